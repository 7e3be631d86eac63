using LrNotebooks.Scripting.Assistance;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting;

/// <summary>What a magic takes.</summary>
internal enum MagicText
{
    /// <summary>Nothing: it stands alone on its line.</summary>
    None,

    /// <summary>The name of a file behind it.</summary>
    File,

    /// <summary>The C# below it.</summary>
    Code,

    /// <summary>The text below it, which is no C#.</summary>
    Prose,
}

/// <summary>What a line that starts with <c>#!</c> can ask for.</summary>
/// <param name="Name">What follows <c>#!</c>, up to a blank; case does not count.</param>
/// <param name="Takes">What it takes.</param>
/// <param name="Run">
/// Does it, given the text that it takes. C# keeps the line numbers of the cell: blank lines stand for what is before it.
/// </param>
internal sealed record Magic(string Name, MagicText Takes, Func<CellRunner, string, CellResult> Run)
{
    /// <summary>A cell without magics is C#.</summary>
    private static readonly Magic CSharp = new("csharp", MagicText.Code, (cell, text) => cell.Execute(text));

    /// <summary>Prints how long the cell took, however it ends; the one magic that governs the whole cell, wherever it stands.</summary>
    public static readonly Magic Time = new("time", MagicText.None, (cell, _) => cell.Succeeded());

    /// <summary>Every magic there is, in the order of the messages.</summary>
    public static readonly IReadOnlyList<Magic> All =
    [
        CSharp,
        CSharp with { Name = "c#" },
        new("about", MagicText.None, (cell, _) => cell.Show(GuestMagics.About())),
        new("html", MagicText.Prose, (cell, text) => cell.Show(MimeBundle.Of(MimeTypes.Html, text))),
        new("import", MagicText.File, (cell, text) => cell.Import(text.Trim('"'))),
        new("javascript", MagicText.Prose, (cell, text) => cell.Show(GuestMagics.Script(text))),
        new("js", MagicText.Prose, (cell, text) => cell.Show(GuestMagics.Script(text))),
        new("markdown", MagicText.Prose, (cell, text) => cell.Show(MimeBundle.Of(MimeTypes.Markdown, text))),
        new("mermaid", MagicText.Prose, (cell, text) => cell.Show(GuestMagics.Diagram(text))),
        new("set", MagicText.None, GuestMagics.Set) { HasOptions = true },
        new("share", MagicText.None, GuestMagics.Share) { HasOptions = true },
        Time,
        new("value", MagicText.Prose, GuestMagics.Value) { HasOptions = true },
        new("who", MagicText.None, (cell, _) => cell.NameVariables()),
        new("whos", MagicText.None, (cell, _) => cell.ListVariables()),
    ];

    /// <summary>Whether options follow it on its line: they are the first line of the text that it runs on.</summary>
    public bool HasOptions { get; private init; }

    /// <summary>The name of every magic there is.</summary>
    public static IEnumerable<string> Names => All.Select(magic => magic.Name);

    /// <summary>
    /// What each line of a cell is. Magics that do not exist are lines of C#'s; in Markdown and HTML a line such as "#!/bin/sh" is text, and so it is
    /// inside of a comment, a string and code that <c>#if</c> leaves out: the compiler's lexer decides.
    /// </summary>
    /// <param name="lines">The cell's lines without their ends.</param>
    /// <returns>For a magic its line as well; none for one in excluded code, which the compiler would not accept even there.</returns>
    public static IEnumerable<(CellLine Kind, MagicLine? Magic)> Classify(IReadOnlyList<string> lines)
    {
        var (below, start) = (CellLine.Code, 0);
        SyntaxNode? code = null;
        foreach (var (i, line) in lines.Index())
        {
            var magic = MagicLine.Parse(line);
            var directive = magic is not null && below == CellLine.Code ? DirectiveAt(i) : null;
            if (directive is { IsActive: false })
            {
                yield return (CellLine.Magic, null);
            }
            else if (magic is not null && (below == CellLine.Code ? directive is not null : magic.Known is not null))
            {
                below = magic.Known?.Takes == MagicText.Prose ? CellLine.Prose : CellLine.Code;
                (start, code) = (i + 1, null);
                yield return (CellLine.Magic, magic);
            }
            else
            {
                yield return (below, null);
            }
        }

        // Lexed from the last magic on: what is above it may be prose.
        DirectiveTriviaSyntax? DirectiveAt(int line)
        {
            code ??= CSharpSyntaxTree.ParseText(string.Join('\n', lines.Skip(start)), SubmissionChain.ParseOptions).GetRoot();
            var position = lines.Skip(start).Take(line - start).Sum(above => above.Length + 1) + lines[line].IndexOf('#');
            return code.FindTrivia(position).GetStructure() as DirectiveTriviaSyntax;
        }
    }

