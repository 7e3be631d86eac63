using System.Text;

namespace LrNotebooks.Jupyter;

/// <summary>
/// Shortens text in which lines rewrite themselves with carriage returns, as progress bars do, to what a console would show in the
/// end.
/// </summary>
internal static class CarriageReturns
{
    /// <summary>
    /// The text with each rewritten line written once. A carriage return at the end stays, and so does the first one of the first
    /// line, which may have begun in an earlier text; <c>\r\n</c> is left alone.
    /// </summary>
    public static string Collapse(string text)
    {
        if (!text.Contains('\r'))
            return text;
        var result = new StringBuilder();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var returns = lines[i].Length - lines[i].TrimEnd('\r').Length;
            var parts = lines[i][..^returns].Split('\r');
            if (i == 0 && parts.Length > 1)
                result.Append(parts[0]).Append('\r').Append(Overlay(parts.AsSpan(1)));
            else
                result.Append(Overlay(parts));
            result.Append(returns > 0 ? "\r" : "").Append(i < lines.Length - 1 ? "\n" : "");
        }
        return result.ToString();
    }

    /// <summary>Each part is written over the one before; what a shorter one leaves of a longer one stays.</summary>
    private static string Overlay(ReadOnlySpan<string> parts)
    {
        var line = "";
        foreach (var part in parts)
            line = part.Length < line.Length ? part + line[part.Length..] : part;
        return line;
    }
}
