using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Finds what paths mean. Nothing is reported: a name may be tried as something else first.</summary>
/// <param name="scope">Where the path stands.</param>
/// <param name="source">The file.</param>
internal sealed class PathResolver(NameScope scope, SourceText source)
{
    private readonly HeadResolver heads = new(scope, source);
    private readonly MemberResolver members = new(scope, source);

    /// <summary>Looks a path up, name by name.</summary>
    /// <param name="path">The path.</param>
    /// <param name="skipsLocals">Whether names that only the body knows are left out.</param>
    public Meaning Resolve(PathSyntax path, bool skipsLocals = false) => Resolve(path, skipsLocals, out _);

    /// <summary>Whether a path goes on from its head to many rows: to the other end of an edge, or to those that a list names.</summary>
    public bool LeadsToMany(PathSyntax path)
    {
        Resolve(path, false, out var branches);
        return branches;
    }

    private Meaning Resolve(PathSyntax path, bool skipsLocals, out bool branches)
    {
        branches = false;
        var length = 1;
        var meaning = path.Module is { } module
            ? OfModule(path, source.ToString(module.Span), ref length)
            : heads.Resolve(path, skipsLocals, out length);
        for (var at = length; at < path.Count && meaning is not Meaning.Nothing; at++)
        {
            var member = members.Resolve(meaning, path, at);
            branches |= member is Meaning.Rows { Row: JoinedRows } || meaning is Meaning.Value { Expression.Type: ListType };
            meaning = member;
        }

        return meaning;
    }

    /// <summary><c>module/Name</c>: an entity or an event of that module.</summary>
    private Meaning OfModule(PathSyntax path, string module, ref int length)
    {
        var place = Location.Of(source, TextSpan.FromBounds(path.Span.Start, path.Head.End));
        var names = new ModuleNames(scope);
        if (names.Find(module, source.ToString(path.Head.Span), place, out var failure) is { } entity)
        {
            return names.Rows(entity, place);
        }

        for (var count = path.Count; count > 0; count--)
        {
            if (scope.Clause.Visible.FindEvent(module, PathText.Of(source, path, count)) is { } its)
            {
                length = count;
                return new Meaning.Event(its);
            }
        }

        return failure!;
    }
}
