using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Declares scenarios: a header, what is given, and a call or runs of a program.</summary>
internal sealed class ScenarioDeclarer
{
    private static readonly string[] Steps = ["given", "then", "when"];

    private static readonly string[] CallOutcomes = ["ok", "raises", "returns"];

    private readonly VmdFile file;
    private readonly ExpectationReader expectations;
    private readonly GivenReader givens;
    private readonly CallReader calls;
    private readonly CommandReader commands;

    /// <summary>Where each scenario of the file stands, by slug.</summary>
    private readonly Dictionary<string, int> slugs = new(StringComparer.Ordinal);

    public ScenarioDeclarer(VmdFile file, FixtureTable fixtures, ValueReader values, ExpectationReader expectations)
    {
        this.file = file;
        this.expectations = expectations;
        givens = new(file, fixtures, values);
        calls = new(file, givens, values);
        commands = new(file, values, expectations);
    }

    /// <summary>The scenario; null after an error, behind which the rest of it is not looked at.</summary>
    public ScenarioSymbol? Declare(ScenarioSyntax node, ImmutableArray<CoverTarget> covers)
    {
        if (!TryName(file.Statement(node.Header), out var words, out var slug))
        {
            return null;
        }

        givens.Start();
        for (var i = 0; i < node.Setup.Count; i++)
        {
            if (!TakeSetup(node.Setup[i]))
            {
                return null;
            }
        }

        var place = file.Locate(words);
        if (node.Actions.IsEmpty)
        {
            file.Diagnostics.ScenarioWithoutWhen(place, file.Shown(words));
            return null;
        }

        return node.Actions[0].When.Kind == (ushort)VmdTokenKind.Run
            ? Commands(node, slug, place, covers)
            : Call(node, slug, place, covers);
    }

    private bool TryName(TextSpan header, out TextSpan words, out string slug)
    {
        // The header is `scenario` and whatever follows it.
        var behind = file.Trimmed(header.Start + "scenario".Length, header.End);
        var hasColon = behind.Length > 0 && file.Text(behind)[^1] == ':';
        words = file.Trimmed(behind.Start, hasColon ? behind.End - 1 : behind.End);
        slug = Slug(file.Text(words));
        if (slug.Length == 0)
        {
            file.Diagnostics.ScenarioWithoutName(file.Locate(words.Length == 0 ? header : words));
            return false;
        }

        if (!hasColon)
        {
            var fix = CodeFix.Replace("write the colon", new(header.End, 0), ":");
            file.Diagnostics.ScenarioWithoutColon(file.Locate(header), file.Shown(header), fix);
            return false;
        }

        if (!slugs.TryAdd(slug, words.Start))
        {
            file.Diagnostics.DuplicateScenario(file.Locate(words), file.Shown(words), file.Line(slugs[slug]));
            return false;
        }

        return true;
    }

    private static string Slug(ReadOnlySpan<char> words)
    {
        var slug = new StringBuilder(words.Length);
        var gap = false;
        foreach (var c in words)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                gap = slug.Length > 0;
                continue;
            }

            if (gap)
            {
                slug.Append('_');
                gap = false;
            }

