using Ossature.Compiler.Generator;

// Regenerates everything that is generated from something else in this repository:
//   dotnet run --project eng/Ossature.Compiler.Generator                 diagnostics and syntax nodes
//   dotnet run --project eng/Ossature.Compiler.Generator -- --parsers    the ANTLR parsers too (needs Java 17 and `npm ci` in eng/antlr)
//   … --check                                                            only compares; exit 1 when something is stale
var check = args.Contains("--check");
var root = Repository.FindRoot();
IEnumerable<GeneratedFile> files = [.. CatalogGenerator.Generate(root), .. NodeGenerator.Generate(root)];
if (args.Contains("--parsers"))
{
    files = [.. files, .. ParserGenerator.Generate(root)];
}

return files.Count(file => !file.WriteOrCompare(root, check)) == 0 ? 0 : 1;
