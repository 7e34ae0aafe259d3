using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Collects what <c>@covers</c> lines name until a group or scenario takes it.</summary>
internal sealed class CoversReader(VmdFile file)
{
    private readonly JsonReader json = new();
    private readonly ImmutableArray<CoverTarget>.Builder targets = ImmutableArray.CreateBuilder<CoverTarget>();
    private readonly List<DirectiveSyntax> waiting = [];

    /// <summary>Reads a line; its targets belong to the next group or scenario.</summary>
    public void Read(DirectiveSyntax directive)
    {
        waiting.Add(directive);
        var statement = file.Statement(directive.Line);
        var list = file.Behind(statement, file.Word(statement));
        if (list.Length == 0)
        {
            file.Diagnostics.CoversWithoutTarget(file.Locate(statement));
            return;
        }

        var start = list.Start;
        while (start <= list.End)
        {
            var comma = VmdLines.IndexOfUnquoted(file.Text(TextSpan.FromBounds(start, list.End)), ',');
            var end = comma < 0 ? list.End : start + comma;
            ReadTarget(file.Trimmed(start, end));
            start = end + 1;
        }
    }

    /// <summary>What the next group or scenario covers.</summary>
    public ImmutableArray<CoverTarget> Take()
    {
        waiting.Clear();
        return targets.DrainToImmutable();
    }

    /// <summary>Reports the lines that nothing follows.</summary>
    public void End()
    {
        foreach (var directive in waiting)
        {
            file.Diagnostics.DanglingCovers(file.Locate(file.Statement(directive.Line)));
        }
    }

    private void ReadTarget(TextSpan span)
    {
        var text = file.Text(span);
        var location = file.Locate(span);
        if (text.IsEmpty)
        {
            file.Diagnostics.EmptyCoverTarget(location);
        }
        else if (VerificationNames.IsSlug(text))
        {
            targets.Add(new(text.ToString(), location));
        }
        else if (!JsonScalar.IsString(text))
        {
            ReportInvalid(span, location);
        }
        else if (json.ReadWhole(text) is { } fault)
        {
            file.Diagnostics.MalformedCoverTarget(location, file.Shown(span), fault.Problem, fault.Advice);
        }
        else if (JsonScalar.Decode(text) is var heading && heading.AsSpan().IsWhiteSpace())
        {
            file.Diagnostics.EmptyCoverTarget(location);
        }
        else
        {
            targets.Add(new(heading, location));
        }
    }

    private void ReportInvalid(TextSpan span, Location location)
    {
        var shown = file.Shown(span);
        var quoted = $"`\"{shown}\"`";
        var text = file.Text(span);

        // Several words can only be a heading.
        var isHeading = text.Contains(' ') && !text.ContainsAny('"', '\\') && !text.ContainsAnyInRange('\0', '\u001F');
        file.Diagnostics.InvalidCoverTarget(
            location,
            shown,
            quoted,
            isHeading ? CodeFix.Replace("put the heading into double quotes", span, $"\"{text}\"") : null
        );
    }
}
