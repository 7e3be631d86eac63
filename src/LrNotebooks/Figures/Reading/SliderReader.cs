using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Reads a slider whose stops show other traces, or give the traces other values.</summary>
internal static class SliderReader
{
    /// <summary>The slider; <see langword="null"/> where there is none, or one that does more.</summary>
    /// <param name="layout">The layout in JSON.</param>
    /// <param name="traces">The traces in JSON.</param>
    /// <param name="map">The panels.</param>
    /// <param name="read">What was read of each trace, if anything.</param>
    public static Slider? Read(JsonElement layout, JsonElement[] traces, PanelMap map, Trace?[] read)
    {
        if (layout.List("sliders") is not [var slider] || slider.List("steps") is not { Length: > 0 } steps || read.All(trace => trace is null))
            return null;
        Frame?[] frames = [.. steps.Select((step, i) => FrameOf(step, $"{i}", traces, map, read))];
        if (frames.Contains(null))
            return null;
        bool[] shown = [.. traces.Select(trace => !Omissions.IsHidden(trace))];
        int first = Array.FindIndex(steps, step => Shown(step)?.SequenceEqual(shown) ?? false);
        int initial = Shown(steps[0]) is null ? (int)(slider.Number("active") ?? 0) : first;
        string quantity = slider.Words("currentvalue", "prefix").TrimEnd(' ', '=', ':');
        return initial < 0 || initial >= frames.Length ? null
            : new(quantity.Length > 0 ? quantity : "stop", [.. frames.OfType<Frame>()], initial);
    }

    private static Frame? FrameOf(JsonElement step, string number, JsonElement[] traces, PanelMap map, Trace?[] read)
    {
        // A stop may change anything of the layout; the picture follows where it is the subtitle only.
        if (step.Text("method") is not (null or "restyle" or "update") || step.List("args") is not [var data, .. var rest]
            || rest.Take(1).Any(change => change.ValueKind == JsonValueKind.Object && change.EnumerateObject().Any(key => key.Name != Subtitle)))
        {
            return null;
        }

        string label = step.Text("label") ?? step.Text("value") ?? number;
        string subtitle = rest is [var words, ..] ? words.Words(Subtitle) : "";
        (Trace?[] now, int[] places) = Shown(step) is { } shown ? Others(shown, traces, map, read) : Changed(data, rest, read);
        return now.Length == 0 || now.Contains(null) ? null
            : new(label, [.. now.OfType<Trace>()], places) { Subtitle = subtitle.Length > 0 ? subtitle : null };
    }

    private const string Subtitle = "title.subtitle.text";

    private static bool[]? Shown(JsonElement step) =>
        step.List("args") is [var data, ..] && data.List("visible") is { Length: > 0 } list && data.EnumerateObject().Count() == 1
            ? [.. list.Select(one => one.ValueKind == JsonValueKind.True)] : null;

    // Other traces in the places of those that are shown at first.
    private static (Trace?[] Traces, int[] Places) Others(bool[] shown, JsonElement[] traces, PanelMap map, Trace?[] read)
    {
        int places = read.Count(trace => trace is not null);
        if (shown.Length != traces.Length || shown.Count(one => one) != places)
            return ([], []);
        return ([.. traces.Where((_, i) => shown[i]).Select(trace => TraceReader.ReadShown(trace, map))], [.. Enumerable.Range(0, places)]);
    }

    // The same traces with other values.
    private static (Trace?[] Traces, int[] Places) Changed(JsonElement data, JsonElement[] rest, Trace?[] read)
    {
        JsonElement[] x = data.List("x"), y = data.List("y");
        int[] numbers = rest is [_, { ValueKind: JsonValueKind.Array } list] ? [.. list.Numbers().Select(number => (int)number)]
            : [.. Enumerable.Range(0, y.Length)];
        bool fits = data.ValueKind == JsonValueKind.Object && data.EnumerateObject().All(key => key.Name is "x" or "y")
            && y.Length == numbers.Length && (x.Length == 0 || x.Length == y.Length)
            && numbers.All(number => number >= 0 && number < read.Length && read[number] is not null);
        if (!fits)
            return ([], []);
        int Place(int number) => read.Take(number).Count(trace => trace is not null);
        return ([.. numbers.Select((number, i) => With(read[number]!, x.Length > 0 ? x[i].Numbers() : null, y[i].Numbers()))], [.. numbers.Select(Place)]);
    }

    private static Trace? With(Trace trace, double[]? x, double[] y) => trace switch
    {
        Scatter scatter when (x?.Length ?? scatter.X.Count) == y.Length => scatter with { X = x ?? scatter.X, Y = y, Text = [] },
        Bar bar when x is null && bar.Values.Count == y.Length => bar with { Values = y },
        _ => null,
    };
}
