using System.Collections.Immutable;

namespace Ossature.Compiler.Emit.Tests.RandomEdits;

/// <summary>The specifications of a project at one time. The second one builds on the first and holds the program.</summary>
internal sealed record RandomSpecs(ImmutableArray<RandomSpec> All)
{
    public const string Program = "Program";

    public const int RequirementsEach = 2;

    public static RandomSpecs Start { get; } =
        new([
            new("BASE", "", 0, 0, [0, 0], [Component("Alpha", 0), Component("Beta", 1, "Alpha")]),
            new(
                "TOP",
                "BASE",
                0,
                0,
                [0, 0],
                [Component("Gamma", 0, "Beta"), Component("Delta", 1, "Gamma"), Component(Program, 0, "Delta")]
            ),
        ]);

    public IEnumerable<RandomComponent> Components => All.SelectMany(spec => spec.Components);

    public RandomSpecs With(int spec, Func<RandomSpec, RandomSpec> change) => new(All.SetItem(spec, change(All[spec])));

    public RandomSpecs With(string component, Func<RandomComponent, RandomComponent> change) =>
        new([
            .. All.Select(spec =>
                spec with
                {
                    Components = [.. spec.Components.Select(each => each.Name == component ? change(each) : each)],
                }
            ),
        ]);

    public RandomSpecs Without(string component) =>
        new([
            .. All.Select(spec =>
                spec with
                {
                    Components =
                    [
                        .. spec
                            .Components.Where(each => each.Name != component)
                            .Select(each => each with { DependsOn = each.DependsOn.Remove(component) }),
                    ],
                }
            ),
        ]);

    /// <summary>What a component at a place may use, in order.</summary>
    public IEnumerable<string> Usable(int spec, int place) =>
        All.Take(spec)
            .SelectMany(other => other.Components)
            .Concat(All[spec].Components.Take(place))
            .Select(component => component.Name);

    private static RandomComponent Component(string name, int requirement, params ImmutableArray<string> dependsOn) =>
        new(name, requirement, 0, [0], dependsOn);
}
