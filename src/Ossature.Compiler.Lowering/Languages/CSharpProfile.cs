using System.Collections.Immutable;
using Ossature.Compiler.Lowering.Derived;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Lowering.Languages;

/// <summary>C#: one project for all components, built by the .NET SDK without any package, so also without a network.</summary>
internal sealed class CSharpProfile : LanguageProfile
{
    public override string ProgramHelp => "give the component that is the program the path `src/Program.cs`";

    public override ImmutableArray<DerivedFile> Scaffold(BoundProject project)
    {
        var declared = Components(project).Select(component => component.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        DerivedFile[] files =
        [
            new(".gitignore", "bin/\nobj/\n"),
            new("Directory.Build.props", DirectoryBuildProps),
            new("Directory.Packages.props", DirectoryPackagesProps),
            new("global.json", GlobalJson),
            new(ProjectFile(project), ProjectText(project)),
        ];

        // A project file that the architecture declares is the author's affair.
        return [.. files.Where(file => !declared.Contains(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    public override ImmutableArray<string> VerifyComponent(BoundProject project, BoundComponent component) =>
        component switch
        {
            _ when IsEntryPoint(component) => [Build(project)],
            // Without the entry point a project is no program yet.
            _ when component.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) =>
            [
                Build(project) + " -p:OutputType=Library",
            ],
            _ => [GenericProfile.IsThere(component)],
        };

    public override ImmutableArray<string> VerifyProgram(BoundProject project) => [Build(project) + " -p:Configuration=Release"];

    public override RunnableProgram? FindProgram(BoundProject project)
    {
        var name = ProgramName(project);
        return Components(project).FirstOrDefault(IsEntryPoint) is { } entryPoint
            ? new(
                name,
                entryPoint,
                $"{Build(project)} -p:Configuration=Release \"-p:OutDir=$work/app/\"",
                $"dotnet \"$app/{name}.dll\""
            )
            : null;
    }

    /// <summary>The project's name with only those characters that file names, assemblies and shells have no second meaning for.</summary>
    private static string ProgramName(BoundProject project)
    {
        var name = string.Concat(
                project.Options.Project.Name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')
            )
            .Trim('.', '-');
        return name.Length == 0 ? "program" : name;
    }

    private static string ProjectFile(BoundProject project) => ProgramName(project) + ".csproj";

    /// <summary>Not <c>dotnet build</c>, which ends in a summary that says everything twice and how long it took.</summary>
    private static string Build(BoundProject project) => $"dotnet msbuild {ProjectFile(project)} -restore -nologo -v:quiet";

    private static bool IsEntryPoint(BoundComponent component) =>
        component.Path == "Program.cs" || component.Path.EndsWith("/Program.cs", StringComparison.Ordinal);

    private static string ProjectText(BoundProject project) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{(Components(project).Any(IsEntryPoint) ? "Exe" : "Library")}</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>{ProgramName(project)}</AssemblyName>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <InvariantGlobalization>true</InvariantGlobalization>
                <DefaultItemExcludes>$(DefaultItemExcludes);{OutputPath.JudgeFolder}/**</DefaultItemExcludes>
              </PropertyGroup>
            </Project>

            """;

    private const string DirectoryBuildProps = """
        <!-- This folder is complete in itself: nothing is taken over from the folders around it. -->
        <Project>
          <PropertyGroup>
            <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
            <DiscoverEditorConfigFiles>false</DiscoverEditorConfigFiles>
            <DiscoverGlobalAnalyzerConfigFiles>false</DiscoverGlobalAnalyzerConfigFiles>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
        </Project>

        """;

    private const string DirectoryPackagesProps = """
        <!-- There are no packages; this file keeps those of the folders around it out. -->
        <Project />

        """;

    private const string GlobalJson = """
        {
          "sdk": {
            "version": "10.0.100",
            "rollForward": "latestMajor"
          }
        }

        """;
}
