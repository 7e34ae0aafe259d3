using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Rules;

/// <summary>A module with a few apis, to which a test adds the rules that it is about.</summary>
internal static class RuleFixture
{
    /// <summary>Twelve lines; what a test adds begins at the next one.</summary>
    private const string Module = """
        system s v1.0 {}
        module m {
          owns: [Post, Note]
          boundary: m-service
        }
        spec m v1.0 {}
        entity Post {
          id: uuid @immutable
          title: string
        }
        entity Note {
          id: uuid @immutable
          text: string
          user: uuid
        }
        error locked: 409 { message: "locked" }
        event post.created { ref: Post.id }
        action publish(post) {}
        api GET /posts { out: [Post] }
        api POST /posts { in: {title: string} }
        api GET /posts/{id} { out: Post }
        api GET /posts/new { out: Post }
        api DELETE /posts/{id}/links/{link} {}
        api GET /notes/{id} { out: Note }

        """;

    /// <summary>Binds the module with some rules.</summary>
    public static BoundSpec Bind(string rules) =>
        Assert.Single(BoundFixture.Bind(SourceText.From("specs/example.sds", Module + rules)).System.Specs);

    /// <summary>Fails unless the rules have exactly the diagnostics that they are annotated with.</summary>
    public static void Reports(string rules, string codes) => BoundFixture.Reports(Module + rules, codes);
}
