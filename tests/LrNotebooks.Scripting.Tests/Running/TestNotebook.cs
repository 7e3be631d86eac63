using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Scripting.Tests.Running;

/// <summary>Small notebooks of code cells, and their runs.</summary>
internal static class TestNotebook
{
    public static Notebook Of(params string[] sources)
    {
        var notebook = new Notebook();
        foreach (var source in sources)
        {
            notebook.Cells.Add(new NotebookCell(CellKind.Code, $"c{notebook.Cells.Count}", source));
        }
        return notebook;
    }

    public static Notebook Tagged(this Notebook notebook, int cell, string tag)
    {
        notebook.Cells[cell].Metadata["tags"] = new JsonArray(tag);
        return notebook;
    }

    public static Task<NotebookRun> RunAsync(this Notebook notebook, RunnerOptions? options = null) =>
        new NotebookRunner(options ?? Options()).RunAsync(notebook, cancellation: TestContext.Current.CancellationToken);

    public static RunnerOptions Options(TimeSpan? timeout = null) => new() { Session = () => new Session(new SessionOptions()), CellTimeout = timeout };

    /// <summary>The text of a cell's stream and plain outputs, one output a line.</summary>
    public static string[] Texts(this NotebookRun run, int cell) =>
        [.. run.Notebook.Cells[cell].Outputs.Select(output => (output["text"] ?? output["data"]?["text/plain"] ?? output["evalue"])!.ToString())];
}
