using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Testing.Tests;

public sealed class FixtureTests
{
    private const string Annotated = """
        //- /specs/door.smd
        # Door
        state Ajar;
        ~     ^^^^ OSS9001 error: failed
        //- /ossature.toml
        key = 1
        ~ 1+3 OSS9001
        """;

    [Fact]
    public void Headers_part_the_files_and_annotations_are_taken_out()
    {
        var fixture = Fixture.Parse(Annotated);

        Assert.Equal(["specs/door.smd", "ossature.toml"], fixture.Files.Select(file => file.Path));
        Assert.Equal("# Door\nstate Ajar;\n", fixture["/specs/door.smd"].Text);
        Assert.Equal("key = 1\n", fixture["ossature.toml"].Text);
        Assert.Equal(
            [(2, 7, 4), (1, 1, 3)],
            fixture.Expected.Select(expected => (expected.Line, expected.Column, expected.Length))
        );
    }

    [Fact]
    public void Text_without_a_header_is_one_file_and_the_cursor_is_taken_out()
    {
        var fixture = Fixture.Parse("a$0b\ncosts \\$0\n~~~ fence\n", "/x.amd");

        Assert.Equal("ab\ncosts $0\n~~~ fence\n", fixture["x.amd"].Text);
        Assert.Equal(new FixtureCursor("x.amd", 1), fixture.Cursor);
    }

    [Fact]
    public void Diagnostics_at_their_annotations_pass()
    {
        var fixture = Fixture.Parse(Annotated);

        fixture.AssertDiagnostics([Fault(fixture["specs/door.smd"], 13, 4), Fault(fixture["ossature.toml"], 0, 3)]);
    }

    [Fact]
    public void A_missing_and_a_surprising_diagnostic_are_shown_as_a_difference()
    {
        var fixture = Fixture.Parse(Annotated);

        var failure = Assert.Throws<TestFailure>(() =>
            fixture.AssertDiagnostics([Fault(fixture["specs/door.smd"], 13, 3), Fault(fixture["ossature.toml"], 0, 3)])
        );

        Assert.Contains("- ~     ^^^^ OSS9001 error: failed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("+ ~     ^^^ OSS9001 error: `ossc` failed", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("~     ^^^^ OSS9002")]
    [InlineData("~     ^^^^ OSS9001 warning")]
    [InlineData("~     ^^^^ OSS9001 other words")]
    [InlineData("~      ^^^ OSS9001")]
    public void Code_severity_words_and_place_all_count(string annotation)
    {
        var fixture = Fixture.Parse("# Door\nstate Ajar;\n" + annotation);

        Assert.Throws<TestFailure>(() => fixture.AssertDiagnostics([Fault(fixture.Files[0], 13, 4)]));
    }

    [Fact]
    public void What_is_printed_for_a_diagnostic_is_an_annotation_that_it_fulfils()
    {
        var fixture = Fixture.Parse("//- /a.smd\nfirst\nsecond\n//- /gone.toml absent\n");
        Diagnostic[] diagnostics =
        [
            Fault(fixture["a.smd"], 0, 5),
            Fault(fixture["a.smd"], 2, 9),
            Fault(fixture["a.smd"], 3, 0),
            Fault(fixture["a.smd"], 13, 0),
            FaultOf(Location.OfFile("gone.toml")),
            FaultOf(Location.OfFile("nowhere.toml")),
        ];

        var printed = fixture.Annotate(diagnostics);

        var again = Fixture.Parse(printed);
        again.AssertDiagnostics(diagnostics);
        Assert.All(again.Expected, expected => Assert.Contains(diagnostics, expected.IsFulfilledBy));
        Assert.Throws<TestFailure>(() => fixture.AssertDiagnostics(diagnostics));
        Golden.Verify(printed, "annotated.txt");
    }

    [Fact]
    public void The_goldens_of_this_file_are_all_in_use() => Golden.AssertNoStrays(["annotated.txt"]);

    private static Diagnostic Fault(FixtureFile file, int start, int length) =>
        FaultOf(Location.Of(file.Source, new TextSpan(start, length)));

    private static Diagnostic FaultOf(Location location)
    {
        var bag = new DiagnosticBag();
        bag.InternalFault(location, "no reason");
        return bag.Single();
    }
}
