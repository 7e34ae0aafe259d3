using Ossature.Compiler.Incremental.Keys;

namespace Ossature.Compiler.Incremental.Tests.Keys;

public sealed class KeyDiffTests
{
    [Fact]
    public void Each_input_that_differs_is_named()
    {
        var before = new KeyBuilder("claim").Add("kept", "1").Add("edited", "1").Add("dropped", "1").Build();
        var after = new KeyBuilder("claim").Add("kept", "1").Add("edited", "2").Add("new", "1").Build();

        var changes = KeyDiff.Compare(before, after);

        Assert.Equal([new("dropped", "1", null), new("edited", "1", "2"), new("new", null, "1")], changes.ToArray());
        Assert.Equal(["removed `dropped`", "changed `edited`", "added `new`"], changes.Select(change => change.ToString()));
    }

    [Fact]
    public void One_of_several_values_of_a_name_is_a_change_of_that_name()
    {
        var before = new KeyBuilder("claim").Add("part", "1").Add("part", "2").Build();
        var after = new KeyBuilder("claim").Add("part", "1").Add("part", "3").Build();

        Assert.Equal([new KeyChange("part", "1, 2", "1, 3")], KeyDiff.Compare(before, after).ToArray());
    }

    [Fact]
    public void Equal_keys_and_a_lost_key_have_no_changes()
    {
        var key = new KeyBuilder("claim").Add("a", "1").Build();

        Assert.Empty(KeyDiff.Compare(key, key));
        Assert.Empty(KeyDiff.Compare(null, key));
    }

    [Fact]
    public void Another_kind_is_a_change()
    {
        Assert.Equal(
            [new KeyChange("kind of key", "claim", "verify")],
            KeyDiff.Compare(new KeyBuilder("claim").Build(), new KeyBuilder("verify").Build()).ToArray()
        );
    }
}
