using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Toml;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary>Reads <c>ossature.toml</c> into options, and says which of its keys mean nothing or hold what they cannot.</summary>
public sealed class ProjectOptionsBinder
{
    private readonly TomlSyntaxTree tree;
    private readonly DiagnosticBag diagnostics;
    private readonly TomlFields root;

    /// <summary>The tables that were read, each with all keys that it may have.</summary>
    private readonly List<ReadTable> tables = [];

    private ProjectOptionsBinder(TomlSyntaxTree tree, DiagnosticBag diagnostics)
    {
        this.tree = tree;
        this.diagnostics = diagnostics;
        root = new(tree, tree.Table, diagnostics);
    }

    /// <summary>The options of a file; the problems of the tree itself are not repeated. What was refused has its default.</summary>
    public static ProjectOptions Bind(TomlSyntaxTree tree, DiagnosticBag diagnostics) =>
        new ProjectOptionsBinder(tree, diagnostics).Bind();

    private ProjectOptions Bind()
    {
        var project = Section("project", Project);
        var output = Section("output", fields => Output(fields, project));
        var options = new ProjectOptions
        {
            Project = project,
            Output = output,
            Audit = Section("audit", Audit),
            Build = Section("build", fields => Build(fields, output)),
            Test = Section("test", Test),
            Llm = Section("llm", Llm),
            Diagnostics = Diagnostics(),
            Sds = Section("sds", Sds),
            Budget = Section("budget", Budget),
            Sandbox = Section("sandbox", Sandbox),
            Cache = Section("cache", fields => new CacheFields(fields, diagnostics, tree.Source.Path).Read()),
            Location = Location.OfFile(tree.Source.Path),
        };
        tables.Add(new("", root));
        ReportUnknown();
        return options;
    }

    private T Section<T>(string name, Func<TomlFields, T> read)
    {
        var fields = new TomlFields(tree, root.Table(name), diagnostics);
        var section = read(fields);
        tables.Add(new(name, fields));
        return section;
    }

    private ProjectSection Project(TomlFields fields)
    {
        var initial = new ProjectSection();
        return new()
        {
            Name = fields.Text("name") ?? initial.Name,
            Version = fields.Text("version") ?? initial.Version,
            SpecDir = Folder(fields, "spec_dir") ?? initial.SpecDir,
            ContextDir = Folder(fields, "context_dir") ?? initial.ContextDir,
        };
    }

    private OutputSection Output(TomlFields fields, ProjectSection project)
    {
        var initial = new OutputSection();
        var folder = Folder(fields, "dir") ?? initial.Dir;
        string[] others = [project.SpecDir, project.ContextDir, ".ossature", ProjectOptions.FileName];
        if (others.FirstOrDefault(other => ProjectFolder.Overlap(folder, other)) is { } shared)
        {
            diagnostics.OutputFolderOverlaps(fields.LocationOf("dir"), folder, shared);
        }

        return new()
        {
            Dir = folder,
            Language = fields.Text("language") ?? initial.Language,
            Framework = fields.Text("framework") ?? initial.Framework,
        };
    }

    private static AuditSection Audit(TomlFields fields) =>
        new() { MaxFixCycles = fields.Integer("max_fix_cycles", 0) ?? new AuditSection().MaxFixCycles };

    private BuildSection Build(TomlFields fields, OutputSection output)
    {
        var initial = new BuildSection();
        return new()
        {
            MaxFixAttempts = fields.Integer("max_fix_attempts", 0) ?? initial.MaxFixAttempts,
            MaxInlineLines = fields.Integer("max_inline_lines", 0) ?? initial.MaxInlineLines,
            MaxOutputTokens = fields.Integer("max_output_tokens", 1) ?? initial.MaxOutputTokens,
            Setup = Commands(fields, "setup", output.Dir),
            Verify = Commands(fields, "verify", output.Dir),
            Review = fields.Boolean("review") ?? initial.Review,
            MaxReviewAttempts = fields.Integer("max_review_attempts", 0) ?? initial.MaxReviewAttempts,
            Jobs = fields.Integer("jobs", 1),
        };
    }

    private static TestSection Test(TomlFields fields) =>
        new() { Command = fields.Text("command") ?? "", RequireCoverage = fields.Boolean("require_coverage") ?? false };

    private LlmSection Llm(TomlFields fields)
    {
        var initial = new LlmSection();
        var roles = initial.Roles.ToBuilder();
        foreach (var key in LlmSection.RoleKeys)
        {
            if (Model(fields, key) is { } model)
            {
                roles.Add(key, model);
            }
        }

        return new()
        {
            Model = Model(fields, "model"),
            ModelLocation = fields.LocationOf("model"),
            Roles = roles.ToImmutable(),
            OllamaBaseUrl = fields.Text("ollama_base_url") ?? initial.OllamaBaseUrl,
            Retries = fields.Integer("retries", 0) ?? initial.Retries,
            ToolRetries = fields.Integer("tool_retries", 0) ?? initial.ToolRetries,
        };
    }

