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

    /// <summary>Starts it: the program that runs now, or, where that is another's (a test), the one beside its assembly.</summary>
    public static SessionProcess Start()
    {
        var assembly = typeof(CellsCommand).Assembly.Location;
        var program = Environment.ProcessPath!;
        return SessionProcess.Start(Path.GetFileNameWithoutExtension(program) switch
        {
            "dotnet" => [program, assembly, Name],
            "lrnb" => [program, Name],
            _ => [Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? ".exe" : null), Name],
        });
    }
}
