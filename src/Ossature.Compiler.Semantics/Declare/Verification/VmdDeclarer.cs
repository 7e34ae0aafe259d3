using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax.Vmd;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>The first pass over a VMD file: what it declares, taken by itself.</summary>
public static class VmdDeclarer
{
    /// <summary>
    /// Declares what the file says and reports all that is wrong with it. Behind an error in a signature its rows are not looked at, behind
    /// the first error of a scenario its other steps are not; everything else is declared.
    /// </summary>
    /// <param name="tree">The parsed file.</param>
    /// <param name="diagnostics">Where the errors go.</param>
    /// <returns>What the file verifies, or null when it does not say which specification that is.</returns>
    public static VerificationSymbol? Declare(VmdSyntaxTree tree, DiagnosticBag diagnostics)
    {
        var found = diagnostics.Count;
        var file = new VmdFile(tree, diagnostics);
        var fixtures = FixtureTable.Declare(file);
        var values = new ValueReader(file, fixtures);
        var expectations = new ExpectationReader(file, values);
        var directives = new DirectiveReader(file);
        var covers = new CoversReader(file);
        var groups = new GroupDeclarer(file, fixtures, values, expectations);
        var scenarios = new ScenarioDeclarer(file, fixtures, values, expectations);

        var declaredGroups = ImmutableArray.CreateBuilder<CaseGroupSymbol>();
        var declaredScenarios = ImmutableArray.CreateBuilder<ScenarioSymbol>();
        var verifies = false;
        foreach (var item in tree.Document.Items)
        {
            switch (item)
            {
                case DirectiveSyntax { Line.Kind: (ushort)VmdTokenKind.CoversDirective } directive:
                    covers.Read(directive);
                    break;
                case DirectiveSyntax directive:
                    directives.Read(directive.Line);
                    break;
                case GroupSyntax group:
                    verifies = true;
                    if (groups.Declare(group, covers.Take()) is { } declaredGroup)
                    {
                        declaredGroups.Add(declaredGroup);
                    }

                    break;
                case ScenarioSyntax scenario:
                    verifies = true;
                    if (scenarios.Declare(scenario, covers.Take()) is { } declaredScenario)
                    {
                        declaredScenarios.Add(declaredScenario);
                    }

                    break;
            }
        }

        covers.End();
        directives.End();
        if (!verifies)
        {
            diagnostics.NothingToVerify(file.Locate(file.Top));
        }

        return directives.Spec is null
            ? null
            : new()
            {
                Spec = directives.Spec,
                Architecture = directives.Architecture,
                Status = directives.Status,
                Fixtures = fixtures.Symbols,
                Groups = declaredGroups.DrainToImmutable(),
                Scenarios = declaredScenarios.DrainToImmutable(),
                IsComplete = diagnostics.Count == found,
            };
    }
}
