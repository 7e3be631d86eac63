namespace LrNotebooks.Cli;

/// <summary><c>lrnb kernel uninstall</c>: removes kernels that <c>lrnb</c> wrote, and nothing else.</summary>
/// <param name="terminal">Takes what was done.</param>
/// <param name="kernels">The folder of kernels.</param>
internal sealed class KernelUninstall(Terminal terminal, string kernels)
{
    /// <summary>Removes a kernel, and those that start its build under another name.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="UserException">There is none of this name, it is not ours, or it runs.</exception>
    public int Run(string name)
    {
        var kernel = new KernelFolder(Path.Combine(kernels, name));
        if (!kernel.IsOurs)
        {
            throw new UserException(kernel.IsAnothers
                ? $"'{name}' in {kernels} is another's kernel, '{kernel.Spec!.DisplayName}', and stays"
                : $"there is no kernel '{name}' in {kernels}; 'lrnb kernel list' shows where there is one");
        }
        if (kernel.Builds.AreInUse)
        {
            throw new UserException($"a kernel of {kernel.Path} runs; shut it down first");
        }
        foreach (var one in kernel.Aliases.Append(kernel))
        {
            one.Remove();
            terminal.Output.WriteLine($"removed {one.Name}: {one.Path}");
        }
        return ExitCode.Success;
    }
}
