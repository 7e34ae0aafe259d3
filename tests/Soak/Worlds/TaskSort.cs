namespace Ossature.Compiler.Soak.Worlds;

/// <summary>Who does the work of a task.</summary>
public enum TaskSort
{
    /// <summary>A model writes its outputs.</summary>
    Model,

    /// <summary>Its outputs are copied from the context folder.</summary>
    Copy,

    /// <summary>The compiler writes the project files.</summary>
    Derive,

    /// <summary>Only commands run, over all that it depends on; a model repairs what they reject.</summary>
    Check,
}
