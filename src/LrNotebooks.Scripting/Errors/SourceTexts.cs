using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting;

/// <summary>The text of every cell and loaded file that ran in a session, for the source lines in its errors and its help.</summary>
internal sealed class SourceTexts
{
    private readonly ConcurrentDictionary<string, SourceText> _texts = [];

    /// <summary>Remembers a text; a document that runs again replaces its former one.</summary>
    public void Add(string document, string text) => _texts[document] = SourceText.From(text);

    /// <summary>Remembers the files that a compilation loaded.</summary>
    public void AddLoaded(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees.SkipLast(1))
            _texts[tree.FilePath] = tree.GetText();
    }

    /// <summary>Whether the document is one that the user wrote.</summary>
    public bool Contains(string? document) => document is not null && _texts.ContainsKey(document);

    /// <summary>Lines of a document as they were written; null when it does not have them.</summary>
    /// <param name="document">The name that its debug information has.</param>
    /// <param name="first">From 0.</param>
    /// <param name="last">From 0; the last line that counts.</param>
    public string? Lines(string document, int first, int last) => _texts.TryGetValue(document, out var text) && last < text.Lines.Count
        ? text.ToString(TextSpan.FromBounds(text.Lines[first].Start, text.Lines[last].End)) : null;

    /// <summary>A line of a document without its indentation, or nothing when there is no such line.</summary>
    /// <param name="document">The name that its debug information has.</param>
    /// <param name="line">From 1.</param>
    public string Line(string document, int line) =>
        _texts.TryGetValue(document, out var text) && line >= 1 && line <= text.Lines.Count ? text.Lines[line - 1].ToString().Trim() : "";
}
