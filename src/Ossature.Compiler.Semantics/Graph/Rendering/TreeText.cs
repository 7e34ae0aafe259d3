using System.Text;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.Compiler.Semantics.Graph.Rendering;

/// <summary>
/// A graph as trees of text: below each node what it needs. What a node needs is drawn once; wherever else the node stands, a word says where.
/// So the text grows with nodes and arrows, however many ways lead through them.
/// </summary>
public static class TreeText
{
    /// <summary>Below this depth a branch goes on as a tree of its own, so that a deep graph does not run off to the right.</summary>
    public const int MostDepth = 24;

    /// <summary>The trees, each line ended by <c>\n</c>. They begin with the nodes that no other needs.</summary>
    public static string Render(DrawnGraph graph)
    {
        var text = new StringBuilder();
        new Walk(graph, text).Run();
        return text.ToString();
    }

    private sealed class Walk(DrawnGraph graph, StringBuilder text)
    {
        private readonly State[] states = new State[graph.Nodes.Length];
        private readonly Queue<int> postponed = new();
        private readonly Stack<Branch> branches = new();

        public void Run()
        {
            var isNeeded = new bool[graph.Nodes.Length];
            foreach (var needed in graph.Nodes.SelectMany(node => node.Needs))
            {
                isNeeded[needed] = true;
            }

            for (var node = 0; node < isNeeded.Length; node++)
            {
                if (!isNeeded[node])
                {
                    DrawTree(node);
                }
            }

            // What is left is needed by cycles only.
            for (var node = 0; node < isNeeded.Length; node++)
            {
                DrawTree(node);
            }
        }

        private void DrawTree(int root)
        {
            if (states[root] == State.Waiting)
            {
                Draw(root);
            }

            while (postponed.TryDequeue(out var node))
            {
                if (states[node] == State.Postponed)
                {
                    Draw(node);
                }
            }
        }

        private void Draw(int root)
        {
            Line("", root, "");
            Open(root, "");
            while (branches.TryPop(out var branch))
            {
                var needs = graph.Nodes[branch.Node].Needs;
                if (branch.Next == needs.Length)
                {
                    states[branch.Node] = State.Drawn;
                    continue;
                }

                var (node, isLast) = (needs[branch.Next], branch.Next == needs.Length - 1);
                branches.Push(branch with { Next = branch.Next + 1 });
                DrawNeeded(node, branch.Indent + (isLast ? "└─ " : "├─ "), branch.Indent + (isLast ? "   " : "│  "));
            }
        }

        private void DrawNeeded(int node, string lead, string indent)
        {
            if (states[node] == State.Open)
            {
                Line(lead, node, " (cycle)");
            }
            else if (graph.Nodes[node].Needs.IsEmpty)
            {
                Line(lead, node, "");
                states[node] = State.Drawn;
            }
            else if (states[node] == State.Drawn)
            {
                Line(lead, node, " (above)");
            }
            else if (branches.Count < MostDepth)
            {
                Line(lead, node, "");
                Open(node, indent);
            }
            else
            {
                Line(lead, node, " (below)");
                states[node] = State.Postponed;
                postponed.Enqueue(node);
            }
        }

        private void Open(int node, string indent)
        {
            states[node] = State.Open;
            branches.Push(new(node, indent, 0));
        }

        private void Line(string lead, int node, string where) =>
            text.Append(lead).Append(PrintableText.OneLine(graph.Nodes[node].Name)).Append(where).Append('\n');
    }

    private enum State
    {
        Waiting,
        Postponed,
        Open,
        Drawn,
    }

    /// <summary>A node whose needs are being drawn, and the next of them.</summary>
    private sealed record Branch(int Node, string Indent, int Next);
}
