using System.Text;

namespace Ossature.Compiler.Emit.Commands;

/// <summary>Keeps the beginning and the end of what a command writes, however much that is.</summary>
internal sealed class OutputCollector(int limit)
{
    private readonly StringBuilder head = new();
    private readonly StringBuilder tail = new();
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private readonly Lock gate = new();
    private long leftOut;

    private int Half => Math.Max(1, limit / 2);

    public void Add(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            var characters = new char[decoder.GetCharCount(bytes, flush: false)];
            decoder.GetChars(bytes, characters, flush: false);
            var toHead = Math.Min(characters.Length, Half - head.Length);
            head.Append(characters, 0, toHead);
            tail.Append(characters, toHead, characters.Length - toHead);

            // The tail is cut only when it has grown to twice its share, so that cutting stays linear.
            if (tail.Length > 2 * Half)
            {
                CutTail();
            }
        }
    }

    public override string ToString()
    {
        lock (gate)
        {
            if (tail.Length > Half)
            {
                CutTail();
            }

            var middle = leftOut == 0 ? "" : $"\n[... {leftOut} characters left out ...]\n";
            return (head + middle + tail).ReplaceLineEndings("\n");
        }
    }

    private void CutTail()
    {
        leftOut += tail.Length - Half;
        tail.Remove(0, tail.Length - Half);
    }
}
