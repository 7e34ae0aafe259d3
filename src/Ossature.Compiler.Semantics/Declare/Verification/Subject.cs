namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>What a value is there for; it is put into words only when the value is wrong.</summary>
internal readonly struct Subject
{
    private readonly string words;
    private readonly string? name;
    private readonly string? caseName;

    private Subject(string words, string? name = null, string? caseName = null)
    {
        this.words = words;
        this.name = name;
        this.caseName = caseName;
    }

    public static Subject Call => new("the call");

    public static Subject Result => new("the value that the call returns");

    public static Subject Case(string name) => new("case", name);

    public static Subject Cell(string parameter, string caseName) => new("the cell", parameter, caseName);

    public static Subject Expected(string caseName) => new("the expected value", null, caseName);

    public static Subject Fixture(string name) => new("the value of fixture", name);

    public static Subject Given(string name) => new("the given value", name);

    public static Subject Argument(string function) => new("an argument of", function);

    public static Subject Stream(string check) => new("the text of", check);

    public override string ToString() =>
        words + (name is null ? "" : $" `{name}`") + (caseName is null ? "" : $" of case `{caseName}`");
}
