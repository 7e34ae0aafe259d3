using System.Text;
using System.Xml.Linq;

namespace Ossature.Compiler.Generator;

/// <summary>A concrete node class of a language, as <c>*.nodes.xml</c> describes it.</summary>
internal sealed class Node(XElement element, string language)
{
    private readonly Slot[] slots = element.Elements().Select(slot => new Slot(slot)).ToArray();

    public string Name { get; } = NodeGenerator.Attribute(element, "Name");

    public string Class => Name + "Syntax";

    public void Append(StringBuilder text)
    {
        text.Append($"\n/// <summary>{NodeGenerator.Doc(element)}</summary>\n");
        text.Append($"public sealed partial class {Class} : {NodeGenerator.BaseOf(element)}\n{{\n");
        text.Append($"    internal {Class}({string.Join(", ", slots.Select(slot => $"{slot.Type} {slot.Parameter}"))})\n");
        text.Append(
            $"        : base(SlotSpan.None{string.Concat(slots.Where(slot => slot.IsChild).Select(slot => $".And({slot.Parameter})"))}.Of(\"{language}.{Name}\"))\n    {{\n"
        );
        foreach (var slot in slots)
        {
            text.Append($"        {slot.Name} = {slot.Parameter};\n");
        }

        text.Append("    }\n");
        foreach (var slot in slots)
        {
            text.Append($"\n    /// <summary>{slot.Doc}</summary>\n    public {slot.Type} {slot.Name} {{ get; }}\n");
        }

        text.Append(
            "\n    /// <inheritdoc/>\n    public override IEnumerable<SyntaxElement> Children\n    {\n        get\n        {\n"
        );
        foreach (var slot in slots.Where(slot => slot.IsChild))
        {
            text.Append(slot.Yield);
        }

        text.Append("        }\n    }\n}\n");
    }

    /// <summary>A place for children of one kind, in file order, or what their tokens say, read as a value.</summary>
    private sealed class Slot(XElement element)
    {
        private readonly string kind = element.Name.LocalName;
        private readonly bool optional = element.Attribute("Optional")?.Value == "true";

        public string Name { get; } = NodeGenerator.Attribute(element, "Name");

        public string Doc => NodeGenerator.Doc(element);

        public bool IsChild => kind != "Value";

        public string Parameter => "@" + char.ToLowerInvariant(Name[0]) + Name[1..];

        public string Type =>
            kind switch
            {
                "Child" => NodeGenerator.Attribute(element, "Type") + "Syntax" + Mark,
                "Token" => "SyntaxToken" + Mark,
                "List" => $"ImmutableArray<{NodeGenerator.Attribute(element, "Type")}Syntax>",
                "Tokens" => "SyntaxTokenList",
                "Value" => NodeGenerator.Attribute(element, "Type"),
                _ => throw new InvalidDataException($"{element}: Child, List, Token, Tokens or Value is wanted"),
            };

        public string Yield =>
            (kind, optional) switch
            {
                ("Child", false) or ("Token", false) => $"            yield return {Name};\n",
                ("Child", true) =>
                    $"            if ({Name} is not null)\n            {{\n                yield return {Name};\n            }}\n\n",
                ("Token", true) =>
                    $"            if ({Name} is {{ }} its{Name})\n            {{\n                yield return its{Name};\n            }}\n\n",
                _ =>
                    $"            foreach (var item in {Name})\n            {{\n                yield return item;\n            }}\n\n",
            };

        private string Mark => optional ? "?" : "";
    }
}
