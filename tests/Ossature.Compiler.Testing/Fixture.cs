using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Testing;

/// <summary>
/// A small project in one string, with what is expected of it written under the lines concerned:
/// <code>
/// //- /ossature.toml
/// [project]
/// nmae = "tracker"
/// ~ 1+4 OSS1451 warning: `nmae`
/// //- /specs/tracker.smd
/// # Tracker
/// @depends: [LEDGR]
/// ~          ^^^^^ OSS1301 no spec has the id
/// </code>
/// A header <c>//- /path</c> starts a file (without any header the whole text is <c>/specs/example.smd</c>, or what the caller names);
/// <c>//- /path absent</c> names a file that is not there. <c>$0</c> marks the cursor, <c>\$0</c> is those two characters. An annotation is a
/// line of <c>~</c>, a mark, a code, optionally a severity, and a part of the message. Marks: <c>^^^</c> under the marked characters of the
/// line above; <c>|</c> for an empty span before that column; <c>1+4</c> for column and length (the <c>~</c> hides the first column);
/// <c>file</c> for the file as a whole, <c>end</c> for the place behind its last line break. A span over several lines is marked to the end of its first. Every line of a file ends with <c>\n</c>.
/// </summary>
public sealed partial class Fixture
{
    private const string DefaultPath = "specs/example.smd";

    private readonly string written;

    private Fixture(
        string written,
        ImmutableArray<FixtureFile> files,
        FixtureCursor? cursor,
        ImmutableArray<ExpectedDiagnostic> expected
    )
    {
        this.written = written;
        Files = files;
        Cursor = cursor;
        Expected = expected;
    }

    /// <summary>The files in the order of their headers.</summary>
    public IReadOnlyList<FixtureFile> Files { get; }

    /// <summary>Where <c>$0</c> stood, or null.</summary>
    public FixtureCursor? Cursor { get; }

    /// <summary>What the annotations ask for, in file order.</summary>
    public IReadOnlyList<ExpectedDiagnostic> Expected { get; }

    /// <summary>The file at a path (with or without the leading <c>/</c>).</summary>
    public FixtureFile this[string path] =>
        Files.FirstOrDefault(file => file.Path == path.TrimStart('/'))
        ?? throw new TestFailure($"The fixture has no file {path}.");

    /// <summary>Reads a fixture; see the class for its form.</summary>
    /// <param name="text">The fixture.</param>
    /// <param name="path">The file that text before the first header belongs to.</param>
    public static Fixture Parse(string text, string path = DefaultPath)
    {
        text = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var files = ImmutableArray.CreateBuilder<FixtureFile>();
        var expected = ImmutableArray.CreateBuilder<ExpectedDiagnostic>();
        FixtureCursor? cursor = null;
        foreach (var part in Split(text, path.TrimStart('/')))
        {
            var content = new StringBuilder();
            var line = 0;
            foreach (var read in part.Lines)
            {
                if (ExpectedDiagnostic.TryRead(part.Path, line, read) is { } annotation)
                {
                    expected.Add(annotation);
                    continue;
                }

                line++;
                var mark = CursorMark().Match(read);
                if (mark.Success)
                {
                    cursor = cursor is null
                        ? new(part.Path, content.Length + mark.Index)
                        : throw new TestFailure("The fixture has two cursors.");
                }

                content.Append(CursorMark().Replace(read, "").Replace("\\$0", "$0", StringComparison.Ordinal)).Append('\n');
            }

            files.Add(new(part.Path, content.ToString(), part.IsAbsent));
        }

        return new(text, files.ToImmutable(), cursor, expected.ToImmutable());
    }

    /// <summary>A virtual disk with the files below <paramref name="folder"/>.</summary>
    public VirtualDisk ToDisk(string folder = "/project")
    {
        var disk = new VirtualDisk();
        foreach (var file in Files.Where(file => !file.IsAbsent))
        {
            disk.Put($"{folder}/{file.Path}", file.Text);
        }

        return disk;
    }

    /// <summary>Fails, showing the fixture as it would have to be, unless the diagnostics are exactly the expected ones.</summary>
    public void AssertDiagnostics(IEnumerable<Diagnostic> diagnostics)
    {
        var actual = Annotate(diagnostics);
        if (actual != written)
        {
            throw new TestFailure(
                "The diagnostics are not those that the fixture names (- expected, + reported):\n"
                    + TextDiff.Show(written, actual)
            );
        }
    }

    /// <summary>The fixture with the annotations that these diagnostics fulfil or need; fulfilled ones stay as they were written.</summary>
    public string Annotate(IEnumerable<Diagnostic> diagnostics)
    {
        var left = diagnostics.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)).ToList();
        var kept = new HashSet<ExpectedDiagnostic>(ReferenceEqualityComparer.Instance);
        foreach (var wanted in Expected)
        {
            var found = left.FindIndex(wanted.IsFulfilledBy);
            if (found >= 0)
            {
                left.RemoveAt(found);
                kept.Add(wanted);
            }
        }

        var added = left.Select(ExpectedDiagnostic.Of).ToLookup(diagnostic => (diagnostic.Path, diagnostic.Line));
        return Print(kept, added);
    }

    private string Print(HashSet<ExpectedDiagnostic> kept, ILookup<(string Path, int Line), ExpectedDiagnostic> added)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var part in Split(written, Files[0].Path))
        {
            text.Append(part.Header);
            AppendAll(added[(part.Path, 0)]);
            var line = 0;
            foreach (var read in part.Lines)
            {
                // Annotations are met in the order in which Parse met them.
                if (at < Expected.Count && ExpectedDiagnostic.TryRead(part.Path, line, read) is not null)
                {
                    var wanted = Expected[at++];
                    text.Append(kept.Contains(wanted) ? wanted.Written + "\n" : "");
                }
                else
                {
                    line++;
                    text.Append(read).Append('\n');
                    AppendAll(added[(part.Path, line)]);
                }
            }

            AppendAll(added[(part.Path, -1)]);
        }

        foreach (var elsewhere in added.Where(group => Files.All(file => file.Path != group.Key.Path)))
        {
            text.Append($"//- /{elsewhere.Key.Path} absent\n");
            AppendAll(elsewhere);
        }

        return text.ToString();

        void AppendAll(IEnumerable<ExpectedDiagnostic> all) => text.AppendJoin("", all.Select(one => one.Written + "\n"));
    }

    private static IEnumerable<Part> Split(string text, string defaultPath)
    {
        var part = new Part("", defaultPath, false, []);
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            var header = Header().Match(line);
            if (!header.Success)
            {
                part.Lines.Add(line);
                continue;
            }

            if (part.Header.Length > 0 || part.Lines.Count > 0)
            {
                yield return part;
            }

            part = new(line + "\n", header.Groups["path"].Value, header.Groups["absent"].Success, []);
        }

        yield return part;
    }

    private sealed record Part(string Header, string Path, bool IsAbsent, List<string> Lines);

    [GeneratedRegex(@"^//- /(?<path>\S+)(?<absent> absent)?$")]
    private static partial Regex Header();

    [GeneratedRegex(@"(?<!\\)\$0")]
    private static partial Regex CursorMark();
}
