namespace Ossature.Compiler.Diagnostics;

/// <summary>One finding: a declared code at a place, with the words that fill its sentences.</summary>
public sealed record Diagnostic
{
    private readonly (string Name, string Value)[] arguments;

    /// <summary>Called by the generated factories of <see cref="DiagnosticBag"/> only; they fix which arguments a code has.</summary>
    internal Diagnostic(
        DiagnosticDescriptor descriptor,
        Location location,
        CodeFix? fix,
        params (string Name, string Value)[] arguments
    )
    {
        Descriptor = descriptor;
        Location = location;
        Severity = descriptor.Severity;
        Fix = location.Source is { } source ? fix?.In(source) : null;
        this.arguments = arguments;
    }

    /// <summary>The declaration of the code.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Where it stands.</summary>
    public Location Location { get; }

    /// <summary>The severity in this project.</summary>
    public DiagnosticSeverity Severity { get; init; }

    /// <summary>Edits after which it is gone, where those are certain; else null.</summary>
    public CodeFix? Fix { get; }

    /// <summary>Why a comment at its place allows it: the comment's words, perhaps none; null unless one does.</summary>
    public string? Suppression { get; init; }

    /// <summary>The code, as <c>OSS1301</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>The one sentence.</summary>
    public string Message => Fill(Descriptor.Message);

    /// <summary>The words under the marked source, or empty.</summary>
    public string Label => Fill(Descriptor.Label);

    /// <summary>What to do or type.</summary>
    public string Help => Fill(Descriptor.Help);

    /// <summary>The order in which diagnostics are shown: by file, place, code, message.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = string.CompareOrdinal(left.Location.Path, right.Location.Path);
        order = order != 0 ? order : left.Location.Span.Start.CompareTo(right.Location.Span.Start);
        order = order != 0 ? order : string.CompareOrdinal(left.Code, right.Code);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Location.Path}:{Location.Start.Line}:{Location.Start.Column}: {Severity.ToString().ToLowerInvariant()}[{Code}]: {Message}";

    private string Fill(string template) => Sentence.Fill(template, arguments);
}
