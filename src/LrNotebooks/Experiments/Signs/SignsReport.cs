using LrNotebooks.Printing;

namespace LrNotebooks.Experiments;

/// <summary>What document 002 prints after an epoch.</summary>
/// <param name="Epoch">From 0.</param>
/// <param name="Cost">The sum of the batches' costs, each before its update, divided by the number of full batches.</param>
/// <param name="TrainAccuracy">Share of the training pictures that are classified right.</param>
/// <param name="TestAccuracy">The same on the test pictures.</param>
public sealed record SignsReport(int Epoch, double Cost, float TrainAccuracy, float TestAccuracy)
{
    /// <summary><c>Cost after epoch 100: 1.847423</c></summary>
    public string CostLine => Python.Format("Cost after epoch %i: %f", Epoch, Cost);

    /// <summary><c>Train Accuracy: 0.16666667</c></summary>
    public string TrainLine => Python.Format("Train Accuracy: %s", TrainAccuracy);

    /// <summary><c>Test Accuracy: 0.16666667</c></summary>
    public string TestLine => Python.Format("Test Accuracy: %s", TestAccuracy);

    /// <summary>The three lines.</summary>
    public override string ToString() => $"{CostLine}\n{TrainLine}\n{TestLine}";
}
