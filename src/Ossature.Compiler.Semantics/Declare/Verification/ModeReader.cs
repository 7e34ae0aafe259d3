using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Reads the modes behind a signature: <c>~approx:0.5 ~struct</c>.</summary>
internal sealed class ModeReader(VmdFile file)
{
    private static readonly string[] Names = ["~approx", "~decimal", "~matches", "~struct", "~unordered"];

    /// <summary>The modes; null after an error. All errors are reported.</summary>
    public CompareModes? Read(TextSpan span)
    {
        if (span.Length == 0)
        {
            return CompareModes.Exact;
        }

        CompareModes? modes = CompareModes.Exact;
        var seen = new bool[Names.Length];
        var end = span.Start;
        for (var rest = file.Trimmed(span.Start, span.End); rest.Length > 0; )
        {
            var token = file.Word(rest);
            var read = ReadMode(token, end, modes ?? CompareModes.Exact, seen);
            end = token.End;
            rest = file.Behind(rest, token);
            modes = read is null || modes is null ? null : read;
        }

        return modes;
    }

    private CompareModes? ReadMode(TextSpan token, int endOfLast, CompareModes modes, bool[] seen)
    {
        if (file.Text(token)[0] != '~')
        {
            ReportMissingTilde(token);
            return null;
        }

        var colon = file.Text(token).IndexOf(':');
        var mode = file.String(TextSpan.FromBounds(token.Start, colon < 0 ? token.End : token.Start + colon));
        var argument = colon < 0 ? (TextSpan?)null : TextSpan.FromBounds(token.Start + colon + 1, token.End);
        var index = Array.IndexOf(Names, mode);
        if (index < 0 || seen[index])
        {
            ReportUnusable(token, endOfLast, mode, index >= 0);
            return null;
        }

        seen[index] = true;
        if (mode is "~approx")
        {
            return Approximate(modes, argument);
        }

        if (argument is { } none)
        {
            var from = TextSpan.FromBounds(none.Start - 1, none.End);
            var deletion = CodeFix.Replace($"delete `{file.Shown(from)}`", from, "");
            file.Diagnostics.ModeTakesNoArgument(file.Locate(from), mode, deletion);
            return null;
        }

        return mode switch
        {
            "~unordered" => modes with { Unordered = true },
            "~matches" => modes with { Matches = true },
            "~struct" => modes with { Struct = true },
            _ => modes with { Decimal = true },
        };
    }

    private void ReportUnusable(TextSpan token, int endOfLast, string mode, bool isSeen)
    {
        var location = file.Locate(token);
        if (mode is "~cli")
        {
            file.Diagnostics.CommandMode(location);
        }
        else if (isSeen)
        {
            var withBlanks = TextSpan.FromBounds(endOfLast, token.End);
            file.Diagnostics.DuplicateMode(location, mode, CodeFix.Replace($"delete `{mode}`", withBlanks, ""));
        }
        else
        {
            var (help, fix) = NearNames.Suggest(location, mode, Names);
            file.Diagnostics.UnknownMode(location, file.Shown(token), help, fix);
        }
    }

    private CompareModes? Approximate(CompareModes modes, TextSpan? argument)
    {
        if (argument is not { } span)
        {
            return modes with { Approximate = true };
        }

        var isNumber = double.TryParse(file.Text(span), NumberStyles.Float, CultureInfo.InvariantCulture, out var tolerance);
        if (isNumber && tolerance >= 0 && double.IsFinite(tolerance))
        {
            return modes with { Approximate = true, Tolerance = tolerance };
        }

        file.Diagnostics.InvalidTolerance(file.Locate(span), file.Shown(span));
        return null;
    }

    private void ReportMissingTilde(TextSpan token)
    {
        var (location, shown) = (file.Locate(token), file.Shown(token));
        var marked = "~" + shown;
        var near = Names.Contains(marked) ? marked : NearNames.Nearest(marked, Names);
        file.Diagnostics.UnexpectedSignatureText(
            location,
            shown,
            near is null
                ? $"a mode starts with `~`; there are `{string.Join("`, `", Names)}`"
                : $"a mode starts with `~`: write `{near}`",
            near is null ? null : CodeFix.Replace($"write `{near}`", token, near)
        );
    }
}
