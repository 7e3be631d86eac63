namespace LrNotebooks.Cli.Tests.Commands;

public class UsageTests
{
    [Theory]
    [InlineData("Try 'lrnb --help'.")]
    [InlineData("Try 'lrnb --help'.", "jog")]
    [InlineData("Try 'lrnb run --help'.", "run", "--nonsense")]
    [InlineData("--png is auto, always or never, not 'maybe'.", "run", "--png", "maybe")]
    [InlineData("--timeout is a number of seconds, not 'soon'.", "run", "--timeout", "soon")]
    [InlineData("--timeout is a number of seconds, not '-1'.", "run", "--timeout", "-1")]
    [InlineData("--timeout is a number of seconds, not 'NaN'.", "run", "--timeout", "NaN")]
    [InlineData("Try 'lrnb verify --help'.", "verify", "--document")]
    [InlineData("Try 'lrnb kernel --help'.", "kernel")]
    [InlineData("Try 'lrnb kernel install --help'.", "kernel", "install", "--nonsense")]
    [InlineData("Try 'lrnb lab --help'.", "lab")]
    [InlineData("--parallel is a number from 1 to 64, not 'all'.", "lab", "grade", "s", "--release", "r", "--out", "o", "--parallel", "all")]
    public async Task What_is_not_understood_is_one_line_and_exit_code_2(string hint, params string[] arguments)
    {
        var answer = await Lrnb.RunAsync(arguments);

        answer.Code.ShouldBe(2);
        answer.ErrorLine.ShouldStartWith("lrnb: ");
        answer.ErrorLine.ShouldContain(hint);
        answer.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("lrnb run notebooks/01* -p learningRate=0.45 --out X", "--help")]
    [InlineData("lrnb run --html --keep-going", "run", "--help")]
    [InlineData("lrnb verify --document 000 --document 001", "verify", "--help")]
    [InlineData("lrnb version", "version", "-h")]
    [InlineData("lrnb kernel install", "kernel", "--help")]
    [InlineData("lrnb kernel install --replace", "kernel", "install", "--help")]
    [InlineData("lrnb kernel uninstall --sys-prefix", "kernel", "uninstall", "--help")]
    [InlineData("lrnb kernel list", "kernel", "list", "--help")]
    [InlineData("lrnb lab check lab1.ipynb", "lab", "--help")]
    [InlineData("lrnb lab release lab1.ipynb --out release", "lab", "release", "--help")]
    [InlineData("lrnb lab check lab1.ipynb", "lab", "check", "--help")]
    [InlineData("lrnb lab grade submitted --release lab1.ipynb --out graded --parallel 2 --timeout 30", "lab", "grade", "--help")]
    [InlineData("lrnb lab sweep lab1.ipynb -p learningRate=0.01,0.1,1 --out sweep", "lab", "sweep", "--help")]
    public async Task Help_ends_with_examples_and_the_exit_codes(string example, params string[] arguments)
    {
        var answer = await Lrnb.RunAsync(arguments);

        answer.Code.ShouldBe(0);
        answer.Output.ShouldContain("Examples:");
        answer.Output.ShouldContain("  " + example);
        answer.Output.ShouldContain("130 stopped");
        answer.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Version_tells_engine_and_threads()
    {
        var answer = await Lrnb.RunAsync("version");

        answer.Code.ShouldBe(0);
        answer.Output.ShouldContain($"lrnb     {Lab.Version}\n");
        answer.Output.ShouldContain($"engine   {Lab.Engine}\n");
        answer.Output.ShouldContain("threads  ");
    }
}
