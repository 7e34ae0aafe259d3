namespace Ossature.Compiler.Testing.Tests;

public sealed class RunLogTests
{
    [Fact]
    public void Lines_are_compared_in_order_and_taken_out()
    {
        var log = new RunLog();
        log.Add("parse door.smd");
        log.Add("task 002-money", "contract of `Door` changed");

        log.ShouldBe("parse door.smd", "task 002-money: contract of `Door` changed");
        log.ShouldBe();
    }

    [Fact]
    public void Order_may_be_left_open()
    {
        var log = new RunLog();
        log.Add("b");
        log.Add("a");

        log.ShouldBeInAnyOrder("a", "b");
    }

    [Fact]
    public void Something_that_ran_unexpectedly_is_shown()
    {
        var log = new RunLog();
        log.Add("a");
        log.Add("b");

        var failure = Assert.Throws<TestFailure>(() => log.ShouldBe("a"));

        Assert.Contains("+ b", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_wrong_order_fails()
    {
        var log = new RunLog();
        log.Add("b");
        log.Add("a");

        Assert.Throws<TestFailure>(() => log.ShouldBe("a", "b"));
    }
}
