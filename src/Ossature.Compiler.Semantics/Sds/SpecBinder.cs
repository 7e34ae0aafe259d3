using Ossature.Compiler.Semantics.Sds.Bodies;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Entities;
using Ossature.Compiler.Semantics.Sds.Promises;
using Ossature.Compiler.Semantics.Sds.Rules;
using Ossature.Compiler.Semantics.Sds.Schema;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds;

/// <summary>Binds the section of one module, in four steps: each needs what all sections have of the one before.</summary>
internal static class SpecBinder
{
    /// <summary>Gives the entities their fields with their types; those that borrow the type of another field get it when all sections have theirs.</summary>
    public static List<BorrowedType> DeclareFields(SpecScope scope) => FieldDeclarer.Declare(scope);

    /// <summary>Gives the entities their defaults, edges and machines.</summary>
    public static void DeclareEntities(SpecScope scope) => EntityBinder.Bind(scope);

    /// <summary>Declares errors, events, actions and apis.</summary>
    public static void DeclareBodies(SpecScope scope)
    {
        GrantBinder.Bind(scope);
        SeedDefaults.Declare(scope);
        BodyStage.Declare(scope);
    }

    /// <summary>Binds every clause.</summary>
    public static BoundSpec Bind(SpecScope scope)
    {
        var stage = BodyStage.Read(scope, () => new SoftBinder().Bind);
        var promises = SectionPromises.Bind(scope, stage.Section);
        var bodies = stage.Bind();
        var auth = AuthTableBinder.Bind(scope);
        var limits = LimitBinder.Bind(scope, auth);
        var observed = PhraseBinder.Bind(scope);
        var runtime = RuntimeBinder.Bind(scope);
        var migration = MigrationBinder.Bind(scope);
        var evolutions = Evolution.Bind(scope, migration);
        var seed = SeedRows.Bind(scope);
        return new()
        {
            Section = scope.Section,
            Entities = scope.Module.Entities,
            Edges = [.. scope.Edges],
            Machines = [.. scope.Machines],
            Errors = bodies.Errors,
            Events = bodies.Events,
            Actions = bodies.Actions,
            Apis = bodies.Apis,
            Handlers = bodies.Handlers,
            Invariants = promises.Invariants,
            EntitySofts = promises.EntitySofts,
            TestFailurePolicy = promises.TestFailurePolicy,
            Auth = auth,
            Limits = limits,
            Observed = observed,
            Runtime = runtime,
            Migration = migration,
            Evolutions = evolutions,
            Released = scope.Module.Released,
            Seed = seed,
            Clauses = scope.Clauses.Entries,
            Unused = new(UnusedEntities.Find(scope), bodies.UnusedActions, bodies.UnusedEvents),
            Amounts = stage.Section.Amounts,
            Diagnostics = [.. scope.Diagnostics],
        };
    }
}
