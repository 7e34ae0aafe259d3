using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>Binds the phrases of <c>observe</c>.</summary>
internal sealed class PhraseBinder(SpecScope scope)
{
    private static readonly string[] Keys = ["log", "metric", "trace"];

    private readonly ObservedNames names = new(scope);
    private readonly ImmutableArray<BoundPhrase>.Builder phrases = ImmutableArray.CreateBuilder<BoundPhrase>();

    public static ImmutableArray<BoundPhrase> Bind(SpecScope scope)
    {
        var binder = new PhraseBinder(scope);
        foreach (var observe in scope.Section.Observes)
        {
            foreach (var line in observe.Block.Lines)
            {
                if (line.Item is ObserveMemberSyntax member)
                {
                    binder.Bind(observe, member);
                }
            }
        }

        return binder.phrases.ToImmutable();
    }

    private void Bind(ObserveSyntax observe, ObserveMemberSyntax member)
    {
        var key = scope.Text(member.Name.Span);
        var isFirst = true;
        foreach (var phrase in member.Phrases)
        {
            var clause = scope.Clauses.Open(observe, phrase, ClauseKind.Observe);
            if (member.Name.IsMissing || phrase.Run is null)
            {
                clause.Problems.FaultSilently();
            }
            else if (Keys.Contains(key))
            {
                Bind(clause, key, phrase.Run);
            }
            else
            {
                // The key is said to be unknown once, however many phrases stand behind it.
                clause.Problems.MakeUnread(isFirst ? found => ReportKey(member, key, found) : _ => { });
                isFirst = false;
            }

            scope.Clauses.Close(clause);
        }
    }

    private void ReportKey(ObserveMemberSyntax member, string key, DiagnosticBag found)
    {
        var place = scope.Locate(member.Name.Span);
        var (help, fix) = NearNames.Suggest(place, key, Keys);
        found.UnknownObserveKey(place, key, help, fix);
    }

    private void Bind(OpenClause clause, string key, ClauseRunSyntax run)
    {
        var form =
            key == "log" ? ClauseForm.LogPhrase
            : key == "metric" ? ClauseForm.MetricPhrase
            : ClauseForm.TracePhrase;
        var place = scope.Locate(run.Content.Span());
        var phrase = clause.Read(run, form) switch
        {
            AllPhraseSyntax all => new LogAll(all.Subject, place),
            NamePhraseSyntax name when key == "log" => Log(clause, name.Name, place),
            NamePhraseSyntax name => Measure(clause, name.Name, place),
            FlowPhraseSyntax flow => Trace(clause, flow, place),
            _ => null,
        };
        if (phrase is not null && !clause.Problems.HasFailed)
        {
            phrases.Add(phrase);
        }
    }

    private BoundPhrase? Log(OpenClause clause, PathSyntax path, Location place)
    {
        if (path.IsName && scope.Errors.TryGetValue(scope.Text(path.Head.Span), out var error))
        {
            return new LogError(error, place);
        }

        if (names.FindEvent(path, isWhole: true) is { } logged)
        {
            return new LogEvent(logged, place);
        }

        clause.Problems.MakeOpaque(found =>
        {
            var its = scope.Locate(path.Span);
            var name = scope.Text(path.Span);
            var (help, fix) = NearNames.Suggest(its, name, names.Logged());
            found.UnresolvedName(its, name, help, fix);
        });
        return null;
    }

    private Metric? Measure(OpenClause clause, PathSyntax path, Location place)
    {
        var name = scope.Text(path.Span);
        if (names.FindSubject(path, clause.Problems) is { } subject)
        {
            return new(name, subject, place);
        }

        clause.Problems.MakeOpaque(found =>
        {
            var head = scope.Locate(path.Head.Span);
            found.UnknownMetric(head, name, NearNames.Help(scope.Text(path.Head.Span), names.Measured()));
        });
        return null;
    }

    private Trace? Trace(OpenClause clause, FlowPhraseSyntax flow, Location place)
    {
        var subject = scope.Text(flow.Subject.Span);
        var isEndToEnd = flow.EndToEnd is not null;
        if (names.IsSegment(subject))
        {
            return new(subject, null, isEndToEnd, place);
        }

        if (scope.Actions.TryGetValue(subject, out var action))
        {
            return new("", action, isEndToEnd, place);
        }

        clause.Problems.MakeOpaque(found =>
        {
            var its = scope.Locate(flow.Subject.Span);
            var (help, fix) = NearNames.Suggest(its, subject, names.Traced());
            found.UnknownTrace(its, subject, help, fix);
        });
        return null;
    }
}
