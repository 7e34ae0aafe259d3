namespace Ossature.Compiler.Semantics.Tests.Sds.Resolution;

public sealed class ConditionTests
{
    private const string Addressed =
        "POST /orders/{id}/check; in: {product: uuid, coupon_id: uuid, qty: int, code: string, method: [card, cash], gift: bool?}";
    private const string Checkout = "POST /checkout; in: {qty: int}; out: Order";

    [Theory]
    [InlineData("order.status = paid", "addressed(Order).status = 'paid'")]
    [InlineData("paid = order.status", "'paid' = addressed(Order).status")]
    [InlineData("status != paid", "addressed(Order).status != 'paid'")]
    [InlineData("status in [paid, cancelled]", "addressed(Order).status in ['paid', 'cancelled']")]
    [InlineData("status not in [paid]", "addressed(Order).status not in ['paid']")]
    [InlineData("paid", "addressed(Order) is status:paid")]
    [InlineData("order:paid", "addressed(Order) is status:paid")]
    [InlineData("order.status:paid", "addressed(Order) is status:paid")]
    [InlineData("order.refund", "addressed(Order) is status:refunded")]
    [InlineData("not paid", "not addressed(Order) is status:paid")]
    [InlineData("payment.capture", "addressed(Order)/Payment is status:captured")]
    [InlineData("payment.captured", "addressed(Order)/Payment is status:captured")]
    [InlineData("method = card", "$method = 'card'")]
    [InlineData("in.method = cash", "$method = 'cash'")]
    [InlineData("method:cash", "$method = 'cash'")]
    [InlineData("product.active", "$product:Product.active")]
    [InlineData("product.active = false", "$product:Product.active = false")]
    [InlineData("gift", "$gift")]
    [InlineData("true", "true")]
    [InlineData("product.stock in 1..5", "$product:Product.stock in 1..5")]
    [InlineData("product.stock not in *..5", "$product:Product.stock not in *..5")]
    [InlineData("qty in [1, 2]", "$qty in [1, 2]")]
    [InlineData("product.name = \"x\"", "$product:Product.name = \"x\"")]
    [InlineData("product.details.size.width > 3", "$product:Product.details.size.width > 3")]
    [InlineData("product.tags empty", "$product:Product.tags empty")]
    [InlineData("order empty", "addressed(Order) has no OrderLine")]
    [InlineData("not found", "not found Order")]
    [InlineData("not owner", "not owner Order")]
    [InlineData("product missing", "not $product:Product exists")]
    [InlineData("coupon exists", "$coupon_id:Coupon exists")]
    [InlineData("code exists", "$code exists as Coupon.code")]
    [InlineData("order.placed exists", "addressed(Order).placed present")]
    [InlineData("payment exists", "addressed(Order)/Payment exists")]
    [InlineData("order.user = user", "addressed(Order).user = user")]
    [InlineData("order.coupon != coupon", "addressed(Order).coupon != $coupon_id:Coupon")]
    [InlineData("user.role = \"admin\"", "user.role = \"admin\"")]
    [InlineData("provider.reason = \"late\"", "?provider.?reason = \"late\"")]
    [InlineData("order.placed + 2d < now", "(addressed(Order).placed + 172800000ms) < now")]
    [InlineData("now - order.placed > 1h * 2", "(now - addressed(Order).placed) > (3600000ms * 2)")]
    [InlineData("order.total * 10% > 5 - qty / 2", "(addressed(Order).total * 0.1) > (5 - ($qty / 2))")]
    [InlineData("order.number < -20", "addressed(Order).number < -20")]
    [InlineData("qty > 1 and qty < 3 or gift", "(($qty > 1 and $qty < 3) or $gift)")]
    [InlineData("order.shipped", "OSS2619 shipped")]
    public void A_condition_of_an_addressed_row_is_bound(string condition, string bound) =>
        Assert.Equal(bound, ClauseFixture.Condition(condition, Addressed));

