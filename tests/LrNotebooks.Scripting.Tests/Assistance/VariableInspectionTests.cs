using System.Diagnostics;
using LrNotebooks.Scripting.Tests.Sessions;

namespace LrNotebooks.Scripting.Tests.Assistance;

public sealed class VariableInspectionTests : SessionTests
{
    [Theory]
    [InlineData("var x = 0.25;", "double x = 0.25")]
    [InlineData("var x = \"a\\nb\";", "string x = \"a\\nb\"")]
    [InlineData("string x = null;", "string x = null")]
    [InlineData("int? x = 3;", "int? x = 3")]
    [InlineData("var x = DayOfWeek.Friday;", "DayOfWeek x = Friday")]
    [InlineData("var x = new[] { 1, 2, 3 };", "int[] x = int[3] { 1, 2, 3 }")]
    [InlineData("var x = Enumerable.Range(0, 1000).ToList();", "List<int> x = List<int>(1000) { 0, 1, 2, 3, 4, ... (995 more) }")]
    [InlineData("var x = new Dictionary<string, int> { [\"a\"] = 1 };", "Dictionary<string, int> x = Dictionary<string, int> (1 items)")]
    [InlineData("var x = new string('a', 500);", "string x = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...")]
    [InlineData("record P(int A); var x = new P(1);", "P x = P { A = 1 }")]
    [InlineData("class A { } var x = new A();", "A x = A")]
    [InlineData("class A { public override string ToString() => \"one\\ntwo\"; } var x = new A();", "A x = one...")]
    [InlineData("class A { public override string ToString() => throw new Exception(); } var x = new A();", "A x = A")]
    [InlineData("class A { public int Bomb => throw new Exception(); } var x = new A();", "A x = A")]
    [InlineData("IEnumerable<int> Endless() { while (true) yield return 1; } var x = Endless();", "IEnumerable<int> x = ")]
    [InlineData("const int x = 3;", "int x = 3")]
    [InlineData("Func<int, int> x = n => n;", "Func<int, int> x = Func<int, int>")]
    public async Task A_variable_is_shown_with_its_value(string cell, string line)
    {
        await Session.Value(cell);
        (await Session.Help("x¦"))!.ShouldStartWith(line);
    }

    [Fact]
    public async Task The_cell_that_declared_it_shows_it_too()
    {
        await Session.Value("double rate = 0.25;");
        (await Session.Help("double ra¦te = 0.25;")).ShouldBe("double rate = 0.25");
        (await Session.Help("var ra¦te = \"fast\";")).ShouldBe("string rate");
        (await Session.Help("double other¦ = 1;")).ShouldBe("double other");
    }

    [Theory]
    [InlineData("while (true);")]
    [InlineData("System.Threading.Thread.Sleep(-1); return null;")]
    public async Task Text_that_takes_for_ever_is_given_up(string endless)
    {
        await Session.Value($"class A {{ public override string ToString() {{ {endless} }} }} var x = new A(); var y = 1;");
        var clock = Stopwatch.StartNew();
        (await Session.Help("x¦")).ShouldBe("A x = A");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (await Session.Value("y + 1")).ShouldBe("2");
    }

    [Fact]
    public async Task Text_that_prints_prints_nowhere()
    {
        await Session.Value("class A { public override string ToString() { Console.WriteLine(\"printed\"); return \"text\"; } } var x = new A();");
        (await Session.Help("x¦")).ShouldBe("A x = text");
    }
}
