using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace LrNotebooks.Scripting.Running;

/// <summary>
/// A session in a process of its own: whatever a cell does, it ends that process at most. Made ready before its notebook is known.
/// </summary>
public sealed class SessionProcess : INotebookSession
{
    // Beyond what the session itself gives a cancelled cell.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private const int EnoughWords = 4000, FirstLines = 3, LastLines = 10;

    private static readonly Dictionary<int, string> Signals = new()
    {
        [4] = "SIGILL",
        [6] = "SIGABRT",
        [8] = "SIGFPE",
        [9] = "SIGKILL",
        [11] = "SIGSEGV",
        [15] = "SIGTERM",
    };

    private readonly Process _process;
    private readonly Lock _gate = new();
    private readonly List<IOutputSink> _sinks = [];
    private readonly StringBuilder _lastWords = new();
    private readonly Thread _reports;
    private readonly Thread? _errors;
    private readonly MemoryStream _line = new();
    private readonly byte[] _buffer = new byte[65_536];
    private readonly PipeText _errorText;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<CellResult> _running = new();
    private bool _isOpen;
    private bool _hasEnded;

    private SessionProcess(Process process)
    {
        _process = process;
        _errorText = new PipeText(process.StandardError.BaseStream);
        _errors = OperatingSystem.IsWindows() ? Start("errors of a session", ReadErrorLines) : null;
        _reports = Start("reports of a session", ReadReports);
    }

