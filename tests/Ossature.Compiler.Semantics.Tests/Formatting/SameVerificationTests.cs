using System.Text;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Syntax.Tests.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Formatting;

public class SameVerificationTests
{
    private const string File = "specs/example.vmd";

    private static readonly string[] Pieces =
    [
        "  ",
        "\t",
        "\u00A0",
        "\n",
        "\n\n\n",
        "\n# comment\n",
        "  # comment\n",
        "\r\n",
        "|",
        " | ",
        ",",
        "\"",
        "\\",
        "(",
        ")",
        "~",
        ":",
        "=",
        "#",
        "\n@covers a,b\n",
        "\n@fixture X=1\n",
        "\n > out  \n",
        "\nwhen  $a\\ #b\n",
        "\nwhen  f( [1,2] ,\"a,b\" )\n",
        "\nthen  returns  1\n",
        "\nscenario  z :\n",
        "\n\ng( a,b:decimal )->x~struct\n",
        "\uFEFF",
    ];

    public static TheoryData<int> Samples => SampleVmd.Indexes;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_formatted_file_declares_what_the_file_declared(int sample) => SameModel.Check(File, SampleVmd.All[sample]);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Whatever_the_layout_was(int sample)
    {
        var random = new Random(4);
        for (var i = 0; i < 300; i++)
        {
            var text = new StringBuilder(SampleVmd.All[sample]);
            for (var edits = random.Next(1, 12); edits > 0; edits--)
            {
                text.Insert(random.Next(text.Length + 1), Pieces[random.Next(Pieces.Length)]);
            }

            SameModel.Check(File, text.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Whatever_the_damage_was(int sample)
    {
        foreach (var mutant in Mutations.Of(Encoding.UTF8.GetBytes(SampleVmd.All[sample]), seed: 5, count: 100))
        {
            SameModel.Check(File, SourceText.FromBytes("", mutant).Text);
        }
    }
}
