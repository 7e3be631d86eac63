using System.CommandLine;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb kernel uninstall</c></summary>
internal static class KernelUninstallCommand
{
    public static Command Create(Terminal terminal)
    {
        var places = new KernelPlaceOptions();
        var name = new Option<string?>("--name")
        {
            Description = $"The kernel's name; {KernelNames.Own} if not given.",
            HelpName = "NAME",
            CustomParser = OptionParsers.KernelName,
        };
        var command = new Command("uninstall", "Removes a kernel that lrnb installed, under each of its names. Others' kernels stay.")
        {
            name,
        };
        places.AddTo(command);
        command.SetAction(parsed => new KernelUninstall(terminal, places.Chosen(parsed) ?? JupyterFolders.OfUser())
            .Run(parsed.GetValue(name) ?? KernelNames.Own));
        return command.WithExamples(
            ("lrnb kernel uninstall", "remove this user's"),
            ("lrnb kernel uninstall --sys-prefix", "remove that of the active Python environment"));
    }
}
