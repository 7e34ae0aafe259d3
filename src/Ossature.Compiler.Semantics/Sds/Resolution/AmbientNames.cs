using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>The names that are known everywhere, or that say where a local comes from (R2).</summary>
/// <param name="clause">Where the name stands.</param>
/// <param name="source">The file.</param>
internal sealed class AmbientNames(ClauseScope clause, SourceText source)
{
    /// <summary>What the head of a path means; null if it is none of these names.</summary>
    public Meaning? Resolve(PathSyntax path, string word, ref int length)
    {
        switch (word)
        {
            case "user" or "caller":
                return new Meaning.Value(new PrincipalValue());
            case "now":
                return new Meaning.Value(new NowValue());
            case "today":
                return new Meaning.Value(new TodayValue());
            case "provider":
                return new Meaning.Value(new UnknownValue(null, word));
            case "in" when path.Count > 1 && clause.Place == ClausePlace.Api:
                length = 2;
                return Local(path, LocalKind.Input);
            case "event" when path.Count > 1 && clause.Place == ClausePlace.Handler:
                length = 2;
                return Local(path, LocalKind.Payload);
            default:
                return null;
        }
    }

    private Meaning Local(PathSyntax path, LocalKind kind)
    {
        var name = source.ToString(path[1].Span);
        if (clause.FindLocal(name) is { } local && local.Kind == kind)
        {
            return clause.MeaningOf(local);
        }

        if (kind == LocalKind.Payload && clause.Event is { IsSpecified: false })
        {
            return new Meaning.Value(new UnknownValue(null, name));
        }

        var members = ImmutableArray.CreateBuilder<string>();
        foreach (var its in clause.Locals)
        {
            if (its.Kind == kind)
            {
                members.Add(its.Name);
            }
        }

        return new Meaning.Nothing(
            new NameFailure.NoMember(
                source.ToString(path.Head.Span),
                name,
                Location.Of(source, path[1].Span),
                members.ToImmutable()
            )
        );
    }
}
