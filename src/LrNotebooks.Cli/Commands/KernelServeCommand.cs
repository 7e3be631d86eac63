using System.CommandLine;
using LrNotebooks.Jupyter;
using LrNotebooks.Scripting;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb kernel serve</c></summary>
internal static class KernelServeCommand
{
    public static Command Create()
    {
        var connectionFile = new Argument<string>("CONNECTION_FILE")
        {
            Description = "The JSON file in which Jupyter says where to listen and how to sign.",
            Validators = { OptionParsers.RejectOptions },
        };
        var command = new Command("serve", "Runs the kernel. Jupyter starts it when a notebook is opened, in the notebook's folder.")
        {
            connectionFile,
        };
        command.SetAction(parsed => Serve(parsed.GetRequiredValue(connectionFile)));
        return command.WithExamples(
            ("lrnb kernel serve kernel-1.json", "until a client, SIGTERM or the parent's end stops it; SIGINT interrupts the cell"));
    }

    private static int Serve(string connectionFile)
    {
        Session.Prepare();
        using var build = BuildInUse.Hold(AppContext.BaseDirectory);
        var interpreter = new CSharpInterpreter(HostSession.Options("."), LabKernel.Description);
        return KernelHost.Run(connectionFile, interpreter);
    }
}
