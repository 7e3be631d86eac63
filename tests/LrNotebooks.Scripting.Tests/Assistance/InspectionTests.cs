using LrNotebooks.Scripting.Tests.Sessions;

namespace LrNotebooks.Scripting.Tests.Assistance;

public sealed class InspectionTests : SessionTests
{
    [Theory]
    [InlineData("Math.Sq¦rt(2)", "double Math.Sqrt(double d)")]
    [InlineData("Math.Sqrt¦(2)", "double Math.Sqrt(double d)")]
    [InlineData("¦Math.Sqrt(2)", "class System.Math")]
    [InlineData("Math.P¦I", "double Math.PI = 3.14159")]
    [InlineData("\"\".Len¦gth", "int string.Length { get; }")]
    [InlineData("in¦t x = 1;", "readonly struct System.Int32")]
    [InlineData("va¦r x = \"\";", "class System.String")]
    [InlineData("DayOfWeek.Fri¦day", "DayOfWeek.Friday = 5")]
    [InlineData("System.Li¦nq.Enumerable.Empty<int>()", "namespace System.Linq")]
    [InlineData("void F(int step) { Console.WriteLine(st¦ep); }", "int step")]
    [InlineData("void F(int st¦ep) { }", "int step")]
    [InlineData("{ var x = 1.5; Console.WriteLine(x¦); }", "double x")]
    [InlineData("int Tw¦ice(int n) => 2 * n;", "int Twice(int n)")]
    [InlineData("class Po¦int { }", "class Point")]
    [InlineData("new[] { 1 }.Sel¦ect(n => n)", "IEnumerable<int> Enumerable.Select<int, int>(this IEnumerable<int> source, Func<int, int> selector)")]
    [InlineData("new Lis¦t<int>(5)", "List<int>.List(int capacity)")]
    [InlineData("List<int> l = ne¦w(5)", "List<int>.List(int capacity)")]
    [InlineData("typeof(Lis¦t<int>)", "class System.Collections.Generic.List<System.Int32>")]
    [InlineData("var 🙂 = \"🙂\"; Math.Sq¦rt(2)", "double Math.Sqrt(double d)")]
    [InlineData("var 平方 = 1; { var 根 = 2.5; 根¦; }", "double 根")]
    [InlineData("#!time\nMath.Sq¦rt(2)", "double Math.Sqrt(double d)")]
    [InlineData("Math.Sq¦rt(", "double Math.Sqrt(double d)")]
    public async Task The_symbol_at_the_cursor_is_declared_first(string marked, string declaration) =>
        (await Session.Help(marked))!.Split('\n')[0].ShouldStartWith(declaration);

    [Theory]
    [InlineData("Scale(¦", "double Scale(double x")]
    [InlineData("Scale(¦)", "double Scale(double x")]
    [InlineData("Scale(1, ¦)", "double Scale(double x")]
    [InlineData("Scale(1, ¦", "double Scale(double x")]
    [InlineData("Scale(\"te¦xt\")", "string Scale(string text)")]
    [InlineData("Scale(1 ¦+ 2)", "double Scale(double x")]
    [InlineData("Math.Max(Scale(¦1), 2)", "double Scale(double x")]
    [InlineData("new string(¦", "string.String(")]
    [InlineData("int[] a = [1]; a.Select(n => ¦", "IEnumerable<")]
    public async Task Among_arguments_the_method_is_explained(string marked, string declaration)
    {
        await Session.Value("double Scale(double x, double by = 2) => x * by; string Scale(string text) => text;");
        (await Session.Help(marked))!.ShouldStartWith(declaration);
    }

    [Fact]
    public async Task The_other_overloads_follow()
    {
        await Session.Value("double Scale(double x) => x; string Scale(string text) => text; int Scale(int x, int by) => x;");
        var help = await Session.Help("Scale(\"text\"¦)");
        help!.ReplaceLineEndings("\n").ShouldBe(
            """
            string Scale(string text)

            Overloads:

            double Scale(double x)
            int Scale(int x, int by)
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Many_overloads_are_cut_unless_details_are_wanted()
    {
        (await Session.Help("Console.WriteLine(¦)"))!.ShouldContain("more");
        (await Session.Help("Console.WriteLine(¦)", detailLevel: 1))!.Split('\n').Count(line => line.StartsWith("void Console.WriteLine(", StringComparison.Ordinal))
            .ShouldBe(typeof(Console).GetMethods().Count(method => method.Name == "WriteLine"));
    }

    [Theory]
    [InlineData("¦")]
    [InlineData("  ¦  ")]
    [InlineData("nothing¦")]
    [InlineData("1 +¦ 2")]
    [InlineData("// Math.Sq¦rt(2)")]
    [InlineData("\"Math.Sq¦rt\"")]
    [InlineData("var x = tr¦ue;")]
    [InlineData("#!time¦")]
    [InlineData("#!markdown\nMath.Sq¦rt")]
    [InlineData("void F() { Math.Max(() => { ¦ }")]
    public async Task Elsewhere_nothing_is_known(string marked) => (await Session.Help(marked)).ShouldBeNull();

    [Fact]
    public async Task Source_of_what_a_cell_declares_is_shown_with_details()
    {
        await Session.Value("    int Twice(int n)\n    {\n        return 2 * n;\n    }\n");
        (await Session.Help("Twi¦ce(1)")).ShouldBe("int Twice(int n)");
        (await Session.Help("Twi¦ce(1)", detailLevel: 1))!.ShouldEndWith("Source:\n\nint Twice(int n)\n{\n    return 2 * n;\n}");
        (await Session.Help("int Hal¦f(int n) => n / 2;", detailLevel: 1))!.ShouldEndWith("Source:\n\nint Half(int n) => n / 2;");
    }

    [Fact]
    public async Task Markdown_shows_code_as_code() =>
        (await Session.Help("\"\".Len¦gth", mimeType: MimeTypes.Markdown))!.ShouldStartWith("```csharp\nint string.Length { get; }\n```");
}
