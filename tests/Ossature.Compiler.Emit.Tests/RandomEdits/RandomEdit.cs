using System.Collections.Immutable;

namespace Ossature.Compiler.Emit.Tests.RandomEdits;

/// <summary>
/// Makes one edit after the other on a project, each chosen by chance. A new wording or name is one that was never there before; only going
/// back brings an old one.
/// </summary>
internal sealed class RandomEdit
{
    private const string PlanPath = ".ossature/plan.toml";

    private readonly Random random;
    private readonly BuildProject project;
    private readonly List<RandomSpecs> history = [];
    private readonly Func<string?>[] edits;
    private int fresh;

    public RandomEdit(Random random, BuildProject project)
    {
        (this.random, this.project) = (random, project);
        edits =
        [
            RewordRequirement,
            RewordNonGoal,
            LayOut,
            AddContract,
            RemoveContract,
            ChangeInterface,
            AddComponent,
            RemoveComponent,
            ChangeDependency,
            EditOutput,
            DeleteOutput,
            DeleteCache,
            GoBack,
            AddNotes,
        ];
        Write(RandomSpecs.Start);
    }

    private RandomSpecs Now => history[^1];

    /// <summary>Makes an edit and says in one sentence what it was.</summary>
    public string Next()
    {
        while (true)
        {
            if (Pick(edits)() is { } done)
            {
                return done;
            }
        }
    }

    private string RewordRequirement()
    {
        var (spec, number, wording) = (PickSpec(), random.Next(RandomSpecs.RequirementsEach), ++fresh);
        Write(Now.With(spec, old => old with { Requirements = old.Requirements.SetItem(number, wording) }));
        return $"reword requirement {number} of {Now.All[spec].Id} to {wording}";
    }

    private string RewordNonGoal()
    {
        var spec = PickSpec();
        Write(Now.With(spec, old => old with { NonGoal = ++fresh }));
        return $"reword the non-goal of {Now.All[spec].Id}";
    }

    private string LayOut()
    {
        var spec = PickSpec();
        Write(Now.With(spec, old => old with { BlankLines = (old.BlankLines + 1) % 3 }));
        return $"lay {Now.All[spec].Id} out anew";
    }

    private string AddContract()
    {
        var name = PickComponent().Name;
        Write(Now.With(name, old => old with { Contracts = old.Contracts.Add(++fresh) }));
        return $"add contract {fresh} to {name}";
    }

    private string? RemoveContract()
    {
        if (Now.Components.Where(component => !component.Contracts.IsEmpty).ToArray() is not { Length: > 0 } having)
        {
            return null;
        }

        var component = Pick(having);
        var contract = Pick(component.Contracts);
        Write(Now.With(component.Name, old => old with { Contracts = old.Contracts.Remove(contract) }));
        return $"remove contract {contract} from {component.Name}";
    }

    private string ChangeInterface()
    {
        var name = PickComponent().Name;
        Write(Now.With(name, old => old with { Interface = ++fresh }));
        return $"change the interface of {name} to {fresh}";
    }

    private string AddComponent()
    {
        var (spec, name) = (PickSpec(), $"Part{++fresh}");
        var components = Now.All[spec].Components;
        var place = random.Next(components.Any(IsProgram) ? components.Length : components.Length + 1);
        ImmutableArray<string> uses = [.. Now.Usable(spec, place).Where(_ => random.Next(2) == 0)];
        var added = new RandomComponent(name, random.Next(RandomSpecs.RequirementsEach), 0, [], uses);
        Write(Now.With(spec, old => old with { Components = old.Components.Insert(place, added) }));
        return $"add {name} to {Now.All[spec].Id} as number {place}, using [{string.Join(", ", uses)}]";
    }

    private string? RemoveComponent()
    {
        var removable = Now.All.Where(spec => spec.Components.Length > 1).SelectMany(spec => spec.Components).ToArray();
        var component = Pick(removable);
        if (IsProgram(component))
        {
            return null;
        }

        Write(Now.Without(component.Name));
        return $"remove {component.Name}";
    }

    private string? ChangeDependency()
    {
        var spec = PickSpec();
        var place = random.Next(Now.All[spec].Components.Length);
        if (Now.Usable(spec, place).ToArray() is not { Length: > 0 } usable)
        {
            return null;
        }

        var (user, used) = (Now.All[spec].Components[place], Pick(usable));
        var uses = user.DependsOn.Contains(used);
        ImmutableArray<string> changed = [.. usable.Where(name => user.DependsOn.Contains(name) != (name == used))];
        Write(Now.With(user.Name, old => old with { DependsOn = changed }));
        return $"have {user.Name} use {used} {(uses ? "no longer" : "too")}";
    }

    private string EditOutput()
    {
        var component = PickComponent();
        project.Write("output/" + component.Path, $"// by hand {++fresh}\n");
        return $"edit the output of {component.Name} by hand";
    }

    private string DeleteOutput()
    {
        var component = PickComponent();
        project.Disk.DeleteFile($"{BuildProject.Root}/output/{component.Path}");
        return $"delete the output of {component.Name}";
    }

    private string DeleteCache()
    {
        project.Disk.DeleteDirectory(BuildProject.Root + "/.ossature/cache");
        return "delete the cache";
    }

    private string? GoBack()
    {
        if (history.Count == 1)
        {
            return null;
        }

        var back = random.Next(1, history.Count);
        Write(history[^(back + 1)]);
        return $"go back by {back} texts";
    }

    private string? AddNotes()
    {
        var (title, notes) = ($"title = \"{PickComponent().Name}\"\n", $"notes = \"Note {++fresh}.\"\n");
        if (project.Read(PlanPath) is not { } plan || !plan.Contains(title, StringComparison.Ordinal))
        {
            return null;
        }

        const string header = "[[task]]\n";
        var tasks = plan.Split(header);
        var edited = tasks.Select(task => task.Contains(title, StringComparison.Ordinal) ? WithNotes(task, title, notes) : task);
        project.Write(PlanPath, string.Join(header, edited));
        return $"in the plan, write {notes.TrimEnd('\n')} below {title.TrimEnd('\n')}";
    }

    private static string WithNotes(string task, string title, string notes) =>
        string.Concat(
                task.Split('\n').Where(line => !line.StartsWith("notes = ", StringComparison.Ordinal)).Select(line => line + "\n")
            )[..^1]
            .Replace(title, title + notes, StringComparison.Ordinal);

    private void Write(RandomSpecs specs)
    {
        foreach (var spec in specs.All)
        {
            project.Write(spec.SpecPath, spec.SpecText);
            project.Write(spec.ArchitecturePath, spec.ArchitectureText);
        }

        history.Add(specs);
    }

    private static bool IsProgram(RandomComponent component) => component.Name == RandomSpecs.Program;

    private int PickSpec() => random.Next(Now.All.Length);

    private RandomComponent PickComponent() => Pick(Now.Components.ToArray());

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
