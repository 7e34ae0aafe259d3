using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Sds.Clauses;

public sealed class ClauseCorpusTests
{
    [Theory]
    [InlineData("simpleshop.sds", 75)]
    [InlineData("uber.sds", 16, "uber.sds:58 no match found", "uber.sds:58 notify rider, retry with expanded radius")]
    [InlineData(
        "festival.sds",
        144,
        "festival.sds:34 gate offline for longer than a minute",
        "festival.sds:34 open the manual lane, alert steward",
        "festival.sds:244 print a numbered ticket for every holder named in the request",
        "festival.sds:290 every wristband colour is unique per day"
    )]
    [InlineData("library/", 183, "library/lending.sds:189 tell whoever is waiting that the last copy has gone")]
    [InlineData(
        "clinic/",
        198,
        "clinic/clinic.sds:56 invoice printer is out of paper",
        "clinic/clinic.sds:56 keep the invoice queued, retry 10x",
        "clinic/patients.sds:72 reconcile both histories by hand",
        "clinic/scheduling.sds:152 offer the next person on the waitlist another slot",
        "clinic/scheduling.sds:164 a clinician is never double-booked across sites"
    )]
    [InlineData("warehouse/", 52)]
    public void All_clauses_of_a_real_system_are_read_but_its_prose(string sample, int count, params string[] prose)
    {
        var files = ((IEnumerable<object[]>)Corpus.Files(".sds")).Select(row => (string)row[0]);
        var clauses = files
            .Where(file => file.StartsWith("sds/" + sample, StringComparison.Ordinal))
            .SelectMany(file => WrittenClause.In(SourceText.FromBytes(file["sds/".Length..], Corpus.Read(file))))
            .ToArray();
        var opaque = clauses.Where(clause => clause.Read().IsOpaque).ToArray();

        Assert.Equal(prose, opaque.Select(clause => $"{clause.Source.Path}:{clause.Line} {clause.Run.Text(clause.Source)}"));
        Assert.All(opaque, clause => Assert.Equal("OSS2901", clause.Read().Reason!.Code));
        Assert.Equal(count, clauses.Length);
    }

    [Fact]
    public void A_clause_of_another_place_is_not_read()
    {
        var source = SourceText.From("a.sds", "invariant {\n  stock >= 0 @always\n}\n");
        var clause = Assert.Single(WrittenClause.In(source));

        Assert.False(clause.Read().IsOpaque);
        Assert.True((clause with { Form = ClauseForm.Condition }).Read().IsOpaque);
    }
}