    [Theory]
    [InlineData("line.price > 3", "current(OrderLine).price > 3")]
    [InlineData("order_line.price > 3", "current(OrderLine).price > 3")]
    [InlineData("order.lines.price > 3", "any addressed(Order)/OrderLine*: each(OrderLine).price > 3")]
    [InlineData(
        "every order_line.price > order_line.product.price",
        "every addressed(Order)/OrderLine*: each(OrderLine).price > each(OrderLine).product>.price"
    )]
    [InlineData(
        "any order.lines.price > order_line.product.price",
        "any addressed(Order)/OrderLine*: each(OrderLine).price > each(OrderLine).product>.price"
    )]
    [InlineData("any shelf.height > shelf.width", "any all(Shelf): each(Shelf).height > each(Shelf).width")]
    [InlineData("any shelf.height > order_line.amount", "any all(Shelf): each(Shelf).height > current(OrderLine).amount")]
    [InlineData("count(order_line) > 3", "count(addressed(Order)/OrderLine*) > 3")]
    [InlineData("count(order.lines) > 3", "count(addressed(Order)/OrderLine*) > 3")]
    [InlineData("sum(order.lines.price) > 3", "sum(row(OrderLine).price of addressed(Order)/OrderLine*) > 3")]
    [InlineData(
        "sum(order_line.price * order_line.amount) > 3",
        "sum((row(OrderLine).price * row(OrderLine).amount) of addressed(Order)/OrderLine*) > 3"
    )]
    [InlineData(
        "sum(order_line.amount * product.price) > 3",
        "sum((row(OrderLine).amount * row(OrderLine).product>.price) of addressed(Order)/OrderLine*) > 3"
    )]
    [InlineData(
        "count(Order where status = paid and user = U) > 3",
        "count(all(Order) where (row(Order).status = 'paid' and row(Order).user = user)) > 3"
    )]
    [InlineData(
        "count(Order where coupon = C) > 3",
        "count(all(Order) where row(Order).coupon = C=addressed(Order).coupon>) > 3"
    )]
    [InlineData("max(payment.made) < now", "maximum(row(Payment).made of addressed(Order)/Payment) < now")]
    [InlineData("avg(Coupon) > 3", "average(row(Coupon).off of addressed(Order).coupon>) > 3")]
    [InlineData("avg(Shelf) > 3", "OSS2702 Shelf")]
    [InlineData("sum(order_line.product) > 3", "OSS2702 order_line.product")]
    public void A_condition_over_many_rows_is_bound(string condition, string bound) =>
        Assert.Equal(bound, ClauseFixture.Condition(condition, "POST /orders/{id}/check; out: Order"));

    [Theory]
    [InlineData("board.length > 3", "any addressed(Shelf)/Board*: each(Board).length > 3")]
    [InlineData(
        "any coupon.off > board.length",
        "any all(Coupon): any addressed(Shelf)/Board*: each(Coupon).off > each(Board)#1.length"
    )]
    [InlineData("count(move) > 3", "OSS2632 move")]
    public void Children_without_an_owner_are_those_of_the_selected_row(string condition, string bound) =>
        Assert.Equal(bound, ClauseFixture.Condition(condition, "POST /shelves/{id}/check; out: Shelf"));

    [Theory]
    [InlineData("cart empty", "current(Cart) has no CartItem")]
    [InlineData("cart.status = open", "current(Cart).status = 'open'")]
    [InlineData("order.total > 3", "current(Order).total > 3")]
    [InlineData("payment fails", "OSS2636 payment")]
    [InlineData("not found", "not found Order")]
    [InlineData("invoice_line.weight > 3", "any all(InvoiceLine): each(InvoiceLine).weight > 3")]
    [InlineData("qty > stock", "any all(Product): $qty > each(Product).stock")]
    public void A_condition_of_the_callers_rows_is_bound(string condition, string bound) =>
        Assert.Equal(bound, ClauseFixture.Condition(condition, Checkout));

    [Fact]
    public void A_row_that_was_created_above_is_meant()
    {
        const string body = "POST /checkout; out: Order; >> create Payment(pending, sum: 1, made: now); >> charge payment";
        Assert.Equal("created(Payment) fails", ClauseFixture.Condition("payment fails", body));
        Assert.Equal("created(Payment).sum > 3", ClauseFixture.Condition("payment.sum > 3", body));
    }

