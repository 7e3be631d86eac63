using System.CommandLine;
using LrNotebooks.Jupyter;
using LrNotebooks.Scripting;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb cells</c>: runs the cells of one notebook for <c>lrnb run</c>, which starts it. Nobody calls it by hand.</summary>
internal static class CellsCommand
{
    private const string Name = "cells";

    // A stored notebook is read by people, and a page of it opened.
    private static readonly OutputLimits Limits = new() { MaxPrintedChars = 200_000, MaxChars = 16 << 20 };

    public static Command Create()
    {
        var command = new Command(Name, "Runs the cells of one notebook for 'lrnb run'.") { Hidden = true };
        command.SetAction(_ => SessionServer.Serve(HostSession.Options, Limits, KernelHost.Exit));
        return command;
    }

    /// <summary>Starts it.</summary>
    public static SessionProcess Start() => SessionProcess.Start([.. Program, Name]);

    /// <summary>The command that runs now, or, where another program calls it (a test), the one that would.</summary>
    public static IReadOnlyList<string> Program
    {
        get
        {
            var (assembly, program) = (typeof(CellsCommand).Assembly, Environment.ProcessPath!);
            var name = Path.GetFileNameWithoutExtension(program);
            return name == assembly.GetName().Name ? [program] : [name == "dotnet" ? program : "dotnet", assembly.Location];
        }
    }
}
