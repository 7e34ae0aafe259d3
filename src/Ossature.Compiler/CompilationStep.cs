namespace Ossature.Compiler;

/// <summary>One piece of work that a compilation did because somebody asked; what is not told of was not done.</summary>
public abstract record CompilationStep
{
    private CompilationStep() { }

    /// <summary>A file was parsed.</summary>
    /// <param name="Path">The file, relative to the project.</param>
    public sealed record Parsed(string Path) : CompilationStep;

    /// <summary>A file was read for what it declares.</summary>
    /// <param name="Path">The file, relative to the project.</param>
    public sealed record Declared(string Path) : CompilationStep;

    /// <summary>A specification was bound: its names resolved, its checks run.</summary>
    /// <param name="SpecId">The specification.</param>
    public sealed record Bound(string SpecId) : CompilationStep;

    /// <summary>The step as a line of a log, as <c>parsed specs/till.smd</c>.</summary>
    public sealed override string ToString() =>
        this switch
        {
            Parsed step => $"parsed {step.Path}",
            Declared step => $"declared {step.Path}",
            Bound step => $"bound {step.SpecId}",
            _ => throw new InvalidOperationException("no such step"),
        };
}
