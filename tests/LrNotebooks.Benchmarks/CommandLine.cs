using System.CommandLine;
using System.CommandLine.Invocation;

namespace LrNotebooks.Benchmarks;

/// <summary>From arguments to measurements.</summary>
internal static class CommandLine
{
    private const string Description = """
        Times TorchSharp and PyTorch at the same work, in turn, in one run.

        dotnet run --project tests/LrNotebooks.Benchmarks -c Release
          everything, with one thread and with two; some minutes on a quiet machine
        dotnet run --project tests/LrNotebooks.Benchmarks -c Release -- --case network-sgd lesson-002 --threads 1 --repeats 15
          two cases with one thread
        dotnet run --project tests/LrNotebooks.Benchmarks -c Release -- race
          TorchSharp's race with the garbage collector
        dotnet run --project tests/LrNotebooks.Benchmarks -c Release -- charts
          how long a session needs to show charts of Plotly.NET
        """;

    /// <returns>0 done; 1 something failed, or the sides did not end with the same number; 2 the command line is not understood.</returns>
    public static int Run(string[] arguments)
    {
        var repeats = new Option<int>("--repeats")
        {
            Description = "Runs of each case and side; medians are printed.",
            DefaultValueFactory = _ => 7,
            HelpName = "N",
        };
        var names = new Option<string[]>("--case")
        {
            Description = "Only these cases.",
            DefaultValueFactory = _ => [.. Cases.Titles.Keys],
            HelpName = "NAME…",
            AllowMultipleArgumentsPerToken = true,
        };
        var threads = new Option<int[]>("--threads")
        {
            Description = "Numbers of threads, in turn.",
            DefaultValueFactory = _ => [1, 2],
            HelpName = "N…",
            AllowMultipleArgumentsPerToken = true,
        };
        var root = new RootCommand(Description) { repeats, names, threads };
        root.SetAction(parsed =>
        {
            var (chosen, counts) = (parsed.GetValue(names)!, parsed.GetValue(threads)!);
            if (counts.Append(parsed.GetValue(repeats)).Min() < 1) return Fail("--repeats and --threads are 1 or more.", code: 2);
            return chosen.Except(Cases.Titles.Keys).FirstOrDefault() is { } unknown
                ? Fail($"There is no case {unknown}, only {string.Join(", ", Cases.Titles.Keys)}.", code: 2)
                : Comparison.Run(chosen, counts, parsed.GetValue(repeats));
        });
        var seconds = new Option<double>("--seconds") { Description = "How long each trains.", DefaultValueFactory = _ => 60, HelpName = "S" };
        var race = new Command("race", "Counts the steps that fail while another thread collects garbage every millisecond, with the package's TorchSharp.dll and with ours.") { seconds };
        race.SetAction(parsed => Race.Run(parsed.GetValue(seconds)));
        root.Add(race);
        var charts = new Command("charts", "Times the first chart of Plotly.NET in a session and later ones, beside that library's own JSON of them.") { repeats };
        charts.SetAction((parsed, _) => Charts.RunAsync(Math.Max(1, parsed.GetValue(repeats))));
        root.Add(charts);
        var line = root.Parse(arguments);
        if (line.Action is ParseErrorAction) return Fail($"{line.Errors[0].Message} Try --help.", code: 2);
        try
        {
            return line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is InvalidOperationException or DllNotFoundException or IOException)
        {
            return Fail(e.Message, code: 1);
        }
    }

    private static int Fail(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
