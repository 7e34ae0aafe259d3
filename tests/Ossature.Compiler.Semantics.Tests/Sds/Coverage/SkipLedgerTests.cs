using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Coverage;

public sealed class SkipLedgerTests
{
    [Fact]
    public void Opaque_clauses_stand_by_file_and_place_whatever_order_they_were_bound_in()
    {
        ClauseEntry[] clauses =
        [
            At("b.sds", 0),
            At("a.sds", 7),
            SomeClauses.Bound("shop"),
            At("a.sds", 2),
            SomeClauses.Faulty("shop"),
        ];

        Assert.Equal(
            ["a.sds:2", "a.sds:7", "b.sds:0"],
            SkipLedger.Of(clauses).Select(clause => $"{clause.Location.Path}:{clause.Location.Span.Start}")
        );
    }

    private static ClauseEntry At(string path, int start) =>
        SomeClauses.Opaque(">> wave") with
        {
            Location = Location.Of(SourceText.From(path, new(' ', 10)), new(start, 1)),
        };
}
