using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LrNotebooks.Cli.Html;
using LrNotebooks.Scripting;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>The work of <c>lrnb lab sweep</c>: a notebook once for each combination of its parameters' values.</summary>
internal static class SweepJob
{
    /// <summary>Runs them one after the other, and writes a page of the figures that differ and a table of what the notebook reported.</summary>
    /// <param name="terminal">Takes progress and the report.</param>
    /// <param name="path">The notebook.</param>
    /// <param name="parameters">Each parameter with its values.</param>
    /// <param name="output">Where runs, page and table go.</param>
    /// <param name="cancellation">Stops; what ran is kept.</param>
    public static async Task<int> RunAsync(
        Terminal terminal, string path, IReadOnlyList<(string Name, IReadOnlyList<string> Values)> parameters, string output, CancellationToken cancellation)
    {
        var folder = OutputFolder.Choose(output, null, [Path.GetFullPath(path)]);
        folder.MakeReady();
        var runs = new List<SweepRun>();
        var code = ExitCode.Success;
        foreach (var (place, values) in Combinations(parameters).Index())
        {
            var name = string.Join(", ", parameters.Zip(values, (parameter, value) => $"{parameter.Name} = {value}"));
            var own = folder.PathOf((place + 1).ToString("000", CultureInfo.InvariantCulture));
            var settings = parameters.Zip(values, (parameter, value) => $"{parameter.Name}={value}");
            string[] arguments = ["run", path, "--out", own, .. settings.SelectMany(text => new[] { "-p", text })];
            var result = await CommandLine.RunAsync(arguments, TextWriter.Null, terminal.Error, cancellation);
            cancellation.ThrowIfCancellationRequested();
            terminal.Error.WriteLine($"{name}: {(result == ExitCode.Success ? "ok" : "failed")}");
            code = Math.Max(code, result);
            var stored = Path.Combine(own, Path.GetFileName(path));
            if (!File.Exists(stored))
                throw new UserException($"{name}: the notebook did not run; see the line above");
            runs.Add(new SweepRun(name, values, Notebook.Read(stored)));
        }
        AtomicFile.WriteText(folder.PathOf("sweep.csv"), Table([.. parameters.Select(parameter => parameter.Name)], runs));
        AtomicFile.WriteText(folder.PathOf("sweep.html"), Page(path, runs));
        terminal.Output.WriteLine(FormattableString.Invariant($"{folder.Path}: {runs.Count} runs, sweep.html, sweep.csv"));
        return code;
    }

    /// <summary>All combinations; the last parameter changes fastest.</summary>
    private static IEnumerable<IReadOnlyList<string>> Combinations(IEnumerable<(string Name, IReadOnlyList<string> Values)> parameters) =>
        parameters.Aggregate<(string Name, IReadOnlyList<string> Values), IEnumerable<IReadOnlyList<string>>>(
            [[]], (before, parameter) => before.SelectMany(head => parameter.Values.Select(value => (IReadOnlyList<string>)[.. head, value])));

    private static string Table(IReadOnlyList<string> names, IReadOnlyList<SweepRun> runs)
    {
        var reported = runs.SelectMany(run => run.Reports.Select(report => report.Name)).Distinct().ToList();
        var text = new StringBuilder(Csv.Line([.. names, .. reported]));
        foreach (var run in runs)
        {
            // A name reported twice has its last value.
            var values = run.Reports.GroupBy(report => report.Name).ToDictionary(group => group.Key, group => group.Last().Value);
            text.Append(Csv.Line([.. run.Values, .. reported.Select(name => values.GetValueOrDefault(name, ""))]));
        }
        return text.ToString();
    }

    /// <summary>For each figure that is not the same in all runs, all of its pictures side by side.</summary>
    private static string Page(string path, IReadOnlyList<SweepRun> runs)
    {
        var page = new Notebook();
        Add($"# {FeedbackPage.Encode(NotebookPage.Title(runs[0].Notebook, path))}: {runs.Count} runs");
        var reports = from run in runs
                      where run.Reports.Count > 0
                      let cells = run.Reports.Select(report => $"<td>{FeedbackPage.Encode($"{report.Name} = {report.Value}")}</td>")
                      select $"<tr><td>{FeedbackPage.Encode(run.Name)}</td>{string.Concat(cells)}</tr>";
        Add($"<table>{string.Concat(reports)}</table>");
        foreach (var figure in runs.SelectMany(run => run.Figures.Keys).Distinct().Order())
        {
            if (runs.Select(run => run.Figures.GetValueOrDefault(figure)).Distinct().Count() < 2)
                continue;
            var pictures = runs.Select(run => $"<figure style=\"flex: 1 1 360px; margin: 0\"><figcaption>{FeedbackPage.Encode(run.Name)}</figcaption>"
                + (run.Figures.GetValueOrDefault(figure) is { } source ? $"<img alt=\"\" src=\"{FeedbackPage.Encode(source)}\">" : "not shown") + "</figure>");
            Add($"## Cell {figure.Cell}\n\n<div style=\"display: flex; flex-wrap: wrap; gap: 16px\">{string.Concat(pictures)}</div>");
        }
        if (page.Cells.Count == 2)
            Add("No figure differs between these runs.");
        return NotebookPage.Render(page, path, new HashSet<string>());

        void Add(string markdown) => page.Cells.Add(new NotebookCell(CellKind.Markdown, "sweep", markdown));
    }

    /// <param name="Name">Its parameters in words.</param>
    /// <param name="Values">Their values.</param>
    /// <param name="Notebook">As it was stored.</param>
    private sealed record SweepRun(string Name, IReadOnlyList<string> Values, Notebook Notebook)
    {
        /// <summary>What it told by <see cref="Lab.Report"/>, in order.</summary>
        public IReadOnlyList<(string Name, string Value)> Reports { get; } =
        [
            .. Notebook.Cells.SelectMany(cell => cell.Outputs).Where(output => output["name"]?.ToString() == StreamOutput.StandardOut)
                .SelectMany(output => output["text"]!.ToString().Split('\n'))
                .Where(line => line.StartsWith(Lab.ReportMark, StringComparison.Ordinal) && line.Contains(" = ", StringComparison.Ordinal))
                .Select(line => line[Lab.ReportMark.Length..].Split(" = ", 2)).Select(parts => (parts[0], parts[1])),
        ];

        /// <summary>Its pictures as data URIs, by cell and place in it. The cell that a runner put in to set parameters is not counted.</summary>
        public IReadOnlyDictionary<(int Cell, int Output), string> Figures { get; } = Notebook.Cells
            .Where(cell => !cell.Tags.Contains(CellTags.InjectedParameters)).Index()
            .SelectMany(cell => cell.Item.Outputs.Index().Select(output => (Key: (cell.Index + 1, output.Index), Picture: Picture(output.Item))))
            .Where(entry => entry.Picture is not null).ToDictionary(entry => entry.Key, entry => entry.Picture!);

        private static string? Picture(JsonObject output) => output["data"] is not JsonObject data ? null
            : data["image/png"] is { } png ? $"data:image/png;base64,{string.Concat(png.ToString().Where(c => !char.IsWhiteSpace(c)))}"
            : data["image/svg+xml"] is { } svg ? $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.ToString()))}"
            : null;
    }
}
