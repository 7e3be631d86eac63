using System.CommandLine;

namespace LrNotebooks.Cli;

/// <summary>The options that choose a folder of kernels; one of them at most.</summary>
internal sealed class KernelPlaceOptions
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

    /// <summary>Gives a command the options.</summary>
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
            return JupyterFolders.OfPrefix(PythonPrefix.Find()
                ?? throw new UserException("--sys-prefix asks Python for its folder, but no Python starts; give --prefix DIR"));
        }
        return parsed.GetValue(_user) ? JupyterFolders.OfUser() : null;
    }
}
