using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>What a value in a TOML file means, and where it stands.</summary>
/// <param name="Span">The characters of the value; for a table with a header, those of the header.</param>
public abstract record TomlValue(TextSpan Span)
{
    /// <summary>The kind of the value in words for messages, as <c>an integer</c>.</summary>
    public abstract string Kind { get; }
}

/// <summary>A string of any of the four forms.</summary>
/// <param name="Span">The characters of the value.</param>
/// <param name="Value">The text with escapes resolved and line breaks as line feeds.</param>
public sealed record TomlString(TextSpan Span, string Value) : TomlValue(Span)
{
    /// <inheritdoc/>
    public override string Kind => "a string";
}

/// <summary>An integer.</summary>
/// <param name="Span">The characters of the value.</param>
/// <param name="Value">The number.</param>
public sealed record TomlInteger(TextSpan Span, long Value) : TomlValue(Span)
{
    /// <inheritdoc/>
    public override string Kind => "an integer";
}

/// <summary>A float.</summary>
/// <param name="Span">The characters of the value.</param>
/// <param name="Value">The number, perhaps infinite or not a number.</param>
public sealed record TomlFloat(TextSpan Span, double Value) : TomlValue(Span)
{
    /// <inheritdoc/>
    public override string Kind => "a float";
}

/// <summary>A boolean.</summary>
/// <param name="Span">The characters of the value.</param>
/// <param name="Value">True or false.</param>
public sealed record TomlBoolean(TextSpan Span, bool Value) : TomlValue(Span)
{
    /// <inheritdoc/>
    public override string Kind => "a boolean";
}

/// <summary>A date, a time, or both, with or without an offset.</summary>
/// <param name="Span">The characters of the value.</param>
/// <param name="Date">The date, or null for a time alone.</param>
/// <param name="Time">The time to a ten-millionth of a second, finer parts cut off, or null for a date alone.</param>
/// <param name="Offset">The offset from UTC, or null for a local date or time.</param>
public sealed record TomlDateTime(TextSpan Span, DateOnly? Date, TimeOnly? Time, TimeSpan? Offset) : TomlValue(Span)
{
    /// <inheritdoc/>
    public override string Kind =>
        (Date, Time) switch
        {
            (null, _) => "a time",
            (_, null) => "a date",
            _ => "a date with time",
        };
}
