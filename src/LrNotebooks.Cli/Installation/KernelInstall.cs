namespace LrNotebooks.Cli;

/// <summary><c>lrnb kernel install</c>: puts a build where Jupyter finds it.</summary>
/// <param name="terminal">Takes what was done.</param>
/// <param name="kernels">The folder of kernels.</param>
/// <param name="replace">Whether another's kernel makes room.</param>
internal sealed class KernelInstall(Terminal terminal, string kernels, bool replace)
{
    private const string DisplayName = "C# (LrNotebooks)";

    // What notebooks that ask for this name call it.
    private const string PolyglotDisplayName = ".NET (C#)";

    // By language, and of application scope: VS Code takes it from no workspace.
    private const string Completion = "\"jupyter.completionTriggerCharacters\": {\"csharp\": [\".\"]}";

    /// <param name="name">The kernel's only name; null for its own and, where that name is free, Polyglot's.</param>
    /// <exception cref="UserException">Another's kernel has the name.</exception>
    public void Run(string? name)
    {
        var kernel = Folder(name ?? KernelFolder.OwnName);
        if (kernel.IsAnothers && !replace)
        {
            throw new UserException(
                $"'{kernel.Name}' in {kernels} is another's kernel, '{kernel.Spec!.DisplayName}'; "
                + "--replace overwrites it, --name chooses another name");
        }
        var build = string.Empty;
        MakeRoom(kernel, () =>
        {
            build = kernel.Builds.Add(AppContext.BaseDirectory);
            Write(kernel, KernelSpec.Of(DisplayName, build));
        });
        foreach (var alias in kernel.Aliases)
        {
            alias.Write(KernelSpec.Of(alias.Spec!.DisplayName, build));
        }
        kernel.Builds.Clean(kept: build);
        var choice = name is null && AddPolyglot(Folder(KernelFolder.PolyglotName), build) ? PolyglotDisplayName : DisplayName;
        terminal.Output.WriteLine($"In VS Code: Select Kernel, Jupyter Kernel…, {choice}; for completion as you type, add to the user settings {Completion}");
    }

    private bool AddPolyglot(KernelFolder kernel, string build)
    {
        if (kernel.IsAnothers && !replace)
        {
            terminal.Say($"'{kernel.Name}' stays with another's kernel, '{kernel.Spec!.DisplayName}', which notebooks that ask for it "
                + "start; --replace gives it to this one");
            return false;
        }
        MakeRoom(kernel, () => Write(kernel, KernelSpec.Of(PolyglotDisplayName, build)));
        kernel.Builds.Clean();
        return true;
    }

    private KernelFolder Folder(string name) => new(Path.Combine(kernels, name));

    private void Write(KernelFolder kernel, KernelSpec spec)
    {
        kernel.Write(spec);
        terminal.Output.WriteLine($"{kernel.Name}: {kernel.Path}");
    }

    /// <summary>Another's folder is put aside while ours is written, and put back if that fails.</summary>
    private void MakeRoom(KernelFolder kernel, Action write)
    {
        if (!kernel.IsAnothers)
        {
            write();
            return;
        }
        var aside = Path.Combine(kernels, $".{Guid.NewGuid():N}");
        Directory.Move(kernel.Path, aside);
        try
        {
            write();
        }
        catch
        {
            if (Directory.Exists(kernel.Path))
            {
                Directory.Delete(kernel.Path, recursive: true);
            }
            Directory.Move(aside, kernel.Path);
            throw;
        }
        Directory.Delete(aside, recursive: true);
    }
}
