using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using LrNotebooks.Native;
using TorchSharp;
using Measurement = (double Seconds, double Result);

namespace LrNotebooks.Benchmarks;

/// <summary>Both sides in turn, case after case, and a Markdown table of their medians.</summary>
internal static class Comparison
{
    private const string Foot = """

        ratio: TorchSharp's time over PyTorch's, below 1 where TorchSharp is faster.
        (*) TorchSharp's runs stand side by side in one tensor, PyTorch's follow one another.
        """;

    /// <param name="names">Of <see cref="Cases.Titles"/>.</param>
    /// <param name="threads">Numbers of threads.</param>
    /// <param name="repeats">Measurements of each case, number of threads and side.</param>
    /// <returns>0, or 1 if the sides ended a case with different numbers.</returns>
    public static int Run(IReadOnlyList<string> names, IReadOnlyList<int> threads, int repeats)
    {
        Libtorch.Load();
        var shared = Directory.CreateTempSubdirectory("lrnotebooks");
        using var python = PyTorch.Find(shared.FullName);
        var width = names.Max(name => Cases.Titles[name].Length);
        var code = 0;
        try
        {
            var cases = new Cases(shared.FullName);
            var beside = python is null ? "" : $" beside PyTorch {python.Version} with OpenBLAS";
            Console.WriteLine($"LrNotebooks {Lab.Version}: {Lab.Engine}{beside};");
            Console.WriteLine($"{Processor()}, {Environment.ProcessorCount} processors; medians of {repeats}.\n");
            if (python is null) Console.WriteLine($"Nothing to compare with here; for PyTorch's column: {PyTorch.Cure}\n");
            Console.WriteLine($"| {"case".PadRight(width)} | threads | TorchSharp |{(python is null ? "" : "   PyTorch |  ratio |")}");
            Console.WriteLine($"|-{new string('-', width)}-|--------:|-----------:|{(python is null ? "" : "----------:|-------:|")}");
            foreach (var name in names)
            {
                foreach (var count in name == Cases.Start ? [0] : threads)
                {
                    if (count > 0) torch.set_num_threads(count);
                    Func<Measurement>[] sides = python is null ? [() => cases.Run(name)]
                        : [() => cases.Run(name), () => count > 0 ? python.Run(name, count) : Cases.TimeStart(python.FirstTensor)];
                    var medians = Measure(sides, repeats);
                    var (ours, theirs) = (medians[0], medians[^1]);
                    Console.WriteLine($"| {Cases.Titles[name].PadRight(width)} | {(count > 0 ? count : ""),7} | {Time(ours.Seconds),10} |"
                        + (python is null ? "" : $" {Time(theirs.Seconds),9} | {Digits(ours.Seconds / theirs.Seconds),6} |"));
                    // float32, and sums in another order: the last digits may differ.
                    if (Math.Abs(ours.Result - theirs.Result) <= 0.01 * Math.Abs(theirs.Result)) continue;
                    Console.WriteLine($"{name} is not the same work: TorchSharp ends with {Digits(ours.Result)}, PyTorch with {Digits(theirs.Result)}");
                    code = 1;
                }
            }
            if (python is not null) Console.WriteLine(Foot);
        }
        finally
        {
            shared.Delete(recursive: true);
        }
        return code;
    }

    /// <summary>Warms every side up, for longer than .NET needs to compile what runs often, and measures them in turn.</summary>
    /// <returns>Each side's median, and what it ended with.</returns>
    private static Measurement[] Measure(Func<Measurement>[] sides, int repeats)
    {
        foreach (var side in sides)
            for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < 0.5;) side();
        var measured = sides.Select(_ => new List<Measurement>()).ToArray();
        for (var i = 0; i < repeats * sides.Length; i++)
        {
            Thread.Sleep(30);  // Idle threads of the other side go on spinning for a while.
            measured[i % sides.Length].Add(sides[i % sides.Length]());
        }
        return [.. measured.Select(runs => (Median([.. runs.Select(run => run.Seconds).Order()]), runs[^1].Result))];
    }

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static string Time(double seconds) =>
        seconds < 1e-3 ? $"{Digits(seconds * 1e6)} µs" : seconds < 1 ? $"{Digits(seconds * 1e3)} ms" : $"{Digits(seconds)} s";

    /// <summary>Three digits: 0.0123, 1.23, 12.3, 123.</summary>
    private static string Digits(double value) =>
        value.ToString($"F{Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6)}", CultureInfo.InvariantCulture);

    private static string Processor()
    {
        const string info = "/proc/cpuinfo";
        var name = File.Exists(info)
            ? File.ReadLines(info).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return name?.Split(':', 2)[1].Trim()
            ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? $"{RuntimeInformation.ProcessArchitecture}";
    }
}
