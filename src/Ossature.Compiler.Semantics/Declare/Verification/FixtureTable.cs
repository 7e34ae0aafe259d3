using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>The fixtures of a file. They are declared before anything else, so that they may stand below their use.</summary>
internal sealed class FixtureTable
{
    private readonly VmdFile file;
    private readonly JsonReader json = new();
    private readonly ImmutableArray<FixtureSymbol>.Builder symbols = ImmutableArray.CreateBuilder<FixtureSymbol>();

    /// <summary>By name; null for one whose value is wrong, so that its uses are not.</summary>
    private readonly Dictionary<string, FixtureSymbol?> fixtures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private FixtureTable(VmdFile file) => this.file = file;

    /// <summary>The sound ones, in file order.</summary>
    public ImmutableArray<FixtureSymbol> Symbols => symbols.ToImmutable();

    /// <summary>All names, for suggestions.</summary>
    public IEnumerable<string> Names => fixtures.Keys;

    public static FixtureTable Declare(VmdFile file)
    {
        var table = new FixtureTable(file);
        foreach (var item in file.Document.Items)
        {
            if (item is DirectiveSyntax { Line: { Kind: (ushort)VmdTokenKind.FixtureDirective } line })
            {
                table.Declare(line);
            }
        }

        return table;
    }

    /// <summary>Whether a name is that of a fixture; it is null when its value is wrong.</summary>
    public bool TryGet(ReadOnlySpan<char> name, out FixtureSymbol? fixture)
    {
        fixture = null;
        return fixtures.Count > 0 && fixtures.TryGetValue(name.ToString(), out fixture);
    }

    /// <summary>Whether a name is that of an opaque handle.</summary>
    public bool IsOpaque(string name) => fixtures.TryGetValue(name, out var fixture) && fixture?.Opaque is not null;

    private void Declare(SyntaxToken line)
    {
        var statement = file.Statement(line);
        var rest = file.Behind(statement, file.Word(statement));
        var sign = file.Text(rest).IndexOf('=');
        var nameSpan = file.Trimmed(rest.Start, sign < 0 ? rest.End : rest.Start + sign);
        var value = sign < 0 ? new(rest.End, 0) : file.Trimmed(rest.Start + sign + 1, rest.End);
        if (nameSpan.Length == 0 || value.Length == 0)
        {
            var isName = VerificationNames.IsIdentifier(file.Text(nameSpan));
            file.Diagnostics.MalformedFixture(file.Locate(statement), isName ? file.Shown(nameSpan) : "NAME");
            return;
        }

        var name = file.String(nameSpan);
        var location = file.Locate(nameSpan);
        if (!VerificationNames.IsIdentifier(name))
        {
            file.Diagnostics.InvalidFixtureName(location, file.Shown(nameSpan));
        }
        else if (VerificationNames.IsReserved(name))
        {
            file.Diagnostics.ReservedVerificationName(location, name, "fixture");
        }
        else if (!places.TryAdd(name, nameSpan.Start))
        {
            file.Diagnostics.DuplicateFixture(location, name, file.Line(places[name]));
        }
        else
        {
            var fixture = WithValue(new() { Name = name, Location = location }, value);
            fixtures.Add(name, fixture);
            if (fixture is not null)
            {
                symbols.Add(fixture);
            }

            return;
        }

        // The name is wrong; so may be the value.
        WithValue(new() { Name = file.Shown(nameSpan), Location = location }, value);
    }

    private FixtureSymbol? WithValue(FixtureSymbol fixture, TextSpan value)
    {
        if (file.Text(value)[0] == '!')
        {
            var label = file.Trimmed(value.Start + 1, value.End);
            if (label.Length == 0)
            {
                file.Diagnostics.OpaqueFixtureWithoutLabel(file.Locate(value), fixture.Name);
            }

            return fixture with
            {
                Opaque = file.String(label),
            };
        }

        if (json.ReadWhole(file.Text(value)) is { } fault)
        {
            file.Diagnostics.InvalidJsonValue(
                file.Locate(fault.SpanFrom(value.Start)),
                Subject.Fixture(fixture.Name).ToString(),
                fault.Problem,
                fault.Advice,
                fault.FixFrom(value.Start)
            );
            return null;
        }

        return fixture with
        {
            Json = file.String(value),
        };
    }
}
