using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler;

/// <summary>The SDS files of a compilation bound together.</summary>
/// <param name="System">What they describe.</param>
/// <param name="Diagnostics">What binding them found.</param>
internal sealed record SystemReading(BoundSystem System, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Binds the SDS files; null when there is none.</summary>
    /// <param name="files">All files.</param>
    /// <param name="previous">The system before an edit; what the edit does not concern is taken over from it.</param>
    public static SystemReading? Of(CompilationFiles files, BoundSystem? previous)
    {
        files.Declare();
        var declared = files.Declared<SdsSyntaxTree, SdsFile>().OfType<SdsFile>().ToArray();
        if (declared.Length == 0)
        {
            return null;
        }

        var found = new DiagnosticBag();
        var system = SystemBinder.Bind(
            declared,
            found,
            previous,
            files.Observer is { } observer ? module => observer(new CompilationStep.Bound(module)) : null,
            files.Schemas.Values
        );
        return new(system, [.. found]);
    }
}
