using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
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

    /// <summary>Binds a type. What is in error is <see cref="SdsType.Unknown"/>.</summary>
    /// <param name="node">The type as written.</param>
    /// <param name="isOptional">Whether there may be no value: by the mark, or because the type is that of an optional field.</param>
    public SdsType Bind(TypeSyntax node, out bool isOptional)
    {
        isOptional = node.Question is not null;
        if (node.Form is NamedTypeSyntax { Name: { Rest.IsEmpty: false } name } && FindField(name) is { } field)
        {
            isOptional |= field.IsOptional;
        }

        var type = Bind(node.Form);
        return node.Range is { } range ? RangeBinder.Bind(source, type, range) : type;
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
            if (its.Name.IsMissing || !known.Add(SdsText.Of(source, its.Name)))
            {
                continue;
            }

            var field = FieldDeclarer.Make(source, its.Name, null, its.Type, its.Modifiers);
            if (its.Type is not null)
            {
                Bind(field);
            }
            else if (sameName?.Invoke(its) is { } other)
            {
                (field.Type, field.IsOptional) = (other.Type, other.IsOptional);
            }

            fields.Add(field);
        }

        return fields.DrainToImmutable();
    }

    /// <summary>Whether a type is made of those of other fields.</summary>
    public bool Borrows(TypeFormSyntax form)
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

    // The parser caps how deep types stand in each other.
    private SdsType Bind(TypeFormSyntax form) =>
        form switch
        {
            NamedTypeSyntax named => Named(named.Name),
            ReferenceTypeSyntax reference => Reference(reference.Entity),
            ListTypeSyntax list => new ListType(Bind(list.Element)),
            EnumTypeSyntax members => Enumeration(members),
            ObjectTypeSyntax its when BindFields(its) is { IsEmpty: false } fields => new ObjectType(fields),
            _ => SdsType.Unknown,
        };

    private SdsType Named(QNameSyntax name)
    {
        if (names.Read(name) is not { } written)
        {
            return SdsType.Unknown;
        }

        if (!name.Rest.IsEmpty)
        {
            return names.FindField(written)?.Type ?? SdsType.Unknown;
        }

        if (written.Module is null && BuiltIns.Find(written.Name) is { } type)
        {
            return type;
        }

        if (place.AcceptsRows && names.FindEntity(written.Module?.Name, written.Name) is { } entity)
        {
            Use(entity);
            return new RowType(entity);
        }

        return SdsType.Unknown;
    }

    private SdsType Reference(QNameSyntax name)
    {
        if (names.Read(name) is { } written && names.FindEntity(written.Module?.Name, written.Name) is { } entity)
        {
            Use(entity);
            return new ReferenceType(entity);
        }

        return SdsType.Unknown;
    }

    private SdsType Enumeration(EnumTypeSyntax node)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var members = ImmutableArray.CreateBuilder<string>(node.Members.Length);
        foreach (var its in node.Members)
        {
            if (!its.Name.IsMissing && SdsText.Of(source, its.Name) is var member && known.Add(member))
            {
                members.Add(member);
            }
        }

        return members.Count == 0 ? SdsType.Unknown : new EnumType(members.DrainToImmutable());
    }

    private FieldSymbol? FindField(QNameSyntax name) => names.Read(name) is { } written ? names.FindField(written) : null;

    private void Use(EntitySymbol entity)
    {
        if (entity != place.Entity)
        {
            scope.Used.Entities.Add(entity);
        }
    }
}
