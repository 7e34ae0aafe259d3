using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Makes the node of each rule of the generated parser when the rule ends, and says what the grammar cannot.</summary>
/// <param name="slots">What the rule has matched.</param>
/// <param name="problems">Where is said what is wrong with it.</param>
internal sealed class SdsTreeBuilder(SdsSlots slots, SdsStructureProblems problems)
{
    private readonly SdsBracketTypes brackets = new(slots, problems);

    /// <summary>The root, when the file has ended.</summary>
    public SdsDocumentSyntax? Document { get; private set; }

    /// <summary>The node of a rule from its slots; null where they belong to the rule around it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isSilent">Whether its line has a problem already.</param>
    public SyntaxNode? Make(int rule, bool isSilent)
    {
        switch (rule)
        {
            case SdsParser.RULE_file:
                return Document = new(Lines(), slots.Token());
            case SdsParser.RULE_name:
                CheckName();
                return null;
            case SdsParser.RULE_version:
                CheckVersion();
                return null;
            case SdsParser.RULE_dotted or SdsParser.RULE_qname:
                return CheckBlanks(SdsNameNodes.QName(slots), isSilent);
            case SdsParser.RULE_property or SdsParser.RULE_stateProperty:
                return CheckProperty(new(slots.Token(), slots.Token(), slots.NodeIf<ValueSyntax>()!), isSilent);
            case SdsParser.RULE_onDecl:
                return CheckHandler((HandlerSyntax)SdsDeclarationNodes.Make(rule, slots)!, isSilent);
            case SdsParser.RULE_bracketType:
                return brackets.Make(isSilent);
            case var _ when SdsRules.IsBlock(rule):
                return CheckKeys(new(slots.Skipped(), slots.Token(), Lines(), slots.Token()));
            default:
                return SdsDeclarationNodes.Make(rule, slots)
                    ?? SdsMemberNodes.Make(rule, slots)
                    ?? SdsTypeNodes.Make(rule, slots)
                    ?? SdsValueNodes.Make(rule, slots);
        }
    }

    /// <summary>Declarations or members, each up to the end of its line; the last slot is what closes them all.</summary>
    private ImmutableArray<LineSyntax> Lines()
    {
        var lines = ImmutableArray.CreateBuilder<LineSyntax>();
        while (!slots.IsAtLast)
        {
            lines.Add(new(slots.NodeIf<ItemSyntax>(), slots.Skipped(), slots.TokenIf(SdsTokenKind.NewLine)));
        }

        return lines.DrainToImmutable();
    }

    private void CheckName()
    {
        var name = slots.Token();
        if ((SdsTokenKind)name.Kind is SdsTokenKind.Word or SdsTokenKind.Kebab)
        {
            problems.WrongName(name);
        }
    }

    private void CheckVersion()
    {
        var version = slots.Token();
        var isVersion =
            version.IsMissing || (SdsTokenKind)version.Kind == SdsTokenKind.Version || IsShort(problems.Text(version));
        if (!isVersion && (SdsTokenKind)version.Kind != SdsTokenKind.BadNumber)
        {
            problems.NoVersion(version);
        }
    }

    /// <summary><c>v1</c>.</summary>
    private static bool IsShort(string name) =>
        name.Length > 1 && name[0] == 'v' && SdsNumbers.Digits(name.AsSpan(1)) == name.Length - 1;

    /// <summary>The parts of a name stand side by side.</summary>
    private QNameSyntax CheckBlanks(QNameSyntax name, bool isSilent)
    {
        var hasBlanks = name.Slash is { } slash && (HasBlank(slash) || HasBlank(name.Name));
        foreach (var part in name.Rest)
        {
            hasBlanks |= HasBlank(part);
        }

        if (hasBlanks && !isSilent)
        {
            problems.Expected($"`{string.Concat(name.Tokens().Select(problems.Text))}` without blanks", name.Span);
        }

        return name;
    }

    private static bool HasBlank(SyntaxToken before) => before.FullStart < before.Start;

    private HandlerSyntax CheckHandler(HandlerSyntax handler, bool isSilent)
    {
        if (handler.Event is { } name)
        {
            CheckBlanks(name, isSilent);
        }

        return handler;
    }

    private PropertySyntax CheckProperty(PropertySyntax property, bool isSilent)
    {
        var keys = SdsKeys.Of(problems.Keyword);
        var key = problems.Text(property.Name);
        if (isSilent || keys.Length == 0)
        {
            return property;
        }

        if (!keys.Contains(key))
        {
            problems.UnknownKey(property.Name);
        }
        else if (SdsKeys.WrongForm(key, property.Value) is { } form)
        {
            problems.Expected(form, property.Value.Span);
        }

        return property;
    }

    /// <summary>A key stands in a block once.</summary>
    private BlockSyntax CheckKeys(BlockSyntax block)
    {
        HashSet<string>? keys = null;
        foreach (var line in block.Lines)
        {
            SyntaxToken? written = line.Item switch
            {
                PropertySyntax property => property.Name,
                RefSyntax reference => reference.Keyword,
                PayloadSyntax payload => payload.Keyword,
                InputSyntax input => input.Keyword,
                OutputSyntax output => output.Keyword,
                _ => null,
            };
            if (written is { IsMissing: false } key && !(keys ??= new(StringComparer.Ordinal)).Add(problems.Text(key)))
            {
                problems.SecondKey(key);
            }
        }

        return block;
    }
}
