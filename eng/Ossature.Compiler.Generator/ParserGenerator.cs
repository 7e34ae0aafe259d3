using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Ossature.Compiler.Generator;

/// <summary>Runs the ANTLR tool over every grammar, and stamps the result with the digest of the grammars it was made from.</summary>
internal static partial class ParserGenerator
{
    private const string Stamp = "grammar/parsers.stamp";

    /// <summary>Grammar folder → folder of the generated C#. Only tests use the lexers, as the definition of what is written by hand.</summary>
    private static string TargetOf(string grammar)
    {
        var language = Capital(Path.GetFileName(Path.GetDirectoryName(grammar))!);
        var project = Path.GetFileName(grammar).EndsWith("Lexer.g4", StringComparison.Ordinal)
            ? "tests/Ossature.Compiler.Syntax.Tests"
            : "src/Ossature.Compiler.Syntax";
        return $"{project}/{language}/Generated";
    }

    public static IEnumerable<GeneratedFile> Generate(string root)
    {
        var grammars = Grammars(root);
        var work = Directory.CreateTempSubdirectory("ossature-antlr").FullName;
        try
        {
            foreach (var grammar in grammars)
            {
                foreach (var file in Run(root, work, grammar))
                {
                    yield return file;
                }
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        yield return new(Stamp, StampText(root));
    }

    /// <summary>One line per grammar: digest, two blanks, path. Staleness is seen by comparing it, without Java.</summary>
    public static string StampText(string root) =>
        string.Concat(
            Grammars(root)
                .Select(grammar =>
                {
                    var text = File.ReadAllText(Path.Combine(root, grammar)).ReplaceLineEndings("\n");
                    return $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}  {grammar}\n";
                })
        );

    private static string[] Grammars(string root) =>
        Directory
            .EnumerateFiles(Path.Combine(root, "grammar"), "*.g4", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToArray();

    private static IEnumerable<GeneratedFile> Run(string root, string work, string grammar)
    {
        var folder = Path.Combine(root, Path.GetDirectoryName(grammar)!);
        var output = Path.Combine(work, Path.GetFileNameWithoutExtension(grammar));
        var jar = Directory
            .EnumerateFiles(Path.Combine(root, "eng/antlr/node_modules/antlr4ng-cli"), "antlr4-*-complete.jar")
            .FirstOrDefault();
        var space = $"Ossature.Compiler.Syntax.{Capital(Path.GetFileName(folder))}.Generated";

        // Run inside the grammar's folder: the tool writes the path it was given into the file it makes.
        string[] arguments =
        [
            "-jar",
            jar ?? throw new FileNotFoundException("Run `npm ci` in eng/antlr first."),
            "-Dlanguage=CSharp",
            "-visitor",
            "-no-listener",
            "-Werror",
            "-message-format",
            "vs2005",
            "-package",
            space,
            "-lib",
            // A parser finds its lexer's token numbers where that lexer was generated a moment ago.
            Directory.Exists(output.Replace("Parser", "Lexer"))
                ? output.Replace("Parser", "Lexer")
                : ".",
            "-o",
            output,
            Path.GetFileName(grammar),
        ];
        using var tool = Process.Start(new ProcessStartInfo("java", arguments) { WorkingDirectory = folder })!;
        tool.WaitForExit();
        if (tool.ExitCode != 0)
        {
            throw new InvalidDataException($"{grammar}: the ANTLR tool refused it");
        }

        return Directory
            .EnumerateFiles(output, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new GeneratedFile(
                $"{TargetOf(grammar)}/{Path.GetFileNameWithoutExtension(file)}.g.cs",
                WithSharedContexts(WithoutExceptions(WithoutPrediction(Internal(File.ReadAllText(file).ReplaceLineEndings("\n")))))
            ))
            .ToArray();
    }

    /// <summary>The generated classes stay inside their project: no ANTLR type is anyone else's business.</summary>
    private static string Internal(string code) =>
        code.Replace("\npublic partial class ", "\ninternal partial class ")
            .Replace("\npublic interface ", "\ninternal interface ")
            .Replace("#pragma warning disable 1591", "#pragma warning disable");

    /// <summary>
    /// A parser whose every decision is made by one token never asks the prediction engine. Without it, and with its tables unpacked only
    /// for an error message, a process starts a tenth of a second earlier.
    /// </summary>
    private static string WithoutPrediction(string code)
    {
        const string engine = "\tInterpreter = new ParserATNSimulator(this, _ATN, decisionToDFA, sharedContextCache);\n";
        if (!code.Contains(engine) || code.Contains("AdaptivePredict"))
        {
            return code;
        }

        var setup = code[code.IndexOf("\n\tstatic ", StringComparison.Ordinal)..];
        setup = setup[..(setup.IndexOf("\n\t}\n", StringComparison.Ordinal) + "\n\t}\n".Length)];
        return code.Replace(setup, "\n")
            .Replace(engine, "")
            .Replace("\tprotected static DFA[] decisionToDFA;\n", "")
            .Replace("\tprotected static PredictionContextCache sharedContextCache = new PredictionContextCache();\n", "")
            .Replace(
                "\tpublic static readonly ATN _ATN =\n\t\tnew ATNDeserializer().Deserialize(_serializedATN);\n",
                "\tprivate static ATN _unpacked;\n\tpublic static ATN _ATN => _unpacked ??= new ATNDeserializer().Deserialize(_serializedATN);\n"
            );
    }

    /// <summary>
    /// A parser that mends the line it is in, or that may refuse any, is told where no alternative fits, and goes on behind the choice.
    /// </summary>
    private static string WithoutExceptions(string code) =>
        GoesOn().IsMatch(code) ? code.Replace("throw new NoViableAltException(this);", "NoAlternative(); break;") : code;

    /// <summary>
    /// A parser over lines shows each rule to a receiver when it ends, one that records notes its tokens; neither keeps a parse tree, so the
    /// context of a rule says nothing but which rule it is: one for all.
    /// </summary>
    private static string WithSharedContexts(string code) =>
        !code.Contains(" : LineParser {") && !code.Contains(" : RecordingParser {") && !GoesOn().IsMatch(code)
            ? code
            : MakesContext()
                .Replace(
                    ContextClass()
                        .Replace(
                            code,
                            match =>
                            {
                                var (name, parent) = (match.Groups[1].Value, match.Groups[2].Value);
                                var arguments = parent == "ParserRuleContext" ? "null, -1" : $"{parent}.Shared";
                                return $"{match.Value}\n\t\tpublic static readonly {name} Shared = new {name}({arguments});";
                            }
                        ),
                    "_localctx = $1.Shared;"
                );

    [GeneratedRegex(" : (SdsStructure|Clause)Parser [{]")]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"public partial class (\w+Context) : (\w+Context) \{")]
    private static partial Regex ContextClass();

    [GeneratedRegex(@"_localctx = new (\w+Context)\((Context, State|_localctx)\);")]
    private static partial Regex MakesContext();

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
