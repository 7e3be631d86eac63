using System.Globalization;
using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Scripting.Tests.Running;

public class ParameterInjectionTests
{
    [Theory]
    [InlineData("double learningRate = 0.2;", "1", "double learningRate = 1;")]
    [InlineData("double learningRate = 0.2;", "1e-3", "double learningRate = 1e-3;")]
    [InlineData("double learningRate = 0.2;", "-.5", "double learningRate = -.5;")]
    [InlineData("double learningRate = 0.2;", " +2. ", "double learningRate = 2;")]
    [InlineData("double learningRate = 0.2;", "NaN", "double learningRate = double.NaN;")]
    [InlineData("double learningRate = 0.2;", "100000000000000000000", "double learningRate = 100000000000000000000d;")]
    [InlineData("float learningRate = 0.2f;", "1", "float learningRate = 1f;")]
    [InlineData("decimal learningRate = 0.2m;", "0.10", "decimal learningRate = 0.10m;")]
    [InlineData("int learningRate = 40;", "20_000", "int learningRate = 20_000;")]
    [InlineData("long learningRate = 40;", "-3000000000", "long learningRate = -3000000000;")]
    [InlineData("bool learningRate = true;", "False", "bool learningRate = false;")]
    [InlineData("string learningRate = \"a\";", "say \"hi\"\\", "string learningRate = \"say \\\"hi\\\"\\\\\";")]
    [InlineData("var learningRate = 0.2;", "1", "var learningRate = 1d;")]
    [InlineData("var learningRate = 1;", "2", "var learningRate = 2;")]
    [InlineData("var learningRate = 1L;", "2", "var learningRate = 2L;")]
    [InlineData("var learningRate = -1f;", "2", "var learningRate = 2f;")]
    [InlineData("const double learningRate = 0.2;", "1", "const double learningRate = 1;")]
    [InlineData("double learningRate;", "1", "double learningRate = 1;")]
    [InlineData("double? learningRate = null;", "1", "double? learningRate = 1;")]
    [InlineData("double[] learningRate = [0.2];", "[1, 0.5]", "double[] learningRate = [1, 0.5];")]
    [InlineData("double[] learningRate = { 0.2 };", "{1,0.5}", "double[] learningRate = { 1, 0.5 };")]
    [InlineData("double[] learningRate = new[] { 0.2 };", "1", "double[] learningRate = new double[] { 1 };")]
    [InlineData("var learningRate = new[] { 1, 0.2 };", "1, 2", "var learningRate = new double[] { 1, 2 };")]
    [InlineData("string[] learningRate = [];", "a, \"b,c\"", "string[] learningRate = [\"a\", \"b,c\"];")]
    [InlineData("List<int> learningRate = [1];", "[]", "List<int> learningRate = [];")]
    [InlineData("double learningRate = 0.2;", "-Infinity", "double learningRate = double.NegativeInfinity;")]
    [InlineData("double learningRate = 0.2;", "0x10", "double learningRate = 0x10;")]
    [InlineData("decimal learningRate = 0.2m;", "-1e-3", "decimal learningRate = -1e-3m;")]
    [InlineData("int learningRate = 40;", "-2147483648", "int learningRate = -2147483648;")]
    [InlineData("byte learningRate = 40;", "255", "byte learningRate = 255;")]
    [InlineData("System.UInt64 learningRate = 40;", "18446744073709551615", "System.UInt64 learningRate = 18446744073709551615;")]
    [InlineData("var learningRate = Math.Sqrt(2);", "1", "var learningRate = 1d;")]
    [InlineData("var learningRate = new List<float> { 1 };", "1, 2", "var learningRate = new List<float> { 1f, 2f };")]
    [InlineData("IReadOnlyList<string>? learningRate = new[] { \"a\" };", "b", "IReadOnlyList<string>? learningRate = new string[] { \"b\" };")]
    public void The_value_is_written_as_its_declared_type(string source, string value, string expected)
    {
        var notebook = Notebooks.With(source);

        ParameterInjection.Apply(notebook, "n.ipynb", Set(value));

        notebook.Cells[1].Source.ShouldBe(expected);
        notebook.Cells[0].Source.ShouldBe(source);
    }

