using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Tests.Sds.Coverage;

/// <summary>Clauses for tests.</summary>
internal static class SomeClauses
{
    public static ClauseEntry Bound(string spec, ClauseKind kind = ClauseKind.Step) =>
        new(spec, "api GET /", kind, ClauseStatus.Bound, ">> emit done", Location.OfFile("a.sds"));

    public static ClauseEntry Opaque(string text, string declaration = "api GET /", string spec = "shop") =>
        new(spec, declaration, ClauseKind.Step, ClauseStatus.Opaque, text, Location.OfFile("a.sds"), "OSS2901", "not formal");

    public static ClauseEntry Faulty(string spec) => Bound(spec) with { Status = ClauseStatus.Faulty };
}