    [Fact]
    public void What_one_noun_selected_leads_to_the_rows_of_the_next()
    {
        const string body = "POST /checkout; out: Order; ! cart empty => 400";
        Assert.Equal(
            "any current(Cart)/CartItem*: each(CartItem).qty > each(CartItem).product>.stock",
            ClauseFixture.Condition("any item.qty > item.product.stock", body)
        );
        Assert.Equal(
            "any current(Cart)/CartItem*: each(CartItem).qty > each(CartItem).product>.stock",
            ClauseFixture.Condition("any item.qty > product.stock", body)
        );
    }

    [Fact]
    public void The_current_row_of_the_caller_comes_before_the_children_of_a_selected_row()
    {
        const string body = "POST /checkout; out: Order; ! cart empty => 400";
        Assert.Equal("current(CartItem).qty > 3", ClauseFixture.Condition("item.qty > 3", body));
        Assert.Equal("count(current(Cart)/CartItem*) > 3", ClauseFixture.Condition("count(item) > 3", body));
    }

    [Theory]
    [InlineData("order.placed > 12", "OSS2614 order.placed > 12")]
    [InlineData("order.total = paid", "OSS2614 order.total = paid")]
    [InlineData("order.status = \"paid\"", "OSS2614 order.status = \"paid\"")]
    [InlineData("order.status > paid", "OSS2614 order.status > paid")]
    [InlineData("product.name > \"a\"", "OSS2614 product.name > \"a\"")]
    [InlineData("product.name + 1 > 3", "OSS2614 product.name + 1")]
    [InlineData("order.placed + order.placed > now", "OSS2614 order.placed + order.placed")]
    [InlineData("order = product.name", "OSS2614 order = product.name")]
    [InlineData("order.status in 1..3", "OSS2614 order.status in 1..3")]
    [InlineData("qty in [1, \"2\"]", "OSS2614 qty in [1, \"2\"")]
    [InlineData("order", "OSS2614 order")]
    [InlineData("order.total", "OSS2614 order.total")]
    [InlineData("qty empty", "OSS2614 qty")]
    [InlineData("people/Person.name = \"x\"", "OSS2616 people/Person")]
    [InlineData("Ordre.total > 3", "OSS2617 Ordre")]
    [InlineData("weather = stormy", "OSS2618 weather")]
    [InlineData("qty > 3fortnights", "OSS2618 3fortnights")]
    [InlineData("order.totl > 3", "OSS2619 totl")]
    [InlineData("user.age > 3", "OSS2619 age")]
    [InlineData("in.colour = \"x\"", "OSS2619 colour")]
    [InlineData("order.status = payd", "OSS2620 payd")]
    [InlineData("order.status in [paid, payd]", "OSS2620 payd")]
    [InlineData("order:payd", "OSS2620 payd")]
    [InlineData("weather = stormy and order.totl > 3", "OSS2618 weather OSS2619 totl")]
    [InlineData("product empty", "OSS2635 product")]
    public void A_condition_that_is_wrong_is_told_so(string condition, string problem) =>
        Assert.Equal(problem, ClauseFixture.Condition(condition, Addressed));

    [Theory]
    [InlineData("product.stock < 0", "never")]
    [InlineData("product.stock >= 0", "always")]
    [InlineData("0 > product.stock", "never")]
    [InlineData("product.stock <= 1000", "always")]
    [InlineData("product.stock = 1001", "never")]
    [InlineData("product.stock != -1", "always")]
    [InlineData("product.stock in -5..2000", "always")]
    [InlineData("product.stock not in -5..2000", "never")]
    [InlineData("product.stock in 2000..*", "never")]
    [InlineData("product.stock > 5", "")]
    [InlineData("product.stock in 5..2000", "")]
    [InlineData("order.number < 0", "")]
    public void A_declared_range_decides_a_condition(string condition, string answer)
    {
        var found = ClauseFixture.Diagnose(condition, Addressed);
        Assert.Equal(
            answer.Length > 0 ? [$"OSS2621 {answer}"] : [],
            found.Select(its => $"{its.Code} {its.Message.Split(' ')[3]}")
        );
    }

    [Fact]
    public void A_step_that_changes_the_field_ends_what_its_range_decides() =>
        Assert.Empty(
            ClauseFixture.Diagnose(
                "product.stock < 0",
                "POST /orders/{id}/take; in: {product: uuid}; >> decrement product.stock by 1"
            )
        );
}
