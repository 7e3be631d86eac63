using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LrNotebooks.Cli.Pictures;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli;

/// <summary>
/// What a stored notebook keeps of a figure: its chart as JSON, one still picture and its line of text. HTML goes, for hosts that do not
/// trust a file strip its scripts; the picture is PNG where it can be drawn, else SVG.
/// </summary>
/// <param name="mode">Whether to draw PNG.</param>
internal sealed class FigureStore(PngMode mode)
{
    private const string Svg = "image/svg+xml";
    private const string Png = "image/png";
    private const string Html = "text/html";

    private readonly Dictionary<string, SvgPicture?> _drawn = [];

    /// <summary>One line that says why figures are stored as SVG; null where nothing needs to be said.</summary>
    public string? Notice { get; private set; }

    /// <summary>Leaves in a notebook what its file keeps.</summary>
    /// <param name="notebook">Of a run, with every mime type that its displays had.</param>
    public void Reduce(Notebook notebook)
    {
        foreach (var output in notebook.Cells.SelectMany(cell => cell.Outputs))
        {
            if (output["data"] is JsonObject data)
            {
                Reduce(data, output["metadata"]!.AsObject());
            }
        }
    }

    private void Reduce(JsonObject data, JsonObject metadata)
    {
        if (data[Svg]?.ToString() is not { } svg)
        {
            return;
        }
        data.Remove(Html);
        if (!data.ContainsKey(Png) && Picture(svg) is { } picture)
        {
            data[Png] = Convert.ToBase64String(picture.Png);
            metadata[Png] = new JsonObject { ["width"] = Math.Round(picture.Width), ["height"] = Math.Round(picture.Height) };
        }
        if (data.ContainsKey(Png))
        {
            data.Remove(Svg);
        }
    }

    /// <summary>Drawn once, though a notebook is stored again and again while it runs.</summary>
    private SvgPicture? Picture(string svg)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(svg)));
        return _drawn.TryGetValue(key, out var picture) ? picture : _drawn[key] = Draw(svg);
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

/// <summary>Whether figures are stored as PNG.</summary>
internal enum PngMode
{
    /// <summary>Where it can be drawn; else as SVG, with a notice.</summary>
    Auto,

    /// <summary>Or not at all: what cannot be drawn is an error.</summary>
    Always,

    /// <summary>As SVG.</summary>
    Never,
}
