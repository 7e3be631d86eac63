using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LrNotebooks.Figures;
using LrNotebooks.Scripting.Notebooks;
using SkiaSharp;

namespace LrNotebooks.Notebooks.Tests;

/// <summary>A colour that words name is one that the figure shows of which they speak.</summary>
public partial class ColorTests
{
    private const string Png = "data:image/png;base64,";

    private static readonly Dictionary<string, string> _palette = new()
    {
        ["blue"] = Palette.Blue,
        ["red"] = Palette.Vermilion,
        ["vermilion"] = Palette.Vermilion,
        ["green"] = Palette.Green,
        ["purple"] = Palette.Purple,
        ["orange"] = Palette.Orange,
        ["grey"] = Palette.Gray,
        ["yellow"] = Palette.Yellow,
    };

    public static TheoryData<string> Files => Course.Files;

    [Theory, MemberData(nameof(Files))]
    public void A_colour_in_prose_is_drawn_in_the_figure_before_or_after_it(string file)
    {
        var cells = Course.Read(file).Cells;
        foreach (var (at, prose) in cells.Index().Where(cell => cell.Item.Kind == CellKind.Markdown))
        {
            var figures = cells.Skip(at - 1).Take(at == 0 ? 2 : 3).SelectMany(Figures).ToList();
            foreach (var color in Named(prose.Source))
                figures.Any(figure => Shows(figure, color)).ShouldBeTrue($"no figure beside this text shows {color}: {prose.Source}");
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void A_colour_in_a_figures_own_words_is_drawn_in_it(string file)
    {
        foreach (var figure in Course.Read(file).Cells.SelectMany(Figures))
        {
            var words = string.Join(' ', Texts(figure["layout"]!));
            foreach (var color in Named(words)) Shows(figure, color).ShouldBeTrue($"this figure does not show {color}: {words}");
        }
    }

    [Fact]
    public void A_colour_that_is_not_drawn_is_found_out()
    {
        var figure = Chart.Lines("A line", "step", "loss", [new Series("run", [1, 2]) { Color = Palette.Green }]);
        var json = JsonNode.Parse(figure.ToJson())!;

        Shows(json, "green").ShouldBeTrue();
        Shows(json, "grey").ShouldBeFalse();
        Named("The grey level of a green line, not of the greenest").ShouldBe(["green"]);
    }

    private static IEnumerable<string> Named(string text) =>
        Colors().Matches(text).Select(match => match.Value.ToLowerInvariant().Replace("gray", "grey")).Distinct();

    private static IEnumerable<JsonNode> Figures(NotebookCell cell) => cell.Kind != CellKind.Code ? []
        : cell.Outputs.Select(output => output["data"]?["application/vnd.plotly.v1+json"]).OfType<JsonNode>();

    // Text is grey in every figure: only what is drawn counts, lines, points, marks and pictures.
    private static bool Shows(JsonNode figure, string color)
    {
        var drawn = Texts(figure["data"]!).Concat(figure["layout"]!["shapes"] is { } marks ? Texts(marks) : []).ToList();
        return drawn.Contains(_palette[color], StringComparer.OrdinalIgnoreCase)
            || drawn.Where(text => text.StartsWith(Png, StringComparison.Ordinal))
                .Any(text => HasPixel(Convert.FromBase64String(text[Png.Length..]), SKColor.Parse(_palette[color])));
    }

    // A picture's colours are shades: the same hue, and not pale.
    private static bool HasPixel(byte[] png, SKColor color)
    {
        color.ToHsv(out var hue, out var saturation, out _);
        using var bitmap = SKBitmap.Decode(png);
        return bitmap.Pixels.Any(pixel =>
        {
            pixel.ToHsv(out var ownHue, out var ownSaturation, out _);
            return saturation < 10 ? ownSaturation < 10 : ownSaturation > 50 && Math.Abs(hue - ownHue) < 15;
        });
    }

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Texts(member.Value!)),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Texts),
        _ when node.GetValueKind() == JsonValueKind.String => [node.GetValue<string>()],
        _ => [],
    };

    [GeneratedRegex(@"\b(blue|red|vermilion|green|purple|orange|gr[ae]y|yellow)\b(?! level)", RegexOptions.IgnoreCase)]
    private static partial Regex Colors();
}
