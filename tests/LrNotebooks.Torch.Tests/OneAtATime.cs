// Tests seed the default generator and set the number of threads, which all of them share.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: LrNotebooks.Torch.Tests.Engines.SkipKnownDifferences]
