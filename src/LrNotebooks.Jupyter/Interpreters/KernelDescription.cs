using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>What a kernel says of itself.</summary>
/// <param name="Implementation">Its name, for instance <c>lrnotebooks</c>.</param>
/// <param name="ImplementationVersion">Its version.</param>
/// <param name="Language">The language of its cells.</param>
/// <param name="Banner">What a console shows first.</param>
public sealed record KernelDescription(string Implementation, string ImplementationVersion, LanguageInfo Language, string Banner)
{
    /// <summary>Entries for the front end's help menu.</summary>
    public IReadOnlyList<HelpLink> HelpLinks { get; init; } = [];
}