    /// <summary>The parts of a cell in order, each with the text that its magic takes; none when it is blank.</summary>
    /// <exception cref="CellProblemException">A magic does not exist, or has an argument too many or too few.</exception>
    public static IReadOnlyList<(Magic Magic, string Text)> Cut(string cell)
    {
        var parts = new List<(Magic Magic, string Text)>();
        var lines = cell.ReplaceLineEndings("\n").Split('\n');
        var (above, start) = (CSharp, 0);
        foreach (var (i, (kind, line)) in Classify(lines).ToList().Index())
        {
            if (line is null)
            {
                if (kind == CellLine.Magic)
                    lines[i] = "";
                continue;
            }
            AddLines(i);
            (above, start) = (line.Check(i + 1), i + 1);
            if (above.Takes is MagicText.Code or MagicText.Prose)
                continue;
            parts.Add((above, line.Argument));
            above = CSharp;
        }
        AddLines(lines.Length);
        return parts;

        void AddLines(int end)
        {
            var text = string.Join('\n', lines[start..end]);
            if (!string.IsNullOrWhiteSpace(text))
                parts.Add((above, above.Takes == MagicText.Code ? new string('\n', start) + text : text.Trim('\n')));
        }
    }
}

/// <summary>A line that starts with <c>#!</c>.</summary>
/// <param name="Name">What follows <c>#!</c>, up to a blank.</param>
/// <param name="Argument">What follows the name; may be empty.</param>
internal sealed record MagicLine(string Name, string Argument)
{
    /// <summary>What it asks for; null when there is no such magic.</summary>
    public Magic? Known { get; } = Magic.All.FirstOrDefault(magic => magic.Name.Equals(Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a line; null when it is not a magic.</summary>
    public static MagicLine? Parse(string line)
    {
        var text = line.Trim();
        if (!text.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var parts = text[2..].Split((char[]?)null, 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new MagicLine(parts.ElementAtOrDefault(0) ?? "", parts.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>The magic.</summary>
    /// <param name="number">The line's number in the cell, from 1.</param>
    /// <exception cref="CellProblemException">There is no such magic, or it has an argument too many or too few.</exception>
    public Magic Check(int number)
    {
        if (Known is not { } known)
        {
            if (GuestMagics.Languages.Contains(Name))
                throw new CellProblemException("UnknownMagic", $"line {number}: #!{Name}: {GuestMagics.OneKernel}.");
            var names = string.Join(", ", Magic.Names.Select(name => "#!" + name));
            throw new CellProblemException("UnknownMagic", $"line {number}: there is no magic #!{Name}; there are {names}.");
        }
        if (known.HasOptions)
            return GuestMagics.WithOptions(known, Argument);
        if (known.Takes == MagicText.File == (Argument.Length > 0))
            return known;
        throw new CellProblemException("MagicArgument", known.Takes == MagicText.File
            ? $"line {number}: #!{known.Name} needs a file: a notebook (.ipynb, .dib) or C# (.cs, .csx)."
            : $"line {number}: #!{Name} stands alone on its line; found \"{Argument}\" behind it.");
    }
}
