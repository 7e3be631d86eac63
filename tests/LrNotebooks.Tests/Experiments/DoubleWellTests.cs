using LrNotebooks.Experiments;
using LrNotebooks.Schedules;
using TorchSharp;

namespace LrNotebooks.Tests.Experiments;

public class DoubleWellTests
{
    [Fact]
    public void It_has_a_good_and_a_poor_minimum_with_a_hill_between()
    {
        foreach (var w in (double[])[DoubleWell.Good, DoubleWell.Poor, DoubleWell.Top]) DoubleWell.Gradient(w).ShouldBe(0, 1e-12);
        DoubleWell.Good.ShouldBeLessThan(DoubleWell.Top);
        DoubleWell.Top.ShouldBeLessThan(DoubleWell.Poor);
        DoubleWell.Loss(DoubleWell.Good).ShouldBeLessThan(DoubleWell.Loss(DoubleWell.Poor));
        DoubleWell.Loss(DoubleWell.Poor).ShouldBeLessThan(DoubleWell.Loss(DoubleWell.Top));
    }

    [Fact]
    public void Autograd_agrees_with_the_written_gradient()
    {
        using var w = torch.tensor(1.3, dtype: torch.ScalarType.Float64, requires_grad: true);
        using var loss = DoubleWell.Loss(w);
        loss.backward();

        loss.item<double>().ShouldBe(DoubleWell.Loss(1.3), 1e-12);
        w.grad!.item<double>().ShouldBe(DoubleWell.Gradient(1.3), 1e-12);
    }

    [Fact]
    public void Small_steps_end_in_the_nearest_minimum()
    {
        DoubleWell.Descend(Schedule.Constant(0.01), 2000, start: 3)[^1].ShouldBe(DoubleWell.Poor, 1e-6);
        DoubleWell.Descend(Schedule.Constant(0.01), 2000, start: -0.1)[^1].ShouldBe(DoubleWell.Good, 1e-6);
    }

    [Fact]
    public void Noise_is_fixed_by_its_seed()
    {
        var run = DoubleWell.Descend(Schedule.Constant(0.05), 50, noise: 1, seed: 3);

        DoubleWell.Descend(Schedule.Constant(0.05), 50, noise: 1, seed: 3).ShouldBe(run);
        DoubleWell.Descend(Schedule.Constant(0.05), 50, noise: 1, seed: 4).ShouldNotBe(run);
    }
}
