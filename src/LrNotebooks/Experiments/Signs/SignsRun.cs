namespace LrNotebooks.Experiments;

/// <summary>A training of document 002's network, told afterwards.</summary>
/// <param name="Options">How it was trained.</param>
/// <param name="Costs">The cost of every epoch; the document plots each fifth.</param>
/// <param name="BatchCosts">The cost of every batch, before its update.</param>
/// <param name="Reports">What the document prints, every hundred epochs.</param>
/// <param name="Dead">Dead units before the first update and after each watched one.</param>
/// <param name="Moved">How far each parameter moved in the last epoch: the largest change of an element.</param>
/// <param name="Final">The state after the last epoch.</param>
/// <param name="FinalDead">Dead units after the last epoch.</param>
/// <param name="Network">The trained network, where the options keep it.</param>
public sealed record SignsRun(
    SignsOptions Options,
    IReadOnlyList<double> Costs,
    IReadOnlyList<float> BatchCosts,
    IReadOnlyList<SignsReport> Reports,
    IReadOnlyList<DeadUnits> Dead,
    IReadOnlyList<(string Parameter, double Change)> Moved,
    SignsReport Final,
    DeadUnits FinalDead,
    SignsNetwork? Network)
{
    /// <summary>Whether a whole layer is dead: then the answer is the same for every picture.</summary>
    public bool IsDead => FinalDead.First == 1 || FinalDead.Second == 1;

    /// <summary>The costs that the document plots: epochs 0, 5, 10, …</summary>
    public IReadOnlyList<double> PlottedCosts => [.. Costs.Where((_, epoch) => epoch % 5 == 0)];
}
