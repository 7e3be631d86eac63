using LrNotebooks.Cli.Html;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli;

/// <summary>The page that leads to the pages of a run.</summary>
internal static class RunIndex
{
    public static void Write(OutputFolder folder, IEnumerable<RunOutcome> outcomes)
    {
        var pages = from outcome in outcomes
                    where outcome.Page is not null
                    select (Path.GetFileName(outcome.Page), NotebookPage.Title(outcome.Run!.Notebook, outcome.Input.Path));
        AtomicFile.WriteText(folder.PathOf("index.html"), IndexPage.Render(pages));
    }
}
