using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Groups what stands in an inline table into entries, and says where a comma is missing or too many.</summary>
internal sealed class TomlInlineEntries(TomlProblems problems, SyntaxToken open)
{
    private readonly ImmutableArray<TomlInlineEntrySyntax>.Builder entries =
        ImmutableArray.CreateBuilder<TomlInlineEntrySyntax>();
    private readonly ImmutableArray<SyntaxToken>.Builder skipped = ImmutableArray.CreateBuilder<SyntaxToken>();
    private TomlPairSyntax? pair;

    public void Add(TomlPairSyntax next)
    {
        if (pair is not null)
        {
            var fix = TomlRepairs.Separate(pair.Value);
            problems.Report(next.Span, (bag, at) => bag.TomlCommaMissing(at, problems.Shown(next.Key.Span), fix));
        }

        Finish(null);
        pair = next;
    }

    public void AddComma(SyntaxToken comma)
    {
        if (pair is null)
        {
            problems.ReportUnexpected(comma, "a key");
        }

        Finish(comma);
    }

    public void Skip(SyntaxTokenList tokens)
    {
        if ((TomlTokenKind)tokens[0].Kind == TomlTokenKind.TableBreak)
        {
            problems.Report(open.Span, (bag, at) => bag.TomlInlineTableBreak(at));
        }
        else
        {
            problems.ReportUnexpected(tokens[0], pair is null ? "a key" : "`,` or `}`");
        }

        skipped.AddRange(tokens);
    }

    /// <summary>TOML 1.0 has no comma behind the last entry.</summary>
    public void CheckEnd()
    {
        if (pair is null && skipped.Count == 0 && entries is [.., { Pair: not null, Comma: { } comma }])
        {
            problems.Report(
                comma.Span,
                (bag, at) => bag.TomlTrailingComma(at, CodeFix.Replace("delete the comma", comma.Span, ""))
            );
        }
    }

    public ImmutableArray<TomlInlineEntrySyntax> ToImmutable()
    {
        Finish(null);
        return entries.ToImmutable();
    }

    private void Finish(SyntaxToken? comma)
    {
        if (pair is not null || skipped.Count > 0 || comma is not null)
        {
            entries.Add(new(pair, [.. skipped], comma));
            pair = null;
            skipped.Clear();
        }
    }
}
