using System.Globalization;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.CrashHost;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Text;

// Builds the project of a folder:
//   CrashHost ROOT LOG WRITE [torn]   and is killed at that write; prints the number of writes when it lives
//   CrashHost ROOT LOG wait           and has the model wait with its answers, after the line "asked", until a line comes in
//   CrashHost ROOT LOG build JOBS [ID] and says "started" before it builds; a task and those that depend on it anew, or `all`
// or keeps and finds results, beside other processes that do the same:
//   CrashHost FOLDER SEED cache       prints what went wrong
if (args[2] == "cache")
{
    var wrong = CacheUser.Run(args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
    Console.Write(wrong);
    return wrong.Length == 0 ? 0 : 1;
}

if (args[2] == "wait")
{
    var waited = CrashProject.Build(
        args[0],
        new DiskFileSystem(),
        args[1],
        () =>
        {
            Console.WriteLine("asked");
            Console.ReadLine();
        }
    );
    return waited.Diagnostics.IsEmpty ? 0 : 1;
}

if (args[2] == "build")
{
    Console.WriteLine("started");
    var options = new BuildOptions
    {
        Jobs = int.Parse(args[3], CultureInfo.InvariantCulture),
        Fresh = args.ElementAtOrDefault(4) switch
        {
            null => new TaskSelection.None(),
            "all" => new TaskSelection.All(),
            var id => new TaskSelection.Only(id),
        },
    };
    return CrashProject.Build(args[0], new DiskFileSystem(), args[1], options: options).Diagnostics.IsEmpty ? 0 : 1;
}

var disk = new KillingDisk(new DiskFileSystem(), int.Parse(args[2], CultureInfo.InvariantCulture), args.Contains("torn"));
var report = CrashProject.Build(args[0], disk, args[1]);
Console.WriteLine(disk.Writes.ToString(CultureInfo.InvariantCulture));
return report.Diagnostics.IsEmpty ? 0 : 1;