            slug.Append(char.ToLowerInvariant(c));
        }

        return slug.ToString();
    }

    private bool TakeSetup(SyntaxToken line)
    {
        var step = file.Statement(line);
        switch ((VmdTokenKind)line.Kind)
        {
            case VmdTokenKind.Given:
                return givens.Read(step);
            case VmdTokenKind.Step:
                ReportUnknownStep(line, step);
                return false;
            default:
                file.Diagnostics.OutcomeBeforeWhen(
                    file.Locate(step),
                    file.String(line.Kind == (ushort)VmdTokenKind.Output ? new(step.Start, 1) : file.Word(step))
                );
                return false;
        }
    }

    private CommandScenarioSymbol? Commands(ScenarioSyntax node, string slug, Location place, ImmutableArray<CoverTarget> covers)
    {
        var steps = ImmutableArray.CreateBuilder<CommandStep>(node.Actions.Length);
        foreach (var action in node.Actions)
        {
            var when = file.Statement(action.When);
            if (action.When.Kind != (ushort)VmdTokenKind.Run)
            {
                file.Diagnostics.MixedScenario(file.Locate(when), "call");
                return null;
            }

            var words = commands.Start(when);
            if (words.IsDefault)
            {
                return null;
            }

            for (var i = 0; i < action.Outcomes.Count; i++)
            {
                var line = action.Outcomes[i];
                var step = file.Statement(line);
                if (!IsOutcome(line, step) || !commands.ReadOutcome(line, step))
                {
                    return null;
                }
            }

            steps.Add(commands.Finish(words));
        }

        return new()
        {
            Name = file.String(place.Span),
            Slug = slug,
            Covers = covers,
            Handles = [.. givens.Handles],
            Location = place,
            Steps = steps.MoveToImmutable(),
        };
    }

    private CallScenarioSymbol? Call(ScenarioSyntax node, string slug, Location place, ImmutableArray<CoverTarget> covers)
    {
        var action = node.Actions[0];
        if (calls.Read(file.Statement(action.When)) is not { } call)
        {
            return null;
        }

        Expectation? expected = null;
        var then = 0;
        for (var i = 0; i < action.Outcomes.Count; i++)
        {
            var line = action.Outcomes[i];
            var step = file.Statement(line);
            if (!IsOutcome(line, step))
            {
                return null;
            }

            if (expected is not null && line.Kind == (ushort)VmdTokenKind.Then)
            {
                file.Diagnostics.SecondStepOfCall(file.Locate(step), "then", file.Line(then));
                return null;
            }

            expected = Outcome(line, step);
            then = step.Start;
            if (expected is null)
            {
                return null;
            }
        }

        if (node.Actions.Length > 1)
        {
            ReportSecondWhen(action.When, node.Actions[1].When);
            return null;
        }

        if (expected is null)
        {
            file.Diagnostics.CallWithoutThen(place, file.Shown(place.Span));
            return null;
        }

        return new()
        {
            Name = file.String(place.Span),
            Slug = slug,
            Covers = covers,
            Handles = [.. givens.Handles],
            Location = place,
            Target = call.Target,
            TargetLocation = call.Location,
            Arguments = call.Arguments,
            Expected = expected,
        };
    }

    private Expectation? Outcome(SyntaxToken line, TextSpan step)
    {
        var outcome = file.Behind(step, file.Word(step));
        var word = file.Word(outcome);
        if (line.Kind == (ushort)VmdTokenKind.Then && IsCallOutcome(word, outcome))
        {
            return expectations.Outcome(outcome);
        }

        const string Forms = "`returns JSON`, `raises Type`, `raises Type: text` and `ok`";
        var near = file.Text(word) is "ok" ? null : NearNames.Nearest(file.Shown(word), CallOutcomes);
        file.Diagnostics.UnknownOutcome(
            file.Locate(step),
            file.Shown(step),
            "call",
            near is null ? $"there are {Forms}" : $"did you mean `{near}`? There are {Forms}",
            near is null ? null : CodeFix.Rename(file.Locate(word), file.Shown(word), near)
        );
        return null;
    }

    private bool IsCallOutcome(TextSpan word, TextSpan outcome) =>
        file.Text(word) is "returns" or "raises" || file.Text(outcome) is "ok";

    /// <summary>Whether a line below a <c>when</c> is a <c>then</c> or a line of output; an error is reported.</summary>
    private bool IsOutcome(SyntaxToken line, TextSpan step)
    {
        switch ((VmdTokenKind)line.Kind)
        {
            case VmdTokenKind.Given:
                file.Diagnostics.LateGiven(file.Locate(step));
                return false;
            case VmdTokenKind.Step:
                ReportUnknownStep(line, step);
                return false;
            default:
                return true;
        }
    }

    private void ReportSecondWhen(SyntaxToken first, SyntaxToken second)
    {
        var location = file.Locate(file.Statement(second));
        if (second.Kind == (ushort)VmdTokenKind.Run)
        {
            file.Diagnostics.MixedScenario(location, "command");
        }
        else
        {
            file.Diagnostics.SecondStepOfCall(location, "when", file.Line(first.Start));
        }
    }

    private void ReportUnknownStep(SyntaxToken line, TextSpan step)
    {
        var word = file.Word(step);
        var shown = file.Shown(word);
        if (shown is "scenario" || file.Text(step).StartsWith("scenario:"))
        {
            file.Diagnostics.UnknownStep(
                file.Locate(step),
                shown,
                "put a blank line above the scenario that starts here",
                CodeFix.Replace("put a blank line above", new(line.Start, 0), file.BreakAbove(line))
            );
            return;
        }

        var (help, fix) = NearNames.Suggest(file.Locate(word), shown, Steps);
        file.Diagnostics.UnknownStep(file.Locate(step), shown, help, fix);
    }
}
