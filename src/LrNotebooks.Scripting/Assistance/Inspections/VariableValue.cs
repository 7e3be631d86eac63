using LrNotebooks.Scripting.Formatting;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What a variable of the session holds now.</summary>
internal sealed class VariableValue(Func<IReadOnlyList<SessionVariable>> variables, ValueText text)
{
    /// <summary>The value in one line; null for what is no variable of the session, or not one that has run.</summary>
    public string? Of(ISymbol symbol)
    {
        if (!SymbolKinds.IsSessionVariable(symbol))
            return null;
        var declared = (IFieldSymbol)symbol;
        // A cell that declares the variable anew, with another type, has not run: the value is not that of its variable.
        return variables().FirstOrDefault(variable => variable.Name == symbol.Name) is { } found && TypeNames.Of(found.Type) == NameOf(declared.Type)
            ? text.Describe(found.Value) : null;
    }

    private static string NameOf(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolFormats.Runtime);
}
