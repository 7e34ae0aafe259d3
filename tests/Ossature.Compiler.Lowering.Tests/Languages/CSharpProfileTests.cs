using Ossature.Compiler.Lowering.Tests.Derived;
using Ossature.Compiler.Semantics.Tests;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Lowering.Tests.Languages;

/// <summary>The project files against the real SDK, in a folder that is surrounded by everything that could spoil a build.</summary>
public sealed class CSharpProfileTests
{
    [Fact]
    public void The_project_files_build_whatever_lies_around_them()
    {
        using var outer = new TempProject();
        outer.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><TargetFramework>net1.0</TargetFramework></PropertyGroup></Project>"
        );
        outer.Write(
            "Directory.Build.targets",
            "<Project><Target Name=\"Spoil\" BeforeTargets=\"CoreCompile\"><Error Text=\"outer targets\" /></Target></Project>"
        );
        outer.Write(
            "Directory.Packages.props",
            "<Project><ItemGroup><GlobalPackageReference Include=\"No.Such.Package\" Version=\"1.0.0\" /></ItemGroup></Project>"
        );
        outer.Write("global.json", """{ "sdk": { "version": "42.0.100", "rollForward": "disable" } }""");
        outer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CS8321.severity = none\n");
        outer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CS8321.severity = none\n");
        var shop = Some.Project(
            Some.Options(name: "shop"),
            Some.Spec("SHOP") with
            {
                Examples = [Some.Example("Greeting", "$ shop 'Ada L.'\n$ shop\n", "Hello, Ada L.\nwho?\n[2]\n", "console")],
            },
            Some.Architecture("SHOP", Some.Component("Program", "src/Program.cs", "Text"), Some.Component("Text", "src/Text.cs"))
        );
        var tasks = Lowerer.Lower(shop).Plan.Tasks;
        foreach (var file in tasks.SelectMany(task => DerivedFiles.For(shop, task)))
        {
            outer.Write("output/" + file.Path, file.Text);
        }

        outer.Write(
            "output/src/Text.cs",
            "public static class Text { public static string Greet(string name) => $\"Hello, {name}\"; }\n"
        );
        Verify("component:Text", 0, "");
        outer.Write(
            "output/src/Program.cs",
            """
            if (args.Length == 0)
            {
                Console.Error.WriteLine("who?");
                return 2;
            }

            Console.WriteLine(Text.Greet(args[0]));
            return 0;
            """
        );
        Verify("program", 0, "1 of 1 examples passed\n");

        // A warning is an error, and the outer configuration that switches it off does not count.
        outer.Write(
            "output/src/Text.cs",
            "public static class Text { public static string Greet(string name) { void Unused() { } return name; } }\n"
        );
        Verify("component:Program", 1, "CS8321");

        void Verify(string role, int exitCode, string output)
        {
            var commands = string.Join(" && ", tasks.Single(task => task.Role == role).Verify);
            var result = ShellRun.Run(outer, $"cd output && {commands}");
            Assert.True(result.ExitCode == exitCode && result.Output.Contains(output, StringComparison.Ordinal), result.Output);
            Assert.True(exitCode != 0 || result.Output == output, result.Output);
        }
    }
}
