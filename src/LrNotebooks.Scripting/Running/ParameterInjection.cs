using System.Globalization;
using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting.Running;

/// <summary>
/// Sets a notebook's parameters in the way papermill does: the cell tagged <c>parameters</c> keeps the defaults, and a cell tagged
/// <c>injected-parameters</c> after it, a copy with the values of this run, has the last word.
/// </summary>
public static class ParameterInjection
{
    /// <summary>Puts the values into the notebook and notes them in its metadata. Without values nothing changes.</summary>
    /// <param name="notebook">The notebook, changed in place.</param>
    /// <param name="name">The notebook's name in messages.</param>
    /// <param name="values">
    /// Text for each parameter: <c>learningRate</c> → <c>0.45</c>; for a list <c>[1, 0.5]</c>, <c>{1, 0.5}</c> or <c>1, 0.5</c>.
    /// </param>
    /// <exception cref="ParameterException">No parameters cell, a name it does not declare, or a value not of the declared type.</exception>
    public static void Apply(Notebook notebook, string name, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            return;
        var cell = notebook.Cells.FirstOrDefault(c => c.Kind == CellKind.Code && c.Tags.Contains(CellTags.Parameters))
            ?? throw new ParameterException($"{name}: no code cell is tagged '{CellTags.Parameters}', so there are no parameters to set");
        var parameters = new ParameterCell(cell.Source, name);
        var set = values.Select(pair => parameters.Read(pair.Key, pair.Value)).ToList();

        Insert(notebook, after: cell, parameters.With(set));
        var papermill = notebook.Metadata["papermill"] as JsonObject ?? [];
        papermill["parameters"] = new JsonObject(set.Select(value => KeyValuePair.Create(value.Declarator.Identifier.ValueText, (JsonNode?)value.Json)));
        notebook.Metadata["papermill"] = papermill;
    }

    private static void Insert(Notebook notebook, NotebookCell after, string source)
    {
        foreach (var old in notebook.Cells.Where(c => c.Tags.Contains(CellTags.InjectedParameters)).ToList())
            notebook.Cells.Remove(old);
        var id = CellTags.InjectedParameters;
        while (notebook.Cells.Any(c => c.Id == id))
            id += "-";
        var cell = new NotebookCell(CellKind.Code, id, source);
        cell.Metadata["tags"] = new JsonArray(CellTags.InjectedParameters);
        notebook.Cells.Insert(notebook.Cells.IndexOf(after) + 1, cell);
    }
}

/// <summary>A parameter cannot be set. The message is one line that lists the parameters there are.</summary>
/// <param name="message">One line: the notebook, what is wrong, and the parameters with their types and values.</param>
public sealed class ParameterException(string message) : Exception(message);

/// <summary>A value of the type that its parameter declares.</summary>
/// <param name="Declarator">The parameter.</param>
/// <param name="Code">The C# expression: <c>1</c>, <c>0.5f</c>, <c>"text"</c>.</param>
/// <param name="Json">The same value for the notebook's metadata.</param>
internal sealed record ParameterValue(VariableDeclaratorSyntax Declarator, string Code, JsonNode Json);

/// <summary>The source of a cell tagged <c>parameters</c>: its declarations, and the same source with other values.</summary>
internal sealed class ParameterCell
{
    private static readonly string[] Lists = ["List", "IList", "IReadOnlyList", "IEnumerable", "ICollection", "IReadOnlyCollection"];

