using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Scripting.Tests.Notebooks;

/// <summary>Python writes numbers and characters that JSON does not have.</summary>
public class PythonsJsonTests
{
    // Words in strings and keys, escaped backslashes, and a character that means nothing stay what they are.
    private const string Unusual =
        """
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {"x": NaN, "y": Infinity, "z": [-Infinity, 1e400, 1.5], "half \ud83d": "NaN, Infinity \" \\ud800 NaN"},
         "cells": [{"cell_type": "code", "id": "c1", "metadata": {"n": NaN}, "execution_count": null, "outputs": [],
                    "source": "\"\ud800\" + \"\udc00\ud800\" + \"\ud83c\udf93\" + \"\ue000\"\n-Infinity"}]}
        """;

    [Fact]
    public void What_Python_reads_is_read_and_written_as_Python_writes_it()
    {
        using var folder = new TemporaryFolder();
        var source = folder.Write("in.ipynb", Unusual);
        // nbformat keeps such characters as they are, and cannot write them to a file: as escapes they are the same notebook.
        DebianPython.Run("nbformat", "import sys, nbformat, re\nn = nbformat.read(sys.argv[1], as_version=4)\ntext = nbformat.writes(n) + '\\n'\n"
            + "open(sys.argv[2], 'w').write(re.sub('[\\ud800-\\udfff]', lambda m: '\\\\u%04x' % ord(m[0]), text))", [source, folder.At("python.ipynb")]);

        var notebook = Notebook.Read(source);

        notebook.Cells[0].Source.ShouldBe("\"\ud800\" + \"\udc00\ud800\" + \"\ud83c\udf93\" + \"\ue000\"\n-Infinity");
        notebook.Clone().ToString().ShouldBe(File.ReadAllText(folder.At("python.ipynb")));
        Notebook.Parse(notebook.ToString()).ToString().ShouldBe(notebook.ToString());
    }

    [Theory]
    [InlineData("{\"a\": nan}")]
    [InlineData("{\"a\": +Infinity}")]
    [InlineData("{NaN: 1}")]
    [InlineData("{\"a\": \"NaN}")]
    public void What_Python_does_not_read_is_no_notebook(string text) =>
        Should.Throw<NotebookFormatException>(() => Notebook.Parse(text, "a.ipynb")).Message.ShouldStartWith("a.ipynb: not ");
}
