using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>The names that all clauses of a module share (R4 to R6): of its entities by noun (section 4.3), of their fields.</summary>
/// <param name="scope">Where the name stands.</param>
internal sealed class ModuleNames(NameScope scope)
{
    private readonly RowSelection rows = new(scope);

    private ClauseScope Clause => scope.Clause;

    private Visibility Visible => Clause.Visible;

    /// <summary>The entity whose name a word is as it is written. A field or a local of that name leads to the same row, but an aggregate goes through all of them.</summary>
    public Meaning? ByName(string word, Location place) =>
        char.IsAsciiLetterUpper(word[0]) && Visible.FindByName(word) is { } entity ? Rows(entity, place) : null;

    /// <summary>The entity, or the field that just one entity has; null if there is none.</summary>
    public Meaning? Resolve(string word, List<string> candidates, Location place)
    {
        if (Find(word, candidates, place, out var failure) is { } entity)
        {
            return Rows(entity, place);
        }

        return failure ?? Field(word, candidates, place);
    }

    /// <summary>The entity that a word means: that of which it is the noun, else the only one of whose noun it is the end.</summary>
    /// <param name="word">The word.</param>
    /// <param name="candidates">What it may be the plural of.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="failure">That there are several; null where there is one, or none.</param>
    public EntitySymbol? Find(string word, List<string> candidates, Location place, out Meaning? failure)
    {
        failure = null;
        if (FindExact(candidates) is { } exact)
        {
            return exact;
        }

        foreach (var candidate in candidates)
        {
            var all = Visible.FindBySuffix(candidate);
            if (all.Count > 0)
            {
                var near = all.FindAll(IsNear);
                var found = near.Count > 0 ? near : all;
                failure = found.Count > 1 ? Failures.Ambiguous(word, place, found, static its => its.Name) : null;
                return failure is null ? found[0] : null;
            }
        }

        return null;
    }

    /// <summary><c>module/Name</c>: an entity of that module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="name">The name as declared.</param>
    /// <param name="place">Where both stand.</param>
    /// <param name="failure">That no such entity is visible; null where it is.</param>
    public EntitySymbol? Find(string module, string name, Location place, out Meaning? failure)
    {
        var entity = Visible.FindByName(name);
        var isIt = entity?.Module == module;
        failure = isIt ? null : new Meaning.Nothing(new NameFailure.Foreign(module, name, place));
        return isIt ? entity : null;
    }

    /// <summary>The entity of which a word is the noun; null if there is none.</summary>
    public EntitySymbol? FindExact(List<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (Visible.FindByNoun(candidate) is { } entity)
            {
                return entity;
            }
        }

        return null;
    }

    /// <summary>The rows that a noun for an entity means.</summary>
    public Meaning Rows(EntitySymbol entity, Location place)
    {
        Clause.Name(entity);
        return Select(entity, place, out var failure) is { } row ? new Meaning.Rows(row) : failure!;
    }

    private Meaning? Field(string word, List<string> candidates, Location place)
    {
        foreach (var candidate in candidates)
        {
            var fields = Visible.FindFields(candidate);
            if (fields.Count > 1)
            {
                return Failures.Ambiguous(word, place, fields, static its => its.ToString());
            }

            if (fields.Count == 1)
            {
                var entity = fields[0].Entity!;
                Clause.Name(entity);
                return Select(entity, place, out var failure) is { } row
                    ? new Meaning.Value(new FieldValue(row, fields[0]))
                    : failure;
            }
        }

        return null;
    }

    /// <summary>The rows of an entity; null, and why, where nothing tells which ones.</summary>
    private BoundRow? Select(EntitySymbol entity, Location place, out Meaning? failure)
    {
        var row = rows.Select(entity);
        NameFailure? reason =
            row is null ? new NameFailure.NotConnected(scope.Selected[0].Entity, entity, place)
            : rows.Connecting(row) is { Count: > 1 } references
                ? new NameFailure.ConnectedTwice(entity, place, [.. references.Select(static its => its.ToString())])
            : null;
        failure = reason is null ? null : new Meaning.Nothing(reason);
        return reason is null ? row : null;
    }

    /// <summary>Whether an entity is one of the context, or one edge or reference away from it.</summary>
    private bool IsNear(EntitySymbol entity)
    {
        foreach (var context in Clause.Context)
        {
            if (ReferenceEquals(context, entity) || Visible.Links.AreLinked(context, entity))
            {
                return true;
            }
        }

        return false;
    }
}
