using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>A key of a task that lowering decides.</summary>
/// <param name="Key">The key in the plan file.</param>
/// <param name="Value">The value of a task as a list; a text is a list of one.</param>
internal sealed record PlanField(string Key, Func<PlanTask, ImmutableArray<string>> Value)
{
    /// <summary>Written also when it is empty, because other readers of plans want it.</summary>
    public bool IsAlwaysWritten { get; private init; }

    /// <summary>One text instead of a list.</summary>
    public bool IsText { get; private init; }

    /// <summary>Ids of tasks. They are compared by what those tasks are, since an author may give tasks other ids.</summary>
    public bool IsDependencies { get; private init; }

    /// <summary>In the order in which they are written. The fingerprints in plan files are in this order too: new ones come last.</summary>
    public static readonly ImmutableArray<PlanField> All =
    [
        new("title", task => [task.Title]) { IsText = true, IsAlwaysWritten = true },
        new("description", task => [task.Description]) { IsText = true, IsAlwaysWritten = true },
        new("kind", task => task.Kind == TaskKind.Task ? [] : [PlanWords.Of(task.Kind)]) { IsText = true },
        new("outputs", task => task.Outputs) { IsAlwaysWritten = true },
        new("depends_on", task => task.DependsOn) { IsAlwaysWritten = true, IsDependencies = true },
        new("spec_refs", task => task.SpecRefs) { IsAlwaysWritten = true },
        new("arch_refs", task => task.ArchRefs) { IsAlwaysWritten = true },
        new("verify", task => task.Verify) { IsAlwaysWritten = true },
        new("inject_files", task => task.InjectFiles),
        new("cross_spec_interfaces", task => task.CrossSpecInterfaces),
    ];

    /// <summary>The value as it is written, or null when the key is left out.</summary>
    public TomlText? Written(ImmutableArray<string> value) =>
        value.IsEmpty && !IsAlwaysWritten ? null
        : IsText ? TomlText.Of(value[0])
        : TomlText.Of(value);

    /// <summary>Eight hexadecimal digits that tell one value from another.</summary>
    public static string Fingerprint(ImmutableArray<string> value) =>
        Digest.Of(string.Concat(value.Select(item => $"{item.Length} {item}\n"))).Hex[..FingerprintLength];

    public const int FingerprintLength = 8;
}
