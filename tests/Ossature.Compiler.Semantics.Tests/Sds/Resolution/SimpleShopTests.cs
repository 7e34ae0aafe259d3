using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Tests.Sds.Resolution;

/// <summary>The examples of name resolution in the reference (section 4.4).</summary>
public sealed class SimpleShopTests
{
    private static readonly BoundSpec Shop = BoundFixture.Bind(SdsCorpusTests.Read("simpleshop.sds")).System.Specs[0];

    [Theory]
    [InlineData("POST /cart/items", 0, "$product:Product.status != 'active'")]
    [InlineData("POST /cart/items", 1, "$qty > $product:Product.stock")]
    [InlineData("POST /cart/items", 2, "current(Cart).status != 'open'")]
    [InlineData("DELETE /cart/items/{id}", 1, "addressed(CartItem)/Cart.status != 'open'")]
    [InlineData("PATCH /cart/items/{id}", 0, "$qty > addressed(CartItem).product>.stock")]
    [InlineData("POST /checkout", 0, "current(Cart) has no CartItem")]
    [InlineData("POST /checkout", 1, "any current(Cart)/CartItem*: each(CartItem).qty > each(CartItem).product>.stock")]
    [InlineData("POST /checkout", 2, "created(Payment) fails")]
    [InlineData("POST /orders/{id}/cancel", 0, "addressed(Order).status not in ['pending', 'paid']")]
    public void An_assertion_means_what_the_reference_says(string api, int number, string bound)
    {
        var lines = Shop.Apis.Single(its => its.Symbol.ToString() == api).Body.Lines;
        Assert.Equal(bound, ClausePrinter.Print(lines.OfType<AssertionLine>().ElementAt(number).Condition));
    }

    [Fact]
    public void A_bare_state_is_that_of_the_order()
    {
        var lines = Shop.Apis.Single(its => its.Symbol.ToString() == "POST /orders/{id}/cancel").Body.Lines;
        var step = Assert.IsType<ConditionalStep>(lines.OfType<StepLine>().First().Step);
        Assert.Equal("addressed(Order) is status:paid", ClausePrinter.Print(step.Condition));
    }

    [Fact]
    public void A_field_that_one_entity_has_is_found_beside_the_parameter()
    {
        var lines = Assert.Single(Shop.Actions).Body.Lines;
        Assert.Equal("$item:CartItem.product>.stock < 0", ClausePrinter.Print(lines.OfType<AssertionLine>().Single().Condition));
    }
}
