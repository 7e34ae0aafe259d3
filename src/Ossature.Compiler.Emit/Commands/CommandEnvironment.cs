using System.Collections;

namespace Ossature.Compiler.Emit.Commands;

/// <summary>The variables that commands see: enough for tool chains, nothing of the user's.</summary>
internal static class CommandEnvironment
{
    /// <summary>Passed on when set: where programs lie and how texts are written.</summary>
    private static readonly string[] Passed =
    [
        "PATH",
        "LANG",
        "LC_ALL",
        "DOTNET_ROOT",
        "DOTNET_ROLL_FORWARD",
        "JAVA_HOME",
        "CARGO_HOME",
        "RUSTUP_HOME",
        "GOROOT",
        "NUGET_PACKAGES",
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
    ];

    /// <summary>Keep tool chains from talking, from leaving servers behind that outlive a command, and from littering.</summary>
    private static readonly (string Name, string Value)[] Fixed =
    [
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        ("DOTNET_GENERATE_ASPNET_CERTIFICATE", "false"),
        ("DOTNET_NOLOGO", "1"),
        ("DOTNET_SKIP_FIRST_TIME_EXPERIENCE", "1"),
        ("DOTNET_SKIP_WORKLOAD_INTEGRITY_CHECK", "1"),
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("PYTHONDONTWRITEBYTECODE", "1"),
        ("TERM", "dumb"),
        ("UseSharedCompilation", "false"),
    ];

    private static readonly string[] SecretMarks = ["KEY", "TOKEN", "SECRET", "PASSWORD", "CREDENTIAL"];

    /// <summary>The environment of what a model or a plan makes run, but for what its sandbox sets: the home and folders of tool chains.</summary>
    public static Dictionary<string, string> Confined()
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Passed)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                result[name] = value;
            }
        }

        foreach (var (name, value) in Fixed)
        {
            result[name] = value;
        }

        return result;
    }

    /// <summary>The environment of the author's own set-up commands: the user's, without what looks like a secret.</summary>
    public static Dictionary<string, string> OfUser()
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (!SecretMarks.Any(mark => name.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            {
                result[name] = (string?)variable.Value ?? "";
            }
        }

        return result;
    }
}
