namespace LrNotebooks.Figures;

/// <summary>A value marked across a whole panel: <c>Mark.AtX(1, "theory: lr &lt; 1")</c>.</summary>
public abstract record Mark
{
    /// <summary>What the value means, written beside it.</summary>
    public string Label { get; init; } = "";

    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public string Color { get; init; } = Style.Ink;

    /// <summary>Whether the value lies on the vertical axis, so that the mark runs horizontally.</summary>
    public bool OnY { get; init; }

    /// <summary>An upright line at a value of the horizontal axis: a theory's threshold.</summary>
    /// <param name="value">Where it stands.</param>
    /// <param name="label">What it means.</param>
    public static ThresholdMark AtX(double value, string label) => new(value) { Label = label };

    /// <summary>A level line at a value of the vertical axis: the loss that cannot be undercut.</summary>
    /// <param name="value">Where it stands.</param>
    /// <param name="label">What it means.</param>
    public static ThresholdMark AtY(double value, string label) => new(value) { Label = label, OnY = true };

    /// <summary>A shaded stretch of the horizontal axis: the rates that converge.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="label">What it means.</param>
    public static BandMark BetweenX(double from, double to, string label) => new(from, to) { Label = label };

    /// <summary>A shaded stretch of the vertical axis.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="label">What it means.</param>
    public static BandMark BetweenY(double from, double to, string label) => new(from, to) { Label = label, OnY = true };
}

/// <summary>A line at a value.</summary>
/// <param name="Value">Where it stands.</param>
public sealed record ThresholdMark(double Value) : Mark
{
    /// <summary>How it is dashed.</summary>
    public Dash Dash { get; init; } = Dash.Dashed;
}

/// <summary>A shaded stretch between two values.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
public sealed record BandMark(double From, double To) : Mark;
