using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Where a type is written, which decides what it can be and what is said where it is nothing.</summary>
internal sealed record TypePlace
{
    /// <summary>Whether the name of an entity means its row, as in inputs and outputs. In a field an arrow is needed.</summary>
    public bool AcceptsRows { get; init; }

    /// <summary>The entity whose fields have the types; null elsewhere. That it names itself is no use of it.</summary>
    public EntitySymbol? Entity { get; init; }

    /// <summary>Says that a name is none of a type; without it OSS2203 does.</summary>
    public UnknownTypeReport? ReportUnknown { get; init; }

    /// <summary>Says that an object has two fields of a name; without it OSS2202 does.</summary>
    public Action<DiagnosticBag, Location, string>? ReportRepeated { get; init; }
}

/// <summary>Says that a name is none of a type.</summary>
internal delegate void UnknownTypeReport(DiagnosticBag diagnostics, Location place, string name, string help, CodeFix? fix);
