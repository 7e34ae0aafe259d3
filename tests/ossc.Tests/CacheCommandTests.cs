using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class CacheCommandTests
{
    private static Ossc Project(string configuration = "")
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", Samples.Configuration + configuration);
        return ossc;
    }

    private static void Store(Ossc ossc) =>
        new BlobStore(new CacheFolder(ossc.Disk, "/demo/.ossature/cache")).Put(new byte[1500]);

    [Fact]
    public void A_project_that_was_never_built_has_an_empty_cache_and_gets_none()
    {
        var ossc = Project();
        var before = ossc.Disk.Paths;
        var shown = ossc.Run("cache");

        Assert.Equal(
            (0, "folder   .ossature/cache\nsize     0 B of 5 GB\nentries  0 results, 0 contents\nremote   none\n", ""),
            (shown.ExitCode, shown.Out, shown.Error)
        );
        Assert.Equal("deleted 0 results and 0 contents, 0 B\n", ossc.Run("cache", "prune").Out);
        Assert.Equal(before, ossc.Disk.Paths);
    }

    [Fact]
    public void Size_limit_and_remote_are_shown()
    {
        var ossc = Project("\n[cache]\nmax_size = \"2 MB\"\nremote = \"https://cache.example.com/team\"\n");
        Store(ossc);

        Assert.Equal(
            "folder   .ossature/cache\nsize     1.5 KB of 2 MB\nentries  0 results, 1 content\nremote   https://cache.example.com/team (read)\n",
            ossc.Run("cache").Out
        );
        Assert.Equal(
            """
            {
              "folder": ".ossature/cache",
              "bytes": 1500,
              "limit": 2000000,
              "results": 0,
              "contents": 1,
              "remote": "https://cache.example.com/team",
              "remoteMode": "read",
              "remoteTokenEnv": null
            }

            """.ReplaceLineEndings("\n"),
            ossc.Run("cache", "--format", "json").Out
        );
    }

    [Fact]
    public void What_nothing_needs_is_pruned()
    {
        var ossc = Project();
        Store(ossc);

        Assert.Equal("deleted 0 results and 1 content, 1.5 KB\n", ossc.Run("cache", "prune").Out);
        Assert.Equal(0, new CacheFolder(ossc.Disk, "/demo/.ossature/cache").Measure().Contents);
    }

    [Fact]
    public void After_pruning_a_build_finds_all_that_it_needs()
    {
        using var project = BuildTests.Recorded();
        var ossc = new Ossc(project.Files, project.Root);
        ossc.Run("build");
        var output = project.Read("output/hello.txt");

        var pruned = ossc.Run("cache", "prune", "--format", "json");
        project.Files.DeleteDirectory(project.PathOf("output"));
        project.Files.DeleteDirectory(project.PathOf("recording"));
        project.Files.DeleteDirectory(project.PathOf(".ossature/tasks"));

        Assert.Equal("{\n  \"bytes\": 0,\n  \"results\": 0,\n  \"contents\": 0\n}\n", pruned.Out);
        Assert.Equal((0, ""), (ossc.Run("build").ExitCode, ossc.Run("build").Codes));
        Assert.Equal(output, project.Read("output/hello.txt"));
    }

    [Fact]
    public async Task Nothing_is_pruned_while_a_build_is_running()
    {
        using var project = new TempProject();
        BuildTests.Lay(project, "manual:recording");
        var cache = new CacheFolder(project.Files, project.PathOf(".ossature/cache"));
        new BlobStore(cache).Put(new byte[1500]);
        using var build = OsscProcess.Start(project.Root, "build");
        while (
            await build.StandardError.ReadLineAsync() is { } line && !line.StartsWith("waiting for ", StringComparison.Ordinal)
        ) { }

        var pruned = new Ossc(project.Files, project.Root).Run("cache", "prune");

        Assert.Equal((1, "OSS4014"), (pruned.ExitCode, pruned.Codes));
        Assert.Equal(1, cache.Measure().Contents);
        build.Kill();
        await build.WaitForExitAsync();
    }

    [Fact]
    public void A_token_that_is_not_there_is_said_and_the_build_goes_on()
    {
        using var server = new CacheServer { Token = "hush" };
        using var project = BuildTests.Recorded();
        Share(project, server);

        var built = new Ossc(project.Files, project.Root).Run("build");

        Assert.Equal((0, "OSS4224"), (built.ExitCode, built.Codes));
        Assert.Empty(server.Log);
    }

    [Fact]
    public void A_token_opens_the_remote_and_appears_nowhere()
    {
        using var server = new CacheServer { Token = "hush-hush" };
        using var project = BuildTests.Recorded();
        Share(project, server);
        var ossc = new Ossc(project.Files, project.Root) { Variables = { ["TEAM_TOKEN"] = "hush-hush" } };

        var built = ossc.Run("build", "--verbose");

        Assert.Equal((0, ""), (built.ExitCode, built.Codes));
        Assert.Equal(3, server.Log.Count);
        Assert.Equal(2, server.Entries.Count);
        Assert.DoesNotContain("hush", built.Out + built.Error, StringComparison.Ordinal);
        Assert.All(project.List(), path => Assert.DoesNotContain("hush", project.Read(path), StringComparison.Ordinal));
        Assert.All(
            server.Entries.Values,
            entry => Assert.DoesNotContain("hush", System.Text.Encoding.UTF8.GetString(entry), StringComparison.Ordinal)
        );
    }

    private static void Share(TempProject project, CacheServer server) =>
        project.Write(
            "ossature.toml",
            project.Read("ossature.toml")
                + $"\n[cache]\nremote = \"{server.Address}\"\nremote_mode = \"read-write\"\nremote_token_env = \"TEAM_TOKEN\"\n"
        );
}
