using System.Collections.Immutable;

namespace Ossature.Compiler.Soak.Worlds;

/// <summary>A task of a random plan. Numbers stand for wordings: another number is another text.</summary>
/// <param name="Name">Its title, never used twice.</param>
/// <param name="Sort">Who does the work.</param>
/// <param name="Spec">Index of its specification.</param>
public sealed record WorldTask(string Name, TaskSort Sort, int Spec)
{
    /// <summary>Quality of a text that a check over all files rejects.</summary>
    public const string Weak = "weak";

    /// <summary>Quality of a text that the task's own command rejects.</summary>
    public const string Bad = "bad";

    public ImmutableArray<string> Outputs { get; init; } = [];

    public ImmutableArray<string> DependsOn { get; init; } = [];

    public ImmutableArray<string> Inject { get; init; } = [];

    public ImmutableArray<string> Context { get; init; } = [];

    public ImmutableArray<string> SpecRefs { get; init; } = [];

    public ImmutableArray<string> ArchRefs { get; init; } = [];

    public ImmutableArray<string> Cross { get; init; } = [];

    /// <summary>Wording of the description.</summary>
    public int Wording { get; init; }

    /// <summary>Wording of the author's notes; zero for none.</summary>
    public int Notes { get; init; }

    /// <summary>Wording of a command that always succeeds; zero for none.</summary>
    public int Command { get; init; }

    /// <summary>What the model makes of it at first: <c>good</c>, or one of the qualities above.</summary>
    public string Quality { get; init; } = "good";

    /// <summary>A folder that the model leaves files in without being asked; empty for none.</summary>
    public string Leaves { get; init; } = "";

    /// <summary>A file that the model removes; empty for none.</summary>
    public string Removes { get; init; } = "";

    /// <summary>Whether a command rejects whatever is made.</summary>
    public bool Fails { get; init; }

    /// <summary>What the author says: <c>pending</c>, <c>skipped</c> or <c>manual</c>.</summary>
    public string Status { get; init; } = "pending";

    public bool IsAuthors => Status != "pending";
}
