using System.Reflection;

namespace LrNotebooks.Scripting;

/// <summary>What a host decides about a session.</summary>
public sealed record SessionOptions
{
    /// <summary>
    /// The notebook's folder: <c>#r</c>, <c>#load</c> and <c>#!import</c> are relative to it, and it is the current directory of the
    /// session's cells; itself relative to the host's current directory. That belongs to the process: cells of two sessions with different folders should not run at once.
    /// </summary>
    public string WorkingDirectory { get; init; } = ".";

    /// <summary>
    /// Assemblies of the host that cells may use from the start. <c>#r "any/path/Name.dll"</c> whose file name is that of one of them
    /// means the host's, whether or not the path exists.
    /// </summary>
    public IReadOnlyList<Assembly> HostAssemblies { get; init; } = [];

    /// <summary>
    /// Told the simple name of each assembly beyond the framework's that a cell is about to use for the first time, before its code runs. What it
    /// throws is the cell's error, and the next cell that uses the assembly asks again.
    /// </summary>
    public Action<string>? AssemblyNeeded { get; init; }

    /// <summary>Told the path of each native library that a package brings which a cell asked for: the host's own assemblies may want it.</summary>
    public Action<string>? NativeLibraryOffered { get; init; }

    /// <summary>
    /// Gives the value that is shown in place of one, such as a chart of a library that the host knows and the session does not; null for
    /// every other value. It comes before what the value's own type says of its looks. What it throws is the cell's error.
    /// </summary>
    public Func<object, object?>? ShownAs { get; init; }

    /// <summary>Types whose values are shown as text where they are part of another value: a tree of their members would say nothing, or be endless.</summary>
    public IReadOnlyList<Type> ShownAsText { get; init; } = [];

    /// <summary>
    /// What the host has instead of a package's extension of .NET Interactive, which no session loads: a sentence, by the package's id.
    /// It ends the message that says so.
    /// </summary>
    public IReadOnlyDictionary<string, string> InsteadOfExtension { get; init; } = new Dictionary<string, string>();

    /// <summary>Namespaces that every cell imports, by default those of .NET Interactive's C# kernel.</summary>
    public IReadOnlyList<string> Usings { get; init; } = DefaultUsings;

    /// <summary>
    /// Gives the line that <see cref="Console.ReadLine"/> and <c>input()</c> return (null: end of input). When this is null, asking is an
    /// error that says so.
    /// </summary>
    public Func<InputRequest, CancellationToken, Task<string?>>? Input { get; init; }

    /// <summary>How long a cancelled cell may take to stop before the session gives its thread up and says so.</summary>
    public TimeSpan CancellationGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The default of <see cref="Usings"/>.</summary>
    public static IReadOnlyList<string> DefaultUsings { get; } =
    [
        "System", "System.IO", "System.Text", "System.Collections", "System.Collections.Generic", "System.Linq",
        "System.Linq.Expressions", "System.Threading.Tasks",
    ];
}

/// <summary>What a host decides about one cell.</summary>
public sealed record CellOptions
{
    /// <summary>The cell's number, for a host that counts by itself; when this is null, the session counts.</summary>
    public int? Number { get; init; }

    /// <summary>What errors call the cell; <c>cell 3</c> when this is null and its number is 3.</summary>
    public string? Name { get; init; }

    /// <summary>Takes the place of <see cref="SessionOptions.Input"/> for this cell, and for what it leaves behind.</summary>
    public Func<InputRequest, CancellationToken, Task<string?>>? Input { get; init; }
}

/// <summary>A line that a cell asks its user for.</summary>
/// <param name="Prompt">What to show beside the field; may be empty.</param>
/// <param name="IsPassword">True when the line must not be echoed.</param>
public sealed record InputRequest(string Prompt, bool IsPassword);
