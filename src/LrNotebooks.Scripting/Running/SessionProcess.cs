using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

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
    private readonly SafeHandle? _errorPipe;
    private readonly Thread _errors;
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly byte[] _buffer = new byte[65_536];
    private readonly char[] _characters = new char[65_537];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<CellResult> _running = new();
    private bool _isOpen;
    private bool _hasEnded;

    private SessionProcess(Process process)
    {
        _process = process;
        _errorPipe = OperatingSystem.IsWindows() ? null : (process.StandardError.BaseStream as PipeStream)?.SafePipeHandle;
        _errors = Start("errors of a session", ReadErrors);
        Start("reports of a session", ReadReports);
    }

    /// <summary>Starts a process that calls <see cref="SessionServer.Serve"/>.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
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
            _lastWords.Clear();
            if (_hasEnded)
                return Lost();
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
    }

    private void Kill()
    {
        try
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
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
        while (ReadReport() is { } report)
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
        // Closed by its end, or by a cell that closes what it finds: either way no more comes.
        if (!_process.WaitForExit(LastWords))
            Kill();
        _process.WaitForExit();
        if (_errorPipe is { } pipe)
            ReadErrorsSoFar(pipe);
        else
            _errors.Join(LastWords);
        lock (_gate)
        {
            _hasEnded = true;
            _running.TrySetResult(Lost());
            _ready.TrySetResult();
        }
    }

    private SessionReport? ReadReport()
    {
        try
        {
            return _process.StandardOutput.ReadLine() is { } line ? SessionJson.ReadReport(line) : null;
        }
        catch (JsonException)
        {
            // Half a line of a process that died.
            return null;
        }
    }

    /// <summary>
    /// Standard error belongs to the cell that was started last. Read under the lock, so that the other output, which the process holds back until its
    /// pipe is empty, comes behind it.
    /// </summary>
    private void ReadErrors()
    {
        if (_errorPipe is { } pipe)
        {
            while (Descriptors.WaitFor(pipe))
                ReadErrorsSoFar(pipe);
            return;
        }
        while (_process.StandardError.ReadLine() is { } line)
        {
            lock (_gate)
                Complain(line + "\n");
        }
    }

    private void ReadErrorsSoFar(SafeHandle pipe)
    {
        lock (_gate)
        {
            while (Descriptors.HasData(pipe) && _process.StandardError.BaseStream.Read(_buffer) is > 0 and var count)
                Complain(new string(_characters, 0, _decoder.GetChars(_buffer, 0, count, _characters, 0, flush: false)));
        }
    }

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
