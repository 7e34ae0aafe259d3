using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Declare;
using Ossature.Compiler.Semantics.Declare.Verification;
using Ossature.Compiler.Semantics.Sds;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Fuzz;

/// <summary>The languages that are fuzzed.</summary>
internal static class Languages
{
    public static ImmutableArray<Language> All { get; } =
    [
        new("smd", SmdSyntaxTree.Parse, (tree, bag) => SmdDeclarer.Declare((SmdSyntaxTree)tree, bag)),
        new("amd", AmdSyntaxTree.Parse, (tree, bag) => AmdDeclarer.Declare((AmdSyntaxTree)tree, bag)),
        new("vmd", VmdSyntaxTree.Parse, (tree, bag) => VmdDeclarer.Declare((VmdSyntaxTree)tree, bag)),
        new("sds", SdsSyntaxTree.Parse, BindSystem),
        new("toml", TomlSyntaxTree.Parse, ReadConfigurationAndPlan),
    ];

    /// <summary>What an SDS file says by itself is little: it is bound as if it were all of the system.</summary>
    private static void BindSystem(SyntaxTree tree, DiagnosticBag diagnostics) =>
        SystemBinder.Bind([SdsDeclarer.Declare((SdsSyntaxTree)tree, diagnostics)], diagnostics);

    /// <summary>A TOML file is the configuration or the plan; whatever it was meant for, both readers must cope with it.</summary>
    private static void ReadConfigurationAndPlan(SyntaxTree tree, DiagnosticBag diagnostics)
    {
        ProjectOptionsBinder.Bind((TomlSyntaxTree)tree, diagnostics);
        PlanFile.Read(tree.Source, diagnostics);
    }
}

/// <summary>A language under test.</summary>
/// <param name="Name">Its name, which is also the ending of its files.</param>
/// <param name="Parse">Makes the tree of a file.</param>
/// <param name="Declare">Reads a tree for what it means and reports what is wrong.</param>
internal sealed record Language(string Name, Func<SourceText, SyntaxTree> Parse, Action<SyntaxTree, DiagnosticBag> Declare)
{
    /// <summary>Where a file of this language stands in a project.</summary>
    public string Path => Name == "toml" ? ProjectOptions.FileName : "specs/fuzzed." + Name;
}
