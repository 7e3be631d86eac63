namespace LrNotebooks.Scripting.Tests.Sessions;

/// <summary>Expressions that a host evaluates between cells.</summary>
public sealed class EvaluationTests : SessionTests
{
    [Fact]
    public async Task An_expression_sees_what_the_cells_declared_and_leaves_no_trace()
    {
        await Session.Run("var rate = 0.5; double Half(double x) => x / 2;");
        (await Evaluate("Half(rate) + (int.TryParse(\"1\", out var leak) ? leak : 0)")).Value!.GetText(MimeTypes.Plain).ShouldBe("1.25");
        Session.ExecutionCount.ShouldBe(1);
        Session.Variables.Select(variable => variable.Name).ShouldBe(["rate"]);
        (await Session.Run("leak")).Error!.Name.ShouldBe(ErrorOutput.CompilationError);
        (await Session.Value("var next = rate; next")).ShouldBe("0.5");
        (await Evaluate("next")).Value!.GetText(MimeTypes.Plain).ShouldBe("0.5");
    }

    [Fact]
    public async Task What_it_assigns_stays() =>
        (await Session.Value(await EvaluateFirst("var x = 1;", "x = 5") + " + x")).ShouldBe("10");

    [Theory]
    [InlineData("missing", ErrorOutput.CompilationError)]
    [InlineData("var y = 2;", "NoValue")]
    [InlineData("Console.WriteLine(1)", "NoValue")]
    [InlineData("int.Parse(\"x\")", "System.FormatException")]
    [InlineData("input()", "System.InvalidOperationException")]
    public async Task It_says_why_there_is_no_value(string expression, string error)
    {
        var evaluation = await Evaluate(expression);
        (evaluation.Value, evaluation.Error!.Name).ShouldBe((null, error));
    }

    [Fact]
    public async Task It_can_be_stopped()
    {
        await Session.Run("int Forever() { while (true) { } }");
        using var stop = new CancellationTokenSource(100);
        (await Session.EvaluateAsync("Forever()", stop.Token)).Error!.Name.ShouldBe(ErrorOutput.Interrupted);
        (await Session.Value("1 + 1")).ShouldBe("2");
    }

    private Task<(MimeBundle? Value, ErrorOutput? Error)> Evaluate(string expression) => Session.EvaluateAsync(expression, TestContext.Current.CancellationToken);

    private async Task<string?> EvaluateFirst(string cell, string expression)
    {
        await Session.Run(cell);
        return (await Evaluate(expression)).Value!.GetText(MimeTypes.Plain);
    }
}
