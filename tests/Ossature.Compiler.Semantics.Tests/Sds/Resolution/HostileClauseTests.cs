using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Resolution;

public sealed class HostileClauseTests
{
    private const int Many = 20_000;

    [Theory]
    [InlineData(".parent", 60, "OSS2614")]
    [InlineData(".parent", Many, "OSS2902")]
    [InlineData(".a", Many, "OSS2902")]
    public void A_path_of_any_length_is_answered(string member, int times, string code)
    {
        var path = new StringBuilder("task").Insert(4, member, times).ToString();
        Assert.Contains(code, Bind($"entity Task {{\n  id: uuid\n  parent: -> Task\n}}\n", "Task", $"  ! {path} = 3 => 400\n"));
    }

    [Fact]
    public void A_sum_of_any_length_is_bound()
    {
        var sum = new StringBuilder("n").Insert(1, " + n", Many).ToString();
        Assert.DoesNotContain(
            "OSS2614",
            Bind("entity Task {\n  id: uuid\n}\n", "Task", $"  in: {{n: int}}\n  ! {sum} = 3 => 400\n")
        );
    }

    [Fact]
    public void Rows_beside_each_other_are_found_as_far_as_anybody_looks()
    {
        const int count = 2_000;
        var (entities, names, clauses) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var at = 0; at < count; at++)
        {
            entities.Append($"entity E{at} {{\n  id: uuid\n  n: int\n  next: -> E{(at + 1) % count}\n}}\n");
            names.Append($"E{at}, ");
            clauses.Append($"  ! E{at}.n > 3 => 400\n");
        }

        Assert.DoesNotContain("OSS261", Bind(entities.ToString(), names.ToString(), clauses.ToString(), route: "/e0/{id}"));
    }

    /// <summary>The codes of what is said of an api.</summary>
    private static string Bind(string entities, string names, string members, string route = "/tasks/{id}")
    {
        var text =
            $"system s v1.0 {{}}\nmodule m {{\n  owns: [{names}]\n}}\nspec m v1.0 {{}}\n{entities}api PUT {route} {{\n{members}  ! not found => 404\n}}\n";
        var (_, diagnostics) = BoundFixture.Bind(SourceText.From("m.sds", text));
        return string.Join(' ', diagnostics.Select(its => its.Code));
    }
}
