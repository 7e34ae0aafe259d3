using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>The values of a setting that takes names.</summary>
internal static class SettingValues
{
    /// <summary>The name, or the alternatives; what is no name, as it is written; none where nothing is.</summary>
    public static List<NameReference> Of(SourceText source, ValueSyntax value)
    {
        var names = new List<NameReference>();
        switch (value)
        {
            case NameValueSyntax name:
                Add(name.Name);
                break;
            case ChoiceValueSyntax choice:
                foreach (var item in choice.Items)
                {
                    Add(item.Name);
                }

                break;
            case { Span.Length: > 0 }:
                names.Add(new(source.ToString(value.Span), Location.Of(source, value.Span)));
                break;
        }

        return names;

        void Add(QNameSyntax name)
        {
            if (SdsText.Of(source, name) is { } its)
            {
                names.Add(new(its.ToString(), its.Location));
            }
        }
    }
}
