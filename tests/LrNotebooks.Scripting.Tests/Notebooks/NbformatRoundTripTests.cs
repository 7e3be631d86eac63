using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Scripting.Tests.Notebooks;

/// <summary>Python's nbformat is the reference for the file format.</summary>
public class NbformatRoundTripTests
{
    private const string RoundTrip =
        """
        import sys, nbformat
        notebook = nbformat.read(sys.argv[1], as_version=4)
        nbformat.validate(notebook)
        nbformat.write(notebook, sys.argv[2])
        """;

    // Numbers at the edges of Python's repr, every line end that splitlines knows, keys that sort differently in UTF-16.
    private const string Difficult =
        """
        {"nbformat": 4, "nbformat_minor": 5,
         "metadata": {"zeta": [1e-5, 1E5, 0.1, 1.0, 1e16, 123456789012345680.0, 1e23, -0.0, 0.0001, 5e-324, 12345678901234567890, 2.50,
                       1e15, 1234567890123456.5, -1e16, 9.007199254740994E15, 1.2345678901234568e16, 1e17, -1.25e-7],
                      "\uff5e": 1, "\ud83d\ude00": 2, "empty": {}, "none": null, "list": [], "signature": "gone", "yes": true,
                      "text": "\u0001 \u007f \" \\ / \b\f\n\r\t é 学习率 \u2028"},
         "cells": [
          {"cell_type": "markdown", "id": "m-1", "metadata": {"trusted": true, "custom": {"b": 1, "a": [[]]}},
           "source": "one\r\ntwo\rthree\u000bfour\u000cfive\u001csix\u0085seven\u2028eight\n\n",
           "attachments": {"p.png": {"image/png": "aGk=", "text/plain": "a\nb"}}},
          {"cell_type": "raw", "id": "r_1", "metadata": {}, "source": ""},
          {"cell_type": "code", "id": "c1", "metadata": {}, "execution_count": 3, "source": ["a\n", "b"], "outputs": [
            {"output_type": "stream", "name": "stdout", "text": ["x\n", "y"]},
            {"output_type": "display_data", "metadata": {"image/png": {"width": 760}},
             "data": {"text/html": "<b>\n</b>", "image/svg+xml": "<svg>\n</svg>", "image/png": "aGk=\n", "application/vnd.x+json": {"z": 1, "a": "l\nm"},
                      "application/javascript": "a;\nb"}},
            {"output_type": "execute_result", "execution_count": 3, "metadata": {}, "data": {"text/plain": ["5"]}},
            {"output_type": "error", "ename": "E", "evalue": "v\nw", "traceback": ["a\nb", "c"]}]}]}
        """;

    [Fact]
    public void The_file_is_what_pythons_nbformat_writes()
    {
        using var folder = new TemporaryFolder();
        var source = folder.Write("in.ipynb", Difficult);
        Nbformat(source, folder.At("python.ipynb"));

        Notebook.Read(source).Write(folder.At("ours.ipynb"));

        File.ReadAllText(folder.At("ours.ipynb")).ShouldBe(File.ReadAllText(folder.At("python.ipynb")));
    }

    [Fact]
    public void What_we_wrote_passes_through_nbformat_unchanged()
    {
        using var folder = new TemporaryFolder();
        Notebook.Parse(Difficult).Write(folder.At("ours.ipynb"));

        Nbformat(folder.At("ours.ipynb"), folder.At("python.ipynb"));

        File.ReadAllBytes(folder.At("python.ipynb")).ShouldBe(File.ReadAllBytes(folder.At("ours.ipynb")));
    }

    [Fact]
    public void Reading_and_writing_again_changes_nothing()
    {
        var once = Notebook.Parse(Difficult).ToString();

        Notebook.Parse(once).ToString().ShouldBe(once);
    }

    private static void Nbformat(string source, string target) => DebianPython.Run("nbformat", RoundTrip, [source, target]);
}
