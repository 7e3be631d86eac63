using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>The start of an argument of a call.</summary>
/// <param name="Call">The call.</param>
/// <param name="Position">How many arguments without a name stand before.</param>
/// <param name="Name">The argument's name, where it is written already.</param>
/// <param name="Given">The names of the other arguments that have one.</param>
internal sealed record ArgumentPlace(CallSite Call, int Position, string? Name, IReadOnlySet<string> Given)
{
    /// <summary>Reads the place; null when no argument starts at the cursor.</summary>
    public static ArgumentPlace? At(Cursor cursor)
    {
        var name = cursor.Left.IsKind(SyntaxKind.ColonToken) ? cursor.Left.Parent as NameColonSyntax : null;
        var starts = name is not null || cursor.Left.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.CommaToken;
        if (!starts || CallSite.Of(name is null ? cursor.Left.Parent : name.Parent?.Parent) is not { } call)
            return null;
        var others = call.Arguments.Arguments.Where(argument => argument.NameColon != name || name is null).ToList();
        return new ArgumentPlace(
            call,
            others.Count(argument => argument.NameColon is null && argument.Span.End <= cursor.Left.SpanStart),
            name?.Name.Identifier.ValueText,
            others.Select(argument => argument.NameColon?.Name.Identifier.ValueText).OfType<string>().ToHashSet());
    }

    /// <summary>The parameters that may get their argument here.</summary>
    public IEnumerable<IParameterSymbol> Parameters(SemanticModel semantics) =>
        from method in Call.Overloads(semantics)
        where Given.All(name => method.Parameters.Any(parameter => parameter.Name == name))
        from parameter in method.Parameters.Skip(Position)
        where !Given.Contains(parameter.Name)
        select parameter;
}
