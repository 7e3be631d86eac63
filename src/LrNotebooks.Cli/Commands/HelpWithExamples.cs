using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace LrNotebooks.Cli;

/// <summary>A command's help followed by examples and the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help, IReadOnlyList<(string Command, string Meaning)> examples)
    : SynchronousCommandLineAction
{
    private const string ExitCodes =
        "0 done; 1 a cell failed, a claim does not match or an input cannot be used; "
        + "2 the command line is not understood; 130 stopped";

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
        output.WriteLine($"  {ExitCodes}");
        return code;
    }
}

/// <summary>Gives commands their examples.</summary>
internal static class HelpExtensions
{
    /// <summary>The command, its <c>--help</c> extended.</summary>
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
}
