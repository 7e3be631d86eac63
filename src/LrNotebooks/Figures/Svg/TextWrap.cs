namespace LrNotebooks.Figures;

/// <summary>Breaks a text into lines at its spaces.</summary>
internal static class TextWrap
{
    /// <summary>At least one line; a word that is too wide by itself stands alone.</summary>
    public static IReadOnlyList<string> Lines(string text, double size, double width, bool bold = false)
    {
        var lines = new List<string>();
        foreach (string paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            string line = "";
            foreach (string word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && TextMetrics.Width(longer, size, bold) > width)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
        }

        return lines;
    }
}
