namespace LrNotebooks.Schedules;

public abstract partial class Schedule
{
    /// <summary>
    /// The choice of schedule by name, as TF-slim's <c>_configure_learning_rate</c> makes it from its flags. The decay steps are
    /// int(samplesPerEpoch · epochsPerDecay / batchSize), divided by the number of replicas that synchronise, if any.
    /// </summary>
    /// <param name="samplesPerEpoch">Samples that one epoch shows.</param>
    /// <param name="batchSize">Samples of one step.</param>
    /// <param name="decayType"><c>exponential</c> (in stairs), <c>fixed</c> or <c>polynomial</c> (power 1, no cycle).</param>
    /// <param name="learningRate">The initial rate.</param>
    /// <param name="decayFactor">The factor of an exponential decay.</param>
    /// <param name="endLearningRate">The last rate of a polynomial decay.</param>
    /// <param name="epochsPerDecay">Epochs in which the rate decays once.</param>
    /// <param name="replicasToAggregate">Number of replicas whose gradients are averaged into one update; null where they do not synchronise.</param>
    /// <exception cref="ArgumentException">The decay type is none of the three.</exception>
    public static Schedule ConfigureLearningRate(
        long samplesPerEpoch,
        int batchSize,
        string decayType = "exponential",
        double learningRate = 0.01,
        double decayFactor = 0.94,
        double endLearningRate = 0.0001,
        double epochsPerDecay = 2.0,
        int? replicasToAggregate = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchSize);
        var decaySteps = Math.Truncate(samplesPerEpoch * epochsPerDecay / batchSize);
        if (replicasToAggregate is int replicas)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replicas, nameof(replicasToAggregate));
            decaySteps /= replicas;
        }

        return decayType switch
        {
            "exponential" => Exponential(learningRate, decaySteps, decayFactor, staircase: true),
            "fixed" => Constant(learningRate),
            "polynomial" => Polynomial(learningRate, decaySteps, endLearningRate, power: 1.0, cycle: false),
            _ => throw new ArgumentException(
                $"learning_rate_decay_type [{decayType}] was not recognized; use exponential, fixed or polynomial.",
                nameof(decayType)),
        };
    }
}
