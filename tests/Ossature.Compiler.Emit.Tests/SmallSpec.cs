namespace Ossature.Compiler.Emit.Tests;

/// <summary>A specification without an architecture, for plans that are written by hand.</summary>
internal static class SmallSpec
{
    public const string Text = """
        ---
        id: GARDEN
        status: draft
        priority: high
        depends: []
        ---

        # Garden

        ## Overview

        Waters the beds.

        ## Goals

        - No bed dries out

        ## Non-Goals

        - Weather forecasts

        ## Requirements

        ### Plan a watering

        Choose the next bed.

        **Accepts:** moisture in percent

        **Returns:** the bed to water

        ### Report the budget

        Say how many litres are left.

        **Accepts:** a week

        **Returns:** litres

        ## Constraints

        - Minutes are whole numbers

        ## Examples

        ### One dry bed

        **Input:**

        ```
        plan
        ```

        **Output:**

        ```
        north
        ```

        ## Acceptance Criteria

        - A dry bed is planned first

        """;
}
