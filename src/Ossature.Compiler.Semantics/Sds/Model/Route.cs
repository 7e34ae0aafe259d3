using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>A route, or a pattern of routes.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Segments">Its segments; none for <c>/</c>.</param>
public sealed record Route(string Text, ImmutableArray<RouteSegment> Segments)
{
    /// <summary>Reads a route.</summary>
    public static Route Of(string text)
    {
        var segments = ImmutableArray.CreateBuilder<RouteSegment>();
        foreach (var part in text.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            segments.Add(
                part switch
                {
                    "*" => new(RouteSegmentKind.One, part),
                    "**" => new(RouteSegmentKind.Any, part),
                    ['{', .. var name, '}'] => new(RouteSegmentKind.Parameter, name),
                    _ => new(RouteSegmentKind.Literal, part),
                }
            );
        }

        return new(text, segments.ToImmutable());
    }

    /// <summary>Whether each literal segment is one; what a malformed route was meant to address is not known.</summary>
    public bool IsWellFormed
    {
        get
        {
            foreach (var segment in Segments)
            {
                foreach (var letter in segment.Kind == RouteSegmentKind.Literal ? segment.Text : "")
                {
                    if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '.' or '~' or '*' or '-'))
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }

    /// <summary>The route with its parameters nameless: two apis with one such form are the same.</summary>
    public string Form
    {
        get
        {
            var parts = new string[Segments.Length];
            for (var at = 0; at < parts.Length; at++)
            {
                parts[at] = Segments[at].Kind == RouteSegmentKind.Parameter ? "{}" : Segments[at].Text;
            }

            return $"/{string.Join('/', parts)}";
        }
    }

    /// <inheritdoc/>
    public bool Equals(Route? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The route as written.</summary>
    public override string ToString() => Text;
}

/// <summary>A part of a route.</summary>
/// <param name="Kind">What it matches.</param>
/// <param name="Text">The literal, the name of the parameter, or the stars.</param>
public sealed record RouteSegment(RouteSegmentKind Kind, string Text);

/// <summary>What a part of a route matches; the more specific the less.</summary>
public enum RouteSegmentKind
{
    /// <summary>Itself.</summary>
    Literal,

    /// <summary><c>{name}</c>: one segment.</summary>
    Parameter,

    /// <summary><c>*</c>: one segment.</summary>
    One,

    /// <summary><c>**</c>: any number of segments, none included.</summary>
    Any,
}
