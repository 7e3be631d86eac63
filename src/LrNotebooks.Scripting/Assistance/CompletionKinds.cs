namespace LrNotebooks.Scripting.Assistance;

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
