using System.Text;

namespace Ossature.Compiler.Emit.Reports;

/// <summary>A node of a drawing.</summary>
/// <param name="Address">Where a click leads, within the page.</param>
/// <param name="Name">The first line: an id.</param>
/// <param name="Label">The second line.</param>
/// <param name="Class">Says how it stands, as <c>done</c>.</param>
/// <param name="DependsOn">Places of nodes before this one.</param>
internal sealed record GraphNode(string Address, string Name, string Label, string Class, int[] DependsOn);

/// <summary>Draws a graph as SVG, from left to right.</summary>
internal static class GraphDrawing
{
    private const int NodeWidth = 180;
    private const int NodeHeight = 42;
    private const int ColumnWidth = 232;
    private const int RowHeight = 58;
    private const int Margin = 8;

    /// <summary>The drawing.</summary>
    /// <param name="nodes">The nodes, each behind those that it depends on.</param>
    /// <param name="title">What it shows, for those who do not see it.</param>
    /// <param name="onPath">Whether an edge is on the critical path.</param>
    public static string Draw(IReadOnlyList<GraphNode> nodes, string title, Func<int, int, bool> onPath)
    {
        var layout = new LayeredLayout([.. nodes.Select(node => node.DependsOn)]);
        var width = Math.Max(1, layout.Columns) * ColumnWidth - (ColumnWidth - NodeWidth) + 2 * Margin;
        var height = layout.Height * RowHeight + NodeHeight + 2 * Margin;
        var svg = new StringBuilder();
        svg.Append($"<svg class=\"graph\" role=\"img\" aria-label=\"{Markup.Text(title)}\" width=\"{width}\" ");
        svg.Append($"height=\"{Markup.Number(height)}\" viewBox=\"0 0 {width} {Markup.Number(height)}\">\n");
        foreach (var edge in layout.Edges.OrderBy(edge => onPath(edge.From, edge.To)))
        {
            svg.Append($"<path class=\"edge{(onPath(edge.From, edge.To) ? " critical" : "")}\" d=\"{Way(layout, edge)}\"/>\n");
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            Draw(svg, nodes[i], Left(layout.ColumnOf(i)), Middle(layout, i) - NodeHeight / 2.0);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder svg, GraphNode node, double x, double y)
    {
        const int letters = 22;
        svg.Append($"<a href=\"{node.Address}\" class=\"node {node.Class}\">");
        svg.Append($"<title>{Markup.Text($"{node.Name} {node.Label}")}</title>");
        svg.Append(
            $"<rect class=\"box\" x=\"{Markup.Number(x)}\" y=\"{Markup.Number(y)}\" width=\"{NodeWidth}\" height=\"{NodeHeight}\" rx=\"6\"/>"
        );
        svg.Append(
            $"<rect class=\"mark\" x=\"{Markup.Number(x)}\" y=\"{Markup.Number(y + 8)}\" width=\"3\" height=\"{NodeHeight - 16}\"/>"
        );
        svg.Append(
            $"<text class=\"name\" x=\"{Markup.Number(x + 12)}\" y=\"{Markup.Number(y + 17)}\">{Markup.Short(node.Name, letters)}</text>"
        );
        svg.Append(
            $"<text class=\"label\" x=\"{Markup.Number(x + 12)}\" y=\"{Markup.Number(y + 33)}\">{Markup.Short(node.Label, letters)}</text>"
        );
        svg.Append("</a>\n");
    }

    private static string Way(LayeredLayout layout, (int From, int To, int[] Via) edge)
    {
        var (x, y) = (Left(layout.ColumnOf(edge.From)) + NodeWidth, Middle(layout, edge.From));
        var way = new StringBuilder($"M{Markup.Number(x)} {Markup.Number(y)}");
        for (var i = 0; i < edge.Via.Length; i++)
        {
            var left = Left(layout.ColumnOf(edge.From) + 1 + i);
            var down = Middle(layout, edge.Via[i]);
            Curve(way, x, y, left, down);
            way.Append($"H{Markup.Number(left + NodeWidth)}");
            (x, y) = (left + NodeWidth, down);
        }

        Curve(way, x, y, Left(layout.ColumnOf(edge.To)), Middle(layout, edge.To));
        return way.ToString();
    }

    private static void Curve(StringBuilder way, double x, double y, double toX, double toY)
    {
        var half = Markup.Number((x + toX) / 2);
        way.Append($"C{half} {Markup.Number(y)} {half} {Markup.Number(toY)} {Markup.Number(toX)} {Markup.Number(toY)}");
    }

    private static double Left(int column) => Margin + (double)column * ColumnWidth;

    private static double Middle(LayeredLayout layout, int place) =>
        Margin + NodeHeight / 2.0 + layout.HeightOf(place) * RowHeight;
}
