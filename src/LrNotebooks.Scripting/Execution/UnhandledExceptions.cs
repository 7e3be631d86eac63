using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using LrNotebooks.Scripting.Packages;

namespace LrNotebooks.Scripting;

/// <summary>
/// Keeps an exception on a thread that a cell started from ending the process. One in the host's own code still ends it, and so does
/// what .NET cannot survive: a stack overflow, a crash in native code, <c>Environment.FailFast</c>.
/// </summary>
public static class UnhandledExceptions
{
    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Takes an exception that belongs to no cell; returns whether the process goes on. Without it, it does not.</summary>
    public static Func<Exception, bool>? Fallback { get; set; }

    /// <summary>Installs the handler once in a process; false when the host has one of its own, which then decides.</summary>
    public static bool EnsureHandled() => Installed.Value;

    private static bool Install()
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(Handle);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Handle(Exception exception)
    {
        if ((CellScope.Current ?? OwnerOf(exception)) is not { } cell)
            return Fallback?.Invoke(exception) ?? false;
        // A thread that a cancelled cell left behind ends like this.
        if (exception is CellStoppedException)
            return true;
        try
        {
            cell.ReportUnhandled(exception);
        }
        catch (Exception)
        {
            // The host's sink does not want it; that is no reason to end the process either.
        }
        return true;
    }

    /// <summary>
    /// Whose code threw, where the execution context does not say it any more: the latest cell of the session in whose code the exception
    /// arose; null if it arose elsewhere.
    /// </summary>
    private static CellScope? OwnerOf(Exception exception) => new StackTrace(exception).GetFrames()
        .Select(frame => frame.GetMethod()?.Module.Assembly)
        .Select(assembly => assembly is null ? null : AssemblyLoadContext.GetLoadContext(assembly))
        .OfType<SessionLoadContext>()
        .FirstOrDefault()?.LatestCell;
}
