using LrNotebooks.Schedules;
using TorchSharp;
using TorchSharp.Modules;

namespace LrNotebooks.Tests.Schedules;

public class OnOptimizerTests
{
    [Fact]
    public void Each_step_sets_the_schedules_rate_on_every_group()
    {
        var schedule = Schedule.Polynomial(0.5, 10, cycle: true);
        using var optimizer = torch.optim.SGD(
            [new SGD.ParamGroup([Weight()], new SGD.Options { LearningRate = 3 }), new SGD.ParamGroup([Weight()])], learningRate: 7);

        var scheduler = schedule.On(optimizer);
        for (var step = 0; step < 25; step++)
        {
            optimizer.ParamGroups.Select(group => group.LearningRate).ShouldAllBe(rate => rate == schedule.At<double>(step));
            scheduler.step();
        }
    }

    [Fact]
    public void Factor_decays_each_group_from_its_own_rate()
    {
        var schedule = Schedule.Exponential(0.1, 10, 0.9);
        using var optimizer = torch.optim.SGD(
            [new SGD.ParamGroup([Weight()], 0.001), new SGD.ParamGroup([Weight()], 0.1)], learningRate: 0.1);

        var scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule.Factor);
        for (var step = 0; step < 10; step++) scheduler.step();

        optimizer.ParamGroups.Select(group => group.LearningRate).ShouldBe([0.0009, 0.09], 1e-12);
    }

    [Fact]
    public void Runs_side_by_side_with_a_rate_table_are_the_runs_alone()
    {
        const int steps = 60;
        Schedule[] schedules = [Schedule.Constant(0.05), Schedule.Exponential(0.1, 10, 0.5), Schedule.Polynomial(0.08, 20, cycle: true)];
        using var scope = torch.NewDisposeScope();
        var rates = Schedule.RateTable(steps, schedules);
        rates.shape.ShouldBe([steps, 3]);
        var together = new Parameter(torch.full([2, 3], 4.0, torch.ScalarType.Float64));
        for (var step = 0; step < steps; step++)
        {
            Loss(together).backward();
            using var off = torch.no_grad();
            together.sub_(rates[step] * together.grad!);
            together.grad!.zero_();
        }

        for (var run = 0; run < schedules.Length; run++)
        {
            var alone = new Parameter(torch.full([2], 4.0, torch.ScalarType.Float64));
            using var optimizer = torch.optim.SGD([alone], learningRate: 1);
            var scheduler = schedules[run].On(optimizer);
            for (var step = 0; step < steps; step++)
            {
                optimizer.zero_grad();
                Loss(alone).backward();
                optimizer.step();
                scheduler.step();
            }

            (together.select(1, run) - alone).abs().max().item<double>().ShouldBeLessThan(1e-12);
        }

        static torch.Tensor Loss(torch.Tensor w) => (w.square() + w.cos()).sum();
    }

    [Fact]
    public void A_rate_table_wants_steps() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Schedule.RateTable(-1, Schedule.Constant(1)));

    private static Parameter Weight() => new(torch.ones(1));
}
