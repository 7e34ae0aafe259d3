using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Reads the directives that say something about the file as a whole, and finds those that nothing knows.</summary>
internal sealed class DirectiveReader(VmdFile file)
{
    private static readonly string[] Names = ["@arch", "@covers", "@fixture", "@spec", "@status"];

    private static readonly string[] Statuses = ["approved", "deprecated", "draft", "implemented", "review"];

    /// <summary>Where the first line of each kind stands, by the number of the kind; null where there is none yet.</summary>
    private readonly int?[] seen = new int?[(int)VmdTokenKind.Directive];
    private bool specIsMisspelt;

    /// <summary>The specification; null when the file does not say it in a usable way.</summary>
    public NameReference? Spec { get; private set; }

    /// <summary>The specification of the architecture; null when the file does not say it.</summary>
    public NameReference? Architecture { get; private set; }

    public SpecStatus Status { get; private set; } = SpecStatus.Draft;

    public void Read(SyntaxToken line)
    {
        var statement = file.Statement(line);
        var word = file.Word(statement);
        var value = file.Behind(statement, word);
        switch ((VmdTokenKind)line.Kind)
        {
            case VmdTokenKind.SpecDirective when IsUsable(line, word, value):
                Spec = Reference(word, value);
                break;
            case VmdTokenKind.ArchDirective when IsUsable(line, word, value):
                Architecture = Reference(word, value);
                break;
            case VmdTokenKind.StatusDirective when IsUsable(line, word, value):
                ReadStatus(value);
                break;
            case VmdTokenKind.Directive:
                ReportUnknown(word);
                break;
        }
    }

    /// <summary>Reports a file that does not say what it verifies.</summary>
    public void End()
    {
        if (seen[(int)VmdTokenKind.SpecDirective] is null && !specIsMisspelt)
        {
            file.Diagnostics.MissingSpecDirective(file.Locate(file.Top));
        }
    }

    /// <summary>Whether the line is the first of its kind and has a value.</summary>
    private bool IsUsable(SyntaxToken line, TextSpan word, TextSpan value)
    {
        var name = file.String(new(word.Start + 1, word.Length - 1));
        if (seen[line.Kind] is { } first)
        {
            file.Diagnostics.DuplicateDirective(file.Locate(word), name, file.Line(first));
            return false;
        }

        seen[line.Kind] = word.Start;
        if (value.Length == 0)
        {
            file.Diagnostics.DirectiveWithoutValue(
                file.Locate(word),
                name,
                line.Kind == (ushort)VmdTokenKind.StatusDirective ? "draft" : "ID"
            );
        }

        return value.Length > 0;
    }

    private NameReference? Reference(TextSpan word, TextSpan value)
    {
        if (VerificationNames.IsSlug(file.Text(value)))
        {
            return new(file.String(value), file.Locate(value));
        }

        var name = file.String(new(word.Start + 1, word.Length - 1));
        file.Diagnostics.InvalidDirectiveId(file.Locate(value), file.Shown(value), name);
        return null;
    }

    private void ReadStatus(TextSpan value)
    {
        var text = file.Text(value);
        SpecStatus? known = text switch
        {
            "draft" => SpecStatus.Draft,
            "review" => SpecStatus.Review,
            "approved" => SpecStatus.Approved,
            "implemented" => SpecStatus.Implemented,
            "deprecated" => SpecStatus.Deprecated,
            _ => null,
        };
        if (known is { } one)
        {
            Status = one;
            return;
        }

        var status = file.Shown(value);
        var location = file.Locate(value);
        var (help, fix) = NearNames.Suggest(location, status, Statuses);
        file.Diagnostics.UnknownStatus(location, status, help, fix);
    }

    private void ReportUnknown(TextSpan word)
    {
        var location = file.Locate(word);
        var name = file.Shown(word);
        var (help, fix) = NearNames.Suggest(location, name, Names);
        specIsMisspelt |= NearNames.Nearest(name, Names) is "@spec";
        file.Diagnostics.UnknownDirective(location, name, help, fix);
    }
}
