namespace Ossature.Compiler.Semantics.Tests.Sds.Resolution;

public sealed class InvariantTests
{
    [Theory]
    [InlineData(
        "Order.total = sum(OrderLine.amount * OrderLine.price)",
        "every(Order).total = sum((row(OrderLine).amount * row(OrderLine).price) of every(Order)/OrderLine*)"
    )]
    [InlineData(
        "sum(OrderLine.price) = Order.total",
        "sum(row(OrderLine).price of every(Order)/OrderLine*) = every(Order).total"
    )]
    [InlineData(
        "Order.total = sum(Order.lines.price)",
        "every(Order).total = sum(row(OrderLine).price of every(Order)/OrderLine*)"
    )]
    [InlineData("OrderLine.price = Product.price", "every(OrderLine).price = every(OrderLine).product>.price")]
    [InlineData("stock >= 0", "every(Product).stock >= 0")]
    [InlineData("Order.placed <= now", "every(Order).placed <= now")]
    [InlineData(
        "Payment.refund => Order.status:cancelled",
        "every(Payment) is status:refunded => every(Payment)/Order reached status:cancelled|refunded"
    )]
    [InlineData(
        "Order.status:cancelled => stock.restore",
        "every(Order) is status:cancelled => restore of every(Order)/OrderLine*.product>.stock"
    )]
    [InlineData("Order.status:paid => payment.charge", "every(Order) is status:paid => charge of every(Order)/Payment")]
    [InlineData("Order.status:paid => event order.shipped emitted", "every(Order) is status:paid => shop/order.shipped emitted")]
    [InlineData(
        "Product.stock = sum(CartItem.qty where product = P)",
        "every(Product).stock = sum(row(CartItem).qty of all(CartItem) where row(CartItem).product = P=every(Product))"
    )]
    [InlineData("count(Order) <= 100", "count(all(Order)) <= 100")]
    [InlineData("every Shelf.height > 3", "every all(Shelf): each(Shelf).height > 3")]
    [InlineData("Order.total = sum(Shelf.height)", "OSS2709 Shelf")]
    [InlineData("Order.total = Shelf.height", "OSS2709 Shelf")]
    [InlineData("Order.total = sum(Product.price)", "OSS2709 Product")]
    [InlineData(
        "Order.total = sum(Product.price where stock > 0)",
        "every(Order).total = sum(row(Product).price of all(Product) where row(Product).stock > 0)"
    )]
    [InlineData("Shelf.height = sum(Move.tons)", "OSS2632 Move")]
    [InlineData("Shelf.height = sum(tons)", "OSS2632 tons")]
    [InlineData(
        "Shelf.height = sum(Move.tons where from = S)",
        "every(Shelf).height = sum(row(Move).tons of all(Move) where row(Move).from = S=every(Shelf))"
    )]
    [InlineData("Shelf.height = count(Move)", "OSS2632 Move")]
    [InlineData("Move.tons = max(Shelf.height)", "OSS2632 Shelf")]
    [InlineData("Order.status:lost => Order.total = 0", "OSS2620 lost")]
    [InlineData("Oder.total = 0", "OSS2617 Oder")]
    [InlineData("price = 0", "OSS2632 price")]
    [InlineData("Order.status:paid => event order.sent emitted", "OSS2708 order.sent")]
    public void An_invariant_is_bound(string line, string bound) => Assert.Equal(bound, ClauseFixture.Invariant(line));
}
