namespace Ossature.Compiler.Emit.Commands;

/// <summary>What a command printed, without a trace of where on this machine it ran.</summary>
internal static class PlainOutput
{
    public static string Of(CommandResult result, string folder)
    {
        var text = result
            .Output.Replace(folder + "/", "", StringComparison.Ordinal)
            .Replace(folder, ".", StringComparison.Ordinal);
        return text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
    }
}
