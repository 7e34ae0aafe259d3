using System.Collections;
using System.Reflection;
using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Slices;

namespace Ossature.Compiler.Semantics.Tests.Formatting;

/// <summary>A symbol as text, without places; prose as it is handed to whoever reads it.</summary>
internal static class Model
{
    private static readonly HashSet<string> Prose =
    [
        "Overview",
        "Notes",
        "Description",
        "Accepts",
        "Returns",
        "Details",
        "Text",
        "Introduction",
    ];

    public static string Of(object? symbol)
    {
        var text = new StringBuilder();
        Write(text, "", symbol);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, object? value)
    {
        switch (value)
        {
            case Location:
                break;
            case string prose when Prose.Contains(name):
                text.Append(name).Append(": ").Append(CanonicalMarkdown.Prose(prose)).Append('\n');
                break;
            case null or string or bool or Enum or ValueType and not IEnumerable and not IStructuralEquatable:
                text.Append(name).Append(": ").Append(value).Append('\n');
                break;
            case System.Runtime.CompilerServices.ITuple tuple:
                for (var i = 0; i < tuple.Length; i++)
                {
                    Write(text, name, tuple[i]);
                }

                break;
            case IEnumerable all:
                foreach (var one in all)
                {
                    Write(text, name, one);
                }

                text.Append(name).Append(".\n");
                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    Write(text, property.Name, property.GetValue(value));
                }

                break;
        }
    }
}
