using LrNotebooks.Scripting.Assistance;
using LrNotebooks.Scripting.Tests.Sessions;

namespace LrNotebooks.Scripting.Tests.Assistance;

public sealed class ScopeCompletionTests : SessionTests
{
    [Theory]
    [InlineData("lear¦", "learningRate")]
    [InlineData("var x = lear¦", "learningRate")]
    [InlineData("Decay(lear¦", "learningRate")]
    [InlineData("Dec¦", "Decay")]
    [InlineData("disp¦", "display")]
    [InlineData("Cons¦", "Console")]
    [InlineData("var local = 1; loc¦", "local")]
    [InlineData("void F(int step) { ste¦ }", "step")]
    [InlineData("void F(int step) { ste¦", "step")]
    [InlineData("Func<int, int> f = step => ste¦;", "step")]
    [InlineData("new[] { 1 }.Select(step => ste¦)", "step")]
    [InlineData("new[] { 1 }.Select(step => { var twice = step; return twi¦ })", "twice")]
    [InlineData("for (var epoch = 0; epo¦", "epoch")]
    [InlineData("foreach (var epoch in new[] { 1 }) Console.WriteLine(epo¦", "epoch")]
    [InlineData("if (int.TryParse(\"1\", out var parsed)) par¦", "parsed")]
    [InlineData("if ((object)1 is int number && num¦", "number")]
    [InlineData("from item in new[] { 1 } where ite¦", "item")]
    [InlineData("Lat¦\nint Later() => 1;", "Later")]
    [InlineData("void F<TItem>() { TIt¦ }", "TItem")]
    [InlineData("class A { int field; int F() => fie¦; }", "field")]
    [InlineData("class A { StringB¦ }", "StringBuilder")]
    [InlineData("$\"{lear¦}\"", "learningRate")]
    [InlineData("learningRate = 1\nlear¦", "learningRate")]
    [InlineData("Console.WriteLine(1)\nlear¦", "learningRate")]
    [InlineData("learningRate\nlear¦\nvar z = 2;", "learningRate")]
    [InlineData("if (true) {\n  lear¦\n  var x = 1;\n", "learningRate")]
    [InlineData("@lear¦", "learningRate")]
    public async Task A_name_in_scope_is_offered_first(string marked, string name)
    {
        await Session.Value("double learningRate = 0.1; double Decay(double rate) => rate / 2;");
        (await Session.Offers(marked))[0].ShouldBe(name);
    }

    [Theory]
    [InlineData("ear¦; var early = 1;", "early")]
    [InlineData("var self = sel¦", "self")]
    [InlineData("{ ear¦; int early = 1; }", "early")]
    [InlineData("{ int hidden = 1; } hid¦", "hidden")]
    public async Task A_variable_is_not_offered_before_it_has_a_value(string marked, string name) =>
        (await Session.Offers(marked)).ShouldNotContain(name);

    [Fact]
    public async Task A_later_declaration_hides_an_earlier_one()
    {
        await Session.Value("var rate = 1;");
        await Session.Value("var rate = \"fast\";");
        (await Session.Complete("rat¦")).Items[0].ShouldBe(new CompletionItem("rate", CompletionKinds.Variable, "string"));
    }

    [Fact]
    public async Task Cells_that_do_not_compile_leave_nothing_to_offer()
    {
        await Session.Run("var broken = ; var whole = 1;");
        (await Session.Offers("whol¦")).ShouldNotContain("whole");
    }

    [Fact]
    public async Task Usings_of_earlier_cells_count()
    {
        (await Session.Offers("Complex.Abs¦")).ShouldBeEmpty();
        await Session.Value("using System.Numerics; using static System.Math;");
        (await Session.Offers("Complex.Abs¦")).ShouldContain("Abs");
        (await Session.Offers("Sqr¦")).ShouldContain("Sqrt");
    }

