namespace Ossature.CommandLine.Live;

/// <summary>A task at work.</summary>
/// <param name="Id">The task's id.</param>
/// <param name="Title">The task's title.</param>
/// <param name="Phase">What it is doing; empty before it says so.</param>
/// <param name="Began">When it began, counted from the build's beginning.</param>
internal sealed record RunningTask(string Id, string Title, string Phase, TimeSpan Began);
