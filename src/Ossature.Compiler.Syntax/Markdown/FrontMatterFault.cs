using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>What keeps metadata from being YAML.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Problem">What it is, as the rest of a sentence.</param>
/// <param name="Help">What to type.</param>
/// <param name="Fix">The edit, where it is certain.</param>
internal sealed record FrontMatterFault(TextSpan Span, string Problem, string Help, CodeFix? Fix = null)
{
    /// <summary>The help where nothing more precise is known.</summary>
    public const string AnyForm = "write each key as `key: value`, and a list as `[A, B]`";
}
