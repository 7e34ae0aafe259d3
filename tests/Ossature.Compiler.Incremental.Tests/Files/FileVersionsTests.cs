using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Schedule;
using Ossature.Compiler.Incremental.Tests.Schedule;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.Files;

public sealed class FileVersionsTests
{
    [Fact]
    public void A_task_sees_what_its_dependencies_left_over_version_zero()
    {
        var versions = new FileVersions(Graphs.Of("a", "b: a", "c"), Contents("lock", "package.json"));
        versions.Record("a", Wrote("a", "src/A.cs"));
        versions.Record("c", Wrote("c", "src/C.cs"));

        Assert.Equal("lock:0 package.json:0", Shown(versions.SeenBy("a")));
        Assert.Equal("lock:0 package.json:0 src/A.cs:a", Shown(versions.SeenBy("b")));
        Assert.Equal("lock:0 package.json:0 src/A.cs:a src/C.cs:c", Shown(versions.Final()));
    }

    [Fact]
    public void A_later_edit_of_a_file_is_not_seen_by_those_that_do_not_depend_on_it()
    {
        var versions = new FileVersions(Graphs.Of("make", "reader: make", "edit: make", "last: edit reader"), []);
        versions.Record("make", Wrote("make", "x"));
        versions.Record("edit", Wrote("edit", "x"));
        versions.Record("reader", FileChanges.None);

        Assert.Equal("x:make", Shown(versions.SeenBy("reader")));
        Assert.Equal("x:make", Shown(versions.SeenBy("edit")));
        Assert.Equal("x:edit", Shown(versions.LeftBy("edit")));
        Assert.Equal("x:edit", Shown(versions.SeenBy("last")));
        Assert.Equal("x:edit", Shown(versions.Final()));
    }

    [Fact]
    public void A_removed_file_is_gone_for_those_behind_and_named_at_the_end()
    {
        var versions = new FileVersions(Graphs.Of("make", "drop: make", "beside: make", "again: drop"), Contents("zero"));
        versions.Record("make", Wrote("make", "x", "y"));
        versions.Record("drop", new([], ["x", "zero"]));
        versions.Record("again", Wrote("again", "zero"));

        Assert.Equal("y:make", Shown(versions.LeftBy("drop")));
        Assert.Equal("x:make y:make zero:0", Shown(versions.SeenBy("beside")));
        Assert.Equal("y:make zero:again", Shown(versions.Final()));
        Assert.Equal(["x"], versions.Final().Deleted.ToArray());
        Assert.Null(versions.Final().Find("x"));
        Assert.Equal(versions.LeftBy("drop").Digest, FileTree.Of([KeyValuePair.Create("y", Content("make", "y"))]).Digest);
    }

    [Fact]
    public void A_task_that_was_not_recorded_passes_on_what_it_saw()
    {
        var versions = new FileVersions(Graphs.Of("a", "b: a", "c: b"), []);
        versions.Record("a", Wrote("a", "x"));

        Assert.Equal("x:a", Shown(versions.SeenBy("c")));
        Assert.Throws<InvalidOperationException>(() => versions.Record("b", FileChanges.None));
        Assert.Throws<InvalidOperationException>(() => versions.Record("a", FileChanges.None));
    }

    [Fact]
    public void Asking_what_a_task_left_before_it_is_recorded_settles_nothing()
    {
        var versions = new FileVersions(Graphs.Of("a"), Contents("x"));
        Assert.Equal("x:0", Shown(versions.LeftBy("a")));
        versions.Record("a", Wrote("a", "x"));

        Assert.Equal("x:a", Shown(versions.LeftBy("a")));
    }

    [Fact]
    public void Unordered_tasks_that_change_one_file_collide_and_the_earlier_is_named_first_whoever_came_first()
    {
        var versions = new FileVersions(Graphs.Of("a", "b", "c: a", "d"), []);

        Assert.Empty(versions.Record("b", Wrote("b", "x", "y")));
        Assert.Equal([new FileCollision("x", "a", "b")], versions.Record("a", Wrote("a", "x")).ToArray());
        Assert.Equal([new FileCollision("x", "b", "c")], versions.Record("c", Wrote("c", "x")).ToArray());
        Assert.Equal([new FileCollision("y", "b", "d")], versions.Record("d", new([], ["y"])).ToArray());
    }

