using LrNotebooks.Printing;

namespace LrNotebooks.Claims;

/// <summary>Shows a <see cref="ClaimSheet"/> in a notebook and tells the runner its counts.</summary>
public sealed class ClaimSheetFormatterSource() : FormatterSource<ClaimSheet>(
    (MediaTypes.Html, ClaimSheetText.Html), (MediaTypes.Plain, ClaimSheetText.Plain), (MediaTypes.Claims, ClaimSheetText.Json));
