using System.Globalization;
using LrNotebooks.Printing;

namespace LrNotebooks;

/// <summary>
/// Tells on one console line how far a long cell is: percent, rate, time left and the last metric. Work that takes less
/// than half a second prints nothing.
/// <code>
/// foreach (var step in Progress.Range(20_000, "momentum")) { … }
///
/// using var progress = new Progress(200_000, "momentum");
/// for (var step = 0; step &lt; 200_000; step++) { …; progress.Step("loss", loss); }
/// </code>
/// </summary>
public sealed class Progress : IDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _quiet = TimeSpan.FromMilliseconds(500);

    private readonly string _label;
    private readonly long _total;
    private readonly TextWriter _writer;
    private readonly TimeProvider _time;
    private readonly long _start;
    private TimeSpan _next = _quiet;
    private int _written;
    private long _done;
    private (string Name, double Value)? _metric;
    private bool _ended;

    /// <summary>Starts the clock.</summary>
    /// <param name="total">Number of steps, 0 or more.</param>
    /// <param name="label">What is being done.</param>
    /// <param name="writer">Where the line goes; the console if null.</param>
    /// <param name="time">The clock; the system's if null.</param>
    public Progress(long total, string label = "", TextWriter? writer = null, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        (_label, _total) = (label.Length == 0 ? "" : label + "  ", total);
        _writer = writer ?? Console.Out;
        _time = time ?? TimeProvider.System;
        _start = _time.GetTimestamp();
    }

    /// <summary>0, 1, … count−1 with a progress line; a loop that ends early says how far it came.</summary>
    /// <param name="count">Number of steps, 0 or more.</param>
    /// <param name="label">What is being done.</param>
    /// <param name="cancellation">Ends the loop with an <see cref="OperationCanceledException"/> before the next step.</param>
    public static IEnumerable<int> Range(int count, string label = "", CancellationToken cancellation = default)
    {
        using var progress = new Progress(count, label);
        for (var step = 0; step < count; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return step;
            progress.Step();
        }
    }

    /// <summary>One step more is done.</summary>
    public void Step() => Report(_done + 1);

    /// <summary>One step more is done, and a quantity such as the loss now stands at <paramref name="value"/>.</summary>
    /// <param name="metric">Name of the quantity.</param>
    /// <param name="value">Its value; printed as <c>%g</c>.</param>
    public void Step(string metric, double value)
    {
        _metric = (metric, value);
        Step();
    }

    /// <summary>So many steps are done by now.</summary>
    /// <param name="done">Steps since the start.</param>
    public void Report(long done)
    {
        _done = done;
        var elapsed = _time.GetElapsedTime(_start);
        if (elapsed < _next) return;
        _next = elapsed + _interval;
        Write(Running(elapsed));
    }

    /// <summary>Writes the closing line, if any line was written or the work took half a second.</summary>
    public void Dispose()
    {
        if (_ended) return;
        _ended = true;
        var elapsed = _time.GetElapsedTime(_start);
        if (elapsed < _quiet) return;
        Write(Ended(elapsed));
        _writer.WriteLine();
    }

    // A shorter line must cover the longer one before it.
    private void Write(string line)
    {
        _writer.Write('\r' + line.PadRight(_written));
        _writer.Flush();
        _written = line.Length;
    }

    private string Running(TimeSpan elapsed)
    {
        var percent = _total == 0 ? 100 : (long)(100.0 * _done / _total);
        var left = _done == 0 ? "" : $" · {Clock(elapsed * ((_total - _done) / (double)_done))} left";
        return Invariant($"{_label}{percent,3} %  {_done:N0} of {_total:N0} · {Rate(elapsed)}{left}{Metric}");
    }

    private string Ended(TimeSpan elapsed)
    {
        var count = _done == _total ? Invariant($"{_total:N0} steps") : Invariant($"stopped at {_done:N0} of {_total:N0} steps");
        return Invariant($"{_label}{count} in {Clock(elapsed)} · {Rate(elapsed)}{Metric}");
    }

    private string Rate(TimeSpan elapsed)
    {
        var rate = _done / elapsed.TotalSeconds;
        return rate >= 10 ? Invariant($"{rate:N0} steps/s") : Invariant($"{rate:0.0} steps/s");
    }

    private static string Clock(TimeSpan time) => time.TotalSeconds switch
    {
        < 60 => Invariant($"{time.TotalSeconds:0.0} s"),
        < 3600 => Invariant($"{time.Minutes} min {time.Seconds:00} s"),
        _ => Invariant($"{(int)time.TotalHours} h {time.Minutes:00} min"),
    };

    private string Metric =>
        _metric is { } known ? $" · {known.Name} {PythonNumbers.General(known.Value)}" : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
