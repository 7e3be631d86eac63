using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting;

/// <summary>
/// Errors about what a source generator would have written. None runs in a session: what it writes goes into namespaces, and a cell's types are within
/// a class.
/// </summary>
internal static class PartialTypes
{
    private const string NoGenerator = "Source generators do not run in a notebook: write that part by hand, or do without, as with "
        + "new Regex(…, RegexOptions.Compiled) in place of [GeneratedRegex], JsonSerializer without a context, a property in place of [ObservableProperty].";

    // A name, a member, or the body of a partial or abstract one is missing.
    private static readonly string[] Missing = ["CS0103", "CS0117", "CS0534", "CS1061", "CS8795", "CS9248"];

    /// <summary>The errors, those about a partial type with a sentence that says what to write instead.</summary>
    /// <param name="cell">The cell as it was written.</param>
    /// <param name="errors">The compiler's.</param>
    public static IReadOnlyList<Diagnostic> Explain(CSharpCompilation cell, IReadOnlyList<Diagnostic> errors)
    {
        if (!errors.Any(error => Missing.Contains(error.Id)))
            return errors;
        var names = Declared(cell).Select(type => type.Identifier.ValueText).SelectMany(name => new[] { $"'{name}'", $"'{name}<" }).ToHashSet();
        return [.. errors.Select(error => Missing.Contains(error.Id) && (IsWithin(error.Location) || names.Any(Text(error).Contains))
            ? CellDiagnostics.Error(error.Id, $"{Text(error).TrimEnd('.')}. {NoGenerator}", error.Location) : error)];
    }

    private static string Text(Diagnostic error) => error.GetMessage(CultureInfo.InvariantCulture);

    private static bool IsWithin(Location place) =>
        place.SourceTree?.GetRoot().FindNode(place.SourceSpan).AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(IsPartial) == true;

    /// <summary>The partial types of a cell and of those before it.</summary>
    private static IEnumerable<TypeDeclarationSyntax> Declared(CSharpCompilation? cell)
    {
        for (; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            foreach (var type in cell.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()).Where(IsPartial))
                yield return type;
        }
    }

    /// <summary>Whether a type has more parts, and an attribute that may ask a generator for one.</summary>
    private static bool IsPartial(TypeDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.PartialKeyword) && type.DescendantNodesAndSelf().OfType<AttributeListSyntax>().Any();
}
