using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Says what values a written type has. Fields, inputs, outputs, payloads, parameters and <c>evolve</c> lines have types.</summary>
/// <param name="scope">The section.</param>
/// <param name="source">The file.</param>
/// <param name="place">Where the types stand.</param>
internal sealed class TypeBinder(SpecScope scope, SourceText source, TypePlace place)
{
    private readonly TypeNames names = new(scope, source);
    private readonly EntityNames entities = new(scope);

    /// <summary>How many lists and objects the present type stands in.</summary>
    private int depth;

    /// <summary>Binds a type. What is in error is <see cref="SdsType.Unknown"/>.</summary>
    /// <param name="node">The type as written.</param>
    /// <param name="isOptional">Whether there may be no value: by the mark, or because the type is that of an optional field.</param>
    public SdsType Bind(TypeSyntax node, out bool isOptional)
    {
        isOptional = node.Question is not null;
        if (node.Form is NamedTypeSyntax { Name: { Rest.IsEmpty: false } name } && names.Read(name) is { } written)
        {
            isOptional |= names.FindField(written)?.IsOptional == true;
        }

        var type = Bind(node.Form);
        return node.Range is { } range ? new RangeBinder(source, scope.Diagnostics).Bind(type, range) : type;
    }

    /// <summary>Binds the type of a field that has one.</summary>
    public void Bind(FieldSymbol field)
    {
        field.Type = Bind(field.TypeNode!, out var isOptional);
        field.IsOptional = isOptional;
    }

    /// <summary>Binds the fields of an object: of two with one name the first.</summary>
    /// <param name="node">The object type.</param>
    /// <param name="sameName">Finds the field whose type a field takes that has none; without it such a field has an unknown type.</param>
    public ImmutableArray<FieldSymbol> BindFields(ObjectTypeSyntax node, Func<ObjectFieldSyntax, FieldSymbol?>? sameName = null)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var fields = ImmutableArray.CreateBuilder<FieldSymbol>(node.Fields.Length);
        foreach (var its in node.Fields)
        {
            if (its.Name.IsMissing)
            {
                continue;
            }

            var field = FieldDeclarer.Make(source, its.Name, null, its.Type, its.Modifiers);
            if (!known.Add(field.Name))
            {
                ReportRepeated(field);
                continue;
            }

            if (its.Type is not null)
            {
                Bind(field);
            }
            else if (sameName?.Invoke(its) is { } other)
            {
                (field.Type, field.IsOptional) = (other.Type, other.IsOptional);
            }

            Defaults.Bind(source, field, its.Modifiers, scope.Diagnostics);
            fields.Add(field);
        }

