using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>The decorators of one field: each is known, has its arguments, and goes with the type and with the others.</summary>
internal sealed class FieldDecorators(SpecScope scope, SourceText source, FieldSymbol field)
{
    /// <summary>What gives the field its value: <c>@auto</c>, <c>@computed</c>, <c>@snapshot</c> or <c>default</c>; null before the first of them.</summary>
    private string? origin;

    public void Bind(FieldSyntax node)
    {
        foreach (var modifier in node.Modifiers)
        {
            switch (modifier)
            {
                case DefaultSyntax { Keyword: var keyword }:
                    Combine("default", keyword.Span);
                    break;
                case DecoratorSyntax { Name.IsMissing: false } its:
                    Bind(its, SdsText.Of(source, its.Name));
                    break;
            }
        }
    }

    private void Bind(DecoratorSyntax node, string name)
    {
        if (Array.IndexOf(DecoratorTable.OfFields, name) < 0)
        {
            var place = Location.Of(source, node.Name.Span);
            var (help, fix) = NearNames.Suggest(place, name, DecoratorTable.OfFields);
            scope.Diagnostics.UnknownDecorator(place, name, help, fix);
        }
        else if (DecoratorTable.WrongCountOnField(name, node.Arguments.Length) is { } takes)
        {
            scope.Diagnostics.DecoratorArguments(Place(node), name, takes, DecoratorTable.WithoutArguments(node, name));
        }
        else if (name is "auto" or "computed" or "snapshot" && Combine($"@{name}", node.Span))
        {
            if (name == "auto" && field.Type is not (UuidType or TimestampType or NumberType { IsWhole: true } or UnknownType))
            {
                scope.Diagnostics.NotGenerated(Place(node), field.Type.ToString());
            }
            else if (name == "snapshot")
            {
                BindSource(node.Arguments[0].Name);
            }
        }
    }

    /// <summary>Whether nothing above gives the field its value; otherwise that is reported.</summary>
    private bool Combine(string other, TextSpan span)
    {
        if (origin is null)
        {
            origin = other;
            return true;
        }

        scope.Diagnostics.NotCombined(Location.Of(source, span), origin, other);
        return false;
    }

    private void BindSource(QNameSyntax argument)
    {
        var names = new TypeNames(scope, source);
        if (names.Read(argument) is not { } name)
        {
            return;
        }

        if (names.FindField(name) is { } its)
        {
            if (AreSame(its.Type, field.Type))
            {
                field.SnapshotOf = its;
            }
            else
            {
                scope.Diagnostics.SnapshotOfOtherType(
                    name.Location,
                    its.ToString(),
                    its.Type.ToString(),
                    field.Type.ToString(),
                    CopiedType(its)
                );
            }
        }
        else if (names.FindEntityOfField(name) is not { } entity)
        {
            if (!scope.Section.IsIncomplete)
            {
                scope.Diagnostics.NoSuchArgument(
                    name.Location,
                    name.ToString(),
                    "snapshot",
                    "name a field that is visible here: `Entity.field`"
                );
            }
        }
        else if (entity is { IsSpecified: true, IsIncomplete: false })
        {
            var (help, fix) = Suggest(name.Location, name.Name, entity);
            scope.Diagnostics.NoSuchArgument(name.Location, name.ToString(), "snapshot", help, fix);
        }
    }

    /// <summary>The fix that writes the type of the source, where both have a name.</summary>
    private CodeFix? CopiedType(FieldSymbol its) =>
        field.TypeNode is { Form: NamedTypeSyntax form, Range: null } && its.Type is not (ListType or ObjectType or EnumType)
            ? CodeFix.Replace($"write `{its.Type}`", form.Span, its.Type.ToString())
            : null;

    private static (string Help, CodeFix? Fix) Suggest(Location place, string name, EntitySymbol entity)
    {
        var candidates = new string[entity.Fields.Length];
        for (var at = 0; at < candidates.Length; at++)
        {
            candidates[at] = entity.Fields[at].ToString();
        }

        return NearNames.Suggest(place, name, candidates);
    }

    /// <summary>Whether a value of one type is one of the other, ranges left aside.</summary>
    private static bool AreSame(SdsType left, SdsType right) =>
        (left, right) switch
        {
            (UnknownType, _) or (_, UnknownType) or (TextType, TextType) => true,
            (NumberType a, NumberType b) => a.IsWhole == b.IsWhole,
            (ListType a, ListType b) => AreSame(a.Element, b.Element),
            (ObjectType a, ObjectType b) => a.ToString() == b.ToString(),
            _ => left == right,
        };

    private Location Place(DecoratorSyntax node) => Location.Of(source, node.Span);
}
