namespace Ossature.Compiler.Emit.Reporting;

/// <summary>Hears what a build does while it does it. Called from one thread at a time.</summary>
public interface IBuildObserver
{
    /// <summary>Something happened.</summary>
    void On(BuildEvent happened);
}
