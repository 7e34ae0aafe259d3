using System.Text;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Lowering;

/// <summary>A plan as a text that is equal for equal plans; its digest tells whether a lowering still is the one that a plan file was made from.</summary>
internal static class CanonicalPlan
{
    public static Digest DigestOf(Plan plan)
    {
        var text = new StringBuilder("plan 1\n");
        Add("specs", plan.Specs);
        foreach (var task in plan.Tasks)
        {
            Add("task", [task.Id]);
            Add("spec", [task.Spec]);
            Add("title", [task.Title]);
            Add("description", [task.Description]);
            Add("kind", [task.Kind.ToString()]);
            Add("role", [task.Role]);
            Add("outputs", task.Outputs);
            Add("depends_on", task.DependsOn);
            Add("spec_refs", task.SpecRefs);
            Add("arch_refs", task.ArchRefs);
            Add("verify", task.Verify);
            Add("inject_files", task.InjectFiles);
            Add("cross_spec_interfaces", task.CrossSpecInterfaces);
        }

        return Digest.Of(text.ToString());

        // The count and the lengths keep neighbouring values apart, whatever characters they hold.
        void Add(string name, IReadOnlyCollection<string> values)
        {
            text.Append($"{name} {values.Count}\n");
            foreach (var value in values)
            {
                text.Append($"{value.Length} {value}\n");
            }
        }
    }
}
