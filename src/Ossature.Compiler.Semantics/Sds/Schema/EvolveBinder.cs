using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Entities;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Reads the <c>evolve</c> blocks of a section, those of one entity together.</summary>
internal sealed class EvolveBinder(SpecScope scope)
{
    private readonly Dictionary<string, EvolvedEntity> byName = new(StringComparer.Ordinal);
    private readonly EvolveLines lines = new(scope);

    /// <summary>The entities in the order of the file.</summary>
    public List<EvolvedEntity> Entities { get; } = [];

    /// <summary>Whether a block is in error: the entity that is not explained may be the one that was meant.</summary>
    public bool IsIncomplete { get; private set; } = scope.Section.IsIncomplete;

    public void Bind()
    {
        foreach (var block in scope.Section.Evolves)
        {
            if (Find(block) is { } evolved)
            {
                lines.Bind(block, evolved);
            }
            else
            {
                IsIncomplete = true;
            }
        }
    }

    private EvolvedEntity? Find(EvolveSyntax block)
    {
        if (SdsText.Of(scope.Source, block.Name) is not { } name || block.NewName is { IsMissing: true })
        {
            return null;
        }

        var newName = block.NewName is { } written ? scope.Text(written.Span) : name.Name;
        var place = block.NewName is { } token ? scope.Locate(token.Span) : name.Location;
        var isOwn = name.Module is null || name.Module.Name == scope.Name;
        var entity = isOwn ? scope.Module.FindEntity(newName) : null;
        if (entity is null && (!isOwn || block.NewName is not null || !RemovesAll(block) || IsForeign(newName)))
        {
            ReportUnknown(block.NewName is null ? name : new(null, newName, place));
            return null;
        }

        if (block.NewName is not null && name.Name != newName && scope.Module.FindEntity(name.Name) is not null)
        {
            scope.Diagnostics.RenamedButDeclared(name.Location, name.Name);
            return null;
        }

        return Merge(name, newName, entity);
    }

    private EvolvedEntity? Merge(QualifiedReference name, string newName, EntitySymbol? entity)
    {
        if (!byName.TryGetValue(newName, out var evolved))
        {
            evolved = new()
            {
                NewName = newName,
                OldName = newName,
                Entity = entity,
                Location = name.Location,
            };
            byName.Add(newName, evolved);
            Entities.Add(evolved);
        }

        if (name.Name == newName)
        {
            return evolved;
        }

        if (evolved.IsRenamed || !byName.TryAdd(name.Name, evolved))
        {
            scope.Diagnostics.ChangedTwice(name.Location, evolved.IsRenamed ? newName : name.Name);
            return null;
        }

        (evolved.OldName, evolved.Location) = (name.Name, name.Location);
        return evolved;
    }

    private bool IsForeign(string name) => scope.Visible.FindByName(name) is { } entity && !scope.Visible.IsOwn(entity);

    private void ReportUnknown(QualifiedReference name)
    {
        if (new EntityNames(scope).FindForeign(name) is { } foreign)
        {
            scope.Diagnostics.EvolvesForeignEntity(name.Location, foreign.Name, foreign.Module);
        }
        else if (!scope.Section.IsIncomplete)
        {
            var known = new List<string>();
            foreach (var entity in scope.Module.Entities)
            {
                known.Add(entity.Name);
            }

            var (help, fix) = NearNames.Suggest(name.Location, name.Name, known);
            scope.Diagnostics.UnknownEvolvedEntity(name.Location, name.ToString(), help, fix);
        }
    }

    private bool RemovesAll(EvolveSyntax block)
    {
        foreach (var line in block.Block.Lines)
        {
            if (line.Item is RemovalSyntax { Keyword: null } removal && scope.Text(removal.Name.Span) == "*")
            {
                return true;
            }
        }

        return false;
    }
}