    [Fact]
    public void Random_graphs_agree_with_looking_at_every_task()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var graph = Graphs.Random(random, 30);
            var zero = Contents("f0", "f1", "f2");
            var versions = new FileVersions(graph, zero);
            var changes = graph.Order.ToDictionary(id => id, id => RandomChanges(random, id));
            foreach (var id in graph.Order)
            {
                versions.Record(id, changes[id]);
            }

            Assert.All(graph.Order, id => Assert.Equal(Replayed(graph.ClosureOf(id), changes, zero), Shown(versions.SeenBy(id))));
            Assert.Equal(Replayed(graph.Order, changes, zero), Shown(versions.Final()));
            // Equal files, equal digest, whichever way the tree grew.
            Assert.All(
                graph.Order,
                id =>
                {
                    var seen = versions.SeenBy(id);
                    var fresh = FileTree.Of(
                        seen.Files.Reverse().Select(file => KeyValuePair.Create(file.Key, file.Value.Digest))
                    );
                    Assert.Equal(fresh.Digest, seen.Digest);
                    Assert.Equal(fresh.Count, seen.Count);
                    Assert.Empty(FileTree.Differences(fresh, seen));
                }
            );
        }
    }

    [Fact]
    public void Long_chains_and_wide_gates_take_no_recursion_and_little_work()
    {
        const int count = 5_000;
        var chain = Graphs.Chain(count).Order.Select((id, i) => new TaskNode(id, i == 0 ? [] : [$"{i - 1}"]));
        var graph = TaskGraph.Create([.. chain, new("gate", [.. Enumerable.Range(0, count).Select(i => $"{i}")])]);
        var versions = new FileVersions(graph, Contents("zero"));
        foreach (var id in graph.Order)
        {
            versions.Record(id, Wrote(id, $"src/{id}.cs", "shared"));
        }

        Assert.Equal(count + 2, versions.SeenBy("gate").Count);
        Assert.Equal("4999", versions.SeenBy("gate").Find("shared")?.Task);
        Assert.Equal(2, FileTree.Differences(versions.SeenBy("2500"), versions.LeftBy("2500")).Length);
        Assert.Equal(count + 3, versions.Final().Count);
    }

    private static FileChanges RandomChanges(Random random, string task)
    {
        var paths = Enumerable.Range(0, 8).Select(i => $"f{i}").Where(_ => random.Next(4) == 0).ToArray();
        return random.Next(3) == 0 ? new([], paths) : Wrote(task, paths);
    }

    private static string Replayed(
        IEnumerable<string> tasks,
        Dictionary<string, FileChanges> changes,
        IEnumerable<KeyValuePair<string, Digest>> zero
    )
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, _) in zero)
        {
            files[path] = "0";
        }

        foreach (var task in tasks)
        {
            foreach (var path in changes[task].Writes.Keys)
            {
                files[path] = task;
            }

            foreach (var path in changes[task].Deletes)
            {
                files.Remove(path);
            }
        }

        return string.Join(' ', files.Select(file => $"{file.Key}:{file.Value}"));
    }

    private static string Shown(FileTree tree)
    {
        Assert.All(tree.Files, file => Assert.Equal(file.Value, tree.Find(file.Key)));
        Assert.All(tree.Files, file => Assert.Equal(Content(file.Value.Task ?? "0", file.Key), file.Value.Digest));
        return string.Join(' ', tree.Files.Select(file => $"{file.Key}:{file.Value.Task ?? "0"}"));
    }

    private static FileChanges Wrote(string task, params string[] paths) =>
        new(paths.Select(path => KeyValuePair.Create(path, Content(task, path))));

    private static KeyValuePair<string, Digest>[] Contents(params string[] paths) =>
        [.. paths.Select(path => KeyValuePair.Create(path, Content("0", path)))];

    private static Digest Content(string task, string path) => Digest.Of($"{task} wrote {path}");
}
