using System.CommandLine;
using System.CommandLine.Invocation;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli;

/// <summary>The whole program: from arguments to an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command. Errors are one line on <paramref name="error"/>, without a stack trace.</summary>
    /// <param name="arguments">What stands behind <c>lrnb</c>.</param>
    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes errors and progress.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var terminal = new Terminal(output, error);
        try
        {
            var parsed = Root(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
            {
                terminal.Say($"{parsed.Errors[0].Message} Try '{HelpOf(parsed.CommandResult.Command)}'.");
                return ExitCode.Usage;
            }
            var configuration = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Say("stopped");
            return ExitCode.Stopped;
        }
        catch (Exception e)
        {
            terminal.Say(IsExpected(e) ? e.Message : $"unexpected {e.GetType().Name}: {e.Message}");
            return ExitCode.Failure;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(
            "Runs the learning-rate notebooks, verifies every number that the documents print, and brings the notebooks "
            + "to VS Code and Jupyter.")
        {
            RunCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            KernelCommand.Create(terminal),
            VersionCommand.Create(terminal),
        };
        return root.WithExamples(
            ("lrnb run", "run all notebooks of the repository"),
            ("lrnb run notebooks/01* -p learningRate=0.45 --out X", "run one with another learning rate"),
            ("lrnb verify", "recompute every number that the documents print"),
            ("lrnb kernel install", "open the notebooks in VS Code and Jupyter"));
    }

    private static string HelpOf(Command command) => $"{NameOf(command)} --help";

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : "lrnb";

    private static bool IsExpected(Exception e) => e is UserException or NotebookFormatException or ParameterException
        or IOException or UnauthorizedAccessException;
}
