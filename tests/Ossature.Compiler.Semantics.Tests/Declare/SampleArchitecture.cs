namespace Ossature.Compiler.Semantics.Tests.Declare;

/// <summary>A valid architecture, part by part; a test replaces the part that it is about. Parts may hold fixture annotations.</summary>
internal sealed record SampleArchitecture
{
    public string FrontMatter { get; init; } = "---\nspec: GREETER\nstatus: draft\n---\n";

    public string Title { get; init; } = "# Architecture: Greeter\n";

    public string Overview { get; init; } = "## Overview\n\nOne file.\n";

    public string Components { get; init; } =
        "## Components\n\n### Greeter\n\n@path: src/greeter.py\n\nMakes the greeting.\n\n**Interface:**\n\n```python\ndef greet(name): ...\n```\n\n**Contracts:** None\n";

    public string Rest { get; init; } = "";

    /// <summary>A component with what is given instead of its contracts and dependencies.</summary>
    public static string Component(string text) =>
        "## Components\n### C\n@path: c.py\nDoes it.\n**Interface:**\n```\nx\n```\n" + text + "\n";

    public override string ToString() =>
        string.Join("\n", new[] { FrontMatter, Title, Overview, Components, Rest }.Where(part => part.Length > 0));
}
