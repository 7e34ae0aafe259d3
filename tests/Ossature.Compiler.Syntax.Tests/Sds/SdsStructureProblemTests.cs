using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Syntax.Tests.Sds;

/// <summary>One mistake, one problem, at its place; the lines around it mean what they say.</summary>
public class SdsStructureProblemTests
{
    [Theory]
    // OSS2004
    [InlineData("edge Cart CartItem {1:many}", "1:11 OSS2004 expected `->`, found `CartItem`")]
    [InlineData("edge Cart -> CartItem", "1:22 OSS2004 expected a cardinality such as `{1:many}`, found the end of the line")]
    [InlineData("edge Cart -> CartItem {1:many:x}", "1:30 OSS2004 expected `}`, found `:`")]
    [InlineData(
        "edge Cart -> CartItem {1:}\nedge A B {1:1}",
        "1:26 OSS2004 expected `1` or `many`, found `}`",
        "2:8 OSS2004 expected `->`, found `B`"
    )]
    [InlineData("entity {\n  a: int\n}", "1:8 OSS2004 expected a name, found `{`")]
    [InlineData("entity E\n\nedge A -> B {1:1}", "1:9 OSS2004 expected `{`, found the end of the line")]
    [InlineData("entity E\n  a: int\n  b: string\n}\nedge A -> B {1:1}", "1:9 OSS2004 expected `{`, found the end of the line")]
    [InlineData("entity E\n{\n  a: int\n}\nedge A -> B {1:1}", "1:9 OSS2004 expected `{`, found the end of the line")]
    [InlineData(
        "entity E x y {\n  a: \n}",
        "1:10 OSS2004 expected `{`, found `x`",
        "2:5 OSS2004 expected a type, found the end of the line"
    )]
    [InlineData(
        "entity E {\n  a int\n  b: [x, y.z]\n  c: @auto\n  d\n}",
        "2:5 OSS2004 expected `:`, found `int`",
        "3:10 OSS2004 expected a name, found `y.z`",
        "4:6 OSS2004 expected a type, found `@`",
        "5:4 OSS2004 expected `:`, found the end of the line"
    )]
    [InlineData(
        "entity E {\n  a: int 1\n  b: int 1..x\n  c: int 0..5 6\n}",
        "2:11 OSS2004 expected `..`, found the end of the line",
        "3:13 OSS2004 expected a number or `*`, found `x`",
        "4:15 OSS2004 expected the end of the line, found `6`"
    )]
    [InlineData("entity E {\n  a: string ?\n}", "2:13 OSS2004 expected the end of the line, found `?`")]
    [InlineData(
        "entity E {\n  a: shop / X\n  b: a . b\n}",
        "2:6 OSS2004 expected `shop/X` without blanks, found `shop / X`",
        "3:6 OSS2004 expected `a.b` without blanks, found `a . b`"
    )]
    [InlineData(
        "entity E {\n  a: {b: int c: int, d}\n  e: {\n    f: int g: int\n    h: ,\n    i: int\n  }\n}",
        "2:14 OSS2004 expected `,`, found `c`",
        "4:12 OSS2004 expected `,`, found `g`",
        "5:8 OSS2004 expected a type, found `,`"
    )]
    [InlineData(
        "entity E {\n  a: {,}\n  b: {c,,d}\n}",
        "2:7 OSS2004 expected the name of a field, found `,`",
        "3:9 OSS2004 expected a name, found `,`"
    )]
    [InlineData(
        "error gone 404 {\n  message: gone\n}",
        "1:12 OSS2004 expected `:`, found `404`",
        "2:12 OSS2004 expected a text in quotes, found `gone`"
    )]
    [InlineData("error gone: x {\n  message: \"gone\"\n}", "1:13 OSS2004 expected a status such as `404`, found `x`")]
    [InlineData(
        "machine Order status {\n  a -> b\n  c\n  -> d e\n}",
        "1:15 OSS2004 expected `.`, found `status`",
        "4:8 OSS2004 expected the end of the line, found `e`"
    )]
    [InlineData(
        "module m {\n  owns: Product\n  exposes: [a,,b]\n  boundary: [a]\n}",
        "2:9 OSS2004 expected a list such as `[a, b]`, found `Product`",
        "3:15 OSS2004 expected a name, found `,`",
        "4:13 OSS2004 expected a name, found `[a]`"
    )]
    [InlineData(
        "event {\n  ref Order.id\n  payload: x\n}",
        "1:7 OSS2004 expected a name, found `{`",
        "2:7 OSS2004 expected `:`, found `Order`",
        "3:12 OSS2004 expected `{`, found `x`"
    )]
    [InlineData(
        "action f(a: , b) {\n  hello\n}",
        "1:13 OSS2004 expected a type, found `,`",
        "2:3 OSS2004 expected a line that starts with `>>`, `!` or `~`, found `hello`"
    )]
    [InlineData(
        "api GET notes {\n  out: [Note\n}",
        "1:9 OSS2004 expected a route such as `/notes/{id}`, found `notes`",
        "2:8 OSS2005 `[` is never closed"
    )]
    [InlineData(
        "auth {\n  owner\n  /x owner\n  /y : user\n}",
        "2:3 OSS2004 expected a route and the roles that may use it, found `owner`",
        "3:6 OSS2004 expected `:`, found `owner`"
    )]
    [InlineData("observe {\n  log all\n  metric: a\n}", "2:7 OSS2004 expected `:`, found `all`")]
    [InlineData(
        "evolve E {\n  a: int\n  +b\n  ~c\n  -\n}",
        "2:3 OSS2004 expected a line that starts with `+`, `~` or `-`, found `a`",
        "3:5 OSS2004 expected `:`, found the end of the line",
        "4:5 OSS2004 expected `:` or `->`, found the end of the line",
        "5:4 OSS2004 expected a name, found the end of the line"
    )]
    [InlineData(
        "seed {\n  A\n  B.c: x\n  D {e x}\n}",
        "2:4 OSS2004 expected `{` or `.`, found the end of the line",
        "3:6 OSS2004 expected `default`, found `:`",
        "4:8 OSS2004 expected `:`, found `x`"
    )]
    [InlineData(
        "\"x\"\n\"y\"\n5\nedge A -> B {1:1}\n}",
        "1:1 OSS2004 expected a declaration, found `\"x\"`",
        "5:1 OSS2006 unmatched `}`"
    )]
    // OSS2005
    [InlineData("entity E {\n  a: int\n\nedge A -> B {1:1}", "1:1 OSS2005 `{` is never closed")]
    [InlineData("entity E {\n  a: {b: int\n", "1:1 OSS2005 `{` is never closed")]
    [InlineData("api GET / {\n  ! x { => 404\n  out: A\n}\nedge A -> B {1:1}", "2:7 OSS2005 `{` is never closed")]
    [InlineData(
        "entity E {\n  a: int\nevent: string\nlimit\n  -> x\nedge A -> B {1:1}",
        "1:1 OSS2005 `{` is never closed",
        "5:3 OSS2004 expected `:`, found `->`"
    )]
    // OSS2006
    [InlineData(
        "edge A -> B {1:1}\n}\nedge A -> B {1:1}}\nedge B -> C {1:1}",
        "2:1 OSS2006 unmatched `}`",
        "3:18 OSS2006 unmatched `}`"
    )]
    [InlineData(
        "entity E {\n  a: string)\n  b: int]\n  c: [x, y)]\n}",
        "2:12 OSS2006 unmatched `)`",
        "3:9 OSS2006 unmatched `]`",
        "4:11 OSS2006 unmatched `)`"
    )]
    // OSS2007
    [InlineData("entitiy Product {\n  id: uuid\n  ! x\n}\nedge A -> B {1:1}", "1:1 OSS2007 unknown declaration `entitiy`")]
    [InlineData(
        "a {\n}\nb {\n}\nc\nd",
        "1:1 OSS2007 unknown declaration `a`",
        "3:1 OSS2007 unknown declaration `b`",
        "5:1 OSS2007 unknown declaration `c`"
    )]
    // OSS2008
    [InlineData(
        "entity Café {\n  größe: int\n  a-b: int\n  c: [é, d]\n}",
        "1:8 OSS2008 names use ASCII letters, digits and `_`: `Café`",
        "2:3 OSS2008 names use ASCII letters, digits and `_`: `größe`",
        "3:3 OSS2008 names use ASCII letters, digits and `_`: `a-b`",
        "4:7 OSS2008 names use ASCII letters, digits and `_`: `é`"
    )]
    [InlineData(
        "spec my-shop v1.0 {\n}\nüber {\n}",
        "1:6 OSS2008 names use ASCII letters, digits and `_`: `my-shop`",
        "3:1 OSS2007 unknown declaration `über`"
    )]
    // OSS2009
    [InlineData(
        "entity E {\n  id: uuid name: string c: int\n}",
        "2:12 OSS2009 a second member starts on this line",
        "2:25 OSS2009 a second member starts on this line"
    )]
    [InlineData("entity E { a: int } entity F { }", "1:21 OSS2009 a second member starts on this line")]
    [InlineData("api GET / {\n  out: A ! x => 404\n}", "2:10 OSS2009 a second member starts on this line")]
    // OSS2013, OSS2014
    [InlineData(
        "api GET / {\n  ! x (=> 5)\n  ! y\n  ! => 404\n  ! z =>\n  !\n  >>\n  ~ -- soon\n}",
        "2:3 OSS2013 assertion has no `=>` outcome",
        "3:3 OSS2013 assertion has no `=>` outcome",
        "4:3 OSS2014 nothing follows `!`",
        "5:7 OSS2014 nothing follows `=>`",
        "6:3 OSS2014 nothing follows `!`",
        "7:3 OSS2014 nothing follows `>>`",
        "8:3 OSS2014 nothing follows `~`"
    )]
    [InlineData(
        "auth {\n  /x :\n}\nobserve {\n  log:\n  trace: a,, b\n}",
        "2:6 OSS2014 nothing follows `:`",
        "5:6 OSS2014 nothing follows `:`",
        "6:11 OSS2014 nothing follows `,`"
    )]
    // OSS2015
    [InlineData(
        "api GET /notes/:id {\n  out: Note\n}\napi GET /a//b {\n}\napi GET /a/ {\n}\napi GET /a/{b-c}/d {\n}",
        "1:9 OSS2015 malformed route `/notes/:id`",
        "4:9 OSS2015 malformed route `/a//b`",
        "6:9 OSS2015 malformed route `/a/`",
        "8:9 OSS2015 malformed route `/a/{b-c}/d`"
    )]
    [InlineData(
        "auth {\n  /notes/:id : owner\n}\nlimit {\n  GET /a/: 5/min\n}",
        "2:3 OSS2015 malformed route `/notes/:id`",
        "5:7 OSS2015 malformed route `/a/`"
    )]
    // OSS2016
    [InlineData(
        "system s v1.0 {\n  modul: 3\n}\nmachine A.b {\n  inital: x\n}\napi GET / {\n  Out: A\n}\nevent e {\n  x: 1\n}",
        "2:3 OSS2016 unknown key `modul` in `system`",
        "5:3 OSS2016 unknown key `inital` in `machine`",
        "8:3 OSS2016 unknown key `Out` in `api`",
        "11:3 OSS2016 unknown key `x` in `event`"
    )]
    // OSS2017
    [InlineData(
        "module m {\n  owns: [A]\n  owns: [B]\n}\napi GET / {\n  out: A\n  in: {}\n  out: B\n}\nruntime {\n  db: a\n  db: b\n}",
        "3:3 OSS2017 `owns` is given twice",
        "8:3 OSS2017 `out` is given twice",
        "12:3 OSS2017 `db` is given twice"
    )]
    // OSS2018
    [InlineData(
        "entity E {\n  >> notify(user)\n  ! x => y\n}\nsystem s v1.0 {\n  ~ x\n}\ninvariant {\n  ! a => 5\n  a = 5\n}\ncontract a <-> b {\n  >> x\n}\nevolve E {\n  ! x\n}",
        "2:3 OSS2018 `>>` is not allowed in `entity`",
        "3:3 OSS2018 `!` is not allowed in `entity`",
        "6:3 OSS2018 `~` is not allowed in `system`",
        "9:3 OSS2018 `!` is not allowed in `invariant`",
        "13:3 OSS2018 `>>` is not allowed in `contract`",
        "16:3 OSS2018 `!` is not allowed in `evolve`"
    )]
    // OSS2019
    [InlineData(
        "spec shop 1.0 {\n}\nsystem s {\n}\nspec t latest {\n}\nspec u v2 {\n}",
        "1:11 OSS2019 expected a version such as `v1.0`",
        "3:10 OSS2019 expected a version such as `v1.0`",
        "5:8 OSS2019 expected a version such as `v1.0`"
    )]
    // What is wrong with the tokens of a line is not said again.
    [InlineData(
        "entity E {\n  a: [x, y\n  b: int §\n  c: decimal 0.0.1..5\n  d: \"x\n}",
        "2:6 OSS2005 `[` is never closed",
        "3:10 OSS2001 unexpected character `§`",
        "4:14 OSS2010 malformed number `0.0.1`",
        "5:6 OSS2002 the string is not closed before the end of the line"
    )]
    public void A_mistake_is_one_problem(string text, params string[] problems) =>
        Assert.Equal(problems, Checked.Sds(text).Problems.Select(Shown));

    private static string Shown(Diagnostic problem) =>
        $"{problem.Location.Start.Line}:{problem.Location.Start.Column} {problem.Code} {problem.Message}";
}
