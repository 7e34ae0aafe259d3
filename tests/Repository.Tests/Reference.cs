using System.Xml.Linq;

namespace Repository.Tests;

/// <summary>A project's reference to another project, or to a package (<c>package Name</c>).</summary>
internal sealed record Reference(string From, string To)
{
    public bool IsPackage => To.StartsWith("package ", StringComparison.Ordinal);

    /// <summary>What a project file references.</summary>
    public static IEnumerable<Reference> In(string project, string xml) =>
        XDocument
            .Parse(xml)
            .Descendants()
            .Select(element =>
                element.Name.LocalName switch
                {
                    "ProjectReference" => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value),
                    "PackageReference" => "package " + element.Attribute("Include")!.Value,
                    _ => null,
                }
            )
            .OfType<string>()
            .Select(to => new Reference(project, to));

    public override string ToString() => $"{From} -> {To}";
}
