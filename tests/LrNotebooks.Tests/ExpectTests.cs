using TorchSharp;

namespace LrNotebooks.Tests;

public class ExpectTests
{
    [Theory]
    [InlineData(0.45, 0.45, 0)]
    [InlineData(0.45, 0.4500005, 1e-6)]
    [InlineData(-1, -1.5, 0.5)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 0)]
    public void A_number_within_the_tolerance_passes(double expected, double found, double tolerance) =>
        Expect.Equal("the rate", expected, found, tolerance);

    [Theory]
    [InlineData(0.45, 0.5, 1e-6, "the rate: expected 0.45, found 0.5.")]
    [InlineData(0.45, 0.450002, 1e-6, "the rate: expected 0.45, found 0.450002.")]
    [InlineData(0.45, 0.45000000001, 1e-12, "the rate: expected 0.45, found 0.45000000001.")]
    [InlineData(0, double.NaN, 1, "the rate: expected 0, found nan.")]
    [InlineData(0, double.NaN, double.PositiveInfinity, "the rate: expected 0, found nan.")]
    [InlineData(1, double.PositiveInfinity, double.PositiveInfinity, "the rate: expected 1, found inf.")]
    [InlineData(double.PositiveInfinity, 1e300, 1, "the rate: expected inf, found 1e+300.")]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, 1, "the rate: expected inf, found -inf.")]
    public void A_number_beyond_it_throws_with_both_numbers(double expected, double found, double tolerance, string message) =>
        Should.Throw<ExpectationException>(() => Expect.Equal("the rate", expected, found, tolerance)).Message.ShouldBe(message);

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(1, -1)]
    [InlineData(1, double.NaN)]
    public void A_test_that_cannot_be_passed_or_failed_is_its_authors_mistake(double expected, double tolerance) =>
        Should.Throw<ArgumentException>(() => Expect.Equal("the rate", expected, expected, tolerance));

    [Fact]
    public void Sequences_of_any_kind_are_compared_number_by_number()
    {
        Expect.Equal("rates", new List<double> { 1, 0.5 }, [1, 0.5]);
        Expect.Equal("no rates", [], Enumerable.Empty<double>());
        Message(() => Expect.Equal("rates", [1, 0.5, 0.25], [1, 0.4, double.NaN])).ShouldBe("rates, at 1: expected 0.5, found 0.4 (2 of 3 differ).");
        Message(() => Expect.Equal("rates", [1, 0.5, 0.25], [1, 0.5, 0])).ShouldBe("rates, at 2: expected 0.25, found 0.");
    }

    [Fact]
    public void A_sequence_of_another_length_is_wrong_and_one_without_an_end_too()
    {
        Message(() => Expect.Equal("rates", [1, 0.5], [1])).ShouldBe("rates: expected 2 numbers, found 1.");
        Message(() => Expect.Equal("rates", [1, 0.5], Ones())).ShouldBe("rates: expected 2 numbers, found more.");
        Message(() => Expect.Equal("rates", [1, 0.5], (double[]?)null)).ShouldBe("rates: expected 2 numbers, found null.");

        static IEnumerable<double> Ones()
        {
            while (true) yield return 1;
        }
    }

    [Fact]
    public void Tensors_are_compared_by_shape_and_value_and_not_by_type()
    {
        using var scope = torch.NewDisposeScope();
        var expected = torch.tensor(new double[] { 1, 2, 3, 4, 5, 6 }, 2, 3);
        Expect.Equal("W", expected, expected.to(torch.ScalarType.Float32).requires_grad_());
        Expect.Equal("W", expected, expected.t().contiguous().t());

        var wrong = expected.clone();
        wrong[1, 0] = double.NaN;
        Message(() => Expect.Equal("W", expected, wrong)).ShouldBe("W, at [1, 0]: expected 4, found nan.");
        Message(() => Expect.Equal("W", expected, expected + 1, 0.5)).ShouldBe("W, at [0, 0]: expected 1, found 2 (6 of 6 differ).");
        Message(() => Expect.Equal("W", expected, expected.t())).ShouldBe("W: expected a tensor of shape [2, 3], found [3, 2].");
        Message(() => Expect.Equal("W", expected, (torch.Tensor?)null)).ShouldBe("W: expected a tensor of shape [2, 3], found null.");
    }

    [Fact]
    public void What_is_no_number_is_said_in_words()
    {
        Expect.That("the axis", true, "logarithmic", "linear");
        Message(() => Expect.That("the axis", false, "logarithmic", "linear")).ShouldBe("the axis: expected logarithmic, found linear.");
        using var comma = new CommaCulture();
        Message(() => Expect.That("the loss", false, "below 1", 1.5)).ShouldBe("the loss: expected below 1, found 1.5.");
    }

    private static string Message(Action test) => Should.Throw<ExpectationException>(test).Message;
}
