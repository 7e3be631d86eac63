using System.Globalization;

namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class CultureTests : SessionTests
{
    [Fact]
    public async Task Cells_know_the_cultures_of_the_world() => (await Session.Value(
        "new System.Globalization.CultureInfo(\"de-DE\").NumberFormat.NumberDecimalSeparator + string.Compare(\"a\", \"B\", new System.Globalization.CultureInfo(\"en-US\"), 0)"))
        .ShouldBe(",-1");

    [Fact]
    public async Task Cells_have_the_machines_culture()
    {
        (await Session.Value("System.Globalization.CultureInfo.CurrentCulture.Name == \"\" ? \"invariant\" : System.Globalization.CultureInfo.CurrentCulture.Name"))
            .ShouldBe(CultureInfo.InstalledUICulture.Name is "" ? "invariant" : CultureInfo.InstalledUICulture.Name);
    }

    [Fact]
    public async Task A_cells_culture_changes_what_it_prints_and_not_how_its_value_is_shown()
    {
        var ran = await Session.Run(
            "System.Globalization.CultureInfo.CurrentCulture = new(\"de-DE\"); Console.Write($\"{1.5} \"); await Task.Delay(1); Console.Write(1.5); 1.5");
        ran.StandardOut.ShouldBe("1,5 1,5");
        ran.Value.ShouldBe("1.5");
    }
}