        return fields.DrainToImmutable();
    }

    /// <summary>Whether a type is made of those of other fields.</summary>
    public static bool Borrows(TypeFormSyntax form)
    {
        switch (form)
        {
            case NamedTypeSyntax { Name.Rest: var rest }:
                return !rest.IsEmpty;
            case ListTypeSyntax list:
                return Borrows(list.Element);
            case ObjectTypeSyntax node:
                foreach (var its in node.Fields)
                {
                    if (its.Type is { } type && Borrows(type.Form))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Finds the fields of entities whose types a type is made of.</summary>
    public void CollectLenders(TypeFormSyntax form, List<FieldSymbol> lenders)
    {
        switch (form)
        {
            case NamedTypeSyntax { Name: { Rest.IsEmpty: false } name } when names.Read(name) is { } written:
                if (names.FindOuterField(written) is { } field)
                {
                    lenders.Add(field);
                }

                break;
            case ListTypeSyntax list:
                CollectLenders(list.Element, lenders);
                break;
            case ObjectTypeSyntax node:
                foreach (var its in node.Fields)
                {
                    if (its.Type is { } type)
                    {
                        CollectLenders(type.Form, lenders);
                    }
                }

                break;
        }
    }

    /// <summary>Says that the type of a field is its own, by way of other fields.</summary>
    public void ReportCircular(FieldSymbol field)
    {
        var span = field.TypeNode!.Form.Span;
        ReportUnknown(
            Location.Of(source, span),
            source.ToString(span),
            "this is the type of the field itself; write one of its own",
            null
        );
    }

    // The parser caps how deep types stand in each other.
    private SdsType Bind(TypeFormSyntax form)
    {
        switch (form)
        {
            case NamedTypeSyntax named when names.Read(named.Name) is { } name:
                return named.Name.Rest.IsEmpty ? Named(name) : Borrowed(name);
            case ReferenceTypeSyntax reference when names.Read(reference.Entity) is { } name:
                return entities.Resolve(name) is { } entity ? new ReferenceType(Use(entity)) : SdsType.Unknown;
            case EnumTypeSyntax its:
                return EnumMembers.Bind(source, its, scope.Diagnostics);
            case ListTypeSyntax list:
                depth++;
                var element = Bind(list.Element);
                depth--;
                return new ListType(element);
            case ObjectTypeSyntax its:
                depth++;
                var fields = BindFields(its);
                depth--;
                return fields.IsEmpty ? SdsType.Unknown : new ObjectType(fields);
            default:
                return SdsType.Unknown;
        }
    }

    private SdsType Named(QualifiedReference name)
    {
        if (name.Module is null && BuiltIns.Find(name.Name) is { } type)
        {
            return type;
        }

        if (place.AcceptsRows)
        {
            if (entities.Find(name) is { } entity)
            {
                return new RowType(Use(entity));
            }

            if (entities.ReportForeign(name))
            {
                return SdsType.Unknown;
            }
        }

        // An entity may be declared in what could not be read; a type may not.
        if (!scope.Section.IsIncomplete || !char.IsAsciiLetterUpper(name.Name[0]))
        {
            var (help, fix) = new UnknownTypes(scope, place).Suggest(name);
            ReportUnknown(name.Location, name.ToString(), help, fix);
        }

        return SdsType.Unknown;
    }

    private SdsType Borrowed(QualifiedReference name)
    {
        if (names.FindField(name) is { } field)
        {
            if (depth == 0 || !TypeSize.IsLarge(field.Type))
            {
                return field.Type;
            }

            // Fields that borrow from each other in brackets double a type with each of them.
            scope.Diagnostics.ExpectedOther(name.Location, "a type of fewer parts", $"`{name}`");
        }
        else if (names.FindEntityOfField(name) is not { } entity)
        {
            ReportUnknownOwner(name);
        }
        else if (entity is { IsSpecified: true, IsIncomplete: false })
        {
            var candidates = new List<string>();
            foreach (var its in entity.Fields)
            {
                candidates.Add(its.ToString());
            }

            var (help, fix) = NearNames.Suggest(name.Location, name.Name, candidates);
            ReportUnknown(name.Location, name.ToString(), help, fix);
        }

        return SdsType.Unknown;
    }

    private void ReportUnknownOwner(QualifiedReference name)
    {
        var owner = name with { Name = name.Name[..name.Name.IndexOf('.', StringComparison.Ordinal)] };
        if (!entities.ReportForeign(owner) && !scope.Section.IsIncomplete)
        {
            var (help, fix) = entities.Suggest(owner);
            ReportUnknown(name.Location, name.ToString(), help, fix);
        }
    }

    private EntitySymbol Use(EntitySymbol entity)
    {
        if (entity != place.Entity)
        {
            scope.Used.Entities.Add(entity);
        }

        return entity;
    }

    private void ReportRepeated(FieldSymbol field)
    {
        if (place.ReportRepeated is { } report)
        {
            report(scope.Diagnostics, field.Location, field.Name);
        }
        else
        {
            scope.Diagnostics.DuplicateField(field.Location, field.Name);
        }
    }

    private void ReportUnknown(Location where, string name, string help, CodeFix? fix)
    {
        if (place.ReportUnknown is { } report)
        {
            report(scope.Diagnostics, where, name, help, fix);
        }
        else
        {
            scope.Diagnostics.UnknownType(where, name, help, fix);
        }
    }
}
