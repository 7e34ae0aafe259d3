using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Finds the row for which a capital letter in a <c>where</c> stands: that of the entity to which the other side of the comparison refers.</summary>
/// <param name="scope">Where the letter stands.</param>
internal sealed class Correlation(NameScope scope)
{
    /// <summary>The row; null where the word is no such letter, or where nothing tells the entity.</summary>
    public BoundExpression? Find(string word, BoundExpression other)
    {
        if (word is not [>= 'A' and <= 'Z'] || Around() is not { } outside)
        {
            return null;
        }

        var entity = EntityOf(other, outside);
        if (outside.Clause.IsInvariant)
        {
            return outside.Selected.First is { } subject ? new CorrelatedRow(word, Of(subject, entity, outside)) : null;
        }

        if (entity is null)
        {
            return null;
        }

        if (ReferenceEquals(entity, BuiltIn.User))
        {
            return new PrincipalValue();
        }

        var row = new RowSelection(outside).Select(entity);
        return row is null ? null : new CorrelatedRow(word, outside.Loops?.Enter(row) ?? row);
    }

    /// <summary>In an invariant it is the row on the left-hand side, or one that is connected with it.</summary>
    private static BoundRow Of(BoundRow subject, EntitySymbol? entity, NameScope outside) =>
        entity is null || ReferenceEquals(entity, subject.Entity)
            ? subject
            : outside.Clause.Visible.Links.Connect(subject, entity) ?? subject;

    /// <summary>What is around the innermost <c>where</c>; null outside of one.</summary>
    private NameScope? Around()
    {
        for (var its = scope; its is not null; its = its.Outer)
        {
            if (its.Where is not null)
            {
                return its.Outer;
            }
        }

        return null;
    }

    private static EntitySymbol? EntityOf(BoundExpression other, NameScope outside) =>
        other.Type.Row
        ?? other switch
        {
            FieldValue its => outside.Clause.Visible.FindByNoun(Nouns.Snake(Nouns.WithoutId(its.Field.Name))),
            UnknownValue its => outside.Clause.Visible.FindByNoun(Nouns.Snake(Nouns.WithoutId(its.Name))),
            _ => null,
        };
}
