using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Tests.Sds.Entities;

public sealed class EdgeTests
{
    private const string Three = """
        entity A {
          id: uuid
        }
        entity B {
          id: uuid
        }
        entity C {
          id: uuid
        }

        """;

    [Fact]
    public void An_edge_stands_at_both_of_its_ends()
    {
        var module = SectionFixture.Bind(
            Three + "edge A -> B {1:many}\nedge C -> A {1:1}\nedge B -> C {many:many}\nedge C -> C {1:many}\n"
        );
        Assert.Equal(["A -> B", "C -> A"], module.FindEntity("A")!.Edges.Select(edge => edge.ToString()));
        Assert.Equal(["C -> A", "B -> C", "C -> C"], module.FindEntity("C")!.Edges.Select(edge => edge.ToString()));
        Assert.Equal(EdgeCardinality.ManyToMany, module.FindEntity("B")!.Edges[1].Cardinality);
    }

    [Fact]
    public void Two_entities_are_joined_once() =>
        SectionFixture.Reports(
            Three
                + """
                edge A -> B {1:many}
                edge A -> B {1:many}
                ~    ^^^^^^ OSS2225 error: the edge `A -> B` is declared twice
                edge A -> B {1:1}
                ~    ^^^^^^ OSS2226 error: the edge `A -> B` contradicts `A -> B {1:many}`
                edge B -> A {many:many}
                ~    ^^^^^^ OSS2226 error: the edge `B -> A` contradicts `A -> B {1:many}`
                edge B -> C {1:few}
                ~           ^^^^^^^ OSS2227 error: unknown cardinality `{1:few}`
                edge B -> C {many:1}
                ~           ^^^^^^^^ OSS2227
                edge B -> C {1:1}
                """,
            "OSS22"
        );

    [Fact]
    public void An_edge_joins_entities_of_its_module() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A, B]
              exposes: [A, B]
              consumes: [b/Person]
              boundary: a-service
            }
            module b {
              owns: [Person, Hidden]
              exposes: [Person]
              boundary: b-service
            }
            spec a v1.0 {}
            entity A {
              id: uuid
            }
            edge A -> b/Person {1:1}
            ~         ^^^^^^^^ OSS2228 error: the edge crosses a module boundary: `Person` is not owned here
            edge Person -> A {1:1}
            ~    ^^^^^^ OSS2228
            edge A -> Hidden {1:1}
            ~         ^^^^^^ OSS2228
            edge User -> A {1:many}
            ~    ^^^^ OSS2228
            edge A -> Nobody {1:1}
            ~         ^^^^^^ OSS2224 error: the edge names the unknown entity `Nobody`
            edge A -> a/B {1:1}
            """,
            "OSS22"
        );

    [Fact]
    public void The_back_reference_of_an_edge_has_its_name_alone() =>
        SectionFixture.Reports(
            """
            entity A {
              id: uuid
            }
            entity B {
              id: uuid
              a: -> A
            ~ 3+1 OSS2229 info: the edge `A -> B` and the field `B.a` describe the same link and share one column
            }
            entity C {
              id: uuid
              a: string
            ~ 3+1 OSS2231 error: the field `C.a` collides with the back reference of the edge `A -> C`
              a_id: uuid
            ~ 3+4 OSS2231
            }
            entity D {
              id: uuid
              a: string
            }
            edge A -> B {1:1}
            edge A -> C {1:many}
            edge A -> D {many:many}
            """,
            "OSS22"
        );

    [Fact]
    public void The_owner_is_found_by_a_field_or_by_the_parent()
    {
        var module = SectionFixture.Bind(
            """
            entity A {
              id: uuid
              buyer: uuid @owner
              user: uuid
            }
            entity B {
              id: uuid
              owner: uuid
              user_id: uuid
            }
            entity C {
              id: uuid
              author: -> User
            }
            entity D {
              id: uuid
              user: string
            }
            entity E {
              id: uuid
            }
            entity F {
              id: uuid
              a: -> User
              b: -> User
            }
            edge A -> D {1:many}
            edge D -> E {1:1}
            edge E -> D {many:many}
            edge A -> F {many:many}
            """
        );
        Assert.Equal(
            ["A: buyer", "B: owner", "C: author", "D: A > buyer", "E: D > A > buyer", "F: "],
            module.Entities.Select(entity => $"{entity}: {string.Join(" > ", entity.OwnerPath.Select(Print))}")
        );
    }

    [Fact]
    public void A_ring_of_edges_has_no_owner_and_a_long_chain_has()
    {
        var ring = SectionFixture.Bind(Three + "edge A -> B {1:1}\nedge B -> C {1:1}\nedge C -> A {1:1}\n");
        Assert.All(ring.Entities, entity => Assert.False(entity.HasOwner));

        var chain = SectionFixture.Bind(
            string.Concat(
                Enumerable.Range(0, 5_000).Select(at => $"entity E{at} {{\n  id: uuid\n}}\nedge E{at + 1} -> E{at} {{1:1}}\n")
            ) + "entity E5000 {\n  id: uuid\n  user: uuid\n}\n"
        );
        Assert.Equal(5_001, chain.FindEntity("E0")!.OwnerPath.Count());
    }

    private static string Print(OwnerStep step) =>
        step switch
        {
            OwnerStep.Parent its => its.Edge.From.Name,
            OwnerStep.Named its => its.Field.Name,
            _ => "",
        };
}
