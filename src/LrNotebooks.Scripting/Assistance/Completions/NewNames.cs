using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Places where the user makes up a name, for which there is nothing to offer.</summary>
internal static class NewNames
{
    /// <summary>Whether the word at the cursor is, or is going to be, a new name.</summary>
    public static bool IsAt(Cursor cursor)
    {
        if (cursor.Current.IsKind(SyntaxKind.IdentifierToken) && IsDeclared(cursor))
            return true;
        return !cursor.IsFirstOnLine
            && (cursor.Left.Parent is PredefinedTypeSyntax { Parent: not (BinaryExpressionSyntax or PatternSyntax) } or IdentifierNameSyntax { IsVar: true }
            || cursor.Left.Kind() is SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.InterfaceKeyword
                or SyntaxKind.EnumKeyword or SyntaxKind.RecordKeyword or SyntaxKind.NamespaceKeyword or SyntaxKind.VoidKeyword);
    }

    private static bool IsDeclared(Cursor cursor)
    {
        var declared = cursor.Current.Parent switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier,
            ParameterSyntax { Type: not null } parameter => parameter.Identifier,
            BaseTypeDeclarationSyntax type => type.Identifier,
            MethodDeclarationSyntax method => method.Identifier,
            LocalFunctionStatementSyntax function => function.Identifier,
            PropertyDeclarationSyntax property => property.Identifier,
            SingleVariableDesignationSyntax designation => designation.Identifier,
            ForEachStatementSyntax loop => loop.Identifier,
            CatchDeclarationSyntax declaration => declaration.Identifier,
            EnumMemberDeclarationSyntax member => member.Identifier,
            TypeParameterSyntax parameter => parameter.Identifier,
            FromClauseSyntax clause => clause.Identifier,
            _ => default,
        };
        // On a new line it is the start of a statement that reads as one declaration with the line before.
        return declared == cursor.Current && !cursor.IsFirstOnLine;
    }
}
