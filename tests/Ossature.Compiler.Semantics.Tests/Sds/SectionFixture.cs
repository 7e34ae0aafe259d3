using System.Text.RegularExpressions;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds;

/// <summary>The section of the only module of a system, whose manifest owns and exposes every entity that the section declares.</summary>
internal static partial class SectionFixture
{
    /// <summary>Fails unless the section has exactly the diagnostics that it is annotated with.</summary>
    /// <param name="section">The declarations below the header.</param>
    /// <param name="codes">The groups of codes that count.</param>
    public static void Reports(string section, string codes) => BoundFixture.Reports(Manifest(section) + section, codes);

    /// <summary>Binds a section, whatever is wrong with it.</summary>
    public static BoundModule Bind(string section)
    {
        var (system, _) = BoundFixture.Bind(SourceText.From("specs/example.sds", Manifest(section) + section));
        return Assert.Single(system.Modules);
    }

    /// <summary>What is said of a section.</summary>
    public static DiagnosticBag Diagnose(string section) =>
        BoundFixture.Bind(SourceText.From("specs/example.sds", Manifest(section) + section)).Diagnostics;

    private static string Manifest(string section)
    {
        var names = string.Join(", ", Entity().Matches(section).Select(match => match.Groups[1].Value).Distinct());
        return $$"""
            system s v1.0 {}
            module m {
              owns: [{{names}}]
              exposes: [{{names}}]
              boundary: m-service
            }
            spec m v1.0 {}

            """;
    }

    [GeneratedRegex(@"^entity (\w+)", RegexOptions.Multiline)]
    private static partial Regex Entity();
}
