using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.CommandLine.Commands;

/// <summary>What <c>ossc fmt</c> did, or with <c>--check</c> would do, to each file.</summary>
/// <param name="check">Whether nothing was written.</param>
/// <param name="configuration">What is wrong with the configuration.</param>
internal sealed class FormatReport(bool check, ConfigurationFindings configuration)
{
    private readonly List<FormattedFile> files = [];

    public int ExitCode => Findings.Any() ? CommandLine.ExitCode.Failed : CommandLine.ExitCode.Fine;

    /// <summary>All that keeps the exit code from being 0; each is an error.</summary>
    private IEnumerable<Diagnostic> Findings =>
        configuration.Errors.Concat(files.SelectMany(file => check && file.IsChanged ? [Unformatted(file)] : file.Errors));

    public void Add(FormattedFile file) => files.Add(file);

    /// <summary>Writes that a file is not formatted, and what formatting would change.</summary>
    public static void WriteUnformatted(Painter painter, FormattedFile file)
    {
        painter.Write(Unformatted(file), excerpt: false);
        foreach (var line in LayoutDiff.Hunks(file.Source.Text, file.Formatted.Text))
        {
            painter.Write(
                line.Text,
                line.Mark switch
                {
                    '@' => Paint.Info,
                    '-' => Paint.Error,
                    '+' => Paint.Good,
                    _ => Paint.Plain,
                }
            );
        }
    }

    public void Print(Invocation invocation)
    {
        var results = invocation.Results;
        if (invocation.Settings.Json)
        {
            results.Write(Json());
            return;
        }

        foreach (var error in configuration.Errors)
        {
            results.Write(error);
        }

        foreach (var file in files)
        {
            Write(results, file);
        }

        results.Write(Summary(), ExitCode == CommandLine.ExitCode.Fine ? Paint.Good : Paint.Error);
    }

    private void Write(Painter results, FormattedFile file)
    {
        foreach (var error in file.Errors)
        {
            results.Write(error);
        }

        if (file.IsChanged && check)
        {
            WriteUnformatted(results, file);
        }
        else if (file.IsChanged)
        {
            results.Write($"{file.Source.Path}\n");
        }
    }

    /// <summary>Says that a file is not formatted, at the first line that differs.</summary>
    private static Diagnostic Unformatted(FormattedFile file)
    {
        var offset = file.Source.Text.AsSpan().CommonPrefixLength(file.Formatted.Text);
        var line = file.Source.GetPosition(offset).Line;
        var diagnostics = new DiagnosticBag();
        diagnostics.NotFormatted(Location.Of(file.Source, file.Source.GetLine(line)), file.Source.Path);
        return diagnostics.Single();
    }

    private string Summary()
    {
        if (files.Count == 0 && !configuration.SpecFolderIsKnown)
        {
            return "no file looked at: the configuration, which says where they lie, has errors\n";
        }

        var changed = files.Count(file => file.IsChanged);
        var broken = files.Count(file => !file.Errors.IsEmpty);
        var all = Invocation.Count(files.Count, "file");
        var done =
            !check ? $"formatted {changed} of {all}"
            : changed == 0 ? $"{all} checked"
            : $"{changed} of {all} not formatted";
        return done + (broken == 0 ? "" : $"; left {Invocation.Count(broken, "file")} with errors alone") + "\n";
    }

    private string Json() =>
        JsonText.Indented(json =>
        {
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("file", file.Source.Path);
                json.WriteString("status", Status(file));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in Findings)
            {
                json.WriteStartObject();
                JsonRenderer.WriteFields(json, diagnostic);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private string Status(FormattedFile file) =>
        !file.Errors.IsEmpty ? "errors"
        : !file.IsChanged ? "unchanged"
        : check ? "unformatted"
        : "formatted";
}
