using LrNotebooks.Printing;

namespace LrNotebooks.Claims;

/// <summary>Shows a <see cref="ClaimSheet"/> in a notebook and tells the runner its counts.</summary>
public sealed class ClaimSheetFormatterSource() : FormatterSource<ClaimSheet>(
    (MimeTypes.Html, ClaimSheetText.Html), (MimeTypes.Plain, ClaimSheetText.Plain), (MimeTypes.Claims, ClaimSheetText.Json));
