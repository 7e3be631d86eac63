using System.Text.Json;
using System.Text.Json.Nodes;
using LrNotebooks.Jupyter;
using LrNotebooks.Scripting;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli.Labs;

/// <summary>
/// The process in which a submission's cells run: it gets each cell when it is its turn, so that a hidden test is nowhere before the cells above it have
/// run, and answers with the cell's outputs. What the cells declare it tells before any of them has run. <see cref="CellProcess"/> is the other side.
/// </summary>
internal static class CellWorker
{
    private const int PrintedCharacters = 100_000;

    /// <summary>Runs cells, one JSON object a line, and ends the process when there are no more.</summary>
    /// <param name="timeout">How long one cell may run.</param>
    public static async Task RunAsync(TimeSpan timeout)
    {
        var requests = new StreamReader(NativeOutput.ForHost(0));
        var answers = new StreamWriter(NativeOutput.ForHost(1)) { NewLine = "\n" };
        // A library or a child process reads nothing; what it prints is nobody's before there is a cell.
        Descriptors.JoinOutputToError();
        var displays = new NotebookDisplays();
        Session? session = null;
        var next = NextAsync();
        while (true)
        {
            var request = JsonNode.Parse(await next)!;
            // Read on while the cell runs: where the grader is gone, nobody wants the cell's end.
            next = NextAsync();
            var answer = request["source"] is { } source ? await RunAsync(source.GetValue<string>()) : Read(request["cells"]!);
            // The token came with the cell: an answer that was made up beforehand does not have it.
            answer["token"] = request["token"]!.GetValue<string>();
            await answers.WriteLineAsync(answer.ToJsonString());
            await answers.FlushAsync();
        }

        async Task<JsonObject> RunAsync(string source)
        {
            // Said on standard error, that something is not kept would cost the student the points of a test.
            var outputs = new CellOutputs(displays, PrintedCharacters, noticeOn: StreamOutput.StandardOut);
            session ??= Start();
            var count = await CellWorker.RunAsync(session, source, outputs, timeout);
            return new() { ["count"] = count, ["outputs"] = new JsonArray([.. Stored(outputs).Select(output => output.DeepClone())]) };
        }

        // From here on what a library or a child process prints is the cell's, as in the kernel. Not before: a process that dies while it reads the cells could not end,
        // for it would wait for itself to read its last words.
        static Session Start()
        {
            NativeOutput.Capture([StreamOutput.StandardOut, StreamOutput.StandardError]);
            return new Session(HostSession.Options(Environment.CurrentDirectory));
        }

        async Task<string> NextAsync()
        {
            var line = await requests.ReadLineAsync();
            if (line is null)
                KernelHost.Exit(ExitCode.Success);
            return line!;
        }
    }

    private static JsonObject Read(JsonNode cells) =>
        new() { ["cells"] = JsonSerializer.SerializeToNode(CellNames.Read([.. cells.AsArray().Select(cell => cell!.GetValue<string>())])) };

    /// <summary>Pictures are drawn here, for a drawing may be as hostile as code.</summary>
    private static IReadOnlyList<JsonObject> Stored(CellOutputs outputs)
    {
        var notebook = new Notebook();
        notebook.Cells.Add(new NotebookCell(CellKind.Code, "cell", "") { Outputs = outputs.ToJson() });
        new FigureStore(PngMode.Auto).Reduce(notebook);
        return notebook.Cells[0].Outputs;
    }

    private static async Task<int> RunAsync(Session session, string source, CellOutputs outputs, TimeSpan timeout)
    {
        using var limit = new CancellationTokenSource(timeout);
        var result = await session.RunAsync(source, outputs, limit.Token);
        if (result.Error is { } error)
        {
            var message = FormattableString.Invariant($"The cell ran longer than {timeout.TotalSeconds} s and was cancelled.");
            var isLate = error.Name == ErrorOutput.Interrupted && limit.IsCancellationRequested;
            outputs.Write(isLate ? new ErrorOutput(CellFailure.Timeout, message, [message, .. error.Traceback]) : error);
        }
        return result.ExecutionCount;
    }
}
