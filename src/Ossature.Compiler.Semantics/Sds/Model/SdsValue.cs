using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>A value that is written out: a default, a value of a seed row, the value of a filter.</summary>
public abstract record SdsValue;

/// <summary>A text.</summary>
/// <param name="Text">What it says, without quotes and escapes.</param>
public sealed record TextValue(string Text) : SdsValue;

/// <summary>A number.</summary>
/// <param name="Number">The number.</param>
public sealed record NumberValue(SdsNumber Number) : SdsValue;

/// <summary><c>true</c> or <c>false</c>.</summary>
/// <param name="Value">Which of them.</param>
public sealed record BoolValue(bool Value) : SdsValue;

/// <summary>A member of an enumeration, or a name that a value of unknown type has.</summary>
/// <param name="Name">The name.</param>
public sealed record NameValue(string Name) : SdsValue;

/// <summary>An object.</summary>
/// <param name="Fields">The fields in order.</param>
public sealed record ObjectValue(ImmutableArray<KeyValuePair<string, SdsValue>> Fields) : SdsValue;

/// <summary>A list.</summary>
/// <param name="Items">The elements in order.</param>
public sealed record ListValue(ImmutableArray<SdsValue> Items) : SdsValue;
