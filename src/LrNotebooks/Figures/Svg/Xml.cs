using System.Security;
using System.Text;

namespace LrNotebooks.Figures;

/// <summary>Text inside XML.</summary>
internal static class Xml
{
    /// <summary>Escaped for elements and attributes; characters that XML 1.0 forbids are replaced by U+FFFD.</summary>
    public static string Escape(string text)
    {
        var legal = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            legal.Append(IsLegal(rune.Value) ? rune.ToString() : "\uFFFD");
        return SecurityElement.Escape(legal.ToString());
    }

    private static bool IsLegal(int code) => code is '\t' or '\n' or '\r' || (code >= 0x20 && code is not (0xFFFE or 0xFFFF));
}
