namespace LrNotebooks.Scripting.Assistance;

/// <summary>What could stand at a cursor.</summary>
/// <param name="Start">Where the text to replace starts: an index into the cell, in UTF-16 units.</param>
/// <param name="End">Where it ends. At the cursor or behind it: the rest of a word is replaced too.</param>
/// <param name="Items">The choices, best first.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items)
{
    /// <summary>Nothing can be said about this cursor.</summary>
    /// <param name="position">The cursor.</param>
    public static CompletionList None(int position) => new(position, position, []);
}

/// <summary>One thing that could stand at the cursor.</summary>
/// <param name="Text">What replaces the list's range.</param>
/// <param name="Kind">One of <see cref="CompletionKinds"/>.</param>
/// <param name="Signature">
/// For a method its parameters, result and number of overloads; for a value its type; for a named argument its declaration; else null.
/// </param>
public sealed record CompletionItem(string Text, string Kind, string? Signature = null);

/// <summary>The kinds of completions, under the names by which notebook front ends choose an icon.</summary>
public static class CompletionKinds
{
    /// <summary>A class or delegate.</summary>
    public const string Class = "class";

    /// <summary>A struct.</summary>
    public const string Struct = "struct";

    /// <summary>An interface.</summary>
    public const string Interface = "interface";

    /// <summary>An enum.</summary>
    public const string Enum = "enum";

    /// <summary>A value of an enum.</summary>
    public const string EnumMember = "enumMember";

    /// <summary>A type parameter.</summary>
    public const string TypeParameter = "typeParameter";

    /// <summary>A namespace.</summary>
    public const string Module = "module";

    /// <summary>A method of a type.</summary>
    public const string Method = "method";

    /// <summary>A function that a cell declares.</summary>
    public const string Function = "function";

    /// <summary>A property.</summary>
    public const string Property = "property";

    /// <summary>A field.</summary>
    public const string Field = "field";

    /// <summary>A constant.</summary>
    public const string Constant = "constant";

    /// <summary>An event.</summary>
    public const string Event = "event";

    /// <summary>A variable of this cell or an earlier one, or a parameter in its method.</summary>
    public const string Variable = "variable";

    /// <summary>A named argument of a call.</summary>
    public const string Argument = "param";

    /// <summary>A keyword or a directive.</summary>
    public const string Keyword = "keyword";

    /// <summary>A line that starts with <c>#!</c>.</summary>
    public const string Magic = "magic";

    /// <summary>A file or folder.</summary>
    public const string Path = "path";
}
