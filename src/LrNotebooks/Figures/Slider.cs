using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>A slider whose frames were all computed beforehand, so that it needs no kernel.</summary>
/// <param name="Quantity">What the slider sets, for instance <c>learning rate</c>; shown before the value.</param>
/// <param name="Frames">One frame for each stop, in order.</param>
/// <param name="Initial">The frame shown first and in still pictures, from 0.</param>
public sealed record Slider(string Quantity, IReadOnlyList<Frame> Frames, int Initial = 0)
{
    /// <summary>The initial frame.</summary>
    public Frame InitialFrame => Frames[Initial];

    /// <summary>The still figure of a frame, its subtitle beginning with the slider's value.</summary>
    internal Figure Still(int frame, Figure figure)
    {
        Figure still = Frames[frame].ApplyTo(figure) with { Slider = null };
        string value = $"{Quantity} = {Frames[frame].Label}";
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
        json.WriteNumber("active", Initial);
        json.Object("currentvalue", () => json.Text("prefix", $"{Quantity} = "));
        json.Object("pad", () => json.Number("t", 48));
        json.Array("steps", () => json.Objects(Frames, frame => frame.WriteJson(json, figure.Layout)));
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
