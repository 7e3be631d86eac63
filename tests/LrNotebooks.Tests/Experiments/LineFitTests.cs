using LrNotebooks.Experiments;
using TorchSharp;

namespace LrNotebooks.Tests.Experiments;

public class LineFitTests
{
    private static readonly LineFit Fit = new();

    [Fact]
    public void The_best_line_has_the_smallest_loss()
    {
        Fit.Best.Loss.ShouldBe(Fit.Loss(Fit.Best.X, Fit.Best.Y));
        foreach (var (w, b) in new[] { (0.01, 0.0), (-0.01, 0.0), (0.0, 0.01), (0.0, -0.01) })
        {
            Fit.Loss(Fit.Best.X + w, Fit.Best.Y + b).ShouldBeGreaterThan(Fit.Best.Loss);
        }
    }

    [Fact]
    public void Batch_descent_reaches_the_best_line_and_looks_at_all_samples_for_each_update()
    {
        var path = Fit.Descend(batchSize: 200, learningRate: 0.1, updates: 500);

        path[^1].X.ShouldBe(Fit.Best.X, 1e-6);
        path[^1].Y.ShouldBe(Fit.Best.Y, 1e-6);
        path[10].Samples.ShouldBe(2000);
    }

    [Fact]
    public void Stochastic_descent_wanders_about_the_best_line()
    {
        var path = Fit.Descend(batchSize: 1, learningRate: 0.05, updates: 2000);

        path[^1].Samples.ShouldBe(2000);
        path.Skip(1000).Min(point => point.Loss).ShouldBeLessThan(Fit.Best.Loss * 1.01);
        path.Skip(1000).Max(point => point.Loss).ShouldBeGreaterThan(Fit.Best.Loss * 1.2);
    }

    [Fact]
    public void The_loss_is_the_mean_of_the_squared_errors() =>
        Fit.Loss(0.7, -0.3).ShouldBe(Fit.X.Zip(Fit.Y).Average(point => Math.Pow((0.7 * point.First) - 0.3 - point.Second, 2)), 1e-12);

    [Fact]
    public void Tensors_are_copies()
    {
        var before = Fit.X[0];
        var (x, y) = Fit.ToTensors();
        x.add_(1);
        Fit.X[0].ShouldBe(before);
        (x.dtype, y.dtype).ShouldBe((torch.ScalarType.Float64, torch.ScalarType.Float64));
        x.shape.ShouldBe([200, 1]);
        y.shape.ShouldBe([200, 1]);
    }
}
