namespace LrNotebooks.Cli;

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
