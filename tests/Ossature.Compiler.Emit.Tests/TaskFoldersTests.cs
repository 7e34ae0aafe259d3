using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Emit.Tests;

public sealed class TaskFoldersTests
{
    [Theory]
    [InlineData("001", "Make alpha", "001-make-alpha")]
    [InlineData("001", "Make: the alpha/beta!", "001-make-the-alpha-beta")]
    [InlineData("shop/checkout", "Shop", "shop.checkout-shop")]
    [InlineData("..", "../../etc", "34f10f47a15e-..-..-etc")]
    [InlineData("7", "Ünïcode", "7-ncode")]
    [InlineData("7", "", "7")]
    public void A_folder_is_named_after_id_and_title_and_stays_where_it_belongs(string id, string title, string expected)
    {
        var plan = new Plan
        {
            Tasks =
            [
                new()
                {
                    Id = id,
                    Spec = "X",
                    Title = title,
                },
            ],
        };

        var name = TaskFolders.Of(plan)[id];

        Assert.Equal(expected, name.Replace(Text.Digest.Of("..").Short, "34f10f47a15e", StringComparison.Ordinal));
        Assert.DoesNotContain('/', name);
    }

    [Fact]
    public void No_two_tasks_share_a_folder()
    {
        var plan = new Plan
        {
            Tasks =
            [
                new()
                {
                    Id = "a/b",
                    Spec = "X",
                    Title = "T",
                },
                new()
                {
                    Id = "a.b",
                    Spec = "X",
                    Title = "T",
                },
                new()
                {
                    Id = "A.B",
                    Spec = "X",
                    Title = "T",
                },
            ],
        };

        Assert.Equal(3, TaskFolders.Of(plan).Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
