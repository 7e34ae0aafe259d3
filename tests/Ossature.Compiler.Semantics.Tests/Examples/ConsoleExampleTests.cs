using Ossature.Compiler.Semantics.Examples;

namespace Ossature.Compiler.Semantics.Tests.Examples;

public sealed class ConsoleExampleTests
{
    [Fact]
    public void Commands_begin_with_a_dollar_and_go_on_behind_an_arrow()
    {
        var example = Read("$ greet Ada\n\n$ cat <<END\n> a  b \n>\n> END\n");

        Assert.Equal("greet Ada|cat <<END\na  b \n\nEND", string.Join('|', example!.Commands));
    }

    [Theory]
    [InlineData("greet Ada\n", "greet Ada")]
    [InlineData("> greet\n", "> greet")]
    [InlineData("$ greet\nHello\n", "Hello")]
    [InlineData("$greet\n", "$greet")]
    public void A_line_that_is_no_command_is_reported(string input, string line)
    {
        var spec = Some.Spec("A") with { Examples = [Some.Example("One", input, "", "console")] };

        Assert.Null(Read(input));
        Assert.Equal(
            $"example `One` has a `console` input with a line that is no command: `{line}`",
            Assert.Single(Some.Project(spec).Diagnostics).Message
        );
    }

    [Fact]
    public void An_example_in_another_language_is_not_run() =>
        Assert.Null(ConsoleExample.From(Some.Example("One", "$ greet Ada\n", "", "text")));

    private static ConsoleExample? Read(string input) => ConsoleExample.From(Some.Example("One", input, "", "console"));
}
