using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.CommandLine.Building;

/// <summary>Asks a person how to go on. Without anybody to ask, a build runs through and ends at a failure.</summary>
internal sealed class BuildQuestions(Invocation invocation, TextReader answers)
{
    /// <summary>What a person wants after a failure.</summary>
    public enum AfterFailure
    {
        Retry,
        Skip,
        Quit,
    }

    /// <summary>Asks before a task.</summary>
    public StepChoice Before(PlanTask task, string reason) =>
        Ask($"{task.Id} {task.Title}: {reason} Run it? [Enter, s to skip, q to quit] ") switch
        {
            "" or "y" or "yes" => StepChoice.Run,
            "s" or "skip" => StepChoice.Skip,
            _ => StepChoice.Quit,
        };

    /// <summary>Asks after a build that failed.</summary>
    public AfterFailure AfterFailed() =>
        Ask("Retry, skip what failed, or quit? [r, s, q] ") switch
        {
            "r" or "retry" => AfterFailure.Retry,
            "s" or "skip" => AfterFailure.Skip,
            _ => AfterFailure.Quit,
        };

    private string? Ask(string question)
    {
        invocation.Progress.Write(question);
        return answers.ReadLine()?.Trim().ToLowerInvariant();
    }
}
