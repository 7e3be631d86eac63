namespace LrNotebooks.Jupyter;

/// <summary>Text from outside in a log line.</summary>
internal static class LogText
{
    private const int MaxLength = 80;

    /// <summary>The text in quotes, cut short and without control characters.</summary>
    public static string Quote(string text) =>
        '"' + string.Concat(text.Take(MaxLength).Select(c => char.IsControl(c) ? '?' : c)) + '"';
}
