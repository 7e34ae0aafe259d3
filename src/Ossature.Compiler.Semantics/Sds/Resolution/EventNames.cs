using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Finds events by their dotted names.</summary>
/// <param name="clause">Where the name stands.</param>
/// <param name="source">The file.</param>
internal sealed class EventNames(ClauseScope clause, SourceText source)
{
    /// <summary>The event whose name a path is.</summary>
    public Meaning Resolve(PathSyntax path)
    {
        var name = PathText.Of(source, path, path.Count);
        if (path.Module is not { } module)
        {
            return Find(path, path.Count)
                ?? new Meaning.Nothing(
                    new NameFailure.Unknown(name, PathText.Locate(source, path, path.Count), WantedName.Event)
                );
        }

        var owner = source.ToString(module.Span);
        return clause.Visible.FindEvent(owner, name) is { } its
            ? new Meaning.Event(its)
            : new Meaning.Nothing(new NameFailure.Foreign(owner, name, Location.Of(source, path.Span)));
    }

    /// <summary>The event that is the longest part of a path (R8), and how many names that is; null if none is.</summary>
    public Meaning? Longest(PathSyntax path, ref int length)
    {
        for (var count = path.Count; count > 0; count--)
        {
            if (Find(path, count) is { } found)
            {
                length = count;
                return found;
            }
        }

        return null;
    }

    private Meaning? Find(PathSyntax path, int count)
    {
        var name = PathText.Of(source, path, count);
        var found = clause.Visible.FindEvents(name);
        return found.Count switch
        {
            0 => null,
            1 => new Meaning.Event(found[0]),
            _ => Failures.Ambiguous(name, PathText.Locate(source, path, count), found, static its => its.ToString()),
        };
    }
}
