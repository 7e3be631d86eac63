using System.CommandLine;
using System.CommandLine.Parsing;
using LrNotebooks.Jupyter;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;
using Spectre.Console;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb kernel</c>: install, uninstall, list and serve.</summary>
internal static class KernelCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("kernel", "The Jupyter kernel for C#, for VS Code, JupyterLab and other front ends.")
        {
            CreateInstall(terminal), CreateUninstall(terminal), CreateList(terminal), CreateServe(),
        };
        return command.WithExamples(
            ("lrnb kernel install", "give the kernel to this user's VS Code and Jupyter"),
            ("lrnb kernel list", "what is installed where"));
    }

    private static Command CreateInstall(Terminal terminal)
    {
        var places = new PlaceOptions();
        var name = NameOption(
            $"Install under this name only; if not given, as {KernelFolder.OwnName} and, unless another kernel has that name, as "
            + $"{KernelFolder.PolyglotName}, which C# notebooks ask for.");
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

    private static Command CreateUninstall(Terminal terminal)
    {
        var places = new PlaceOptions();
        var name = NameOption($"The kernel's name; {KernelFolder.OwnName} if not given.");
        var command = new Command("uninstall", "Removes a kernel that lrnb installed, under each of its names. Others' kernels stay.")
        {
            name,
        };
        places.AddTo(command);
        command.SetAction(parsed =>
            Uninstall(terminal, places.Chosen(parsed) ?? JupyterFolders.OfUser(), parsed.GetValue(name) ?? KernelFolder.OwnName));
        return command.WithExamples(
            ("lrnb kernel uninstall", "remove this user's"),
            ("lrnb kernel uninstall --sys-prefix", "remove that of the active Python environment"));
    }

    private static Command CreateList(Terminal terminal)
    {
        var places = new PlaceOptions();
        var command = new Command(
            "list", $"Shows the kernels that lrnb installed, and whose {KernelFolder.PolyglotName} is; everywhere, if no option says where.");
        places.AddTo(command);
        command.SetAction(parsed => List(terminal, places.Chosen(parsed) is { } one ? [one] : JupyterFolders.All()));
        return command.WithExamples(("lrnb kernel list", "what is installed where"));
    }

    private static Command CreateServe()
    {
        var connectionFile = new Argument<string>("CONNECTION_FILE")
        {
            Description = "The JSON file in which Jupyter says where to listen and how to sign.",
            Validators = { CommandLine.RejectOptions },
        };
        var command = new Command("serve", "Runs the kernel. Jupyter starts it when a notebook is opened, in the notebook's folder.")
        {
            connectionFile,
        };
        command.SetAction(parsed => Serve(parsed.GetRequiredValue(connectionFile)));
        return command.WithExamples(
            ("lrnb kernel serve kernel-1.json", "until a client, SIGTERM or the parent's end stops it; SIGINT interrupts the cell"));
    }

    private static Option<string?> NameOption(string description) => new("--name")
    {
        Description = description,
        HelpName = "NAME",
        CustomParser = ParseName,
    };

    // A name as Jupyter takes it, which knows no difference between large and small letters.
    private static string? ParseName(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') || text.Trim('.').Length == 0)
        {
            result.AddError($"--name is letters, digits, '.', '_' and '-', not '{text}'.");
        }
        return text.ToLowerInvariant();
    }

    /// <summary>Removes a kernel that <c>lrnb</c> wrote, those that start its build under another name, and nothing else.</summary>
    private static void Uninstall(Terminal terminal, string kernels, string name)
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
    }

    /// <summary>Shows the kernels that <c>lrnb</c> wrote, and whoever has the name that C# notebooks ask for.</summary>
    /// <param name="terminal">Takes the table.</param>
    /// <param name="folders">Folders of kernels, in the order in which Jupyter looks.</param>
    private static void List(Terminal terminal, IReadOnlyList<string> folders)
    {
        var all = folders.SelectMany(KernelFolder.In).ToList();
        var shown = all.Where(kernel => kernel.IsOurs || kernel.Name == KernelFolder.PolyglotName).ToList();
        if (shown.Count == 0)
        {
            terminal.Say("no kernel is installed; 'lrnb kernel install' does it");
            return;
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
    }

    private static int Serve(string connectionFile)
    {
        // For this process only, not for what its cells start.
        Environment.SetEnvironmentVariable(KernelSpec.WriteXorExecute, null);
        Session.Prepare();
        using var build = InstalledBuilds.Hold(AppContext.BaseDirectory);
        var description = new KernelDescription(
            "lrnotebooks",
            Lab.Version,
            CSharpLanguage.Info,
            $"LrNotebooks {Lab.Version}: C# {CSharpLanguage.Version} on .NET {Environment.Version}; tensors by {Lab.Engine}.")
        {
            HelpLinks =
            [
                new HelpLink(".NET API", "https://learn.microsoft.com/dotnet/api/"),
                new HelpLink("C# language", "https://learn.microsoft.com/dotnet/csharp/"),
                new HelpLink("TorchSharp", "https://github.com/dotnet/TorchSharp"),
            ],
        };
        var interpreter = new CSharpInterpreter(HostSession.Options("."), description);
        var code = KernelHost.Run(connectionFile, interpreter);
        // What cells opened by a using declaration is closed, unless a cell still runs.
        interpreter.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(1));
        return code;
    }

    /// <summary>The options that choose a folder of kernels; one of them at most.</summary>
    private sealed class PlaceOptions
    {
        private readonly Option<bool> _user = new("--user") { Description = "This user's kernels; so if nothing else is given." };

        private readonly Option<string?> _prefix = new("--prefix")
        {
            Description = "The kernels in DIR/share/jupyter; Jupyter looks there if its Python lives in DIR or JUPYTER_PATH names "
                + "DIR/share/jupyter.",
            HelpName = "DIR",
        };

        private readonly Option<bool> _sysPrefix = new("--sys-prefix")
        {
            Description = "The kernels of the Python environment that is active.",
        };

        public void AddTo(Command command)
        {
            Option[] options = [_user, _prefix, _sysPrefix];
            foreach (var option in options)
            {
                command.Options.Add(option);
            }
            command.Validators.Add(result =>
            {
                var given = options.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name).ToList();
                if (given.Count > 1)
                {
                    result.AddError($"{string.Join(" and ", given)} exclude each other.");
                }
            });
        }

        /// <summary>The full path of the folder chosen; null where none of the options was given.</summary>
        /// <exception cref="UserException">No Python tells its prefix.</exception>
        public string? Chosen(ParseResult parsed)
        {
            if (parsed.GetValue(_prefix) is { } prefix)
            {
                return JupyterFolders.OfPrefix(prefix);
            }
            if (parsed.GetValue(_sysPrefix))
            {
                return JupyterFolders.OfPython()
                    ?? throw new UserException("--sys-prefix asks Python for its folder, but no Python starts; give --prefix DIR");
            }
            return parsed.GetValue(_user) ? JupyterFolders.OfUser() : null;
        }
    }
}
