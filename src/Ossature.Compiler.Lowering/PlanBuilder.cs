using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Derived;
using Ossature.Compiler.Lowering.Languages;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Examples;

namespace Ossature.Compiler.Lowering;

/// <summary>Makes the tasks of a plan, in plan order: project files, components by specification, examples, the whole program.</summary>
internal sealed class PlanBuilder(BoundProject project, DiagnosticBag diagnostics)
{
    private readonly LanguageProfile profile = LanguageProfile.For(project.Options.Output.Language);
    private readonly List<PlanTask> tasks = [];
    private readonly Dictionary<BoundComponent, PlanTask> written = [];
    private PlanTask? scaffold;

    private string NextId => (tasks.Count + 1).ToString("D3", CultureInfo.InvariantCulture);

    public Plan Build()
    {
        var specs = project.BuildOrder.Where(spec => !spec.BuildOrder.IsEmpty).ToArray();
        if (specs.Length > 0)
        {
            AddScaffold(specs[0]);
            foreach (var component in specs.SelectMany(spec => spec.BuildOrder))
            {
                AddComponent(component);
            }

            AddExamples(specs);
            AddProgram(specs[^1]);
        }

        return new() { Specs = [.. project.BuildOrder.Select(spec => spec.Id)], Tasks = [.. tasks] };
    }

    private void AddScaffold(BoundSpec spec)
    {
        var files = profile.Scaffold(project);
        if (files.IsEmpty)
        {
            return;
        }

        scaffold = new()
        {
            Id = NextId,
            Spec = spec.Id,
            Title = "Project files",
            Description = "The project files of the output language.",
            Kind = TaskKind.Derive,
            Role = TaskRoles.Scaffold,
            Outputs = [.. files.Select(file => file.Path)],
        };
        tasks.Add(scaffold);
    }

    private void AddComponent(BoundComponent component)
    {
        var spec = component.Spec;
        var before = Before(component);
        var task = new PlanTask
        {
            Id = NextId,
            Spec = spec.Id,
            Title = component.Name,
            Description = TaskReferences.Description(component),
            Role = TaskRoles.Component(component.Name),
            Outputs = [component.Path],
            DependsOn = [.. before.Select(task => task.Id)],
            SpecRefs = TaskReferences.ToSpec(component),
            ArchRefs = TaskReferences.ToArchitecture(component),
            Verify = profile.VerifyComponent(project, component),
            InjectFiles = [.. before.Where(task => task == scaffold || task.Spec == spec.Id).SelectMany(task => task.Outputs)],
            CrossSpecInterfaces = spec.DependsOn,
        };
        written.Add(component, task);
        tasks.Add(task);
    }

    private void AddExamples(IEnumerable<BoundSpec> specs)
    {
        var program = profile.FindProgram(project);
        var paths = ExamplesScript.Paths(project);
        foreach (var spec in specs.Where(spec => !ExamplesScript.Runnable(spec).IsEmpty))
        {
            if (program is not null)
            {
                AddExamples(spec, program, paths[spec]);
            }
            else
            {
                var first = spec.Symbol.Examples.First(example => ConsoleExample.From(example) is not null);
                diagnostics.ExamplesNotRun(first.Location, spec.Id, profile.ProgramHelp);
            }
        }
    }

    private void AddExamples(BoundSpec spec, RunnableProgram program, string path) =>
        tasks.Add(
            new()
            {
                Id = NextId,
                Spec = spec.Id,
                Title = $"Examples of {spec.Symbol.Title}",
                Description = "Runs the examples of the specification against the program and compares what is printed.",
                Kind = TaskKind.Verify,
                Role = TaskRoles.Examples,
                Outputs = [path],
                DependsOn = Ids([.. spec.EntryPoints, program.EntryPoint]),
                SpecRefs = ["Examples"],
                Verify = ["sh " + Shell.QuotePath(path)],
            }
        );

    private void AddProgram(BoundSpec spec)
    {
        var scripts = tasks.Where(task => task.Role == TaskRoles.Examples).SelectMany(task => task.Verify);
        tasks.Add(
            new()
            {
                Id = NextId,
                Spec = spec.Id,
                Title = "The whole program",
                Description = "Everything together builds and behaves as the examples say.",
                Kind = TaskKind.Gate,
                Role = TaskRoles.Program,
                DependsOn = [.. tasks.Select(task => task.Id)],
                Verify = [.. profile.VerifyProgram(project), .. scripts],
            }
        );
    }

    /// <summary>
    /// The tasks directly before a component, in plan order: the project files, the components it uses, and whatever the specifications
    /// that it builds on end in.
    /// </summary>
    private ImmutableArray<PlanTask> Before(BoundComponent component)
    {
        var needed = component
            .DependsOn.Select(project.Find)
            .Concat(component.Spec.DependsOn.SelectMany(id => project.FindSpec(id)!.EntryPoints))
            .Select(other => written.GetValueOrDefault(other));
        return [.. needed.Prepend(scaffold).OfType<PlanTask>().DistinctBy(task => task.Id).OrderBy(task => task.Id, TaskIds)];
    }

    private ImmutableArray<string> Ids(IEnumerable<BoundComponent> components) =>
        [.. components.Select(component => written[component].Id).Distinct().Order(TaskIds)];

    /// <summary>Ids are numbers with at least three digits, so the shorter one is the smaller one.</summary>
    private static readonly Comparer<string> TaskIds = Comparer<string>.Create(
        (left, right) => left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right)
    );
}
