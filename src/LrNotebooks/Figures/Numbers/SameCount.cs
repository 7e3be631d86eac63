namespace LrNotebooks.Figures;

/// <summary>Checks that two lists belong together.</summary>
internal static class SameCount
{
    /// <summary>The list, if it has the wanted length.</summary>
    /// <exception cref="ArgumentException">It has another; the message names both.</exception>
    public static IReadOnlyList<double> Checked(IReadOnlyList<double> list, int count, string these, string those) =>
        list.Count == count ? list
        : throw new ArgumentException($"There are {list.Count} {these} for {count} {those}.");
}
