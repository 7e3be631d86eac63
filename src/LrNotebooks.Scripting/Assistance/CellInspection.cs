using System.Collections;
using System.Xml.Linq;
using LrNotebooks.Scripting.Formatting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Explains what stands at a cursor.</summary>
/// <param name="values">What variables hold.</param>
/// <param name="sources">What ran, as it was written: what was compiled has stop points in it, in the same lines.</param>
internal sealed class CellInspection(VariableValues values, SourceTexts sources)
{
    private const int MostOverloads = 10;

    /// <summary>The explanation as plain text and Markdown; null where nothing is known.</summary>
    public MimeBundle? Inspect(CellModel model, int position, bool isDetailed)
    {
        var symbols = SymbolAtCursor.Find(model, position);
        if (symbols.Count == 0)
            return null;
        var declaration = Symbols.Declaration(symbols[0]) + (values.Of(symbols[0]) is { } value ? $" = {value}" : "");
        var documentation = DocumentationOf(symbols[0], model.Compilation);
        var source = isDetailed ? SourceOf(symbols[0]) : null;
        return new MimeBundle { { MimeTypes.Plain, Write(HelpStyle.Plain) }, { MimeTypes.Markdown, Write(HelpStyle.Markdown) } };

        string Write(HelpStyle style)
        {
            var sections = new List<string> { style.CodeBlock(declaration) };
            if (documentation is not null)
                sections.AddRange(new DocumentationText(style, model.Compilation, isDetailed).Write(documentation));
            if (symbols.Count > 1)
                sections.Add(Overloads(symbols, style, isDetailed ? int.MaxValue : MostOverloads));
            if (source is not null)
                sections.Add($"{style.Heading("Source")}\n\n{style.CodeBlock(source)}");
            return string.Join("\n\n", sections.Where(section => section.Length > 0));
        }
    }

    private static string Overloads(IReadOnlyList<ISymbol> symbols, HelpStyle style, int most)
    {
        var shown = symbols.Skip(1).Take(most).Select(Symbols.Declaration).ToList();
        if (symbols.Count - 1 > shown.Count)
            shown.Add($"// ... and {symbols.Count - 1 - shown.Count} more");
        return $"{style.Heading("Overloads")}\n\n{style.CodeBlock(string.Join('\n', shown))}";
    }

    private static XElement? DocumentationOf(ISymbol symbol, Compilation compilation) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: { } method } => OfParameter(symbol.Name, DocumentationOf(method, compilation)),
        // A record's parameters and a class's primary constructor are documented with the type.
        IMethodSymbol { MethodKind: MethodKind.Constructor } => SymbolDocumentation.Find(symbol, compilation)
            ?? SymbolDocumentation.Find(symbol.ContainingType, compilation),
        IPropertySymbol { ContainingType: { IsRecord: true } record } => SymbolDocumentation.Find(symbol, compilation)
            ?? OfParameter(symbol.Name, SymbolDocumentation.Find(record, compilation)),
        _ => SymbolDocumentation.Find(symbol, compilation),
    };

    private static XElement? OfParameter(string name, XElement? member) =>
        member?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == name) is { } parameter
            ? new XElement("member", new XElement("summary", parameter.Nodes())) : null;

    /// <summary>The lines that declare a function or type of a cell; null for what no cell declares.</summary>
    private string? SourceOf(ISymbol symbol)
    {
        if (symbol is not (IMethodSymbol or INamedTypeSymbol) || symbol.DeclaringSyntaxReferences.FirstOrDefault() is not { } declaration)
            return null;
        var lines = declaration.SyntaxTree.GetLineSpan(declaration.Span);
        return DocumentationText.Unindented(
            sources.Lines(lines.Path, lines.StartLinePosition.Line, lines.EndLinePosition.Line) ?? declaration.GetSyntax().ToString());
    }
}

/// <summary>What a user who asks for help at a cursor means.</summary>
internal static class SymbolAtCursor
{
    /// <summary>
    /// The symbol that the cursor touches, else the method or constructor among whose arguments it is; overloads follow the one that
    /// the arguments choose. None where nothing is known.
    /// </summary>
    public static IReadOnlyList<ISymbol> Find(CellModel model, int position)
    {
        if (!model.IsText(position) && Touched(model.Root, position) is { } token && OfToken(model.Semantics, token) is [_, ..] symbols)
            return symbols;
        return model.IsComment(position) ? [] : CallSite.Around(model.TokenBefore(position), position)?.Overloads(model.Semantics) ?? [];
    }

    private static SyntaxToken? Touched(SyntaxNode root, int position)
    {
        var at = root.FindToken(position);
        if (at.SpanStart <= position && IsWord(at))
            return at;
        var before = position > 0 ? root.FindToken(position - 1) : default;
        return before.Span.End == position && IsWord(before) ? before : null;
    }

