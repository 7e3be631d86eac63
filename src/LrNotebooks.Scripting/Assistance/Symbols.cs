using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What there is to say of symbols.</summary>
internal static class Symbols
{
    /// <summary>The kind of a symbol, in the words of <see cref="CompletionKinds"/>.</summary>
    public static string KindOf(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => KindOf(alias.Target),
        INamespaceSymbol => CompletionKinds.Module,
        ITypeParameterSymbol => CompletionKinds.TypeParameter,
        ITypeSymbol type => KindOf(type.TypeKind),
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

    private static string KindOf(TypeKind kind) => kind switch
    {
        TypeKind.Struct => CompletionKinds.Struct,
        TypeKind.Interface => CompletionKinds.Interface,
        TypeKind.Enum => CompletionKinds.Enum,
        _ => CompletionKinds.Class,
    };

    private static bool IsFunction(IMethodSymbol method) =>
        method.MethodKind == MethodKind.LocalFunction || method.ContainingType is { IsScriptClass: true };

    /// <summary>The type of the value of a nullable value type; any other type as it is.</summary>
    public static ITypeSymbol NotNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;

    /// <summary>Whether its author wants it to be seen: false for what is obsolete or hidden from editors, and for namespaces with nothing public.</summary>
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

    /// <summary>
    /// What to say of a symbol beside its name, for example <c>(int start, int count) → IEnumerable&lt;int&gt; (+ 1 overload)</c>; null when
    /// there is nothing to say.
    /// </summary>
    /// <param name="symbols">At least one; the first counts.</param>
    public static string? Signature(IReadOnlyList<ISymbol> symbols) => symbols[0] switch
    {
        IMethodSymbol method => Signature(method) + OtherOverloads(symbols.Count(symbol => symbol is IMethodSymbol) - 1),
        IPropertySymbol property => Name(property.Type),
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => null,
        IFieldSymbol field => Name(field.Type),
        ILocalSymbol local => Name(local.Type),
        IParameterSymbol parameter => Name(parameter.Type),
        IEventSymbol @event => Name(@event.Type),
        _ => null,
    };

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolFormats.Type);

    private static string Signature(IMethodSymbol method) =>
        $"({string.Join(", ", method.Parameters.Select(parameter => parameter.ToDisplayString(SymbolFormats.Parameter)))}) → {Name(method.ReturnType)}";

    private static string OtherOverloads(int others) => others switch
    {
        0 => "",
        1 => " (+ 1 overload)",
        _ => FormattableString.Invariant($" (+ {others} overloads)"),
    };

    /// <summary>A symbol in one line of C#.</summary>
    public static string Declaration(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => Declaration(alias.Target),
        INamespaceSymbol space => $"namespace {space.ToDisplayString()}",
        ITypeSymbol type => type.ToDisplayString(SymbolFormats.TypeDeclaration),
        IMethodSymbol method => (method.GetConstructedReducedFrom() ?? method).ToDisplayString(SymbolFormats.Member),
        IParameterSymbol parameter => parameter.ToDisplayString(SymbolFormats.Parameter),
        _ => symbol.ToDisplayString(SymbolFormats.Member),
    };
}

/// <summary>How symbols are written.</summary>
internal static class SymbolFormats
{
    /// <summary>A type without its namespace.</summary>
    public static SymbolDisplayFormat Type { get; } = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A parameter with its default.</summary>
    public static SymbolDisplayFormat Parameter { get; } = Type.WithParameterOptions(
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
        | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeModifiers);

    /// <summary>A member as its declaration has it, with its type's name in front.</summary>
    public static SymbolDisplayFormat Member { get; } = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: Parameter.ParameterOptions | SymbolDisplayParameterOptions.IncludeExtensionThis,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        miscellaneousOptions: Type.MiscellaneousOptions);

    /// <summary>A type with its kind and namespace.</summary>
    public static SymbolDisplayFormat TypeDeclaration { get; } = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: Parameter.ParameterOptions,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword);

    /// <summary>A type as the session names those of values.</summary>
    public static SymbolDisplayFormat Runtime { get; } = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>A name as documentation refers to it.</summary>
    public static SymbolDisplayFormat Reference { get; } = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);
}
