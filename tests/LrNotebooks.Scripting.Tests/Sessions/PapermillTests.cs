namespace LrNotebooks.Scripting.Tests.Sessions;

/// <summary>The cells are what papermill 2.6 writes for C#, its line end included.</summary>
public sealed class PapermillTests : SessionTests
{
    [Fact]
    public async Task A_parameter_keeps_the_type_that_its_cell_declares()
    {
        await Session.Run("double learningRate = 0.2; int steps = 10; float momentum = 0.9f; bool isStaircase = false;\n"
            + "string title = \"a\"; double[] rates = [0.1]; List<string> names = []; var seeds = new List<int> { 1 };");
        var ran = await Session.Run("// Parameters\nvar learningRate = 1;\nvar steps = 5;\nvar momentum = 0.5;\nvar isStaircase = true;\n"
            + "var title = \"x, \\\"y\\\"\";\nvar rates = new [] { 1, 2 };\nvar names = new [] { \"u\", \"v, w\" };\nvar seeds = new [] { 3 };\n");
        ran.Error.ShouldBeNull(ran.Traceback);
        ran.StandardError.ShouldBe("");
        (await Session.Value("learningRate / 2")).ShouldBe("0.5");
        (await Session.Value("(learningRate.GetType().Name, steps, momentum.GetType().Name, momentum, isStaircase, title)"))
            .ShouldBe("(\"Double\", 5, \"Single\", 0.5, true, \"x, \\\"y\\\"\")");
        (await Session.Value("(rates.GetType().Name, rates[1], names.GetType().Name, names[1], seeds.GetType().Name, seeds[0])"))
            .ShouldBe("(\"Double[]\", 2, \"List`1\", \"v, w\", \"List`1\", 3)");
    }

    [Fact]
    public async Task A_name_that_no_cell_declares_is_a_warning()
    {
        var ran = await Session.Run("// Parameters\nvar learnigRate = 1;\n");
        ran.Error.ShouldBeNull();
        ran.StandardError.ShouldBe(
            "papermill: no cell above declares the parameter 'learnigRate': it is a new variable, which nothing in the notebook may read\n");
        (await Session.Value("learnigRate")).ShouldBe("1");
    }

    [Fact]
    public async Task A_value_of_another_type_is_an_error()
    {
        await Session.Run("int steps = 10;");
        (await Session.Run("// Parameters\nvar steps = 0.5;\n")).Error!.Value
            .ShouldBe("papermill: '0.5' is not a value for parameter 'steps' of type int; its parameters: int steps");
        (await Session.Value("steps")).ShouldBe("10");
    }

    [Theory]
    [InlineData("// Parameters\nvar x = 1;", "Int32")]
    [InlineData("// Parameters\nvar x = 1;\nx = 2;\n", "Int32")]
    [InlineData("var x = 1;\n", "Int32")]
    public async Task A_cell_of_the_users_own_declares_what_it_says(string cell, string type)
    {
        await Session.Run("double x = 0.5;");
        (await Session.Run(cell)).StandardError.ShouldBe("");
        (await Session.Value("x.GetType().Name")).ShouldBe($"{type}");
    }
}
