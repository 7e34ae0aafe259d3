using System.Text;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Lowering.Tests;

/// <summary>A plan as a person would tell it, for goldens.</summary>
internal static class PlanText
{
    public static string Of(Plan plan)
    {
        var text = new StringBuilder($"specs: {string.Join(", ", plan.Specs)}\n");
        foreach (var task in plan.Tasks)
        {
            text.Append($"\n{task.Id} {task.Kind} {task.Spec} {task.Role}: {task.Title}\n");
            Add("description", [task.Description]);
            Add("outputs", task.Outputs);
            Add("depends on", task.DependsOn);
            Add("spec", task.SpecRefs);
            Add("architecture", task.ArchRefs);
            Add("reads", task.InjectFiles);
            Add("interfaces", task.CrossSpecInterfaces);
            Add("verify", task.Verify);
        }

        return text.ToString();

        void Add(string name, IEnumerable<string> values)
        {
            var shown = string.Join("; ", values);
            text.Append(shown.Length == 0 ? "" : $"    {name}: {shown}\n");
        }
    }
}
