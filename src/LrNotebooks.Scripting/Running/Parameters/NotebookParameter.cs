using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Running;

/// <summary>One variable that the parameters cell declares.</summary>
/// <param name="Declaration">The declaration it stands in.</param>
/// <param name="Declarator">Its name and value.</param>
internal sealed record NotebookParameter(VariableDeclarationSyntax Declaration, VariableDeclaratorSyntax Declarator)
{
    public string Name => Declarator.Identifier.ValueText;

    public ParameterType? Type => DeclaredType.Of(Declaration.Type, Declarator.Initializer?.Value);

    /// <summary><c>double learningRate = 0.2</c>, on one line.</summary>
    public override string ToString()
    {
        var declaration = $"{Declaration.Type} {Declarator}";
        return string.Join(' ', declaration.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
