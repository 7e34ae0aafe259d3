using Ossature.Compiler.Incremental.Cache;

namespace Ossature.Compiler.Incremental.Tests.Cache;

public sealed class UsageTests
{
    [Fact]
    public void Usages_add_up_and_what_nobody_said_stays_unknown()
    {
        Assert.Equal(new Usage(3, 15, null, null, null), new Usage(1, 10, null, null, 0.5m) + new Usage(2, 5, 4, null, null));
        Assert.Equal(new Usage(3, 3, 3, 3, 3), new Usage(1, 1, 1, 1, 1) + new Usage(2, 2, 2, 2, 2));
        Assert.Equal(new Usage(1, 2), Usage.None + new Usage(1, 2));
    }
}
