using System.Numerics;

namespace LrNotebooks.Random;

/// <summary>
/// NumPy's legacy <c>numpy.random.RandomState(seed)</c>, bit for bit: the documents draw their data and their shuffles from it.
/// Every method continues the one stream, so the order of calls matters as it does in NumPy. Not for several threads at once.
/// </summary>
public sealed class NumPyRandomState
{
    private readonly MersenneTwister _words;
    private double? _keptNormal;

    /// <summary>Starts the stream that <c>RandomState(seed)</c> starts.</summary>
    /// <param name="seed">0 to 2³²−1.</param>
    public NumPyRandomState(uint seed) => _words = new(seed);

    /// <summary>One uniform number in [0, 1) with 53 random bits: <c>random_sample()</c>.</summary>
    public double NextDouble()
    {
        var high = _words.NextWord() >> 5;
        var low = _words.NextWord() >> 6;
        return ((high * 67108864.0) + low) / 9007199254740992.0;
    }

    /// <summary>One normal number of mean 0 and variance 1: <c>standard_normal()</c>.</summary>
    /// <remarks>
    /// Marsaglia's polar method (Marsaglia and Bray, 1964): a point in the unit disk gives two standard normal numbers. NumPy's legacy generator
    /// hands out the second coordinate first and keeps the other for the next call.
    /// </remarks>
    public double NextNormal()
    {
        if (_keptNormal is { } kept)
        {
            _keptNormal = null;
            return kept;
        }
        double x, y, square;
        do
        {
            x = (2 * NextDouble()) - 1;
            y = (2 * NextDouble()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);
        var factor = Math.Sqrt(-2 * Math.Log(square) / square);
        _keptNormal = factor * x;
        return factor * y;
    }

    /// <summary><c>rand(count)</c>: uniform numbers in [0, 1). A matrix of r·c numbers is filled row by row.</summary>
    /// <param name="count">How many, 0 or more.</param>
    public double[] Rand(int count) => Fill(count, NextDouble);

    /// <summary><c>uniform(low, high, count)</c>: uniform numbers in [low, high).</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="count">How many, 0 or more.</param>
    public double[] Uniform(double low, double high, int count) => Fill(count, () => low + ((high - low) * NextDouble()));

    /// <summary><c>randn(count)</c>: normal numbers of mean 0 and variance 1.</summary>
    /// <param name="count">How many, 0 or more.</param>
    public double[] RandN(int count) => Fill(count, NextNormal);

    /// <summary><c>randint(low, high, count)</c>: integers from <paramref name="low"/> up to but without
    /// <paramref name="high"/>.</summary>
    /// <param name="low">Smallest value.</param>
    /// <param name="high">One more than the largest value.</param>
    /// <param name="count">How many, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is not above <paramref name="low"/>.</exception>
    public long[] RandInt(long low, long high, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(high, low);
        return Fill(count, () => low + (long)NextUpTo((ulong)(high - 1 - low)));
    }

    /// <summary><c>permutation(count)</c>: the numbers 0 … count−1 in random order.</summary>
    /// <param name="count">How many, 0 or more.</param>
    public int[] Permutation(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        Shuffle(order);
        return order;
    }

    /// <summary><c>shuffle(items)</c>: puts a list in random order in place, from the last index down (Fisher and
    /// Yates).</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="items">The list.</param>
    public void Shuffle<T>(IList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = (int)NextUpTo((ulong)i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Uniform on 0 … <paramref name="max"/>, both included: keeps as many low bits as the bound has, and draws again while above
    /// it. A bound of 32 bits or fewer costs one word a try, else two.</summary>
    private ulong NextUpTo(ulong max)
    {
        if (max == 0) return 0;
        var mask = ulong.MaxValue >> BitOperations.LeadingZeroCount(max);
        while (true)
        {
            ulong word = _words.NextWord();
            if (max > uint.MaxValue) word = (word << 32) | _words.NextWord();
            if ((word & mask) <= max) return word & mask;
        }
    }

    private static T[] Fill<T>(int count, Func<T> next)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var values = new T[count];
        for (var i = 0; i < count; i++) values[i] = next();
        return values;
    }

    /// <summary>
    /// The MT19937 generator (Matsumoto and Nishimura, 1998): 624 words of state, 32 random bits a call, seeded with one integer
    /// by the authors' <c>init_genrand</c>.
    /// </summary>
    private sealed class MersenneTwister
    {
        private const int Size = 624;
        private const int Shift = 397;
        private readonly uint[] _state = new uint[Size];
        private int _next = Size;

        public MersenneTwister(uint seed)
        {
            _state[0] = seed;
            for (var i = 1; i < Size; i++)
                _state[i] = (1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30))) + (uint)i;
        }

        public uint NextWord()
        {
            if (_next == Size) Twist();
            var word = _state[_next++];
            word ^= word >> 11;
            word ^= (word << 7) & 0x9D2C5680;
            word ^= (word << 15) & 0xEFC60000;
            return word ^ (word >> 18);
        }

        private void Twist()
        {
            for (var i = 0; i < Size; i++)
            {
                var mixed = (_state[i] & 0x80000000) | (_state[(i + 1) % Size] & 0x7FFFFFFF);
                _state[i] = _state[(i + Shift) % Size] ^ (mixed >> 1) ^ ((mixed & 1) * 0x9908B0DF);
            }
            _next = 0;
        }
    }
}
