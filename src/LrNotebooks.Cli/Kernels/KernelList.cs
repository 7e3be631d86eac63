using Spectre.Console;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb kernel list</c>: the kernels that <c>lrnb</c> wrote, and whoever has the name that C# notebooks ask for.</summary>
internal sealed class KernelList(Terminal terminal)
{
    /// <param name="folders">Folders of kernels, in the order in which Jupyter looks.</param>
    public int Run(IReadOnlyList<string> folders)
    {
        var all = folders.SelectMany(KernelFolder.In).ToList();
        var shown = all.Where(kernel => kernel.IsOurs || kernel.Name == KernelNames.Polyglot).ToList();
        if (shown.Count == 0)
        {
            terminal.Say("no kernel is installed; 'lrnb kernel install' does it");
            return ExitCode.Success;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumns("name", "display name", "version", "where");
        foreach (var kernel in shown)
        {
            // Of two kernels of one name, Jupyter starts the first.
            var isHidden = all.First(first => first.Name == kernel.Name) != kernel;
            var version = kernel.Spec!.Version ?? "another's";
            var cells = new[] { kernel.Name, kernel.Spec.DisplayName, isHidden ? $"{version}, hidden" : version, kernel.Path };
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }
        terminal.OutputConsole.Write(table);
        return ExitCode.Success;
    }
}
