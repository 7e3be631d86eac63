namespace LrNotebooks.Figures;

/// <summary>Tells how numbers were written.</summary>
internal static class PrintedFormat
{
    /// <summary>The .NET format with as many decimals as the text has; empty where there is no number.</summary>
    public static string Of(string? text)
    {
        if (text is null || !text.Any(char.IsAsciiDigit))
            return "";
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? "0" : "0." + new string('0', text.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count());
    }
}
