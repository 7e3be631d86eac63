using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim.lr_scheduler;

namespace LrNotebooks.Tests.Native;

/// <summary>
/// Where TorchSharp 0.107.0 differs from PyTorch, line by line as docs/torchsharp.md says it. A test that fails here is good news: TorchSharp has
/// mended it, and the line can go.
/// </summary>
public class TorchSharpTests
{
    [Fact]
    public void Equal_compares_element_by_element() =>
        tensor(new[] { 1, 2 }).equal(tensor(new[] { 1, 3 })).data<bool>().ToArray().ShouldBe([true, false]);

    [Fact]
    public void A_literal_zero_is_no_dimension()
    {
        ones(2, 3).sum(0).shape.ShouldBeEmpty();
        ones(2, 3).sum([0]).shape.ShouldBe([3]);
    }

    [Fact]
    public void The_static_baddbmm_multiplies_its_input() =>
        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => baddbmm(zeros(1, 1, 1), ones(1, 2, 3), ones(1, 3, 4)));

    [Fact]
    public void An_update_has_the_optimizers_bits_only_as_one_operation()
    {
        var start = rand(1000, generator: new Generator(1));
        var gradient = rand(1000, generator: new Generator(2));
        var weight = new Parameter(start.clone());
        weight.grad = gradient;
        optim.SGD([weight], 0.01).step();

        start.clone().add_(gradient, alpha: -0.01).eq(weight).all().item<bool>().ShouldBeTrue();
        start.clone().sub_(gradient * 0.01).eq(weight).all().item<bool>().ShouldBeFalse();
    }

    [Fact]
    public void The_biased_variance_of_all_elements_divides_by_n_less_1() =>
        tensor(new[] { 1f, 3f }).var(unbiased: false).item<float>().ShouldBe(2f);

    [Fact]
    public void Maximize_turns_the_weight_decays_sign_too()
    {
        var weight = new Parameter(ones(1));
        weight.grad = zeros(1);
        optim.SGD([weight], 0.1, weight_decay: 0.5, maximize: true).step();

        weight.item<float>().ShouldBe(1.05f, 1e-6);
    }

    [Fact]
    public void A_milestone_that_is_named_twice_counts_once() =>
        Rates(optimizer => MultiStepLR(optimizer, [2, 2], gamma: 0.1), 3).ShouldBe([1, 1, 0.1], 1e-9);

    [Fact]
    public void A_cycles_momentum_rises_with_the_rate()
    {
        var optimizer = optim.SGD([new Parameter(zeros(1))], 0.1, momentum: 0.9);
        var scheduler = CyclicLR(optimizer, 0.1, 1, step_size_up: 4, base_momentum: 0.8, max_momentum: 0.9);
        var group = (SGD.ParamGroup)optimizer.ParamGroups.First();
        var before = (group.LearningRate, group.Options.momentum);
        optimizer.step();
        scheduler.step();

        group.LearningRate.ShouldBeGreaterThan(before.LearningRate);
        group.Options.momentum!.Value.ShouldBeGreaterThan(before.momentum!.Value);
    }

    [Fact]
    public void A_plateaus_last_rate_is_not_told()
    {
        var optimizer = optim.SGD([new Parameter(zeros(1))], 1);
        var scheduler = ReduceLROnPlateau(optimizer, patience: 0);
        for (var i = 0; i < 4; i++) scheduler.step(1.0);

        optimizer.ParamGroups.First().LearningRate.ShouldBeLessThan(1);
        scheduler.get_last_lr().ShouldNotBe(optimizer.ParamGroups.Select(group => group.LearningRate));
    }

    [Fact]
    public void Only_the_first_group_of_one_cycle_leaves_the_first_phase()
    {
        var groups = new SGD.ParamGroup[] { new([new Parameter(zeros(1))], lr: 1), new([new Parameter(zeros(1))], lr: 1) };
        var optimizer = optim.SGD(groups, 1);
        var scheduler = OneCycleLR(optimizer, [1.0, 1.0], total_steps: 10, cycle_momentum: false);
        for (var i = 0; i < 9; i++)
        {
            optimizer.step();
            scheduler.step();
        }

        var rates = optimizer.ParamGroups.Select(group => group.LearningRate).ToArray();
        rates[0].ShouldBeLessThan(0.01);
        rates[1].ShouldBeGreaterThan(0.01);
    }

    private static double[] Rates(Func<optim.Optimizer, LRScheduler> make, int steps)
    {
        var optimizer = optim.SGD([new Parameter(zeros(1))], 1);
        var scheduler = make(optimizer);
        var rates = new List<double>();
        for (var i = 0; i < steps; i++)
        {
            rates.Add(optimizer.ParamGroups.First().LearningRate);
            optimizer.step();
            scheduler.step();
        }
        return [.. rates];
    }
}
