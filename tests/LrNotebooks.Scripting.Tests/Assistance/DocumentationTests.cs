using LrNotebooks.Scripting.Tests.Sessions;

namespace LrNotebooks.Scripting.Tests.Assistance;

/// <summary>Documentation that is read from the file beside an assembly.</summary>
public sealed class DocumentationTests : SessionTests
{
    private const string Code =
        """
        public class Optimizer
        {
            public Optimizer(double learningRate) { }
            public virtual double Step(double[] weights, int count = 1) => 0;
            public int Steps { get; set; }
        }
        public class Adam : Optimizer
        {
            public Adam() : base(1) { }
            public override double Step(double[] weights, int count = 1) => 0;
        }
        """;

    private const string Xml =
        """
        <?xml version="1.0"?>
        <doc>
            <assembly><name>Optimizers</name></assembly>
            <members>
                <member name="T:Optimizer">
                    <summary>Turns gradients into steps.</summary>
                </member>
                <member name="M:Optimizer.#ctor(System.Double)">
                    <summary>Starts at step 0.</summary>
                    <param name="learningRate">Greater than 0, below <c>2 / L</c>.</param>
                </member>
                <member name="M:Optimizer.Step(System.Double[],System.Int32)">
                    <summary>
                        Takes a step of <see cref="P:Optimizer.Steps"/>: w_1 * 2 &lt; <paramref name="weights"/>,
                        not <see langword="null"/>. See <see href="https://example.org/adam">the paper</see>.
                        <para>Uses <see cref="M:Optimizer.Step(System.Double[],System.Int32)"/> and <see cref="T:Some.Missing`1"/>.</para>
                        <code>
                            var x = 1;
                            if (x &gt; 0)
                                x--;
                        </code>
                        <list type="bullet"><item>one</item><item><term>two</term><description>2</description></item></list>
                    </summary>
                    <param name="weights">The weights.</param>
                    <param name="count">How many
                        steps.</param>
                    <returns>The loss.</returns>
                    <exception cref="T:System.ArgumentException">No <paramref name="weights"/>.</exception>
                    <remarks>REMARKS</remarks>
                    <example>Call it <c>twice</c>.</example>
                </member>
                <member name="M:Adam.Step(System.Double[],System.Int32)"><inheritdoc/></member>
                <member name="P:Optimizer.Steps"><summary>Broken &nonsense; <b></summary></member>
            </members>
        </doc>
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_method_is_explained_in_plain_text()
    {
        await Prepare();
        (await Session.Help("o.St¦ep(null)"))!.ShouldBe(
            """
            double Optimizer.Step(double[] weights, int count = 1)

            Takes a step of Optimizer.Steps: w_1 * 2 < weights, not null. See the paper (https://example.org/adam).

            Uses Optimizer.Step(double[], int) and Missing.

            var x = 1;
            if (x > 0)
                x--;

              one
              two: 2

            Parameters:

              weights: The weights.
              count: How many steps.

            Returns:

            The loss.

            Exceptions:

              ArgumentException: No weights.

            Remarks:

            Short.
            """);
    }

    [Fact]
    public async Task A_method_is_explained_in_markdown()
    {
        await Prepare();
        (await Session.Help("o.St¦ep(null)", mimeType: MimeTypes.Markdown))!.ShouldBe(
            """
            ```csharp
            double Optimizer.Step(double[] weights, int count = 1)
            ```

            Takes a step of `Optimizer.Steps`: w\_1 \* 2 \< `weights`, not `null`. See [the paper](https://example.org/adam).

            Uses `Optimizer.Step(double[], int)` and `Missing`.

            ```csharp
            var x = 1;
            if (x > 0)
                x--;
            ```

            - one
            - two: 2

            **Parameters**

            - `weights`: The weights.
            - `count`: How many steps.

            **Returns**

            The loss.

            **Exceptions**

            - `ArgumentException`: No `weights`.

            **Remarks**

            Short.
            """);
    }

    [Fact]
    public async Task Long_remarks_are_cut_unless_details_are_wanted()
    {
        await Prepare(string.Join(' ', Enumerable.Repeat("word", 200)));
        (await Session.Help("o.St¦ep(null)"))!.ShouldEndWith("word ...");
        var all = (await Session.Help("o.St¦ep(null)", detailLevel: 1))!;
        all.ShouldContain("word word\n\nExample:\n\nCall it twice.");
        all.Split("word").Length.ShouldBe(201);
    }

    [Theory]
    [InlineData("new Adam().St¦ep(null)", "Takes a step of")]
    [InlineData("new Optim¦izer(0.1)", "Starts at step 0.")]
    [InlineData("new Optimizer(¦", "Starts at step 0.")]
    [InlineData("new Optimizer(learn¦ingRate: 0.1)", "Greater than 0, below 2 / L.")]
    [InlineData("typeof(Optim¦izer)", "Turns gradients into steps.")]
    public async Task Documentation_is_found_where_it_stands(string marked, string text)
    {
        await Prepare();
        (await Session.Help(marked))!.ShouldContain(text);
    }

    [Fact]
    public async Task Broken_documentation_is_no_error()
    {
        await Prepare();
        (await Session.Help("o.St¦eps")).ShouldBe("int Optimizer.Steps { get; set; }");
    }

    [Fact]
    public async Task Comments_in_cells_count()
    {
        await Session.Value(
            """
            /// <summary>Halves the <paramref name="rate"/>, see <see cref="Math.Sqrt"/>.</summary>
            /// <param name="rate">A learning rate.</param>
            double Decay(double rate) => rate / 2;
            /// <summary>A place.</summary>
            /// <param name="X">To the right.</param>
            record Point(int X);
            """);
        (await Session.Help("Dec¦ay(1)"))!.ShouldBe(
            "double Decay(double rate)\n\nHalves the rate, see Math.Sqrt(double).\n\nParameters:\n\n  rate: A learning rate.");
        (await Session.Help("new Point(1).X¦"))!.ShouldContain("To the right.");
        (await Session.Help("new Po¦int(1)"))!.ShouldContain("A place.");
    }

    [Theory]
    [InlineData("Console.WriteL¦ine()", "line terminator")]
    [InlineData("new List<int>().Ad¦d(1)", "end of the")]
    [InlineData("new[] { 1 }.Wher¦e(n => true)", "Filters")]
    [InlineData("Mat¦h.PI", "trigonometric")]
    [InlineData("Stri¦ng.Empty", "Represents text")]
    [InlineData("Task.De¦lay(1)", "time delay")]
    public async Task The_framework_is_explained_where_its_documentation_is(string marked, string text)
    {
        var packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../packs/Microsoft.NETCore.App.Ref");
        Assert.SkipUnless(Directory.Exists(packs), "needs a .NET SDK: its reference pack has the framework's documentation");
        (await Session.Help(marked))!.ShouldContain(text);
    }

    protected override void Close() => _folder.Dispose();

    private async Task Prepare(string remarks = "Short.")
    {
        Library.Compile(_folder.At("lib/Optimizers.dll"), Code);
        _folder.Write("lib/Optimizers.xml", Xml.Replace("REMARKS", remarks, StringComparison.Ordinal));
        await Restart(new SessionOptions { WorkingDirectory = _folder.Path });
        await Session.Value("#r \"lib/Optimizers.dll\"\nvar o = new Optimizer(0.1);");
    }
}
