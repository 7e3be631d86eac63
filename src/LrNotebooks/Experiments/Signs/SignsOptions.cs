using LrNotebooks.Schedules;

namespace LrNotebooks.Experiments;

/// <summary>How document 002's network is trained; the defaults are those of its code.</summary>
public sealed record SignsOptions
{
    /// <summary>Adam's learning rate.</summary>
    public double LearningRate { get; init; } = 0.0001;

    /// <summary>Rounds over all training pictures.</summary>
    public int Epochs { get; init; } = 1500;

    /// <summary>A rate for each update instead of one for all; null for none.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>The seed of the weights' Xavier draws.</summary>
    public long WeightSeed { get; init; } = 1;

    /// <summary>The NumPy seed of epoch 0's order; each epoch takes the next.</summary>
    public uint FirstBatchSeed { get; init; } = 4;

    /// <summary>Whether the mean training picture is subtracted from every input; the document does not.</summary>
    public bool Centred { get; init; }

    /// <summary>Dead units are counted before the first update and after each of so many.</summary>
    public int WatchedUpdates { get; init; }

    /// <summary>Whether the run brings its network, 1.2 MB of weights.</summary>
    public bool KeepsNetwork { get; init; }

    /// <summary>Epochs from one printed report to the next, the first after epoch 0; 0 for none but that of the end.</summary>
    public int ReportEvery { get; init; } = 100;
}
