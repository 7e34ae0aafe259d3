using System.Collections.Immutable;

namespace Ossature.Compiler.Emit.Tests.RandomEdits;

/// <summary>A component of a project that random edits are made on. Numbers stand for wordings: another number is another text.</summary>
internal sealed record RandomComponent(
    string Name,
    int Requirement,
    int Interface,
    ImmutableArray<int> Contracts,
    ImmutableArray<string> DependsOn
)
{
    public string Path => $"src/{Name}.cs";

    public string Text =>
        $$"""
            ### {{Name}}

            @path: {{Path}}

            Does what #r{{Requirement}} says.

            **Interface:**

            ```csharp
            public static class {{Name}} { public static int Version{{Interface}}(); }
            ```

            **Contracts:**{{(Contracts.IsEmpty ? " None" : "\n")}}
            {{string.Concat(Contracts.Select(contract => $"- Promise {contract} is kept\n"))}}
            **Depends on:** {{(DependsOn.IsEmpty ? "None" : string.Join(", ", DependsOn))}}

            """;
}
