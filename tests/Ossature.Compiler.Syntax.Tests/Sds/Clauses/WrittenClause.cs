using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Sds.Clauses;

/// <summary>A clause of a file with the form that its place asks for.</summary>
internal sealed record WrittenClause(SourceText Source, ClauseForm Form, SyntaxTokenList Run)
{
    public int Line => Source.GetPosition(Run[0].Start).Line;

    /// <summary>A text that is one clause.</summary>
    public static WrittenClause Of(ClauseForm form, string text)
    {
        var source = SourceText.From("example.sds", text);
        var tokens = SdsTokens.Read(source, []).Where(token => !IsEnd((SdsTokenKind)token.Kind));
        return new(source, form, [.. tokens]);
    }

    /// <summary>All clauses of a sound file, found by their marks and the blocks that they stand in.</summary>
    public static IEnumerable<WrittenClause> In(SourceText source)
    {
        var (block, line) = ("", new List<SyntaxToken>());
        foreach (var token in SdsTokens.Read(source, []))
        {
            if (!IsEnd((SdsTokenKind)token.Kind))
            {
                line.Add(token);
                continue;
            }

            if (line.Count > 0 && source.GetPosition(line[0].Start).Column == 1)
            {
                block = source.ToString(TextSpan.FromBounds(line[0].Start, line[^1].End)).TrimEnd('{', ' ');
                block = block == "on test failure" ? block : block.Split(' ')[0];
            }
            else if (line.Count > 0)
            {
                foreach (var (form, run) in OfLine(source, block, line))
                {
                    yield return new(source, form, [.. run]);
                }
            }

            line.Clear();
        }
    }

    /// <summary>Parses the clause, and holds what comes of it to what every reading promises.</summary>
    public ClauseReading Read()
    {
        var reading = SdsClauses.Parse(Source, Run, Form);
        if (reading.Tree is { } tree)
        {
            Assert.Null(reading.Reason);
            Assert.Equal(Run, tree.Tokens());
        }
        else if (!Run.IsEmpty)
        {
            var problems = new DiagnosticBag();
            reading.Report(Source, problems);
            Assert.Equal(reading.Reason!.Code, Assert.Single(problems).Code);
            Assert.True(Run.Span().Contains(reading.Span));
            TreeProperties.AssertHold(Source, problems);
        }

        return reading;
    }

    private static bool IsEnd(SdsTokenKind kind) => kind is SdsTokenKind.NewLine or SdsTokenKind.EndOfFile;

    private static IEnumerable<(ClauseForm Form, List<SyntaxToken> Run)> OfLine(
        SourceText source,
        string block,
        List<SyntaxToken> line
    )
    {
        var behindColon = line[(IndexOf(line, SdsTokenKind.Colon) + 1)..];
        switch (block)
        {
            case "auth":
                return [(ClauseForm.Grants, behindColon)];
            case "limit":
                return [(ClauseForm.Rate, behindColon)];
            case "observe":
                var key = source.ToString(line[0].Span);
                return Phrases(behindColon).Select(phrase => (PhraseOf(key), phrase));
            case "evolve":
                return [];
        }

        var isFailure = block == "on test failure";
        switch ((SdsTokenKind)line[0].Kind)
        {
            case SdsTokenKind.StepMark:
                return [(isFailure ? ClauseForm.TestFailureStep : ClauseForm.Step, line[1..])];
            case SdsTokenKind.Tilde:
                return [(ClauseForm.Soft, line[1..])];
            case SdsTokenKind.Bang:
                var arrow = IndexOf(line, SdsTokenKind.FatArrow);
                return
                [
                    (isFailure ? ClauseForm.TestFailureCondition : ClauseForm.Condition, line[1..arrow]),
                    (isFailure || block == "contract" ? ClauseForm.Responses : ClauseForm.Outcome, line[(arrow + 1)..]),
                ];
        }

        return block switch
        {
            "contract" => [(ClauseForm.ContractClause, line)],
            "invariant" or "system_invariant" => [(ClauseForm.Invariant, line)],
            _ => [],
        };
    }

    private static ClauseForm PhraseOf(string key) =>
        key switch
        {
            "log" => ClauseForm.LogPhrase,
            "metric" => ClauseForm.MetricPhrase,
            _ => ClauseForm.TracePhrase,
        };

    private static IEnumerable<List<SyntaxToken>> Phrases(List<SyntaxToken> tokens)
    {
        while (IndexOf(tokens, SdsTokenKind.Comma) is >= 0 and var comma)
        {
            yield return tokens[..comma];
            tokens = tokens[(comma + 1)..];
        }

        yield return tokens;
    }

    private static int IndexOf(List<SyntaxToken> line, SdsTokenKind kind) =>
        line.FindIndex(token => (SdsTokenKind)token.Kind == kind);
}
