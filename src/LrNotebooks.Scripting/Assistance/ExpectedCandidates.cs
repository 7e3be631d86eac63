using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What the place asks for: values of its enum, named arguments, properties to initialise.</summary>
internal static class ExpectedCandidates
{
    /// <summary>The candidates, and whether nothing else can stand at the cursor.</summary>
    public static (IEnumerable<Candidate> Found, bool IsAll) Find(Cursor cursor)
    {
        if (InitializerAt(cursor) is { } initializer)
            return OfInitializer(cursor, initializer);
        if (ArgumentPlace.At(cursor) is not { } place)
            return (Enums(cursor, TypeAt(cursor) is { } type ? [type] : []), false);
        var parameters = place.Parameters(cursor.Semantics);
        var wanted = parameters.Where(parameter => place.Name is null ? parameter.Ordinal == place.Position : parameter.Name == place.Name);
        return ([.. Enums(cursor, wanted.Select(parameter => parameter.Type)), .. place.Name is null ? Arguments(parameters) : []], false);
    }

    /// <summary>The names of arguments, <c>learningRate:</c>: one for each parameter that has none yet, whichever overload has it.</summary>
    private static IEnumerable<Candidate> Arguments(IEnumerable<IParameterSymbol> parameters) =>
        from parameter in parameters.DistinctBy(parameter => parameter.Name)
        where parameter.Name.Length > 0
        select Candidate.Sure(
            SymbolCandidates.Escaped(parameter.Name) + ":",
            CandidateGroup.Expected,
            CompletionKinds.Argument,
            parameter.ToDisplayString(SymbolFormats.Parameter));

    /// <summary>The values of enums, with the enum's name in front.</summary>
    private static IEnumerable<Candidate> Enums(Cursor cursor, IEnumerable<ITypeSymbol> types) =>
        from expected in types
        let type = Symbols.NotNull(expected)
        where type.TypeKind == TypeKind.Enum
        let name = type.ToMinimalDisplayString(cursor.Semantics, cursor.Position)
        from member in type.GetMembers().OfType<IFieldSymbol>()
        where member.IsConst
        let text = $"{name}.{SymbolCandidates.Escaped(member.Name)}"
        select new Candidate(text, CandidateGroup.Expected, () => Symbols.IsOffered(member) ? new CompletionItem(text, CompletionKinds.EnumMember) : null)
        {
            OtherName = member.Name,
        };

    /// <summary>Of which type a value at the cursor should be; null where nothing is known.</summary>
    private static ITypeSymbol? TypeAt(Cursor cursor)
    {
        var typed = cursor.Left.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } declaration } } =>
                declaration.Type,
            EqualsValueClauseSyntax { Parent: ParameterSyntax { Type: { } type } } => type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            AssignmentExpressionSyntax assignment => assignment.Left,
            BinaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression
                or (int)SyntaxKind.IsExpression
            } comparison => comparison.Left,
            IsPatternExpressionSyntax pattern => pattern.Expression,
            SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => choice.Expression,
            SwitchExpressionSyntax choice => choice.GoverningExpression,
            ReturnStatementSyntax result => ReturnType(result.Ancestors().FirstOrDefault(
                node => node is LocalFunctionStatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)),
            ArrowExpressionClauseSyntax arrow => ReturnType(arrow.Parent),
            _ => null,
        };
        return typed is null ? null : cursor.Semantics.GetTypeInfo(typed).Type;
    }

    private static TypeSyntax? ReturnType(SyntaxNode? function) => function switch
    {
        LocalFunctionStatementSyntax local => local.ReturnType,
        MethodDeclarationSyntax method => method.ReturnType,
        _ => null,
    };

    /// <summary>The initialiser in which an element is to start at the cursor; null when there is none, or it lists elements.</summary>
    private static InitializerExpressionSyntax? InitializerAt(Cursor cursor)
    {
        if (cursor.Left.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken)
            || cursor.Left.Parent is not InitializerExpressionSyntax initializer)
        {
            return null;
        }
        var sets = initializer.Expressions.Where(element => element.SpanStart != cursor.Position).All(element => element is AssignmentExpressionSyntax);
        return sets && initializer.Kind() is SyntaxKind.ObjectInitializerExpression or SyntaxKind.CollectionInitializerExpression
            or SyntaxKind.WithInitializerExpression ? initializer : null;
    }

    /// <summary>The properties and fields that an object initialiser or a <c>with</c> can set and does not yet; all, unless it can hold elements.</summary>
    private static (IEnumerable<Candidate> Found, bool IsAll) OfInitializer(Cursor cursor, InitializerExpressionSyntax initializer)
    {
        var typed = initializer.Parent switch
        {
            WithExpressionSyntax with => with.Expression,
            AssignmentExpressionSyntax outer => outer.Left,
            var creation => creation,
        };
        if (typed is null || cursor.Semantics.GetTypeInfo(typed).Type is not { } type)
            return ([], false);
        var set = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Where(element => element.SpanStart != cursor.Position).Select(element => element.Left.ToString()).ToHashSet();
        var isNew = initializer.Parent is not AssignmentExpressionSyntax;
        var members = cursor.Semantics.LookupSymbols(cursor.Position, type)
            .Where(member => CanBeSet(cursor, member, isNew) && !set.Contains(member.Name));
        return (
            SymbolCandidates.From(members).Select(candidate => candidate with { Group = CandidateGroup.Expected }),
            !type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable));
    }

    private static bool CanBeSet(Cursor cursor, ISymbol member, bool isNew) => !member.IsStatic && member switch
    {
        IPropertySymbol { IsIndexer: false, SetMethod: { } setter } => (isNew || !setter.IsInitOnly) && cursor.Semantics.IsAccessible(cursor.Position, setter),
        IFieldSymbol field => !field.IsReadOnly,
        _ => false,
    };
}
