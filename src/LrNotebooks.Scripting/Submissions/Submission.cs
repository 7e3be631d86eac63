using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace LrNotebooks.Scripting;

/// <summary>A compiled cell.</summary>
/// <param name="Compilation">What it was compiled from.</param>
/// <param name="Image">The assembly; null when the cell holds nothing to run, but perhaps usings for later ones.</param>
/// <param name="Symbols">Its portable debug information.</param>
internal sealed record Submission(CSharpCompilation Compilation, byte[]? Image, byte[] Symbols)
{
    private static readonly EmitOptions Options = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>Whether the cell's code gives a value to show, which may be null.</summary>
    public bool HasValue { get; } = LastExpression.HasValue(Compilation);

    /// <summary>Compiles.</summary>
    /// <exception cref="CompilationFailedException">The code has errors.</exception>
    public static Submission Emit(CSharpCompilation compilation, CancellationToken cancellation)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: Options, cancellationToken: cancellation);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0
            ? new Submission(compilation, result.Success ? image.ToArray() : null, symbols.ToArray())
            : throw new CompilationFailedException(errors);
    }

    /// <summary>Loads the assembly.</summary>
    /// <returns>Starts the cell's code; takes the state of all cells, adds its own, and gives the last expression's value.</returns>
    public Func<object?[], Task<object?>> Load(AssemblyLoadContext context)
    {
        if (Image is null)
            return _ => Task.FromResult<object?>(null);
        var assembly = context.LoadFromStream(new MemoryStream(Image), new MemoryStream(Symbols));
        var entry = Compilation.GetEntryPoint(CancellationToken.None)!;
        return assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }
}
