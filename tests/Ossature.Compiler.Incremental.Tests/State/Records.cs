using System.Collections.Immutable;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.State;

/// <summary>Records of every kind, some with awkward names, and a text of what a state says.</summary>
internal static class Records
{
    public const string Folder = "/p/.ossature";

    public static JournalRecord[] All =>
        [
            new SetupDone(Digest.Of("npm install"), new([KeyValuePair.Create("package-lock.json", Digest.Of("{}"))])),
            new TaskFailed("001", Digest.Of("claim 1"), "`dotnet build` failed."),
            new TaskDone(
                "001",
                Digest.Of("claim 1"),
                Digest.Of("verify 1"),
                new(
                    [
                        KeyValuePair.Create("src/Money.cs", Digest.Of("money")),
                        KeyValuePair.Create("a \"b\"\t\\\u2028\u0085.cs", Digest.Of("a")),
                    ],
                    ["old.cs"]
                )
            ),
            new Published("src/Money.cs", Digest.Of("money"), "001"),
            new Published("old.cs", Digest.Of("old"), "001"),
            new Withdrawn("old.cs"),
            new TaskDone("shop/POST checkout = \"x\"\n", Digest.Of("claim 2"), Digest.Of("verify 2"), new()),
            new Published("\ud83d\ude00.txt", Digest.Of("smile"), "shop/POST checkout = \"x\"\n"),
            new TaskDone("003", Digest.Of("claim 3"), Digest.Of("verify 3"), new([KeyValuePair.Create("c.cs", Digest.Of("c"))])),
            new TaskReset("003"),
            new TaskFailed("004", Digest.Of("claim 4"), "First line.\nSecond line."),
        ];

    public static string Show(BuildState state)
    {
        IEnumerable<string> lines =
        [
            .. state.Setup is { } setup ? [$"setup {setup.Commands.Short} {Show(setup.Files)}"] : ImmutableArray<string>.Empty,
            .. state.Done.Select(done => $"done [{done.Task}] {done.Claim.Short} {done.Verify.Short} {Show(done.Files)}"),
            .. state.Failed.Select(failed => $"failed [{failed.Task}] {failed.Claim.Short} {failed.Message}"),
            .. state.Files.Values.Select(file => $"file [{file.Path}] {file.Digest.Short} [{file.Task}]"),
        ];
        return string.Concat(lines.Select(line => string.Concat(line.Select(Printable)) + "\n"));
    }

    private static string Printable(char c) => char.IsControl(c) || c == '\u2028' ? $"<{(int)c:x}>" : c.ToString();

    private static string Show(Incremental.Files.FileChanges changes) =>
        string.Join(
            ' ',
            changes
                .Writes.Select(write => $"+[{write.Key}]={write.Value.Short}")
                .Concat(changes.Deletes.Select(path => $"-[{path}]"))
        );
}
