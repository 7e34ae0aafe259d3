namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>The verbs whose steps a condition can ask for (section 3.6).</summary>
internal static class Effects
{
    /// <summary>Whether a word is one of them.</summary>
    public static bool Has(string word) =>
        word is "restore" or "refund" or "charge" or "decrement" or "increment" or "create" or "delete" or "snapshot";
}
