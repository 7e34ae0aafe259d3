using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Reads the modes behind a signature: <c>~approx:0.5 ~struct</c>.</summary>
internal sealed class ModeReader(VmdFile file)
{
    private static readonly string[] Names = ["approx", "decimal", "matches", "struct", "unordered"];

    /// <summary>The modes; null after an error. All errors are reported.</summary>
    public CompareModes? Read(TextSpan span)
    {
        CompareModes? modes = CompareModes.Exact;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var rest = file.Trimmed(span.Start, span.End); rest.Length > 0; )
        {
            var token = file.Word(rest);
            rest = file.Behind(rest, token);
            var read = ReadMode(token, modes ?? CompareModes.Exact, seen);
            modes = read is null || modes is null ? null : read;
        }

        return modes;
    }

    private CompareModes? ReadMode(TextSpan token, CompareModes modes, HashSet<string> seen)
    {
        if (file.Text(token)[0] != '~')
        {
            ReportMissingTilde(token);
            return null;
        }

        var colon = file.Text(token).IndexOf(':');
        var nameSpan = TextSpan.FromBounds(token.Start + 1, colon < 0 ? token.End : token.Start + colon);
        var argument = colon < 0 ? (TextSpan?)null : TextSpan.FromBounds(token.Start + colon + 1, token.End);
        var name = file.Shown(nameSpan);
        switch (name)
        {
            case "cli":
                file.Diagnostics.CommandMode(file.Locate(token));
                return null;
            case var _ when !Names.Contains(name):
                var (help, fix) = NearNames.Suggest(file.Locate(token), name, Names);
                file.Diagnostics.UnknownMode(file.Locate(token), name, help, fix);
                return null;
            case var _ when !seen.Add(name):
                var before = TextSpan.FromBounds(file.Trimmed(0, token.Start).End, token.End);
                file.Diagnostics.DuplicateMode(file.Locate(token), name, CodeFix.Replace($"delete `~{name}`", before, ""));
                return null;
            case "approx":
                return Approximate(modes, argument);
        }

        if (argument is { } none)
        {
            var from = TextSpan.FromBounds(none.Start - 1, none.End);
            file.Diagnostics.ModeTakesNoArgument(
                file.Locate(from),
                name,
                CodeFix.Replace($"delete `{file.Shown(from)}`", from, "")
            );
            return null;
        }

        return name switch
        {
            "unordered" => modes with { Unordered = true },
            "matches" => modes with { Matches = true },
            "struct" => modes with { Struct = true },
            _ => modes with { Decimal = true },
        };
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
        var near = NearNames.Nearest(shown, Names);
        file.Diagnostics.UnexpectedSignatureText(
            location,
            shown,
            near is null
                ? "a mode starts with `~`; there are `~approx`, `~decimal`, `~matches`, `~struct`, `~unordered`"
                : $"a mode starts with `~`: write `~{near}`",
            near is null ? null : CodeFix.Replace($"write `~{near}`", token, "~" + near)
        );
    }
}
