using System.Globalization;
using System.Text.Json.Nodes;

namespace LrNotebooks.Cli.Labs;

/// <summary>The points of one cell.</summary>
/// <param name="Id">The cell's name.</param>
/// <param name="Points">The most that it gives.</param>
/// <param name="Score">What it gives; null where a person has to say.</param>
/// <param name="Message">Why it does not give all.</param>
/// <param name="Answer">The fingerprint of what it was given for, as <see cref="Answers"/> takes it; empty where there was nothing to take it of.</param>
internal sealed record CellScore(string Id, double Points, double? Score, string? Message = null, string Answer = "")
{
    // A cell may say more than a page of grades can hold.
    private const int LongestMessage = 2000;

    /// <summary>
    /// nbgrader's rule: an error or text on standard error is 0; else a number as the cell's result is the score; else all points. It differs in one: a number
    /// that is negative or NaN is 0, where nbgrader gives all points.
    /// </summary>
    /// <param name="part">The cell's part.</param>
    /// <param name="outputs">What it showed.</param>
    /// <param name="checksum">The checksum that it had when it was given out.</param>
    public static CellScore Of(AssignmentCell part, IReadOnlyList<JsonObject> outputs, string? checksum)
    {
        if (part.IsManual)
            return part.Checksum == checksum && part.IsSolution ? With(0, "no answer") : With(null, "a person gives these points");
        foreach (var output in outputs)
        {
            switch (output["output_type"]!.ToString())
            {
                case "error":
                    return With(0, $"{output["ename"]}: {output["evalue"]}");
                case "stream" when output["name"]!.ToString() == "stderr":
                    return With(0, output["text"]!.ToString().Trim());
                case "execute_result" when output["data"]!["text/plain"] is { } text:
                    return double.TryParse(text.ToString().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                        ? Partial(number) : With(part.Points);
            }
        }
        return With(part.Points);

        CellScore Partial(double number) =>
            number > part.Points ? With(0, FormattableString.Invariant($"the test gives {number}, more than its {part.Points} points"))
            : number >= 0 ? With(number, number < part.Points ? "in part" : null)
            : With(0, FormattableString.Invariant($"the test gives {number}"));

        CellScore With(double? score, string? message = null) =>
            new(part.Id, part.Points, score, message is { Length: > LongestMessage } ? message[..LongestMessage] + " …" : message);
    }
}
