using System.Reflection;
using Ossature.Compiler.Syntax;

namespace Repository.Tests;

public sealed class ApiSurfaceTests
{
    [Fact]
    public void No_type_of_the_parser_runtime_is_visible_outside_the_syntax_project() =>
        Assert.Empty(Leaks(typeof(SyntaxTree).Assembly.GetExportedTypes(), "Antlr4"));

    [Fact]
    public void A_leaking_type_is_found() =>
        Assert.Equal(
            ["Leaking.Field: Xunit.Sdk.XunitException"],
            Leaks([typeof(Leaking)], "Xunit").Where(leak => leak.Contains("Field"))
        );

    [Fact]
    public void Every_syntax_node_is_abstract_or_sealed() =>
        Assert.DoesNotContain(
            typeof(SyntaxTree).Assembly.GetExportedTypes(),
            type => type.IsAssignableTo(typeof(SyntaxNode)) && !type.IsAbstract && !type.IsSealed
        );

    private static IEnumerable<string> Leaks(IEnumerable<Type> types, string space) =>
        from type in types
        from member in Seen(type)
        from used in member.Types
        where used.Namespace?.StartsWith(space, StringComparison.Ordinal) == true
        select $"{type.Name}.{member.Name}: {used.FullName}";

    private static IEnumerable<(string Name, IEnumerable<Type> Types)> Seen(Type type)
    {
        const BindingFlags visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        yield return ("(base)", type.BaseType is { } parent ? [parent, .. type.GetInterfaces()] : type.GetInterfaces());
        foreach (
            var field in type.GetFields(visible | BindingFlags.DeclaredOnly).Where(field => field.IsPublic || field.IsFamily)
        )
        {
            yield return (field.Name, Parts(field.FieldType));
        }

        foreach (
            var method in type.GetMethods(visible | BindingFlags.DeclaredOnly).Where(method => method.IsPublic || method.IsFamily)
        )
        {
            yield return (
                method.Name,
                [.. Parts(method.ReturnType), .. method.GetParameters().SelectMany(one => Parts(one.ParameterType))]
            );
        }

        foreach (var constructor in type.GetConstructors(visible).Where(one => one.IsPublic || one.IsFamily))
        {
            yield return (".ctor", constructor.GetParameters().SelectMany(one => Parts(one.ParameterType)));
        }
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Parts)] : [type];

    private sealed class Leaking
    {
        public Xunit.Sdk.XunitException? Field = null;
    }
}
