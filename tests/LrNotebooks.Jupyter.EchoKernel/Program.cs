using LrNotebooks.Jupyter;
using LrNotebooks.Jupyter.EchoKernel;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: LrNotebooks.Jupyter.EchoKernel CONNECTION_FILE");
    return 2;
}
KernelHost.Exit(KernelHost.Run(args[0], new EchoInterpreter()));
return 0;