    private DiagnosticsSection Diagnostics()
    {
        var initial = new DiagnosticsSection();
        var severities = initial.Severities.ToBuilder();
        foreach (var entry in root.Table("diagnostics")?.Entries ?? [])
        {
            if (Severity(entry) is { } wanted)
            {
                severities.Add(entry.Key, wanted);
            }
        }

        return initial with
        {
            Severities = severities.ToImmutable(),
        };
    }

    /// <summary>Up to 1 the floor is a share, above it percent: nobody asks for one percent.</summary>
    private static SdsSection Sds(TomlFields fields) =>
        new()
        {
            CoverageFloor = fields.Number("coverage_floor", 0, 100, "a percentage up to 100 or a share up to 1") is { } floor
                ? floor > 1
                    ? floor / 100
                    : floor
                : null,
        };

    /// <summary>A price fits into a decimal: the greatest one stays far below what that can hold.</summary>
    private static BudgetSection Budget(TomlFields fields) =>
        new() { MaxCost = (decimal?)fields.Number("max_cost", 0, 1e9, "a number of US dollars from 0 to 1000000000") };

    private static SandboxSection Sandbox(TomlFields fields) =>
        new() { Read = [.. (fields.Texts("read") ?? []).Select(text => text.Value)], ReadLocation = fields.LocationOf("read") };

    private string? Folder(TomlFields fields, string key)
    {
        if (fields.Text(key) is not { } written)
        {
            return null;
        }

        var folder = ProjectFolder.Normalize(written);
        if (folder is null)
        {
            diagnostics.FolderOutsideProject(fields.LocationOf(key), key, written);
        }

        return folder;
    }

    private ImmutableArray<string> Commands(TomlFields fields, string key, string outputFolder)
    {
        var commands = fields.Texts(key, orText: true) ?? [];
        if (commands.FirstOrDefault(command => ProjectFolder.IsEntered(command.Value, outputFolder)) is { } redundant)
        {
            var location = tree.Locate(redundant.Span);
            diagnostics.RedundantChangeFolder(location, outputFolder, ProjectFolder.Unenter(location, outputFolder));
        }

        return [.. commands.Select(command => command.Value).Where(command => !string.IsNullOrWhiteSpace(command))];
    }

    private string? Model(TomlFields fields, string key)
    {
        var model = fields.Text(key);
        var colon = model?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (model is null || model == KnownProviders.Test)
        {
            return model;
        }

        if (colon < 0)
        {
            diagnostics.ProviderMissing(fields.LocationOf(key), key, model);
        }
        else if (!KnownProviders.Names.Contains(model[..colon], StringComparer.Ordinal))
        {
            var provider = model[..colon];
            var (near, fix) = NearNames.Suggest(fields.LocationOf(key), provider, KnownProviders.Names);
            diagnostics.UnknownProvider(fields.LocationOf(key), key, model, provider, near, fix);
        }

        return model;
    }

    /// <summary>What an entry asks for, or null when its code or its word mean nothing.</summary>
    private WantedSeverity? Severity(TomlEntry entry)
    {
        var codes = DiagnosticCatalog.All.Select(descriptor => descriptor.Code);
        if (!codes.Contains(entry.Key, StringComparer.Ordinal))
        {
            diagnostics.UnknownDiagnosticCode(tree.Locate(entry.KeySpan), entry.Key, NearNames.Help(entry.Key, codes));
            return null;
        }

        var value = entry.Value is TomlString text ? text.Value : tree.Source.ToString(entry.Value.Span);
        switch (value)
        {
            case "error":
                return new(DiagnosticSeverity.Error);
            case "warning":
                return new(DiagnosticSeverity.Warning);
            case "off":
                return new(null);
        }

        var location = tree.Locate(entry.Value.Span);
        diagnostics.UnknownSeverity(
            location,
            entry.Key,
            value,
            NearNames.Suggest(location, value, ["error", "off", "warning"]).Fix
        );
        return null;
    }

    private void ReportUnknown()
    {
        foreach (var table in tables)
        {
            var place = table.Name.Length > 0 ? $"`[{table.Name}]`" : "this file";
            foreach (var entry in table.Fields.Unknown)
            {
                var (help, fix) = Suggest(entry, table.Fields);
                diagnostics.UnknownOption(tree.Locate(entry.KeySpan), entry.Key, place, help, fix);
            }
        }
    }

    /// <summary>What a key was meant to be: a near one of its table, one of another table, or any that the table has.</summary>
    private (string Help, CodeFix? Fix) Suggest(TomlEntry entry, TomlFields fields)
    {
        if (NearNames.Nearest(entry.Key, fields.Known) is null)
        {
            foreach (var other in tables)
            {
                if (
                    other.Name.Length > 0
                    && other.Fields != fields
                    && other.Fields.Known.Contains(entry.Key, StringComparer.Ordinal)
                )
                {
                    return ($"it is a key of `[{other.Name}]`; move it there", null);
                }
            }
        }

        return fields.Suggest(entry);
    }

    private sealed class ReadTable(string name, TomlFields fields)
    {
        public string Name => name;

        public TomlFields Fields => fields;
    }
}
