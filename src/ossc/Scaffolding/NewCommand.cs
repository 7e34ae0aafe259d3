using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.CommandLine.Scaffolding;

/// <summary><c>ossc new</c>: writes a specification, an architecture, verification cases or a module in SDS, valid as they stand.</summary>
internal static partial class NewCommand
{
    public static int Run(Invocation invocation, string name, string type, string? spec)
    {
        var diagnostics = new DiagnosticBag();
        if (!UsableName().IsMatch(name))
        {
            diagnostics.FileNameNotUsable(Location.OfFile("ossc"), name);
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        if (LoadedProject.Open(invocation, [], diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        // A module is called in SDS like its file.
        var path = $"{project.SpecFolder}/{(type == "sds" ? new SdsNames(name).Module : name)}.{type}";
        if (invocation.Files.FileExists(path))
        {
            diagnostics.FileExistsAlready(Location.OfFile(invocation.Show(path)), invocation.Show(path));
            return invocation.Fail(diagnostics);
        }

        if (type is "amd" or "vmd" && project.Specs.IsEmpty)
        {
            invocation.Progress.Write($"there is no specification that {What(type)} could belong to; `ossc new` writes one\n");
            return ExitCode.Fine;
        }

        var text = type switch
        {
            "smd" => SpecScaffold.Text(IdOf(name), TitleOf(name)),
            "sds" => OfSystem(project, new SdsNames(name)),
            _ => OfSpec(invocation, project, name, type, spec, diagnostics),
        };
        if (text is null)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        if (!ScaffoldWriter.TryWrite(invocation, path, text, diagnostics))
        {
            return invocation.Fail(diagnostics);
        }

        invocation.Progress.Write($"wrote {invocation.Show(path)}\n", Paint.Good);
        return ExitCode.Fine;
    }

    /// <summary>What a project's system lacks: the system itself, a module of the name, or the specification of one that its manifest has.</summary>
    private static string OfSystem(LoadedProject project, SdsNames names) =>
        project.Workspace.Compilation.DescribedSystem switch
        {
            null or { Symbol: null, Modules.IsEmpty: true } => SystemScaffold.Text(names),
            var system when system.FindModule(names.Module) is { Section: null } module => SystemScaffold.SpecText(module),
            _ => SystemScaffold.ModuleText(names),
        };

    /// <summary>The text of a file that belongs to a specification; null, with an error, when it is not known to which.</summary>
    private static string? OfSpec(
        Invocation invocation,
        LoadedProject project,
        string name,
        string type,
        string? spec,
        DiagnosticBag diagnostics
    )
    {
        var known = project.Specs.Select(candidate => candidate.Id).ToArray();
        var id = spec ?? (known.Length == 1 ? known[0] : Ask(invocation, project.Specs));
        if (id is not null && known.Contains(id, StringComparer.Ordinal))
        {
            return type == "amd" ? ArchitectureScaffold.Text(id, TitleOf(name)) : VerificationScaffold.Text(id);
        }

        var location = Location.OfFile($"{name}.{type}");
        if (id is null)
        {
            diagnostics.NewFileNeedsSpec(location, What(type), known[0], NearNames.Help("", known));
        }
        else
        {
            diagnostics.NewFileOfUnknownSpec(location, id, NearNames.Help(id, known));
        }

        return null;
    }

    private static string What(string type) => type == "amd" ? "an architecture" : "verification cases";

    /// <summary>Lets the person at the terminal choose; null when there is none, or no answer.</summary>
    private static string? Ask(Invocation invocation, ImmutableArray<SpecSymbol> specs)
    {
        if (invocation.Console.Questions is not { } questions)
        {
            return null;
        }

        var rows = specs.Select(
            (spec, index) => new[] { (index + 1).ToString(CultureInfo.InvariantCulture), spec.Id, spec.Title }
        );
        invocation.Progress.Write(TextTable.Render([.. rows], 0));
        invocation.Progress.Write("Which specification does it belong to? ");
        var answer = questions.ReadLine()?.Trim() ?? "";
        var isNumber = int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= 1 && number <= specs.Length ? specs[number - 1].Id
            : answer.Length > 0 ? answer
            : null;
    }

    private static string IdOf(string name) => name.ToUpperInvariant().Replace('-', '_').Replace(' ', '_');

    private static string TitleOf(string name) =>
        string.Join(
            ' ',
            name.Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
        );

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9 _-]*$")]
    private static partial Regex UsableName();
}