    /// <summary>Starts a process that calls <see cref="SessionServer.Serve"/>.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public static SessionProcess Start(IReadOnlyList<string> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return new SessionProcess(Process.Start(start)!);
    }

    /// <summary>Gives it its notebook.</summary>
    /// <param name="folder">The notebook's folder.</param>
    public SessionProcess Open(string folder)
    {
        _isOpen = true;
        Send(new SessionRequest(Folder: folder));
        return this;
    }

    /// <inheritdoc/>
    public Task ReadyAsync(CancellationToken cancellation = default) => _ready.Task.WaitAsync(cancellation);

    /// <inheritdoc/>
    public async Task<CellResult> RunAsync(string code, IOutputSink sink, CancellationToken cancellation = default)
    {
        Task<CellResult> running;
        lock (_gate)
        {
            _sinks.Add(sink);
            if (_hasEnded)
                return Lost();
            _lastWords.Clear();
            _running = new(TaskCreationOptions.RunContinuationsAsynchronously);
            running = _running.Task;
        }
        Send(new SessionRequest(Code: code));
        try
        {
            return await running.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            Send(new SessionRequest(IsCancel: true));
        }
        try
        {
            return await running.WaitAsync(Patience, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            Kill();
            var message = FormattableString.Invariant($"The cell did not stop within {Patience.TotalSeconds} s, and its process was ended.");
            var end = await running;
            return end.Status == CellStatus.Lost ? end with { Error = new ErrorOutput(ErrorOutput.Interrupted, message, [message]) } : end;
        }
    }

    /// <summary>Ends the process; what its cells do on exit has three seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isOpen)
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(LastWords);
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        Kill();
        // What it said last counts. A process that it left behind may hold the pipe.
        _reports.Join(LastWords);
    }

    private void Kill()
    {
        try
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or AggregateException or Win32Exception)
        {
            // It has ended, or one of its own processes may not be ended by us.
        }
    }

    private void Send(SessionRequest request)
    {
        try
        {
            var stream = _process.StandardInput.BaseStream;
            stream.Write(SessionJson.Write(request));
            stream.Flush();
        }
        catch (IOException)
        {
            // It has ended, which its reports tell by theirs.
        }
    }

    private void ReadReports()
    {
        try
        {
            if (_errors is null)
                ReadInOrder();
            else
                while (_process.StandardOutput.ReadLine() is { } line)
                    Take(SessionJson.ReadReport(line));
        }
        catch (JsonException)
        {
            // Half a line of a process that died.
        }
        // Closed by its end, or by a cell that closes what it finds: either way no more comes.
        if (!_process.WaitForExit(LastWords))
            Kill();
        _process.WaitForExit();
        if (_errors is { } errors)
            errors.Join(LastWords);
        else
            while (Descriptors.HasData(Pipe(_process.StandardError)) && ReadErrors())
            {
            }
        lock (_gate)
        {
            _hasEnded = true;
            _running.TrySetResult(Lost());
            _ready.TrySetResult();
        }
    }

    private void Take(SessionReport report)
    {
        lock (_gate)
        {
            if (report.Output is { } output)
                _sinks[report.Cell - 1].Write(output);
            else if (report.End is { } end)
                _running.TrySetResult(end);
            else
                _ready.TrySetResult();
        }
    }

    /// <summary>
    /// Reads reports and standard error as they were written. What was reported before an error is in its pipe when the error is; what is reported
    /// behind one waits, in the process, until the error has been read: so reports come first, and errors one reading at a time.
    /// </summary>
    private void ReadInOrder()
    {
        var (reports, errors) = (Pipe(_process.StandardOutput), Pipe(_process.StandardError));
        var open = new List<SafeHandle> { reports, errors };
        while (true)
        {
            // Whoever else holds its standard error, the process is over when its reports are.
            if (Descriptors.WaitFor(open).Any(ready => ready.Handle == reports) || Descriptors.HasData(reports))
            {
                if (!ReadReportsSoFar())
                    return;
            }
            else if (!ReadErrors())
            {
                open.Remove(errors);
            }
        }
    }

    /// <summary>False at the end of the reports.</summary>
    private bool ReadReportsSoFar()
    {
        var rest = _buffer.AsSpan(0, _process.StandardOutput.BaseStream.Read(_buffer));
        if (rest.IsEmpty)
            return false;
        for (int end; (end = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
        {
            _line.Write(rest[..end]);
            Take(SessionJson.ReadReport(Encoding.UTF8.GetString(_line.GetBuffer(), 0, (int)_line.Length)));
            _line.SetLength(0);
        }
        _line.Write(rest);
        return true;
    }

    /// <summary>Standard error belongs to the cell that was started last; false at its end.</summary>
    private bool ReadErrors()
    {
        var (bytes, text) = _errorText.Read();
        if (text.Length > 0)
        {
            lock (_gate)
                Complain(text);
        }
        return !bytes.IsEmpty;
    }

    private void ReadErrorLines()
    {
        while (_process.StandardError.ReadLine() is { } line)
        {
            lock (_gate)
                Complain(line + "\n");
        }
    }

    private static SafePipeHandle Pipe(StreamReader reader) => ((PipeStream)reader.BaseStream).SafePipeHandle;

    private void Complain(string text)
    {
        _lastWords.Append(text);
        if (_lastWords.Length > 4 * EnoughWords)
            _lastWords.Remove(EnoughWords, _lastWords.Length - (2 * EnoughWords));
        if (_sinks.Count > 0)
            _sinks[^1].Write(new StreamOutput(StreamOutput.StandardError, text));
    }

    /// <summary>The end of a cell by the end of its process: how that ended, the first lines that it wrote then, and the last ones.</summary>
    private CellResult Lost()
    {
        var words = _lastWords.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var code = _process.ExitCode;
        var signal = OperatingSystem.IsWindows() ? null : Signals.GetValueOrDefault(code - 128);
        var how = FormattableString.Invariant($"The process of the cells ended with exit code {code}{(signal is null ? "" : $" ({signal})")}");
        string[] lines = [words is [var first, ..] ? $"{how}: {first}" : $"{how}.", .. words.Skip(1).Take(FirstLines), .. words.Skip(1 + FirstLines).TakeLast(LastLines)];
        return new CellResult(
            CellStatus.Lost, _sinks.Count, TimeSpan.Zero, new ErrorOutput(CellFailure.ProcessEnded, string.Join('\n', lines), lines));
    }

    private static Thread Start(string name, ThreadStart work)
    {
        var thread = new Thread(work) { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }
}
