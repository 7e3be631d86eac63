using LrNotebooks.Experiments;

namespace LrNotebooks.Claims;

/// <summary>The three runs behind document 001's table, batches of eight at rate 0.001, side by side; made when first asked for.</summary>
internal sealed class OptimizerRuns(LinearNetworkData data, CancellationToken cancellation)
{
    public const double Rate = 0.001;
    private const int Steps = 20_001;

    private IReadOnlyList<IReadOnlyList<LossPoint>>? _runs;

    public static IReadOnlyList<string> Names => LinearNetworkTraining.Optimizers;

    /// <summary>Losses after steps 0, 500, …, 20000.</summary>
    public IReadOnlyList<LossPoint> Of(string name)
    {
        _runs ??= LinearNetworkTraining.Run(
            data, [.. Names.Select(optimizer => (optimizer, Rate))], Steps, cancellation: cancellation);
        return Names.Zip(_runs).Single(run => run.First == name).Second;
    }

    public float LossAt(string name, int step) => Of(name).Single(point => point.Step == step).Loss;
}
