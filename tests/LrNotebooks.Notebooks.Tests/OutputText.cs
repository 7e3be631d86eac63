using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Notebooks.Tests;

/// <summary>What a reader of a cell's outputs sees as text.</summary>
internal static partial class OutputText
{
    /// <summary>Streams and plain texts of a cell, without what differs from run to run: times, versions, threads.</summary>
    public static string Stable(NotebookCell cell) => string.Join('\n', cell.Outputs
        .SelectMany(output => Plain(output).Split('\n')).Select(line => line.TrimEnd())
        .Where(line => line.Length > 0 && !Timed().IsMatch(line)));

    /// <summary>
    /// Puts <c>#</c> for numbers, and for a network's fate: sums over thousands of products differ in the last digits from processor to
    /// processor and with the number of threads, and a long training of a large network makes other numbers of them.
    /// </summary>
    public static string WithoutNumbers(string text) => Spaces().Replace(Number().Replace(Fate().Replace(text, "#"), "#"), " ");

    /// <summary>Whether two texts differ by rounding at most: the same words, numbers within a ten-thousandth of each other or 1e-6.</summary>
    public static bool AreAlike(string one, string other) => WithoutNumbers(one) == WithoutNumbers(other)
        && Number().Matches(one).Zip(Number().Matches(other)).All(pair => Math.Abs(Value(pair.First) - Value(pair.Second))
            <= 1e-6 + (1e-4 * Math.Abs(Value(pair.First))));

    /// <summary>Puts <c>#</c> for the last number of Adam's line in a figure's text.</summary>
    public static string WithoutAdamsEnd(string text) => AdamsEnd().Replace(text, "#");

    private static double Value(Match number) => double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?(?<![\w.])\d+(\.\d+)?(e[-+]?\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=Adam: \d+ points, last )[\d.]+")]
    private static partial Regex AdamsEnd();

    [GeneratedRegex(@"\b(dead|learns)\b")]
    private static partial Regex Fate();

    [GeneratedRegex(@"[ ─]+")]
    private static partial Regex Spaces();

    /// <summary>Everything in the outputs that can hold a number, the plotted values included.</summary>
    public static string Everything(Notebook notebook) => string.Join('\n', notebook.Code().SelectMany(cell => cell.Outputs)
        .Select(output => $"{Plain(output)}\n{output["data"]?["application/vnd.plotly.v1+json"]?.ToJsonString()}"));

    public static string Plain(JsonObject output) =>
        output["text"]?.GetValue<string>() ?? output["data"]?["text/plain"]?.GetValue<string>() ?? "";

    [GeneratedRegex(@"\d s( ·|$)|/s\b|LrNotebooks \d|\bms\b|seconds")]
    private static partial Regex Timed();
}
