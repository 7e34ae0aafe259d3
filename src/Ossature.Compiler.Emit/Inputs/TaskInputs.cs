using System.Collections.Immutable;
using Ossature.Compiler.Lowering.Derived;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Signatures;
using Ossature.Compiler.Semantics.Slices;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inputs;

/// <summary>Everything that a task is made from. The claim key and the prompt are both made of this and of nothing else.</summary>
internal sealed record TaskInputs
{
    /// <summary>The task.</summary>
    public required PlanTask Task { get; init; }

    /// <summary>The referenced parts of the specification.</summary>
    public required ImmutableArray<Slice> Spec { get; init; }

    /// <summary>The referenced parts of the architecture, and the components whose files the task writes.</summary>
    public required ImmutableArray<Slice> Architecture { get; init; }

    /// <summary>The surfaces of the components and specifications that the task builds on.</summary>
    public required ImmutableArray<InterfaceText> Interfaces { get; init; }

    /// <summary>The author's files that the prompt quotes; null content for one that is not there.</summary>
    public required ImmutableArray<(string Path, byte[]? Content)> Context { get; init; }

    /// <summary>Files of earlier tasks that the model may read; null content for one that is not there.</summary>
    public required ImmutableArray<(string Path, Digest? Content, bool IsDerived)> Inject { get; init; }

    /// <summary>Versions that earlier tasks wrote of the task's own outputs.</summary>
    public required ImmutableArray<(string Path, Digest Content)> Earlier { get; init; }

    /// <summary>What the compiler writes for the task.</summary>
    public required ImmutableArray<DerivedFile> Derived { get; init; }

    /// <summary>What a copy task copies.</summary>
    public required CopySet Copies { get; init; }
}
