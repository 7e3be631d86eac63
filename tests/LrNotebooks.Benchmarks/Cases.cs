using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using LrNotebooks.Data;
using LrNotebooks.Experiments;
using LrNotebooks.Random;
using TorchSharp.Modules;
using static TorchSharp.torch;
using Measurement = (double Seconds, double Result);

namespace LrNotebooks.Benchmarks;

/// <summary>
/// Work that both sides do, here with TorchSharp and in <c>pytorch.py</c> under the same name: first single steps, then what the lessons
/// train. A measurement is the seconds of one unit (a step, an epoch, a lesson) and a number that the work ends with.
/// </summary>
internal sealed class Cases
{
    /// <summary>The case that is measured from outside.</summary>
    public const string Start = "start";

    /// <summary>The argument that lets this program print a tensor and nothing else.</summary>
    public const string FirstTensor = "first-tensor";

    private const int Steps = 1000;
    private const int Epochs = 3;
    private static readonly string[] Optimizers = ["sgd", "momentum", "adam"];

    private readonly string _shared;
    private readonly LinearNetworkData _parts = new();
    private ImageData? _hands;
    private SignsTraining? _training;

    /// <param name="shared">A folder that takes the numbers which both sides start from.</param>
    public Cases(string shared)
    {
        _shared = shared;
        Share("parts.x", _parts.Inputs);
        Share("parts.y", _parts.Labels);
        Share("parts.w", new TensorFlowRandom(seed: 1).Normal(6));
    }

    /// <summary>What each case times, by its name.</summary>
    public static IReadOnlyDictionary<string, string> Titles { get; } = new Dictionary<string, string>
    {
        ["parabola-step"] = "a step on (w+1)², SGD",
        ["network-sgd"] = "a step of 2-3-1, batch 8, SGD",
        ["network-momentum"] = "a step of 2-3-1, batch 8, momentum",
        ["network-adam"] = "a step of 2-3-1, batch 8, Adam",
        ["mlp-epoch"] = "an epoch of 12288-25-12-6, 34 batches, Adam",
        [Start] = "process start to first tensor",
        ["lesson-000"] = "000: three runs of 40 steps",
        ["lesson-001"] = "001: three optimizers, 20,001 steps each",
        ["lesson-002"] = "002: an epoch at 0.0001 on drawn hands",
        ["lesson-002-together"] = "002: an epoch of four rates (*)",
        ["lesson-003"] = "003: 40 decaying rates on a bowl, 200 steps (*)",
        ["lesson-004"] = "004: softmax on digits at five rates, ten epochs (*)",
    };

    /// <summary>Does a case once.</summary>
    public Measurement Run(string name)
    {
        if (name.StartsWith("lesson-002", StringComparison.Ordinal)) _training ??= new SignsTraining(Hands());  // before the scope, which would end its tensors
        using var scope = NewDisposeScope();
        return name switch
        {
            "parabola-step" => ParabolaSteps(),
            "network-sgd" or "network-momentum" or "network-adam" => NetworkSteps(name["network-".Length..]),
            "mlp-epoch" => LargeNetwork(),
            "lesson-000" => Lesson000(),
            "lesson-001" => Lesson001(),
            "lesson-002" => Lesson002(0.0001),
            "lesson-002-together" => Lesson002(0.0001, 0.00005, 0.00002, 0.00001),
            "lesson-003" => Lesson003(),
            "lesson-004" => Lesson004(),
            _ => TimeStart(Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
                ? new(Environment.ProcessPath!, [typeof(Cases).Assembly.Location, FirstTensor])
                : new(Environment.ProcessPath!, [FirstTensor])),
        };
    }

    /// <summary>Starts a program that prints a tensor; the time to its first line.</summary>
    public static Measurement TimeStart(ProcessStartInfo program)
    {
        program.RedirectStandardOutput = true;
        return Timed(1, () =>
        {
            using var process = Process.Start(program)!;
            var line = process.StandardOutput.ReadLine()
                ?? throw new InvalidOperationException($"{program.FileName} printed no tensor.");
            return double.Parse(line, CultureInfo.InvariantCulture);
        });
    }

    private static Measurement ParabolaSteps()
    {
        var w = new Parameter(tensor(Parabola.Start));
        var optimizer = optim.SGD([w], 0.001);
        return Timed(Steps, () =>
        {
            Repeat(Steps, _ => Update(optimizer, () => (w + 1).square()));
            return w.item<float>();
        });
    }

    private static Measurement Lesson000() => Timed(1, () => new[] { 0.2, 1, 0.001 }.Sum(rate =>
    {
        var sum = 0.0;
        var w = new Parameter(tensor(Parabola.Start));
        var optimizer = optim.SGD([w], rate);
        Repeat(40, _ =>
        {
            Update(optimizer, () => (w + 1).square());
            sum += w.item<float>() + (w + 1).square().item<float>();
        });
        return sum;
    }));

    private Measurement NetworkSteps(string optimizer)
    {
        var (loss, descent) = Network(optimizer);
        var (x, y) = _parts.ToTensors();
        (x, y) = (x[..8], y[..8]);
        return Timed(Steps, () =>
        {
            Repeat(Steps, _ => Update(descent, () => loss(x, y)));
            return loss(x, y).item<float>();
        });
    }

    private Measurement Lesson001() => Timed(1, () => Optimizers.Sum(optimizer =>
    {
        var sum = 0.0;
        var (loss, descent) = Network(optimizer);
        var (x, y) = _parts.ToTensors();
        Repeat(20_001, step =>
        {
            var (start, end) = _parts.Batch(step, 8);
            Update(descent, () => loss(x[start..end], y[start..end]));
            if (step % 500 == 0) sum += loss(x, y).item<float>();
        });
        return sum;
    }));

