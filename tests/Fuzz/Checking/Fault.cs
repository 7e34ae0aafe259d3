using System.Text.RegularExpressions;

namespace Ossature.Compiler.Fuzz.Checking;

/// <summary>What is wrong with what was made of an input.</summary>
/// <param name="Kind">Equal for inputs that show the same fault; minimising keeps it.</param>
/// <param name="Details">All there is to say, for people.</param>
internal sealed partial record Fault(string Kind, string Details)
{
    /// <summary>An exception of the compiler, or of a property that does not hold.</summary>
    public static Fault Of(Exception exception)
    {
        // Where it comes from says what it is; what it says mostly quotes the input, but for the code.
        var frames = (exception.StackTrace ?? "").Split('\n').Take(2).Select(frame => frame.Split('(')[0].Trim());
        var code = Code().Match(exception.Message).Value;
        return new(string.Join(' ', frames.Prepend(exception.GetType().Name).Append(code)), exception.ToString());
    }

    [GeneratedRegex(@"\bOSS\d{4}\b")]
    private static partial Regex Code();
}
