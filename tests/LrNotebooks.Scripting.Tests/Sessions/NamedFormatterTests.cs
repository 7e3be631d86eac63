namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class NamedFormatterTests : SessionTests
{
    [Theory]
    [InlineData("new LrNotebooks.Scripting.Tests.Sessions.Pie(0.25)")]
    [InlineData("class Tart : LrNotebooks.Scripting.Tests.Sessions.Pie { public Tart() : base(0.25) { } }\nnew Tart()")]
    [InlineData("class Cake : LrNotebooks.Scripting.Tests.Sessions.IServed { public double Share => 0.25; }\nnew Cake()")]
    public async Task Every_mime_type_of_a_named_formatter_source_is_in_the_bundle(string code)
    {
        await Restart(new SessionOptions { HostAssemblies = [typeof(Pie).Assembly] });
        var ran = await Session.Run(code);
        ran.Error.ShouldBeNull(ran.Traceback);
        var data = ran.Outputs.ShouldHaveSingleItem().ShouldBeOfType<ResultOutput>().Data;
        data.Select(entry => entry.Key).ShouldBe(["application/vnd.pie+json", "text/html", "text/plain"]);
        data.ToJson()["application/vnd.pie+json"]!["share"]!.GetValue<double>().ShouldBe(0.25);
        data.GetText(MimeTypes.Html).ShouldBe("<b>0.25</b>");
    }

    [Fact]
    public async Task A_source_declared_in_a_cell_is_found()
    {
        await Session.Value(
            """
            class TypeFormatterSourceAttribute(Type type) : Attribute { public Type FormatterSourceType => type; }
            class Source { public IEnumerable<object> CreateTypeFormatters() => [new Writer()]; }
            class Writer { public string MimeType => "text/latex"; public bool Format(object value, TextWriter writer) { writer.Write("$x$"); return true; } }
            [TypeFormatterSource(typeof(Source))] class Formula { }
            """);
        var ran = await Session.Run("display(new Formula());");
        ran.Error.ShouldBeNull(ran.Traceback);
        ran.Outputs.ShouldHaveSingleItem().ShouldBeOfType<DisplayOutput>().Data.GetText("text/latex").ShouldBe("$x$");
    }

    [Fact]
    public async Task A_source_without_the_members_is_a_clear_error()
    {
        await Session.Value(
            """
            class TypeFormatterSourceAttribute(Type type) : Attribute { public Type FormatterSourceType => type; }
            class Source { }
            [TypeFormatterSource(typeof(Source))] class Formula { }
            """);
        (await Session.Run("new Formula()")).Error!.Value.ShouldContain("has no method IEnumerable<object> CreateTypeFormatters()");
    }
}