    [Theory]
    [InlineData("Numbe¦", "Numbers")]
    [InlineData("Sqr¦", "Sqrt")]
    [InlineData("using static System.Environment; ProcessP¦", "ProcessPath")]
    [InlineData("using System.Diagnostics; Stopw¦", "Stopwatch")]
    [InlineData("class B : Base { void F() { inher¦ } }", "inherited")]
    [InlineData("class B : Base { void F() { Memberw¦ } }", "MemberwiseClone")]
    [InlineData("class B { int P { set { val¦ } } }", "value")]
    public async Task Names_come_into_scope_in_many_ways(string marked, string name)
    {
        await Session.Value("using Numbers = System.Collections.Generic.List<int>; using static System.Math;");
        await Session.Value("class Base { protected int inherited; }");
        (await Session.Offers(marked)).ShouldContain(name);
    }

    [Theory]
    [InlineData("using Syst¦", "System")]
    [InlineData("using System.Coll¦", "Collections")]
    [InlineData("using System.¦\nvar x = 1;", "Collections")]
    [InlineData("using static Syst¦", "System")]
    [InlineData("using static System.Mat¦", "Math")]
    [InlineData("using M = System.Mat¦", "Math")]
    public async Task A_using_names_namespaces(string marked, string name) => (await Session.Offers(marked)).ShouldContain(name);

    [Fact]
    public async Task A_plain_using_names_no_types()
    {
        var offers = await Session.Offers("using System.¦");
        offers.ShouldNotContain("Console");
        offers.ShouldAllBe(name => char.IsUpper(name[0]));
    }

    [Theory]
    [InlineData("new Lis¦", "List")]
    [InlineData("new Dictionary<stri¦", "string")]
    [InlineData("new List<Date¦", "DateTime")]
    [InlineData("typeof(Date¦", "DateTime")]
    [InlineData("object o = 1; if (o is Date¦", "DateTime")]
    [InlineData("class A : ICompara¦", "IComparable")]
    [InlineData("[Obso¦] void F() { }", "Obsolete")]
    [InlineData("[System.Obso¦] void F() { }", "Obsolete")]
    [InlineData("enum E { A }\n[Fla¦] enum F { A }", "Flags")]
    [InlineData("try { } catch (InvalidOp¦", "InvalidOperationException")]
    [InlineData("throw new Argument¦", "ArgumentException")]
    public async Task A_type_is_offered_where_one_is_wanted(string marked, string name)
    {
        await Session.Value("var listed = 1;");
        (await Session.Offers(marked)).ShouldContain(name);
    }

    [Fact]
    public async Task New_creates_neither_variables_nor_static_classes()
    {
        await Session.Value("var constant = 1;");
        var offers = await Session.Offers("new Con¦");
        offers.ShouldNotContain("constant");
        offers.ShouldNotContain("Console");
    }

    [Theory]
    [InlineData("var lear¦ = 1;")]
    [InlineData("int lear¦")]
    [InlineData("int ¦")]
    [InlineData("class Con¦")]
    [InlineData("void F(int lear¦)")]
    [InlineData("foreach (var lear¦ in new[] { 1 })")]
    [InlineData("int.TryParse(\"\", out var lear¦)")]
    [InlineData("12¦")]
    [InlineData("0x1f¦")]
    public async Task Nothing_is_offered_for_a_new_name_or_a_number(string marked)
    {
        await Session.Value("double learningRate = 0.1;");
        (await Session.Offers(marked)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("forea¦", "foreach")]
    [InlineData("x = 1; whi¦", "while")]
    [InlineData("if (true) retu¦", "return")]
    [InlineData("if (true) { } els¦", "else")]
    [InlineData("var y = tru¦", "true")]
    [InlineData("var y = awai¦", "await")]
    [InlineData("class A { publ¦ }", "public")]
    [InlineData("class A { public overr¦ }", "override")]
    [InlineData("dou¦", "double")]
    [InlineData("from n in new[] { 1 } orderb¦", "orderby")]
    [InlineData("object o = 1; if (o i¦", "is")]
    [InlineData("foreach (var n i¦", "in")]
    public async Task A_keyword_is_offered_where_it_makes_sense(string marked, string keyword) => (await Session.Offers(marked)).ShouldContain(keyword);

    [Theory]
    [InlineData("var y = whi¦")]
    [InlineData("Console.whi¦")]
    [InlineData("new whi¦")]
    [InlineData("class A { whi¦ }")]
    public async Task A_statements_keyword_is_not_offered_elsewhere(string marked) => (await Session.Offers(marked)).ShouldNotContain("while");
}
