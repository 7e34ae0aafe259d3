namespace Ossature.CommandLine.Scaffolding;

/// <summary>Verification cases to be filled in; they call what <see cref="ArchitectureScaffold"/> declares for the requirement of <see cref="SpecScaffold"/>.</summary>
internal static class VerificationScaffold
{
    public static string Text(string specId) =>
        $"""
            @spec {specId}
            @status draft

            # Each row is one call: a name, the arguments as JSON, and what must come back.
            # `!ErrorType` expects an error, `!ErrorType: text` one whose message contains the text.
            primary_action(input_value) -> text
            plain | "hello" | "hello"
            empty | "" | !ValueError

            # A scenario tells a story: what is given, one call, and its outcome. Take the marks away to use it.
            # scenario a plain input comes back:
            # given value = "hello"
            # when primary_action(value)
            # then returns "hello"

            """;
}
