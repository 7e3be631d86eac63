using System.Text.RegularExpressions;

namespace LrNotebooks.Cli;

/// <summary>The names under which Jupyter knows a kernel.</summary>
internal static partial class KernelNames
{
    /// <summary>The kernel's own name.</summary>
    public const string Own = "lrnotebooks";

    /// <summary>The name that C# notebooks ask for, also those written in Polyglot Notebooks.</summary>
    public const string Polyglot = ".net-csharp";

    /// <summary>Whether Jupyter takes a name.</summary>
    public static bool IsValid(string name) => Pattern().IsMatch(name) && name.Trim('.').Length > 0;

    [GeneratedRegex(@"^[A-Za-z0-9._-]+\z")]
    private static partial Regex Pattern();
}
