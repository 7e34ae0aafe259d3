using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Toml;

public sealed class TomlEditorTests
{
    private const string Plan = """
        # head

        [meta] # about
        total  =  2   # count
        specs = [ 'A', "B" ] # both

        # the first
        [[task]]
        id = "1"
        list = [
            "a", # about a
            # above b
            "b", # about b
            "c"  # about c
        ]
        # inside the first

        [task.more]
        x = 1

        # the second
        [[task]]
        id = '2'

        # tail
        [last]
        y = { z = 1 }
        """;

    [Fact]
    public void A_value_changes_and_all_around_it_stays() =>
        AssertChanged(
            (editor, root) => editor.Set(Table(root, "meta"), "total", TomlText.Of(3)),
            ("total  =  2   # count", "total  =  3   # count")
        );

    [Fact]
    public void A_value_that_is_set_to_itself_stays_as_it_is_written() =>
        AssertChanged(
            (editor, root) =>
            {
                editor.Set(Task(root, 1), "id", TomlText.Of("2"));
                editor.Set(Table(root, "meta"), "specs", TomlText.Of(["A", "B"]));
            }
        );

    [Fact]
    public void A_new_key_follows_the_last_one_of_its_table() =>
        AssertChanged(
            (editor, root) =>
            {
                editor.Set(Task(root, 0), "notes", TomlText.Of("say \"hi\""));
                editor.Set(Table(root, "last"), "w", TomlText.Of(["q"]));
                editor.Set((TomlTable)Table(root, "last").Find("y")!.Value, "v", TomlText.Of(2));
            },
            ("]\n# inside", "]\nnotes = \"say \\\"hi\\\"\"\n# inside"),
            ("{ z = 1 }", "{ z = 1, v = 2 }\nw = [\n    \"q\",\n]\n")
        );

    [Fact]
    public void A_key_goes_with_its_line() =>
        AssertChanged((editor, root) => editor.Remove(Table(root, "meta"), "total"), ("total  =  2   # count\n", ""));

    [Fact]
    public void An_element_of_a_list_is_replaced_in_its_line() =>
        AssertChanged((editor, root) => editor.Set(Task(root, 0), "list", TomlText.Of(["a", "x", "c"])), ("\"b\",", "\"x\","));

    [Fact]
    public void An_element_of_a_list_goes_with_its_comments() =>
        AssertChanged(
            (editor, root) => editor.Set(Task(root, 0), "list", TomlText.Of(["a", "c"])),
            ("    # above b\n    \"b\", # about b\n", "")
        );

    [Fact]
    public void The_last_element_of_a_list_goes_and_leaves_no_comma() =>
        AssertChanged(
            (editor, root) => editor.Set(Table(root, "meta"), "specs", TomlText.Of(["A"])),
            ("[ 'A', \"B\" ]", "[ 'A' ]")
        );

    [Fact]
    public void New_elements_get_lines_of_their_own_where_the_others_have_them() =>
        AssertChanged(
            (editor, root) =>
            {
                editor.Set(Task(root, 0), "list", TomlText.Of(["0", "a", "b", "c", "d"]));
                editor.Set(Table(root, "meta"), "specs", TomlText.Of(["A", "B", "C"]));
            },
            ("\"B\" ]", "\"B\", \"C\" ]"),
            (
                "    \"a\", # about a\n    # above b\n    \"b\", # about b\n    \"c\"  #",
                "    \"0\",\n    \"a\", # about a\n    # above b\n    \"b\", # about b\n    \"c\",  #"
            ),
            ("# about c\n]", "# about c\n    \"d\"\n]")
        );

    [Fact]
    public void A_list_without_comments_is_emptied_and_filled_as_a_whole()
    {
        AssertChanged((editor, root) => editor.Set(Table(root, "meta"), "specs", TomlText.Of([])), ("[ 'A', \"B\" ]", "[]"));
        var tree = Parse("a = []\n");
        var editor = new TomlEditor(tree);
        editor.Set(tree.Table, "a", TomlText.Of(["x", "y"]));
        Assert.Equal("a = [\n    \"x\",\n    \"y\",\n]\n", editor.Apply().Text);
    }

