using System.Text.Json.Nodes;
using LrNotebooks.Cli.Pictures;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli.Runs;

/// <summary>
/// What a stored notebook keeps of a figure: its chart as JSON, one still picture and its line of text. HTML goes, for hosts that do not
/// trust a file strip its scripts; the picture is PNG where it can be drawn, else SVG.
/// </summary>
/// <param name="mode">Whether to draw PNG.</param>
internal sealed class FigureStore(PngMode mode) : IOutputTransform
{
    private const string Svg = "image/svg+xml";
    private const string Png = "image/png";
    private const string Html = "text/html";

    /// <summary>One line that says why figures are stored as SVG; null where nothing needs to be said.</summary>
    public string? Notice { get; private set; }

    /// <inheritdoc/>
    public Task TransformAsync(JsonObject data, JsonObject metadata, CancellationToken cancellation)
    {
        if (data[Svg]?.ToString() is not { } svg)
        {
            return Task.CompletedTask;
        }
        data.Remove(Html);
        if (!data.ContainsKey(Png) && Draw(svg) is { } picture)
        {
            data[Png] = Convert.ToBase64String(picture.Png);
            metadata[Png] = new JsonObject { ["width"] = Math.Round(picture.Width), ["height"] = Math.Round(picture.Height) };
        }
        if (data.ContainsKey(Png))
        {
            data.Remove(Svg);
        }
        return Task.CompletedTask;
    }

    private SvgPicture? Draw(string svg)
    {
        if (mode == PngMode.Never)
        {
            return null;
        }
        try
        {
            return SvgPicture.Problem is { } problem ? throw new UserException(problem) : SvgPicture.Draw(svg);
        }
        catch (UserException e) when (mode == PngMode.Auto)
        {
            Notice ??= $"figures are stored as SVG: {e.Message}";
            return null;
        }
    }
}
