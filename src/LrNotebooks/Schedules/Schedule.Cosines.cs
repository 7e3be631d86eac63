using System.Numerics;
using LrNotebooks.Random;

namespace LrNotebooks.Schedules;

// The schedules that follow a cosine.
public abstract partial class Schedule
{
    /// <summary>
    /// Cosine decay: learningRate · ((1 − alpha) · ½(1 + cos(π·step/decaySteps)) + alpha), the step stopping at decaySteps.
    /// Source: TensorFlow 1.x, <c>tf.train.cosine_decay</c>; I. Loshchilov and F. Hutter, SGDR, 2016.
    /// </summary>
    /// <param name="learningRate">The rate at step 0.</param>
    /// <param name="decaySteps">Steps until the lowest rate is reached; positive.</param>
    /// <param name="alpha">The lowest rate as a share of the first.</param>
    public static Schedule Cosine(double learningRate, double decaySteps, double alpha = 0.0) =>
        new CosineDecay(learningRate, decaySteps, alpha);

    private sealed class CosineDecay(double learningRate, double decaySteps, double alpha)
        : Schedule(learningRate, $"cosine({learningRate}, {decaySteps}, {alpha})")
    {
        private readonly double _decaySteps = Positive(decaySteps);
        private readonly double _alpha = Finite(alpha);

        // TensorFlow subtracts alpha from 1 in Python, that is in float64, before it rounds: hence As<T>(1 - alpha).
        private protected override T Rate<T>(long step) =>
            As<T>(LearningRate) * ((As<T>(1 - _alpha) * HalfCosine(Done<T>(step, _decaySteps))) + As<T>(_alpha));
    }

    /// <summary>
    /// Cosine decay with warm restarts: each period runs the cosine from its top to alpha, is tMul times as long as the one
    /// before and starts mMul times as high. Source: TensorFlow 1.x, <c>tf.train.cosine_decay_restarts</c>;
    /// I. Loshchilov and F. Hutter, SGDR, 2016.
    /// </summary>
    /// <param name="learningRate">The rate at step 0.</param>
    /// <param name="firstDecaySteps">Steps of the first period; positive.</param>
    /// <param name="tMul">Factor on the length of each further period; 1 or more.</param>
    /// <param name="mMul">Factor on the height of each further period; 0 or more.</param>
    /// <param name="alpha">The lowest rate as a share of the first.</param>
    public static Schedule CosineRestarts(
        double learningRate, double firstDecaySteps, double tMul = 2.0, double mMul = 1.0, double alpha = 0.0) =>
        new CosineRestartsDecay(learningRate, firstDecaySteps, tMul, mMul, alpha);

    private sealed class CosineRestartsDecay(double learningRate, double firstDecaySteps, double tMul, double mMul, double alpha)
        : Schedule(learningRate, $"cosine restarts({learningRate}, {firstDecaySteps}, {tMul}, {mMul}, {alpha})")
    {
        private readonly double _firstDecaySteps = Positive(firstDecaySteps);
        private readonly double _tMul = AtLeastOne(tMul);
        private readonly double _mMul = NotNegative(mMul);
        private readonly double _alpha = Finite(alpha);

        private protected override T Rate<T>(long step)
        {
            var restarts = T.CreateChecked(Restarts(step));
            var done = DoneOfPeriod(T.CreateChecked(step) / As<T>(_firstDecaySteps), restarts);
            var cosine = As<T>(0.5) * Pow(As<T>(_mMul), restarts) * OnePlusCosine(done);
            return As<T>(LearningRate) * (((T.One - As<T>(_alpha)) * cosine) + As<T>(_alpha));
        }

        /// <summary>How many periods are over. Counted, because TensorFlow's ⌊log(…)/log(tMul)⌋ misses some restarts by
        /// a rounding; a step that stands on a restart to 12 digits is one.</summary>
        private int Restarts(long step)
        {
            var restarts = 0;
            for (double length = _firstDecaySteps, end = length; step >= end * (1 - 1e-12); end += length)
            {
                restarts++;
                length *= _tMul;
            }

            return restarts;
        }

        private T DoneOfPeriod<T>(T firstPeriods, T restarts)
            where T : struct, IBinaryFloatingPointIeee754<T>
        {
            var tMul = As<T>(_tMul);
            if (tMul == T.One)
            {
                return firstPeriods - restarts;
            }

            var length = Pow(tMul, restarts);
            return (firstPeriods - ((T.One - length) / (T.One - tMul))) / length;
        }
    }

