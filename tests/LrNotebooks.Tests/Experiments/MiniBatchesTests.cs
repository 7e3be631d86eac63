using LrNotebooks.Experiments;
using LrNotebooks.Random;

namespace LrNotebooks.Tests.Experiments;

public class MiniBatchesTests
{
    [Fact]
    public void Document_002_has_33_full_batches_and_one_of_24()
    {
        var batches = new MiniBatches(1080);

        batches.Epoch(0).Select(batch => batch.Length).ShouldBe([.. Enumerable.Repeat(32, 33), 24]);
        (batches.Full, batches.PerEpoch).ShouldBe((33, 34));
    }

    [Fact]
    public void Epoch_e_is_NumPys_permutation_of_seed_4_plus_e()
    {
        var batches = new MiniBatches(1080);

        batches.Epoch(0).SelectMany(batch => batch).ShouldBe(new NumPyRandomState(4).Permutation(1080));
        batches.Epoch(7).SelectMany(batch => batch).ShouldBe(new NumPyRandomState(11).Permutation(1080));
        batches.Order(7).ShouldBe(batches.Epoch(7).SelectMany(batch => batch));
    }

    [Fact]
    public void A_size_that_divides_leaves_no_short_batch() => new MiniBatches(12, 4).PerEpoch.ShouldBe(3);
}
