namespace Ossature.CommandLine.Output;

/// <summary>How a piece of text looks where colour is on.</summary>
internal enum Paint
{
    Plain,
    Strong,
    Faint,
    Good,
    Info,
    Warning,
    Error,
}
