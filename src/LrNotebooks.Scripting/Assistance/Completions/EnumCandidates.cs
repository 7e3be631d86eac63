using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>The values of the enum that the place asks for, with the enum's name in front.</summary>
internal static class EnumCandidates
{
    /// <summary>The values; none where no enum is asked for.</summary>
    public static IEnumerable<Candidate> Find(Cursor cursor) =>
        from expected in ExpectedTypes.At(cursor)
        let type = NotNull(expected)
        where type.TypeKind == TypeKind.Enum
        let name = type.ToMinimalDisplayString(cursor.Semantics, cursor.Position)
        from member in type.GetMembers().OfType<IFieldSymbol>()
        where member.IsConst
        let text = $"{name}.{SymbolCandidates.Escaped(member.Name)}"
        select new Candidate(text, CandidateGroup.Expected, () => Visibility.IsOffered(member) ? new CompletionItem(text, CompletionKinds.EnumMember) : null)
        {
            OtherName = member.Name,
        };

    private static ITypeSymbol NotNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;
}
