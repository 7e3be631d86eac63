using LrNotebooks.Figures;
using Chart = LrNotebooks.Figures.Chart;

namespace LrNotebooks.Interactive.Tests;

/// <summary>A figure of every kind that <see cref="Chart"/> makes, by the name of the method.</summary>
internal static class Charts
{
    private static readonly Series[] Runs =
    [
        ("lr 0.2", new[] { 12.96, 4.6656, double.NaN, 1e-20 }), ("lr 1 < 2", new[] { 36.0, 36, 36, 36 }),
    ];

    public static IReadOnlyDictionary<string, Figure> All { get; } = new Dictionary<string, Figure>
    {
        [nameof(Chart.Loss)] =
            Chart.Loss("Falls & rises", Runs, logLoss: true, threshold: Mark.AtY(1, "floor"), subtitle: "w₀ = 5"),
        [nameof(Chart.Lines)] = Chart.Lines("Band", "x", "y", Runs, Mark.BetweenX(1, 2, "here")).WithNote(2, 30, "note"),
        [nameof(Chart.Points)] = Chart.Points("Points", "x", Axis.Logarithmic("y"), [("", [0.5, 3], [0.25, 1e6])]),
        [nameof(Chart.Bars)] =
            Chart.Bars("Bars", ["a", "b"], [("first", new[] { 1.5, -2 }), ("second", new[] { 3.0, 4 })], "n", "0.0"),
        [nameof(Chart.Sweep)] = Chart.Sweep("Sweep", [0.1, 1, 3], [0.5, 2, double.NaN], Mark.AtX(1, "lr < 1")),
        [nameof(Chart.Schedules)] = Chart.Schedules("Decay", 10, [("half", step => Math.Pow(0.5, step))], logRate: true),
        [nameof(Chart.Trajectory)] =
            Chart.Trajectory("Descent", Square, [("lr 0.2", Descend(0.2)), ("lr 0.9", Descend(0.9))]),
        [nameof(Chart.Contour)] =
            Chart.Contour("Valley", (a, b) => (a * a) + b, (-2, 2), (0, 1), [("run", [2, 1], [1, 0.5])]),
        [nameof(Chart.Weights)] = Chart.Weights("Weights", new[,] { { -2.4427, 0.0653 } }, ["x"], ["a", "b"]),
        [nameof(Chart.Matrix)] = Chart.Matrix("Matrix", new Heatmap(new double[,] { { 1, double.NaN }, { 3, 4 } }), "column", "row"),
        [nameof(Chart.Images)] =
            Chart.Images("Pictures", [new RgbImage(8, 8, new Rgb(1, 2, 3)), new RgbImage(8, 8)], ["one", "two"]),
        [nameof(Chart.Grid)] =
            Chart.Grid("Both", [Chart.Loss("left", Runs), Chart.Weights("right", new double[,] { { 1, -1 } })]),
        [nameof(Chart.LearningRateSlider)] =
            Chart.LearningRateSlider("Drag", Square, [0.1, 0.2, 0.9], rate => Descend(rate)),
        [nameof(Chart.RateAndMomentumSliders)] = Chart.RateAndMomentumSliders(
            "Drag across", (a, b) => (a * a) + b, (-2, 2), (0, 1), [0.1, 0.9], [0, 0.5], (rate, momentum) => [(2, 1), (rate, momentum)], m => 1 + m, (0.1, 0)),
    };

    private static double Square(double w) => (w + 1) * (w + 1);

    private static double[] Descend(double rate) => [5, 5 - (12 * rate), 5 - (12 * rate) - (rate * 2 * (6 - (12 * rate)))];
}
