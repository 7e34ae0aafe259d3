using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>What a signature without errors says.</summary>
internal sealed class GroupSignature(
    string name,
    TextSpan place,
    ImmutableArray<ParameterSymbol> parameters,
    string returns,
    CompareModes modes
)
{
    public string Name => name;

    /// <summary>Where the name stands.</summary>
    public TextSpan Place => place;

    public ImmutableArray<ParameterSymbol> Parameters => parameters;

    /// <summary>The text behind the arrow, or empty.</summary>
    public string Returns => returns;

    public CompareModes Modes => modes;
}
