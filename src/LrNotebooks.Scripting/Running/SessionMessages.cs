using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LrNotebooks.Scripting.Running;

/// <summary>What a runner asks of a process that runs cells: one of these in a line.</summary>
/// <param name="Folder">The notebook's folder; the first thing that is asked, once.</param>
/// <param name="Code">A cell to run.</param>
/// <param name="IsCancel">Whether the cell that runs should stop.</param>
internal sealed record SessionRequest(string? Folder = null, string? Code = null, bool IsCancel = false);

/// <summary>What the process tells of a cell: one output, or how it ended. The first report has neither: cells can run.</summary>
/// <param name="Cell">The cell's place among those that were run, from 1: what it left behind may print later. 0 in the first report.</param>
/// <param name="Stream">Text.</param>
/// <param name="Display">A display, or an update of one.</param>
/// <param name="Result">The cell's value.</param>
/// <param name="Clear">What was shown goes.</param>
/// <param name="End">How the cell ended.</param>
internal sealed record SessionReport(
    int Cell, StreamOutput? Stream = null, DisplayOutput? Display = null, ResultOutput? Result = null, ClearOutput? Clear = null, CellResult? End = null)
{
    /// <summary>An output.</summary>
    public static SessionReport Of(int cell, CellOutput output) =>
        new(cell, output as StreamOutput, output as DisplayOutput, output as ResultOutput, output as ClearOutput);

    /// <summary>The output; null where the cell ended.</summary>
    [JsonIgnore]
    public CellOutput? Output => (CellOutput?)Stream ?? (CellOutput?)Display ?? (CellOutput?)Result ?? Clear;
}

/// <summary>The messages as JSON, read and written by generated code.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(MimeBundleConverter)])]
[JsonSerializable(typeof(SessionRequest))]
[JsonSerializable(typeof(SessionReport))]
internal sealed partial class SessionJson : JsonSerializerContext
{
    private static readonly SessionJson Wire = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 512,
        Converters = { new MimeBundleConverter() },
    });

    /// <summary>A request as a line.</summary>
    public static byte[] Write(SessionRequest request) => [.. JsonSerializer.SerializeToUtf8Bytes(request, Wire.SessionRequest), (byte)'\n'];

    /// <summary>A report as a line.</summary>
    /// <exception cref="ArgumentException">An output's JSON holds NaN or Infinity.</exception>
    public static byte[] Write(SessionReport report) => [.. JsonSerializer.SerializeToUtf8Bytes(report, Wire.SessionReport), (byte)'\n'];

    /// <summary>Reads a request.</summary>
    public static SessionRequest ReadRequest(string line) => JsonSerializer.Deserialize(line, Wire.SessionRequest)!;

    /// <summary>Reads a report.</summary>
    public static SessionReport ReadReport(string line) => JsonSerializer.Deserialize(line, Wire.SessionReport)!;
}

/// <summary>A mime bundle as an object, in its order.</summary>
internal sealed class MimeBundleConverter : JsonConverter<MimeBundle>
{
    /// <inheritdoc/>
    public override MimeBundle Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var bundle = new MimeBundle();
        foreach (var (mimeType, content) in JsonNode.Parse(ref reader)!.AsObject())
            bundle.Add(mimeType, content!);
        return bundle;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MimeBundle value, JsonSerializerOptions options) => value.ToJson().WriteTo(writer, options);
}
