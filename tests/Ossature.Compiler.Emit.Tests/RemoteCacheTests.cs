using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.Remote;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>Two machines that share a cache on a real server, and what a server may do to a build.</summary>
public sealed class RemoteCacheTests : IDisposable
{
    private const string ReadWrite = "\n[cache]\nremote_mode = \"read-write\"\n";

    private readonly CacheServer server = new();
    private readonly List<HttpStore> opened = [];

    public void Dispose()
    {
        opened.ForEach(store => store.Dispose());
        server.Dispose();
    }

    /// <summary>A machine with the project and nothing built.</summary>
    private BuildProject Machine(bool mayWrite = false)
    {
        var store = new HttpStore(server.Address, null, TimeSpan.FromSeconds(30));
        opened.Add(store);
        var project = SpecProject.Create();
        project.Remote = store;
        project.Write("ossature.toml", project.Read("ossature.toml") + (mayWrite ? ReadWrite : ""));
        return project;
    }

    /// <summary>A machine on which no model answers.</summary>
    private BuildProject PoorMachine()
    {
        var project = Machine();
        project.Model = new();
        return project;
    }

    /// <summary>Has one machine build and share.</summary>
    private BuildProject Share()
    {
        var first = Machine(mayWrite: true);
        Assert.Empty(first.BuildSuccessfully().Diagnostics);
        return first;
    }

    private string ResultOf(string title) =>
        server
            .Entries.Single(entry =>
                entry.Key.StartsWith("/ac/", StringComparison.Ordinal)
                && Encoding.UTF8.GetString(entry.Value).Contains($"claim title = {title}\n", StringComparison.Ordinal)
            )
            .Key;

    /// <summary>Puts a result in the place of another, whole and with its right digest.</summary>
    private void Forge(string title, Func<ActionResult, ActionResult> change)
    {
        var (place, disk) = (ResultOf(title), new VirtualDisk());
        var cache = new ActionCache(new CacheFolder(disk, "/c"));
        var name = place["/ac/".Length..];
        disk.Put($"/c/results/{name[..2]}/{name}", server.Entries[place]);
        Assert.True(Digest.TryParse(name, out var claim));
        cache.Publish(change(cache.Find(claim).Value!));
        server.Entries[place] = disk.ReadAllBytes($"/c/results/{name[..2]}/{name}");
    }

    private Digest Upload(string text)
    {
        var digest = Digest.Of(text);
        server.Entries[$"/cas/{digest.Hex}"] = Encoding.UTF8.GetBytes(text);
        return digest;
    }

    private static Diagnostic Warning(BuildReport report)
    {
        var found = Assert.Single(report.Diagnostics);
        Assert.Equal((DiagnosticCatalog.RemoteCacheFailed, DiagnosticSeverity.Warning), (found.Descriptor, found.Severity));
        return found;
    }

    [Fact]
    public void What_one_machine_built_the_other_verifies_and_pays_nothing_for()
    {
        var first = Share();
        var second = PoorMachine();

        var report = second.BuildSuccessfully();

        Assert.Empty(report.Diagnostics);
        Assert.Equal(0, report.Usage.Calls);
        Assert.Equal(first.Output(), second.Output());
        second.Ran.ShouldBe(
            "task 001: It has not been built yet.",
            "task 002: It has not been built yet.",
            "verify 002",
            "task 003: It has not been built yet.",
            "verify 003",
            "task 004: It has not been built yet.",
            "verify 004",
            "task 005: It has not been built yet.",
            "verify 005",
            "task 006: It has not been built yet.",
            "verify 006",
            "verify 006"
        );
        Assert.Equal([TaskOutcome.Built, .. Enumerable.Repeat(TaskOutcome.Cached, 5)], report.Tasks.Select(task => task.Outcome));
    }

    [Fact]
    public void What_the_remote_had_is_kept_here()
    {
        Share();
        var second = PoorMachine();
        second.BuildSuccessfully();
        server.Entries.Clear();
        var asked = server.Log.Count;
        second.Disk.DeleteFile($"{BuildProject.Root}/.ossature/state.toml");
        second.Disk.DeleteDirectory($"{BuildProject.Root}/output");

        second.BuildSuccessfully();

        Assert.Equal(asked, server.Log.Count);
        Assert.DoesNotContain(second.Observer.All, happened => happened is ModelCalled or ProcessStarted);
    }

