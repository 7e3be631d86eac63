using LrNotebooks.Cli.Labs;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Labs;

/// <summary>The course's test means <c>Halve</c>, which is asked for, and <c>Exception</c>, which is the framework's.</summary>
public sealed class TakenNamesTests
{
    private readonly Assignment _assignment = Assignment.Load(Course.Instructor);

    [Theory]
    [InlineData("class Exception { }")]
    [InlineData("using Exception = System.ArgumentException;")]
    [InlineData("delegate void Exception();")]
    [InlineData("var Exception = 1;")]
    [InlineData("string Exception(string text) => text;")]
    [InlineData("var (a, Exception) = (1, 2);")]
    [InlineData("#!time\nrecord Exception(string Text);")]
    [InlineData("using static Own;\nstatic class Own { public static class Exception { } }")]
    public void A_name_that_the_test_means_otherwise_is_found(string own) => Find(own, "halve-test").ShouldBe("Exception");

    [Fact]
    public void A_type_in_a_type_that_another_cell_opens_is_found() =>
        new TakenNames(_assignment).Find(_assignment.Source.Part("halve-test"), [Code("static class Own { public class Exception { } }"), Code("using static Own;")])!
            .Value.Name.ShouldBe("Exception");

    [Fact]
    public void A_method_that_can_be_called_on_anything_is_found_behind_a_dot() =>
        Find("static int Sum(this double[] values) => 0;", Code("double[] own = [1]; own.Sum()")).ShouldBe("Sum");

    [Theory]
    [InlineData("double Halve(double x) => x / 2;")]
    [InlineData("double F() { var Exception = 1; return Exception; }")]
    [InlineData("double points = 3;")]
    [InlineData("throw new Exception();")]
    [InlineData("class Own { public class Exception { } }")]
    public void Other_names_are_free(string own)
    {
        Find(own, "halve-test").ShouldBeNull();
        Find(own, "total-test").ShouldBeNull();
    }

    [Theory]
    [InlineData("#load \"a.csx\"", "#load \"a.csx\"")]
    [InlineData("1\n  #!import a.ipynb", "#!import a.ipynb")]
    [InlineData("#r \"own.dll\"", "#r \"own.dll\"")]
    [InlineData("#r \"nuget: A, 1.0\"", null)]
    public void A_file_that_the_course_does_not_load_is_found(string own, string? line) =>
        new TakenNames(_assignment).Foreign(Code(own)).ShouldBe(line);

    private string? Find(string own, string test) => Find(own, _assignment.Source.Part(test));

    private string? Find(string own, NotebookCell test) => new TakenNames(_assignment).Find(test, [Code(own)])?.Name;

    private static NotebookCell Code(string source) => new(CellKind.Code, "x", source);
}
