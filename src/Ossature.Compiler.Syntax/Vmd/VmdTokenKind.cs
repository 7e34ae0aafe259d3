using Ossature.Compiler.Syntax.Vmd.Generated;

namespace Ossature.Compiler.Syntax.Vmd;

/// <summary>The kinds of line in a VMD file; blank lines and comment lines are trivia and have none.</summary>
public enum VmdTokenKind : ushort
{
    /// <summary>The end of the file.</summary>
    EndOfFile = 0,

    /// <summary><c>@spec …</c></summary>
    SpecDirective = VmdParser.SPEC_DIRECTIVE,

    /// <summary><c>@arch …</c></summary>
    ArchDirective = VmdParser.ARCH_DIRECTIVE,

    /// <summary><c>@status …</c></summary>
    StatusDirective = VmdParser.STATUS_DIRECTIVE,

    /// <summary><c>@fixture …</c></summary>
    FixtureDirective = VmdParser.FIXTURE_DIRECTIVE,

    /// <summary><c>@covers …</c></summary>
    CoversDirective = VmdParser.COVERS_DIRECTIVE,

    /// <summary><c>@…</c> with a name that the language does not know.</summary>
    Directive = VmdParser.DIRECTIVE,

    /// <summary><c>scenario words:</c></summary>
    ScenarioHeader = VmdParser.SCENARIO_HEADER,

    /// <summary>The first line of a group: any line outside groups and scenarios that is nothing else.</summary>
    Signature = VmdParser.SIGNATURE,

    /// <summary>A line of a group below its signature.</summary>
    Row = VmdParser.ROW,

    /// <summary><c>given …</c></summary>
    Given = VmdParser.GIVEN,

    /// <summary><c>when $ …</c></summary>
    Run = VmdParser.RUN,

    /// <summary><c>when …</c> with anything else.</summary>
    Call = VmdParser.CALL,

    /// <summary><c>then …</c></summary>
    Then = VmdParser.THEN,

    /// <summary><c>> …</c></summary>
    Output = VmdParser.OUTPUT,

    /// <summary>Any other line of a scenario.</summary>
    Step = VmdParser.STEP,
}
