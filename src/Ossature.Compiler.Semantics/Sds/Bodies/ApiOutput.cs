using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Entities;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Says what an api answers with.</summary>
internal sealed class ApiOutput(SpecScope scope, ApiSymbol api)
{
    public void Bind(OutputSyntax output)
    {
        if (!IsNone(output))
        {
            api.Output = Types(output);
        }
        else if (api.Method == "GET")
        {
            scope.Diagnostics.GetWithoutOutput(api.Location);
        }

        var listed = Listed();
        var filters = ImmutableArray.CreateBuilder<FilterSymbol>();
        foreach (var modifier in output.Modifiers)
        {
            switch (modifier)
            {
                case FilterSyntax { Name.IsMissing: false } filter:
                    filters.Add(Bind(filter, listed));
                    break;
                case DecoratorSyntax decorator when scope.Text(decorator.Name.Span) == "owner":
                    api.IsOwnerOnly = true;
                    CheckOwner(decorator, listed);
                    break;
            }
        }

        api.Filters = filters.ToImmutable();
    }

    /// <summary><c>out: none</c></summary>
    private bool IsNone(OutputSyntax output) =>
        output.Parts is [{ Type.Form: NamedTypeSyntax { Name: { Module: null, Rest.IsEmpty: true } name } }]
        && scope.Text(name.Span) == "none";

    private ImmutableArray<SdsType> Types(OutputSyntax output)
    {
        var types = new TypeBinder(
            scope,
            scope.Source,
            new()
            {
                AcceptsRows = true,
                ReportUnknown = static (found, place, name, help, fix) => found.UnknownOutput(place, name, help, fix),
            }
        );
        var parts = ImmutableArray.CreateBuilder<SdsType>(output.Parts.Length);
        foreach (var part in output.Parts)
        {
            parts.Add(types.Bind(part.Type, out _));
        }

        return parts.MoveToImmutable();
    }

    /// <summary>The entity of the list; of the first row where there is no list; null where there is no row either.</summary>
    private EntitySymbol? Listed()
    {
        EntitySymbol? row = null;
        foreach (var type in api.Output)
        {
            if (type is ListType { Element.Row: { } entity })
            {
                return entity;
            }

            row ??= type.Row;
        }

        return row;
    }

    private void CheckOwner(DecoratorSyntax decorator, EntitySymbol? listed)
    {
        if (listed is { IsSpecified: true, IsIncomplete: false, HasOwner: false })
        {
            scope.Diagnostics.NoOwner(scope.Locate(decorator.Span), listed.Name);
        }
    }

    private FilterSymbol Bind(FilterSyntax filter, EntitySymbol? listed)
    {
        var name = scope.Text(filter.Name.Span);
        var value = filter.Value is { } literal ? ValueBinder.Bind(scope.Source, literal) : null;
        var field = listed?.FindField(name);
        if (field is null)
        {
            ReportField(filter, name, listed);
        }
        else if (value is not null && !value.Fits(field.Type))
        {
            ReportValue(filter.Value!, field);
        }

        return new(field, name, value);
    }

    private void ReportField(FilterSyntax filter, string name, EntitySymbol? listed)
    {
        if (listed is { IsSpecified: true, IsIncomplete: false })
        {
            var names = new List<string>(listed.Fields.Length);
            foreach (var its in listed.Fields)
            {
                names.Add(its.Name);
            }

            var place = scope.Locate(filter.Name.Span);
            var (help, fix) = NearNames.Suggest(place, name, names);
            scope.Diagnostics.UnknownFilter(place, name, listed.Name, help, fix);
        }
    }

    private void ReportValue(LiteralSyntax literal, FieldSymbol field)
    {
        var place = scope.Locate(literal.Span);
        var (help, fix) = field.Type is EnumType states
            ? NearNames.Suggest(place, scope.Text(literal.Span), states.Members)
            : ($"write a value of the type `{field.Type}`", null);
        scope.Diagnostics.FilterValueDoesNotFit(place, scope.Text(literal.Span), field.ToString(), help, fix);
    }
}
