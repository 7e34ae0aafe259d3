namespace Ossature.Compiler.Lowering;

/// <summary>The roles that lowering gives to tasks: with the specification and the outputs they tell which task of an old plan is which of a new one.</summary>
public static class TaskRoles
{
    /// <summary>Derives the project files of the output language.</summary>
    public const string Scaffold = "scaffold";

    /// <summary>Runs the examples of a specification.</summary>
    public const string Examples = "examples";

    /// <summary>Judges the whole program; the last task.</summary>
    public const string Program = "program";

    /// <summary>Writes the file of a component.</summary>
    public static string Component(string name) => "component:" + name;
}
