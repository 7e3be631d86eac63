using System.Text.Json.Nodes;
using LrNotebooks.Cli.Labs;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Labs;

public sealed class CellScoreTests
{
    [Theory]
    [InlineData("", 4.0)]
    [InlineData("stdout 2", 4.0)]
    [InlineData("display 2", 4.0)]
    [InlineData("result 2.5", 2.5)]
    [InlineData("result 0", 0.0)]
    [InlineData("result True", 4.0)]
    [InlineData("result 2|error X", 2.0)]
    [InlineData("error X|result 2", 0.0)]
    [InlineData("stdout 2|stderr x", 0.0)]
    [InlineData("result 5", 0.0)]
    [InlineData("result NaN", 0.0)]
    [InlineData("result -1", 0.0)]
    public void A_tests_outputs_decide_its_points(string outputs, double score) =>
        CellScore.Of(Part("{\"grade\":true,\"points\":4}"), [.. outputs.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Output)], null).Score.ShouldBe(score);

    [Theory]
    [InlineData("{\"grade\":true,\"solution\":true,\"points\":4}")]
    [InlineData("{\"task\":true,\"locked\":true,\"points\":4}")]
    public void A_person_decides_over_an_answer(string part) => CellScore.Of(Part(part), [], null).Score.ShouldBeNull();

    [Fact]
    public void An_answer_that_is_still_as_it_was_given_out_has_no_points()
    {
        var part = Part("{\"grade\":true,\"solution\":true,\"points\":4}");

        CellScore.Of(part, [], part.Checksum).Score.ShouldBe(0);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-2", "-2")]
    [InlineData("-x", "'-x")]
    [InlineData("@a", "'@a")]
    [InlineData("a,\"b\"\nc", "\"a,\"\"b\"\"\nc\"")]
    public void A_table_holds_any_text_and_no_formula(string text, string field)
    {
        Csv.Line(text, "x").ShouldBe(field + ",x\n");
        Csv.Read(Csv.Line(text, "x")).Single().ShouldBe([text, "x"]);
    }

    private static AssignmentCell Part(string json)
    {
        var cell = new NotebookCell(CellKind.Code, "x", "1");
        cell.Metadata["nbgrader"] = JsonNode.Parse(json);
        cell.Metadata["nbgrader"]!["grade_id"] = "x";
        return AssignmentCell.Of(cell)!;
    }

    private static JsonObject Output(string text)
    {
        var (kind, value) = (text.Split(' ')[0], text.Split(' ')[1]);
        return kind switch
        {
            "result" or "display" => new() { ["output_type"] = kind == "result" ? "execute_result" : "display_data", ["data"] = new JsonObject { ["text/plain"] = value } },
            "error" => new() { ["output_type"] = "error", ["ename"] = value, ["evalue"] = "", ["traceback"] = new JsonArray() },
            _ => new() { ["output_type"] = "stream", ["name"] = kind, ["text"] = value },
        };
    }
}
