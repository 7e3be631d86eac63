using System.CommandLine;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb kernel</c></summary>
internal static class KernelCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("kernel", "The Jupyter kernel for C#, for VS Code, JupyterLab and other front ends.")
        {
            KernelInstallCommand.Create(terminal),
            KernelUninstallCommand.Create(terminal),
            KernelListCommand.Create(terminal),
            KernelServeCommand.Create(),
        };
        return command.WithExamples(
            ("lrnb kernel install", "give the kernel to this user's VS Code and Jupyter"),
            ("lrnb kernel list", "what is installed where"));
    }
}
