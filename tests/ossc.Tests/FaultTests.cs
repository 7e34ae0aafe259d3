namespace Ossature.CommandLine.Tests;

public sealed class FaultTests
{
    [Fact]
    public void An_unforeseen_exception_becomes_one_diagnostic()
    {
        var ossc = Samples.Project();
        ossc.Disk.Put("/demo/.ossature/journal", "x");
        ossc.Disk.FailWrites((write, _) => write == 1 ? new InvalidOperationException("The moon is\nblue.") : null);

        var result = ossc.Run("clean", "--yes");

        Assert.Equal((1, "OSS9001", ""), (result.ExitCode, result.Codes, result.Error));
        Assert.Contains("InvalidOperationException: The moon is blue.", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Out, StringComparison.Ordinal);
        Assert.Contains("   at ", ossc.Disk.Peek("/demo/.ossature/fault.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_that_cannot_be_written_down_is_still_said()
    {
        var ossc = Samples.Project();
        ossc.Disk.Put("/demo/.ossature/journal", "x");
        ossc.Disk.FailWrites((_, _) => new InvalidOperationException("again"));

        Assert.Equal((1, "OSS9001"), (ossc.Run("clean", "--yes").ExitCode, ossc.Run("clean", "--yes").Codes));
    }

    [Fact]
    public void A_disk_that_refuses_is_one_diagnostic()
    {
        var ossc = Samples.Project();
        ossc.Disk.Put("/demo/.ossature/journal", "x");
        ossc.Disk.FailWrites((_, _) => new UnauthorizedAccessException("Access to the path is denied."));

        var result = ossc.Run("clean", "--yes");

        Assert.Equal((1, "OSS4157"), (result.ExitCode, result.Codes));
    }
}
