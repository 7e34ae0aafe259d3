using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Tests;

/// <summary>Symbols to build projects from, each complete and without a problem of its own.</summary>
internal static class Some
{
    public static SpecSymbol Spec(string id, params string[] depends) =>
        new()
        {
            Id = id,
            Title = id,
            Status = SpecStatus.Draft,
            Priority = SpecPriority.Low,
            Depends = [.. depends.Select(name => new NameReference(name, At($"specs/{id}.smd")))],
            Overview = "An example.",
            Goals = ["Show the rule"],
            NonGoals = ["Anything else"],
            Requirements = [Requirement("Greet a person")],
            Constraints = ["Nothing is written to disk"],
            Examples = [Example("One person", "greet Ada\n", "Hello, Ada\n")],
            AcceptanceCriteria = ["It works"],
            Location = At($"specs/{id}.smd"),
        };

    public static RequirementSymbol Requirement(string title, string? anchor = null) =>
        new()
        {
            Title = title,
            Anchor = anchor,
            Description = "Says hello.",
            Accepts = "a name",
            Returns = "the greeting",
            Errors = [new("the name is empty", "an error")],
            Location = At("specs/requirement.smd"),
        };

    public static ExampleSymbol Example(string title, string input, string output, string language = "") =>
        new()
        {
            Title = title,
            Input = input,
            InputLanguage = language,
            Output = output,
            Location = At("specs/example.smd"),
        };

    public static ArchitectureSymbol Architecture(string spec, params ComponentSymbol[] components) =>
        new()
        {
            Spec = new(spec, At($"specs/{spec}.amd")),
            Status = SpecStatus.Draft,
            Title = spec,
            Overview = "A few functions.",
            Components = [.. components],
            Location = At($"specs/{spec}.amd"),
        };

    public static ComponentSymbol Component(string name, string path, params string[] dependsOn) =>
        new()
        {
            Name = name,
            Path = new(path, At("specs/component.amd")),
            Description = "Holds one concern.",
            Interface = $"void {name}();\n",
            InterfaceLanguage = "csharp",
            Contracts = ["It never fails"],
            DependsOn = [.. dependsOn.Select(other => new NameReference(other, At("specs/component.amd")))],
            Location = At("specs/component.amd"),
        };

    public static ProjectOptions Options(string language = "csharp", string name = "greeter") =>
        new()
        {
            Project = new() { Name = name },
            Output = new() { Language = language },
        };

    public static BoundProject Project(params object[] symbols) => Project(Options(), symbols);

    public static BoundProject Project(ProjectOptions options, params object[] symbols) =>
        Binder.Bind(
            options,
            new()
            {
                Specs = [.. symbols.OfType<SpecSymbol>()],
                Architectures = [.. symbols.OfType<ArchitectureSymbol>()],
                Verifications = [.. symbols.OfType<VerificationSymbol>()],
            }
        );

    private static Location At(string path) => Location.OfFile(path);
}
