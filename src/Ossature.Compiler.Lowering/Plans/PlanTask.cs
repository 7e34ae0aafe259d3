using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>One task of a plan, complete in itself: what it may read, what it must write, and how that is verified.</summary>
public sealed record PlanTask
{
    /// <summary>The id, any text; unique in the plan.</summary>
    public required string Id { get; init; }

    /// <summary>The specification it belongs to.</summary>
    public required string Spec { get; init; }

    /// <summary>A few words for people.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be done.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who does the work.</summary>
    public TaskKind Kind { get; init; } = TaskKind.Task;

    /// <summary>What the task is to its specification, as <c>scaffold</c>, <c>component:Ledger</c>, <c>examples</c>; empty in plans made by hand.</summary>
    public string Role { get; init; } = "";

    /// <summary>Files to write, relative to the output folder.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>Ids of the tasks that come before it.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Parts of the specification that the prompt quotes, as <c>Constraints</c> or <c>Requirements > Add an expense</c>.</summary>
    public ImmutableArray<string> SpecRefs { get; init; } = [];

    /// <summary>Parts of the architecture that the prompt quotes, as <c>Components > Ledger</c>.</summary>
    public ImmutableArray<string> ArchRefs { get; init; } = [];

    /// <summary>What the author says about the task; facts about builds live in the journal.</summary>
    public PlanStatus Status { get; init; }

    /// <summary>Commands that must succeed, in order, in the workspace.</summary>
    public ImmutableArray<string> Verify { get; init; } = [];

    /// <summary>Files of earlier tasks that the model may read.</summary>
    public ImmutableArray<string> InjectFiles { get; init; } = [];

    /// <summary>Specifications whose interfaces the prompt quotes.</summary>
    public ImmutableArray<string> CrossSpecInterfaces { get; init; } = [];

    /// <summary>Files under the context folder that the prompt quotes.</summary>
    public ImmutableArray<string> ContextFiles { get; init; } = [];

    /// <summary>Patterns of a copy task, without <c>context://</c>; pairs with <see cref="Outputs"/> by position.</summary>
    public ImmutableArray<string> Source { get; init; } = [];

    /// <summary>Requirements that the task counts as covering.</summary>
    public ImmutableArray<string> Covers { get; init; } = [];

    /// <summary>The author's notes, given to the model.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The VMD file of a verification task, or empty.</summary>
    public string VmdFile { get; init; } = "";

    /// <summary>The group of a verification task, or empty.</summary>
    public string VmdGroup { get; init; } = "";

    /// <summary>Where the task stands in the plan file.</summary>
    public Location Location { get; init; } = Location.OfFile(".ossature/plan.toml");

    /// <summary>Where the names stand that the task refers to something by.</summary>
    public ImmutableArray<NameReference> Names { get; init; } = [];

    /// <summary>Where a name stands that the task refers to something by; else the task.</summary>
    public Location PlaceOf(string name) => Names.FirstOrDefault(reference => reference.Name == name)?.Location ?? Location;
}
