using System.Globalization;
using System.Text;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Markdown;

/// <summary>What is allocated is counted, not timed, so the limit is the same on every machine; it is far below the 15 bytes that are promised.</summary>
public sealed class ParsingCostTests
{
    private const double MostBytesPerByte = 6;

    [Fact]
    public void A_specification_costs_a_few_bytes_per_byte() =>
        Check(
            "---\nid: A\nstatus: draft\npriority: low\n---\n\n# A\n\n## Requirements\n\n",
            "### Requirement ¤\n\nWhat it does, in a sentence of some words.\n\n**Accepts:** an amount and a day\n\n**Errors:**\n\n- no amount -> AmountError\n- no day -> DayError\n\n",
            source => SmdSyntaxTree.Parse(source)
        );

    [Fact]
    public void An_architecture_costs_a_few_bytes_per_byte() =>
        Check(
            "---\nspec: A\nstatus: draft\n---\n\n# Architecture: A\n\n## Components\n\n",
            "### Part¤\n\n@path: part¤.cs\n\nWhat it is for.\n\n**Interface:**\n\n```csharp\nclass Part¤\n{\n    int Sum(int a, int b);\n}\n```\n\n**Contracts:**\n\n- Never throws\n\n",
            source => AmdSyntaxTree.Parse(source)
        );

    [Fact]
    public void Verification_cases_cost_a_few_bytes_per_byte() =>
        Check(
            "@spec A\n\n",
            "@covers requirement-¤\nadd¤(a, b) -> int\ntwo_numbers | 1 | 2 | 3\na_bad_number | 1 | \"x\" | !AmountError: x\n\n",
            source => VmdSyntaxTree.Parse(source)
        );

    private static void Check(string head, string unit, Action<SourceText> parse)
    {
        var text = new StringBuilder(head);
        for (var number = 0; number < 200; number++)
        {
            text.Append(unit.Replace("¤", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        // What is made once per process, and what a compiler that knows the code better leaves out, belongs to no file.
        var source = SourceText.From("a", text.ToString());
        for (var run = 0; run < 40; run++)
        {
            parse(source);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        parse(source);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(allocated / (double)source.Length, 0.5, MostBytesPerByte);
    }
}
