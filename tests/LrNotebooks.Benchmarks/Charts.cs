using System.Globalization;
using LrNotebooks.Cli;
using LrNotebooks.Scripting;

namespace LrNotebooks.Benchmarks;

/// <summary>How long a session needs to show charts of Plotly.NET, beside the library's own JSON of the same charts.</summary>
internal static class Charts
{
    private const string Packages = """
        #r "nuget: Plotly.NET, 6.0.0"
        #r "nuget: Plotly.NET.CSharp, 0.14.0"
        using System.Diagnostics;
        using Plotly.NET;
        using Plotly.NET.CSharp;
        using Chart = Plotly.NET.CSharp.Chart;

        double Milliseconds(Action work)
        {
            var clock = Stopwatch.StartNew();
            work();
            return clock.Elapsed.TotalMilliseconds;
        }
        """;

    // Compiled together with the first chart, which a user's cell is too.
    private const string First = """
        GenericChart line = null!;
        var made = Milliseconds(() => line = Chart.Line<int, double, string>(Enumerable.Range(0, 41), Enumerable.Range(0, 41).Select(i => 36 * Math.Pow(0.36, i))));
        var shown = Milliseconds(() => display(line));
        """;

    private const string Later = """
        var z = Enumerable.Range(0, 20).Select(row => Enumerable.Range(0, 44).Select(column => Math.Sin(row * column / 50.0)).ToArray()).ToArray();
        (string Name, Func<GenericChart> Make)[] kinds =
        [
            ("line of 41 points", () => Chart.Line<int, double, string>(Enumerable.Range(0, 41), Enumerable.Range(0, 41).Select(i => i / 40.0))),
            ("20 bars", () => Chart.Column<int, string, string>(Enumerable.Range(1, 20), Keys: Enumerable.Range(1, 20).Select(i => $"{i}").ToArray())),
            ("heat map of 880 values", () => Chart.Heatmap<double, double, double, string>(z)),
            ("four panels of 44 points", () => Chart.Grid(z.Take(4).Select(row => Chart.Line<int, double, string>(Enumerable.Range(0, 44), row)), 2, 2)),
            ("surface of 880 values", () => Chart.Surface<double, double, double, string>(z)),
        ];
        var rows = kinds.Select(kind => (kind.Name, Shown: new List<double>(), Json: new List<double>())).ToArray();
        for (var i = 0; i < repeats; i++)
        {
            for (var kind = 0; kind < kinds.Length; kind++)
            {
                var chart = kinds[kind].Make();
                rows[kind].Shown.Add(Milliseconds(() => display(chart)));
                rows[kind].Json.Add(Milliseconds(() => GenericChart.toJson(chart)));
            }
        }
        """;

    /// <param name="repeats">How often each later chart is made and shown.</param>
    /// <returns>0; 1 if a cell failed.</returns>
    public static async Task<int> RunAsync(int repeats)
    {
        Session.Prepare();
        await using var session = new Session(HostSession.Options("."));
        await Cell(session, Packages);
        await Cell(session, First);
        var (made, shown) = (await Number(session, "made"), await Number(session, "shown"));
        Console.WriteLine(FormattableString.Invariant($"first chart in a session: {made:F0} ms to make it, {shown:F0} ms to show it\n"));
        await Cell(session, $"const int repeats = {repeats};\n{Later}");
        Console.WriteLine($"| medians of {repeats,-17} | shown by lrnb | GenericChart.toJson |");
        Console.WriteLine("|------------------------------|--------------:|--------------------:|");
        for (var kind = 0; kind < await Number(session, "kinds.Length"); kind++)
        {
            var median = $"OrderBy(t => t).ElementAt({repeats / 2})";
            var (ours, theirs) = (await Number(session, $"rows[{kind}].Shown.{median}"), await Number(session, $"rows[{kind}].Json.{median}"));
            Console.WriteLine(FormattableString.Invariant($"| {await Value(session, $"kinds[{kind}].Name"),-28} | {ours,10:F1} ms | {theirs,16:F1} ms |"));
        }
        return 0;
    }

    private static async Task<double> Number(Session session, string expression) =>
        double.Parse(await Value(session, expression), CultureInfo.InvariantCulture);

    private static async Task<string> Value(Session session, string expression) =>
        (await Cell(session, expression)).OfType<ResultOutput>().Single().Data.GetText(MimeTypes.Plain)!;

    private static async Task<IReadOnlyList<CellOutput>> Cell(Session session, string code)
    {
        var outputs = new OutputList();
        var result = await session.RunAsync(code, outputs);
        return result.Error is null ? outputs.Outputs : throw new InvalidOperationException(string.Join('\n', result.Error.Traceback));
    }
}
