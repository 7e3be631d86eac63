using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace LrNotebooks.Interactive;

/// <summary>
/// The types that Plotly.NET gives the objects of a chart. It looks for these when it changes an object in place: an axis of
/// another type would be replaced by an empty one.
/// </summary>
internal static class KnownTypes
{
    public static DynamicObj.DynamicObj Create(string name) => name.TrimEnd(Digits) switch
    {
        "xaxis" or "yaxis" => new LinearAxis(),
        "title" => new Title(),
        "font" => new Font(),
        "legend" => new Legend(),
        "margin" => new Margin(),
        "template" => new Template(),
        "layout" => new Layout(),
        "annotations" => new Annotation(),
        "shapes" => new Shape(),
        "sliders" => new Slider(),
        "images" => new LayoutImage(),
        "marker" => new Marker(),
        "line" => new Line(),
        "colorbar" => new ColorBar(),
        "contours" => new Contours(),
        _ => new DynamicObj.DynamicObj(),
    };

    private static readonly char[] Digits = [.. "0123456789"];
}
