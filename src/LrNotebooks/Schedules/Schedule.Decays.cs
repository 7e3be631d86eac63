using System.Globalization;

namespace LrNotebooks.Schedules;

// The schedules that fall along a line, a power or a stair, and TF-slim's choice among them by name.
public abstract partial class Schedule
{
    /// <summary>The same rate at every step: what TF-slim calls <c>fixed</c>.</summary>
    /// <param name="learningRate">The rate.</param>
    public static Schedule Constant(double learningRate) => new ConstantRate(learningRate);

    private sealed class ConstantRate(double learningRate) : Schedule(learningRate, $"constant({learningRate})")
    {
        private protected override T Rate<T>(long step) => As<T>(LearningRate);
    }

    /// <summary>
    /// A constant rate on each interval: values[0] up to and including boundaries[0], values[i] above boundaries[i − 1] and up
    /// to boundaries[i], the last value above the last boundary. Source: TensorFlow 1.x, <c>tf.train.piecewise_constant</c>.
    /// </summary>
    /// <param name="boundaries">Steps, strictly increasing; at least one.</param>
    /// <param name="values">The rates, one more than there are boundaries.</param>
    /// <exception cref="ArgumentException">The lengths do not fit or the boundaries do not increase.</exception>
    public static Schedule PiecewiseConstant(IReadOnlyList<long> boundaries, IReadOnlyList<double> values) =>
        new PiecewiseConstantDecay(Fitting(boundaries, values), values);

    private static long[] Fitting(IReadOnlyList<long> boundaries, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        ArgumentNullException.ThrowIfNull(values);
        if (boundaries.Count == 0 || values.Count != boundaries.Count + 1)
        {
            throw new ArgumentException(
                $"values must be one longer than boundaries, but there are {values.Count} values and {boundaries.Count} boundaries.",
                nameof(values));
        }

        for (var i = 1; i < boundaries.Count; i++)
        {
            if (boundaries[i] <= boundaries[i - 1])
            {
                throw new ArgumentException(
                    $"boundaries must increase strictly, but {boundaries[i]} follows {boundaries[i - 1]}.", nameof(boundaries));
            }
        }

        return [.. boundaries];
    }

