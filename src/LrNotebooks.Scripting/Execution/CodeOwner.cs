using System.Diagnostics;
using System.Runtime.Loader;
using LrNotebooks.Scripting.Packages;

namespace LrNotebooks.Scripting;

/// <summary>Whose code threw, where the execution context does not say it any more.</summary>
internal static class CodeOwner
{
    /// <summary>The latest cell of the session in whose code the exception arose; null if it arose elsewhere.</summary>
    public static CellScope? Find(Exception exception) => new StackTrace(exception).GetFrames()
        .Select(frame => frame.GetMethod()?.Module.Assembly)
        .Select(assembly => assembly is null ? null : AssemblyLoadContext.GetLoadContext(assembly))
        .OfType<SessionLoadContext>()
        .FirstOrDefault()?.LatestCell;
}
