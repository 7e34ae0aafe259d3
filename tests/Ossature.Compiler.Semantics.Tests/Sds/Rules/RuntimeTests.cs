namespace Ossature.Compiler.Semantics.Tests.Sds.Rules;

public sealed class RuntimeTests
{
    [Fact]
    public void The_first_alternative_is_the_default()
    {
        var runtime = RuleFixture.Bind("runtime {\n  lang: python | go\n  queue: none\n  db: postgres\n}\n").Runtime;
        Assert.Equal("python go", string.Join(' ', runtime.Find("lang")!.Values));
        Assert.Equal("python", runtime.Find("lang")!.Chosen);
        Assert.True(runtime.Has("db"));
        Assert.False(runtime.Has("queue"));
        Assert.Null(runtime.Find("cache"));
    }

    [Fact]
    public void Keys_and_values_are_those_of_the_language() =>
        RuleFixture.Reports(
            """
            runtime {
            ~ 1+7 OSS2915 warning: the auth rules need identities, but `runtime` has no `auth`
              lang: python | cobol
            ~       ^^^^^^^^^^^^^^ OSS2912 info: `lang` lists alternatives
            ~                ^^^^^ OSS2911 warning: unknown value `cobol` for `lang`
              framework: fastapi
            ~ ^^^^^^^^^ OSS2910 warning: unknown runtime key `framework`
              db: "postgres"
            ~     ^^^^^^^^^^ OSS2911 warning
              queu: rabbitmq
            ~ ^^^^ OSS2910 warning: unknown runtime key `queu`
            }
            auth { /** : user }
            """,
            "OSS29"
        );

    [Fact]
    public void Events_need_a_queue() =>
        RuleFixture.Reports("runtime {\n~ 1+7 OSS2914 warning: there are events or handlers\n  lang: go\n}\n", "OSS29");

    [Fact]
    public void A_module_without_a_runtime_takes_the_defaults()
    {
        var section = SectionFixture.Diagnose("entity Note {\n  id: uuid\n}\n");
        Assert.Equal(
            "OSS2913",
            Assert.Single(section, diagnostic => diagnostic.Code.StartsWith("OSS29", StringComparison.Ordinal)).Code
        );
    }
}
