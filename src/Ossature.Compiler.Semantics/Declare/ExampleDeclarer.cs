using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Smd;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Declares one entry of the section Examples.</summary>
internal static class ExampleDeclarer
{
    private const ushort Input = (ushort)SmdTokenKind.InputLabel;
    private const ushort Output = (ushort)SmdTokenKind.OutputLabel;

    public static readonly ImmutableArray<EntryLabel> Labels = [new(Input, "Input"), new(Output, "Output")];

    public static ExampleSymbol Declare(DeclaredFile file, EntrySyntax node)
    {
        var entry = new Entry(file, node, "example", Labels);
        var (input, inputLanguage) = Code(file, entry, Labels[0]);
        var (output, outputLanguage) = Code(file, entry, Labels[1]);
        return new()
        {
            Title = entry.Name,
            Description = entry.Description,
            Input = input,
            InputLanguage = inputLanguage,
            Output = output,
            OutputLanguage = outputLanguage,
            Details = entry.Details(),
            Location = entry.Location,
        };
    }

    private static (string Code, string Language) Code(DeclaredFile file, Entry entry, EntryLabel label)
    {
        if (entry.Clause(label.Kind) is not { } clause)
        {
            if (entry.Lacks(label.Kind))
            {
                file.Diagnostics.ExampleWithoutLabel(entry.Location, entry.Name, label.Name);
            }

            return ("", "");
        }

        var block = entry.CodeOf(label.Kind, Input, Output);
        var code = block?.Code(file.Source) ?? "";
        if (code.Trim().Length == 0 && entry.IsWhole)
        {
            file.Diagnostics.ExampleWithoutBlock(file.Locate(clause.Label), label.Name, entry.Name);
        }

        return (code, block?.Language(file.Source) ?? "");
    }
}
