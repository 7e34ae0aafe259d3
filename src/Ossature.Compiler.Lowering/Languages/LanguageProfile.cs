using System.Collections.Immutable;
using Ossature.Compiler.Lowering.Derived;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Lowering.Languages;

/// <summary>What the compiler knows about an output language.</summary>
public abstract class LanguageProfile
{
    /// <summary>The profile of a language as <c>[output] language</c> names it; languages that are not known get a generic one.</summary>
    public static LanguageProfile For(string language) =>
        language switch
        {
            "csharp" => new CSharpProfile(),
            "python" => new PythonProfile(),
            _ => new GenericProfile(),
        };

    /// <summary>The project files, sorted by path; none where the language needs none or they are not known.</summary>
    public virtual ImmutableArray<DerivedFile> Scaffold(BoundProject project) => [];

    /// <summary>Commands that judge the file of one component, when there is nothing but it, what it depends on, and the scaffold.</summary>
    public abstract ImmutableArray<string> VerifyComponent(BoundProject project, BoundComponent component);

    /// <summary>Commands that judge all components together.</summary>
    public abstract ImmutableArray<string> VerifyProgram(BoundProject project);

    /// <summary>The program, or null when the project makes none that can be run.</summary>
    public virtual RunnableProgram? FindProgram(BoundProject project) => null;

    /// <summary>What to do to get a program that can be run, as a help text.</summary>
    public virtual string ProgramHelp => "examples are run when `[output] language` is `csharp`";

    private protected static IEnumerable<BoundComponent> Components(BoundProject project) =>
        project.BuildOrder.SelectMany(spec => spec.BuildOrder);
}
