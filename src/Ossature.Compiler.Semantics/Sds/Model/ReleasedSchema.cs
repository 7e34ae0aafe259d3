using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>A file <c>schema/&lt;module&gt;.schema.json</c> as it was read.</summary>
/// <param name="Source">The file.</param>
/// <param name="Module">The module that its name says.</param>
/// <param name="Schema">What it holds; null where it cannot be used.</param>
/// <param name="Problem">Why it cannot be used; null where it can.</param>
public sealed record SchemaFile(SourceText Source, string Module, ReleasedSchema? Schema, Diagnostic? Problem);

/// <summary>The schema of a module as it was last deployed.</summary>
/// <param name="Module">The module.</param>
/// <param name="Version">The version of its specification, as written there; empty where none is.</param>
/// <param name="Dialect">The database that it was written for; empty where none is named.</param>
/// <param name="Entities">The entities in order.</param>
/// <param name="Edges">The edges in order.</param>
public sealed record ReleasedSchema(
    string Module,
    string Version,
    string Dialect,
    ImmutableArray<ReleasedEntity> Entities,
    ImmutableArray<ReleasedEdge> Edges
);

/// <summary>An entity of a released schema.</summary>
/// <param name="Name">The name.</param>
/// <param name="Fields">The fields in order, each name once.</param>
public sealed record ReleasedEntity(string Name, ImmutableArray<ReleasedField> Fields);

/// <summary>A field of a released schema.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsOptional">Whether it may hold nothing.</param>
/// <param name="IsUnique">Whether no two rows share a value.</param>
public sealed record ReleasedField(string Name, ColumnType Type, bool IsOptional, bool IsUnique);

/// <summary>An edge of a released schema.</summary>
/// <param name="From">The entity on the left.</param>
/// <param name="To">The entity on the right.</param>
/// <param name="Cardinality">How many rows it joins.</param>
public sealed record ReleasedEdge(string From, string To, EdgeCardinality Cardinality);
