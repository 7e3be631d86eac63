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
    [InlineData("using static Own.Inner;\nstatic class Own { public static class Inner { public static class Exception { } } }")]
    [InlineData("using static Own<int>;\nstatic class Own<T> { public static class Exception { } }")]
    [InlineData("using static Own;\nclass Own : Base { }\nclass Base { public class Exception { } }")]
    [InlineData("using static Own.Color;\nstatic class Own { public enum Color { Exception } }")]
    [InlineData("1\n#!csharp\nusing static Own;\nstatic class Own { public class Exception { } }")]
    public void A_name_that_the_test_means_otherwise_is_found(string own) => Find("halve-test", own).ShouldBe(("Exception", 0));

    [Fact]
    public void A_type_in_a_type_that_another_cell_opens_is_found() =>
        Find("halve-test", "static class Own { public class Exception { } }", "using static Own;").ShouldBe(("Exception", 0));

    [Fact]
    public void A_type_that_is_opened_by_another_name_is_found() =>
        Find("halve-test", "using Other = Own;\nstatic class Own { public class Exception { } }", "using static Other;").ShouldBe(("Exception", 0));

    [Theory]
    [InlineData("static int Sum(this double[] values) => 0;")]
    [InlineData("static class Own { extension(double[] values) { public int Sum() => 0; } }")]
    public void A_method_that_can_be_called_on_anything_is_found_behind_a_dot(string own)
    {
        var test = new NotebookCell(CellKind.Code, "x", "double[] own = [1]; own.Sum()");
        new TakenNames(_assignment).Find(test, CellNames.Read([own])).ShouldBe(("Sum", 0));
    }

    [Theory]
    [InlineData("double Halve(double x) => x / 2;")]
    [InlineData("double F() { var Exception = 1; return Exception; }")]
    [InlineData("double points = 3;")]
    [InlineData("throw new Exception();")]
    [InlineData("class Own { public class Exception { } }")]
    public void Other_names_are_free(string own)
    {
        Find("halve-test", own).ShouldBeNull();
        Find("total-test", own).ShouldBeNull();
    }

    [Theory]
    [InlineData("#load \"a.csx\"", "#load \"a.csx\"")]
    [InlineData("  # load \"a.csx\" ", "# load \"a.csx\"")]
    [InlineData("1\n  #!import a.ipynb", "#!import a.ipynb")]
    [InlineData("#! Import a.ipynb", "#!import a.ipynb")]
    [InlineData("#r \"own.dll\"", "#r \"own.dll\"")]
    [InlineData("# r \"own.dll\" // nuget:", "# r \"own.dll\" // nuget:")]
    [InlineData("#i \"nuget: feed\"", "#i \"nuget: feed\"")]
    [InlineData("#!share --from csharp x --as Exception", "#!share --from csharp x --as Exception")]
    [InlineData("#!value --name Exception\ntext", "#!value --name Exception")]
    [InlineData("#!set --name x --value @csharp:1", "#!set --name x --value @csharp:1")]
    [InlineData("#r \"nuget: A, 1.0\"", null)]
    [InlineData("#if OTHER\n#load \"a.csx\"\n#endif", null)]
    [InlineData("#!markdown\n# load \"a.csx\"", null)]
    public void What_the_course_does_not_bring_in_is_found(string own, string? line) =>
        new TakenNames(_assignment).Foreign(CellNames.Read([own])[0]).ShouldBe(line);

    private (string Name, int By)? Find(string test, params string[] own) => new TakenNames(_assignment).Find(_assignment.Source.Part(test), CellNames.Read(own));
}
