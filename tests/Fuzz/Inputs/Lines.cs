namespace Ossature.Compiler.Fuzz.Inputs;

/// <summary>Where lines start and end in bytes.</summary>
internal static class Lines
{
    /// <summary>Start of the line that holds an offset.</summary>
    public static int StartOf(byte[] bytes, int at) => bytes.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;

    /// <summary>Start of the line behind the one that holds an offset, or the end.</summary>
    public static int EndOf(byte[] bytes, int at) =>
        bytes.AsSpan(at).IndexOf((byte)'\n') is >= 0 and var length ? at + length + 1 : bytes.Length;

    /// <summary>Up to <paramref name="most"/> whole lines anywhere.</summary>
    public static (int Start, int End) Some(byte[] bytes, int most, Random random)
    {
        var start = StartOf(bytes, random.Next(bytes.Length + 1));
        var end = start;
        for (var count = random.Next(most) + 1; count > 0; count--)
        {
            end = EndOf(bytes, end);
        }

        return (start, end);
    }

    /// <summary>Lines between two blank ones, the blank line behind them included.</summary>
    public static (int Start, int End) Block(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        var start = bytes.AsSpan(0, at).LastIndexOf("\n\n"u8) is >= 0 and var above ? above + 2 : 0;
        var end = bytes.AsSpan(at).IndexOf("\n\n"u8) is >= 0 and var below ? at + below + 2 : bytes.Length;
        return (Math.Min(start, end), end);
    }
}
