using System.Globalization;

namespace LrNotebooks.Figures;

/// <summary>Pixels as text.</summary>
internal static class Px
{
    /// <summary>Rounded to a tenth, without needless zeros.</summary>
    public static string Text(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
