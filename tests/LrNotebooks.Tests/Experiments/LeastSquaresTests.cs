using LrNotebooks.Experiments;
using LrNotebooks.Printing;

namespace LrNotebooks.Tests.Experiments;

public class LeastSquaresTests
{
    private readonly LinearNetworkData _data = new();

    [Fact]
    public void The_optimum_prints_as_the_documents_limit() =>
        PythonNumbers.General(LeastSquares.Of(_data).Loss).ShouldBe("0.383561");

    [Theory]
    [InlineData(0.01, 0)]
    [InlineData(-0.01, 0)]
    [InlineData(0, 0.01)]
    [InlineData(0, -0.01)]
    public void Every_neighbour_is_worse(double d1, double d2)
    {
        var best = LeastSquares.Of(_data);

        MeanSquare(best.V1 + d1, best.V2 + d2).ShouldBeGreaterThan(best.Loss);
        MeanSquare(best.V1, best.V2).ShouldBe(best.Loss, 1e-15);
    }

    [Fact]
    public void Batches_that_divide_the_rows_have_the_same_optimum() =>
        LeastSquares.OfBatches(_data, 8).ShouldBe(LeastSquares.Of(_data));

    [Fact]
    public void Small_steps_with_batches_of_ten_end_at_their_own_optimum()
    {
        var descent = new LinearNetworkTraining(_data, "momentum", learningRate: 0.0001, batchSize: 10);
        descent.Run(100_000, recordEvery: 100_000);

        descent.Run(16).Average(point => point.Loss).ShouldBe((float)LeastSquares.OfBatches(_data, 10).Loss, 2e-6f);
    }

    private double MeanSquare(double v1, double v2) => Enumerable.Range(0, _data.Rows)
        .Average(row => Math.Pow((_data.Volume(row) * v1) + (_data.Weight(row) * v2) - _data.Labels[row], 2));
}
