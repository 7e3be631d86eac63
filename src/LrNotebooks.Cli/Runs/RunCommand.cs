using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb run</c>: its options; <see cref="RunJob"/> does the work.</summary>
internal static class RunCommand
{
    private const double DefaultTimeout = 600;

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Notebooks, folders of notebooks (*.ipynb, in order of name) or patterns; if not given, the repository's "
                + "notebooks folder.",
            Arity = ArgumentArity.ZeroOrMore,
            Validators = { CommandLine.RejectOptions },
        };
        var parameters = new Option<string[]>("-p", "--parameter")
        {
            Description = "Sets a parameter; its declared type stays. May be given several times.",
            HelpName = "NAME=VALUE",
        };
        var output = new Option<string?>("--out")
        {
            Description = "Where the run notebooks go; artifacts/notebooks in the repository, if not given. Inputs are overwritten "
                + "only if this is their own folder.",
            HelpName = "DIR",
        };
        var html = new Option<bool>("--html") { Description = "Also write an HTML page for each notebook; it opens offline." };
        var png = new Option<PngMode>("--png")
        {
            Description = "Store figures as PNG; auto, if not given: as SVG on a machine that has no font, where always is an error.",
            HelpName = "auto|always|never",
            CustomParser = ParsePngMode,
        };
        var timeout = new Option<double?>("--timeout")
        {
            Description = "How many seconds one cell may run; 600 if not given, 0 for as long as it likes.",
            HelpName = "S",
            CustomParser = ParseSeconds,
        };
        var keepGoing = new Option<bool>("--keep-going") { Description = "Go on with the next notebook after one has failed or cannot be read." };
        var json = new Option<bool>("--json")
        {
            Description = "Print the closing table as JSON, and nothing else, on standard output.",
        };

        var command = new Command("run", "Runs notebooks from top to bottom and stores them with their outputs.")
        {
            paths, parameters, output, html, png, timeout, keepGoing, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var job = new RunJob(
                terminal, parsed.GetValue(paths) ?? [], ParseParameters(parsed.GetValue(parameters) ?? []), parsed.GetValue(output), parsed.GetValue(png))
            {
                Html = parsed.GetValue(html),
                CellTimeout = (parsed.GetValue(timeout) ?? DefaultTimeout) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
                KeepGoing = parsed.GetValue(keepGoing),
                Json = parsed.GetValue(json),
            };
            return job.RunAsync(cancellation);
        });
        return command.WithExamples(
            ("lrnb run", "run all notebooks of the repository into artifacts/notebooks"),
            ("lrnb run notebooks/01* -p learningRate=0.45 --out X", "run one with another learning rate"),
            ("lrnb run --html --keep-going", "also write HTML pages, and do not stop at a notebook that fails"),
            ("lrnb run notebooks --out notebooks", "run in place, as for a commit"));
    }

    /// <summary>Names and values; a name given twice has its last value.</summary>
    private static Dictionary<string, string> ParseParameters(string[] arguments)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new UserException($"-p takes NAME=VALUE, not '{argument}'");
            }
            parameters[argument[..equals].Trim()] = argument[(equals + 1)..];
        }
        return parameters;
    }

    private static PngMode ParsePngMode(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text is "auto" or "always" or "never")
        {
            return Enum.Parse<PngMode>(text, ignoreCase: true);
        }
        result.AddError($"--png is auto, always or never, not '{text}'.");
        return default;
    }

    private static double? ParseSeconds(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds);
        // What a timer can hold, some 49 days.
        if (!isNumber || seconds is not (>= 0 and < uint.MaxValue / 1000))
        {
            result.AddError($"--timeout is a number of seconds, not '{text}'.");
        }
        return seconds;
    }
}
