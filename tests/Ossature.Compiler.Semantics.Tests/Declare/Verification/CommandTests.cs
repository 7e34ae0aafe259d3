using System.Text;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Declare.Verification;

public class CommandTests
{
    [Fact]
    public void Each_outcome_of_a_run_is_checked() =>
        Declared.Reports(
            """
            @spec SHELF
            scenario exits:
            when $ t
            then exit 1
            then exit 2
            ~    ^^^^^^ OSS1259 error: `exit` of this command is already checked on line 4

            scenario exit word:
            when $ t
            then exit three
            ~         ^^^^^ OSS1258 error: `three` is not an exit code

            scenario exit nothing:
            when $ t
            then exit
            ~    ^^^^ OSS1258 error: `exit` is not an exit code

            scenario two checks:
            when $ t
            then stdout has "a"
            then stdout is "b"
            ~    ^^^^^^^^^^^^^ OSS1259 error: `stdout` of this command is already checked on line 17

            scenario both:
            when $ t
            > hello
            then stdout has "a"
            ~    ^^^^^^^^^^^^^^ OSS1260 error: `>` lines and a check of `stdout` are exclusive, and line 22 already has the other one

            scenario both again:
            when $ t
            then stdout empty
            > hello
            ~ 1+7 OSS1260 error: `>` lines and a check of `stdout` are exclusive, and line 27 already has the other one

            scenario number:
            when $ t
            then stderr has 12
            ~               ^^ OSS1262 error: `stderr has` needs a JSON string

            scenario no text:
            when $ t
            then stderr is
            ~    ^^^^^^^^^ OSS1262 error: `stderr is` needs a JSON string

            scenario half a text:
            when $ t
            then stderr is "x
            ~              ^^ OSS1217 error: the text of `stderr is` is not JSON

            scenario empty with value:
            when $ t
            then stderr empty "x"
            ~                 ^^^ OSS1263 error: `stderr empty` takes no value

            scenario bad pattern:
            when $ t
            then stdout matches "[a-"
            ~                   ^^^^^ OSS1242 error: a `[` is never closed

            scenario bad check:
            when $ t
            then stdout contains "a"
            ~           ^^^^^^^^ OSS1261 error: `contains` is not a check of `stdout`

            scenario bad outcome:
            when $ t
            then works
            ~ 1+10 OSS1257 error: `then works` is not an outcome of a command

            scenario stream alone:
            when $ t
            then stdout
            ~ 1+11 OSS1257 error: `then stdout` is not an outcome of a command

            scenario call words:
            when $ t
            then ok
            ~ 1+7 OSS1257 error: `then ok` is not an outcome of a command
            """
        );

    [Fact]
    public void A_command_is_no_line_for_a_shell() =>
        Declared.Reports(
            """
            @spec SHELF
            scenario pipe:
            when $ shelf list | sort
            ~                 ^ OSS1266 error: `|` means something to a shell, and no shell runs this command

            scenario redirect:
            when $ shelf list >out.txt
            ~                 ^ OSS1266 error: `>` means something to a shell, and no shell runs this command

            scenario input:
            when $ shelf <in
            ~            ^ OSS1266 error: `<` means something to a shell, and no shell runs this command

            scenario chain:
            when $ shelf a; shelf b
            ~             ^ OSS1266 error: `;` means something to a shell, and no shell runs this command

            scenario background:
            when $ shelf a&
            ~             ^ OSS1266 error: `&` means something to a shell, and no shell runs this command

            scenario quote:
            when $ shelf no"rth
            ~              ^^^^ OSS1264 error: the quote is never closed

            scenario escape:
            when $ shelf \n
            ~            ^^ OSS1265 error: `\n` is not an escape

            scenario byte:
            when $ shelf a\xf
            ~             ^^ OSS1265 error: `\x` is not an escape

            scenario last backslash:
            when $ shelf \
            ~            ^ OSS1265 error: `\` is not an escape

            scenario nothing:
            when $
            ~ 1+6 OSS1267 error: the command is empty: it names no program

            scenario no program:
            when $ "" x
            ~ 1+11 OSS1267 error: the command is empty: it names no program

            scenario quoted is fine:
            when $ shelf "a | b > c; d & e" \" # comment
            """
        );

    [Theory]
    [InlineData("""t \xC3\x28 "two words \xff" pre\x00post a\"b a\ b""", "t|Ã(|two words ÿ|pre\0post|a\"b|a b")]
    [InlineData("""  t   "" a""b "a"b"c" """, "t||ab|abc")]
    [InlineData("""t "\"\\\n\x4" \\ \x41\x5A""", "t|\"\\\\n\\x4|\\|AZ")]
    [InlineData("t\ta#b # c", "t|a")]
    [InlineData("""t a\"#b "#" # c""", "t|a\"")]
    [InlineData("t größe", "t|grÃ¶Ã\u009Fe")]
    public void Words_are_cut_at_blanks_and_become_bytes(string command, string words) =>
        Assert.Equal(words.Split('|'), WordsOf(SourceText.From("x.vmd", $"@spec A\nscenario s:\nwhen $ {command}\n")));

    [Fact]
    public void A_byte_that_is_no_text_reaches_the_program_as_it_is()
    {
        var bytes = Encoding.UTF8.GetBytes("@spec A\nscenario s:\nwhen $ t ?x \U0001F600\n");
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xFE;
        Assert.Equal(["t", "\u00FEx", "\u00F0\u009F\u0098\u0080"], WordsOf(SourceText.FromBytes("x.vmd", bytes)));
    }

    [Fact]
    public void Runs_give_exit_codes_and_checks_in_their_order()
    {
        var scenario = Assert.IsType<CommandScenarioSymbol>(
            Declared
                .Verification(
                    """
                    @spec SHELF
                    scenario runs:
                    given unused = 1
                    when $ a
                    > # heading  # kept
                      >   indented  
                    >
                    then exit -11
                    >tight
                    when $b
                    then stdout empty
                    then stderr is "a\n\ud800"
                    when $ c
                    then stdout matches "[0-9]+"
                    then stderr has ""
                    when $ d
                    """
                )
                .Scenarios.Single()
        );

        Assert.Equal([-11, 0, 0, 0], scenario.Steps.Select(step => step.ExitCode));
        Assert.Equal(
            [
                new(StreamCheckKind.Is, "# heading  # kept\n  indented\n\ntight"),
                new(StreamCheckKind.Empty, ""),
                new(StreamCheckKind.Matches, "[0-9]+"),
                null,
            ],
            scenario.Steps.Select(step => step.Output)
        );
        Assert.Equal(
            [null, new(StreamCheckKind.Is, "a\n\ud800"), new(StreamCheckKind.Has, ""), null],
            scenario.Steps.Select(step => step.Error)
        );
    }

    /// <summary>Each byte as one character.</summary>
    private static IEnumerable<string> WordsOf(SourceText source)
    {
        var (verification, diagnostics) = Declared.Vmd(source);
        Assert.Empty(diagnostics);
        var scenario = Assert.IsType<CommandScenarioSymbol>(verification!.Scenarios.Single());
        return scenario.Steps[0].Words.Select(word => Encoding.Latin1.GetString(word.AsSpan()));
    }
}
