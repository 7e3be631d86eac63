using System.Text.Json;

namespace LrNotebooks.Figures;

// A slider whose stops show other traces, or give the traces other values.
internal sealed partial class PlotlyReader
{
    private const string Subtitle = "title.subtitle.text";

    /// <summary>The slider; <see langword="null"/> where there is none, or one that does more.</summary>
    private Slider? ReadSlider()
    {
        if (_layout.List("sliders") is not [var slider] || slider.List("steps") is not { Length: > 0 } steps || _read.All(trace => trace is null))
            return null;
        Frame?[] frames = [.. steps.Select((step, i) => FrameOf(step, $"{i}"))];
        if (frames.Contains(null))
            return null;
        bool[] shown = [.. _traces.Select(trace => !IsHidden(trace))];
        int first = Array.FindIndex(steps, step => Shown(step)?.SequenceEqual(shown) ?? false);
        int initial = Shown(steps[0]) is null ? (int)(slider.Number("active") ?? 0) : first;
        string quantity = slider.Words("currentvalue", "prefix").TrimEnd(' ', '=', ':');
        return initial < 0 || initial >= frames.Length ? null
            : new(quantity.Length > 0 ? quantity : "stop", [.. frames.OfType<Frame>()], initial);
    }

    private Frame? FrameOf(JsonElement step, string number)
    {
        // A stop may change anything of the layout; the picture follows where it is the subtitle only.
        if (step.Text("method") is not (null or "restyle" or "update") || step.List("args") is not [var data, .. var rest]
            || rest.Take(1).Any(change => change.ValueKind == JsonValueKind.Object && change.EnumerateObject().Any(key => key.Name != Subtitle)))
        {
            return null;
        }

        string label = step.Text("label") ?? step.Text("value") ?? number;
        string subtitle = rest is [var words, ..] ? words.Words(Subtitle) : "";
        (Trace?[] now, int[] places) = Shown(step) is { } shown ? Others(shown) : Changed(data, rest);
        return now.Length == 0 || now.Contains(null) ? null
            : new(label, [.. now.OfType<Trace>()], places) { Subtitle = subtitle.Length > 0 ? subtitle : null };
    }

    private static bool[]? Shown(JsonElement step) =>
        step.List("args") is [var data, ..] && data.List("visible") is { Length: > 0 } list && data.EnumerateObject().Count() == 1
            ? [.. list.Select(one => one.ValueKind == JsonValueKind.True)] : null;

    // Other traces in the places of those that are shown at first.
    private (Trace?[] Traces, int[] Places) Others(bool[] shown)
    {
        int places = _read.Count(trace => trace is not null);
        if (shown.Length != _traces.Length || shown.Count(one => one) != places)
            return ([], []);
        return ([.. _traces.Where((_, i) => shown[i]).Select(ReadTrace)], [.. Enumerable.Range(0, places)]);
    }

    // The same traces with other values.
    private (Trace?[] Traces, int[] Places) Changed(JsonElement data, JsonElement[] rest)
    {
        JsonElement[] x = data.List("x"), y = data.List("y");
        int[] numbers = rest is [_, { ValueKind: JsonValueKind.Array } list] ? [.. list.Numbers().Select(number => (int)number)]
            : [.. Enumerable.Range(0, y.Length)];
        bool fits = data.ValueKind == JsonValueKind.Object && data.EnumerateObject().All(key => key.Name is "x" or "y")
            && y.Length == numbers.Length && (x.Length == 0 || x.Length == y.Length)
            && numbers.All(number => number >= 0 && number < _read.Length && _read[number] is not null);
        if (!fits)
            return ([], []);
        int Place(int number) => _read.Take(number).Count(trace => trace is not null);
        return ([.. numbers.Select((number, i) => With(_read[number]!, x.Length > 0 ? x[i].Numbers() : null, y[i].Numbers()))], [.. numbers.Select(Place)]);
    }

    private static Trace? With(Trace trace, double[]? x, double[] y) => trace switch
    {
        Scatter scatter when (x?.Length ?? scatter.X.Count) == y.Length => scatter with { X = x ?? scatter.X, Y = y, Text = [] },
        Bar bar when x is null && bar.Values.Count == y.Length => bar with { Values = y },
        _ => null,
    };
}
