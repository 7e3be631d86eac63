namespace LrNotebooks.Printing;

/// <summary>The mime types that this library's formatters write.</summary>
public static class MimeTypes
{
    /// <summary>HTML fragment.</summary>
    public const string Html = "text/html";

    /// <summary>Plain text.</summary>
    public const string Plain = "text/plain";

    /// <summary>Scalable picture.</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>A plotly.js figure as JSON.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Which document's claims a cell checked, and how many matched: <c>{"document","matched","total"}</c>.</summary>
    public const string Claims = "application/vnd.lrnotebooks.claims+json";
}
