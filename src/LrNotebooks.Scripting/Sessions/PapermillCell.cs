using LrNotebooks.Scripting.Formatting;
using LrNotebooks.Scripting.Running;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting;

/// <summary>
/// The cell that papermill puts behind the one tagged <c>parameters</c>. It says <c>var learningRate = 1;</c> whatever the parameter's type
/// is, and comes without its tag: a client sends the text of a cell and no more.
/// </summary>
internal static class PapermillCell
{
    private const string FirstLine = "// Parameters\n";

    /// <summary>The cell with the types that its parameters were declared with; every other cell as it is.</summary>
    /// <param name="code">C#.</param>
    /// <param name="variables">Gives what the cells before it declared.</param>
    /// <param name="warn">Told a line about each parameter that none of them declares.</param>
    /// <exception cref="CellProblemException">A value is not of its parameter's type.</exception>
    public static string WithTypes(string code, Func<IReadOnlyList<SessionVariable>> variables, Action<string> warn)
    {
        // Papermill ends its last line; who writes such a cell by hand does not.
        if (!code.StartsWith(FirstLine, StringComparison.Ordinal) || !code.EndsWith('\n'))
            return code;
        var members = CSharpSyntaxTree.ParseText(code, SubmissionChain.ParseOptions).GetCompilationUnitRoot().Members;
        if (!members.All(IsParameter))
            return code;
        var known = variables();
        var changes = new List<TextChange>();
        foreach (var field in members.Cast<FieldDeclarationSyntax>())
        {
            var parameter = field.Declaration.Variables[0];
            var name = parameter.Identifier.ValueText;
            if (known.FirstOrDefault(variable => variable.Name == name) is not { } declared)
                warn($"no cell above declares the parameter '{name}': it is a new variable, which nothing in the notebook may read");
            else if (TextOf(parameter.Initializer!.Value) is { } text)
                changes.Add(new TextChange(field.Span, Declaration(declared, text)));
        }
        return SourceText.From(code).WithChanges(changes).ToString();
    }

    private static bool IsParameter(MemberDeclarationSyntax member) => member
        is FieldDeclarationSyntax { Declaration: { Type.IsVar: true, Variables: [{ Initializer: not null }] } };

    private static string Declaration(SessionVariable declared, string text)
    {
        try
        {
            var cell = new ParameterCell($"{TypeNames.Of(declared.Type)} {declared.Name};", "papermill");
            return cell.With([cell.Read(declared.Name, text)]);
        }
        catch (ParameterException e)
        {
            throw new CellProblemException("Parameter", e.Message);
        }
    }

    /// <summary>A value as a command line gives it; null for what a parameter's type does not decide, such as a dictionary.</summary>
    private static string? TextOf(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } text => text.Token.ValueText,
        LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } => value.ToString(),
        ImplicitArrayCreationExpressionSyntax list => $"[{string.Join(", ", list.Initializer.Expressions)}]",
        _ => null,
    };
}
