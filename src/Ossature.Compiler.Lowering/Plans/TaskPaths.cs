using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Syntax.Toml;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>Reads the paths of one task, normalised; what leads out of its folder is reported where it stands.</summary>
internal sealed class TaskPaths(TomlSyntaxTree tree, TomlFields fields, PlanTask task, DiagnosticBag diagnostics)
{
    private const string ContextScheme = "context://";

    /// <summary>Files to write. Only a task that judges may write into the judge's folder.</summary>
    public ImmutableArray<string> Outputs(string key) =>
        Read(
            key,
            (text, path) =>
            {
                if (OutputPath.IsReserved(path) && task.Kind != TaskKind.Verify)
                {
                    diagnostics.JudgeFolderOutput(tree.Locate(text.Span), task.Id, path);
                }
            }
        );

    /// <summary>Files of the output folder to read.</summary>
    public ImmutableArray<string> Inputs(string key) => Read(key, (_, _) => { });

    /// <summary>Files or patterns below the context folder; their scheme may be left out.</summary>
    public ImmutableArray<string> ContextFiles(string key)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        foreach (var text in fields.Texts(key, orText: true) ?? [])
        {
            var written = text.Value.StartsWith(ContextScheme, StringComparison.Ordinal)
                ? text.Value[ContextScheme.Length..]
                : text.Value;
            var hasScheme = written.Contains("://", StringComparison.Ordinal);
            if (!hasScheme && !written.Split('/', '\\').Contains("..") && OutputPath.Normalize(written) is { } path)
            {
                paths.Add(path);
            }
            else
            {
                diagnostics.OutsideContextFolder(tree.Locate(text.Span), key, task.Id, text.Value);
            }
        }

        return paths.ToImmutable();
    }

    private ImmutableArray<string> Read(string key, Action<TomlString, string> check)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        foreach (var text in fields.Texts(key) ?? [])
        {
            if (OutputPath.Normalize(text.Value) is { } path)
            {
                check(text, path);
                paths.Add(path);
            }
            else
            {
                diagnostics.NoOutputFile(tree.Locate(text.Span), key, task.Id, text.Value);
            }
        }

        return paths.ToImmutable();
    }
}
