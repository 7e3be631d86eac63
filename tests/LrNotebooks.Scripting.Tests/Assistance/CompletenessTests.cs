using LrNotebooks.Scripting.Assistance;
using LrNotebooks.Scripting.Sessions;

namespace LrNotebooks.Scripting.Tests.Assistance;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("1 + 2")]
    [InlineData("var x = 1;")]
    [InlineData("x.Fit()")]
    [InlineData("if (x) { }")]
    [InlineData("for (var i = 0; i < 3; i++)\n    x++;")]
    [InlineData("void F()\n{\n}")]
    [InlineData("// a comment")]
    [InlineData("/* a comment */")]
    [InlineData("using System;")]
    [InlineData("#r \"a.dll\"")]
    [InlineData("class A { int B => 1; }")]
    [InlineData("\"text\"")]
    [InlineData("@\"two\nlines\"")]
    [InlineData("\"\"\"\nraw\n\"\"\"")]
    [InlineData("#!time")]
    [InlineData("#!time\n1 + 1")]
    [InlineData("#!markdown\n# { ( \"")]
    [InlineData("#if NO\n{\n#endif\n1")]
    [InlineData("var 🙂 = 1;", CellCompletenessStatus.Invalid)]
    [InlineData("var 学习率 = \"🙂\";")]
    [InlineData("unknown.Name(1)")]
    public void Whole_code_is_complete(string code, CellCompletenessStatus status = CellCompletenessStatus.Complete) =>
        Session.IsComplete(code).ShouldBe(new CellCompleteness(status));

    [Theory]
    [InlineData("if (x) {", 4)]
    [InlineData("if (x) {\n", 4)]
    [InlineData("if (x)\n{\n    while (y) {\n", 8)]
    [InlineData("if (x)\n{\n    while (y) {\n    }\n", 4)]
    [InlineData("if (x)", 4)]
    [InlineData("for (var i = 0; i < 3; i++)", 4)]
    [InlineData("for (var i = 0;", 4)]
    [InlineData("foreach (var x in", 4)]
    [InlineData("void F()", 0)]
    [InlineData("class A", 0)]
    [InlineData("class A\n{\n    void F()", 4)]
    [InlineData("try", 0)]
    [InlineData("try { }", 0)]
    [InlineData("Fit(", 4)]
    [InlineData("Fit(1,", 4)]
    [InlineData("if (x) {\n    Fit(1,", 8)]
    [InlineData("var x =", 4)]
    [InlineData("x +", 4)]
    [InlineData("var x = 1", 4)]
    [InlineData("var xs = new[] {\n    1,", 4)]
    [InlineData("var xs = new List<int>\n{\n    1, 2", 4)]
    [InlineData("xs.Select(x => {", 4)]
    [InlineData("xs.", 4)]
    [InlineData("using", 4)]
    [InlineData("/* a comment", 0)]
    [InlineData("@\"text", 0)]
    [InlineData("if (x) {\n@\"text", 0)]
    [InlineData("$@\"text {x}", 0)]
    [InlineData("\"\"\"\nraw", 0)]
    [InlineData("#if NO\n1", 0)]
    [InlineData("#region A\n1", 0)]
    [InlineData("#!time\nif (x) {", 4)]
    [InlineData("var 学习率 = \"🙂\"; if (x) {", 4)]
    public void Code_that_goes_on_is_incomplete(string code, int indent) =>
        Session.IsComplete(code).ShouldBe(new CellCompleteness(CellCompletenessStatus.Incomplete, new string(' ', indent)));

    [Theory]
    [InlineData("var x = );")]
    [InlineData("1 + ) {")]
    [InlineData("\"text")]
    [InlineData("'a")]
    [InlineData("}")]
    [InlineData("if (x) { } }")]
    [InlineData("Fit(1));")]
    [InlineData("#!nothing")]
    [InlineData("#!import")]
    public void Code_that_nothing_can_mend_is_invalid(string code) =>
        Session.IsComplete(code).Status.ShouldBe(CellCompletenessStatus.Invalid);
}
