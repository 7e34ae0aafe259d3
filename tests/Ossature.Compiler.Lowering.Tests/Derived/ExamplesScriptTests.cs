using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Tests;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Lowering.Tests.Derived;

/// <summary>
/// The script is run for real by the system's shell. In the place of the .NET SDK stands a <c>dotnet</c> that takes
/// <c>src/Program.cs</c>, a shell script in these tests, for the built program.
/// </summary>
public sealed class ExamplesScriptTests
{
    private const string FakeSdk = """
        #!/bin/sh
        case $1 in
        msbuild)
            for argument; do
                case $argument in -p:OutDir=*) out=${argument#-p:OutDir=} ;; esac
            done
            grep -q BROKEN src/Program.cs && { echo 'src/Program.cs: BROKEN'; exit 1; }
            cp src/Program.cs "${out}shop.dll"
            ;;
        *) exec sh "$@" ;;
        esac

        """;

    private const string Program = """
        case $1 in
        --fail) echo out; printf boo >&2; exit 3 ;;
        --read) cat ;;
        *) for argument; do printf '<%s>' "$argument"; done; echo ;;
        esac

        """;

    public static TheoryData<string, string> Right =>
        new()
        {
            { "$ shop 'a $HOME' \"b 'c'\" \\\\ 'é ü 日本'\n", "<a $HOME><b 'c'><\\><é ü 日本>\n" },
            { "$ shop \"$((1 + 1))\" `echo x` $(echo y)\n", "<2><x><y>\n" },
            { "$ true\n", "" },
            { "$ printf 'a  \\n\\n b\\t\\n'\n", "a  \n\n b\t\n" },
            { "$ printf 'no line end'\n$ echo next\n", "no line end\nnext\n" },
            { "$ shop --fail\n$ shop\n", "out\nboo\n[3]\n\n" },
            { "$ exit 7\n$ false\n", "[7]\n[1]\n" },
            { "$ ls\n$ ls ~\n$ echo x >f\n$ cat f\n", "x\n" },
            { "$ shop --read\n$ echo piped | shop --read\n", "piped\n" },
            { "$ cat <<END\n> line\n>\n> 'END_'\n> END\n", "line\n\n'END_'\n" },
            { "$ cd /; VALUE=1\n$ echo \"[$VALUE]\"\n", "[]\n" },
            { "$ echo END; echo '%s %d'; echo '\\n'\n", null! },
        };

    [Theory]
    [MemberData(nameof(Right))]
    public void What_is_printed_is_compared_exactly(string input, string? output)
    {
        // How echo treats a backslash differs between shells, so that case prints with the same shell what it expects.
        output ??= "END\n%s %d\n" + EchoOfThisShell();

        Assert.Equal((0, "1 of 1 examples passed\n"), Run(Program, Example("One", input, output)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a\n\n")]
    [InlineData(" a\n")]
    [InlineData("a \n")]
    [InlineData("")]
    [InlineData("A\n")]
    public void The_smallest_difference_fails(string expected)
    {
        // A fenced block always ends its last line, so "a" is the one text here that is equal.
        var (exitCode, output) = Run(Program, Example("One", "$ echo a\n", expected));

        Assert.Equal(expected == "a" ? 0 : 1, exitCode);
        Assert.EndsWith(
            expected == "a" ? "1 of 1 examples passed\n" : "0 of 1 examples passed\n",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_failure_shows_what_was_observed_and_not_what_was_expected()
    {
        var (exitCode, output) = Run(
            Program,
            Example("Good", "$ shop\n", "\n"),
            Example("It's $bad", "$ shop --fail\n$ cat <<X\n> y\n> X\n", "SECRET\n"),
            Example("Also bad", "$ shop 1\n", "SECRET\n")
        );

        Assert.Equal(1, exitCode);
        Assert.Equal(
            """
            FAILED: It's $bad
            It does not print what the specification says. This is what was run and printed:
                $ shop --fail
                out
                boo
                [3]
                $ cat <<X
                > y
                > X
                y

            FAILED: Also bad
            It does not print what the specification says. This is what was run and printed:
                $ shop 1
                <1>

            1 of 3 examples passed

            """,
            output
        );
    }

    [Fact]
    public void A_program_that_does_not_build_fails_with_what_the_compiler_says()
    {
        var (exitCode, output) = Run("BROKEN", Example("One", "$ shop\n", "SECRET\n"));

        Assert.Equal(1, exitCode);
        Assert.Equal("src/Program.cs: BROKEN\nthe program does not build, so no example was run\n", output);
    }

    [Fact]
    public void Nothing_is_left_behind()
    {
        using var project = Project(Program, Example("One", "$ echo x >f\n", ""));
        project.Write("tmp/keep", "");
        var before = project.List();

        ShellRun.Run(project, $"TMPDIR={project.Root}/tmp sh checks/shop.examples.sh", project.Root + "/sdk:");

        Assert.Equal(before, project.List());
    }

    private static string EchoOfThisShell()
    {
        using var project = new TempProject();
        return ShellRun.Run(project, "echo '\\n'").Output;
    }

    private static ExampleSymbol Example(string title, string input, string output) =>
        Some.Example(title, input, output, "console");

    private static (int ExitCode, string Output) Run(string program, params ExampleSymbol[] examples)
    {
        using var project = Project(program, examples);
        return ShellRun.Run(project, "sh checks/shop.examples.sh", project.Root + "/sdk:");
    }

    private static TempProject Project(string program, params ExampleSymbol[] examples)
    {
        var shop = Some.Project(
            Some.Options(name: "shop"),
            Some.Spec("SHOP") with
            {
                Examples = [.. examples],
            },
            Some.Architecture("SHOP", Some.Component("Program", "src/Program.cs"))
        );
        var task = Lowerer.Lower(shop).Plan.Tasks.Single(task => task.Role == TaskRoles.Examples);
        var script = DerivedFiles.For(shop, task).Single();
        var project = new TempProject();
        project.Write(script.Path, script.Text);
        project.Write("src/Program.cs", program);
        project.Write("sdk/dotnet", FakeSdk);
        ShellRun.Run(project, "chmod +x sdk/dotnet");
        return project;
    }
}
