using System.Text.Json.Nodes;

namespace LrNotebooks.Cli.Tests.Runs;

/// <summary>What is written beneath the console belongs to the cell.</summary>
public sealed class NativeOutputTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public NativeOutputTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "calls Linux's programs and C library");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("System.Diagnostics.Process.Start(\"echo\", \"from child\").WaitForExit();", "stdout from child\n")]
    [InlineData(
        "Console.SetOut(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true }); Console.WriteLine(\"where is this?\");",
        "stdout where is this?\n")]
    [InlineData("Console.OpenStandardError().Write(\"naïve\\n\"u8);", "stderr naïve\n")]
    [InlineData(
        "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int dprintf(int fd, string text);\ndprintf(1, \"native\\n\"); Console.Write(\"and \"); dprintf(2, \"too\\n\");",
        "stdout native\nand ", "stderr too\n")]
    [InlineData(
        """
        using System.Diagnostics;
        void Say(string what) => Process.Start("sh", ["-c", what]).WaitForExit();
        Console.Write("a"); Say("printf b"); Console.Write("c"); Say("printf d >&2"); Console.Error.Write("e"); Console.Write("f"); Say("printf g");
        """,
        "stdout abc", "stderr de", "stdout fg")]
    [InlineData(
        "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int dprintf(int fd, string text);\nfor (var i = 0; i < 2000; i++) { dprintf(1, \"n\"); Console.Write(\"c\"); }",
        "stdout 4000")]
    [InlineData("foreach (var half in \"😀!\") Console.Write(half);", "stdout 😀!")]
    [InlineData("System.Diagnostics.Process.Start(\"cat\").WaitForExit(); Console.WriteLine(\"no input to wait for\");", "stdout no input to wait for\n")]
    [InlineData("System.Diagnostics.Process.Start(\"sh\", [\"-c\", \"head -c 300000 /dev/zero | tr -c y y\"]).WaitForExit();", "stdout 200000", "stderr [100000 more characters were printed and are not kept]\n")]
    public async Task It_is_stored_in_its_order_and_the_JSON_stays_JSON(string cell, params string[] expected)
    {
        _folder.WriteNotebook("a.ipynb", cell, "Console.WriteLine(\"of the next\");");

        var answer = await Lrnb.RunAsync("run", "a.ipynb", "--out", "out", "--json");

        answer.Code.ShouldBe(0, answer.Error);
        JsonNode.Parse(answer.Output)!["notebooks"]![0]!["status"]!.ToString().ShouldBe("ok");
        _folder.Read("out/a.ipynb").Cells[1].Outputs.Select(Brief).ShouldBe(expected);
        _folder.Read("out/a.ipynb").Cells[2].Outputs.Select(Brief).ShouldBe(["stdout of the next\n"]);
    }

    [Fact]
    public async Task A_huge_value_is_cut_in_all_its_forms_with_a_notice()
    {
        _folder.WriteNotebook("a.ipynb", "new string('x', 100_000_000)", "for (var i = 0; i < 5; i++) display(new string('y', 4_000_000), \"text/html\");");

        (await Lrnb.RunAsync("run", "a.ipynb", "--out", "out", "--png", "never")).Code.ShouldBe(0);

        var cells = _folder.Read("out/a.ipynb").Cells;
        cells[1].Outputs[0]["data"]!.AsObject().ShouldHaveSingleItem().Value!.ToString().Length.ShouldBe(200_000);
        cells[1].Outputs[1]["text"]!.ToString().ShouldBe("\n[This cell shows a value of 100,000,000 characters; the rest is not shown. Write it to a file to see it all.]\n");
        cells[2].Outputs.Count(output => output["data"] is not null).ShouldBe(4);
        cells[2].Outputs[^1]["text"]!.ToString().ShouldContain("shows more than 16,777,216 characters");
    }

    private static string Brief(JsonObject output)
    {
        var text = output["text"]!.ToString();
        return $"{output["name"]} {(text.Length > 1000 ? $"{text.Length}" : text)}";
    }
}
