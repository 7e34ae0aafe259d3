using Ossature.Compiler.Sandbox.Machines;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Sandbox.Tests;

public sealed class VisiblePathsTests : IDisposable
{
    private readonly TempProject disk = new();

    public VisiblePathsTests()
    {
        disk.Write("home/.cargo/bin/cargo", "");
        disk.Write("home/.cargo/credentials.toml", "token");
        disk.Write("home/.cargo/registry/index", "");
        disk.Write("home/.local/bin/tool", "");
        disk.Write("home/.local/share/keyrings/login", "");
        disk.Write("home/.nuget/packages/a/a.nuspec", "");
        disk.Write("home/.nuget/NuGet/NuGet.Config", "password");
        disk.Write("home/node-22/bin/node", "");
        disk.Write("home/node-22/lib/npm", "");
        disk.Write("home/project/node_modules/.bin/tsc", "");
        disk.Write("shared/data", "");
    }

    public void Dispose() => disk.Dispose();

    private string[] Visible()
    {
        string[] path =
        [
            "home/.cargo/bin",
            "home/.local/bin",
            "home/node-22/bin",
            "home/project/node_modules/.bin",
            "home",
            "gone",
        ];
        var machine = new SandboxMachine
        {
            Self = [],
            Project = disk.PathOf("home/project"),
            Read = [disk.PathOf("shared")],
            Variable = name =>
                name == "HOME" ? disk.PathOf("home")
                : name == "PATH" ? string.Join(':', path.Select(disk.PathOf))
                : null,
        };
        return
        [
            .. VisiblePaths
                .Of(machine, new(machine))
                .Where(seen => seen.StartsWith(disk.Root, StringComparison.Ordinal))
                .Select(seen => seen[(disk.Root.Length + 1)..]),
        ];
    }

    [Fact]
    public void Tool_chains_are_seen_and_neither_keys_nor_the_home_nor_the_project() =>
        Assert.Equal(
            ["home/.cargo/bin", "home/.cargo/registry", "home/.local/bin", "home/.nuget/packages", "home/node-22", "shared"],
            Visible()
        );

    [Fact]
    public void Nothing_of_etc_that_holds_secrets_is_seen() =>
        Assert.DoesNotContain(
            VisiblePaths.Of(new() { Self = [], Variable = _ => null }, new(new() { Self = [], Variable = _ => null })),
            path =>
                path is "/etc" or "/etc/shadow" or "/etc/ssh" or "/etc/sudoers" or "/root" or "/home" or "/var" or "/run" or "/"
        );
}
