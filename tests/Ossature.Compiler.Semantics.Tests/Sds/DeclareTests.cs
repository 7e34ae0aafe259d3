namespace Ossature.Compiler.Semantics.Tests.Sds;

public sealed class DeclareTests
{
    [Fact]
    public void A_declaration_above_any_spec_belongs_to_no_module() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [Loaf]
              boundary: a-service
            }

            entity Loaf {
            ~ 1+6 OSS2103 error: `entity` stands above any `spec` header
            }
            on a/loaf.created {}
            ~ 1+2 OSS2103 error: `on`
            on test failure {}
            spec a v1.0 {}
            entity Loaf {}
            """
        );

    [Fact]
    public void Behind_what_could_not_be_read_nothing_is_missing() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [Loaf]
              boundary: a-service
            }

            spce a v1.0 {}
            ~ 1+4 OSS2007
            entity Loaf {}
            """
        );

    [Fact]
    public void The_manifest_stands_above_the_specs() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              consumes: [b/x]
              boundary: a-service
            }
            module b {
              owns: [B]
              exposes: [x]
              boundary: b-service
            }

            spec a v1.0 {}
            entity A {}
            on b/x {}
            contract a <-> b {
            ~ 1+8 OSS2109 warning: `contract` belongs to the manifest
              x must produce A within 1s
            }
            system_invariant {
            ~ 1+16 OSS2109
              A.n = 1
            }
            spec b v1.0 {}
            entity B {}
            event x {}
            """
        );

    [Fact]
    public void A_name_is_listed_once() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}

            module a {
              owns: [Loaf, Loaf]
            ~              ^^^^ OSS2111 error: `Loaf` is listed twice
              exposes: [x.y, x, x.y]
            ~                   ^^^ OSS2111 error: `x.y`
              boundary: a-service
            }
            spec a v1.0 {
              agents: [db, events, db]
            ~                      ^^ OSS2111
            }
            entity Loaf {}
            event x.y {}
            event x {}
            """
        );

    [Fact]
    public void A_module_consumes_from_others_only() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}

            module a {
              owns: [Loaf]
              exposes: [Loaf]
              consumes: [a/Loaf]
            ~            ^^^^^^ OSS2119 error: `a` consumes `a/Loaf` from itself
              boundary: a-service
            }
            """
        );

    [Fact]
    public void A_module_owns_something_and_is_deployed_as_something() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}

            module a {
            ~      ^ OSS2122 warning: module `a` owns no entity
            ~      ^ OSS2123 warning: module `a` has no `boundary`
            }
            module b {
            ~      ^ OSS2122
              owns: []
              boundary: b-service
            }
            module c {
              ownz: [Loaf]
            ~ ^^^^ OSS2016
            }
            """
        );

    [Fact]
    public void A_file_without_a_manifest_is_named_after_its_module() =>
        BoundFixture.Reports(
            """
            //- /specs/s.sds
            system s v1.0 {}
            module a {
              owns: [A]
              boundary: a-service
            }
            module b {
              owns: [B]
              boundary: b-service
            }
            module c {
              owns: [C]
              boundary: c-service
            }

            //- /specs/a.sds
            spec a v1.0 {}
            entity A {}
            spec b v1.0 {}
            ~    ^ OSS2126 info: the file with `spec b` should be `b.sds`
            entity B {}
            //- /specs/misc.sds
            spec c v1.0 {}
            ~    ^ OSS2126
            entity C {}
            """
        );

    [Fact]
    public void A_role_that_is_needed_is_not_left_out() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              consumes: [b/x]
              boundary: a-service
            }
            module b {
              owns: [B]
              exposes: [x]
              boundary: b-service
            }
            module c {
              owns: [C]
              boundary: c-service
            }

            spec a v1.0 {
              agents: []
            ~ ^^^^^^ OSS2127 warning: `agents` omits `db`, but the spec has a declaration `entity`
            ~ ^^^^^^ OSS2127 warning: `agents` omits `api`, but the spec has a declaration `api`
            ~ ^^^^^^ OSS2127 warning: `agents` omits `events`, but the spec has a declaration `handler`
            }
            entity A {}
            api GET /a {}
            on b/x {}
            spec b v1.0 {
              agents: [db]
            ~ ^^^^^^ OSS2127 warning: `agents` omits `events`, but the spec has a declaration `event`
            }
            entity B {}
            event x {}
            spec c v1.0 {
              agents: [db]
            }
            entity C {}
            on test failure {}
            """
        );

    [Fact]
    public void A_role_that_there_is_not_hides_what_is_missing() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              boundary: a-service
            }

            spec a v1.0 {
              agents: [bd]
            ~          ^^ OSS2128 error: there is no agent role `bd`
            }
            entity A {}
            """
        );

    [Fact]
    public void A_spec_has_one_runtime_and_one_migrate() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              boundary: a-service
            }
            module b {
              owns: [B]
              boundary: b-service
            }

            spec a v1.0 {}
            runtime {}
            migrate {}
            runtime {}
            ~ 1+7 OSS2131 error: this is a second `runtime` block
            migrate {}
            ~ 1+7 OSS2131 error: this is a second `migrate` block
            entity A {}
            spec b v1.0 {}
            runtime {}
            entity B {}
            """
        );
}
