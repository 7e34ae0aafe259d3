using System.Net;
using System.Net.Sockets;
using System.Text;
using Ossature.Compiler.Sandbox.Host;
using Ossature.Compiler.Sandbox.Policies;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Sandbox.Tests;

/// <summary>What a command must not reach: a project with a secret, files beside it, and servers. Whoever reaches one of them prints a word.</summary>
internal sealed class OutsideWorld : IDisposable
{
    /// <summary>The word.</summary>
    public const string Escaped = "ESCAPED";

    /// <summary>Small ones, so that little has to be used up.</summary>
    public static readonly SandboxLimits Limits = new()
    {
        Memory = 512L << 20,
        Processes = 100,
        FileSize = 16L << 20,
        Scratch = 64L << 20,
    };

    private readonly TempProject around = new();
    private readonly TcpListener stream = new(IPAddress.Loopback, 0);
    private readonly UdpClient packets = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly Socket local = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string localName = $"ossc-test-{Guid.NewGuid()}";

    public OutsideWorld()
    {
        Project.Write(".env", $"KEY={Escaped}\n");
        around.Write("outside/diary.txt", $"{Escaped}\n");
        around.Write("outside/tools/tool", "#!/bin/sh\n");
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Ossature.Compiler.Sandbox*"))
        {
            around.Files.WriteAllBytes(around.PathOf("host/" + Path.GetFileName(file)), File.ReadAllBytes(file));
        }

        HostRun.Call("chmod", "-R", "o=rX", around.Root);
        stream.Start();
        local.Bind(new UnixDomainSocketEndPoint("\0" + localName));
        local.Listen();
        _ = AnswerAsync(async () => await stream.AcceptSocketAsync());
        _ = AnswerAsync(local.AcceptAsync);
        _ = AnswerPacketsAsync();
    }

    public TempProject Project { get; } = new();

    /// <summary>A folder beside the project.</summary>
    public string Outside => around.PathOf("outside");

    /// <summary>A folder that commands may read.</summary>
    public string Tools => Outside + "/tools";

    /// <summary>The program that confines, where every user can read it.</summary>
    public string Host => around.PathOf("host/Ossature.Compiler.Sandbox.Host.dll");

    /// <summary>What scripts have to know, as assignments.</summary>
    public string Variables =>
        $"TCP={((IPEndPoint)stream.LocalEndpoint).Port} UDP={((IPEndPoint)packets.Client.LocalEndPoint!).Port} ABSTRACT={localName} "
        + $"PROJECT={Project.Root} OUTSIDE={Outside} TOOLS={Tools}\n";

    /// <summary>Every escape, in order of name.</summary>
    public IEnumerable<HostScript> Scripts(string run)
    {
        var place = (uint)run.GetHashCode(StringComparison.Ordinal) % 9000 + 1000;
        return Escape.All.Select(escape => new HostScript(
            escape.Name,
            escape.Script.Replace("$MARK", MarkOf(escape), StringComparison.Ordinal)
        )
        {
            Mark = escape.Script.Contains("$MARK", StringComparison.Ordinal) ? MarkOf(escape) : "",
        });

        string MarkOf(Escape escape) => $"{place}{Environment.ProcessId}{escape.Script.Length}";
    }

    public void Dispose()
    {
        stream.Dispose();
        packets.Dispose();
        local.Dispose();
        around.Dispose();
        Project.Dispose();
    }

    private static async Task AnswerAsync(Func<Task<Socket>> accept)
    {
        try
        {
            while (true)
            {
                using var caller = await accept();
                await caller.SendAsync(Encoding.UTF8.GetBytes(Escaped + "\n"));
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The world has ended.
        }
    }

    private async Task AnswerPacketsAsync()
    {
        try
        {
            while (true)
            {
                var question = await packets.ReceiveAsync();
                await packets.SendAsync(Encoding.UTF8.GetBytes(Escaped + "\n"), question.RemoteEndPoint);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The world has ended.
        }
    }
}
