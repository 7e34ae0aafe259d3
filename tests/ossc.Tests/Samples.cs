namespace Ossature.CommandLine.Tests;

/// <summary>Small project files that are right as they stand.</summary>
internal static class Samples
{
    public const string Configuration = """
        [project]
        name = "demo"

        [output]
        language = "csharp"

        [llm]
        model = "replay:recording"

        """;

    public const string Greeter = """
        ---
        id: GREETER
        status: draft
        priority: medium
        depends: []
        ---

        # Greeter

        ## Overview

        Greets people by name.

        ## Goals

        - Greet

        ## Non-Goals

        - Say goodbye

        ## Requirements

        ### Greet

        Prints a greeting.

        **Accepts:** name (text)

        **Returns:** the greeting

        **Errors:**

        - name is empty -> exit code 1

        ## Constraints

        - No network access

        ## Examples

        ### Ada

        **Input:**

        ```
        greet Ada
        ```

        **Output:**

        ```
        Hello, Ada!
        ```

        ## Acceptance Criteria

        - Ada is greeted

        """;

    public const string GreeterArchitecture = """
        ---
        spec: GREETER
        status: draft
        ---

        # Architecture: Greeter

        ## Overview

        One file.

        ## Components

        ### Program

        @path: Program.cs

        Reads the name and greets.

        **Interface:**

        ```csharp
        public static int Main(string[] arguments);
        ```

        **Contracts:**

        - Exits with 1 when there is no name

        """;

    /// <summary>A disk in memory with the project in <c>/demo</c>.</summary>
    public static Ossc Project(string configuration = Configuration)
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", configuration)
            .Put("/demo/specs/greeter.smd", Greeter)
            .Put("/demo/specs/greeter.amd", GreeterArchitecture);
        return ossc;
    }
}
