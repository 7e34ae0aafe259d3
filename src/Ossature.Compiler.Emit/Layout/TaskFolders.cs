using System.Text;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Layout;

/// <summary>Names the folder of each task of a plan, <c>id-slug</c>, so that people find it and no two tasks share one.</summary>
internal static class TaskFolders
{
    private const int LongestSlug = 60;

    /// <summary>The folder name of each task, by id.</summary>
    public static Dictionary<string, string> Of(Plan plan)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var task in plan.Tasks)
        {
            var name = NameOf(task.Id, task.Title);
            names[task.Id] = taken.Add(name) ? name : $"{name}-{Digest.Of(task.Id).Short}";
        }

        return names;
    }

    /// <summary>The folder name that Ossature itself gives a task. It may be a path that leads anywhere.</summary>
    public static string OfPeer(PlanTask task)
    {
        var slug = task.Title.ToLowerInvariant().Replace(' ', '-').Replace('/', '-').Replace(":", "", StringComparison.Ordinal);
        return $"{task.Id}-{slug.Trim('-')}";
    }

    private static string NameOf(string id, string title)
    {
        var plainId = Plain(id.Replace('/', '.')).TrimStart('.');
        var slug = Plain(title.ToLowerInvariant().Replace(' ', '-').Replace('/', '-')).Trim('-');
        slug = slug.Length > LongestSlug ? slug[..LongestSlug].TrimEnd('-') : slug;
        return (plainId.Length, slug.Length) switch
        {
            (0, _) => $"{Digest.Of(id).Short}-{slug}".TrimEnd('-'),
            (_, 0) => plainId,
            _ => $"{plainId}-{slug}",
        };
    }

    private static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            result.Append(c);
        }

        return result.ToString();
    }
}
