namespace Ossature.Compiler.Semantics.Tests.Sds.Entities;

public sealed class ReferenceTests
{
    private const string Manifest = """
        system s v1.0 {}
        module people {
          owns: [Person, Salary]
          exposes: [Person]
          boundary: people-service
        }
        module work {
          owns: [Task]
          exposes: [Task]
          consumes: [people/Person]
          boundary: work-service
        }
        spec people v1.0 {}
        entity Person {
          id: uuid
          name: string 1..80
        }
        entity Salary {
        ~      ^^^^^^ OSS2223 info: entity `Salary` is used by nothing
          id: uuid
          amount: int
        }
        spec work v1.0 {}

        """;

    [Fact]
    public void A_view_is_referred_to_with_its_module_and_once_it_is_consumed() =>
        BoundFixture.Reports(
            Manifest
                + """
                entity Task {
                  id: uuid
                  a: -> people/Person
                  b: -> Person
                ~       ^^^^^^ OSS2204 error: unknown entity `Person` in a reference
                  c: -> people/Salary
                ~       ^^^^^^^^^^^^^ OSS2205 error: `Salary` belongs to `people`, whose view this module does not consume
                  d: -> Salary
                ~       ^^^^^^ OSS2205
                  e: -> people/Persn
                ~       ^^^^^^^^^^^^ OSS2204
                  f: people/Person.name
                  g: Salary.amount
                ~    ^^^^^^^^^^^^^ OSS2205
                  h: -> work/Task?
                  i: string @snapshot(people/Person.name)
                  j: string @snapshot(Person.name)
                }
                """,
            "OSS22"
        );

    [Fact]
    public void Nothing_follows_from_an_entity_that_nobody_has_specified_yet() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module people {
              owns: [Person]
              exposes: [Person]
              boundary: people-service
            }
            module work {
              owns: [Task]
              exposes: [Task]
              consumes: [people/Person]
              boundary: work-service
            }
            spec work v1.0 {}
            entity Task {
              id: uuid
              a: -> people/Person
              b: people/Person.name 1..80
              c: int @snapshot(people/Person.name)
            }
            """,
            "OSS22"
        );

    [Fact]
    public void Entities_that_require_each_other_have_no_first_row() =>
        SectionFixture.Reports(
            """
            entity A {
              id: uuid
              b: -> B
            ~ 3+1 OSS2230 error: required references form a cycle, so no first row can be created: A → B → C → A
            }
            entity B {
              id: uuid
              c: -> C
              d: -> D?
            }
            entity C {
              id: uuid
              a: -> A
            }
            entity D {
              id: uuid
              b: -> B
              d: -> D
            ~ 3+1 OSS2230 error: required references form a cycle, so no first row can be created: D → D
            }
            """,
            "OSS22"
        );
}
