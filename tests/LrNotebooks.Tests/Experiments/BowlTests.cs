using LrNotebooks.Experiments;
using TorchSharp;

namespace LrNotebooks.Tests.Experiments;

public class BowlTests
{
    private static readonly Bowl Bowl = new(Flat: 1, Steep: 10);

    [Fact]
    public void Tensor_and_number_give_the_same_loss_and_the_gradient_of_the_descent()
    {
        using var point = torch.tensor(new double[] { -8, 2 }, requires_grad: true);

        using var loss = Bowl.Loss(point);
        loss.backward();

        loss.item<double>().ShouldBe(Bowl.Loss(-8, 2));
        var next = Bowl.Descend(0.1, 1)[1];
        (next.X, next.Y).ShouldBe((-8 - (0.1 * point.grad![0].item<double>()), 2 - (0.1 * point.grad![1].item<double>())));
    }

    [Theory]
    [InlineData(0.199, true)]
    [InlineData(0.201, false)]
    public void Above_the_largest_rate_the_loss_grows(double rate, bool falls)
    {
        Bowl.LargestRate.ShouldBe(0.2);
        var path = Bowl.Descend(rate, 2000);

        (path[^1].Loss < path[0].Loss).ShouldBe(falls);
    }

    [Theory]
    [InlineData(0, 0.199, true)]
    [InlineData(0, 0.201, false)]
    [InlineData(0.9, 0.379, true)]
    [InlineData(0.9, 0.381, false)]
    public void Momentum_moves_the_largest_rate_up_to_two_times_one_plus_momentum(double momentum, double rate, bool falls)
    {
        var path = Bowl.Descend(rate, 5000, momentum: momentum);

        (path[^1].Loss < path[0].Loss).ShouldBe(falls);
    }

    [Fact]
    public void The_best_rate_shrinks_each_step_by_what_the_condition_number_says()
    {
        Bowl.ConditionNumber.ShouldBe(10);
        Left(Bowl.BestRate).ShouldBe(Math.Pow((10.0 - 1) / (10 + 1), 100), 1e-12);
    }

    [Fact]
    public void No_rate_is_faster_than_the_best_one()
    {
        foreach (var rate in (double[])[0.01, 0.1, 0.17, 0.19, 0.199]) Left(Bowl.BestRate).ShouldBeLessThan(Left(rate));
    }

    private static double Left(double rate)
    {
        var end = Bowl.Descend(rate, 100)[^1];
        return Math.Max(Math.Abs(end.X) / 8, Math.Abs(end.Y) / 2);
    }
}
