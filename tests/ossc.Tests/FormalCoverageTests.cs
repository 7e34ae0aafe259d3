using System.Text.Json;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class FormalCoverageTests
{
    [Fact]
    public void The_sample_is_formal_from_end_to_end()
    {
        var check = LibrarySample.Project().Run("check", "--warnings-as-errors");

        Assert.Equal((0, ""), (check.ExitCode, check.Codes));
        Assert.Matches(@"^formal: (\d+) of \1 clauses \(100 %\)\n2 modules: no problems\n$", check.Out);
        Assert.DoesNotContain("opaque", LibrarySample.Project().Run("coverage").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_counts_by_module_and_kind_and_the_ledger_names_every_opaque_clause()
    {
        var result = Prose().Run("coverage");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Golden.Verify(result.Out, "table.txt");
    }

    [Fact]
    public void Programs_get_the_same_as_json()
    {
        var result = Prose().Run("coverage", "--ratchet", "--format", "json");

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Golden.Verify(result.Out, "coverage.json");
    }

    [Fact]
    public void No_golden_is_left_over() => Golden.AssertNoStrays(["table.txt", "coverage.json"]);

    [Fact]
    public void Check_tells_of_it_in_one_line_and_names_what_is_below_the_floor()
    {
        var result = Prose().Run("check");

        Assert.Equal((0, "OSS2906 OSS2901 OSS2906 OSS2901"), (result.ExitCode, result.Codes));
        Assert.Matches(@"\nformal: \d+ of \d+ clauses \(97\.\d %\), 2 opaque\n2 modules: 2 warnings\n$", result.Out);
        Assert.Contains("`(system)` is 90.9 %, below the floor of 100 %", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_specifications_both_are_counted()
    {
        var ossc = VerifiedGarden.Project();
        ossc.Disk.Put("/demo/specs/shop.sds", "system a v1.0 {\n}\n\nmodule shop {\n  boundary: a\n  ~ latency < 2s\n}\n");

        var result = ossc.Run("coverage");

        Assert.Contains("\ncoverage: 3 of 4 requirements, 1 uncovered, 1 exempt\n\nMODULE", result.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nformal: 1 of 1 clause (100 %)\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_opaque_clause_that_nobody_accepted_fails()
    {
        var result = Prose().Run("coverage", "--ratchet");

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains(
            "\nnot accepted by `opaque.txt`:\n  specs/lending.sds:95: `>> print a receipt` of `api POST /loans/{id}/end`: ",
            result.Out,
            StringComparison.Ordinal
        );
        var formal = LibrarySample.Project().Run("coverage", "--ratchet");
        Assert.Equal(0, formal.ExitCode);
        Assert.EndsWith("(100 %)\nno clause is opaque\n", formal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_accepted_is_fine_wherever_it_moves()
    {
        var ossc = Prose();

        var update = ossc.Run("coverage", "--update-ratchet");

        Assert.Equal((0, "", "wrote opaque.txt: 2 opaque clauses\n"), (update.ExitCode, update.Out, update.Error));
        Assert.EndsWith(
            "\n(system) | contract inventory <-> lending | ! the van breaks down => alert staff\n"
                + "lending | api POST /loans/{id}/end | >> print a receipt\n",
            ossc.Disk.Peek("/demo/opaque.txt"),
            StringComparison.Ordinal
        );
        ossc.Change("lending", "  >> print a receipt\n", "")
            .Change("lending", "  >> emit loan.ended", "  >> emit loan.ended\n\n  >>  print   a receipt  -- twice");
        var result = ossc.Run("coverage", "--ratchet");
        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith(
            "\nevery opaque clause is accepted by `opaque.txt`, and nothing else is\n",
            result.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_opaque_no_more_is_told()
    {
        var ossc = Prose();
        ossc.Run("coverage", "--update-ratchet");
        ossc.Change("lending", "  >> print a receipt\n", "");

        var result = ossc.Run("coverage", "--ratchet");

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith(
            "\nin `opaque.txt` and opaque no more:\n  lending | api POST /loans/{id}/end | >> print a receipt\n"
                + "\n`ossc coverage --update-ratchet` writes `opaque.txt` anew\n",
            result.Out,
            StringComparison.Ordinal
        );
        ossc.Run("coverage", "--update-ratchet");
        Assert.DoesNotContain("receipt", ossc.Disk.Peek("/demo/opaque.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_with_errors_keeps_its_file()
    {
        var ossc = Prose();
        ossc.Disk.Put("/demo/opaque.txt", "mine\n");
        ossc.Change("lending", "entity Loan {", "entity Loan");

        var result = ossc.Run("coverage", "--update-ratchet");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("`opaque.txt` was not written\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("mine\n", ossc.Disk.Peek("/demo/opaque.txt"));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        var ossc = Prose();
        ossc.Disk.FailWrites(
            (_, path) => path.EndsWith("opaque.txt", StringComparison.Ordinal) ? new IOException("Full.") : null
        );

        Assert.Equal(
            (1, "OSS4156"),
            (ossc.Run("coverage", "--update-ratchet").ExitCode, ossc.Run("coverage", "--update-ratchet").Codes)
        );
    }

    [Fact]
    public void Accepting_and_refusing_at_once_is_wrong_usage()
    {
        var result = Prose().Run("coverage", "--ratchet", "--update-ratchet");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("exclude each other", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_system_nothing_is_opaque()
    {
        Assert.Equal(0, Samples.Project().Run("coverage", "--ratchet").ExitCode);
        using var json = JsonDocument.Parse(Samples.Project().Run("coverage", "--format", "json").Out);
        Assert.False(json.RootElement.TryGetProperty("opaque", out _));
    }

    [Fact]
    public void No_clause_can_steer_the_terminal()
    {
        var ossc = Prose().Change("lending", "print a receipt", "print \u001b[31m a receipt");

        Assert.DoesNotContain('\u001b', ossc.Run("coverage", "--ratchet").Out);
    }

    /// <summary>The sample with two clauses that are no form of the language.</summary>
    private static Ossc Prose() =>
        LibrarySample
            .Project()
            .Change("lending", "  >> emit loan.ended\n", "  >> print a receipt\n  >> emit loan.ended\n")
            .Change("library", "! Loan.lapsed => notify support, alert staff", "! the van breaks down => alert staff");
}