    private sealed class PiecewiseConstantDecay(long[] boundaries, IReadOnlyList<double> values)
        : Schedule(values[0], $"piecewise constant([{string.Join(", ", boundaries)}], [{Text(values)}])")
    {
        private readonly double[] _values = [.. values.Select(value => Finite(value, nameof(values)))];

        private protected override T Rate<T>(long step) => As<T>(_values[boundaries.Count(boundary => step > boundary)]);

        private static string Text(IEnumerable<double> values) =>
            string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>
    /// Exponential decay: learningRate · decayRate^(step / decaySteps). With <paramref name="staircase"/> the exponent is
    /// rounded down, so the rate falls in steps of length <paramref name="decaySteps"/> (it is not switched off).
    /// Source: TensorFlow 1.x, <c>tf.train.exponential_decay</c>.
    /// </summary>
    /// <param name="learningRate">The rate at step 0.</param>
    /// <param name="decaySteps">Steps until the rate has fallen by the factor <paramref name="decayRate"/>; positive.</param>
    /// <param name="decayRate">The factor, 0 or more; usually below 1.</param>
    /// <param name="staircase">Whether the rate falls in steps.</param>
    public static Schedule Exponential(double learningRate, double decaySteps, double decayRate, bool staircase = false) =>
        new ExponentialDecay(learningRate, decaySteps, decayRate, staircase);

    private sealed class ExponentialDecay(double learningRate, double decaySteps, double decayRate, bool staircase)
        : Schedule(learningRate, $"exponential({learningRate}, {decaySteps}, {decayRate}{Staircase(staircase)})")
    {
        private readonly double _decaySteps = Positive(decaySteps);
        private readonly double _decayRate = NotNegative(decayRate);

        private protected override T Rate<T>(long step) =>
            As<T>(LearningRate) * Pow(As<T>(_decayRate), Periods<T>(step, _decaySteps, staircase));
    }

    /// <summary>
    /// Natural exponential decay: learningRate · e^(−decayRate · step / decaySteps).
    /// Source: TensorFlow 1.x, <c>tf.train.natural_exp_decay</c>.
    /// </summary>
    /// <param name="learningRate">The rate at step 0.</param>
    /// <param name="decaySteps">Steps of one period; positive.</param>
    /// <param name="decayRate">How fast: after one period the rate is e^−decayRate of what it was.</param>
    /// <param name="staircase">Whether the rate falls once a period instead of at every step.</param>
    public static Schedule NaturalExponential(
        double learningRate, double decaySteps, double decayRate, bool staircase = false) =>
        new NaturalExponentialDecay(learningRate, decaySteps, decayRate, staircase);

    private sealed class NaturalExponentialDecay(double learningRate, double decaySteps, double decayRate, bool staircase)
        : Schedule(learningRate, $"natural exponential({learningRate}, {decaySteps}, {decayRate}{Staircase(staircase)})")
    {
        private readonly double _decaySteps = Positive(decaySteps);
        private readonly double _decayRate = Finite(decayRate);

        private protected override T Rate<T>(long step) =>
            As<T>(LearningRate) * Exp(-As<T>(_decayRate) * Periods<T>(step, _decaySteps, staircase));
    }

    /// <summary>
    /// Inverse time decay: learningRate / (1 + decayRate · step / decaySteps).
    /// Source: TensorFlow 1.x, <c>tf.train.inverse_time_decay</c>.
    /// </summary>
    /// <param name="learningRate">The rate at step 0.</param>
    /// <param name="decaySteps">Steps of one period; positive.</param>
    /// <param name="decayRate">How fast, 0 or more: after n periods the rate is 1/(1 + n·decayRate) of the first.</param>
    /// <param name="staircase">Whether the rate falls once a period instead of at every step.</param>
    public static Schedule InverseTime(double learningRate, double decaySteps, double decayRate, bool staircase = false) =>
        new InverseTimeDecay(learningRate, decaySteps, decayRate, staircase);

    private sealed class InverseTimeDecay(double learningRate, double decaySteps, double decayRate, bool staircase)
        : Schedule(learningRate, $"inverse time({learningRate}, {decaySteps}, {decayRate}{Staircase(staircase)})")
    {
        private readonly double _decaySteps = Positive(decaySteps);
        private readonly double _decayRate = NotNegative(decayRate);

        private protected override T Rate<T>(long step) =>
            As<T>(LearningRate) / (T.One + (As<T>(_decayRate) * Periods<T>(step, _decaySteps, staircase)));
    }

    /// <summary>
    /// Polynomial decay: (learningRate − end) · (1 − step/decaySteps)^power + end. Without <paramref name="cycle"/> the step
    /// stops at decaySteps, so the rate stays at the end; with it decaySteps is stretched to the first multiple that is not
    /// below the step (and is decaySteps itself at step 0), so after each full period the rate jumps up again.
    /// Source: TensorFlow 1.x, <c>tf.train.polynomial_decay</c>.
    /// </summary>
    /// <param name="learningRate">The rate at step 0.</param>
    /// <param name="decaySteps">Steps until the end rate is reached; positive.</param>
    /// <param name="endLearningRate">The rate at the end.</param>
    /// <param name="power">1 is a straight line, 0.5 a square root; 0 or more.</param>
    /// <param name="cycle">Whether to start anew after each period.</param>
    public static Schedule Polynomial(
        double learningRate, double decaySteps, double endLearningRate = 0.0001, double power = 1.0, bool cycle = false) =>
        new PolynomialDecay(learningRate, decaySteps, endLearningRate, power, cycle);

    private sealed class PolynomialDecay(double learningRate, double decaySteps, double endLearningRate, double power, bool cycle)
        : Schedule(learningRate, $"polynomial({learningRate}, {decaySteps}, {endLearningRate}, {power}{(cycle ? ", cycle" : "")})")
    {
        private readonly double _decaySteps = Positive(decaySteps);
        private readonly double _end = Finite(endLearningRate);
        private readonly double _power = NotNegative(power);

        private protected override T Rate<T>(long step)
        {
            var span = As<T>(_decaySteps);
            var now = T.CreateChecked(step);
            var done = cycle ? now / (span * T.Max(T.One, T.Ceiling(now / span))) : T.Min(now, span) / span;
            return ((As<T>(LearningRate) - As<T>(_end)) * Pow(T.One - done, As<T>(_power))) + As<T>(_end);
        }
    }

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
