using System.Runtime.InteropServices;
using LrNotebooks.Cli;
using LrNotebooks.Jupyter;

if (args is ["kernel", "serve", ..])
    KernelHost.HearInterrupts();

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var code = await CommandLine.RunAsync(args, Console.Out, Console.Error, stop.Token);

// Not a plain return: a thread that some cell left behind would keep the process alive.
KernelHost.Exit(code);

// The first signal asks for an orderly end; a second one is left to the system, which ends the process at once.
void Stop(PosixSignalContext signal)
{
    if (!stop.IsCancellationRequested)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
