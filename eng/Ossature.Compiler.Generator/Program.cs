using Ossature.Compiler.Generator;

// Regenerates everything that is generated from something else in this repository:
//   dotnet run --project eng/Ossature.Compiler.Generator              writes
//   dotnet run --project eng/Ossature.Compiler.Generator -- --check   only compares; exit 1 when something is stale
var check = args.Contains("--check");
var root = Repository.FindRoot();
var stale = 0;
foreach (var file in CatalogGenerator.Generate(root))
{
    stale += file.WriteOrCompare(root, check) ? 0 : 1;
}

return stale == 0 ? 0 : 1;
