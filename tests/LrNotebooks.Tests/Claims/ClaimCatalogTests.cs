using LrNotebooks.Claims;

namespace LrNotebooks.Tests.Claims;

public class ClaimCatalogTests
{
    // Document 002 trains a network for minutes: CI recomputes it with `lrnb verify`.
    private const string Trains = "002";

    public static TheoryData<string> Documents => [.. ClaimCatalog.Documents.Where(document => document != Trains)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_claim_is_recomputed_and_is_as_expected(string document)
    {
        using var culture = new CommaCulture();

        var results = ClaimCatalog.Verify(document);

        results.Select(result => result.Claim).ShouldBe(ClaimCatalog.Load(document).Claims);
        results.Where(result => result.Verdict is ClaimVerdict.Unexpected or ClaimVerdict.NeedsData).ShouldBeEmpty();
        results.ShouldAllBe(result => result.Document == document && result.Computed.Length > 0);
    }

    [Fact]
    public void Every_embedded_file_of_claims_belongs_to_a_document() =>
        typeof(ClaimCatalog).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("documents/", StringComparison.Ordinal)).Order()
            .ShouldBe(ClaimCatalog.Documents.Select(id => $"documents/{id}.json"));

    [Fact]
    public void Every_claim_of_document_002_has_one_computation() =>
        Should.Throw<OperationCanceledException>(() => ClaimCatalog.Verify(Trains, cancellation: new(canceled: true)));

    [Fact]
    public void Document_000_has_all_120_printed_lines()
    {
        var claims = ClaimCatalog.Load("000").Claims;
        var lines = claims.Where(claim => claim.Id.EndsWith("/line", StringComparison.Ordinal)).ToArray();

        lines.Length.ShouldBe(120);
        lines.ShouldAllBe(claim => claim.Text.StartsWith("After ", StringComparison.Ordinal) && !claim.IsStatement);
    }

    [Fact]
    public void A_statement_of_the_document_that_is_wrong_says_why()
    {
        var comment = ClaimCatalog.Load("000")["run-0.001/comment"];

        comment.Holds.ShouldBeFalse();
        comment.Note.ShouldNotBeNull();
        comment.Judge(Finding.Decided(false, "")).ShouldBe(ClaimVerdict.DoesNotHold);
        comment.Judge(Finding.Decided(true, "")).ShouldBe(ClaimVerdict.Unexpected);
    }

    [Fact]
    public void Results_are_reported_one_by_one_in_order()
    {
        var told = new List<ClaimResult>();

        var results = ClaimCatalog.Verify("000", new Listener(told.Add));

        told.ShouldBe(results);
    }

    [Fact]
    public void An_unknown_document_names_the_known_ones() =>
        Should.Throw<ArgumentException>(() => ClaimCatalog.Verify("999")).Message
            .ShouldStartWith("There is no document \"999\"; there are 000, 001");

    [Fact]
    public void An_unknown_claim_names_some_that_begin_alike() =>
        Should.Throw<KeyNotFoundException>(() => ClaimCatalog.Load("000")["run-1/step-99/line"]).Message
            .ShouldBe("Document 000 has no claim \"run-1/step-99/line\"; "
                + "it has for example run-1/learning-rate, run-1/step-00/line, run-1/step-01/line (147 in all).");

    [Fact]
    public void Verification_can_be_cancelled() =>
        Should.Throw<OperationCanceledException>(() => ClaimCatalog.Verify("001", cancellation: new(canceled: true)));

    private sealed class Listener(Action<ClaimResult> tell) : IProgress<ClaimResult>
    {
        public void Report(ClaimResult value) => tell(value);
    }
}
