using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Toml;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary>Reads <c>[cache]</c>. What may hold a secret is never repeated in a diagnostic, nor is its line shown.</summary>
internal sealed class CacheFields(TomlFields fields, DiagnosticBag diagnostics, string path)
{
    public CacheSection Read()
    {
        var initial = new CacheSection();
        var (remote, variable) = (Remote(), TokenVariable());
        if (remote is { Scheme: "http", IsLoopback: false } && variable is not null)
        {
            diagnostics.TokenOverPlainHttp(fields.LocationOf("remote"));
            variable = null;
            remote = null;
        }

        return new()
        {
            MaxSize = MaxSize() ?? initial.MaxSize,
            Remote = remote,
            RemoteMode = Mode() ?? initial.RemoteMode,
            RemoteTokenEnv = variable,
        };
    }

    private long? MaxSize()
    {
        const string key = "max_size";
        var written = fields.Text(key);
        var size = written is null ? null : ByteSize.Parse(written);
        if (written is not null && size is null)
        {
            diagnostics.TomlOutOfRange(fields.LocationOf(key), key, "a number with its unit, as `2 GB`", written);
        }

        return size;
    }

    private Uri? Remote()
    {
        const string key = "remote";
        if (fields.Text(key) is not { } written)
        {
            return null;
        }

        if (written.AsSpan().ContainsAny('@', '?', '#'))
        {
            diagnostics.SecretInRemote(Location.OfFile(path));
            return null;
        }

        if (Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            return address;
        }

        diagnostics.TomlOutOfRange(fields.LocationOf(key), key, "an address that begins with `https://`", written);
        return null;
    }

    private RemoteMode? Mode()
    {
        const string key = "remote_mode";
        switch (fields.Text(key))
        {
            case null:
                return null;
            case "read":
                return RemoteMode.Read;
            case "read-write":
                return RemoteMode.ReadWrite;
            case var written:
                diagnostics.TomlOutOfRange(fields.LocationOf(key), key, "`read` or `read-write`", written);
                return null;
        }
    }

    private string? TokenVariable()
    {
        var name = fields.Text("remote_token_env");
        if (name is null || (name.Length > 0 && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')))
        {
            return name;
        }

        diagnostics.TokenNotByName(Location.OfFile(path));
        return null;
    }
}
