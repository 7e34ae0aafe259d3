using Ossature.Compiler.Sandbox.Machines;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Sandbox.Tests;

public sealed class ControlGroupsTests : IDisposable
{
    private readonly TempProject disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public void A_machine_without_control_groups_has_none()
    {
        var groups = ControlGroups.Find(disk.Root, "");

        Assert.Equal((null, null), (groups.Processes, groups.Memory));
        Assert.Empty(groups.Make(new()).Entry);
    }

    [Fact]
    public void A_folder_whose_groups_do_not_count_is_no_place_for_them()
    {
        // On a real file system of control groups a new folder is born with the files of its controllers; here it is not.
        disk.Write("pids/cgroup.procs", "");
        disk.Write("user/cgroup.procs", "");

        Assert.Null(ControlGroups.Find(disk.Root, "8:pids:/\n").Processes);
        Assert.Null(ControlGroups.Find(disk.Root, "0::/user\n").Processes);
        Assert.Equal(["pids/cgroup.procs", "user/cgroup.procs"], disk.List());
    }
}
