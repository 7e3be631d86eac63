using System.Text;

namespace LrNotebooks.Cli.Html;

/// <summary>Unicode's mathematical alphabets, which MathML takes in place of TeX's fonts.</summary>
internal static class MathAlphabet
{
    private const int BoldCapital = 0x1D400;
    private const int ScriptCapital = 0x1D49C;
    private const int DoubleStruckCapital = 0x1D538;
    private const int BoldDigit = 0x1D7CE;

    // The letters that Unicode had before it had the alphabets.
    private static readonly Dictionary<int, string> Older = new()
    {
        [ScriptCapital + 1] = "ℬ",
        [ScriptCapital + 4] = "ℰ",
        [ScriptCapital + 5] = "ℱ",
        [ScriptCapital + 7] = "ℋ",
        [ScriptCapital + 8] = "ℐ",
        [ScriptCapital + 11] = "ℒ",
        [ScriptCapital + 12] = "ℳ",
        [ScriptCapital + 17] = "ℛ",
        [DoubleStruckCapital + 2] = "ℂ",
        [DoubleStruckCapital + 7] = "ℍ",
        [DoubleStruckCapital + 13] = "ℕ",
        [DoubleStruckCapital + 15] = "ℙ",
        [DoubleStruckCapital + 16] = "ℚ",
        [DoubleStruckCapital + 17] = "ℝ",
        [DoubleStruckCapital + 25] = "ℤ",
    };

    /// <summary>Whether the command names one of the alphabets here.</summary>
    public static bool Has(string command) => command is "mathbf" or "boldsymbol" or "bm" or "mathbb" or "mathcal" or "mathscr";

    /// <summary>The text in the command's alphabet; signs without a form there stay as they are.</summary>
    public static string Map(string command, string text)
    {
        var (capital, digit) = command switch
        {
            "mathbb" => (DoubleStruckCapital, 0),
            "mathcal" or "mathscr" => (ScriptCapital, 0),
            _ => (BoldCapital, BoldDigit),
        };
        var mapped = new StringBuilder();
        foreach (var c in text)
        {
            mapped.Append(Letter(c, capital, digit));
        }
        return mapped.ToString();
    }

    private static string Letter(char c, int capital, int digit)
    {
        var code = c switch
        {
            >= 'A' and <= 'Z' => capital + c - 'A',
            >= 'a' and <= 'z' when capital == BoldCapital => capital + 26 + c - 'a',
            >= '0' and <= '9' when digit > 0 => digit + c - '0',
            _ => c,
        };
        return Older.GetValueOrDefault(code) ?? char.ConvertFromUtf32(code);
    }
}
