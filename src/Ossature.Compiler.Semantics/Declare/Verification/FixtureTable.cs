using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
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

    private readonly Dictionary<string, Entry> fixtures = new(StringComparer.Ordinal);

    /// <summary>The one that was asked for last: the cells of a column often name the same.</summary>
    private Entry? last;

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
        fixture = last?.Fixture;
        if (last is not null && name.SequenceEqual(last.Name))
        {
            return true;
        }

        if (fixtures.Count == 0 || !fixtures.TryGetValue(name.ToString(), out var entry))
        {
            return false;
        }

        last = entry;
        fixture = entry.Fixture;
        return true;
    }

    /// <summary>Whether a name is that of an opaque handle.</summary>
    public bool IsOpaque(string name) => TryGet(name, out var fixture) && fixture?.Opaque is not null;

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
        else if (fixtures.TryGetValue(name, out var first))
        {
            file.Diagnostics.DuplicateFixture(location, name, file.Line(first.Place));
        }
        else
        {
            var fixture = Fixture(name, location, value);
            fixtures.Add(name, new(name, nameSpan.Start, fixture));
            if (fixture is not null)
            {
                symbols.Add(fixture);
            }

            return;
        }

        // The name is wrong; so may be the value.
        Fixture(file.Shown(nameSpan), location, value);
    }

    private FixtureSymbol? Fixture(string name, Location location, TextSpan value)
    {
        if (file.Text(value)[0] == '!')
        {
            var label = file.Trimmed(value.Start + 1, value.End);
            if (label.Length == 0)
            {
                file.Diagnostics.OpaqueFixtureWithoutLabel(file.Locate(value), name);
            }

            return new()
            {
                Name = name,
                Opaque = file.String(label),
                Location = location,
            };
        }

        if (json.ReadWhole(file.Text(value)) is { } fault)
        {
            file.Diagnostics.InvalidJsonValue(
                file.Locate(fault.SpanFrom(value.Start)),
                Subject.Fixture(name).ToString(),
                fault.Problem,
                fault.Advice,
                fault.FixFrom(value.Start)
            );
            return null;
        }

        return new()
        {
            Name = name,
            Json = file.String(value),
            Location = location,
        };
    }

    /// <summary>A fixture that is declared.</summary>
    private sealed class Entry(string name, int place, FixtureSymbol? fixture)
    {
        public string Name => name;

        /// <summary>Where the name stands.</summary>
        public int Place => place;

        /// <summary>Null when the value is wrong, so that uses of the name are not.</summary>
        public FixtureSymbol? Fixture => fixture;
    }
}
