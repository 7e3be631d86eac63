using LrNotebooks.Scripting.Tests.Sessions;

namespace LrNotebooks.Scripting.Tests.Assistance;

public sealed class MemberCompletionTests : SessionTests
{
    [Theory]
    [InlineData("rates.¦", "Count")]
    [InlineData("rates.Cou¦", "Count")]
    [InlineData("rates?.Cou¦", "Count")]
    [InlineData("rates?.¦", "Count")]
    [InlineData("rates.Wher¦", "Where")]
    [InlineData("rates[0].CompareT¦", "CompareTo")]
    [InlineData("rates.Select(r => r.CompareT¦", "CompareTo")]
    [InlineData("rates.Select(r => r.ToString().Len¦)", "Length")]
    [InlineData("Twice(2).CompareT¦", "CompareTo")]
    [InlineData("Math.Sq¦", "Sqrt")]
    [InlineData("int.Max¦", "MaxValue")]
    [InlineData("string.IsNullOrE¦", "IsNullOrEmpty")]
    [InlineData("global::Sys¦", "System")]
    [InlineData("System.Numer¦", "Numerics")]
    [InlineData("System.Numerics.Vector¦", "Vector")]
    [InlineData("new System.Numerics.Vec¦", "Vector2")]
    [InlineData("new System.Diagnostics.Stopw¦", "Stopwatch")]
    [InlineData("DayOfWeek.Fri¦", "Friday")]
    [InlineData("(a: 1, b: 2).a¦", "a")]
    [InlineData("\"text\".Len¦", "Length")]
    [InlineData("$\"{rates.Cou¦}\"", "Count")]
    [InlineData("from r in rates where r.CompareT¦", "CompareTo")]
    [InlineData("foreach (var r in rates) { r.CompareT¦ }", "CompareTo")]
    [InlineData("int? maybe = 1; maybe.HasV¦", "HasValue")]
    [InlineData("int? maybe = 1; maybe?.CompareT¦", "CompareTo")]
    [InlineData("class A : List<int> { void F() { base.Ad¦ } }", "Add")]
    [InlineData("class A { int hidden; void F() { this.hid¦ } }", "hidden")]
    [InlineData("unsafe { var p = (DateTime*)null; p->Yea¦ }", "Year")]
    public async Task A_member_is_offered(string marked, string member)
    {
        await Session.Value("var rates = new List<double> { 0.1 }; int Twice(int n) => 2 * n;");
        (await Session.Offers(marked)).ShouldContain(member);
    }

    [Theory]
    [InlineData("rates.¦\nvar x = 1;")]
    [InlineData("rates.¦\nrates = null;")]
    [InlineData("rates.¦\nConsole.WriteLine(1);")]
    [InlineData("rates.¦\nif (true) { }")]
    [InlineData("var y = rates.¦\nvar x = 1;")]
    [InlineData("if (rates.¦ { ")]
    [InlineData("Console.WriteLine(rates.¦")]
    [InlineData("while (true) { if (rates.¦")]
    [InlineData("var text = \"; rates.Count\nrates.¦")]
    [InlineData("class A { \nrates.¦")]
    public async Task Code_around_may_be_broken(string marked)
    {
        await Session.Value("static List<double> rates = new() { 0.1 };");
        (await Session.Offers(marked)).ShouldContain("Count");
    }

    [Theory]
    [InlineData("Math.¦", "ReferenceEquals")]
    [InlineData("new System.Text.StringBuilder().¦", "GetHashCode")]
    public async Task What_every_object_has_comes_last(string marked, string member)
    {
        var offers = await Session.Offers(marked);
        offers.ShouldContain(member);
        offers.SkipWhile(offer => offer != member).ShouldAllBe(offer => typeof(object).GetMember(offer).Length > 0);
    }

    [Fact]
    public async Task Instance_members_follow_a_value_and_static_ones_a_type()
    {
        var ofValue = await Session.Offers("\"a\".¦");
        ofValue.ShouldContain("Substring");
        ofValue.ShouldNotContain("IsNullOrEmpty");
        var ofType = await Session.Offers("string.¦");
        ofType.ShouldContain("IsNullOrEmpty");
        ofType.ShouldNotContain("Substring");
    }

    [Fact]
    public async Task A_property_named_as_its_type_is_both()
    {
        await Session.Value("class Colour { public static Colour Red => new(); public int Hue; } class Pen { public Colour Colour; }");
        var offers = await Session.Offers("class Brush : Pen { void F() { Colour.¦ } }");
        offers.ShouldContain("Red");
        offers.ShouldContain("Hue");
    }

    [Fact]
    public async Task What_is_obsolete_or_hidden_is_left_out()
    {
        await Session.Value(
            """
            using System.ComponentModel;
            class Model
            {
                public void Fit() { }
                [Obsolete] public void Train() { }
                [EditorBrowsable(EditorBrowsableState.Never)] public void Plumb() { }
                [EditorBrowsable(EditorBrowsableState.Advanced)] public void Tune() { }
                void Secret() { }
            }
            var model = new Model();
            """);
        (await Session.Offers("model.¦")).ShouldBe(
            ["Display", "Equals", "Fit", "FormatTo", "GetHashCode", "GetType", "ToDisplayString", "ToString", "Tune"], ignoreOrder: true);
    }

    [Fact]
    public async Task Names_that_are_keywords_are_escaped()
    {
        await Session.Value("class Row { public int @class; } var row = new Row();");
        (await Session.Accept("row.cl¦")).ShouldBe("row.@class");
        (await Session.Accept("row.@cl¦")).ShouldBe("row.@class");
    }

    [Theory]
    [InlineData("nothing.¦")]
    [InlineData("1.¦")]
    [InlineData("\"rates.¦\"")]
    [InlineData("// rates.¦")]
    [InlineData("/* rates.¦ */")]
    [InlineData("$\"rates.¦\"")]
    [InlineData("$\"{1}rates.¦\"")]
    [InlineData("'.¦'")]
    [InlineData("@\"rates.¦")]
    [InlineData("#if NO\nrates.¦\n#endif")]
    public async Task Nothing_is_offered(string marked)
    {
        await Session.Value("var rates = new List<double> { 0.1 };");
        (await Session.Offers(marked)).ShouldBeEmpty();
    }
}
