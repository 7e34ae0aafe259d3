using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>Reads the tables of a plan file into tasks.</summary>
internal sealed class PlanReader
{
    private readonly TomlSyntaxTree tree;
    private readonly DiagnosticBag diagnostics;
    private readonly TomlFields root;

    private PlanReader(TomlSyntaxTree tree, DiagnosticBag diagnostics)
    {
        this.tree = tree;
        this.diagnostics = diagnostics;
        root = new(tree, tree.Table, diagnostics);
    }

    /// <summary>Reads a file without problems; null when its plan has errors.</summary>
    public static ReadPlan? Read(TomlSyntaxTree tree, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var plan = new PlanReader(tree, found).Read();
        diagnostics.AddRange(found);
        return found.HasErrors ? null : plan;
    }

    private ReadPlan Read()
    {
        var meta = new TomlFields(tree, root.Table("meta"), diagnostics);
        meta.Ignore("generated_at", "total_tasks");
        var lowered = Lowered(meta);
        var specs = Strings(meta, "specs");
        ReportUnknown(meta, "`[meta]`");
        root.Ignore(PlanBase.Table);

        var tables = root.Tables("task");
        var tasks = ImmutableArray.CreateBuilder<PlanTask>(tables.Length);
        foreach (var table in tables)
        {
            tasks.Add(Task(table, tasks.Count + 1));
        }

        ReportUnknown(root, "this file");
        var plan = new Plan
        {
            Specs = specs,
            Lowered = lowered,
            Tasks = tasks.MoveToImmutable(),
        };

        // Only Ossature itself writes this key; it runs tasks one by one.
        var isSequential = lowered is null && meta.Has("generated_at");
        return new(PlanOrder.Check(tree, plan, tables, isSequential, diagnostics), tables);
    }

    private Digest? Lowered(TomlFields meta)
    {
        if (meta.Text("lowered") is not { } written)
        {
            return null;
        }

        if (Digest.TryParse(written, out var digest))
        {
            return digest;
        }

        diagnostics.BadLoweredDigest(meta.LocationOf("lowered"), written);
        return null;
    }

    private PlanTask Task(TomlTable table, int number)
    {
        var fields = new TomlFields(tree, table, diagnostics);
        var shown = table.Find("id")?.Value is TomlString id ? $"`{id.Value}`" : $"number {number}";
        var task = new PlanTask
        {
            Id = Required(fields, "id", shown),
            Spec = Required(fields, "spec", shown),
            Title = Required(fields, "title", shown),
            Description = fields.Text("description") ?? "",
            Kind = Kind(fields),
            Role = fields.Text("role") ?? "",
            DependsOn = Strings(fields, "depends_on"),
            SpecRefs = Strings(fields, "spec_refs"),
            ArchRefs = Strings(fields, "arch_refs"),
            Status = Status(fields),
            Verify = [.. Strings(fields, "verify", orText: true).Where(command => !string.IsNullOrWhiteSpace(command))],
            CrossSpecInterfaces = Strings(fields, "cross_spec_interfaces"),
            Covers = Strings(fields, "covers"),
            Notes = fields.Text("notes") ?? "",
            VmdFile = fields.Text("vmd_file") ?? "",
            VmdGroup = fields.Text("vmd_group") ?? "",
            Location = fields.Location,
            Names =
            [
                .. Names(fields, "spec"),
                .. Names(fields, "spec_refs"),
                .. Names(fields, "arch_refs"),
                .. Names(fields, "cross_spec_interfaces"),
            ],
        };
        var paths = new TaskPaths(tree, fields, task, diagnostics);
        task = task with
        {
            Outputs = paths.Outputs("outputs"),
            InjectFiles = paths.Inputs("inject_files"),
            ContextFiles = paths.ContextFiles("context_files"),
            Source = paths.ContextFiles("source"),
        };
        if (!task.Source.IsEmpty && !task.Verify.IsEmpty)
        {
            diagnostics.VerifyIgnored(fields.LocationOf("verify"), task.Id);
        }

        ReportUnknown(fields, $"task {shown}");
        return task;
    }

    private string Required(TomlFields fields, string key, string task)
    {
        var text = fields.Text(key);
        if (text == "" || !fields.Has(key))
        {
            diagnostics.TaskKeyMissing(fields.LocationOf(key), task, key);
        }

        return text ?? "";
    }

    private PlanStatus Status(TomlFields fields)
    {
        var written = fields.Text("status") ?? PlanWords.Statuses[0];
        var status = PlanWords.Statuses.IndexOf(written);
        if (status < 0)
        {
            var (near, fix) = NearNames.Suggest(fields.LocationOf("status"), written, PlanWords.Statuses);
            diagnostics.UnknownTaskStatus(fields.LocationOf("status"), written, near, fix);
        }

        return (PlanStatus)Math.Max(status, 0);
    }

    private TaskKind Kind(TomlFields fields)
    {
        var written = fields.Text("kind") ?? PlanWords.Kinds[0];
        var kind = PlanWords.Kinds.IndexOf(written);
        if (kind < 0)
        {
            var (near, fix) = NearNames.Suggest(fields.LocationOf("kind"), written, PlanWords.Kinds);
            diagnostics.UnknownTaskKind(fields.LocationOf("kind"), written, near, fix);
        }

        return (TaskKind)Math.Max(kind, 0);
    }

    /// <summary>The texts of a list with their places; that it is no list is said where its texts are read.</summary>
    private IEnumerable<NameReference> Names(TomlFields fields, string key) =>
        fields.TextsOf(key).Select(text => new NameReference(text.Value, tree.Locate(text.Span)));

    private static ImmutableArray<string> Strings(TomlFields fields, string key, bool orText = false) =>
        [.. (fields.Texts(key, orText) ?? []).Select(text => text.Value)];

    /// <summary>A key of somebody else is nobody's business; one that nearly is a known one is a slip.</summary>
    private void ReportUnknown(TomlFields fields, string place)
    {
        foreach (var entry in fields.Unknown)
        {
            if (NearNames.Nearest(entry.Key, fields.Known) is not null)
            {
                var (near, fix) = fields.Suggest(entry);
                diagnostics.UnknownPlanKey(tree.Locate(entry.KeySpan), entry.Key, place, near, fix);
            }
        }
    }
}
