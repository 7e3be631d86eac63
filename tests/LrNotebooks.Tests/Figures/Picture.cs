using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LrNotebooks.Figures;

namespace LrNotebooks.Tests.Figures;

/// <summary>A drawn figure, read back from its SVG: texts with their places, markers, paths.</summary>
internal sealed partial class Picture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public Picture(Figure figure)
    {
        Text = figure.ToSvg();
        Root = XDocument.Parse(Text).Root!;
    }

    public string Text { get; }

    public XElement Root { get; }

    /// <summary>What is drawn; a mask draws its texts a second time.</summary>
    public IEnumerable<XElement> Elements(string name) => Root.Descendants(Svg + name).Where(e => e.Parent!.Name != Svg + "mask");

    public IEnumerable<(string Words, double X, double Y)> Texts =>
        Elements("text").Select(e => (e.Value, Number(e, "x"), Number(e, "y")));

    /// <summary>Labels below the horizontal axis: text and horizontal place.</summary>
    public IReadOnlyList<(string Words, double At)> XLabels =>
        [.. TickTexts("middle").Select(e => (e.Value, Number(e, "x")))];

    /// <summary>Labels beside the vertical axis: text and vertical place of their middle.</summary>
    public IReadOnlyList<(string Words, double At)> YLabels =>
        [.. TickTexts("end").Select(e => (e.Value, Number(e, "y") - 4))];

    /// <summary>Centres of the round markers of a colour.</summary>
    public IReadOnlyList<(double X, double Y)> Markers(string color) =>
        [.. Paths(color).Where(d => d.Contains("h0", StringComparison.Ordinal)).SelectMany(d => Points(d))];

    /// <summary>The data of all paths with a stroke of a colour.</summary>
    public IEnumerable<string> Paths(string stroke) =>
        Elements("path").Where(e => (string?)e.Attribute("stroke") == stroke).Select(e => e.Attribute("d")!.Value);

    /// <summary>The corners of a path made of M, l, H, V, h and z.</summary>
    public static IReadOnlyList<(double X, double Y)> Points(string path)
    {
        var points = new List<(double X, double Y)>();
        foreach (Match command in Command().Matches(path))
        {
            double[] n = [.. Numbers().Matches(command.Groups[2].Value).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];
            for (int i = 0; i + 1 < n.Length; i += 2)
            {
                (double x, double y) = command.Groups[1].Value == "l" ? (points[^1].X + n[i], points[^1].Y + n[i + 1]) : (n[i], n[i + 1]);
                points.Add((x, y));
            }
        }

        return points;
    }

    public static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private IEnumerable<XElement> TickTexts(string anchor) => Elements("text").Where(e =>
        (string?)e.Attribute("font-size") == "11.5" && (string?)e.Attribute("text-anchor") == anchor && e.Attribute("stroke") is null);

    [GeneratedRegex("([MlHVhz])([^MlHVhz]*)")]
    private static partial Regex Command();

    [GeneratedRegex(@"-?(\d+(\.\d+)?|\.\d+)")]
    private static partial Regex Numbers();
}
