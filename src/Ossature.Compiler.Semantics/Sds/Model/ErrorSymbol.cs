using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>A declared error.</summary>
public sealed class ErrorSymbol
{
    /// <summary>The name, by which outcomes refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP status; what is written even where it is no error status.</summary>
    public required int Status { get; init; }

    /// <summary>The declaration.</summary>
    public required ErrorSyntax Node { get; init; }

    /// <summary>Where the name stands.</summary>
    public required Location Location { get; init; }

    /// <summary>What a person reads.</summary>
    public MessageTemplate Message { get; internal set; } = MessageTemplate.Empty;

    /// <summary>What is said about the single case; empty where nothing is.</summary>
    public MessageTemplate Detail { get; internal set; } = MessageTemplate.Empty;
}

/// <summary>A text with placeholders.</summary>
/// <param name="Text">The text as it is written, without quotes and escapes; placeholders stand in braces.</param>
/// <param name="Placeholders">The placeholders in order.</param>
public sealed record MessageTemplate(string Text, ImmutableArray<Placeholder> Placeholders)
{
    /// <summary>No text.</summary>
    public static MessageTemplate Empty { get; } = new("", []);
}

/// <summary><c>{product.name}</c>.</summary>
/// <param name="Path">The path in the braces.</param>
/// <param name="Location">Where the path stands.</param>
public sealed record Placeholder(string Path, Location Location);
