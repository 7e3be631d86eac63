using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli;

/// <summary>A notebook that was read and can run.</summary>
/// <param name="Name">As the user wrote it.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Notebook">Its content, parameters set.</param>
internal sealed record PlannedNotebook(string Name, string Path, Notebook Notebook)
{
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>Reads a notebook and sets its parameters.</summary>
    /// <exception cref="NotebookFormatException">It is broken.</exception>
    /// <exception cref="ParameterException">A parameter cannot be set.</exception>
    public static PlannedNotebook Load(string name, IReadOnlyDictionary<string, string> parameters)
    {
        var notebook = Notebook.Read(name);
        ParameterInjection.Apply(notebook, name, parameters);
        return new PlannedNotebook(name, System.IO.Path.GetFullPath(name), notebook);
    }
}
