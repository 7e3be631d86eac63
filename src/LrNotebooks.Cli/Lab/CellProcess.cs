using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>
/// The grader's side of a submission's process. It gives one cell at a time and takes the outputs; what the process prints elsewhere is read and thrown
/// away. Whatever the process does, each cell gets an answer: where it died or broke a limit, an error that says so.
/// </summary>
internal sealed class CellProcess : IDisposable
{
    /// <summary>The name of the error that a cell gets when its process is gone.</summary>
    public const string Ended = "ProcessEnded";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    // For the worker's own start, and for a cell that has to be given up.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly Limits _limits;
    private readonly SandboxFolder _box;
    private readonly Process _process;
    private readonly Task _watch;
    private readonly Task _drained;
    private readonly CancellationTokenSource _done = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly MemoryStream _read = new();
    private volatile string? _problem;
    private long _answered;

    public CellProcess(Sandbox sandbox, SandboxFolder box)
    {
        (_limits, _box) = (sandbox.Allowed, box);
        var seconds = FormattableString.Invariant($"{_limits.CellTime.TotalSeconds}");
        _process = Process.Start(sandbox.Start(box, "lab", "cells", "--timeout", seconds))!;
        _drained = DrainAsync(_process.StandardError.BaseStream);
        _watch = WatchAsync();
    }

    /// <summary>The most memory that its processes had in use, in bytes.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>What ended the process before its time; null where nothing did.</summary>
    public string? Problem => _problem;

    /// <summary>The end of what it printed for nobody: where it could not be started, this says why.</summary>
    public string LastWords { get; private set; } = "";

    /// <summary>Reads what cells declare and bring in, before any of them runs. Of a process that this ends nothing is known, and no cell will run.</summary>
    public async Task<IReadOnlyList<CellNames>> ReadAsync(IReadOnlyList<string> cells, CancellationToken cancellation)
    {
        var request = new JsonObject { ["cells"] = new JsonArray([.. cells.Select(cell => (JsonNode)cell)]) };
        var read = await AskAsync("reading the cells", request, answer => answer["cells"].Deserialize<List<CellNames>>(), cancellation);
        return read?.Count == cells.Count ? read : [.. cells.Select(_ => CellNames.None)];
    }

    /// <summary>Runs one cell.</summary>
    /// <returns>Its number and outputs, as a notebook stores them.</returns>
    public async Task<(int? Count, IReadOnlyList<JsonObject> Outputs)> RunAsync(string source, CancellationToken cancellation)
    {
        if (_problem is { } earlier)
            return (null, [Error(Ended, $"Not run: {earlier}")]);
        var cell = await AskAsync("the cell", new JsonObject { ["source"] = source }, Stored, cancellation);
        return cell is not null ? (cell.ExecutionCount, cell.Outputs) : (null, [Error(Ended, _problem!)]);
    }

