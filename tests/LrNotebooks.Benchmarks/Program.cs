using LrNotebooks.Benchmarks;
using LrNotebooks.Native;
using TorchSharp;

// The time to the first tensor is one of the cases, so nothing else may be loaded for it.
if (args is not [Cases.FirstTensor]) return CommandLine.Run(args);
Libtorch.Load();
Console.WriteLine(torch.zeros(1).item<float>());
return 0;
