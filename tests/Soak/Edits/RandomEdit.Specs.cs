using Ossature.Compiler.Soak.Worlds;

namespace Ossature.Compiler.Soak.Edits;

/// <content>Edits of specifications and architectures.</content>
public sealed partial class RandomEdit
{
    private Func<Random, string?>[] SpecEdits =>
        [
            random => OfSpec(random, "reword the prose", spec => spec with { Prose = ++fresh }),
            random => OfSpec(random, "lay out anew", spec => spec with { BlankLines = (spec.BlankLines + 1) % 3 }),
            random => OfSpec(random, "reorder the sections", spec => spec with { IsReordered = !spec.IsReordered }),
            random =>
                OfPart(
                    random,
                    "reword requirement",
                    (spec, part) => spec with { Requirements = spec.Requirements.SetItem(part, ++fresh) }
                ),
            random =>
                OfPart(
                    random,
                    "reword the contract",
                    (spec, part) => spec with { Contracts = spec.Contracts.SetItem(part, ++fresh) }
                ),
            random =>
                OfPart(
                    random,
                    "change the interface",
                    (spec, part) => spec with { Interfaces = spec.Interfaces.SetItem(part, ++fresh) }
                ),
        ];

    private string? OfSpec(Random random, string what, Func<WorldSpec, WorldSpec> change)
    {
        var spec = Pick(random, Now.Specs);
        return Become(Now.With(change(spec)), $"{what} of {spec.Id}");
    }

    private string? OfPart(Random random, string what, Func<WorldSpec, int, WorldSpec> change)
    {
        var part = random.Next(WorldSpec.Parts);
        return OfSpec(random, $"{what} {part}", spec => change(spec, part));
    }
}