    /// <summary>One request and its answer; null where the process has no good one, and is ended.</summary>
    private async Task<T?> AskAsync<T>(string what, JsonObject request, Func<JsonObject, T?> read, CancellationToken cancellation)
        where T : class
    {
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_limits.CellTime + Grace);
        try
        {
            request["token"] = token;
            await _process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(request.ToJsonString() + "\n"), limit.Token);
            await _process.StandardInput.BaseStream.FlushAsync(limit.Token);
            if (await ReadLineAsync(limit.Token) is { } line)
                return read(Genuine(line, token)) ?? throw new FormatException("nothing");
            _problem ??= $"{what} ended its process";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            _problem ??= FormattableString.Invariant($"{what} took longer than {_limits.CellTime.TotalSeconds} s and did not stop when asked to");
        }
        catch (Exception e) when (e is IOException or JsonException or InvalidOperationException or FormatException or NotebookFormatException)
        {
            _problem ??= e is IOException ? $"{what} ended its process" : "the process gave an answer that is none";
        }
        Kill();
        return null;
    }

    public void Dispose()
    {
        _done.Cancel();
        Kill();
        _process.WaitForExit();
        _watch.Wait();
        // A process that it left behind may hold the stream.
        _drained.Wait(TimeSpan.FromSeconds(2));
        _process.Dispose();
        _done.Dispose();
    }

    private static JsonObject Genuine(byte[] line, string token)
    {
        var options = new JsonDocumentOptions { MaxDepth = 200, AllowDuplicateProperties = false };
        return JsonNode.Parse(line, documentOptions: options) is JsonObject answer && answer["token"]?.ToString() == token
            ? answer : throw new FormatException("forged");
    }

    /// <summary>A cell's answer, held against the notebook format: what is written down must be readable again.</summary>
    private static NotebookCell? Stored(JsonObject answer)
    {
        var notebook = new Notebook();
        notebook.Cells.Add(new NotebookCell(CellKind.Code, "cell", "") { ExecutionCount = answer["count"]?.GetValue<int>() });
        var json = JsonNode.Parse(notebook.ToString())!;
        json["cells"]![0]!["outputs"] = answer["outputs"]?.DeepClone();
        return answer["count"] is null ? null : Notebook.Parse(json.ToJsonString()).Cells[0];
    }

    /// <summary>The next line; null where the process has closed its end.</summary>
    private async Task<byte[]?> ReadLineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var bytes = await _process.StandardOutput.BaseStream.ReadAsync(_buffer, cancellation);
            if (bytes == 0)
                return null;
            var end = _buffer.AsSpan(0, bytes).IndexOf((byte)'\n');
            _read.Write(_buffer, 0, end < 0 ? bytes : end);
            _answered += bytes;
            if (_read.Length > Limits.Output || _answered > Limits.AllOutput)
            {
                _problem = FormattableString.Invariant(
                    $"a cell's outputs are larger than {Limits.Output >> 20} MB, or those of all cells than {Limits.AllOutput >> 20} MB");
                return null;
            }
            if (end < 0)
                continue;
            // One cell, one line: what comes behind it is nothing that the worker wrote.
            if (end != bytes - 1)
                throw new FormatException("forged");
            var line = _read.ToArray();
            _read.SetLength(0);
            return line;
        }
    }

    /// <summary>Keeps an eye on what the process and its children use, and ends them when it is too much.</summary>
    private async Task WatchAsync()
    {
        for (var looks = 0; !_done.IsCancellationRequested; looks++)
        {
            var (count, memory) = ProcessFamily.Measure(_process);
            PeakMemory = Math.Max(PeakMemory, memory);
            var problem =
                memory > _limits.Memory ? $"it used more than {_limits.Memory >> 20} MB of memory"
                : count > Limits.Processes ? $"it started more than {Limits.Processes} processes"
                : _clock.Elapsed > _limits.TotalTime + Grace
                    ? FormattableString.Invariant($"its cells took longer than {_limits.TotalTime.TotalSeconds} s together")
                : looks % 5 == 0 && _box.Size > Limits.FileSize ? $"it wrote more than {Limits.FileSize >> 20} MB"
                : null;
            if (problem is not null)
            {
                _problem ??= problem;
                Kill();
                return;
            }
            await Task.Delay(Look, _done.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task DrainAsync(Stream stream)
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (await stream.ReadAsync(buffer) is > 0 and var bytes)
                LastWords = Encoding.UTF8.GetString(buffer, 0, Math.Min(bytes, 500)).Trim().ReplaceLineEndings(" ");
        }
        catch (IOException)
        {
            // Closed.
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It has ended already, or a part of it has.
        }
    }

    /// <summary>An error as a notebook stores it.</summary>
    /// <param name="name">The error's name.</param>
    /// <param name="message">What it says.</param>
    /// <param name="line">The one line of its traceback; null: the message.</param>
    public static JsonObject Error(string name, string message, string? line = null) => new()
    {
        ["output_type"] = "error",
        ["ename"] = name,
        ["evalue"] = message,
        ["traceback"] = new JsonArray(line ?? message),
    };
}
