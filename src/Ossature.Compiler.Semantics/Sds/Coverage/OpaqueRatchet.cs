using System.Collections.Immutable;
using System.Text;

namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>
/// The opaque clauses that a project has accepted: a text with one line for each, which may become shorter and does not become longer by itself. A
/// line names the specification, the declaration and the clause, so it stays the same wherever the clause is moved to within its declaration.
/// </summary>
public sealed class OpaqueRatchet
{
    /// <summary>The name of the file, in the folder of the project.</summary>
    public const string FileName = "opaque.txt";

    private const string Header =
        "# The opaque clauses that this project accepts. `ossc coverage --ratchet` fails when there are others;\n"
        + "# `ossc coverage --update-ratchet` writes this file.\n";

    private readonly ImmutableArray<string> accepted;

    private OpaqueRatchet(ImmutableArray<string> accepted) => this.accepted = accepted;

    /// <summary>Reads the text of the file. Blank lines and lines with <c>#</c> in front say nothing.</summary>
    public static OpaqueRatchet Parse(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return new(lines.ToImmutable());
    }

    /// <summary>The text of a file that accepts every opaque clause there is, sorted.</summary>
    public static string Render(IEnumerable<ClauseEntry> clauses)
    {
        var lines = new List<string>();
        foreach (var clause in SkipLedger.Of(clauses))
        {
            lines.Add(LineOf(clause));
        }

        lines.Sort(StringComparer.Ordinal);
        var text = new StringBuilder(Header);
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What has changed since the file was written. A clause that stands twice in one declaration is two clauses.</summary>
    public RatchetChange Compare(IEnumerable<ClauseEntry> clauses)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in accepted)
        {
            left[line] = left.GetValueOrDefault(line) + 1;
        }

        var added = ImmutableArray.CreateBuilder<ClauseEntry>();
        foreach (var clause in SkipLedger.Of(clauses))
        {
            var line = LineOf(clause);
            if (left.GetValueOrDefault(line) is var count and > 0)
            {
                left[line] = count - 1;
            }
            else
            {
                added.Add(clause);
            }
        }

        var removed = ImmutableArray.CreateBuilder<string>();
        foreach (var line in accepted)
        {
            if (left[line] > 0)
            {
                left[line]--;
                removed.Add(line);
            }
        }

        return new(added.ToImmutable(), removed.ToImmutable());
    }

    private static string LineOf(ClauseEntry clause) => $"{clause.Spec} | {clause.Declaration} | {clause.Text}";
}
