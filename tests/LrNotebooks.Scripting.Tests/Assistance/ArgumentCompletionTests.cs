using LrNotebooks.Scripting.Assistance;
using LrNotebooks.Scripting.Tests.Sessions;

namespace LrNotebooks.Scripting.Tests.Assistance;

public sealed class ArgumentCompletionTests : SessionTests
{
    private const string Model =
        """
        enum Mode { Constant, Step, [Obsolete] Linear }
        class Optimizer
        {
            public Optimizer(double learningRate, double momentum = 0.9, Mode mode = Mode.Constant) { }
            public Optimizer(int steps) { }
            public void Step(int count = 1, Mode? mode = null) { }
            public Mode Mode { get; set; }
            public int Seed { get; init; }
            public int Steps { get; }
            public double Rate;
            public Optimizer Inner { get; set; }
            private int Hidden { get; set; }
        }
        record Point(int X, int Y);
        void Fit(double learningRate, int epochs = 1) { }
        Action<int> act = null;
        """;

    [Theory]
    [InlineData("Fit(lear¦", "learningRate:")]
    [InlineData("Fit(¦)", "epochs:")]
    [InlineData("Fit(0.1, ep¦)", "epochs:")]
    [InlineData("Fit(epochs: 1, lear¦", "learningRate:")]
    [InlineData("new Optimizer(lear¦", "learningRate:")]
    [InlineData("new Optimizer(ste¦", "steps:")]
    [InlineData("Optimizer o = new(mom¦", "momentum:")]
    [InlineData("new Optimizer(1).Step(cou¦", "count:")]
    [InlineData("class A : Optimizer { public A() : base(lear¦", "learningRate:")]
    [InlineData("new Point(¦", "X:")]
    [InlineData("act(ob¦", "obj:")]
    [InlineData("string.Join(sep¦", "separator:")]
    [InlineData("new[] { 1 }.Take(cou¦", "count:")]
    [InlineData("var y = 1 + Math.Max(val¦", "val1:")]
    public async Task A_parameters_name_is_offered(string marked, string name)
    {
        await Session.Value(Model);
        var items = (await Session.Complete(marked)).Items;
        items.Where(item => item.Kind == CompletionKinds.Argument).Select(item => item.Text).ShouldContain(name);
    }

    [Theory]
    [InlineData("Fit(0.1, ¦)", "learningRate:")]
    [InlineData("Fit(epochs: 1, ¦)", "epochs:")]
    [InlineData("Fit(learningRate: ¦)", "learningRate:")]
    [InlineData("Fit(0.1 + ¦)", "learningRate:")]
    [InlineData("Fit((¦", "learningRate:")]
    [InlineData("new Optimizer(mode: Mode.Step, ¦)", "steps:")]
    public async Task A_parameter_that_cannot_be_meant_is_not(string marked, string name)
    {
        await Session.Value(Model);
        (await Session.Offers(marked)).ShouldNotContain(name);
    }

    [Fact]
    public async Task Its_declaration_is_shown()
    {
        await Session.Value(Model);
        (await Session.Complete("Fit(ep¦")).Items[0].ShouldBe(new CompletionItem("epochs:", CompletionKinds.Argument, "int epochs = 1"));
    }

    [Theory]
    [InlineData("new Optimizer(0.1, mode: ¦)")]
    [InlineData("new Optimizer(0.1, 0.9, ¦)")]
    [InlineData("new Optimizer(1).Step(1, Mo¦)")]
    [InlineData("Mode m = ¦")]
    [InlineData("var o = new Optimizer(1); o.Mode = ¦")]
    [InlineData("var o = new Optimizer(1); if (o.Mode == ¦")]
    [InlineData("var o = new Optimizer(1) { Mode = ¦")]
    [InlineData("var o = new Optimizer(1); if (o.Mode is ¦")]
    [InlineData("var o = new Optimizer(1); switch (o.Mode) { case ¦")]
    [InlineData("var o = new Optimizer(1); var x = o.Mode switch { ¦")]
    [InlineData("Mode F() { return ¦")]
    [InlineData("Mode F() => ¦")]
    [InlineData("void F(Mode m = ¦")]
    public async Task Values_of_an_enum_come_first_where_one_is_wanted(string marked)
    {
        await Session.Value(Model);
        (await Session.Offers(marked)).Where(text => text.StartsWith("Mode.", StringComparison.Ordinal)).ShouldBe(["Mode.Constant", "Mode.Step"]);
    }

    [Theory]
    [InlineData("Mode m = St¦", "Mode m = Mode.Step")]
    [InlineData("DayOfWeek d = fri¦", "DayOfWeek d = DayOfWeek.Friday")]
    public async Task They_are_found_by_their_own_names(string marked, string code)
    {
        await Session.Value(Model);
        (await Session.Accept(marked)).ShouldBe(code);
    }

    [Theory]
    [InlineData("new Optimizer(1) { ¦ }", "Inner, Mode, Rate, Seed")]
    [InlineData("new Optimizer(1) { ¦", "Inner, Mode, Rate, Seed")]
    [InlineData("new Optimizer(1) { Se¦", "Seed")]
    [InlineData("new Optimizer(1) { Seed = 1, ¦ }", "Inner, Mode, Rate")]
    [InlineData("new Optimizer(1) { Seed = 1, M¦ }", "Mode")]
    [InlineData("new Optimizer(1) { Inner = { ¦ } }", "Inner, Mode, Rate")]
    [InlineData("new Optimizer(1) { ¦Seed = 1 }", "Inner, Mode, Rate, Seed")]
    [InlineData("Optimizer o = new(1) { ¦ }", "Inner, Mode, Rate, Seed")]
    [InlineData("new Point(1, 2) with { ¦ }", "X, Y")]
    public async Task An_initialiser_is_offered_what_can_be_set(string marked, string names)
    {
        await Session.Value(Model);
        string.Join(", ", await Session.Offers(marked)).ShouldBe(names);
    }

    [Theory]
    [InlineData("new List<int> { on¦ }")]
    [InlineData("new List<int> { 1, on¦ }")]
    [InlineData("new[] { on¦ }")]
    [InlineData("int[] a = [on¦]")]
    [InlineData("new Optimizer(1) { Seed = on¦ }")]
    public async Task Elsewhere_between_braces_values_are_offered(string marked)
    {
        await Session.Value(Model);
        await Session.Value("var one = 1;");
        (await Session.Offers(marked)).ShouldContain("one");
    }
}
