using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>Collects, for each requirement of a specification, what covers it and which errors are expected there.</summary>
internal sealed class CoverCollector
{
    private readonly ImmutableArray<RequirementSymbol> requirements;
    private readonly RequirementNames names;
    private readonly List<Cover>?[] covers;
    private readonly List<List<string>>?[] expectations;
    private readonly ImmutableArray<UnknownCover>.Builder unknown = ImmutableArray.CreateBuilder<UnknownCover>();

    public CoverCollector(ImmutableArray<RequirementSymbol> requirements)
    {
        this.requirements = requirements;
        names = new(requirements);
        covers = new List<Cover>?[requirements.Length];
        expectations = new List<List<string>>?[requirements.Length];
    }

    /// <summary>The written targets that are no requirement.</summary>
    public ImmutableArray<UnknownCover> UnknownTargets => unknown.ToImmutable();

    /// <summary>Adds something that covers requirements.</summary>
    /// <param name="cover">What it is.</param>
    /// <param name="targets">The targets that it names.</param>
    /// <param name="name">Its target when it names none; null when it has none then. That it means nothing is no fault.</param>
    /// <param name="expected">The error types that its cases expect; null for none.</param>
    public void Add(Cover cover, ImmutableArray<CoverTarget> targets, string? name, List<string>? expected)
    {
        foreach (var target in targets)
        {
            var number = names.Find(target.Text);
            if (number < 0)
            {
                unknown.Add(new(target, cover.Kind == CoverKind.Task ? cover.Name : null));
            }
            else
            {
                Add(number, cover, expected);
            }
        }

        if (targets.IsEmpty && name is not null && names.Find(name) is >= 0 and var inferred)
        {
            Add(inferred, cover, expected);
        }
    }

    /// <summary>The requirements with all that was added.</summary>
    public ImmutableArray<RequirementCoverage> Requirements()
    {
        var rows = ImmutableArray.CreateBuilder<RequirementCoverage>(requirements.Length);
        for (var number = 0; number < requirements.Length; number++)
        {
            rows.Add(
                new()
                {
                    Requirement = requirements[number],
                    Covers = Distinct(covers[number]),
                    Errors = Errors(number),
                }
            );
        }

        return rows.MoveToImmutable();
    }

    private void Add(int number, Cover cover, List<string>? expected)
    {
        (covers[number] ??= []).Add(cover);
        if (expected is not null)
        {
            (expectations[number] ??= []).Add(expected);
        }
    }

    /// <summary>Each one once: groups may share a name, and two targets may mean one requirement.</summary>
    private static ImmutableArray<Cover> Distinct(List<Cover>? covers) =>
        covers switch
        {
            null => [],
            [var only] => [only],
            _ => [.. covers.DistinctBy(cover => $"{(int)cover.Kind} {cover.Name}", StringComparer.Ordinal)],
        };

    private ImmutableArray<DeclaredError> Errors(int number)
    {
        var types = ErrorTypes.In(requirements[number].Errors);
        if (types.IsEmpty)
        {
            return [];
        }

        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in expectations[number] ?? [])
        {
            expected.UnionWith(some);
        }

        var errors = ImmutableArray.CreateBuilder<DeclaredError>(types.Length);
        foreach (var type in types)
        {
            errors.Add(new(type, expected.Contains(type)));
        }

        return errors.MoveToImmutable();
    }
}
