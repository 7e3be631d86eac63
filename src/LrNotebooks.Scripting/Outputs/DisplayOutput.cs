using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting;

/// <summary>A value that the cell displayed, or new content for a display made before.</summary>
/// <param name="Data">The value in every mime type that its formatters know.</param>
/// <param name="Metadata">The display's metadata, keyed by mime type or by a name of the host's; null when there is none.</param>
/// <param name="DisplayId">What updates refer to: unique within the process; null when the display cannot be updated.</param>
/// <param name="IsUpdate">
/// True when <paramref name="Data"/> replaces what stands at <paramref name="DisplayId"/>, which may belong to an earlier cell.
/// </param>
public sealed record DisplayOutput(MimeBundle Data, JsonObject? Metadata = null, string? DisplayId = null, bool IsUpdate = false)
    : CellOutput;
