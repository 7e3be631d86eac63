using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Scripting.Running;

/// <summary>
/// Sets a notebook's parameters in the way papermill does: the cell tagged <c>parameters</c> keeps the defaults, and a cell
/// tagged
/// <c>injected-parameters</c> after it, a copy with the values of this run, has the last word.
/// </summary>
public static class ParameterInjection
{
    /// <summary>Puts the values into the notebook and notes them in its metadata. Without values nothing changes.</summary>
    /// <param name="notebook">The notebook, changed in place.</param>
    /// <param name="name">The notebook's name in messages.</param>
    /// <param name="values">Text for each parameter: <c>learningRate</c> → <c>0.45</c>.</param>
    /// <exception cref="ParameterException">No parameters cell, a name it does not declare, or a value not of the declared
    /// type.</exception>
    public static void Apply(Notebook notebook, string name, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
        {
            return;
        }
        var cell = notebook.Cells.FirstOrDefault(c => c.Kind == CellKind.Code && c.Tags.Contains(CellTags.Parameters))
            ?? throw new ParameterException($"{name}: no code cell is tagged '{CellTags.Parameters}', so there are no parameters to set");
        var source = new ParameterCell(cell.Source);
        var parsed = values.Select(pair => ParameterParser.Parse(source.Parameters, name, pair.Key, pair.Value)).ToList();

        Insert(notebook, after: cell, source.With(parsed));
        Describe(notebook, parsed);
    }

    private static void Insert(Notebook notebook, NotebookCell after, string source)
    {
        foreach (var old in notebook.Cells.Where(c => c.Tags.Contains(CellTags.InjectedParameters)).ToList())
        {
            notebook.Cells.Remove(old);
        }
        var id = CellTags.InjectedParameters;
        while (notebook.Cells.Any(c => c.Id == id))
        {
            id += "-";
        }
        var cell = new NotebookCell(CellKind.Code, id, source);
        cell.Metadata["tags"] = new JsonArray(CellTags.InjectedParameters);
        notebook.Cells.Insert(notebook.Cells.IndexOf(after) + 1, cell);
    }

    private static void Describe(Notebook notebook, IEnumerable<(NotebookParameter Parameter, ParameterValue Value)> parsed)
    {
        var papermill = notebook.Metadata["papermill"] as JsonObject ?? [];
        papermill["parameters"] = new JsonObject(parsed.Select(p => KeyValuePair.Create(p.Parameter.Name, (JsonNode?)p.Value.Json)));
        notebook.Metadata["papermill"] = papermill;
    }
}
