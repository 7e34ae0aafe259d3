using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Reads the first line of a group: <c>name(p1, p2:decimal) -> text ~mode</c>.</summary>
internal sealed class SignatureReader(VmdFile file, FixtureTable fixtures)
{
    private readonly ModeReader modes = new(file);

    /// <summary>What the line says; null after an error. All errors of the line are reported.</summary>
    public GroupSignature? Read(TextSpan line)
    {
        var text = file.Text(line);
        var open = text.IndexOf('(');
        var close = open < 0 ? -1 : text[open..].IndexOf(')');
        if (open <= 0 || close < 0)
        {
            ReportNeither(line);
            return null;
        }

        var nameSpan = file.Trimmed(line.Start, line.Start + open);
        var isNamed = VerificationNames.IsFunction(file.Text(nameSpan));
        if (!isNamed)
        {
            file.Diagnostics.InvalidGroupName(file.Locate(nameSpan), file.Shown(nameSpan));
        }

        var name = file.String(nameSpan);
        var parameters = Parameters(TextSpan.FromBounds(line.Start + open + 1, line.Start + open + close), name);
        var rest = file.Trimmed(line.Start + open + close + 1, line.End);
        var tilde = file.Text(rest).IndexOf('~');
        var behind = TextSpan.FromBounds(tilde < 0 ? rest.End : rest.Start + tilde, rest.End);
        var returns = Returns(file.Trimmed(rest.Start, behind.Start));
        var compared = modes.Read(behind);
        return isNamed && !parameters.IsDefault && returns is not null && compared is not null
            ? new(name, nameSpan, parameters, returns, compared)
            : null;
    }

    /// <summary>The parameters between the parentheses; the default value after an error.</summary>
    private ImmutableArray<ParameterSymbol> Parameters(TextSpan list, string group)
    {
        if (file.Text(list).IsWhiteSpace())
        {
            return [];
        }

        var sound = true;
        var parameters = ImmutableArray.CreateBuilder<ParameterSymbol>();
        HashSet<string>? names = null;
        var position = 0;
        for (var start = list.Start; start <= list.End; )
        {
            var comma = file.Text(TextSpan.FromBounds(start, list.End)).IndexOf(',');
            var end = comma < 0 ? list.End : start + comma;
            position++;
            if (Parameter(file.Trimmed(start, end), position, group) is not { } parameter)
            {
                sound = false;
            }
            else if (position > 1 && !(names ??= [parameters.Count > 0 ? parameters[0].Name : ""]).Add(parameter.Name))
            {
                file.Diagnostics.DuplicateParameter(file.Locate(file.Trimmed(start, end)), parameter.Name);
                sound = false;
            }
            else
            {
                parameters.Add(parameter);
            }

            start = end + 1;
        }

        return sound ? parameters.DrainToImmutable() : default;
    }

    private ParameterSymbol? Parameter(TextSpan span, int position, string group)
    {
        if (span.Length == 0)
        {
            file.Diagnostics.EmptyParameter(file.Locate(span), position.ToString(CultureInfo.InvariantCulture), group);
            return null;
        }

        var colon = file.Text(span).IndexOf(':');
        var nameSpan = file.Trimmed(span.Start, colon < 0 ? span.End : span.Start + colon);
        var type = colon < 0 ? new(span.End, 0) : file.Trimmed(span.Start + colon + 1, span.End);
        if (!VerificationNames.IsIdentifier(file.Text(nameSpan)) || (colon >= 0 && type.Length == 0))
        {
            file.Diagnostics.InvalidParameterName(file.Locate(span), file.Shown(span));
            return null;
        }

        var name = file.String(nameSpan);
        if (colon >= 0 && file.Text(type) is not "decimal")
        {
            var (location, shown) = (file.Locate(type), file.Shown(type));
            file.Diagnostics.UnknownParameterType(location, shown, name, NearNames.Suggest(location, shown, ["decimal"]).Fix);
            return null;
        }

        return new(name, IsDecimal: colon >= 0, fixtures.IsOpaque(name));
    }

    /// <summary>The text behind the arrow; null after an error.</summary>
    private string? Returns(TextSpan said)
    {
        if (said.Length == 0)
        {
            return "";
        }

        if (file.Text(said).StartsWith("->"))
        {
            return file.String(file.Trimmed(said.Start + 2, said.End));
        }

        file.Diagnostics.UnexpectedSignatureText(
            file.Locate(said),
            file.Shown(said),
            "write `->` before what the function returns, and `~` before a mode"
        );
        return null;
    }

    private void ReportNeither(TextSpan line)
    {
        var text = file.Text(line);
        var word = file.Word(line);
        var location = file.Locate(line);
        if (text[^1] == ':' && NearNames.Nearest(file.Shown(word), ["scenario"]) is { } scenario)
        {
            var (help, fix) = NearNames.Suggest(file.Locate(word), file.Shown(word), [scenario]);
            file.Diagnostics.NeitherSignatureNorScenario(location, help, fix);
        }
        else
        {
            file.Diagnostics.NeitherSignatureNorScenario(
                location,
                file.Text(word) is "given" or "when" or "then" || text[0] == '>'
                        ? "delete the blank line above if the step belongs to the scenario there, or start one with `scenario words:`"
                    : VmdLines.IndexOfUnquoted(text, '|') >= 0
                        ? "delete the blank line above if the row belongs to the group there, or start one with a signature `name(param)`"
                    : "write a signature `name(param)` and rows below it, or `scenario words:` and steps below it"
            );
        }
    }
}
