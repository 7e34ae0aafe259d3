using System.Collections.Immutable;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Groups what stands in an array into elements, and says where a comma is missing or too many.</summary>
internal sealed class TomlArrayElements(TomlProblems problems)
{
    private readonly ImmutableArray<TomlArrayElementSyntax>.Builder elements =
        ImmutableArray.CreateBuilder<TomlArrayElementSyntax>();
    private readonly ImmutableArray<SyntaxToken>.Builder skipped = ImmutableArray.CreateBuilder<SyntaxToken>();
    private TomlValueSyntax? value;

    public void Add(TomlValueSyntax next)
    {
        if (value is not null)
        {
            var fix = TomlRepairs.Separate(value);
            problems.Report(next.Span, (bag, at) => bag.TomlCommaMissing(at, problems.Shown(next.Span), fix));
        }

        Finish(null);
        value = next;
    }

    public void AddComma(SyntaxToken comma)
    {
        if (value is null && skipped.Count == 0)
        {
            problems.ReportUnexpected(comma, "a value");
        }

        Finish(comma);
    }

    public void Skip(SyntaxToken token)
    {
        problems.ReportUnexpected(token, value is null ? "a value or `]`" : "`,` or `]`");
        skipped.Add(token);
    }

    public ImmutableArray<TomlArrayElementSyntax> ToImmutable()
    {
        Finish(null);
        return elements.ToImmutable();
    }

    private void Finish(SyntaxToken? comma)
    {
        if (value is not null || skipped.Count > 0 || comma is not null)
        {
            elements.Add(new(value, [.. skipped], comma));
            value = null;
            skipped.Clear();
        }
    }
}
