namespace Repository.Tests;

public sealed class NamespaceTests
{
    [Fact]
    public void The_folders_of_a_project_use_each_other_in_one_direction()
    {
        var projects = Clone
            .Files.Where(path =>
                path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)
            )
            .GroupBy(path => path.Split('/')[1])
            .ToArray();

        Assert.NotEmpty(projects);
        Findings.AssertNone(
            projects.SelectMany(files =>
                new NamespaceGraph(files.Select(Clone.Read)).Cycles().Select(way => $"src/{files.Key}: {way}")
            )
        );
    }

    [Theory]
    [InlineData("A.X: A.Y | A.Y: A.X", "A.X -> A.Y -> A.X")]
    [InlineData("A.X: A.Y | A.Y: A.Z | A.Z: A.X", "A.X -> A.Y -> A.Z -> A.X")]
    [InlineData("A.V: A.X | A.X: A.Y | A.Y: A.Z | A.Z: A.Y", "A.Y -> A.Z -> A.Y")]
    [InlineData("A.X: static A.Y.Words | A.Y: Short = A.X.Thing", "A.X -> A.Y -> A.X")]
    public void A_ring_of_namespaces_is_named(string project, string way) => Assert.Equal([way], Graph(project).Cycles());

    [Theory]
    [InlineData("A.X: A.Y | A.Y: A.Z | A.X: A.Z")]
    [InlineData("A.X: A.X | A.Y: System.Text")]
    public void Namespaces_without_a_ring_are_fine(string project) => Assert.Empty(Graph(project).Cycles());

    /// <summary>A project of one file for each <c>namespace: used</c>.</summary>
    private static NamespaceGraph Graph(string project) =>
        new(project.Split(" | ").Select(file => file.Split(": ")).Select(file => $"using {file[1]};\n\nnamespace {file[0]};\n"));
}
