using System.Text.Json.Nodes;
using LrNotebooks.Claims;

namespace LrNotebooks.Cli.Tests.Verification;

public class VerifyTests
{
    [Fact]
    public async Task Every_claim_of_a_document_has_a_row_and_a_total()
    {
        var answer = await Lrnb.RunAsync("verify", "--document", "000");

        var claims = ClaimCatalog.Load("000").Claims;
        answer.Code.ShouldBe(0);
        claims.ShouldAllBe(claim => answer.Output.Contains(claim.Id));
        var numbers = claims.Count(claim => !claim.IsStatement);
        var hold = claims.Count(claim => claim.IsStatement && claim.Holds);
        answer.Output.ShouldContain($"document 000: {numbers} printed, {hold} hold, 1 does not hold (as noted)");
        answer.Output.ShouldNotContain("match");
    }

    [Fact]
    public async Task The_json_has_the_keys_that_programs_rely_on()
    {
        var answer = await Lrnb.RunAsync("verify", "--document", "000", "--json");

        var claims = JsonNode.Parse(answer.Output)!["claims"]!.AsArray();
        claims.Count.ShouldBe(ClaimCatalog.Load("000").Claims.Count);
        claims[0]!.AsObject().Select(member => member.Key).ShouldBe(["document", "id", "printed", "computed", "verdict"]);
        claims.Select(claim => claim!["verdict"]!.ToString()).Distinct().ShouldBe(["printed", "holds", "does not hold (as noted)"]);
    }

    [Fact]
    public async Task An_unknown_document_is_one_line_that_lists_those_there_are()
    {
        var answer = await Lrnb.RunAsync("verify", "--document", "999");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldBe($"lrnb: no document '999'; there are {string.Join(", ", ClaimCatalog.Documents)}");
        answer.Output.ShouldBeEmpty();
    }
}
