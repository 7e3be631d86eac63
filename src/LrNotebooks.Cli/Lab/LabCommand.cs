using System.CommandLine;
using System.Globalization;

namespace LrNotebooks.Cli.Labs;

/// <summary><c>lrnb lab</c>: what a course does with notebooks; the jobs do the work.</summary>
internal static class LabCommand
{
    private const double DefaultTimeout = 60, DefaultMemory = 2048;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("lab", "Hands out assignments in nbgrader's format, checks and grades them, and compares runs.")
        {
            Release(terminal), Check(terminal), Grade(terminal), Sweep(terminal), Cells(),
        };
        return command.WithExamples(
            ("lrnb lab release notebooks/labs --out release", "make the students' versions"),
            ("lrnb lab check lab1.ipynb", "a student's own check"),
            ("lrnb lab grade submitted --release notebooks/labs --out graded", "grade a folder of submissions"),
            ("lrnb lab sweep lab1.ipynb -p learningRate=0.01,0.1,1 --out sweep", "one notebook with three learning rates"));
    }

    private static Command Release(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "The instructor's notebooks, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
            Validators = { CommandLine.RejectOptions },
        };
        var output = Out("Where the students' versions go.");
        var command = new Command(
            "release", "Writes the students' versions: without solutions, hidden tests and outputs, as 'nbgrader generate_assignment' does.")
        {
            paths, output,
        };
        command.SetAction(parsed => ReleaseJob.Run(terminal, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(output)));
        return command.WithExamples(
            ("lrnb lab release notebooks/labs --out release", "all notebooks of a folder, and the files beside them"),
            ("lrnb lab release lab1.ipynb --out release", "one"));
    }

    private static Command Check(Terminal terminal)
    {
        var path = Notebook("The student's notebook.");
        var timeout = Seconds("How many seconds one cell may run; 60 if not given.");
        var command = new Command("check", "Runs a student's notebook and shows its points by the tests in it. The notebook stays as it is.") { path, timeout };
        command.SetAction((parsed, cancellation) =>
            CheckJob.RunAsync(terminal, parsed.GetRequiredValue(path), TimeSpan.FromSeconds(parsed.GetValue(timeout)), cancellation));
        return command.WithExamples(("lrnb lab check lab1.ipynb", "a table of tasks and points"));
    }

    private static Command Grade(Terminal terminal)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The submissions: student/NAME.ipynb, or student/assignment/NAME.ipynb as nbgrader collects them.",
            Validators = { CommandLine.RejectOptions },
        };
        var release = new Option<string>("--release")
        {
            Description = "The folder of the instructor's notebooks, or one notebook.",
            HelpName = "DIR",
            Required = true,
        };
        var output = Out("Where grades.csv, marks.csv, summary.html and the folders feedback and graded go. What is graded there already is not graded again.");
        var parallel = Number("--parallel", "N", "How many submissions run at once; 1 if not given.", 1, least: 1, most: 64);
        var timeout = Seconds("How many seconds one cell may run; 60 if not given. All cells together may take ten times as long.");
        var memory = Number("--memory", "MB", "How much memory a submission may use; 2048 if not given.", DefaultMemory, least: 512, most: 1 << 20);
        var command = new Command("grade", "Grades submissions, each in a process of its own, and writes feedback. Stopped, it goes on where it was.")
        {
            folder, release, output, parallel, timeout, memory,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var atOnce = (int)parsed.GetValue(parallel);
            var limits = new Limits(TimeSpan.FromSeconds(parsed.GetValue(timeout)), (long)parsed.GetValue(memory) << 20)
            {
                Threads = Math.Max(1, Environment.ProcessorCount / atOnce),
            };
            var job = new GradeJob(terminal, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(release), parsed.GetRequiredValue(output), limits)
            {
                Parallel = atOnce,
            };
            return job.RunAsync(cancellation);
        });
        return command.WithExamples(
            ("lrnb lab grade submitted --release notebooks/labs --out graded", "grade; run it again after filling in graded/marks.csv"),
            ("lrnb lab grade submitted --release lab1.ipynb --out graded --parallel 2 --timeout 30", "one notebook, two submissions at once"));
    }

    private static Command Sweep(Terminal terminal)
    {
        var path = Notebook("The notebook.");
        var parameters = new Option<string[]>("-p", "--parameter")
        {
            Description = "A parameter and its values. May be given several times: every combination runs.",
            HelpName = "NAME=V1,V2",
            Required = true,
        };
        var output = Out("Where sweep.html, sweep.csv and the runs go.");
        var command = new Command("sweep", "Runs a notebook for each combination of parameters and shows its figures side by side.")
        {
            path, parameters, output,
        };
        command.SetAction((parsed, cancellation) => SweepJob.RunAsync(
            terminal, parsed.GetRequiredValue(path), [.. parsed.GetRequiredValue(parameters).Select(Values)], parsed.GetRequiredValue(output), cancellation));
        return command.WithExamples(
            ("lrnb lab sweep lab1.ipynb -p learningRate=0.01,0.1,1 --out sweep", "three runs"),
            ("lrnb lab sweep lab1.ipynb -p learningRate=0.01,0.1 -p steps=10,100 --out sweep", "four"));
    }

    /// <summary>The other end of <see cref="CellProcess"/>; not for people.</summary>
    private static Command Cells()
    {
        var timeout = Seconds("For one cell.");
        var command = new Command("cells", "Runs cells that come on standard input.") { timeout };
        command.Hidden = true;
        command.SetAction((parsed, _) => CellWorker.RunAsync(TimeSpan.FromSeconds(parsed.GetValue(timeout))));
        return command;
    }

    private static Argument<string> Notebook(string description) => new("NOTEBOOK") { Description = description, Validators = { CommandLine.RejectOptions } };

    private static Option<string> Out(string description) => new("--out") { Description = description, HelpName = "DIR", Required = true };

    private static Option<double> Seconds(string description) => Number("--timeout", "S", description, DefaultTimeout, least: 1, most: 86_400);

    private static Option<double> Number(string name, string help, string description, double otherwise, double least, double most) => new(name)
    {
        Description = description,
        HelpName = help,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(number >= least && number <= most))
                result.AddError(FormattableString.Invariant($"{name} is a number from {least} to {most}, not '{text}'."));
            return number;
        },
    };

    private static (string Name, IReadOnlyList<string> Values) Values(string argument) =>
        argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
        && argument[(equals + 1)..].Split(',') is var values && values.All(value => value.Length > 0)
            ? (argument[..equals].Trim(), values)
            : throw new UserException($"-p takes NAME=VALUE,VALUE…, not '{argument}'");
}
