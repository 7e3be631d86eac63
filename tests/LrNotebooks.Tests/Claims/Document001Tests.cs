using LrNotebooks.Claims;
using LrNotebooks.Experiments;

namespace LrNotebooks.Tests.Claims;

/// <summary>Each statement of document 001 can fail: its experiment is given a case in which it is false.</summary>
public class Document001Tests
{
    private static readonly LinearNetworkData Data = new();
    private static readonly double Limit = LeastSquares.Of(Data).Loss;

    [Theory]
    [InlineData(0.001, 20_001, true)]
    [InlineData(0.001, 3_000, false)]
    [InlineData(0.00001, 20_001, false)]
    [InlineData(5, 20_001, false)]
    public void Descent_does_not_make_the_loss_smallest_in_few_steps_or_at_any_rate(double rate, int steps, bool holds) =>
        Document001.ReachesTheSmallestLoss(Data, rate, steps).Holds.ShouldBe(holds);

    [Theory]
    [InlineData(0.001, 8, true)]
    [InlineData(0.1, 8, false)]
    [InlineData(0.05, 10, false)]
    public void A_smaller_rate_does_help_where_the_first_is_so_large_that_it_stays_above_the_limit(double rate, int batchSize, bool holds) =>
        Document001.NoSmallerRateEndsLower(Data, rate, batchSize).Holds.ShouldBe(holds);

    [Fact]
    public void Momentum_is_not_the_fastest_at_a_tenth_of_the_others_rate() =>
        Document001.MomentumIsFirst(Document001.Table(0.002, 0.0001, 0.001), Limit).Holds.ShouldBeFalse();

    [Theory]
    [InlineData(0.0005, 10, true)]
    [InlineData(0.00005, 10, true)]
    [InlineData(0.000005, 10, false)]
    [InlineData(0.0005, 8, false)]
    [InlineData(0.0005, 32, false)]
    public void A_smooth_curve_does_not_oscillate_nor_one_whose_swing_no_printed_digit_shows(double rate, int batchSize, bool holds) =>
        Document001.Oscillates(Train(rate, batchSize)).Holds.ShouldBe(holds);

    [Fact]
    public void A_run_on_its_way_down_does_not_oscillate() =>
        Document001.Oscillates(Document001.Run.Of(Data, 0.0005, batchSize: 32, steps: 100)).Holds.ShouldBeFalse();

    [Fact]
    public void A_rate_that_is_too_large_is_found_so_with_batches_of_eight_and_not_with_those_of_ten()
    {
        Document001.ASmallerRateEndsLower(Train(0.1, 8), Train(0.01, 8)).Holds.ShouldBeTrue();
        Document001.ASmallerRateEndsLower(Train(0.0005, 10), Train(0.00005, 10)).Holds.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0.000005, true)]
    [InlineData(0.00005, false)]
    public void A_run_at_ten_times_the_rate_has_its_minimum_long_before(double rate, bool holds) =>
        Document001.HasNoMinimumBefore(Train(rate, 10), 200_000).Holds.ShouldBe(holds);

    [Fact]
    public void A_setting_is_found_only_by_the_number_that_it_prints()
    {
        var settings = ClaimCatalog.Load("001").Claims.Where(claim => claim.Id.StartsWith("setting/", StringComparison.Ordinal));

        foreach (var setting in settings)
        {
            var found = ClaimSheet.Verify("001", setting.Id).Results.ShouldHaveSingleItem();
            found.Computed.ShouldBe(setting.Text);
            found.Computed.ShouldNotContain(" or ");
        }
    }

    private static Document001.Run Train(double rate, int batchSize) => Document001.Run.Of(Data, rate, batchSize);
}