    private static bool IsWord(SyntaxToken token) =>
        !token.IsMissing && (token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(token.Kind()));

    private static IReadOnlyList<ISymbol> OfToken(SemanticModel semantics, SyntaxToken token) => token.Parent switch
    {
        SimpleNameSyntax name => OfName(semantics, name),
        ImplicitObjectCreationExpressionSyntax creation => new CallSite(creation, creation.ArgumentList).Overloads(semantics),
        PredefinedTypeSyntax or ThisExpressionSyntax or BaseExpressionSyntax => One(semantics.GetTypeInfo(token.Parent).Type),
        { } declaration when token.IsKind(SyntaxKind.IdentifierToken) => One(semantics.GetDeclaredSymbol(declaration)),
        _ => [],
    };

    private static IReadOnlyList<ISymbol> OfName(SemanticModel semantics, SimpleNameSyntax name)
    {
        var whole = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : (NameSyntax)name;
        if (whole.Parent is ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation && creation.Type == whole
            && new CallSite(creation, arguments).Overloads(semantics) is [_, ..] constructors)
        {
            return constructors;
        }
        var info = semantics.GetSymbolInfo(name);
        var found = info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
        if (found is not [IMethodSymbol chosen, ..])
            return [.. found.Take(1)];
        var others = semantics.GetMemberGroup(name).Where(method =>
            !found.Any(one => one.OriginalDefinition.Equals(method.OriginalDefinition, SymbolEqualityComparer.Default)));
        return [.. found, .. others];
    }

    private static IReadOnlyList<ISymbol> One(ISymbol? symbol) => symbol is null or ITypeSymbol { TypeKind: TypeKind.Error } ? [] : [symbol];
}

/// <summary>
/// What a variable of the session holds now, in one line. Of the user's code nothing runs but ToString, not for long, and without any output.
/// </summary>
internal sealed class VariableValues(Func<IReadOnlyList<SessionVariable>> variables, SessionOptions options, SourceTexts sources)
{
    private const int MostCharacters = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>The line; null for what is no variable of the session, or not one that has run.</summary>
    public string? Of(ISymbol symbol)
    {
        if (!Symbols.IsSessionVariable(symbol))
            return null;
        var type = ((IFieldSymbol)symbol).Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolFormats.Runtime);
        // A cell that declares the variable anew, with another type, has not run: the value is not that of its variable.
        return variables().FirstOrDefault(variable => variable.Name == symbol.Name) is { } found && TypeNames.Of(found.Type) == type
            ? Describe(found.Value) : null;
    }

    /// <summary>The value; its type's name where there is no text worth showing.</summary>
    private string Describe(object? value)
    {
        if (value is null)
            return "null";
        var type = value.GetType();
        if (IsPlain(type) || ElementOf(type) is { } element && IsPlain(element))
            return PlainText.Brief(value);
        var text = TypeFacts.HasOwnText(type) ? TextOf(value)
            : value is ICollection collection && type.Assembly == typeof(List<>).Assembly
                ? FormattableString.Invariant($"{TypeNames.Of(type)} ({collection.Count} items)") : null;
        return Line(string.IsNullOrWhiteSpace(text) ? TypeNames.Of(type) : text);
    }

    private static string Line(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim().Split('\n');
        var isCut = lines.Length > 1 || lines[0].Length > MostCharacters;
        return isCut ? string.Concat(lines[0].AsSpan(0, Math.Min(lines[0].Length, MostCharacters)), "...") : lines[0];
    }

    /// <summary>Whether the text of values is made by the framework alone.</summary>
    private static bool IsPlain(Type type) =>
        type.IsEnum || (type.Assembly == typeof(object).Assembly && !type.IsGenericType && !type.IsArray && TypeFacts.HasOwnText(type));

    private static Type? ElementOf(Type type) => type.IsSZArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>What ToString gives; null when it throws or takes too long.</summary>
    private string? TextOf(object value)
    {
        string? text = null;
        using var patience = new CancellationTokenSource(Patience);
        using var executor = new CellExecutor(Patience);
        var scope = new CellScope(new OutputList(), options with { Input = null }, new RuntimeErrors(sources), 0, patience.Token);
        var result = executor.Run(scope, () => Task.FromResult<object?>(null), _ => text = Quietly(value));
        return result.Status == CellStatus.Succeeded ? text : null;
    }

    /// <summary>What it throws nobody puts into words: its message is the user's code as well.</summary>
    private static string? Quietly(object value)
    {
        try
        {
            return value.ToString();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
