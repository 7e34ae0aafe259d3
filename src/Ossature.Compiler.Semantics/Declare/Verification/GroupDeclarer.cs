using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Diagnostics;
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
        if (signatures.Read(file.Statement(node.Signature)) is not { } signature)
        {
            return null;
        }

        var columns = ColumnsOf(signature.Parameters);
        var location = file.Locate(signature.Place);
        var isFirst = Take(signature, location, columns.Length);
        if (node.Rows.IsEmpty)
        {
            file.Diagnostics.EmptyGroup(location, signature.Name, RowDeclarer.Example("name", columns));
        }

        rows.Start(columns, signature.Modes.Matches);
        var cases = ImmutableArray.CreateBuilder<CaseSymbol>(node.Rows.Count);
        for (var i = 0; i < node.Rows.Count; i++)
        {
            if (rows.Declare(node.Rows[i]) is { } declared)
            {
                cases.Add(declared);
            }
        }

        return !isFirst
            ? null
            : new()
            {
                Name = signature.Name,
                Parameters = signature.Parameters,
                Returns = signature.Returns,
                Modes = signature.Modes,
                Cases = cases.DrainToImmutable(),
                Covers = covers,
                Location = location,
            };
    }

    /// <summary>The parameters that have a column.</summary>
    private static ImmutableArray<ParameterSymbol> ColumnsOf(ImmutableArray<ParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.IsOpaque)
            {
                return parameters.RemoveAll(opaque => opaque.IsOpaque);
            }
        }

        return parameters;
    }

    private bool Take(GroupSignature group, Location location, int columns)
    {
        var key = $"{group.Name.ToUpperInvariant()}/{columns.ToString(CultureInfo.InvariantCulture)}";
        if (groups.TryAdd(key, group.Place.Start))
        {
            return true;
        }

        var shown = columns == 1 ? "1 column" : $"{columns.ToString(CultureInfo.InvariantCulture)} columns";
        file.Diagnostics.DuplicateGroup(location, group.Name, shown, file.Line(groups[key]));
        return false;
    }
}
