using System.Text.RegularExpressions;
using LrNotebooks.Cli.Html;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Notebooks.Tests;

/// <summary>What every lesson has in common.</summary>
public partial class RuleTests
{
    private static readonly Dictionary<string, int> _words = new()
    {
        ["01-learning-rate-on-a-parabola.ipynb"] = 1400,
        ["02-three-optimizers.ipynb"] = 1700,
        ["03-when-training-fails.ipynb"] = 1750,
        ["04-decay-schedules.ipynb"] = 1500,
        ["05-gradient-descent.ipynb"] = 1900,
        ["06-what-a-schedule-does.ipynb"] = 1500,
    };

    public static TheoryData<string> Files => Course.Files;

    public static TheoryData<string> Lessons => Course.Lessons;

    public static TheoryData<string> All => Course.All;

    public static TheoryData<string> LessonsAndLabs => [.. Course.Lessons.Concat(Course.Labs).Select(row => row.Data)];

    [Theory, MemberData(nameof(Files))]
    public void The_first_code_cell_is_the_same_everywhere(string file)
    {
        var source = Course.Read(file).Code().First().Source;
        source.ShouldStartWith("#r \"../artifacts/lib/TorchSharp.dll\"\n#r \"../artifacts/lib/LrNotebooks.dll\"\n\nusing LrNotebooks;\n");
        source.ShouldEndWith("using static TorchSharp.torch;\n\nLab.Describe()");
    }

    [Theory, MemberData(nameof(Files))]
    public void One_cell_declares_the_parameters_with_their_types(string file)
    {
        var code = Course.Read(file).Code().ToList();
        var cell = code.Where(one => one.Tags.Contains("parameters")).ShouldHaveSingleItem();
        cell.Source.ShouldContain("string device = \"\";");
        code[code.IndexOf(cell) + 1].Source.ShouldStartWith("Lab.UseDevice(device);\n");
        cell.Source.ShouldContain("double learningRate = ");
        cell.Source.ShouldNotContain("var ");
    }

    [Theory, MemberData(nameof(All))]
    public void Prose_stands_before_every_code_cell(string file)
    {
        var cells = Course.Read(file).Cells;
        cells[0].Kind.ShouldBe(CellKind.Markdown);
        foreach (var (before, after) in cells.Zip(cells.Skip(1)))
            (before.Kind == CellKind.Code && after.Kind == CellKind.Code).ShouldBeFalse($"no prose before: {after.Source}");
    }

    [Theory, MemberData(nameof(Files))]
    public void A_lesson_says_what_it_teaches_and_ends_with_questions(string file)
    {
        var prose = Course.Read(file).Prose().ToList();
        prose[0].Source.ShouldContain("Afterwards you can");
        prose[0].Source.ShouldContain("minutes");
        // The answers of "Check yourself" may be checked by a cell, which stands between the last two texts.
        var closing = string.Join('\n', prose.TakeLast(2).Select(cell => cell.Source));
        string[] headings = ["## Remember", "## Check yourself", "## Go further"];
        var places = headings.Select(heading => closing.IndexOf(heading, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBeInOrder();
    }

    [Theory, MemberData(nameof(Files))]
    public void As_slides_a_heading_starts_one_and_a_text_continues_below_it(string file)
    {
        var notebook = Course.Read(file);
        foreach (var cell in notebook.Prose())
            Slide(cell).ShouldBe(cell.Source.StartsWith('#') ? "slide" : "subslide", cell.Source);
        Slide(notebook.Code().First()).ShouldBe("skip");

        static string? Slide(NotebookCell cell) => cell.Metadata["slideshow"]?["slide_type"]?.ToString();
    }

    [Theory, MemberData(nameof(LessonsAndLabs))]
    public void A_lesson_downloads_nothing(string file)
    {
        foreach (var cell in Course.Read(file).Code())
        {
            cell.Source.ShouldNotContain("nuget:");
            cell.Source.ShouldNotContain("http");
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Every_formula_is_drawn_on_the_page_and_none_shown_as_TeX(string file) =>
        NotebookPage.Render(Course.Read(file), Course.PathOf(file), new HashSet<string>()).ShouldNotContain("class=\"tex\"");

    // A word stands between white space and has a letter or a digit; a formula counts as one.
    [Theory, MemberData(nameof(Lessons))]
    public void A_lesson_keeps_to_its_number_of_words(string file)
    {
        var prose = string.Join('\n', Course.Read(file).Prose().Select(cell => cell.Source));
        Words().Count(Formula().Replace(prose, "formula")).ShouldBeLessThan(_words[file]);
    }

    [Theory, MemberData(nameof(Lessons))]
    public void A_cell_is_understood_at_one_look(string file)
    {
        foreach (var cell in Course.Read(file).Code().Skip(1)) cell.Source.Split('\n').Length.ShouldBeLessThanOrEqualTo(25, cell.Source);
    }

    [Theory, MemberData(nameof(All))]
    public void Lines_of_code_fit_on_a_page(string file)
    {
        foreach (var line in Course.Read(file).Code().SelectMany(cell => cell.Source.Split('\n'))) line.Length.ShouldBeLessThanOrEqualTo(120, line);
    }

    [GeneratedRegex(@"\S*\w\S*")]
    private static partial Regex Words();

    [GeneratedRegex(@"\$\$[^$]*\$\$|\$[^$]*\$")]
    private static partial Regex Formula();
}
