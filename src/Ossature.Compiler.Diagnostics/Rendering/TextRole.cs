namespace Ossature.Compiler.Diagnostics.Rendering;

/// <summary>What a piece of rendered text is, for whoever gives it a colour.</summary>
public enum TextRole
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>Path, line and column.</summary>
    Place,

    /// <summary>Severity and code; the colour is the severity's.</summary>
    Severity,

    /// <summary>The sentence.</summary>
    Message,

    /// <summary>Line numbers and the rule beside the source.</summary>
    Gutter,

    /// <summary>Carets and label; the colour is the severity's.</summary>
    Marker,

    /// <summary>The word that opens the help.</summary>
    Help,
}
