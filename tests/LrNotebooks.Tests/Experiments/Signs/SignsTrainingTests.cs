using System.Diagnostics;
using LrNotebooks.Data;
using LrNotebooks.Experiments;
using LrNotebooks.Schedules;
using TorchSharp;

namespace LrNotebooks.Tests.Experiments.Signs;

public class SignsTrainingTests
{
    private static readonly ImageData Data = SignsData.Draw();
    private static readonly SignsTraining Training = new(Data);

    [Fact]
    public void The_weights_are_TensorFlows_Xavier_draws()
    {
        var network = new SignsNetwork();
        var parts = network.Named.ToDictionary(part => part.Name, part => part.Value);

        parts.Keys.ShouldBe(["W1", "b1", "W2", "b2", "W3", "b3"]);
        parts["W1"].shape.ShouldBe([25, 12288]);
        foreach (var (name, fans) in new[] { ("W1", 12313), ("W2", 37), ("W3", 18) })
        {
            var first = ((2 * 0.055544137954711914) - 1) * Math.Sqrt(6.0 / fans);
            parts[name][0, 0].item<float>().ShouldBe((float)first, 1e-7f);
        }

        parts["b2"].data<float>().ToArray().ShouldBe(new float[12]);
    }

    [Fact]
    public void At_a_rate_of_one_hundredth_the_network_dies_within_three_epochs()
    {
        var run = Training.Run(new SignsOptions { LearningRate = 0.01, Epochs = 3, WatchedUpdates = 10 });

        run.IsDead.ShouldBeTrue();
        run.Dead.Count.ShouldBe(11);
        run.BatchCosts.Count.ShouldBe(3 * 34);
        run.BatchCosts.Take(34).Sum(cost => (double)cost / 33).ShouldBe(run.Costs[0], 1e-9);
        run.Dead[0].First.ShouldBeLessThan(0.5);
        run.Dead[10].First.ShouldBeGreaterThan(run.Dead[0].First);
        run.Reports[0].ToString().ShouldStartWith("Cost after epoch 0: ");
        run.Final.TrainLine.ShouldBe("Train Accuracy: 0.16666667");
        run.Final.TestLine.ShouldBe("Test Accuracy: 0.16666667");
        run.Final.Cost.ShouldBe(Math.Log(6) * 34 / 33, 0.02);
        run.Moved.Single(part => part.Parameter == "b3").Change.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_dead_network_that_stands_still_goes_on_as_if_all_of_it_were_trained()
    {
        const int Epochs = 400;
        var data = new ImageData(HandSigns.Draw(people: 1, shots: 66), HandSigns.Draw(people: 1, shots: 12, firstPerson: 1), Data.ClassNames, "drawn");
        var run = new SignsTraining(data).Run(new SignsOptions { LearningRate = 0.01, Epochs = Epochs, ReportEvery = 0, KeepsNetwork = true });

        var network = new SignsNetwork();
        var train = new LabeledTensors(data.Train);
        var batches = new MiniBatches(train.Count, firstSeed: 4);
        using var whole = new SignsStack([network]);
        var last = 0f;
        foreach (var rows in Enumerable.Range(0, Epochs).SelectMany(batches.Epoch))
        {
            using var scope = torch.NewDisposeScope();
            var losses = whole.Losses(train, rows);
            losses.sum().backward();
            whole.Update([0.01]);
            last = losses.item<float>();
        }

        whole.CopyTo(0, network);
        run.IsDead.ShouldBeTrue();
        whole.StandsStill(0).ShouldBeTrue();
        run.BatchCosts[^1].ShouldBe(last);
        foreach (var (ours, other) in run.Network!.Named.Zip(network.Named))
            ours.Value.data<float>().ToArray().ShouldBe(other.Value.data<float>().ToArray(), ours.Name);
    }

    [Fact]
    public void At_a_ten_thousandth_it_learns()
    {
        var run = Training.Run(new SignsOptions { LearningRate = 0.0001, Epochs = 6, KeepsNetwork = true });

        run.IsDead.ShouldBeFalse();
        run.Costs[^1].ShouldBeLessThan(run.Costs[0] - 0.05);
        run.Network!.forward(Data.Test.ToTensors().X).argmax(1).eq(Data.Test.ToTensors().Y).sum().item<long>()
            .ShouldBe((long)Math.Round(run.Final.TestAccuracy * 120));
    }

    [Fact]
    public void A_schedule_replaces_the_rate()
    {
        var constant = Training.Run(new SignsOptions { LearningRate = 0.0001, Epochs = 1 });
        var scheduled = Training.Run(new SignsOptions { LearningRate = 9, Schedule = Schedule.Constant(0.0001), Epochs = 1 });

        scheduled.Costs.ShouldBe(constant.Costs);
    }

    [Fact]
    public void A_training_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Training.Run(
            new SignsOptions(), (epoch, _) => source.Cancel(), source.Token));
    }

    [Fact]
    public void Memory_is_flat_over_trainings()
    {
        var few = new SignsTraining(new ImageData(HandSigns.Draw(people: 1, shots: 6), HandSigns.Draw(people: 1, shots: 6), Data.ClassNames, "drawn"));
        void Train(int times)
        {
            for (var i = 0; i < times; i++) few.Run(new SignsOptions { Epochs = 1, ReportEvery = 0 });
        }

        Train(10);
        using var process = Process.GetCurrentProcess();
        var before = process.PrivateMemorySize64;
        Train(100);
        process.Refresh();

        // A network is 1.2 MB, of which the garbage collector sees so little that it does not come.
        (process.PrivateMemorySize64 - before).ShouldBeLessThan(60 << 20);
    }

    [Fact]
    public void Several_trainings_are_those_that_run_alone()
    {
        SignsOptions[] options =
        [
            new() { LearningRate = 0.0001, Epochs = 2 },
            new() { LearningRate = 0.01, Epochs = 1, WatchedUpdates = 3 },
            new() { LearningRate = 0.001, Epochs = 1, WeightSeed = 2, Centred = true },
        ];
        var told = new List<(int, int)>();

        var runs = Training.RunAll(options, (run, epoch, _) => told.Add((run, epoch)));

        told.Order().ShouldBe([(0, 0), (0, 1), (1, 0), (2, 0)]);
        foreach (var (run, alone) in runs.Zip(options.Select(option => Training.Run(option))))
        {
            run.Options.ShouldBe(alone.Options);
            run.BatchCosts.Count.ShouldBe(alone.BatchCosts.Count);
            run.BatchCosts.Zip(alone.BatchCosts).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-4 * pair.Second);
            run.Dead.ShouldBe(alone.Dead);
            run.FinalDead.ShouldBe(alone.FinalDead);
            run.Moved.Zip(alone.Moved).ShouldAllBe(pair => Math.Abs(pair.First.Change - pair.Second.Change) < 1e-5);
            (run.Final with { Cost = 0 }).ShouldBe(alone.Final with { Cost = 0 });
            run.Final.Cost.ShouldBe(alone.Final.Cost, 1e-4);
        }
    }

    [Fact]
    public void What_fails_in_one_training_is_thrown_and_the_others_do_not_start()
    {
        var told = 0;

        Should.Throw<InvalidDataException>(() => Training.RunAll([new(), new(), new()], (_, _, _) =>
        {
            told++;
            throw new InvalidDataException();
        }));

        told.ShouldBe(1);
    }

    [Fact]
    public void Several_trainings_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Training.RunAll(
            [new(), new(), new()], (_, _, _) => source.Cancel(), source.Token));
    }
}