    /// <summary>
    /// Linear cosine decay: learningRate · ((alpha + 1 − p) · ½(1 + cos(2π·numPeriods·p)) + beta) with p the share of the
    /// decay that is done. Source: TensorFlow 1.x, <c>tf.train.linear_cosine_decay</c>; I. Bello et al., Neural Optimizer
    /// Search with Reinforcement Learning, 2017.
    /// </summary>
    /// <param name="learningRate">The rate that the bracket multiplies; step 0 gives learningRate · (1 + alpha + beta).</param>
    /// <param name="decaySteps">Steps of the whole decay; positive.</param>
    /// <param name="numPeriods">Periods of the cosine in the decay.</param>
    /// <param name="alpha">Added to the line.</param>
    /// <param name="beta">Added to the product: the share of the rate that remains at the end.</param>
    public static Schedule LinearCosine(
        double learningRate, double decaySteps, double numPeriods = 0.5, double alpha = 0.0, double beta = 0.001) =>
        new LinearCosineDecay(learningRate, decaySteps, numPeriods, alpha, beta);

    /// <summary>
    /// Linear cosine decay with noise on the line: normal, mean 0, variance initialVariance / (1 + step)^varianceDecay, the step
    /// stopping at decaySteps. The noise of step s is what TensorFlow's op with this seed draws in its (s + 1)-th run, so the rate
    /// is a function of the step all the same. Source: TensorFlow 1.x, <c>tf.train.noisy_linear_cosine_decay</c>; I. Bello et
    /// al., Neural Optimizer Search with Reinforcement Learning, 2017.
    /// </summary>
    /// <param name="learningRate">The rate that the bracket multiplies.</param>
    /// <param name="decaySteps">Steps of the whole decay; positive.</param>
    /// <param name="initialVariance">Variance of the noise at step 0; 0 or more.</param>
    /// <param name="varianceDecay">How fast the variance falls.</param>
    /// <param name="numPeriods">Periods of the cosine in the decay.</param>
    /// <param name="alpha">Added to the line.</param>
    /// <param name="beta">Added to the product: the share of the rate that remains at the end.</param>
    /// <param name="seed">The noise's seed, the op's seed in a graph without one.</param>
    public static Schedule NoisyLinearCosine(
        double learningRate,
        double decaySteps,
        double initialVariance = 1.0,
        double varianceDecay = 0.55,
        double numPeriods = 0.5,
        double alpha = 0.0,
        double beta = 0.001,
        long seed = 1) =>
        new LinearCosineDecay(learningRate, decaySteps, numPeriods, alpha, beta, new LineNoise(initialVariance, varianceDecay, seed));

    private sealed class LinearCosineDecay(
        double learningRate, double decaySteps, double numPeriods, double alpha, double beta, LineNoise? noise = null)
        : Schedule(
            learningRate, $"{(noise is null ? "" : "noisy ")}linear cosine({learningRate}, {decaySteps}, {numPeriods}, {alpha}, {beta})")
    {
        private readonly double _decaySteps = Positive(decaySteps);
        private readonly double _numPeriods = Finite(numPeriods);
        private readonly double _alpha = Finite(alpha);
        private readonly double _beta = Finite(beta);

        private protected override T Rate<T>(long step)
        {
            var span = As<T>(_decaySteps);
            var now = T.Min(T.CreateChecked(step), span);
            var line = ((span - now) / span) + (noise is null ? T.Zero : noise.At(step, now));
            var cosine = HalfCosine(As<T>(2) * As<T>(_numPeriods) * (now / span));
            return As<T>(LearningRate) * (((As<T>(_alpha) + line) * cosine) + As<T>(_beta));
        }
    }

    private sealed class LineNoise(double initialVariance, double varianceDecay, long seed)
    {
        private readonly double _initialVariance = NotNegative(initialVariance);
        private readonly double _varianceDecay = Finite(varianceDecay);
        private readonly Philox _stream = TensorFlowRandom.Stream(null, seed);

        /// <summary>The draw of a step, <paramref name="now"/> being where it stopped at decaySteps.</summary>
        public T At<T>(long step, T now)
            where T : struct, IBinaryFloatingPointIeee754<T>
        {
            var variance = As<T>(_initialVariance) / Pow(T.One + now, As<T>(_varianceDecay));
            var (word0, word1, _, _) = _stream.Block((ulong)step * TensorFlowRandom.BlocksOfOneValue);
            return As<T>(TensorFlowRandom.TwoNormals(word0, word1).First) * T.Sqrt(variance);
        }
    }
}
