namespace Ossature.Compiler.Fuzz.Inputs;

/// <summary>Damages a file in one of many ways; chance decides which and where.</summary>
/// <param name="random">The chance.</param>
/// <param name="grammar">What is put in.</param>
/// <param name="another">Another file, to splice with.</param>
internal sealed class Mutator(Random random, Grammar grammar, Func<Random, byte[]> another)
{
    /// <summary>Repeating grows a file to no more than this, so that a million inputs take minutes.</summary>
    private const int LargestFile = 32_768;

    private static readonly byte[] TellingBytes = [.. "\n\n\r\t \0#-*+|[]{}()<>:=\"'`~@!&%?,.\\/0aA_\u007F"u8];

    private static readonly byte[][] Breakers =
    [
        [0xEF, 0xBB, 0xBF],
        [0],
        [0xFF],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0xF0, 0x9F, 0x98],
        [0xF4, 0x90, 0x80, 0x80],
        [0xF0, 0x9F, 0x98, 0x80],
        [0xE2, 0x80, 0xA8],
        [0xC2, 0x85],
        [0xC2, 0xA0],
        [0x0C],
        [0x0B],
        [0x1B],
        "\r"u8.ToArray(),
        "\r\n"u8.ToArray(),
        "\r\r\n"u8.ToArray(),
    ];

    /// <summary>The file with one damage.</summary>
    public byte[] Damage(byte[] bytes) =>
        random.Next(18) switch
        {
            0 => Replaced(bytes, Piece(bytes, 40), []),
            1 => Replaced(bytes, Piece(bytes, 1), [(byte)random.Next(256)]),
            2 or 3 => Replaced(bytes, Piece(bytes, 2), random.GetItems(TellingBytes, random.Next(3) + 1)),
            4 => Inserted(bytes, Anywhere(bytes), Of(bytes, Piece(bytes, 60))),
            5 or 6 => Inserted(bytes, Lines.StartOf(bytes, Anywhere(bytes)), grammar.Fragment(random)),
            7 => Inserted(bytes, Anywhere(bytes), grammar.Fragment(random)),
            8 => Replaced(bytes, Lines.Some(bytes, 6, random), []),
            9 => Duplicated(bytes, Lines.Some(bytes, 6, random)),
            10 => Moved(bytes, Lines.Some(bytes, 4, random)),
            11 => OnABlock(bytes, Lines.Block(bytes, random)),
            12 => Indented(bytes, Lines.Some(bytes, 8, random)),
            13 => Repeated(bytes, Piece(bytes, 12)),
            14 => Nested(bytes, Piece(bytes, 30)),
            15 => WithOtherLineEndings(bytes),
            16 => Inserted(bytes, random.Next(3) == 0 ? 0 : Anywhere(bytes), Breakers[random.Next(Breakers.Length)]),
            _ => Spliced(bytes, another(random)),
        };

    private int Anywhere(byte[] bytes) => random.Next(bytes.Length + 1);

    private (int Start, int End) Piece(byte[] bytes, int most)
    {
        var start = Anywhere(bytes);
        return (start, Math.Min(bytes.Length, start + random.Next(most) + 1));
    }

    private byte[] OnABlock(byte[] bytes, (int Start, int End) block) =>
        random.Next(3) switch
        {
            0 => Replaced(bytes, block, []),
            1 => Duplicated(bytes, block),
            _ => Moved(bytes, block),
        };

    private static byte[] Duplicated(byte[] bytes, (int Start, int End) range) => Inserted(bytes, range.End, Of(bytes, range));

    private byte[] Moved(byte[] bytes, (int Start, int End) range)
    {
        var rest = Replaced(bytes, range, []);
        return Inserted(rest, Lines.StartOf(rest, Anywhere(rest)), Of(bytes, range));
    }

    private byte[] Indented(byte[] bytes, (int Start, int End) range)
    {
        ReadOnlySpan<byte> indent = random.Next(5) switch
        {
            0 => "\t"u8,
            1 => "    "u8,
            2 => "> "u8,
            3 => "- "u8,
            _ => "  "u8,
        };
        var lines = new List<byte>(indent.ToArray());
        for (var i = range.Start; i < range.End; i++)
        {
            lines.Add(bytes[i]);
            if (bytes[i] == '\n' && i + 1 < range.End)
            {
                lines.AddRange(indent);
            }
        }

        return Replaced(bytes, range, [.. lines]);
    }

    private byte[] Repeated(byte[] bytes, (int Start, int End) range)
    {
        var piece = Of(bytes, range);
        var times = 1 << random.Next(random.Next(random.Next(14) + 1) + 1);
        times = Math.Min(times, Math.Max(1, (LargestFile - bytes.Length) / Math.Max(1, piece.Length)));
        return Inserted(bytes, range.End, Times(piece, times));
    }

    private byte[] Nested(byte[] bytes, (int Start, int End) range)
    {
        (byte[] Open, byte[] Close) pair = random.Next(6) switch
        {
            0 or 1 => ("["u8.ToArray(), "]"u8.ToArray()),
            2 => ("{a="u8.ToArray(), "}"u8.ToArray()),
            3 => ("{\"a\":"u8.ToArray(), "}"u8.ToArray()),
            4 => ("{a: "u8.ToArray(), "}"u8.ToArray()),
            _ => ("("u8.ToArray(), ")"u8.ToArray()),
        };
        var depth = 1 << random.Next(random.Next(11) + 1);
        var closed = random.Next(4) == 0 ? random.Next(depth) : depth;
        return Replaced(bytes, range, [.. Times(pair.Open, depth), .. Of(bytes, range), .. Times(pair.Close, closed)]);
    }

    private byte[] WithOtherLineEndings(byte[] bytes)
    {
        byte[] ending = random.Next(4) switch
        {
            0 => "\r\n"u8.ToArray(),
            1 => "\r"u8.ToArray(),
            2 => "\n\n"u8.ToArray(),
            _ => [],
        };

        // Without any, the file is one huge line.
        var (start, end) = random.Next(2) == 0 ? (0, bytes.Length) : Lines.Some(bytes, 20, random);
        return Replaced(bytes, (start, end), [.. bytes[start..end].SelectMany(b => b == '\n' ? ending : [b])]);
    }

    private byte[] Spliced(byte[] bytes, byte[] other)
    {
        var cut = Lines.StartOf(bytes, Anywhere(bytes));
        var (start, end) = Lines.Some(other, 30, random);
        return random.Next(2) == 0
            ? Inserted(bytes, cut, other.AsSpan(start, end - start))
            : Replaced(bytes, (cut, bytes.Length), other.AsSpan(start, end - start));
    }

    private static byte[] Times(byte[] piece, int times)
    {
        var result = new byte[piece.Length * times];
        for (var i = 0; i < times; i++)
        {
            piece.CopyTo(result, i * piece.Length);
        }

        return result;
    }

    private static byte[] Of(byte[] bytes, (int Start, int End) range) => bytes[range.Start..range.End];

    private static byte[] Inserted(byte[] bytes, int at, ReadOnlySpan<byte> piece) => Replaced(bytes, (at, at), piece);

    private static byte[] Replaced(byte[] bytes, (int Start, int End) range, ReadOnlySpan<byte> piece) =>
        [.. bytes.AsSpan(0, range.Start), .. piece, .. bytes.AsSpan(range.End)];
}
