using System.Globalization;
using LrNotebooks.Printing;
using TorchSharp;

namespace LrNotebooks;

/// <summary>
/// The test cells of an assignment: what does not hold throws, and the message says what was expected and what was found. Self checks of a lesson,
/// which stop nothing, are <see cref="Check"/>.
/// </summary>
public static class Expect
{
    /// <summary>A number is the expected one.</summary>
    /// <param name="what">What the number is, such as <c>the tenth rate</c>; the message starts with it.</param>
    /// <param name="expected">The right number; infinite ones are equal to themselves.</param>
    /// <param name="found">What the student's code gave; NaN is never right.</param>
    /// <param name="tolerance">The largest difference that is still right, 0 or more.</param>
    /// <exception cref="ExpectationException">The difference is larger.</exception>
    /// <exception cref="ArgumentException">The tolerance is negative or NaN, or what is expected is NaN: the test is wrong.</exception>
    public static void Equal(string what, double expected, double found, double tolerance = 1e-6)
    {
        if (Differ(expected, found, tolerance)) throw new ExpectationException(what, Texts(expected, found));
    }

    /// <summary>Numbers are the expected ones, in the same order.</summary>
    /// <inheritdoc cref="Equal(string, double, double, double)"/>
    public static void Equal(string what, IEnumerable<double> expected, IEnumerable<double>? found, double tolerance = 1e-6)
    {
        double[] right = [.. expected];
        // One more than expected is enough to see that there are too many, also of a sequence without an end.
        double[]? given = found is null ? null : [.. found.Take(right.Length + 1)];
        if (given?.Length != right.Length)
        {
            var count = given is null ? "null" : given.Length > right.Length ? "more" : $"{given.Length}";
            throw new ExpectationException(what, $"{right.Length} numbers", count);
        }
        Equal(what, right, given, tolerance, at => $"{at}");
    }

    /// <summary>A tensor has the expected shape and values, of whatever type and on whatever device.</summary>
    /// <inheritdoc cref="Equal(string, double, double, double)"/>
    public static void Equal(string what, torch.Tensor expected, torch.Tensor? found, double tolerance = 1e-6)
    {
        ArgumentNullException.ThrowIfNull(expected);
        if (found is null || !found.shape.SequenceEqual(expected.shape))
            throw new ExpectationException(what, $"a tensor of shape {Shape(expected.shape)}", found is null ? "null" : Shape(found.shape));
        Equal(what, Values(expected), Values(found), tolerance, at => Shape(Place(at, expected.shape)));
    }

    /// <summary>Something holds that is no matter of equal numbers.</summary>
    /// <param name="what">What is looked at, such as <c>the vertical axis</c>; the message starts with it.</param>
    /// <param name="holds">Whether it is as expected.</param>
    /// <param name="expected">How it should be, in words.</param>
    /// <param name="found">How it is: a text, or a value, whose text is taken.</param>
    /// <exception cref="ExpectationException">It does not hold.</exception>
    public static void That(string what, bool holds, string expected, object? found)
    {
        if (!holds) throw new ExpectationException(what, expected, found is double number ? Short(number) : Convert.ToString(found, CultureInfo.InvariantCulture)!);
    }

    private static void Equal(string what, double[] expected, double[] found, double tolerance, Func<int, string> place)
    {
        var wrong = Enumerable.Range(0, expected.Length).Where(i => Differ(expected[i], found[i], tolerance)).ToList();
        if (wrong.Count == 0) return;
        var (right, given) = Texts(expected[wrong[0]], found[wrong[0]]);
        var others = wrong.Count == 1 ? "" : $" ({wrong.Count} of {expected.Length} differ)";
        throw new ExpectationException($"{what}, at {place(wrong[0])}", right, given + others);
    }

    private static bool Differ(double expected, double found, double tolerance)
    {
        if (double.IsNaN(expected)) throw new ArgumentException("Nothing equals NaN: the test expects what no answer can be.", nameof(expected));
        if (!(tolerance >= 0)) throw new ArgumentException($"A tolerance is 0 or more, and not {Short(tolerance)}.", nameof(tolerance));
        // Written so that NaN differs; an infinite difference would pass an infinite tolerance.
        return expected != found && !(double.IsFinite(found) && Math.Abs(expected - found) <= tolerance);
    }

    // Six digits, and all of them where six are the same.
    private static (string Expected, string Found) Texts(double expected, double found) =>
        Short(expected) == Short(found) ? (Python.Format("%s", expected), Python.Format("%s", found)) : (Short(expected), Short(found));

    private static string Short(double number) => Python.Format("%.6g", number);

    private static double[] Values(torch.Tensor tensor)
    {
        using var scope = torch.NewDisposeScope();
        return [.. tensor.detach().cpu().to(torch.ScalarType.Float64).contiguous().data<double>()];
    }

    private static long[] Place(int at, long[] shape)
    {
        var place = new long[shape.Length];
        var left = (long)at;
        for (var i = shape.Length - 1; i >= 0; i--) (left, place[i]) = Math.DivRem(left, shape[i]);
        return place;
    }

    private static string Shape(long[] sizes) => $"[{string.Join(", ", sizes)}]";
}

/// <summary>What a test cell expects does not hold.</summary>
public sealed class ExpectationException : Exception
{
    internal ExpectationException(string what, string expected, string found)
        : base($"{what}: expected {expected}, found {found}.")
    {
    }

    internal ExpectationException(string what, (string Expected, string Found) texts)
        : this(what, texts.Expected, texts.Found)
    {
    }
}
