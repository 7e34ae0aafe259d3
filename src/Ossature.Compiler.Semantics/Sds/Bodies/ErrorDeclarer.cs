using System.Globalization;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Declares the errors of a section.</summary>
internal static class ErrorDeclarer
{
    private const int LowestStatus = 400;
    private const int HighestStatus = 599;

    public static void Declare(SpecScope scope)
    {
        var users = new Dictionary<int, string>();
        foreach (var node in scope.Section.Errors)
        {
            if (node.Name.IsMissing)
            {
                continue;
            }

            var error = Read(scope, node);
            if (!scope.Errors.TryAdd(error.Name, error))
            {
                scope.Diagnostics.DuplicateError(error.Location, error.Name);
            }
            else if (
                !node.Status.IsMissing
                && CheckStatus(scope, node.Status, error.Status)
                && !users.TryAdd(error.Status, error.Name)
            )
            {
                scope.Diagnostics.SharedStatus(scope.Locate(node.Status.Span), scope.Text(node.Status.Span), users[error.Status]);
            }
        }
    }

    /// <summary>Whether a status is one of an error.</summary>
    public static bool IsErrorStatus(decimal status) => status is >= LowestStatus and <= HighestStatus;

    private static bool CheckStatus(SpecScope scope, SyntaxToken token, int status)
    {
        if (!IsErrorStatus(status))
        {
            scope.Diagnostics.NoErrorStatus(scope.Locate(token.Span), scope.Text(token.Span));
            return false;
        }

        return true;
    }

    private static ErrorSymbol Read(SpecScope scope, ErrorSyntax node)
    {
        var error = new ErrorSymbol
        {
            Name = scope.Text(node.Name.Span),
            Status = int.TryParse(
                scope.Source.Text.AsSpan(node.Status.Start, node.Status.End - node.Status.Start),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var status
            )
                ? status
                : int.MaxValue,
            Node = node,
            Location = scope.Locate(node.Name.Span),
        };
        if (node.Block is null)
        {
            scope.Diagnostics.ErrorWithoutMessage(error.Location, error.Name);
            return error;
        }

        var properties = new Properties(new(scope.Source, scope.Diagnostics), node.Block, "message", "detail");
        error.Message = Template("message");
        error.Detail = Template("detail");
        if (properties.Find("message") is null && !properties.IsIncomplete)
        {
            scope.Diagnostics.ErrorWithoutMessage(error.Location, error.Name);
        }

        return error;

        MessageTemplate Template(string key) =>
            properties.Find(key)?.Value is TextValueSyntax text
                ? MessageTemplates.Read(scope, key, text.Text)
                : MessageTemplate.Empty;
    }
}
