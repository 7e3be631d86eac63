using System.CommandLine;
using LrNotebooks.Cli.Kernels;

namespace LrNotebooks.Cli.Commands;

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
        var engine = new Option<Flavour?>("--engine")
        {
            Description = $"Build the kernel with this tensor engine: {string.Join(", ", Flavour.All.Select(flavour => flavour.Name))}. "
                + "It takes a name of its own. Needs the repository and, but for embedded, a source of TorchSharp's packages.",
            HelpName = "ENGINE",
            CustomParser = OptionParsers.Flavour,
        };
        var command = new Command(
            "install", "Copies this build to where VS Code and Jupyter look for kernels; the repository may move afterwards.")
        {
            name, engine, replace,
        };
        places.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var install = new KernelInstall(terminal, places.Chosen(parsed) ?? JupyterFolders.OfUser(), parsed.GetValue(replace));
            if (parsed.GetValue(engine) is not { } flavour)
                return install.Run(Flavour.Embedded, AppContext.BaseDirectory, parsed.GetValue(name));
            terminal.Say($"building with {flavour.TorchEngine} …");
            using var build = await FlavourBuild.MakeAsync(flavour, cancellation);
            return install.Run(flavour, build.Folder, parsed.GetValue(name));
        });
        return command.WithExamples(
            ("lrnb kernel install", "for this user, or to bring what is installed up to date"),
            ("lrnb kernel install --replace", "also give it a name that .NET Interactive holds"),
            ("lrnb kernel install --sys-prefix", "for the active Python environment"),
            ("lrnb kernel install --engine torchsharp", "a second kernel, on libtorch"));
    }
}
