using System.Reflection;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Syntax.Tests.Sds;

public class SdsTreeTests
{
    [Theory]
    [InlineData("system", "system shop v0.1 {\n  description: \"a shop\"\n\n  modules: 1\n  agents_per_module: ~200\n}")]
    [InlineData(
        "module",
        "module shop {\n  owns: [Product, Cart,]\n  exposes: [order.paid]\n  consumes: [rider/*, trip/Trip.done]\n  boundary: shop-service\n  ~ latency < 5ms\n}"
    )]
    [InlineData(
        "contract",
        "contract rider <-> matching {\n  A must produce B within 30s\n  ! no match => retry 3x, then notify rider\n  ~ latency < 2s\n}"
    )]
    [InlineData("system-invariant", "system_invariant {\n  no Charge without corresponding Fare\n}")]
    [InlineData("spec", "spec shop v1 {\n  agents: [db, api]\n}")]
    [InlineData("runtime-migrate", "runtime { lang: node | go }\nmigrate {\n  mode: safe\n}")]
    [InlineData(
        "entity",
        "entity Product @immutable @unique(a, b) {\n  id: uuid @immutable\n  ~ expire after 1h\n  price: decimal? -0.5..* default -1.5 @snapshot(Product.price)\n}"
    )]
    [InlineData(
        "types",
        "entity E {\n  a: -> people/Person?\n  b: [string]\n  c: [open]\n  d: [a, in,]\n  e: {}\n  f: [{x: int, y}]\n  g: Payment.method\n  h: [[int]]\n  i: []\n  j: [-> E]\n  k: {\n    l: int, m\n\n    n: bool default true\n  }\n}"
    )]
    [InlineData(
        "contextual-names",
        "entity E {\n  in: int\n  event: string\n  limit: [system, edge, initial]\n  default: default default default\n}"
    )]
    [InlineData("edge", "edge Cart -> shop/CartItem {1:many}")]
    [InlineData("machine", "machine Order.status {\n  initial: open\n  terminal: [a, b]\n  initial -> paid\n    -> done\n}")]
    [InlineData("error", "error gone: 404\nerror sold_out: 409 {\n  message: \"no\"\n  detail: \"{a.b}\"\n}")]
    [InlineData(
        "event",
        "event order.paid {\n  ref: Order.id\n  payload: {total, user: uuid}\n  >> notify(user, email)\n  ~ trigger when stock < 10\n}"
    )]
    [InlineData(
        "action",
        "action a() {\n}\naction b(x, y: decimal 0..1) {\n  >> decrement x by y\n  ! x < 0 => gone; rollback\n  ~ emit e if threshold\n}"
    )]
    [InlineData(
        "api",
        "api GET / {\n}\napi POST /orders/{id} {\n  in: {qty: int}\n  out: Order + [Line] ?status=open ?kind @owner\n  ! a (b => c) { d => e } => 404 \"x\"\n  ! slot != open\n    => slot_taken\n}"
    )]
    [InlineData("on", "on rider/Ride.created {\n  >> x\n}\non own {\n}\non test failure {\n  ! still failing => halt\n}")]
    [InlineData("invariant", "invariant {\n  Cart per user: max 1 where status=open\n  Überweisung { 1.2.3 § } -> done\n}")]
    [InlineData(
        "auth-limit",
        "auth {\n  /cart/** : owner, public(GET)\n  /: public\n}\nlimit {\n  POST /checkout : 5/min per user\n  * /** : 1/s\n}"
    )]
    [InlineData("observe", "observe {\n  log: all api calls, f(a, b)\n  trace: end-to-end\n}")]
    [InlineData(
        "evolve",
        "evolve Product {\n  +a: int default 1\n  ~b: string\n  ~c -> d\n  ~e -> f: int? @unique\n  -g\n  +edge Tag {1:many}\n  ~edge Tag {1:1}\n  -edge Tag\n  +edge: int\n  -edge\n}\nevolve Old -> New {\n  -*\n}"
    )]
    [InlineData(
        "seed",
        "seed {\n  User {email: \"a\", tags: [\"x\", -1, y], n: {a: 1}}\n  Product.status default: draft\n  Bin {\n    label: \"a\"\n    x: 1,\n  }\n}"
    )]
    public void A_construct_has_its_tree(string name, string text)
    {
        var tree = Checked.Sds(text);

        Assert.Empty(tree.Problems);
        Golden.Verify(Outline.Of(tree), name + ".txt");
    }

    [Fact]
    public void Every_node_of_the_language_is_in_one_of_these_trees()
    {
        var seen = Constructs().SelectMany(text => NodesOf(Checked.Sds(text))).ToHashSet();
        var nodes = typeof(SdsDocumentSyntax)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(SdsDocumentSyntax).Namespace);

        Assert.Empty(nodes.Where(type => type.IsSubclassOf(typeof(SyntaxNode)) && !type.IsAbstract).Except(seen));
    }

    private static IEnumerable<string> Constructs() =>
        typeof(SdsTreeTests)
            .GetMethod(nameof(A_construct_has_its_tree))!
            .GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(attribute =>
                (string)((IReadOnlyList<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)[1].Value!
            );

    private static IEnumerable<Type> NodesOf(SyntaxTree tree)
    {
        var open = new Stack<SyntaxNode>([tree.Root]);
        while (open.TryPop(out var node))
        {
            yield return node.GetType();
            foreach (var child in node.Children)
            {
                if (child.Node is { } inner)
                {
                    open.Push(inner);
                }
            }
        }
    }
}
