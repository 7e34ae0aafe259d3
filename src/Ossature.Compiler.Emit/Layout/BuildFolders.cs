namespace Ossature.Compiler.Emit.Layout;

/// <summary>Where a build keeps its things. All paths are absolute.</summary>
/// <param name="Root">The project folder.</param>
/// <param name="Output">Where generated files go.</param>
/// <param name="Context">The author's input files.</param>
public sealed record BuildFolders(string Root, string Output, string Context)
{
    /// <summary>Everything of <c>ossc</c>.</summary>
    public string State => Root + "/.ossature";

    /// <summary>The plan.</summary>
    public string Plan => State + "/plan.toml";

    /// <summary>The order of the specifications, for people and other tools.</summary>
    public string Graph => State + "/graph.toml";

    /// <summary>What specifications offer to others, where no architecture says it.</summary>
    public string Interfaces => InterfacesOf(Root);

    /// <summary>Stored results and contents; may be deleted at any time.</summary>
    public string Cache => State + "/cache";

    /// <summary>Folders in which tasks work while a build runs.</summary>
    public string Work => State + "/work";

    /// <summary>What was edited by hand in the output folder before it was restored.</summary>
    public string Edits => State + "/edits";

    /// <summary>One folder per task with its prompts, answers and keys.</summary>
    public string Tasks => State + "/tasks";

    /// <summary>Says who is building.</summary>
    public string Lock => State + "/lock";

    /// <summary>The logs of the last builds of the project in this folder: who ran when. No build reads them.</summary>
    public static string LogsOf(string root) => root + "/.ossature/builds";

    /// <summary>What specifications offer to others, for the project in this folder.</summary>
    public static string InterfacesOf(string root) => root + "/.ossature/context/interfaces";

    /// <summary>The home that commands see, for the project in this folder.</summary>
    public static string CommandHome(string root) => root + "/.ossature/home";
}
