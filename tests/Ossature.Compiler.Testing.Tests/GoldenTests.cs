namespace Ossature.Compiler.Testing.Tests;

public sealed class GoldenTests : IDisposable
{
    private readonly TempProject project = new();

    private string Caller => project.PathOf("SomeTests.cs");

    [Fact]
    public void What_was_stored_is_accepted_whatever_its_line_breaks()
    {
        Golden.Verify("one\ntwo\n", "x.txt", Caller, update: true);

        Golden.Verify("one\r\ntwo\r\n", "x.txt", Caller, update: false);
        Assert.StartsWith(
            "# To update: UPDATE_GOLDEN=1 dotnet test --filter SomeTests\n",
            project.Read("Goldens/SomeTests/x.txt"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_difference_fails_and_is_shown()
    {
        Golden.Verify("one\ntwo\n", "x.txt", Caller, update: true);

        var failure = Assert.Throws<TestFailure>(() => Golden.Verify("one\nthree\n", "x.txt", Caller, update: false));

        Assert.Contains("- two\n+ three", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_in_blanks_only_fails()
    {
        Golden.Verify("one\n", "x.txt", Caller, update: true);

        Assert.Throws<TestFailure>(() => Golden.Verify("one \n", "x.txt", Caller, update: false));
    }

    [Fact]
    public void A_missing_golden_fails_and_its_text_is_shown()
    {
        var failure = Assert.Throws<TestFailure>(() => Golden.Verify("one\n", "x.txt", Caller, update: false));

        Assert.Contains("It would hold:\none", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_golden_that_no_test_names_fails()
    {
        Golden.Verify("one\n", "x.txt", Caller, update: true);
        Golden.Verify("two\n", "y.txt", Caller, update: true);

        Golden.AssertNoStrays(["x.txt", "y.txt"], Caller);
        var failure = Assert.Throws<TestFailure>(() => Golden.AssertNoStrays(["x.txt"], Caller));

        Assert.EndsWith(": y.txt", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => project.Dispose();
}
