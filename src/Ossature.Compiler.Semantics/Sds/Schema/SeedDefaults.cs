using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Entities;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Binds the lines <c>Product.status default: draft</c>. It is done before any body is bound: a step need not give what has a default.</summary>
internal sealed class SeedDefaults(SpecScope scope)
{
    private readonly ImmutableArray<SeedDefault>.Builder defaults = ImmutableArray.CreateBuilder<SeedDefault>();

    public static void Declare(SpecScope scope)
    {
        var binder = new SeedDefaults(scope);
        foreach (var seed in scope.Section.Seeds)
        {
            foreach (var line in seed.Block.Lines)
            {
                if (line.Item is SeedDefaultSyntax its && SdsText.Of(scope.Source, its.Target) is { } path)
                {
                    binder.Declare(its, path);
                }
            }
        }

        scope.SeedDefaults = binder.defaults.DrainToImmutable();
    }

    private void Declare(SeedDefaultSyntax line, QualifiedReference path)
    {
        if (Find(path) is not { } field || ValueBinder.Bind(scope.Source, line.Value) is not { } value)
        {
            return;
        }

        if (field.SeedDefault is not null)
        {
            scope.Diagnostics.RepeatedSeedDefault(path.Location, field.ToString());
            return;
        }

        // A value that does not fit is a default all the same: the field does not lack one.
        field.SeedDefault = value;
        if (SeedFit.Check(scope, line.Value, value, field))
        {
            defaults.Add(new(field, value, path.Location));
        }
    }

    private FieldSymbol? Find(QualifiedReference path)
    {
        var dot = path.Name.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? path.Name : path.Name[..dot];
        var isOwn = path.Module is null || path.Module.Name == scope.Name;
        var entity = isOwn ? scope.Module.FindEntity(name) : null;
        var field = dot < 0 ? null : entity?.FindField(path.Name[(dot + 1)..]);
        if (field is null && entity?.IsIncomplete != true && !(entity is null && scope.Section.IsIncomplete))
        {
            var (help, fix) = NearNames.Suggest(path.Location, path.Name, Known(entity));
            scope.Diagnostics.UnknownDefaultPath(path.Location, path.ToString(), help, fix);
        }

        return field;
    }

    private List<string> Known(EntitySymbol? entity)
    {
        var known = new List<string>();
        foreach (var its in entity is null ? scope.Module.Entities : [entity])
        {
            foreach (var field in its.Fields)
            {
                known.Add(field.ToString());
            }
        }

        return known;
    }
}
