using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Symbols in the words of <see cref="CompletionKinds"/>.</summary>
internal static class SymbolKinds
{
    /// <summary>The kind of a symbol.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => Of(alias.Target),
        INamespaceSymbol => CompletionKinds.Module,
        ITypeParameterSymbol => CompletionKinds.TypeParameter,
        ITypeSymbol type => Of(type.TypeKind),
        IMethodSymbol method => IsFunction(method) ? CompletionKinds.Function : CompletionKinds.Method,
        IPropertySymbol => CompletionKinds.Property,
        IEventSymbol => CompletionKinds.Event,
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => CompletionKinds.EnumMember,
        IFieldSymbol { ContainingType.IsScriptClass: true } => CompletionKinds.Variable,
        IFieldSymbol { IsConst: true } => CompletionKinds.Constant,
        IFieldSymbol => CompletionKinds.Field,
        _ => CompletionKinds.Variable,
    };

    /// <summary>Whether the symbol is a variable of the session: declared at the top level of a cell.</summary>
    public static bool IsSessionVariable(ISymbol symbol) => symbol is IFieldSymbol { ContainingType.IsScriptClass: true };

    private static string Of(TypeKind kind) => kind switch
    {
        TypeKind.Struct => CompletionKinds.Struct,
        TypeKind.Interface => CompletionKinds.Interface,
        TypeKind.Enum => CompletionKinds.Enum,
        _ => CompletionKinds.Class,
    };

    private static bool IsFunction(IMethodSymbol method) =>
        method.MethodKind == MethodKind.LocalFunction || method.ContainingType is { IsScriptClass: true };
}
