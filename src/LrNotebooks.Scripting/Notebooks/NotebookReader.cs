using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Notebooks;

/// <summary>From a file's text to a <see cref="Notebook"/>, or to one clear error.</summary>
internal static class NotebookReader
{
    private const int MaximumIdLength = 64;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    // A figure's JSON nests deeper than the reader's default of 64 only by mistake; 256 leaves room for others' outputs.
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    public static Notebook Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path, Utf8), path);
        }
        catch (DecoderFallbackException e)
        {
            throw new NotebookFormatException(path, "not UTF-8 text", e);
        }
    }

    public static Notebook Parse(string text, string name)
    {
        var json = ParseObject(text, name);
        if (ProblemOf(json) is { } problem)
            throw new NotebookFormatException(name, problem);
        json["metadata"] ??= new JsonObject();
        json["nbformat_minor"] = Math.Max(5, json["nbformat_minor"]?.GetValue<int>() ?? 0);
        var list = json["cells"]!.AsArray();
        json.Remove("cells");
        var cells = list.Select(cell => cell!.AsObject()).ToList();
        // They belong to no list any more: each is its cell's own.
        list.Clear();
        cells.ForEach(Normalize);
        CompleteIds(cells);
        return new Notebook(json, cells.Select(cell => new NotebookCell(cell)));
    }

    private static JsonObject ParseObject(string text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new NotebookFormatException(name, "not a notebook: the file is empty");
        try
        {
            return LenientJson.Parse(text, Options) as JsonObject
                ?? throw new NotebookFormatException(name, "not a notebook: the file holds no JSON object");
        }
        catch (JsonException e)
        {
            // The reader's sentence without the position that it appends.
            var reason = e.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0].ReplaceLineEndings(" ").Trim().TrimEnd('.');
            throw new NotebookFormatException(
                name, FormattableString.Invariant($"not JSON at line {(e.LineNumber ?? 0) + 1}, column {(e.BytePositionInLine ?? 0) + 1}: {reason}"), e);
        }
    }

    /// <summary>The first thing in which an object is not a notebook in nbformat 4; null where it is one.</summary>
    private static string? ProblemOf(JsonObject json)
    {
        if (json["nbformat"] is not JsonValue version || !version.TryGetValue<int>(out var major))
            return "not a notebook: it has no nbformat number";
        if (major < 4)
            return $"nbformat {major} is too old; save it from Jupyter or run 'jupyter nbconvert --to notebook' to make it nbformat 4";
        if (major > 4)
            return $"nbformat {major} is newer than this program, which reads nbformat 4";
        if (!IsWholeOrNull(json["nbformat_minor"]))
            return "nbformat_minor is not a whole number";
        if (json["metadata"] is not (null or JsonObject))
            return "the notebook's metadata is not an object";
        return json["cells"] is JsonArray cells
            ? cells.Select((cell, index) => ProblemOfCell(cell, $"cell {index + 1}")).FirstOrDefault(problem => problem is not null)
            : "not a notebook: it has no list of cells";
    }

    private static string? ProblemOfCell(JsonNode? node, string where)
    {
        if (node is not JsonObject cell)
            return $"{where} is not an object";
        if (!IsString(cell["cell_type"]))
            return $"{where} has no cell_type";
        if (cell["cell_type"]!.GetValue<string>() is var type && type is not ("code" or "markdown" or "raw"))
            return $"{where} has the unknown cell_type '{type}'";
        if (!IsText(cell["source"]))
            return $"{where} has no source text";
        if (cell["metadata"] is not (null or JsonObject))
            return $"{where} has metadata that is not an object";
        if (cell["attachments"] is { } attachments && !(attachments is JsonObject bundles && bundles.All(bundle => bundle.Value is JsonObject)))
            return $"{where} has attachments that are not mime bundles";
        if (type != "code")
            return null;
        if (!IsWholeOrNull(cell["execution_count"]))
            return $"{where} has an execution_count that is not a whole number";
        return cell["outputs"] switch
        {
            null => null,
            JsonArray outputs => outputs.Select((output, index) => ProblemOfOutput(output, $"{where}, output {index + 1}"))
                .FirstOrDefault(problem => problem is not null),
            _ => $"{where} has outputs that are not a list",
        };
    }

    private static string? ProblemOfOutput(JsonNode? node, string where)
    {
        if (node is not JsonObject output)
            return $"{where} is not an object";
        if (!IsString(output["output_type"]))
            return $"{where} has no output_type";
        return output["output_type"]!.GetValue<string>() switch
        {
            "stream" when !IsString(output["name"]) => $"{where} (stream) has no name",
            "stream" when !IsText(output["text"]) => $"{where} (stream) has no text",
            "display_data" or "execute_result" when output["data"] is not JsonObject => $"{where} has no data",
            "error" when !IsString(output["ename"]) || !IsString(output["evalue"]) => $"{where} (error) has no ename or evalue",
            "error" when output["traceback"] is not JsonArray => $"{where} (error) has no traceback",
            "stream" or "display_data" or "execute_result" or "error" => null,
            var unknown => $"{where} has the unknown output_type '{unknown}'",
        };
    }

    private static bool IsString(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    private static bool IsWholeOrNull(JsonNode? node) => node is null || (node is JsonValue number && number.TryGetValue<int>(out _));

    /// <summary>Whether the node is a string or a list of strings: nbformat stores text in lines so that diffs stay small.</summary>
    private static bool IsText(JsonNode? node) => node is JsonArray lines ? lines.All(IsString) : IsString(node);

    /// <summary>Brings a checked cell into its form in memory: text in one string, every key that nbformat requires present.</summary>
    private static void Normalize(JsonObject cell)
    {
        cell["metadata"] ??= new JsonObject();
        cell["source"] = Join(cell["source"]!);
        foreach (var (_, bundle) in cell["attachments"] as JsonObject ?? [])
            JoinAll(bundle!.AsObject());
        if (cell["cell_type"]!.GetValue<string>() != "code")
            return;
        cell["outputs"] ??= new JsonArray();
        cell.TryAdd("execution_count", null);
        foreach (var output in cell["outputs"]!.AsArray().Select(output => output!.AsObject()))
        {
            if (output["data"] is JsonObject data)
            {
                JoinAll(data);
                output["metadata"] ??= new JsonObject();
            }
            if (output["text"] is { } text)
                output["text"] = Join(text);
        }
    }

    private static string Join(JsonNode text) =>
        text is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : text.GetValue<string>();

    private static void JoinAll(JsonObject bundle)
    {
        foreach (var (mimeType, value) in bundle.ToArray())
        {
            if (value is JsonArray lines && IsText(lines) && !MimeTypes.IsJson(mimeType))
                bundle[mimeType] = Join(lines);
        }
    }

    /// <summary>
    /// Gives an id to each cell without a usable one. The id comes from the cell's place and text, not from chance: running an old notebook
    /// twice then gives the same file twice.
    /// </summary>
    private static void CompleteIds(List<JsonObject> cells)
    {
        // Ids that are there keep their owners; only the first of two equal ones is kept.
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells.Where(cell => !IsValidId(cell["id"]) || !used.Add(cell["id"]!.GetValue<string>())).ToList())
        {
            var (place, source) = (cells.IndexOf(cell), cell["source"]!.GetValue<string>());
            var id = MakeId(place, source, attempt: 0);
            for (var attempt = 1; !used.Add(id); attempt++)
                id = MakeId(place, source, attempt);
            cell["id"] = id;
        }
    }

    private static bool IsValidId(JsonNode? node) =>
        IsString(node) && node!.GetValue<string>() is { Length: > 0 and <= MaximumIdLength } id
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string MakeId(int place, string source, int attempt) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{place}/{attempt}\n{source}"))))[..8];
}

/// <summary>
/// A file is not a notebook that this library can read. The message is one line that names the file and what is wrong.
/// </summary>
/// <param name="file">The file as the user named it.</param>
/// <param name="problem">What is wrong, and where: <c>cell 3 has no cell_type</c>.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class NotebookFormatException(string file, string problem, Exception? inner = null) : Exception($"{file}: {problem}", inner);
