using System.Text.Json;
using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Notebooks;

/// <summary>
/// A notebook in nbformat 4.5. It wraps the JSON it was read from, so that metadata this library knows nothing of is kept.
/// </summary>
public sealed class Notebook
{
    private readonly JsonObject _json;

    internal Notebook(JsonObject json, IEnumerable<NotebookCell> cells)
    {
        _json = json;
        Cells = [.. cells];
    }

    /// <summary>An empty notebook.</summary>
    public Notebook()
        : this(new JsonObject { ["metadata"] = new JsonObject(), ["nbformat"] = 4, ["nbformat_minor"] = 5 }, [])
    {
    }

    /// <summary>The cells from top to bottom.</summary>
    public IList<NotebookCell> Cells { get; }

    /// <summary>The notebook's metadata: kernelspec, language_info and whatever else was there.</summary>
    public JsonObject Metadata => _json["metadata"]!.AsObject();

    /// <summary>The language of one of its cells as the metadata say it; null where nothing does.</summary>
    public string? LanguageOf(NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return CellLanguage.Of(cell.Metadata) ?? CellLanguage.OfNotebook(Metadata);
    }

    /// <summary>The text of one of its code cells as a session runs it; null where it is of another language.</summary>
    public string? ToRun(NotebookCell cell) => CellLanguage.ToRun(cell.Source, LanguageOf(cell));

    /// <summary>Reads a notebook file; nbformat 4.0 to 4.4 is upgraded to 4.5 in memory.</summary>
    /// <exception cref="NotebookFormatException">The file is not a notebook in nbformat 4.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Notebook Read(string path) => NotebookReader.Read(path);

    /// <summary>Reads a notebook from its text; <paramref name="name"/> stands in messages for the file.</summary>
    /// <exception cref="NotebookFormatException">The text is not a notebook in nbformat 4.</exception>
    public static Notebook Parse(string text, string name = "notebook") => NotebookReader.Parse(text, name);

    /// <summary>Writes the notebook whole or not at all: beside the target first, then renamed onto it.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path) => AtomicFile.WriteText(path, ToString());

    /// <summary>The notebook's text as nbformat writes it, with a final line feed.</summary>
    public override string ToString() => NotebookWriter.Write(ToJson());

    /// <summary>A copy that shares nothing with this notebook.</summary>
    public Notebook Clone() => new(_json.DeepClone().AsObject(), Cells.Select(cell => cell.Clone()));

    private JsonObject ToJson()
    {
        var json = _json.DeepClone().AsObject();
        json["cells"] = new JsonArray([.. Cells.Select(cell => cell.Clone().Json)]);
        return json;
    }
}

/// <summary>One cell. It wraps its JSON, so that keys this library knows nothing of are kept.</summary>
public sealed class NotebookCell
{
    internal NotebookCell(JsonObject json) => Json = json;

    /// <summary>A new cell without outputs.</summary>
    /// <param name="kind">Code, Markdown or raw.</param>
    /// <param name="id">1 to 64 letters, digits, <c>-</c> or <c>_</c>; unique in its notebook.</param>
    /// <param name="source">The cell's text with <c>\n</c> between lines.</param>
    public NotebookCell(CellKind kind, string id, string source)
    {
        Json = new JsonObject
        {
            ["cell_type"] = kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" },
            ["id"] = id,
            ["metadata"] = new JsonObject(),
            ["source"] = source,
        };
        if (kind == CellKind.Code)
        {
            Json["execution_count"] = null;
            Json["outputs"] = new JsonArray();
        }
    }

    /// <summary>Code, Markdown or raw.</summary>
    public CellKind Kind => Json["cell_type"]!.GetValue<string>() switch { "code" => CellKind.Code, "markdown" => CellKind.Markdown, _ => CellKind.Raw };

    /// <summary>The id that nbformat 4.5 asks for.</summary>
    public string Id => Json["id"]!.GetValue<string>();

    /// <summary>The cell's text in one string.</summary>
    public string Source
    {
        get => Json["source"]!.GetValue<string>();
        set => Json["source"] = value;
    }

    /// <summary>The cell's metadata.</summary>
    public JsonObject Metadata => Json["metadata"]!.AsObject();

    /// <summary>The tags in the cell's metadata; empty where there are none.</summary>
    public IReadOnlyList<string> Tags => Metadata["tags"] is JsonArray tags
        ? [.. tags.Where(tag => tag?.GetValueKind() == JsonValueKind.String).Select(tag => tag!.GetValue<string>())]
        : [];

    /// <summary>The number in front of the cell, or null where it has not run. Only code cells have one.</summary>
    public int? ExecutionCount
    {
        get => Json["execution_count"]?.GetValue<int>();
        set => Json["execution_count"] = value;
    }

    /// <summary>A code cell's outputs as nbformat describes them, multi-line text in one string; empty for other cells.</summary>
    public IReadOnlyList<JsonObject> Outputs
    {
        get => Json["outputs"] is JsonArray outputs ? [.. outputs.Select(output => output!.AsObject())] : [];
        set => Json["outputs"] = new JsonArray([.. value.Select(output => output.DeepClone())]);
    }

    /// <summary>
    /// Images that Markdown refers to as <c>attachment:name</c>: a mime bundle for each name; null where there are none.
    /// </summary>
    public JsonObject? Attachments => Json["attachments"] as JsonObject;

    internal JsonObject Json { get; }

    internal NotebookCell Clone() => new(Json.DeepClone().AsObject());
}

/// <summary>The three kinds of cell that nbformat 4 knows.</summary>
public enum CellKind
{
    /// <summary>Code that a session runs.</summary>
    Code,

    /// <summary>Prose in Markdown.</summary>
    Markdown,

    /// <summary>Text that is neither run nor rendered.</summary>
    Raw,
}

/// <summary>The tags that a runner gives a meaning, by the names that papermill and nbclient use.</summary>
public static class CellTags
{
    /// <summary>The code cell that declares the notebook's parameters.</summary>
    public const string Parameters = "parameters";

    /// <summary>The code cell that a runner put in to set parameters.</summary>
    public const string InjectedParameters = "injected-parameters";

    /// <summary>An error in this cell is shown and does not stop the run.</summary>
    public const string RaisesException = "raises-exception";

    /// <summary>This cell is not run.</summary>
    public const string SkipExecution = "skip-execution";
}
