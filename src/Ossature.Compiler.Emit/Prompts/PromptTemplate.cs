using System.Collections.Concurrent;
using System.Text;

namespace Ossature.Compiler.Emit.Prompts;

/// <summary>The prompt texts that lie as files beside this one and are built into the program.</summary>
internal static class PromptTemplate
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>What the implementer is told to be.</summary>
    public static string Implementer => Read("implementer");

    /// <summary>What the fixer is told to be.</summary>
    public static string Fixer => Read("fixer");

    /// <summary>What whoever describes an interface is told to be.</summary>
    public static string Extractor => Read("extractor");

    /// <summary>Reminds an implementer of files that are not there.</summary>
    public static string ReminderMissing(IEnumerable<string> paths) =>
        Read("reminder-missing")
            .Replace("${files}", string.Join(", ", paths.Select(path => $"`{path}`")), StringComparison.Ordinal);

    /// <summary>Reminds a fixer that changed nothing.</summary>
    public static string ReminderUnchanged => Read("reminder-unchanged");

    private static string Read(string name) =>
        Texts.GetOrAdd(
            name,
            static name =>
            {
                var assembly = typeof(PromptTemplate).Assembly;
                using var stream = assembly.GetManifestResourceStream($"{typeof(PromptTemplate).Namespace}.{name}.md")!;
                using var reader = new StreamReader(stream, Encoding.UTF8);
                return reader.ReadToEnd().ReplaceLineEndings("\n");
            }
        );
}