    private static (Func<Tensor, Tensor, Tensor> Loss, optim.Optimizer Descent) Network(string optimizer)
    {
        var w1 = new Parameter(new TensorFlowRandom(seed: 1).Normal([2, 3]));
        var w2 = new Parameter(new TensorFlowRandom(seed: 1).Normal([3, 1]));
        return ((x, y) => nn.functional.mse_loss(x.matmul(w1).matmul(w2), y), optimizer switch
        {
            "sgd" => optim.SGD([w1, w2], 0.001),
            "momentum" => optim.SGD([w1, w2], 0.001, momentum: 0.9),
            _ => optim.Adam([w1, w2], 0.001),
        });
    }

    private Measurement LargeNetwork()
    {
        var (x, y) = Hands().Train.ToTensors();
        using var network = new SignsNetwork();
        var adam = optim.Adam(network.parameters(), 0.0001);
        return Timed(Epochs, () =>
        {
            var loss = 0f;
            Repeat(Epochs * 34, batch =>
            {
                var start = batch % 34 * 32;
                var end = Math.Min(start + 32, 1080);
                loss = Update(adam, () => nn.functional.cross_entropy(network.forward(x[start..end]), y[start..end])).item<float>();
            });
            return loss;
        });
    }

    /// <summary>The epochs after the first, so that neither the network's making nor its reports count.</summary>
    private Measurement Lesson002(params double[] rates)
    {
        var clock = new Stopwatch();
        var runs = _training!.RunAll([.. rates.Select(rate => new SignsOptions { LearningRate = rate, Epochs = Epochs + 1 })], (run, epoch, _) =>
        {
            if (run < rates.Length - 1) return;
            if (epoch == 0) clock.Start();
            else if (epoch == Epochs) clock.Stop();
        });
        return (clock.Elapsed.TotalSeconds / Epochs, runs.Sum(run => run.Costs[^1]));
    }

    private ImageData Hands()
    {
        if (_hands is not null) return _hands;
        _hands = SignsData.Draw();
        using var network = new SignsNetwork();
        using var weights = cat([.. network.parameters().Select(part => part.flatten())]).detach();
        Share("hands.x", _hands.Train.Values);
        Share("hands.y", _hands.Train.Labels);
        Share("hands.w", weights.data<float>().ToArray());
        return _hands;
    }

    // From here on all rates are in one tensor; PyTorch runs them one after another, as one writes it first.
    private static Measurement Lesson003() => Timed(1, () =>
    {
        var rates = linspace(0.005, 0.195, 40).unsqueeze(1);
        var curvature = tensor([1f, 10f]);
        var places = new Parameter(tensor([-8f, 2f]).repeat(40, 1));
        float[] losses = [];
        Repeat(200, step =>
        {
            var loss = (curvature * places.square()).sum(1) / 2;
            loss.sum().backward();
            Descend(rates * Math.Pow(0.9, step / 10.0), places);
            losses = loss.data<float>().ToArray();
        });
        return losses.Sum();
    });

    private Measurement Lesson004()
    {
        var digits = Digits.Load().Train;
        Share("digits.x", digits.Values);
        Share("digits.y", digits.Labels);
        var (x, y) = digits.ToTensors();
        var batches = new MiniBatches(digits.Count, 100, firstSeed: 0);
        return Timed(1, () =>
        {
            var rates = tensor([0.01f, 0.03f, 0.1f, 0.3f, 1f]).reshape(5, 1, 1);
            var (w, b) = (new Parameter(zeros(5, 10, 64)), new Parameter(zeros(5, 10, 1)));
            var costs = zeros(10, 5);
            Repeat(10, epoch =>
            {
                var order = tensor(batches.Order(epoch), ScalarType.Int64);
                var (inputs, labels) = (x.index_select(0, order).split(100), y.index_select(0, order).split(100));
                Repeat(inputs.Length, batch =>
                {
                    var scores = w.matmul(inputs[batch].t()) + b;
                    var cost = nn.functional.cross_entropy(scores, labels[batch].expand(5, -1), reduction: nn.Reduction.None).mean([1L]);
                    cost.sum().backward();
                    Descend(rates, w, b);
                    costs[epoch].add_(cost.detach());
                });
            });
            return costs[9].sum().item<float>();
        });
    }

    private static Tensor Update(optim.Optimizer optimizer, Func<Tensor> cost)
    {
        optimizer.zero_grad();
        var loss = cost();
        loss.backward();
        optimizer.step();
        return loss;
    }

    private static void Descend(Tensor rates, params Parameter[] parameters)
    {
        using var _ = no_grad();
        foreach (var parameter in parameters)
        {
            parameter.addcmul_(rates, parameter.grad!, -1);
            parameter.grad!.zero_();
        }
    }

    private static void Repeat(int times, Action<int> step)
    {
        for (var i = 0; i < times; i++)
        {
            using var scope = NewDisposeScope();
            step(i);
        }
    }

    private static Measurement Timed(int units, Func<double> work)
    {
        var clock = Stopwatch.StartNew();
        var result = work();
        return (clock.Elapsed.TotalSeconds / units, result);
    }

    private void Share<T>(string name, T[] values)
        where T : unmanaged => File.WriteAllBytes(Path.Combine(_shared, name), MemoryMarshal.AsBytes<T>(values));
}
