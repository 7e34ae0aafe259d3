using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Reads the one call of a scenario: <c>when target(argument, …)</c>.</summary>
internal sealed class CallReader(VmdFile file, GivenReader givens, ValueReader values)
{
    /// <summary>A call whose name and arguments are known.</summary>
    public sealed record Call(string Target, Location Location, ImmutableArray<string> Arguments);

    /// <summary>The call; null after an error.</summary>
    public Call? Read(TextSpan step)
    {
        var rest = file.Behind(step, file.Word(step));
        var text = file.Text(rest);
        var open = text.IndexOf('(');
        var target = file.Trimmed(rest.Start, open < 0 ? rest.Start : rest.Start + open);
        if (!VerificationNames.IsFunction(file.Text(target)) || text[^1] != ')')
        {
            file.Diagnostics.MalformedWhen(file.Locate(step));
            return null;
        }

        var name = file.String(target);
        var list = file.Trimmed(rest.Start + open + 1, rest.End - 1);
        return Arguments(list, Subject.Argument(name)) is { } arguments ? new(name, file.Locate(target), arguments) : null;
    }

    private ImmutableArray<string>? Arguments(TextSpan list, Subject subject)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        for (var at = list.Start; list.Length > 0; at++)
        {
            if (Argument(list, ref at, subject) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
            at = file.Trimmed(at, list.End) is { Length: > 0 } next ? next.Start : list.End;
            if (at == list.End)
            {
                break;
            }

            if (file.Text(new(at, 1)) is not ",")
            {
                var location = file.Locate(file.Word(TextSpan.FromBounds(at, list.End)));
                file.Diagnostics.MissingComma(location, CodeFix.Replace("insert a comma", new(at, 0), ", "));
                return null;
            }
        }

        return arguments.DrainToImmutable();
    }

    private string? Argument(TextSpan list, ref int at, Subject subject)
    {
        var rest = file.Trimmed(at, list.End);
        var text = file.Text(rest);
        var length = 0;
        while (length < text.Length && VerificationNames.ContinuesIdentifier(text[length]))
        {
            length++;
        }

        var word = new TextSpan(rest.Start, length);
        if (VerificationNames.IsIdentifier(text[..length]) && !VerificationNames.IsJsonWord(text[..length]))
        {
            at = word.End;
            return givens.Resolve(word, subject);
        }

        at = rest.Start;
        return values.TryRead(list, ref at, subject) ? file.String(TextSpan.FromBounds(rest.Start, at)) : null;
    }
}
