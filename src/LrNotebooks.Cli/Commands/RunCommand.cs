using System.CommandLine;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb run</c></summary>
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
            Validators = { OptionParsers.RejectOptions },
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
            CustomParser = OptionParsers.PngMode,
        };
        var timeout = new Option<double?>("--timeout")
        {
            Description = "How many seconds one cell may run; 600 if not given, 0 for as long as it likes.",
            HelpName = "S",
            CustomParser = OptionParsers.Seconds,
        };
        var keepGoing = new Option<bool>("--keep-going") { Description = "Go on with the next notebook after one has failed." };
        var json = new Option<bool>("--json")
        {
            Description = "Print the closing table as JSON, and nothing else, on standard output.",
        };

        var command = new Command("run", "Runs notebooks from top to bottom and stores them with their outputs.")
        {
            paths, parameters, output, html, png, timeout, keepGoing, json,
        };
        command.SetAction((parsed, cancellation) => new RunJob(terminal).RunAsync(
            new RunRequest
            {
                Paths = parsed.GetValue(paths) ?? [],
                Parameters = ParameterArguments.Parse(parsed.GetValue(parameters) ?? []),
                OutputFolder = parsed.GetValue(output),
                Html = parsed.GetValue(html),
                Png = parsed.GetValue(png),
                CellTimeout = Limit(parsed.GetValue(timeout) ?? DefaultTimeout),
                KeepGoing = parsed.GetValue(keepGoing),
                Json = parsed.GetValue(json),
            },
            cancellation));
        return command.WithExamples(
            ("lrnb run", "run all notebooks of the repository into artifacts/notebooks"),
            ("lrnb run notebooks/01* -p learningRate=0.45 --out X", "run one with another learning rate"),
            ("lrnb run --html --keep-going", "also write HTML pages, and do not stop at a notebook that fails"),
            ("lrnb run notebooks --out notebooks", "run in place, as for a commit"));
    }

    private static TimeSpan? Limit(double seconds) => seconds == 0 ? null : TimeSpan.FromSeconds(seconds);
}
