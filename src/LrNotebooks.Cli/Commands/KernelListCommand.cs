using System.CommandLine;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb kernel list</c></summary>
internal static class KernelListCommand
{
    public static Command Create(Terminal terminal)
    {
        var places = new KernelPlaceOptions();
        var command = new Command(
            "list", $"Shows the kernels that lrnb installed, and whose {KernelNames.Polyglot} is; everywhere, if no option says where.");
        places.AddTo(command);
        command.SetAction(parsed => new KernelList(terminal).Run(places.Chosen(parsed) is { } one ? [one] : JupyterFolders.All()));
        return command.WithExamples(("lrnb kernel list", "what is installed where"));
    }
}
