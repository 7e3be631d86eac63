namespace LrNotebooks.Jupyter.Protocol;

/// <summary>The language of a kernel's cells, as front ends and nbconvert want to know it.</summary>
/// <param name="Name">For instance <c>C#</c>.</param>
/// <param name="Version">The language's version, for instance <c>14.0</c>.</param>
/// <param name="Mimetype">The mime type of its source files.</param>
/// <param name="FileExtension">The ending of its source files, with the dot.</param>
/// <param name="PygmentsLexer">The Pygments lexer, where it is not the name.</param>
/// <param name="CodemirrorMode">The CodeMirror mode, where it is not the name.</param>
/// <param name="NbconvertExporter">The nbconvert exporter, where it is not the general <c>script</c>.</param>
public sealed record LanguageInfo(
    string Name, string Version, string Mimetype, string FileExtension,
    string? PygmentsLexer = null, string? CodemirrorMode = null, string? NbconvertExporter = null);