    [Fact]
    public void New_elements_stand_behind_the_one_that_is_named() =>
        AssertChanged(
            (editor, root) =>
            {
                editor.AddElement("task", Task(root, 0), [("id", TomlText.Of("1a"))]);
                editor.AddElement("task", Task(root, 0), [("id", TomlText.Of("1b"))]);
                editor.AddElement("task", null, [("id", TomlText.Of("3"))]);
                editor.AddElementBefore("task", Task(root, 0), [("id", TomlText.Of("0"))]);
            },
            ("# the first", "[[task]]\nid = \"0\"\n\n# the first"),
            ("x = 1\n", "x = 1\n\n[[task]]\nid = \"1a\"\n\n[[task]]\nid = \"1b\"\n"),
            ("id = '2'\n", "id = '2'\n\n[[task]]\nid = \"3\"\n")
        );

    [Fact]
    public void An_element_goes_with_its_comment_and_its_inner_tables()
    {
        var start = Plan.IndexOf("# the first", StringComparison.Ordinal);
        var end = Plan.IndexOf("# the second", StringComparison.Ordinal);
        AssertChanged((editor, root) => editor.RemoveElement(Task(root, 0)), (Plan[start..end], ""));
        AssertChanged((editor, root) => editor.RemoveElement(Task(root, 1)), ("# the second\n[[task]]\nid = '2'\n\n", ""));
    }

    [Fact]
    public void Edits_at_one_place_keep_keys_in_front_of_elements() =>
        AssertChanged(
            (editor, root) =>
            {
                editor.AddElement("task", Task(root, 1), [("id", TomlText.Of("3"))]);
                editor.Set(Task(root, 1), "notes", TomlText.Of("n"));
            },
            ("id = '2'\n", "id = '2'\nnotes = \"n\"\n\n[[task]]\nid = \"3\"\n")
        );

    [Fact]
    public void A_file_with_CRLF_keeps_it()
    {
        var tree = Parse("[a]\r\nb = 1\r\n");
        var editor = new TomlEditor(tree);
        editor.Set((TomlTable)tree.Table.Find("a")!.Value, "c", TomlText.Of(["x"]));
        editor.AddTable("d", [("e", TomlText.Of(1))]);
        Assert.Equal("[a]\r\nb = 1\r\nc = [\r\n    \"x\",\r\n]\r\n\r\n[d]\r\ne = 1\r\n", editor.Apply().Text);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("quote \" backslash \\ tab \t line\nfeed\r bell \u0007 delete \u007f é 😀")]
    public void A_text_is_written_so_that_it_reads_as_it_was(string text)
    {
        var tree = Parse($"{TomlText.Key(text)} = {TomlText.Of(text)}\n");
        Assert.Equal(text, Assert.IsType<TomlString>(tree.Table.Find(text)!.Value).Value);
    }

    [Fact]
    public void A_text_with_half_a_character_is_still_written_as_TOML() =>
        Assert.Equal("\uFFFD", Assert.IsType<TomlString>(Parse($"a = {TomlText.Of("\uDC80")}\n").Table.Find("a")!.Value).Value);

    /// <summary>Does the edits to the sample and expects the sample with each old part, found once, replaced by the new one.</summary>
    private static void AssertChanged(Action<TomlEditor, TomlTable> edit, params (string Old, string New)[] parts)
    {
        var tree = Parse(Plan);
        var editor = new TomlEditor(tree);
        edit(editor, tree.Table);
        var expected = Plan;
        foreach (var (old, @new) in parts)
        {
            Assert.Equal(2, expected.Split(old).Length);
            expected = expected.Replace(old, @new, StringComparison.Ordinal);
        }

        var actual = editor.Apply().Text;
        Assert.Equal(expected, actual);
        Parse(actual);
    }

    private static TomlSyntaxTree Parse(string text)
    {
        var tree = TomlSyntaxTree.Parse(SourceText.From("a.toml", text));
        Assert.Empty(tree.Problems);
        return tree;
    }

    private static TomlTable Table(TomlTable root, string name) => (TomlTable)root.Find(name)!.Value;

    private static TomlTable Task(TomlTable root, int index) => (TomlTable)((TomlArray)root.Find("task")!.Value).Items[index];
}