    [Fact]
    public void Comments_and_other_statements_stay()
    {
        var notebook = Notebooks.With("// The step.\ndouble learningRate = 0.2, other = 1; // try 1\nint steps = 40;\nConsole.WriteLine(steps);");

        ParameterInjection.Apply(notebook, "n", new Dictionary<string, string> { ["steps"] = "5", ["learningRate"] = "1" });

        notebook.Cells[1].Source.ShouldBe("// The step.\ndouble learningRate = 1, other = 1; // try 1\nint steps = 5;\nConsole.WriteLine(steps);");
    }

    [Fact]
    public void The_notebook_says_what_was_injected_in_papermills_words()
    {
        var notebook = Notebooks.With("double learningRate = 0.2;");

        ParameterInjection.Apply(notebook, "n", Set("1"));
        ParameterInjection.Apply(notebook, "n", Set("0.5"));

        notebook.Cells.Select(cell => cell.Tags.Single()).ShouldBe(["parameters", "injected-parameters"]);
        notebook.Metadata["papermill"]!.ToJsonString().ShouldBe("""{"parameters":{"learningRate":0.5}}""");
    }

    [Theory]
    [InlineData("lr", "1", "no parameter 'lr'")]
    [InlineData("learningRate", "abc", "'abc' is not a value for parameter 'learningRate' of type double")]
    [InlineData("learningRate", "1,5", "'1,5' is not a value")]
    [InlineData("learningRate", "1e999", "'1e999' is not a value")]
    [InlineData("learningRate", "", "'' is not a value")]
    [InlineData("steps", "1.5", "'1.5' is not a value for parameter 'steps' of type int")]
    [InlineData("steps", "3000000000", "'3000000000' is not a value")]
    [InlineData("steps", "2.", "'2.' is not a value")]
    [InlineData("steps", "1; File.Delete(path)", "'1; File.Delete(path)' is not a value")]
    [InlineData("steps", "1 // one", "'1 // one' is not a value")]
    [InlineData("steps", "'a'", "''a'' is not a value")]
    [InlineData("steps", "1 + 1", "'1 + 1' is not a value")]
    [InlineData("rates", "[1", "'[1' is not a value for parameter 'rates' of type double[]")]
    [InlineData("rates", "1,,2", "'1,,2' is not a value")]
    [InlineData("when", "now", "parameter 'when' is of type DateTime, which cannot be set from outside")]
    public void A_bad_name_or_value_is_one_line_that_lists_the_parameters(string name, string value, string problem)
    {
        var notebook = Notebooks.With(
            "double learningRate = 0.2;\nint steps = 40;\ndouble[] rates =\n  [1,\n  2];\nDateTime when = DateTime.Now;");
        var before = notebook.ToString();

        var error = Should.Throw<ParameterException>(
            () => ParameterInjection.Apply(notebook, "n.ipynb", new Dictionary<string, string> { [name] = value }));

        error.Message.ShouldStartWith("n.ipynb: " + problem);
        error.Message.ShouldEndWith(
            "its parameters: double learningRate = 0.2; int steps = 40; double[] rates = [1, 2]; DateTime when = DateTime.Now");
        notebook.ToString().ShouldBe(before);
    }

    [Fact]
    public void A_notebook_without_a_parameters_cell_says_so()
    {
        var notebook = Notebook.Parse("""{"nbformat": 4, "cells": []}""");

        Should.Throw<ParameterException>(() => ParameterInjection.Apply(notebook, "n.ipynb", Set("1")))
            .Message.ShouldBe("n.ipynb: no code cell is tagged 'parameters', so there are no parameters to set");
    }

    [Fact]
    public void The_machines_culture_does_not_change_a_value()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = culture;
        var notebook = Notebooks.With("double learningRate = 0.2;");

        ParameterInjection.Apply(notebook, "n", Set("2.50"));

        notebook.Cells[1].Source.ShouldBe("double learningRate = 2.50;");
        notebook.Metadata["papermill"]!["parameters"]!["learningRate"]!.GetValue<double>().ShouldBe(2.5);
    }

    private static Dictionary<string, string> Set(string value) => new() { ["learningRate"] = value };

    private static class Notebooks
    {
        public static Notebook With(string source)
        {
            var notebook = new Notebook();
            var cell = new NotebookCell(CellKind.Code, "p", source);
            cell.Metadata["tags"] = new JsonArray("parameters");
            notebook.Cells.Add(cell);
            return notebook;
        }
    }
}
