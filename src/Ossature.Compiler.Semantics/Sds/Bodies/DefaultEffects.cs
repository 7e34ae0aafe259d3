using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>What apis do that have no steps (section 4.13).</summary>
internal static class DefaultEffects
{
    /// <summary>The effect of an api, which is said to its author; null where its steps say it, where it only reads, and where there is none.</summary>
    public static DefaultEffect? Find(BodyScope body, ApiSymbol api, ReadBody read)
    {
        if (KindOf(api.Method) is not { } kind || HasSteps(read))
        {
            return null;
        }

        var entity = kind == DefaultEffectKind.Create ? api.Entity : api.Addressed ?? api.Entity;
        if (entity is null)
        {
            body.Spec.Diagnostics.NothingToActOn(api.Location, api.Method);
            return null;
        }

        if (!body.Spec.Visible.IsOwn(entity))
        {
            Writes.ReportForeign(body.Spec.Diagnostics, api.Location, entity);
            return null;
        }

        body.Spec.Diagnostics.DefaultEffectApplies(api.Location, api.Method, entity.Name);
        return new(kind, entity);
    }

    private static DefaultEffectKind? KindOf(string method) =>
        method switch
        {
            "POST" => DefaultEffectKind.Create,
            "PATCH" => DefaultEffectKind.Change,
            "PUT" => DefaultEffectKind.Replace,
            "DELETE" => DefaultEffectKind.Delete,
            _ => null,
        };

    private static bool HasSteps(ReadBody read)
    {
        foreach (var line in read.Lines)
        {
            if (line is ReadStep)
            {
                return true;
            }
        }

        return false;
    }
}
