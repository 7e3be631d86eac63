using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What its author wants to be seen.</summary>
internal static class Visibility
{
    /// <summary>False for what is obsolete or hidden from editors, and for namespaces in which nothing is public.</summary>
    public static bool IsOffered(ISymbol symbol) => symbol switch
    {
        // The framework's own plumbing; its reference assemblies do not have it.
        INamespaceSymbol { Name: "Internal", ContainingNamespace.IsGlobalNamespace: true } => false,
        INamespaceSymbol space => HasPublicTypes(space),
        ITypeSymbol { SpecialType: SpecialType.System_Void } => false,
        IMethodSymbol { MethodKind: MethodKind.Destructor } => false,
        INamedTypeSymbol { IsScriptClass: true } => false,
        _ => !symbol.GetAttributes().Any(HidesIt),
    };

    private static bool HidesIt(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "ObsoleteAttribute" => true,
        // EditorBrowsableState.Never
        "EditorBrowsableAttribute" => attribute.ConstructorArguments is [{ Value: 1 }],
        _ => false,
    };

    private static bool HasPublicTypes(INamespaceSymbol space) =>
        space.GetTypeMembers().Any(type => type.DeclaredAccessibility == Accessibility.Public || type.Locations.Any(place => place.IsInSource))
        || space.GetNamespaceMembers().Any(HasPublicTypes);
}
