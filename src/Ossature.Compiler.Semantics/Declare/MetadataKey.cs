namespace Ossature.Compiler.Semantics.Declare;

/// <summary>A key of the frontmatter.</summary>
/// <param name="Name">The key.</param>
/// <param name="IsRequired">Whether every file needs it.</param>
/// <param name="Example">A value that is right, for help texts.</param>
internal sealed record MetadataKey(string Name, bool IsRequired, string Example)
{
    public static readonly MetadataKey Id = new("id", true, "MY_SPEC");

    public static readonly MetadataKey Spec = new("spec", true, "MY_SPEC");

    public static readonly MetadataKey Status = new("status", true, "draft");

    public static readonly MetadataKey Priority = new("priority", true, "medium");

    public static readonly MetadataKey Depends = new("depends", false, "[OTHER_SPEC]");
}
