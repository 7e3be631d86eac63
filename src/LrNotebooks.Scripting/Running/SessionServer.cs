using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace LrNotebooks.Scripting.Running;

/// <summary>A process that runs the cells of one notebook for a <see cref="SessionProcess"/>, which started it.</summary>
public static class SessionServer
{
    // A little less than the parent waits.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2.5);

    /// <summary>
    /// Takes requests from standard input and reports on standard output, both of which cells do not see. Ctrl-C is the parent's affair.
    /// </summary>
    /// <param name="options">The options of the session for a folder.</param>
    /// <param name="limits">How much each cell may show.</param>
    /// <param name="exit">Ends the process with a code, whatever cells left behind: called when the parent wants no more, or is no more.</param>
    public static void Serve(Func<string, SessionOptions> options, OutputLimits limits, Action<int> exit)
    {
        ArgumentNullException.ThrowIfNull(exit);
        // Before the streams change their meaning.
        var input = new StreamReader(NativeOutput.ForHost(0));
        var output = NativeOutput.ForHost(1);
        GiveStreamsToCells();
        Session.Prepare();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => exit(128 + 15));
        UnhandledExceptions.Fallback = exception =>
        {
            Console.Error.WriteLine($"Unhandled exception on a background thread: {exception}");
            return true;
        };

        var requests = new BlockingCollection<SessionRequest>();
        var running = new CancellationTokenSource();
        new Thread(Receive) { IsBackground = true, Name = "requests" }.Start();
        Session? session = null;
        var cell = 0;
        // Here, and not after an await, which would take a thread of the pool: cells can keep all of them busy.
        foreach (var request in requests.GetConsumingEnumerable())
        {
            if (request.Folder is { } folder)
            {
                session = new Session(options(folder));
                new ReportSink(output, 0, limits).Send(new SessionReport(0));
                continue;
            }
            var sink = new ReportSink(output, ++cell, limits);
            sink.End(session!.RunAsync(request.Code!, sink, running.Token).GetAwaiter().GetResult());
        }
        // What cells opened by a using declaration is closed, and so on the disk.
        session?.DisposeAsync().AsTask().Wait(LastWords);
        exit(0);

        void Receive()
        {
            try
            {
                while (input.ReadLine() is { } line)
                {
                    var request = SessionJson.ReadRequest(line);
                    if (request.Code is not null)
                        running = new CancellationTokenSource();
                    if (request.IsCancel)
                        Cancel();
                    else
                        requests.Add(request);
                }
            }
            catch (JsonException)
            {
                // Half a line of a parent that died.
            }
            Cancel();
            requests.CompleteAdding();
            // A cell that does not stop ends with its process.
            Thread.Sleep(LastWords);
            exit(0);
        }

        void Cancel()
        {
            try
            {
                running.Cancel();
            }
            catch (AggregateException)
            {
                // What a cell has done when it is cancelled failed, which is no reason to stop listening.
            }
        }
    }

    private static void GiveStreamsToCells()
    {
        if (OperatingSystem.IsWindows())
        {
            Descriptors.JoinOutputToError();
            return;
        }
        Descriptors.CloseInput();
        NativeOutput.Capture([StreamOutput.StandardOut]);
        ParentsPipe.Open();
    }

    /// <summary>Reports what one cell shows, as far as the limits allow. The runner bounds what is printed, which it sees as a terminal would.</summary>
    private sealed class ReportSink(Stream output, int cell, OutputLimits limits) : IOutputSink
    {
        private OutputBudget _budget = new(limits);
        private StreamOutput _half = new("", "");

        public void Write(CellOutput shown)
        {
            if (shown is StreamOutput printed)
            {
                // A character may be printed in two halves, neither of which is a text.
                var text = _half.Name == printed.Name ? _half.Text + printed.Text : printed.Text;
                var isHalf = text.Length > 0 && char.IsHighSurrogate(text[^1]);
                _half = isHalf ? printed with { Text = text[^1..] } : new("", "");
                shown = printed with { Text = isHalf ? text[..^1] : text };
                if (isHalf && text.Length == 1)
                    return;
            }
            if (shown is ClearOutput)
                _budget = new OutputBudget(limits);
            if ((shown is StreamOutput ? shown : _budget.Fit(shown)) is { } fitting)
                Send(SessionReport.Of(cell, fitting));
            if (_budget.Notice is { } notice)
                Send(SessionReport.Of(cell, new StreamOutput(StreamOutput.StandardError, notice)));
        }

        public void End(CellResult result) =>
            Send(new SessionReport(cell, End: result with { Error = result.Error is { } error ? _budget.Fit(error) : null }));

        public void Send(SessionReport report)
        {
            var line = SessionJson.Write(report);
            lock (output)
            {
                output.Write(line);
                output.Flush();
            }
        }
    }
}
