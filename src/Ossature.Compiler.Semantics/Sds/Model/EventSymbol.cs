using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>An event of a module. Its name is known from the start; what it carries, once the section of its module is declared.</summary>
public sealed class EventSymbol
{
    private readonly Lazy<bool> hasTrigger;

    /// <summary>Makes an event of which only name and declaration are known.</summary>
    public EventSymbol() => hasTrigger = new(FindTrigger);

    /// <summary>The name with its dots.</summary>
    public required string Name { get; init; }

    /// <summary>The module.</summary>
    public required string Module { get; init; }

    /// <summary>The declaration; null where only the manifest names the event.</summary>
    public EventSyntax? Node { get; init; }

    /// <summary>The file of the declaration; null where there is none.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Where the name is declared, or else where the manifest names it.</summary>
    public required Location Location { get; init; }

    /// <summary>Whether what it carries is known.</summary>
    public bool IsSpecified => Node is not null;

    /// <summary>Whether its declaration says under which condition it is emitted, by <c>~ trigger when</c>.</summary>
    public bool HasTrigger => hasTrigger.Value;

    /// <summary>The field that names the row it is about; null where there is none.</summary>
    public FieldSymbol? Ref { get; internal set; }

    /// <summary>The entity of that row; null where there is none.</summary>
    public EntitySymbol? Entity => Ref?.Entity;

    /// <summary>What it carries, in order. A field whose type nothing tells has <see cref="UnknownType"/>.</summary>
    public ImmutableArray<FieldSymbol> Payload { get; internal set; } = [];

    /// <summary>A field of the payload; null if there is none of the name.</summary>
    public FieldSymbol? FindField(string name)
    {
        foreach (var its in Payload)
        {
            if (its.Name == name)
            {
                return its;
            }
        }

        return null;
    }

    /// <summary>The name as other modules write it.</summary>
    public override string ToString() => $"{Module}/{Name}";

    private bool FindTrigger()
    {
        foreach (var line in Node?.Block.Lines ?? [])
        {
            if (
                line.Item is SoftSyntax { Run.Content: [var first, var second, ..] }
                && Says(first, "trigger")
                && Says(second, "when")
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool Says(SyntaxToken token, string word) => Source?.ToString(token.Span) == word;
}
