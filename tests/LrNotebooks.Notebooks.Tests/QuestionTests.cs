using System.Text.RegularExpressions;

namespace LrNotebooks.Notebooks.Tests;

/// <summary>Every lesson asks, and each of its questions has an answer that its cell calls right.</summary>
public partial class QuestionTests
{
    private static readonly Dictionary<string, object> _answers = new()
    {
        ["factor at 0.45"] = 0.1,
        ["first step below"] = 3,
        ["twin of 0.2"] = 0.8,
        ["threshold"] = 0.2,
        ["loss at 0.01"] = 0.383566,
        ["best rate"] = 0.2,
        ["repeats after"] = 8,
        ["unequal at 16"] = false,
        ["plateau of ten classes"] = Math.Log(10) * 32 / 31,
        ["mean input"] = (184 / 255.0) - 0.5,
        ["still moves"] = "b3",
        ["first step below half"] = 66,
        ["rate at step 41"] = 0.090082,
        ["scheduler"] = "StepLR",
        ["updates a round"] = 600,
        ["first step below 0.05"] = 66,
        ["batch descent diverges above"] = 2 / 5.677842,
        ["suffers"] = "stochastic",
        ["ends lower"] = "constant",
        ["first at 50 steps"] = "stop",
        ["crosses without noise"] = false,
    };

    public static TheoryData<string> Numbered => [.. Course.Files.Select(row => row.Data).Where(file => char.IsAsciiDigit(file[0]))];

    [Theory, MemberData(nameof(Numbered))]
    public void Each_question_has_an_answer_that_is_right_and_a_hint(string file)
    {
        var questions = Course.Read(file).Code().SelectMany(cell => Question().Matches(cell.Source)).ToList();

        questions.Count.ShouldBeInRange(2, 4);
        foreach (var match in questions)
        {
            var (question, key, hint) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
            Check.That(question, _answers[question], key, hint).ShouldBe($"{question}: right");
            Check.That(question, "no such answer", key, hint).ShouldEndWith(hint);
            hint.ShouldNotBeEmpty();
        }
    }

    [Theory, MemberData(nameof(Numbered))]
    public void A_lesson_asks_for_predictions_and_no_cell_waits_for_them(string file)
    {
        var cells = Course.Read(file).Code().Where(cell => cell.Source.Contains("Prediction.Compare(")).ToList();

        cells.Count.ShouldBeGreaterThanOrEqualTo(2);
        cells.ShouldAllBe(cell => cell.Source.Contains("? ") && cell.Source.Contains(" = null;"));
        string.Concat(cells.SelectMany(cell => cell.Outputs).Select(output => output.ToJsonString())).ShouldContain("no prediction yet");
    }

    [GeneratedRegex("""Check\.That\("([^"]+)",\s*\w+,\s*"([^"]+)",\s*"([^"]+)"\)""")]
    private static partial Regex Question();
}
