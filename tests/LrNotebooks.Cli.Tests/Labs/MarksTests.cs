using LrNotebooks.Cli.Labs;

namespace LrNotebooks.Cli.Tests.Labs;

public sealed class MarksTests : IDisposable
{
    private const string Header = "student,notebook,grade_id,points,score,comment,answer";

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_mark_of_a_notebook_that_is_not_graded_now_stays()
    {
        var path = _folder.Write("marks.csv", $"{Header}\nanna,lab-1,words,3,2.5,\"good, but short\",abc\n");
        new Marks(path).Write([]);
        File.ReadAllText(path).ShouldBe($"{Header}\nanna,lab-1,words,3,2.5,\"good, but short\",abc\n");
    }

    [Fact]
    public void A_table_of_before_answers_were_told_apart_is_read()
    {
        var marks = new Marks(_folder.Write("marks.csv", "student,notebook,grade_id,points,score,comment\nanna,lab-1,words,3,2.5,good\n"));
        marks.TakeBack([Record("abc")]).ShouldBeEmpty();
        marks.Apply(Record("abc")).Score.ShouldBe(2.5);
    }

    [Fact]
    public void A_mark_holds_as_long_as_the_answer_is_the_same()
    {
        var path = _folder.Write("marks.csv", $"{Header}\nanna,lab-1,words,3,2.5,good,abc\n");
        var same = new Marks(path);
        same.TakeBack([Record("abc")]).ShouldBeEmpty();
        same.Apply(Record("abc")).Score.ShouldBe(2.5);

        var anew = new Marks(path);
        anew.TakeBack([Record("xyz")]).Single().ShouldBe("anna/lab-1: words: the mark was 2.5 for an earlier answer; give it anew");
        anew.Apply(Record("xyz")).Waiting.ShouldBe(3);
        anew.Write([Record("xyz")]);

        File.ReadAllText(path).ShouldBe($"{Header}\nanna,lab-1,words,3,,was 2.5 for an earlier answer: good,xyz\n");
        new Marks(path).Comment(Record("xyz"), Record("xyz").Cells[0]).ShouldBe("was 2.5 for an earlier answer: good");
    }

    [Theory]
    [InlineData("student;notebook;grade_id;points;score;comment\nanna;lab-1;words;3;2,5;\n", "record 1")]
    [InlineData(Header + "\nanna;lab-1;words;3;2,5;\n", "record 2")]
    public void A_table_that_is_not_understood_is_an_error_and_stays(string text, string place)
    {
        var path = _folder.Write("marks.csv", text);
        Should.Throw<UserException>(() => new Marks(path)).Message.ShouldStartWith($"marks.csv, {place}: expected {Header}; save the table as CSV with commas");
        File.ReadAllText(path).ShouldBe(text);
    }

    private static GradeRecord Record(string answer) => new("anna", "lab-1", "", "", [new CellScore("words", 3, null, null, answer)], [], 0, 0);
}
