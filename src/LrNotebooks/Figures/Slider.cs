using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>A slider whose frames were all computed beforehand, so that it needs no kernel.</summary>
/// <param name="Quantity">What the slider sets, for instance <c>learning rate</c>; shown before the value.</param>
/// <param name="Frames">One frame for each stop, in order; with a second slider as many for each of its stops, all in the same places.</param>
/// <param name="Initial">The frame shown first and in still pictures, from 0.</param>
public sealed record Slider(string Quantity, IReadOnlyList<Frame> Frames, int Initial = 0)
{
    /// <summary>A second slider below: what it sets, and its stops; <see langword="null"/> where there is one only.</summary>
    public (string Quantity, IReadOnlyList<string> Labels)? Second { get; init; }

    /// <summary>The initial frame.</summary>
    public Frame InitialFrame => Frames[Initial];

    /// <summary>How many stops the first slider has: frame <c>i</c> is its stop <c>i mod Stops</c>, and the second's <c>i / Stops</c>.</summary>
    internal int Stops => Frames.Count / (Second?.Labels.Count ?? 1);

    /// <summary>The value or the two values at a frame: <c>learning rate = 0.2</c>.</summary>
    internal string Value(int frame)
    {
        string first = $"{Quantity} = {Frames[frame].Label}";
        return Second is var (quantity, labels) ? $"{first}, {quantity} = {labels[frame / Stops]}" : first;
    }

    /// <summary>The still figure of a frame, its subtitle beginning with the slider's value.</summary>
    internal Figure Still(int frame, Figure figure)
    {
        Figure still = Frames[frame].ApplyTo(figure) with { Slider = null };
        string value = Value(frame);
        string rest = still.Layout.Subtitle;
        return still with
        {
            Layout = still.Layout with
            {
                Subtitle = rest.Length > 0 ? $"{value}: {rest}" : value,
                Naming = Names.Place(figure),
            },
        };
    }

    // The steps carry their data and call update. plotly.js also has animation frames, but VS Code's renderer drops them, so that a
    // slider built on them would not move there.
    internal void WriteJson(Utf8JsonWriter json, Figure figure)
    {
        if (Second is not var (quantity, labels))
        {
            Write(json, Quantity, Initial, 0, () => json.Objects(Frames, frame => frame.WriteJson(json, figure.Layout)));
            return;
        }

        // They know nothing of each other either. So each stop of the second has traces of its own: the first slider gives all of them
        // other numbers, the second shows those of its stop.
        (int rows, int shown, int[] places) = (labels.Count, Initial / Stops, Places(figure));
        Write(json, Quantity, Initial % Stops, 0, () => json.Objects(Enumerable.Range(0, Stops), stop =>
            new Frame(Frames[stop].Label, [.. Order(shown, rows).SelectMany(row => Frames[(row * Stops) + stop].Traces)], places).WriteJson(json, figure.Layout)));
        Write(json, quantity, shown, 0.53, () => json.Objects(Enumerable.Range(0, rows), row =>
        {
            json.Text("label", labels[row]);
            json.WriteString("method", "restyle");
            json.WriteStartArray("args");
            json.WriteStartObject();
            json.Array("visible", Order(shown, rows).SelectMany(one => Frames[0].Places.Select(_ => one == row)), json.WriteBooleanValue);
            json.WriteEndObject();
            json.WriteStartArray();
            foreach (int place in places)
                json.WriteNumberValue(place);
            json.WriteEndArray();
            json.WriteEndArray();
        }));
    }

    /// <summary>The figure as plotly.js starts with it: at the initial frame, with the traces of the second slider's other stops hidden.</summary>
    internal Figure Unfold(Figure figure)
    {
        Figure first = InitialFrame.ApplyTo(figure);
        if (Second is not var (_, labels))
            return first;
        IEnumerable<Trace> others = Order(Initial / Stops, labels.Count).Skip(1).SelectMany(row => Frames[(row * Stops) + (Initial % Stops)].Traces);
        return first with { Traces = [.. first.Traces, .. others.Select(trace => trace with { IsHidden = true })] };
    }

    // The stops of the second slider, the one shown at first before the others.
    private static IEnumerable<int> Order(int shown, int rows) => Enumerable.Range(0, rows).OrderBy(row => row != shown);

    // Where the traces of all stops are, in that order: those of the first in the figure's places, the others behind all traces.
    private int[] Places(Figure unfolded)
    {
        int more = (Second!.Value.Labels.Count - 1) * Frames[0].Places.Count;
        return [.. Frames[0].Places, .. Enumerable.Range(unfolded.Traces.Count - more, more)];
    }

    private void Write(Utf8JsonWriter json, string quantity, int active, double left, Action steps)
    {
        json.WriteStartObject();
        json.WriteNumber("active", active);
        json.Object("currentvalue", () => json.Text("prefix", $"{quantity} = "));
        json.Object("pad", () => json.Number("t", 48));
        if (Second is not null)
        {
            json.Number("x", left);
            json.Number("len", 0.47);
        }

        json.Array("steps", steps);
        json.WriteEndObject();
    }
}

/// <summary>One stop of a slider: the traces that change there.</summary>
/// <param name="Label">The slider's value as shown, for instance <c>0.2</c>.</param>
/// <param name="Traces">New traces in the places named by <paramref name="Places"/>.</param>
/// <param name="Places">Which traces of the figure are replaced, by their number from 0.</param>
public sealed record Frame(string Label, IReadOnlyList<Trace> Traces, IReadOnlyList<int> Places)
{
    /// <summary>The subtitle at this stop, where a closing number belongs; <see langword="null"/> keeps the figure's.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The figure with this frame's traces and subtitle.</summary>
    internal Figure ApplyTo(Figure figure)
    {
        Trace[] traces = [.. figure.Traces];
        for (int i = 0; i < Places.Count; i++)
            traces[Places[i]] = Traces[i];
        return figure with { Traces = traces, Layout = figure.Layout with { Subtitle = Subtitle ?? figure.Layout.Subtitle } };
    }

    internal void WriteJson(Utf8JsonWriter json, Layout layout)
    {
        json.Text("label", Label);
        json.WriteString("method", "update");
        json.WriteStartArray("args");
        json.WriteStartObject();
        if (Traces.All(trace => trace is Scatter))
        {
            Lists(json, "x", Traces.Cast<Scatter>().Select(s => s.X));
            Lists(json, "y", Traces.Cast<Scatter>().Select(s => s.Y));
            if (Traces.Cast<Scatter>().Any(s => s.Text.Count > 0))
                json.Array("text", Traces.Cast<Scatter>().Select(s => s.Text), json.Texts);
        }
        else if (Traces.All(trace => trace is Bar))
        {
            Lists(json, "y", Traces.Cast<Bar>().Select(b => b.Values));
        }
        else
        {
            throw new NotSupportedException("A slider moves either points and lines or bars.");
        }

        json.WriteEndObject();
        json.WriteStartObject();
        if (Subtitle is { } subtitle)
            json.WriteString("title.subtitle.text", PlotlyText.Wrap(subtitle, Style.SubtitleSize, layout));
        json.WriteEndObject();
        json.WriteStartArray();
        foreach (int place in Places)
            json.WriteNumberValue(place);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void Lists(Utf8JsonWriter json, string name, IEnumerable<IReadOnlyList<double>> lists) =>
        json.Array(name, lists, json.List);
}
