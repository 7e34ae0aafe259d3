using System.Globalization;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Benchmarks;

/// <summary>
/// Systems of any size without a mistake in them; the same number of modules always gives the same bytes. All modules are made from the files
/// under <c>System</c>, in which <c>ours</c> stands for the module and <c>theirs</c> for one that it consumes from: up to three of those before it.
/// </summary>
internal sealed class GeneratedSystem(int modules)
{
    /// <summary>What an edit changes: a part of a clause that is in every module.</summary>
    public const string Edited = "stock < 10";

    private static readonly string[] Nouns =
    [
        "Anchor",
        "Beacon",
        "Canal",
        "Ferry",
        "Harbour",
        "Lantern",
        "Mooring",
        "Quay",
        "Rudder",
        "Wharf",
    ];

    /// <summary>How many modules there are.</summary>
    public int Modules => modules;

    /// <summary>The path of a module in the middle, relative to the project.</summary>
    public string EditedPath => PathOf(modules / 2);

    /// <summary>All files, by their paths relative to the project.</summary>
    public List<(string Path, string Text)> Files()
    {
        var random = new Random(modules);
        var manifest = $"system port v1.0 {{\n  description: \"a port of many trades\"\n  modules: {modules}\n}}\n";
        var contracts = "";
        var specs = new List<(string Path, string Text)>();
        for (var number = 0; number < modules; number++)
        {
            var sources = Enumerable
                .Range(0, 3)
                .Select(_ => random.Next(Math.Max(1, number)))
                .Where(other => other < number)
                .Distinct()
                .ToArray();
            manifest += Declaration(number, sources);
            contracts += string.Concat(sources.Select(source => Part("contract", number, source)));
            specs.Add((PathOf(number), Spec(number, sources)));
        }

        return [("ossature.toml", GeneratedProject.Toml(0)), ("specs/port.sds", manifest + contracts), .. specs];
    }

    private static string Declaration(int number, int[] sources)
    {
        var views = sources.Take(1).Select(source => Of("theirs/TheirsProduct", number, source));
        var events = sources.Select(source => Of("theirs/theirs_order.paid, theirs/theirs_product.low", number, source));
        var consumes = sources.Length == 0 ? "" : $"  consumes: [{string.Join(", ", views.Concat(events))}]\n";
        return Part("module", number, number).Replace("  consumes: []\n", consumes, StringComparison.Ordinal);
    }

    /// <summary>The first module has no other to look at: it watches its own products.</summary>
    private static string Spec(int number, int[] sources)
    {
        var (watched, view) = sources.Length == 0 ? (number, "Theirs") : (sources[0], "theirs/Theirs");
        var spec = Of(Text("spec").Replace("theirs/Theirs", view, StringComparison.Ordinal), number, watched);
        return spec + string.Concat(sources.Select(source => Part("handlers", number, source))) + Part("rules", number, number);
    }

    private static string Part(string part, int ours, int theirs) => Of(Text(part), ours, theirs);

    private static string Text(string part) => File.ReadAllText(RepositoryFolder.PathOf($"tests/Benchmarks/System/{part}.sds"));

    private static string Of(string text, int ours, int theirs) =>
        text.Replace("Ours", NameOf(ours), StringComparison.Ordinal)
            .Replace("ours", KeyOf(ours), StringComparison.Ordinal)
            .Replace("Theirs", NameOf(theirs), StringComparison.Ordinal)
            .Replace("theirs", KeyOf(theirs), StringComparison.Ordinal);

    private static string NameOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Nouns[number % Nouns.Length]}{number + 1}");

    private static string KeyOf(int number) => NameOf(number).ToLowerInvariant();

    private static string PathOf(int number) => $"specs/{KeyOf(number)}.sds";
}
