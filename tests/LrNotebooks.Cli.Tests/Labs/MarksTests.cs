using LrNotebooks.Cli.Labs;

namespace LrNotebooks.Cli.Tests.Labs;

public sealed class MarksTests : IDisposable
{
    private const string Header = "student,notebook,grade_id,points,score,comment";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_mark_of_a_notebook_that_is_not_graded_now_stays()
    {
        var path = _folder.Write("marks.csv", $"{Header}\nanna,lab-1,words,3,2.5,\"good, but short\"\n");
        new Marks(path).Write([]);
        File.ReadAllText(path).ShouldBe($"{Header}\nanna,lab-1,words,3,2.5,\"good, but short\"\n");
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
}
