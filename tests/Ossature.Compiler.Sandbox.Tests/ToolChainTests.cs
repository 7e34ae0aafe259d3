using Ossature.Compiler.Sandbox.Host;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Tests;

/// <summary>The tool chains of this machine work inside. One that is not installed is named, and nothing is tried.</summary>
public sealed class ToolChainTests
{
    private static readonly HostScript[] Scripts =
    [
        new(
            "dotnet",
            """
            mkdir hello && cd hello
            cat > hello.csproj <<'END'
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            END
            echo 'System.Console.WriteLine("WOR" + "KS");' > Program.cs
            export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
            dotnet build --nologo -v q && dotnet bin/Debug/net10.0/hello.dll
            """
        ),
        new("python3", "echo 'print(\"WOR\" + \"KS\")' > hello.py; python3 -m unittest -h > /dev/null && python3 hello.py"),
        new("node", "echo 'console.log(\"WOR\" + \"KS\")' > hello.js; node hello.js"),
        new(
            "cargo",
            "mkdir -p rust/src; cd rust; printf '[package]\\nname = \"hello\"\\nversion = \"0.1.0\"\\nedition = \"2021\"\\n' > Cargo.toml\n"
                + "echo 'fn main() { println!(\"{}{}\", \"WOR\", \"KS\"); }' > src/main.rs; cargo run -q --offline"
        ),
        new(
            "make",
            "mkdir c; cd c; echo '#include <stdio.h>' > hello.c; echo 'int main(void) { puts(\"WOR\" \"KS\"); return 0; }' >> hello.c\n"
                + "printf 'hello: hello.c\\n\\tcc -o hello hello.c\\n' > Makefile; make -s && ./hello"
        ),
    ];

    private static readonly Dictionary<Isolation, Task<HostReport>> Runs = new[]
    {
        Isolation.Bubblewrap,
        Isolation.Namespaces,
        Isolation.Landlock,
    }.ToDictionary(isolation => isolation, isolation => Task.Run(() => Run(isolation)));

    public static TheoryData<string, Isolation> Cases
    {
        get
        {
            var data = new TheoryData<string, Isolation>();
            foreach (var script in Scripts)
            {
                foreach (var isolation in Runs.Keys)
                {
                    data.Add(script.Name, isolation);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_tool_chain_works_inside_where_it_works_outside(string program, Isolation isolation)
    {
        var report = await Runs[isolation];
        if (report.Obstacle is not null || !Works(program))
        {
            return;
        }

        Assert.Contains("WORKS", report.Results.Single(result => result.Name == program).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_of_one_command_talk_over_loopback()
    {
        foreach (var isolation in new[] { Isolation.Bubblewrap, Isolation.Namespaces })
        {
            var report = await Runs[isolation];
            Assert.True(
                report.Obstacle is not null || report.Results.Any(result => result is { Name: "loopback", Output: "heard\n" })
            );
        }
    }

    private static HostReport Run(Isolation isolation)
    {
        using var world = new OutsideWorld();
        var loopback = new HostScript(
            "loopback",
            """
            python3 -c "
            import socket
            server = socket.create_server(('127.0.0.1', 0))
            caller = socket.create_connection(server.getsockname())
            server.accept()[0].send(b'heard')
            print(caller.recv(9).decode())"
            """
        );
        return HostRun.Run(isolation, Runner.Tester, Scripts.Append(loopback), world, new SandboxLimits());
    }

    /// <summary>Whether a program is there and starts; the front of a tool chain may be there without any tool chain behind it.</summary>
    private static bool Works(string program)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(
                new System.Diagnostics.ProcessStartInfo(program, ["--version"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
