using System.Collections.Immutable;
using System.Text.Json;
using Ossature.CommandLine.Output;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Pages;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc explain</c>: the page of a code, or one line for each.</summary>
internal static class ExplainCommand
{
    public static int Run(Invocation invocation, string? typed)
    {
        if (typed is null)
        {
            List(invocation);
            return ExitCode.Fine;
        }

        var digits = typed.Length == 4 && typed.All(char.IsAsciiDigit);
        var code = digits ? "OSS" + typed : typed.ToUpperInvariant();
        if (DiagnosticPage.Find(code) is not { } page)
        {
            var diagnostics = new DiagnosticBag();
            var near = NearNames.Nearest(code, DiagnosticCatalog.All.Select(descriptor => descriptor.Code));
            diagnostics.UnknownCode(
                Location.OfFile("ossc"),
                typed,
                near is null ? "`ossc explain` lists all codes" : $"did you mean `{near}`? `ossc explain` lists all codes"
            );
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        if (invocation.Settings.Json)
        {
            invocation.Results.Write(JsonText.Indented(json => WriteFields(json, page)));
        }
        else
        {
            Show(invocation.Results, page);
        }

        return ExitCode.Fine;
    }

    private static void List(Invocation invocation)
    {
        if (!invocation.Settings.Json)
        {
            invocation.Results.Write(
                TextTable.Render([
                    .. DiagnosticCatalog.All.Select(descriptor =>
                        new[] { descriptor.Code, SeverityOf(descriptor), DiagnosticPage.Outline(descriptor.Message) }
                    ),
                ])
            );
            return;
        }

        invocation.Results.Write(
            JsonText.Indented(json =>
            {
                json.WriteStartArray("codes");
                foreach (var descriptor in DiagnosticCatalog.All)
                {
                    json.WriteStartObject();
                    WriteDeclaration(json, descriptor);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            })
        );
    }

    private static void Show(Painter results, DiagnosticPage page)
    {
        var paint = page.Descriptor.Severity == DiagnosticSeverity.Error ? Paint.Error : Paint.Warning;
        results.Write($"{SeverityOf(page.Descriptor)}[{page.Descriptor.Code}]", paint);
        results.Write($" {page.Descriptor.Name}: {page.Message}\n", Paint.Strong);
        if (page.Help != "…")
        {
            results.Write("  help: ", Paint.Good);
            results.Write(page.Help + "\n");
        }

        if (page.Fix.Length > 0)
        {
            results.Write("  fix: ", Paint.Good);
            results.Write($"`ossc check --fix` {page.Fix}\n");
        }

        results.Write($"\n{page.Why}\n");
        Show(results, "This raises it", page.Bad);
        Show(results, "This does not", page.Good);
    }

    private static void Show(Painter results, string title, ImmutableArray<PageExample> examples)
    {
        foreach (var example in examples)
        {
            results.Write($"\n{title}", Paint.Strong);
            results.Write($" ({(example.Language == "fixture" ? "several files" : example.Language)}):\n\n");
            foreach (var line in example.Text.TrimEnd('\n').Split('\n'))
            {
                results.Write(line.Length == 0 ? "\n" : $"    {PrintableText.OneLine(line)}\n");
            }
        }
    }

    private static void WriteFields(Utf8JsonWriter json, DiagnosticPage page)
    {
        WriteDeclaration(json, page.Descriptor);
        json.WriteString("help", page.Help);
        json.WriteString("why", page.Why);
        json.WriteString("fix", page.Fix);
        WriteExamples(json, "bad", page.Bad);
        WriteExamples(json, "good", page.Good);
    }

    private static void WriteDeclaration(Utf8JsonWriter json, DiagnosticDescriptor descriptor)
    {
        json.WriteString("code", descriptor.Code);
        json.WriteString("name", descriptor.Name);
        json.WriteString("severity", SeverityOf(descriptor));
        json.WriteString("message", DiagnosticPage.Outline(descriptor.Message));
    }

    private static void WriteExamples(Utf8JsonWriter json, string name, ImmutableArray<PageExample> examples)
    {
        json.WriteStartArray(name);
        foreach (var example in examples)
        {
            json.WriteStartObject();
            json.WriteString("language", example.Language);
            json.WriteString("text", example.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string SeverityOf(DiagnosticDescriptor descriptor) => descriptor.Severity.ToString().ToLowerInvariant();
}
