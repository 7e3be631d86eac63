using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using LrNotebooks.Cli.Labs;
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

    /// <summary>The command, its <c>--help</c> followed by examples and the exit codes.</summary>
    public static T WithExamples<T>(this T command, params (string Command, string Meaning)[] examples)
        where T : Command
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
        {
            option = new HelpOption();
            command.Options.Add(option);
        }
        option.Action = new HelpWithExamples((HelpAction)option.Action!, examples);
        return command;
    }

    /// <summary>A misspelt option must not be taken for a path; a file of such a name is <c>./--name</c>.</summary>
    public static void RejectOptions(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
        {
            result.AddError($"There is no option '{option.Value}'.");
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
            LabCommand.Create(terminal),
            VersionCommand.Create(terminal),
            CellsCommand.Create(),
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

    /// <summary>Whether the message of an error is written for the user.</summary>
    public static bool IsExpected(Exception e) => e is UserException or NotebookFormatException or ParameterException
        or IOException or UnauthorizedAccessException;

    private sealed class HelpWithExamples(HelpAction help, IReadOnlyList<(string Command, string Meaning)> examples)
        : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            var width = examples.Max(example => example.Command.Length);
            output.WriteLine("Examples:");
            foreach (var (command, meaning) in examples)
            {
                output.WriteLine($"  {command.PadRight(width)}  {meaning}");
            }
            output.WriteLine();
            output.WriteLine("Exit code:");
            output.WriteLine($"  {ExitCode.Help}");
            return code;
        }
    }
}

/// <summary>What the process says to its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A cell failed, a claim does not match, or an input cannot be used.</summary>
    public const int Failure = 1;

    /// <summary>The command line is not understood.</summary>
    public const int Usage = 2;

    /// <summary>Stopped with Ctrl-C, as shells number it.</summary>
    public const int Stopped = 130;

    public const string Help =
        "0 done; 1 a cell failed, a claim does not match or an input cannot be used; "
        + "2 the command line is not understood; 130 stopped";
}

/// <summary>The user asked for something that cannot be done. The message is the one line that the user reads.</summary>
/// <param name="message">What is wrong, naming the file or value, and what to do.</param>
/// <param name="inner">The cause, where there is one.</param>
internal sealed class UserException(string message, Exception? inner = null) : Exception(message, inner);
