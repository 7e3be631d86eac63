// One managed thread calls TorchSharp: see docs/torchsharp.md.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
