using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax.Vmd;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Declares groups: a signature and its rows.</summary>
internal sealed class GroupDeclarer(VmdFile file, FixtureTable fixtures, ValueReader values, ExpectationReader expectations)
{
    private readonly SignatureReader signatures = new(file, fixtures);
    private readonly RowDeclarer rows = new(file, values, expectations);

    /// <summary>Where each group of the file stands, by name in capitals and number of columns.</summary>
    private readonly Dictionary<string, int> groups = new(StringComparer.Ordinal);

    /// <summary>The group; null where it cannot be known what it verifies. Rows below a signature with errors are not looked at.</summary>
    public CaseGroupSymbol? Declare(GroupSyntax node, ImmutableArray<CoverTarget> covers)
    {
        if (signatures.Read(file.Statement(node.Signature)) is not { } group)
        {
            return null;
        }

        var columns = new List<ParameterSymbol>(group.Parameters.Length);
        foreach (var parameter in group.Parameters)
        {
            if (!parameter.IsOpaque)
            {
                columns.Add(parameter);
            }
        }

        var isFirst = Take(group, columns.Count);
        if (node.Rows.IsEmpty)
        {
            file.Diagnostics.EmptyGroup(group.Location, group.Name, RowDeclarer.Example("name", columns));
        }

        rows.Start(columns, group.Modes.Matches);
        var cases = ImmutableArray.CreateBuilder<CaseSymbol>(node.Rows.Length);
        foreach (var row in node.Rows)
        {
            if (rows.Declare(row) is { } declared)
            {
                cases.Add(declared);
            }
        }

        return isFirst ? group with { Covers = covers, Cases = cases.DrainToImmutable() } : null;
    }

    private bool Take(CaseGroupSymbol group, int columns)
    {
        var key = $"{group.Name.ToUpperInvariant()}/{columns.ToString(CultureInfo.InvariantCulture)}";
        if (groups.TryAdd(key, group.Location.Span.Start))
        {
            return true;
        }

        var shown = columns == 1 ? "1 column" : $"{columns.ToString(CultureInfo.InvariantCulture)} columns";
        file.Diagnostics.DuplicateGroup(group.Location, group.Name, shown, file.Line(groups[key]));
        return false;
    }
}
