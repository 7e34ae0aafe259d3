namespace Ossature.Compiler.Semantics.Tests.Sds.Entities;

public sealed class MachineTests
{
    private const string Ticket = """
        entity Ticket {
          id: uuid
          status: [fresh, open, spam, solved, merged]
          urgent: bool
        }

        """;

    [Fact]
    public void A_machine_says_what_follows_what()
    {
        var machine = SectionFixture
            .Bind(Ticket + "machine Ticket.status {\n  open -> solved\n  fresh -> open\n  fresh\n    -> spam\n}\n")
            .FindEntity("Ticket")!
            .StateMachine!;
        Assert.Equal(
            "open -> solved, fresh -> open, fresh -> spam",
            string.Join(", ", machine.Transitions.Select(its => $"{its.From} -> {its.To}"))
        );
        Assert.Equal("fresh, open, spam, solved", string.Join(", ", machine.States));
        Assert.Equal("fresh", machine.Initial);
        Assert.Equal("spam, solved", string.Join(", ", machine.Terminal));
        Assert.True(machine.CanMove("fresh", "spam"));
        Assert.False(machine.CanMove("spam", "fresh"));
        Assert.Equal("open, solved", string.Join(", ", machine.Reachable("open")));
    }

    [Theory]
    [InlineData("machine T.a {\n  x -> y\n}\n", "a")]
    [InlineData("machine T.a {\n  x -> y\n}\nmachine T.b {\n  x -> y\n}\n", "status")]
    [InlineData("", "status")]
    public void The_state_field_is_that_of_the_only_machine_or_status(string machines, string expected) =>
        Assert.Equal(
            expected,
            SectionFixture
                .Bind($"entity T {{\n  id: uuid\n  a: [x, y]\n  status: [x, y]\n  b: [x, y]\n}}\n{machines}")
                .Entities[0]
                .StateField!.Name
        );

    [Theory]
    [InlineData("a: [x, y]", "a")]
    [InlineData("a: [x, y]\n  b: [x, y]", null)]
    [InlineData("status: string\n  b: [x, y]", "b")]
    [InlineData("status: string", null)]
    public void Else_it_is_the_only_enumeration(string fields, string? expected) =>
        Assert.Equal(expected, SectionFixture.Bind($"entity T {{\n  {fields}\n}}\n").Entities[0].StateField?.Name);

    [Fact]
    public void A_machine_has_an_enumeration_that_changes_and_no_other_machine() =>
        SectionFixture.Reports(
            Ticket
                + """
                entity Fixed {
                  id: uuid
                  status: [a, b] @immutable
                }
                machine Ticket.phase {
                ~              ^^^^^ OSS2301 error: the machine names no field: `Ticket.phase`
                  a -> b
                }
                machine Tiket.status {
                ~       ^^^^^ OSS2301 error: the machine names no field: `Tiket.status`
                  a -> b
                }
                machine Ticket.urgent {
                ~       ^^^^^^^^^^^^^ OSS2302 error: the machine field `Ticket.urgent` is `bool`, not an enumeration
                  a -> b
                }
                machine Ticket.status {
                  fresh -> open -> spam -> solved -> merged
                }
                machine Ticket.status {
                ~       ^^^^^^^^^^^^^ OSS2308 error: `Ticket.status` has a machine already
                  a -> b
                }
                machine Fixed.status {
                ~       ^^^^^^^^^^^^ OSS2315 error: the machine field `Fixed.status` is `@immutable`
                  a -> b
                }
                """,
            "OSS23"
        );

    [Fact]
    public void States_are_members_and_nothing_follows_from_one_that_is_none() =>
        SectionFixture.Reports(
            Ticket
                + """
                machine Ticket.status {
                  initial: fesh
                ~          ^^^^ OSS2303 error: `fesh` is not a member of `Ticket.status`
                  terminal: [gone]
                ~            ^^^^ OSS2303
                  fresh -> opn -> solved
                ~          ^^^ OSS2303
                  fresh -> fresh
                ~          ^^^^^ OSS2313 warning: `fresh -> fresh` is no transition
                }
                """,
            "OSS23"
        );

    [Fact]
    public void Every_member_is_a_state_that_is_reached() =>
        SectionFixture.Reports(
            Ticket
                + """
                machine Ticket.status {
                ~       ^^^^^^^^^^^^^ OSS2304 warning: the member `merged` takes part in no transition
                ~       ^^^^^^^^^^^^^ OSS2305 warning: the state `spam` cannot be reached from `fresh`
                ~       ^^^^^^^^^^^^^ OSS2309 warning: more than one state can be the initial one: fresh, spam; `fresh` is taken
                  fresh -> open -> solved
                  spam -> solved
                  fresh -> open
                ~          ^^^^ OSS2307 warning: the transition `fresh -> open` is listed twice
                }
                """,
            "OSS23"
        );

    [Fact]
    public void Rows_stay_where_terminal_says() =>
        SectionFixture.Reports(
            Ticket
                + """
                machine Ticket.status {
                ~       ^^^^^^^^^^^^^ OSS2306 warning: `merged` has no way out and is not in `terminal`
                  terminal: [solved, spam]
                ~                    ^^^^ OSS2311 error: the terminal state `spam` has outgoing transitions
                  fresh -> open -> spam -> solved
                  open -> merged
                }
                """,
            "OSS23"
        );

    [Fact]
    public void A_ring_begins_with_what_is_written_first()
    {
        SectionFixture.Reports(
            """
            entity A {
              id: uuid
              status: [a, b, c]
            }
            machine A.status {
            ~       ^^^^^^^^ OSS2310 info: every state can be entered; `b` is taken for the initial one
              b -> a -> c -> b
            }
            entity B {
              id: uuid
              status: [a, b]
            }
            machine B.status {
            ~       ^^^^^^^^ OSS2314 error: the machine `B.status` has no transitions
              initial: a
            }
            """,
            "OSS23"
        );
    }

    [Fact]
    public void A_machine_of_very_many_states_is_read()
    {
        const int Count = 20_000;
        var members = string.Join(", ", Enumerable.Range(0, Count).Select(at => $"s{at}"));
        var moves = string.Concat(Enumerable.Range(1, Count - 1).Select(at => $"  s{at - 1} -> s{at}\n"));
        var machine = SectionFixture
            .Bind($"entity A {{\n  id: uuid\n  status: [{members}]\n}}\nmachine A.status {{\n{moves}}}\n")
            .Entities[0]
            .StateMachine!;
        Assert.Equal(("s0", Count - 1, Count), (machine.Initial, machine.Transitions.Length, machine.Reachable("s0").Count));
    }
}
