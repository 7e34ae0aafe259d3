using System.Globalization;

namespace Ossature.Compiler.Emit.Layout;

/// <summary>Names of the agent runs of a task.</summary>
internal static class AgentRuns
{
    /// <summary>The run that writes the outputs.</summary>
    public const string Implement = "implement";

    /// <summary>A repair, counted from one.</summary>
    public static string Fix(int attempt) => "fix-" + attempt.ToString(CultureInfo.InvariantCulture);
}
