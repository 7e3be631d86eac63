using System.Globalization;
using System.Text.RegularExpressions;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Notebooks.Tests;

/// <summary>A number in prose is one that the reader can find in an output or in the code.</summary>
public partial class NumberTests
{
    public static TheoryData<string> Files => Course.Files;

    public static TheoryData<string> Labs => Course.Labs;

    [Theory, MemberData(nameof(Files))]
    public void Numbers_in_prose_come_from_outputs(string file) => Unfounded(Course.Read(file)).ShouldBeEmpty();

    [Theory, MemberData(nameof(Labs))]
    public async Task Numbers_in_an_assignment_come_from_the_outputs_of_its_run(string file) =>
        Unfounded((await CourseRuns.Of(file)).Notebook).ShouldBeEmpty();

    private static List<string> Unfounded(Notebook notebook)
    {
        var shown = Numbers().Matches(OutputText.Everything(notebook) + string.Join('\n', notebook.Code().Select(cell => cell.Source)))
            .Select(match => Parse(match.Value)).ToHashSet();

        // Questions at the end ask for numbers that no cell has computed yet.
        var prose = string.Join('\n', notebook.Prose().Select(cell => cell.Source)).Split("## Check yourself")[0];
        return Decimals().Matches(Formula().Replace(prose, "")).Select(match => match.Value)
            .Where(text => !shown.Any(number => Rounds(number, text))).ToList();
    }

    // A number in prose may be rounded to the digits that it shows.
    private static bool Rounds(double number, string text) =>
        Math.Abs(number).ToString($"F{text.Length - text.IndexOf('.') - 1}", CultureInfo.InvariantCulture) == text;

    private static double Parse(string text) => double.Parse(text.Replace(",", "").Replace("_", ""), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d,_]*(\.\d+)?(e[+-]?\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Decimals();

    [GeneratedRegex(@"\$[^$]*\$|`[^`]*`")]
    private static partial Regex Formula();
}
