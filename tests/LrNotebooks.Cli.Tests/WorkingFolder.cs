using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests;

/// <summary>A folder for one test, the current one while it lasts, removed at its end.</summary>
internal sealed class WorkingFolder : IDisposable
{
    private readonly string _before = Environment.CurrentDirectory;

    public WorkingFolder() => Environment.CurrentDirectory = Path;

    public string Path { get; } = Directory.CreateTempSubdirectory("lrnb-test-").FullName;

    /// <summary>Every file and folder in it, relative to it.</summary>
    public string[] Entries =>
        [.. Directory.GetFileSystemEntries(Path, "*", SearchOption.AllDirectories).Select(e => System.IO.Path.GetRelativePath(Path, e)).Order()];

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return name;
    }

    /// <summary>A notebook of a parameters cell, <c>double learningRate = 0.2;</c>, and the cells given.</summary>
    public string WriteNotebook(string name, params string[] sources)
    {
        var notebook = new Notebook();
        var parameters = new NotebookCell(CellKind.Code, "parameters", "double learningRate = 0.2;");
        parameters.Metadata["tags"] = new JsonArray("parameters");
        notebook.Cells.Add(parameters);
        foreach (var source in sources)
        {
            var kind = source.StartsWith('#') ? CellKind.Markdown : CellKind.Code;
            notebook.Cells.Add(new NotebookCell(kind, $"c{notebook.Cells.Count}", source));
        }
        return Write(name, notebook.ToString());
    }

    public Notebook Read(string name) => Notebook.Read(At(name));

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        Directory.Delete(Path, recursive: true);
    }
}
