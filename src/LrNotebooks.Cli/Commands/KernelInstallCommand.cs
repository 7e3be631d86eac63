using System.CommandLine;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb kernel install</c></summary>
internal static class KernelInstallCommand
{
    public static Command Create(Terminal terminal)
    {
        var places = new KernelPlaceOptions();
        var name = new Option<string?>("--name")
        {
            Description = $"Install under this name only; if not given, as {KernelNames.Own} and, unless another kernel has that name, as "
                + $"{KernelNames.Polyglot}, which C# notebooks ask for.",
            HelpName = "NAME",
            CustomParser = OptionParsers.KernelName,
        };
        var replace = new Option<bool>("--replace") { Description = "Overwrite another's kernel of the same name." };
        var command = new Command(
            "install", "Copies this build to where VS Code and Jupyter look for kernels; the repository may move afterwards.")
        {
            name, replace,
        };
        places.AddTo(command);
        command.SetAction(parsed =>
            new KernelInstall(terminal, places.Chosen(parsed) ?? JupyterFolders.OfUser(), parsed.GetValue(replace)).Run(parsed.GetValue(name)));
        return command.WithExamples(
            ("lrnb kernel install", "for this user, or to bring what is installed up to date"),
            ("lrnb kernel install --replace", "also give it a name that .NET Interactive holds"),
            ("lrnb kernel install --sys-prefix", "for the active Python environment"));
    }
}
