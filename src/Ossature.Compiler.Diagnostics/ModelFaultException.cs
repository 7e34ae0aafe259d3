namespace Ossature.Compiler.Diagnostics;

/// <summary>A model, or the way to it, failed for good: thrown by the model layer, turned into a failed task by the build.</summary>
public sealed class ModelFaultException : Exception
{
    /// <summary>The failure as a diagnostic of the range OSS5xxx.</summary>
    public ModelFaultException(Diagnostic diagnostic)
        : base(diagnostic.Message) => Diagnostic = diagnostic;

    /// <summary>What is reported.</summary>
    public Diagnostic Diagnostic { get; }
}
