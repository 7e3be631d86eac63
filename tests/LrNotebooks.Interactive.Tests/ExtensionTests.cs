using LrNotebooks.Claims;
using LrNotebooks.Printing;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Figure = LrNotebooks.Figures.Figure;

namespace LrNotebooks.Interactive.Tests;

/// <summary>What a real C# kernel of .NET Interactive shows, with the extension and by the attribute alone.</summary>
[Collection("formatters")]
public sealed class ExtensionTests : IDisposable
{
    private readonly CompositeKernel _kernel = [new CSharpKernel().UseKernelHelpers()];

    public ExtensionTests() => Formatter.ResetToDefault();

    public void Dispose() => _kernel.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cell_shows_a_figure_as_HTML_and_as_text(bool loaded)
    {
        if (loaded)
            await new LrNotebooksExtension().OnLoadAsync(_kernel);

        var shown = await Run("""LrNotebooks.Figures.Chart.Loss("Falls", [3.0, 2.0, 1.0])""");

        shown.Select(value => value.MimeType).ShouldBe([MediaTypes.Html, MediaTypes.Plain]);
        shown[0].Value.ShouldContain("<img alt=\"Falls");
        shown[0].Value.ShouldContain("\"type\":\"scatter\"");
        shown[1].Value.ShouldStartWith("Falls");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cell_shows_a_table_as_HTML_and_as_text(bool loaded)
    {
        if (loaded)
            await new LrNotebooksExtension().OnLoadAsync(_kernel);

        var shown = await Run("""LrNotebooks.Tables.Table.Of(new[] { new { step = 1, loss = 0.5 } })""");

        shown.Select(value => value.MimeType).ShouldBe([MediaTypes.Html, MediaTypes.Plain]);
        shown[0].Value.ShouldContain("<table");
    }

    [Fact]
    public async Task Every_mime_type_can_be_asked_for()
    {
        await new LrNotebooksExtension().OnLoadAsync(_kernel);

        Formatter.RegisteredFormatters(true).Where(f => f.Type == typeof(Figure)).Select(f => f.MimeType).Distinct()
            .ShouldBe([MediaTypes.Plotly, MediaTypes.Html, MediaTypes.Svg, MediaTypes.Plain], ignoreOrder: true);
        Charts.All["Loss"].ToDisplayString(MediaTypes.Plotly).ShouldBe(Charts.All["Loss"].ToJson());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_claim_sheet_is_shown_as_HTML_and_as_text(bool loaded)
    {
        if (loaded)
            await new LrNotebooksExtension().OnLoadAsync(_kernel);

        FormattedValue.CreateManyFromObject(ClaimSheet.For("000")).Select(value => value.MimeType)
            .ShouldBe([MediaTypes.Html, MediaTypes.Plain]);
    }

    [Fact]
    public async Task Plotly_NETs_own_extension_is_run_too()
    {
        await new LrNotebooksExtension().OnLoadAsync(_kernel);

        FormattedValue.CreateManyFromObject(Charts.All["Loss"].ToGenericChart()).ShouldHaveSingleItem().Value.ShouldContain("Plotly.newPlot");
    }

    private async Task<FormattedValue[]> Run(string code)
    {
        string assembly = typeof(Figure).Assembly.Location;
        KernelCommandResult result = await _kernel.SendAsync(new SubmitCode($"#r \"{assembly}\"\n{code}"));
        result.Events.OfType<CommandFailed>().Select(failed => failed.Message).ShouldBeEmpty();
        return [.. result.Events.OfType<ReturnValueProduced>().ShouldHaveSingleItem().FormattedValues];
    }
}
