using LrNotebooks.Scripting.Assistance;
using LrNotebooks.Scripting.Tests.Sessions;

namespace LrNotebooks.Scripting.Tests.Assistance;

public sealed class CompletionRangeTests : SessionTests
{
    [Theory]
    [InlineData("Conso¦", "Console")]
    [InlineData("Conso¦l.Out", "Console.Out")]
    [InlineData("var 🙂 = \"\"; Conso¦", "var 🙂 = \"\"; Console")]
    [InlineData("// 🎉🎉🎉 党\nvar s = \"👩‍👩‍👧\"; Conso¦;", "// 🎉🎉🎉 党\nvar s = \"👩‍👩‍👧\"; Console;")]
    [InlineData("var 学习率 = 0.1; Console.WriteLine(学¦);", "var 学习率 = 0.1; Console.WriteLine(学习率);")]
    [InlineData("var 学习率 = 0.1; 学习率.CompareT¦", "var 学习率 = 0.1; 学习率.CompareTo")]
    [InlineData("#!time\nConso¦", "#!time\nConsole")]
    [InlineData("#!time\r\n#!csharp\r\n\r\nConso¦\r\n", "#!time\r\n#!csharp\r\n\r\nConsole\r\n")]
    [InlineData("#!markdown\n# 标题 🙂 `\"\n#!csharp\nvar x = Conso¦", "#!markdown\n# 标题 🙂 `\"\n#!csharp\nvar x = Console")]
    [InlineData("conso¦", "Console")]
    [InlineData("Console.Out.WriteL¦(1);", "Console.Out.WriteLine(1);")]
    [InlineData("$\"🙂 {Conso¦} 🙂\"", "$\"🙂 {Console} 🙂\"")]
    public async Task Taking_the_first_choice_replaces_the_word(string marked, string code) => (await Session.Accept(marked)).ShouldBe(code);

    [Fact]
    public async Task The_range_is_in_units_of_the_text()
    {
        var list = await Session.Complete("\"🙂\".Len¦gth");
        (list.Start, list.End).ShouldBe((5, 11));
    }

    [Fact]
    public async Task Nothing_is_replaced_where_no_word_is()
    {
        var list = await Session.Complete("Console.¦Out");
        (list.Start, list.End).ShouldBe((8, 8));
    }

    [Theory]
    [InlineData("#!markdown\nConso¦")]
    [InlineData("#!html\n<b>Conso¦</b>")]
    public async Task Prose_is_left_alone(string marked) => (await Session.Offers(marked)).ShouldBeEmpty();

    [Fact]
    public async Task A_name_in_the_case_that_is_typed_comes_first()
    {
        await Session.Value("var Rate = 1; var rate = 2; var rates = 3;");
        (await Session.Offers("rat¦"))[..3].ShouldBe(["rate", "rates", "Rate"]);
        (await Session.Offers("Rat¦"))[..3].ShouldBe(["Rate", "rate", "rates"]);
    }

    [Fact]
    public async Task A_later_word_of_a_name_is_found_when_nothing_starts_like_it()
    {
        await Session.Value("var learningRateQuantum = 1;");
        (await Session.Offers("quant¦")).ShouldBe(["learningRateQuantum"]);
        (await Session.Offers("zzz¦")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public async Task A_cursor_outside_the_cell_is_an_error(int position) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Session.CompleteAsync("ab", position));

    [Fact]
    public async Task An_empty_cell_offers_all_there_is()
    {
        await Session.Value("var rate = 1;");
        var offers = await Session.Offers("¦");
        offers[0].ShouldBe("rate");
        offers.ShouldContain("Console");
        offers.ShouldContain("foreach");
    }

    [Fact]
    public async Task Kinds_and_signatures_are_told()
    {
        await Session.Value("int Twice(int n, int times = 2) => n; int Twice(string s) => 2; const double Half = 0.5; struct Pair { public int A; }");
        (await One("Twic¦")).ShouldBe(new("Twice", CompletionKinds.Function, "(int n, int times = 2) → int (+ 1 overload)"));
        (await One("Hal¦", "Half")).ShouldBe(new("Half", CompletionKinds.Variable, "double"));
        (await One("Pai¦")).ShouldBe(new("Pair", CompletionKinds.Struct));
        (await One("new Pair().A¦")).ShouldBe(new("A", CompletionKinds.Field, "int"));
        (await One("DayOfWeek.Fri¦")).ShouldBe(new("Friday", CompletionKinds.EnumMember));
        (await One("Math.P¦", "PI")).ShouldBe(new("PI", CompletionKinds.Constant, "double"));
        (await One("\"\".Length¦")).ShouldBe(new("Length", CompletionKinds.Property, "int"));
        (await One("System.Nume¦")).ShouldBe(new("Numerics", CompletionKinds.Module));
        (await One("IDispos¦")).ShouldBe(new("IDisposable", CompletionKinds.Interface));
        (await One("DayOf¦")).ShouldBe(new("DayOfWeek", CompletionKinds.Enum));
        (await One("forea¦")).ShouldBe(new("foreach", CompletionKinds.Keyword));
        (await One("Guid.NewGuid¦")).ShouldBe(new("NewGuid", CompletionKinds.Method, "() → Guid"));
    }

    private async Task<CompletionItem> One(string marked, string? text = null)
    {
        var items = (await Session.Complete(marked)).Items;
        return text is null ? items[0] : items.Single(item => item.Text == text);
    }
}