    // What a command line can give is of a type, or a list of a type, that the framework's core has.
    private static readonly MetadataReference Core = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);

    private readonly string _notebook;
    private readonly SyntaxTree _tree;
    private readonly SemanticModel _semantics;
    private readonly List<VariableDeclaratorSyntax> _parameters;

    public ParameterCell(string source, string notebook)
    {
        _notebook = notebook;
        _tree = CSharpSyntaxTree.ParseText(source, SubmissionChain.ParseOptions);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, usings: ["System", "System.Collections.Generic"], concurrentBuild: false);
        _semantics = CSharpCompilation.CreateScriptCompilation("parameters", _tree, [Core], options).GetSemanticModel(_tree);
        _parameters = [.. _tree.GetCompilationUnitRoot().Members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables)];
    }

    /// <summary>The value that a text means for the parameter of a name.</summary>
    /// <exception cref="ParameterException">There is no such parameter, or the text is not of its type.</exception>
    public ParameterValue Read(string name, string text)
    {
        // A name that the cell declares twice means its last declaration.
        var parameter = _parameters.LastOrDefault(p => p.Identifier.ValueText == name) ?? throw Problem($"no parameter '{name}'");
        var declared = TypeSyntaxOf(parameter);
        var type = NotNull(((IFieldSymbol)_semantics.GetDeclaredSymbol(parameter)!).Type);
        var element = ElementOf(type);
        if (!IsScalar(element ?? type, declared.IsVar && element is null) || (declared.IsVar && type.TypeKind == TypeKind.Interface))
            throw Problem($"parameter '{name}' is of type {declared}, which cannot be set from outside");
        return (element is null ? Scalar(parameter, type, text, declared.IsVar) : List(parameter, type, element, text))
            ?? throw Problem($"'{text}' is not a value for parameter '{name}' of type {declared}");
    }

    /// <summary>The source with these values in place of its own; comments, spacing and other statements stay.</summary>
    public string With(IEnumerable<ParameterValue> values) => _tree.GetText().WithChanges(
        values.Select(value => value.Declarator.Initializer is { } initializer
                ? new TextChange(initializer.Value.Span, value.Code)
                : new TextChange(new TextSpan(value.Declarator.Span.End, 0), $" = {value.Code}"))
            .OrderBy(change => change.Span.Start)).ToString();

    private ParameterException Problem(string problem) => new($"{_notebook}: {problem}; " + (_parameters.Count == 0
        ? "its parameters cell declares none" : $"its parameters: {string.Join("; ", _parameters.Select(Describe))}"));

    /// <summary><c>double learningRate = 0.2</c>, on one line.</summary>
    private static string Describe(VariableDeclaratorSyntax parameter) => string.Join(
        ' ', $"{TypeSyntaxOf(parameter)} {parameter}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static TypeSyntax TypeSyntaxOf(VariableDeclaratorSyntax parameter) => ((VariableDeclarationSyntax)parameter.Parent!).Type;

    private static ITypeSymbol NotNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } named when Lists.Contains(named.Name) => element,
        _ => null,
    };

    private static bool IsScalar(ITypeSymbol type, bool isVar) => SuffixOf(type, isVar) is not null
        || type.SpecialType is SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Boolean;

    /// <summary>What gives a number its type; null for what is no number, or has no number of its type where the type is not named.</summary>
    private static string? SuffixOf(ITypeSymbol type, bool isVar) => type.SpecialType switch
    {
        SpecialType.System_Double => "d",
        SpecialType.System_Single => "f",
        SpecialType.System_Decimal => "m",
        SpecialType.System_Int64 => "L",
        SpecialType.System_UInt32 => "U",
        SpecialType.System_UInt64 => "UL",
        SpecialType.System_Int32 => "",
        SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Byte or SpecialType.System_SByte when !isVar => "",
        _ => null,
    };

    private ParameterValue? Scalar(VariableDeclaratorSyntax parameter, ITypeSymbol type, string text, bool isVar) => type.SpecialType switch
    {
        SpecialType.System_String => new(parameter, SymbolDisplay.FormatLiteral(text, quote: true), JsonValue.Create(text)),
        SpecialType.System_Char => text.Length == 1 ? new(parameter, SymbolDisplay.FormatLiteral(text[0], quote: true), JsonValue.Create(text)) : null,
        SpecialType.System_Boolean => bool.TryParse(text, out var value) ? new(parameter, value ? "true" : "false", JsonValue.Create(value)) : null,
        _ => Number(parameter, type, text, isVar),
    };

    /// <summary>A number as the compiler reads it, with the suffix of its type where it would have another without.</summary>
    private ParameterValue? Number(VariableDeclaratorSyntax parameter, ITypeSymbol type, string text, bool isVar)
    {
        var plain = text.Trim();
        var isBinary = type.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
        if (isBinary && !plain.Any(char.IsAsciiDigit) && double.TryParse(plain, CultureInfo.InvariantCulture, out var value))
        {
            var member = double.IsNaN(value) ? "NaN" : value < 0 ? "NegativeInfinity" : "PositiveInfinity";
            return new(parameter, $"{type.ToDisplayString()}.{member}", JsonValue.Create(plain));
        }
        // Unlike C#, a command line may say +1 and 1. too.
        plain = plain.StartsWith('+') ? plain[1..] : plain;
        plain = plain.EndsWith('.') && (isBinary || type.SpecialType == SpecialType.System_Decimal) ? plain[..^1] : plain;
        // A double may be written as a whole number, also of other types; a float or decimal bears its suffix as the lessons have it.
        var isExact = isVar || type.SpecialType is SpecialType.System_Single or SpecialType.System_Decimal;
        foreach (var code in (string[])[plain, plain + SuffixOf(type, isVar)])
        {
            var expression = SyntaxFactory.ParseExpression(code);
            var isNegative = expression.IsKind(SyntaxKind.UnaryMinusExpression);
            var literal = isNegative ? ((PrefixUnaryExpressionSyntax)expression).Operand : expression;
            if (!literal.IsKind(SyntaxKind.NumericLiteralExpression) || expression.ContainsDiagnostics || expression.ToString() != code || !Fits(expression))
                continue;
            var number = Convert.ToString(((LiteralExpressionSyntax)literal).Token.Value, CultureInfo.InvariantCulture);
            return new(parameter, code, JsonNode.Parse(isNegative ? $"-{number}" : number!)!);
        }
        return null;

        bool Fits(ExpressionSyntax expression) => isExact
            ? type.Equals(
                _semantics.GetSpeculativeTypeInfo(parameter.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Type,
                SymbolEqualityComparer.Default)
            : _semantics.ClassifyConversion(parameter.SpanStart, expression, type).IsImplicit;
    }

    /// <summary>A list, written as the cell writes the list that it has: in brackets, in braces or with <c>new</c>.</summary>
    private ParameterValue? List(VariableDeclaratorSyntax parameter, ITypeSymbol type, ITypeSymbol element, string text)
    {
        var items = Items(text)?.Select(item => Scalar(parameter, element, item, isVar: false)).ToList();
        if (items is null || items.Contains(null))
            return null;
        var braces = items.Count == 0 ? "{ }" : $"{{ {string.Join(", ", items.Select(item => item!.Code))} }}";
        var code = parameter.Initializer?.Value switch
        {
            InitializerExpressionSyntax => braces,
            ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => $"new {element.ToDisplayString()}[] {braces}",
            _ when TypeSyntaxOf(parameter).IsVar => $"new {type.ToMinimalDisplayString(_semantics, parameter.SpanStart)} {braces}",
            _ => $"[{string.Join(", ", items.Select(item => item!.Code))}]",
        };
        return new(parameter, code, new JsonArray([.. items.Select(item => item!.Json)]));
    }

    /// <summary>
    /// The items of <c>[a, b]</c>, <c>{a, b}</c> or <c>a, b</c> without the spaces around them; an item in double quotes may hold commas.
    /// Null where a bracket or a quote has no partner.
    /// </summary>
    private static List<string>? Items(string text)
    {
        var inner = text.Trim();
        if (inner is ['[' or '{', ..])
        {
            if (inner.Length < 2 || inner[^1] != (inner[0] == '[' ? ']' : '}'))
                return null;
            inner = inner[1..^1].Trim();
        }
        if (inner.Length == 0)
            return [];
        var items = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < inner.Length; i++)
        {
            isQuoted ^= inner[i] == '"';
            if (inner[i] == ',' && !isQuoted)
            {
                items.Add(inner[start..i]);
                start = i + 1;
            }
        }
        items.Add(inner[start..]);
        return isQuoted ? null : items.ConvertAll(item => item.Trim() is ['"', .. var quoted, '"'] ? quoted : item.Trim());
    }
}
