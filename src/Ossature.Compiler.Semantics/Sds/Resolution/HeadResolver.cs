using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Finds what the head of a path means (section 4.4): the first rule that yields something wins.</summary>
/// <param name="scope">Where the path stands.</param>
/// <param name="source">The file.</param>
internal sealed class HeadResolver(NameScope scope, SourceText source)
{
    private readonly ModuleNames names = new(scope);
    private readonly RowSelection rows = new(scope);
    private readonly EventNames events = new(scope.Clause, source);

    private ClauseScope Clause => scope.Clause;

    /// <summary>Looks the head up.</summary>
    /// <param name="path">The path.</param>
    /// <param name="skipsLocals">Whether names that only the body knows are left out: what is to be written is a field.</param>
    /// <param name="length">How many names of the path are the head.</param>
    public Meaning Resolve(PathSyntax path, bool skipsLocals, out int length)
    {
        length = 1;
        var word = source.ToString(path.Head.Span);
        var place = Location.Of(source, path.Head.Span);
        var candidates = Candidates(word);
        var ambient = new AmbientNames(Clause, source);
        var meaning = OfFilteredRow(word, candidates);
        if (Clause.IsManifest)
        {
            meaning ??=
                OfContext(candidates)
                ?? events.Longest(path, ref length)
                ?? ambient.Resolve(path, word, ref length)
                ?? names.Resolve(word, candidates, place);
        }
        else
        {
            meaning ??=
                names.ByName(word, place)
                ?? (skipsLocals ? null : Local(candidates))
                ?? ambient.Resolve(path, word, ref length)
                ?? OfContext(candidates)
                ?? names.Resolve(word, candidates, place)
                ?? State(word)
                ?? events.Longest(path, ref length);
        }

        return meaning
            ?? (
                IsUnspecified()
                    ? new Meaning.Value(new UnknownValue(null, word))
                    : new Meaning.Nothing(new NameFailure.Unknown(word, place))
            );
    }

    /// <summary>A word and what it may be the plural of.</summary>
    public static List<string> Candidates(string word)
    {
        var candidates = Nouns.Singulars(word);
        if (candidates[0] != word)
        {
            candidates.Insert(0, word);
        }

        return candidates;
    }

    /// <summary>R0: a field of the row that <c>where</c> looks at.</summary>
    private Meaning? OfFilteredRow(string word, List<string> candidates)
    {
        for (var its = scope; its is not null; its = its.Outer)
        {
            if (its.Where is not { } row)
            {
                continue;
            }

            if (Fields.Find(row.Entity, candidates) is { } field)
            {
                return new Meaning.Value(new FieldValue(row, field));
            }

            if (!row.Entity.IsSpecified && char.IsAsciiLetterLower(word[0]))
            {
                return new Meaning.Value(new UnknownValue(new RowValue(row), word));
            }
        }

        return null;
    }

    /// <summary>R1: a name that only the body knows.</summary>
    private Meaning? Local(List<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if ((Clause.FindLocal(candidate) ?? Clause.FindLocal($"{candidate}_id")) is { } local)
            {
                return Clause.MeaningOf(local);
            }
        }

        return null;
    }

    /// <summary>R3: a field of a context entity, or the entity at the other end of one of its edges.</summary>
    private Meaning? OfContext(List<string> candidates)
    {
        var exact = names.FindExact(candidates);
        foreach (var context in Clause.Context)
        {
            if (Fields.Find(context, candidates) is { } field && rows.Select(context) is { } row)
            {
                return new Meaning.Value(new FieldValue(row, field));
            }

            if (exact is not null && Clause.Visible.Links.AreJoined(context, exact) && rows.Select(exact) is { } joined)
            {
                Clause.Name(exact);
                return new Meaning.Rows(joined);
            }
        }

        return null;
    }

    /// <summary>R7: a state of a context entity.</summary>
    private Meaning? State(string word)
    {
        foreach (var context in Clause.Context)
        {
            if (context.StateField is { Type: EnumType states } field && states.Has(word) && rows.Select(context) is { } row)
            {
                return new Meaning.State(row, field, word);
            }
        }

        return null;
    }

    private bool IsUnspecified()
    {
        for (var its = scope; its is not null; its = its.Outer)
        {
            if (its.Where is { Entity.IsSpecified: false })
            {
                return true;
            }
        }

        foreach (var context in Clause.Context)
        {
            if (!context.IsSpecified)
            {
                return true;
            }
        }

        return false;
    }
}
