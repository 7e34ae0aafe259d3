using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>The rows that the nouns of a body, or of a clause alone, have meant so far: what is linked with one of them is found from there.</summary>
internal sealed class SelectedRows
{
    private readonly Dictionary<EntitySymbol, int> places = [];
    private readonly List<BoundRow> rows = [];

    /// <summary>Whether the rows were looked for that are there before the first clause.</summary>
    public bool HasBegun { get; set; }

    /// <summary>The row of an entity; null while no noun meant one.</summary>
    public BoundRow? Find(EntitySymbol entity) => places.TryGetValue(entity, out var place) ? rows[place] : null;

    /// <summary>How many rows were selected before that of an entity; none was of it if that is all of them.</summary>
    public int PlaceOf(EntitySymbol entity) => places.GetValueOrDefault(entity, rows.Count);

    /// <summary>How many there are.</summary>
    public int Count => rows.Count;

    /// <summary>The row that was selected first.</summary>
    public BoundRow? First => rows.Count > 0 ? rows[0] : null;

    /// <summary>A row at its place.</summary>
    public BoundRow this[int place] => rows[place];

    /// <summary>The same rows, to go on from beside these.</summary>
    public SelectedRows Copy()
    {
        var copy = new SelectedRows { HasBegun = HasBegun };
        foreach (var row in rows)
        {
            copy.Select(row);
        }

        return copy;
    }

    /// <summary>A noun means a row from now on.</summary>
    public void Select(BoundRow row)
    {
        if (places.TryGetValue(row.Entity, out var place))
        {
            rows[place] = row;
        }
        else
        {
            places.Add(row.Entity, rows.Count);
            rows.Add(row);
        }
    }
}