    [Fact]
    public void Who_only_reads_adds_nothing()
    {
        Machine().BuildSuccessfully();

        Assert.Empty(server.Entries);
        Assert.NotEmpty(server.Log);
        Assert.All(server.Log, line => Assert.StartsWith("GET /ac/", line, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_compiler_writes_is_never_asked_for()
    {
        Share();

        Assert.DoesNotContain(
            server.Entries.Values,
            entry => Encoding.UTF8.GetString(entry).Contains("claim kind = Derive\n", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Work_that_does_not_pass_here_is_done_here()
    {
        Share();
        var second = Machine();
        var runs = 0;
        second.Commands.When(".", _ => new(runs++ == 0 ? 1 : 0, ""));

        var report = second.BuildSuccessfully();

        Assert.Equal(
            [TaskOutcome.Built, TaskOutcome.Built, TaskOutcome.Cached],
            report.Tasks.Take(3).Select(task => task.Outcome)
        );
        Assert.DoesNotContain(second.Observer.All, happened => happened is ModelCalled { Run: not "implement" });
        Assert.Contains(
            second.Observer.All.OfType<BuildNote>(),
            note => note.Text.Contains("does not pass here", StringComparison.Ordinal)
        );
        Assert.Equal("// money\n", second.Read("output/src/Money.cs"));
    }

    [Theory]
    [InlineData("../../outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData("a/./b.txt")]
    [InlineData("C:\\outside.txt")]
    [InlineData("src/.git/config")]
    [InlineData("checks/till.sh")]
    [InlineData("till.csproj")]
    public void A_result_with_a_file_that_its_task_may_not_write_is_refused(string path)
    {
        Share();
        var planted = Upload("planted");
        Forge("Money", result => result with { Files = new(result.Files.Writes.SetItem(path, planted)) });
        var second = Machine();

        var report = second.BuildSuccessfully();

        Assert.Contains("holds other files than its task may write", Warning(report).Message, StringComparison.Ordinal);
        Assert.Equal((TaskOutcome.Built, TaskOutcome.Cached), (report.Tasks[1].Outcome, report.Tasks[2].Outcome));
        Assert.DoesNotContain(second.Disk.Paths, file => second.Disk.Peek(file) == "planted");
    }

    [Fact]
    public void A_result_without_the_files_that_its_task_writes_is_refused()
    {
        Share();
        Forge("Money", result => result with { Files = new() });

        Assert.Equal(TaskOutcome.Built, Machine().BuildSuccessfully().Tasks[1].Outcome);
    }

    [Fact]
    public void The_judge_is_made_here()
    {
        Share();
        var lenient = Upload("exit 0\n");
        Forge(
            "Examples of Till",
            result => result with { Files = new(result.Files.Writes.Select(file => KeyValuePair.Create(file.Key, lenient))) }
        );
        var second = Machine();

        var report = second.BuildSuccessfully();

        Assert.Contains("holds other files", Warning(report).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(second.Files("output/").Values, text => text == "exit 0\n");
    }

    [Fact]
    public void The_result_of_another_claim_is_refused()
    {
        Share();
        server.Entries[ResultOf("Money")] = server.Entries[ResultOf("Sums")];

        var report = Machine().BuildSuccessfully();

        Assert.Contains("is damaged and is not used", Warning(report).Message, StringComparison.Ordinal);
        Assert.Equal(TaskOutcome.Built, report.Tasks[1].Outcome);
    }

    [Fact]
    public void Each_entry_that_is_nonsense_is_a_miss_and_only_the_first_is_said()
    {
        Share();
        foreach (var path in server.Entries.Keys)
        {
            server.Entries[path] = "<html>sign in</html>"u8.ToArray();
        }

        var report = Machine().BuildSuccessfully();

        Warning(report);
        Assert.All(report.Tasks, task => Assert.Equal(TaskOutcome.Built, task.Outcome));
    }

    [Theory]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", "it answers `GET` with status 500")]
    [InlineData("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n", "it answers `GET` with status 401")]
    [InlineData("220 mail.example.com ESMTP\r\n", "does not answer as a web server does")]
    public void A_remote_that_fails_is_said_once_and_left_alone(string answer, string fault)
    {
        server.Nonsense = answer;

        var report = Machine(mayWrite: true).BuildSuccessfully();

        Assert.Contains(fault, Warning(report).Message, StringComparison.Ordinal);
        Assert.Single(server.Log);
    }

    [Fact]
    public void A_remote_that_takes_nothing_fails_no_build()
    {
        var project = Machine(mayWrite: true);
        project.Remote = new RefusingStore();

        Assert.Contains("status 507", Warning(project.BuildSuccessfully()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_that_were_lost_here_come_from_the_remote()
    {
        var first = Share();
        first.Disk.DeleteDirectory($"{BuildProject.Root}/.ossature/cache");
        first.Disk.DeleteDirectory($"{BuildProject.Root}/output");
        first.Disk.DeleteDirectory($"{BuildProject.Root}/.ossature/tasks");
        first.Model = new();

        first.BuildSuccessfully();

        Assert.Equal("// money\n", first.Read("output/src/Money.cs"));
    }

    private sealed class RefusingStore : IEntryStore
    {
        public Lookup<byte[]> Read(EntryTable table, Digest key) => new(null);

        public void Write(EntryTable table, Digest key, ReadOnlySpan<byte> bytes) =>
            throw new IOException("it answers `PUT` with status 507");
    }
}
