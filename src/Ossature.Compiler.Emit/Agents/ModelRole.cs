namespace Ossature.Compiler.Emit.Agents;

/// <summary>What a model is asked to do; each role may be given a model of its own under <c>[llm]</c>.</summary>
public enum ModelRole
{
    /// <summary>Writes the outputs of a task.</summary>
    Build,

    /// <summary>Repairs what a verification rejected.</summary>
    Fixer,

    /// <summary>Judges finished code against its specification.</summary>
    Reviewer,

    /// <summary>Reviews specifications.</summary>
    Audit,

    /// <summary>Makes the plan of a specification without an architecture.</summary>
    Planner,

    /// <summary>Summarises specifications.</summary>
    Brief,

    /// <summary>Describes the surface of a specification or of code.</summary>
    Interface,
}
