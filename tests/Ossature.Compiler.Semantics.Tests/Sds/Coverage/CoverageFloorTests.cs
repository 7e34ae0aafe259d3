using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Coverage;

public sealed class CoverageFloorTests
{
    private const string System = """
        system trade v1.0 {
        }

        module shop {
          owns: [Sale]
          boundary: shop-service
        }

        module depot {
          owns: [Crate]
          boundary: depot-service
        }

        spec shop v1.0 {
        }

        """;

    [Fact]
    public void A_specification_below_the_floor_is_named_at_its_header() =>
        Assert.Equal(
            ["14: formal coverage of `shop` is 50 %, below the floor of 66.5 %"],
            Check(0.665, SomeClauses.Bound("shop"), SomeClauses.Opaque(">> wave"), SomeClauses.Bound("depot"))
        );

    [Fact]
    public void What_has_no_header_is_named_where_the_manifest_declares_it() =>
        Assert.Equal(
            [
                "9: formal coverage of `depot` is 0 %, below the floor of 100 %",
                "1: formal coverage of `(system)` is 0 %, below the floor of 100 %",
            ],
            Check(1, SomeClauses.Opaque("!", spec: "depot"), SomeClauses.Opaque("!", spec: ClauseEntry.SystemSpec))
        );

    [Fact]
    public void A_specification_that_just_reaches_the_floor_is_fine()
    {
        var clauses = Enumerable.Repeat(SomeClauses.Bound("shop"), 19).Append(SomeClauses.Opaque(">> wave")).ToArray();

        Assert.Empty(Check(0.95, clauses));
        Assert.NotEmpty(Check(0.951, clauses));
    }

    [Fact]
    public void What_is_in_error_is_not_told_to_be_more_formal() =>
        Assert.Empty(Check(1, SomeClauses.Faulty("shop"), SomeClauses.Opaque(">> wave")));

    private static IEnumerable<string> Check(double floor, params ClauseEntry[] clauses)
    {
        var (system, _) = BoundFixture.Bind(SourceText.From("specs/trade.sds", System));
        var found = new DiagnosticBag();
        CoverageFloor.Check(system, [.. clauses], floor, found);
        return found.Select(diagnostic => $"{diagnostic.Location.Start.Line}: {diagnostic.Message}");
    }
}
