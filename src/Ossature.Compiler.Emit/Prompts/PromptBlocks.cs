using System.Text;

namespace Ossature.Compiler.Emit.Prompts;

/// <summary>A prompt in the making: named blocks, each in a tag, with an empty line between.</summary>
internal sealed class PromptBlocks
{
    private readonly StringBuilder text = new();

    /// <summary>Adds a block; nothing happens when its content is empty.</summary>
    public PromptBlocks Add(string name, string content)
    {
        if (content.Length > 0)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append($"<{name}>\n{content.TrimEnd('\n')}\n</{name}>\n");
        }

        return this;
    }

    /// <summary>Text between fences that it cannot break out of.</summary>
    public static string Fenced(string content)
    {
        var (longest, run) = (2, 0);
        foreach (var c in content)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return $"{fence}\n{content.TrimEnd('\n')}\n{fence}";
    }

    public override string ToString() => text.ToString();
}
