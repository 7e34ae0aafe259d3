using Ossature.Compiler;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine;

/// <summary>
/// Compiles the code that reads specifications on a second processor while the first one reads the command line and the configuration. The
/// runtime compiles a method when it first runs, and that is most of the time that a small project takes.
/// </summary>
internal static class WarmStart
{
    private const string Spec = """
        ---
        id: A
        status: draft
        priority: low
        depends: [B]
        ---

        # A

        ## Overview

        One.

        ## Goals

        - One
          two

        ## Requirements

        ### One {#one}

        Two.

        **Accepts:** one

        **Returns:** two

        **Errors:**

        - one -> OneError

        ## Examples

        ### One

        **Input:**

        ```
        one
        ```

        **Output:**

        ```
        two
        ```
        """;

    private const string Architecture = """
        ---
        spec: A
        status: draft
        ---

        # Architecture: A

        ## Overview

        One.

        ## Components

        ### One

        @path: one.cs

        Two.

        **Interface:**

        ```csharp
        void One();
        ```

        **Contracts:**

        - One

        **Depends on:** Two

        ### Two

        @path: two.cs

        Two.

        **Interface:**

        ```csharp
        void Two();
        ```

        **Contracts:** None
        """;

    private const string Verification = """
        @spec A

        @fixture ONE = {"one": [1, 2]}

        @covers one
        One(one, two:decimal) -> two ~approx:0.1
        one | ONE | "1.5" | true
        two | "1" | 1 | !OneError: one

        scenario one:
        when $ one "two"
        then exit 1
        then stdout has "one"
        """;

    /// <summary>Starts in the background where there is a processor to spare and the command is going to read specifications.</summary>
    public static void Begin(IReadOnlyList<string> arguments)
    {
        if (Environment.ProcessorCount > 1 && arguments is [var command, ..] && Reads(command))
        {
            new Thread(Run) { IsBackground = true }.Start();
        }
    }

    private static bool Reads(string command) => command is "check" or "validate" or "coverage" or "graph" or "plan" or "fmt";

    private static void Run()
    {
        try
        {
            SpecCompilation
                .Empty.WithText(SourceText.From("a.smd", Spec))
                .WithText(SourceText.From("a.amd", Architecture))
                .WithText(SourceText.From("a.vmd", Verification))
                .GetDiagnostics();
        }
        catch (Exception)
        {
            // Nobody asked for this answer; whatever is wrong shows when the command itself asks.
        }
    }
}
