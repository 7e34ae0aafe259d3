using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>How long a request is waited for, and when one that was not answered is made again.</summary>
internal static class Persistence
{
    /// <summary>Most requests for one answer.</summary>
    public const int MaxRequests = 5;

    /// <summary>The longest wait that a server may ask for; then somebody has to decide.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>A model that thinks for long and answers in one piece may take a good part of this.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);

    /// <summary>What makes requests: <see cref="RequestFault"/>s that may pass are tried again, and what never ends is given up.</summary>
    /// <param name="clock">Measures the waits.</param>
    /// <param name="waiting">Is told of each wait.</param>
    public static ResiliencePipeline Pipeline(TimeProvider clock, Action<TimeSpan> waiting) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = attempt =>
                        new(
                            attempt.Outcome.Exception is RequestFault { MayPass: true } fault
                                && (fault.Wait ?? FirstWait) <= LongestWait
                        ),
                    MaxRetryAttempts = MaxRequests - 1,
                    DelayGenerator = attempt => new(WaitAfter(attempt)),
                    OnRetry = attempt =>
                    {
                        waiting(attempt.RetryDelay);
                        return default;
                    },
                }
            )
            .AddTimeout(new TimeoutStrategyOptions { Timeout = Patience })
            .Build();

    /// <summary>As long as the server says, else 30, 60, 120 and 240 seconds.</summary>
    private static TimeSpan? WaitAfter(RetryDelayGeneratorArguments<object> attempt) =>
        (attempt.Outcome.Exception as RequestFault)?.Wait ?? FirstWait * (1 << attempt.AttemptNumber);
}
