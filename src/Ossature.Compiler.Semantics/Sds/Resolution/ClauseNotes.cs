using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Notes what clauses use.</summary>
internal static class ClauseNotes
{
    /// <summary>A clause names an entity by a noun.</summary>
    public static void Name(this ClauseScope clause, EntitySymbol entity)
    {
        clause.Progress?.Named.Add(entity);
        clause.Use(entity);
    }

    /// <summary>A clause names an entity or comes across its rows. What a soft constraint of an entity says of that itself is no use.</summary>
    public static void Use(this ClauseScope clause, EntitySymbol entity)
    {
        if (clause.Place != ClausePlace.Entity || !clause.Context.Contains(entity))
        {
            clause.Used?.Entities.Add(entity);
        }
    }

    /// <summary>What a local means: the row that it names, or its value.</summary>
    public static Meaning MeaningOf(this ClauseScope clause, LocalSymbol local)
    {
        clause.Progress?.UsedLocals.Add(local);
        if (clause.RowOf(local) is not { } entity)
        {
            return new Meaning.Value(new LocalValue(local));
        }

        clause.Name(entity);
        return new Meaning.Rows(new LocalRow(entity, local));
    }

    /// <summary>A clause uses the local that its row is found from.</summary>
    public static void UseLocalOf(this ClauseScope clause, BoundRow? row)
    {
        while (row is not null and not LocalRow)
        {
            row = RowLoops.From(row);
        }

        if (row is LocalRow { Local: var local })
        {
            clause.Progress?.UsedLocals.Add(local);
        }
    }
}
