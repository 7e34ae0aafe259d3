namespace Ossature.Compiler.Emit.Agents.Tools;

/// <summary>
/// Refuses command lines that plainly reach out of the workspace, so that an honest model learns where it may work. It is a signpost, not
/// a wall: what a program opens when it runs is for the sandbox to confine.
/// </summary>
internal static class CommandScreen
{
    private const string Separators = " \t\r\n;&|<>()'\"=,:{}[]";

    /// <summary>Why a command is refused, or null.</summary>
    public static string? Refuse(string command, AgentFiles files)
    {
        if (command.Contains('`') || command.Contains('$'))
        {
            return "Access denied: shell expansions (`$name`, `${`, `$(` and backticks) are not allowed. Write the value itself.";
        }

        foreach (var word in command.Split(Separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries))
        {
            // Backslashes only hide characters from this check; without them a word is what the shell sees.
            var path = word.Replace("\\", "", StringComparison.Ordinal);
            if (path != "/dev/null" && (path.StartsWith('~') || files.IsOutside(path)))
            {
                return $"Access denied: `{word}` lies outside the workspace. Use paths relative to the workspace.";
            }
        }

        return null;
    }
}
