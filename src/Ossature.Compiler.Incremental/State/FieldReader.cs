using System.Collections.Immutable;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.State;

/// <summary>Reads the fields of an entry; null for a field that is not there or does not hold what is asked for.</summary>
internal readonly struct FieldReader(ImmutableArray<StateField> fields)
{
    public const string FilesName = "outputs";

    public const string Deleted = "deleted";

    public string? Text(string name)
    {
        foreach (var field in fields)
        {
            if (field.Name == name && field.Key.Length == 0)
            {
                return field.Value;
            }
        }

        return null;
    }

    public bool Is(string name, string value) => Text(name) == value;

    public Digest? Digest(string name) => Compiler.Text.Digest.TryParse(Text(name), out var digest) ? digest : null;

    public FileChanges? Files()
    {
        var writes = new List<KeyValuePair<string, Digest>>();
        var deletes = new List<string>();
        foreach (var field in fields)
        {
            if (field.Name != FilesName)
            {
                continue;
            }

            if (field.Value == Deleted)
            {
                deletes.Add(field.Key);
            }
            else if (Compiler.Text.Digest.TryParse(field.Value, out var digest))
            {
                writes.Add(KeyValuePair.Create(field.Key, digest));
            }
            else
            {
                return null;
            }
        }

        return new(writes, deletes);
    }
}
