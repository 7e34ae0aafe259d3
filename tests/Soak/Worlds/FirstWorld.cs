using System.Collections.Immutable;

namespace Ossature.Compiler.Soak.Worlds;

/// <summary>Makes the world that a scenario begins with: specifications, and tasks in a shape that chance chooses.</summary>
public static class FirstWorld
{
    /// <param name="random">Chance.</param>
    /// <param name="tasks">How many tasks there are.</param>
    public static World Make(Random random, int tasks)
    {
        ImmutableArray<WorldSpec> specs =
        [
            new("ONE", ""),
            new("TWO", "ONE"),
            new("SIX", random.Next(2) == 0 ? "ONE" : "ONE, TWO"),
        ];
        var world = new World(specs, []) { Setup = random.Next(3) == 0 ? 1 : 0 };
        var shape = random.Next(4);
        for (var number = 1; number <= tasks; number++)
        {
            world = world with { Tasks = world.Tasks.Add(RandomTask.Make(random, world, $"Part{number}", shape)) };
        }

        return world;
    }
}
