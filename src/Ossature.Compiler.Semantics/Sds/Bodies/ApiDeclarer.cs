using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Declares the apis of a section.</summary>
internal sealed class ApiDeclarer(SpecScope scope)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private readonly RouteTable routes = new(scope);

    public void Declare()
    {
        foreach (var node in scope.Section.Apis)
        {
            if (node.Method.IsMissing || node.Route.IsMissing)
            {
                continue;
            }

            var api = new ApiSymbol
            {
                Method = scope.Text(node.Method.Span),
                Route = Route.Of(scope.Text(node.Route.Span)),
                Node = node,
                Location = scope.Locate(TextSpan.FromBounds(node.Method.Start, node.Route.End)),
            };
            CheckMethod(api);
            if (routes.Add(api))
            {
                Declare(api);
                scope.Apis.Add(api);
            }
        }

        routes.ReportOverlaps();
    }

    private void CheckMethod(ApiSymbol api)
    {
        if (!Methods.Contains(api.Method))
        {
            var place = scope.Locate(api.Node.Method.Span);
            var (help, fix) = NearNames.Suggest(place, api.Method, Methods);
            scope.Diagnostics.UnknownApiMethod(place, api.Method, help, fix);
        }
    }

    private void Declare(ApiSymbol api)
    {
        api.Entity = Routes.EntityOf(api.Route, scope.Visible);
        api.Parameters = Routes.Parameters(api.Route, scope.Source, api.Node.Route.Span, scope.Visible);
        CheckParameters(api);

        InputSyntax? input = null;
        OutputSyntax? output = null;
        var isIncomplete = api.Node.Block.OpenBrace.IsMissing || api.Node.Block.CloseBrace.IsMissing;
        foreach (var line in api.Node.Block.Lines)
        {
            isIncomplete |= !line.Skipped.IsEmpty;
            switch (line.Item)
            {
                case InputSyntax its:
                    input ??= its;
                    break;
                case OutputSyntax its:
                    output ??= its;
                    break;
            }
        }

        // What stands in the input may be a field of what is put out.
        if (output is not null)
        {
            new ApiOutput(scope, api).Bind(output);
        }

        if (input is not null)
        {
            new ApiInput(scope, api).Bind(input);
        }

        if (api.Method == "GET" && output is null && !isIncomplete)
        {
            scope.Diagnostics.GetWithoutOutput(api.Location);
        }
    }

    private void CheckParameters(ApiSymbol api)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in api.Parameters)
        {
            if (!known.Add(parameter.Name))
            {
                scope.Diagnostics.ParameterTwice(parameter.Location, parameter.Name);
            }
            else if (parameter.Entity is null && api.Entity is not { IsSpecified: false } and not { IsIncomplete: true })
            {
                scope.Diagnostics.UnboundParameter(parameter.Location, parameter.Name);
            }
        }
    }
}
