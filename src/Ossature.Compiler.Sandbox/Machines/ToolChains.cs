using System.Collections.Immutable;

namespace Ossature.Compiler.Sandbox.Machines;

/// <summary>Finds the tool chains of a machine: those on the path, and what they keep in the user's home. Never what holds a key.</summary>
internal sealed class ToolChains(SandboxMachine machine)
{
    /// <summary>A folder of a tool chain: a variable that names it, its place in the home when the variable is not set, and what of it may be seen.</summary>
    private sealed record Place(string Variable, string InHome, params string[] Parts)
    {
        /// <summary>What must lie there for the folder to be what it is taken for.</summary>
        public string Mark { get; init; } = "";
    }

    private static readonly (string Name, string[] Programs, Place[] Places)[] Known =
    [
        (".NET", ["dotnet"], [new("DOTNET_ROOT", ".dotnet") { Mark = "dotnet" }, new("NUGET_PACKAGES", ".nuget/packages")]),
        ("Python", ["python3", "python"], [new("PYENV_ROOT", ".pyenv"), new("", ".local/share/uv/python")]),
        ("Node", ["node"], []),
        (
            "Rust",
            ["cargo", "rustc"],
            [new("CARGO_HOME", ".cargo", "bin", "registry", "git", "config.toml", "env"), new("RUSTUP_HOME", ".rustup")]
        ),
        ("Go", ["go"], [new("GOROOT", ""), new("GOMODCACHE", "go/pkg/mod")]),
        ("Java", ["java"], [new("JAVA_HOME", ""), new("", ".m2/repository")]),
        ("C", ["cc", "gcc", "clang"], []),
        ("make", ["make"], []),
    ];

    /// <summary>Every tool chain that is known, installed or not.</summary>
    public ImmutableArray<ToolChain> Find() => [.. Known.Select(known => Find(known.Name, known.Programs, known.Places))];

    /// <summary>The folders of programs, each with the installation that it belongs to.</summary>
    public IEnumerable<string> ProgramFolders() =>
        PathFolders()
            .Concat(
                Known
                    .SelectMany(known => known.Programs)
                    .Select(ProgramOf)
                    .OfType<string>()
                    .Select(program => Path.GetDirectoryName(RealPath(program))!)
            )
            .SelectMany(Installation)
            .Distinct(StringComparer.Ordinal);

    private ToolChain Find(string name, string[] programs, Place[] places)
    {
        var folders = ImmutableArray.CreateBuilder<string>();
        var variables = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (FolderOf(place) is not { } folder)
            {
                continue;
            }

            folders.AddRange(place.Parts is [] ? [folder] : place.Parts.Select(part => $"{folder}/{part}").Where(Path.Exists));
            if (place.Variable.Length > 0)
            {
                variables[place.Variable] = folder;
            }
        }

        return new(
            name,
            programs.Select(ProgramOf).FirstOrDefault(path => path is not null),
            folders.ToImmutable(),
            variables.ToImmutable()
        );
    }

    private string? FolderOf(Place place)
    {
        var named = place.Variable.Length > 0 ? machine.Variable(place.Variable) : null;
        var folder =
            named is ['/', ..] ? named.TrimEnd('/')
            : place.InHome.Length > 0 && machine.Home.Length > 0 ? $"{machine.Home}/{place.InHome}"
            : null;
        return folder is { Length: > 0 } && Path.Exists($"{folder}/{place.Mark}") ? folder : null;
    }

    private string? ProgramOf(string name) => PathFolders().Select(folder => $"{folder}/{name}").FirstOrDefault(File.Exists);

    private IEnumerable<string> PathFolders() =>
        (machine.Variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin")
            .Split(':')
            .Where(folder => folder.StartsWith('/'))
            .Select(folder => folder.Length > 1 ? folder.TrimEnd('/') : folder)
            .Where(Directory.Exists);

    /// <summary>A folder of programs, and the folder above it where that is the installation: beside <c>bin</c> lie the libraries.</summary>
    private IEnumerable<string> Installation(string folder)
    {
        yield return folder;
        var above = Path.GetDirectoryName(folder)!;
        string[] shared =
        [
            "/",
            machine.Home,
            machine.Home + "/.local",
            machine.Home + "/.cargo",
            machine.Variable("CARGO_HOME") ?? "/",
        ];
        if (
            Path.GetFileName(folder) is "bin" or "sbin" or "shims" or "condabin"
            && !shared.Contains(above, StringComparer.Ordinal)
        )
        {
            yield return above;
        }
    }

    private static string RealPath(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
