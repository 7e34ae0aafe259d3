namespace Ossature.Compiler.Semantics.Tests.Sds;

public sealed class ManifestTests
{
    [Fact]
    public void A_system_has_a_manifest() =>
        BoundFixture.Reports(
            """
            //- /specs/a.sds
            spec a v1.0 {}
            ~ 1+4 OSS2101 error: there is no `system` declaration
            entity A {}
            //- /specs/b.sds
            spec b v1.0 {}
            entity B {}
            """
        );

    [Fact]
    public void A_manifest_that_could_not_be_read_is_not_missed() =>
        BoundFixture.Reports(
            """
            sytem s v1.0 {}
            ~ 1+5 OSS2007
            module a {
              owns: [A]
              boundary: a-service
            }
            """
        );

    [Fact]
    public void There_is_one_system() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              boundary: a-service
            }

            system t v1.0 {}
            ~      ^ OSS2102 error: this is a second `system` declaration; specs/example.sds has one already
            """
        );

    [Fact]
    public void A_module_is_declared_once() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              boundary: a-service
            }

            module a {
            ~      ^ OSS2104 error: module `a` is declared twice; specs/example.sds has it already
              owns: [B]
              boundary: b-service
            }
            """
        );

    [Fact]
    public void A_spec_is_of_a_module_and_given_once() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module shop {
              owns: [SHOP]
              boundary: shop-service
            }

            spec shpo v0.1 {}
            ~    ^^^^ OSS2105 error: spec `shpo` has no `module` declaration
            entity Lost {}
            spec shop v0.1 {}
            spec shop v0.2 {}
            ~    ^^^^ OSS2106 error: spec `shop` is given twice
            entity SHOP {}
            """
        );

    [Fact]
    public void Either_all_modules_are_specified_or_none() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              boundary: a-service
            }

            module b {
            ~      ^ OSS2107 warning: module `b` has no spec while others do
              owns: [B]
              boundary: b-service
            }
            spec a v1.0 {}
            entity A {}
            """
        );

    [Fact]
    public void The_number_of_modules_is_right() =>
        BoundFixture.Reports(
            """
            system s v1.0 {
              modules: 99999999999
            ~          ^^^^^^^^^^^ OSS2116 error: `modules: 99999999999`, but 2 are declared
            }
            module a {
              owns: [A]
              boundary: a-service
            }
            module b {
              owns: [B]
              boundary: b-service
            }
            """
        );

    [Fact]
    public void The_right_number_of_modules_may_begin_with_a_zero() =>
        BoundFixture.Reports(
            """
            system s v1.0 {
              modules: 02
            }
            module a {
              owns: [A]
              boundary: a-service
            }
            module b {
              owns: [B]
              boundary: b-service
            }
            """
        );

    [Fact]
    public void A_boundary_is_of_one_module() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              boundary: a-service
            }

            module b {
              owns: [B]
              boundary: a-service
            ~           ^^^^^^^^^ OSS2124 error: boundary `a-service` is used by module `a` already
            }
            """
        );
}
