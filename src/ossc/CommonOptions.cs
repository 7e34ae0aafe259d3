using System.CommandLine;

namespace Ossature.CommandLine;

/// <summary>Arguments and options of which several commands have one.</summary>
internal static class CommonOptions
{
    /// <summary>Which project, or which files of it.</summary>
    public static Argument<string[]> Paths()
    {
        var paths = new Argument<string[]>("path")
        {
            Description =
                "A project folder, a configuration file, or specification files and folders; else the project around here",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.Validators.Add(UsageErrors.RefuseOptions);
        return paths;
    }

    /// <summary>One word of several, the first where nothing is given.</summary>
    public static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => values[0],
            Recursive = true,
        };
        return option.AcceptOnlyFromAmong(values);
    }
}
