using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>The decorators that there are (section 4.11), and how many arguments they take.</summary>
internal static class DecoratorTable
{
    public static readonly string[] OfFields = ["immutable", "unique", "auto", "computed", "snapshot", "owner"];

    public static readonly string[] OfEntities = ["immutable", "unique"];

    /// <summary>Whether a decorator of a field can have so many arguments; else the words for how many it takes.</summary>
    public static string? WrongCountOnField(string name, int count) =>
        name == "snapshot" ? (count == 1 ? null : "one argument, `Entity.field`")
        : count == 0 ? null
        : "no arguments";

    /// <summary>Whether a decorator of an entity can have so many arguments; else the words for how many it takes.</summary>
    public static string? WrongCountOnEntity(string name, int count) =>
        name == "unique" ? (count > 0 ? null : "the fields that no two rows share")
        : count == 0 ? null
        : "no arguments";

    /// <summary>The fix that removes the arguments of a decorator that takes none on anything.</summary>
    public static CodeFix? WithoutArguments(DecoratorSyntax node, string name) =>
        name is not ("snapshot" or "unique")
        && node is { OpenParenthesis: { } open, CloseParenthesis: { IsMissing: false } close }
            ? CodeFix.Replace("remove the arguments", TextSpan.FromBounds(open.Start, close.End), "")
            : null;
}
