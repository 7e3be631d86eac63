namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class StopPointTests : SessionTests
{
    [Fact]
    public async Task Members_with_stop_points_keep_their_lines_and_directives()
    {
        var ran = await Session.Run("""
            class A
            {
                public int X => 1 +
                    2;
            #region more
                public int this[int i] => X + i;
            #endregion
                public A() => Y = X;
            #if false
                public int Never => Never;
            #endif
                public int Y { get; set; }
                public int Z => throw new Exception($"{this[4]}");
                public int V => Z;
            }
            new A().V
            """);

        ran.Error!.Value.ShouldBe("7");
        ran.Error.Traceback.ShouldContain(line => line.Contains("cell 1 line 13"));
        ran.Error.Traceback.ShouldContain(line => line.Contains("cell 1 line 14"));
        ran.Error.Traceback.ShouldContain(line => line.Contains("cell 1 line 16"));
    }

    [Theory]
    [InlineData("Expression<Func<int, bool>> e = x => x > 3; e", "x => (x > 3)")]
    [InlineData("LambdaExpression e = (int x) => x + 1; e", "x => (x + 1)")]
    [InlineData("Expression e = (int x) => x + 1; e", "x => (x + 1)")]
    [InlineData("new[] { 1 }.AsQueryable().Where(x => new[] { 1 }.Any(y => y == x)).Expression", "System.Int32[].Where(x => new [] {1}.Any(y => (y == x)))")]
    [InlineData("(from x in new[] { 1 }.AsQueryable() where x > 1 orderby -x select x + 1).Expression", "System.Int32[].Where(x => (x > 1)).OrderBy(x => -x).Select(x => (x + 1))")]
    [InlineData("(from x in new[] { 1 }.AsQueryable() join y in new[] { 1 } on x equals y group x by y + 1).Expression",
        "System.Int32[].Join(value(System.Int32[]), x => x, y => y, (x, y) => new <>f__AnonymousType0#1`2(x = x, y = y)).GroupBy(<>h__TransparentIdentifier0 => (<>h__TransparentIdentifier0.y + 1), <>h__TransparentIdentifier0 => <>h__TransparentIdentifier0.x)")]
    public async Task Expression_trees_stay_as_they_are_written(string code, string text) => (await Session.Value(code + ".ToString()")).ShouldBe(text);

    [Theory]
    [InlineData("Action f = () => Math.Abs(1); f.GetType().Name", "Action")]
    [InlineData("Delegate f = (int x) => x + 1; f.GetType().Name", "Func`2")]
    [InlineData("var f = (ref int x) => x + 1; var n = 1; f(ref n)", "2")]
    [InlineData("Func<Task> f = async () => await Task.Yield(); await f(); 1", "1")]
    [InlineData("Func<Task<int>> f = async () => await Task.FromResult(2); await f()", "2")]
    [InlineData("Func<ValueTask> f = async () => await Task.Yield(); await f(); 1", "1")]
    [InlineData("await Task.Run(() => Task.FromResult(3))", "3")]
    [InlineData("await Task.Run(async () => await Task.FromResult(3))", "3")]
    [InlineData("Func<object> f = () => throw new Exception(); f = () => null; f()", "null")]
    [InlineData("var f = object (bool b) => b ? 1 : \"x\"; f(true)", "1")]
    [InlineData("Func<int[]> f = () => [1, 2]; f().Length", "2")]
    [InlineData("Func<int, Func<int, int>> add = a => b => a + b; add(1)(2)", "3")]
    [InlineData("class C { public FormattableString F = $\"{Math.Abs(-3)}\"; }\nnew C().F.Format", "{0}")]
    [InlineData("class C { public int N = int.TryParse(\"3\", out var n) ? n : 0; public int? M = \"abc\"?.IndexOf('c'); }\nnew C().N + new C().M", "5")]
    [InlineData("class C { public Func<int> F = () => Math.Abs(-3); public Func<double, double> G = Math.Abs; }\nnew C().F()", "3")]
    [InlineData("class C { public int[] A = { Math.Abs(-3), 1 }; public byte B = (byte)Math.Abs(1); }\nnew C().A[0] + new C().B", "4")]
    [InlineData("class C { public const string N = nameof(C); public string S = nameof(Math); }\nnew C().S", "Math")]
    [InlineData("class B(Func<int> f) { public int N = f(); } class C() : B(() => 4);\nnew C().N", "4")]
    [InlineData("(from x in new[] { 3, 1, 2 } let y = x * 2 orderby y descending, x where y > 2 select (x, y)).First().y", "6")]
    [InlineData("(from x in new[] { 1, 2 } from y in new[] { x, 3 } join z in new[] { 3 } on y equals z into zs group x by zs.Count() into g select g.Count()).Sum()", "4")]
    [InlineData("(from s in new[] { \"1\", \"a\" } where int.TryParse(s, out var n) && n > 0 select s).Count()", "1")]
    public async Task Code_means_what_it_meant(string code, string value) => (await Session.Value(code)).ShouldBe(value);

    [Theory]
    [InlineData("Enumerable.Range(0, int.MaxValue).Count(x => x < 0)")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Aggregate((a, b) => a ^ b)")]
    [InlineData("class C { public bool No = Enumerable.Range(0, int.MaxValue).Any(x => x < 0); }\nnew C().No")]
    [InlineData("class C { public static bool No = Enumerable.Range(0, int.MaxValue).Any(x => x < 0); }\nC.No")]
    [InlineData("(from x in Enumerable.Range(0, int.MaxValue) where x < 0 select x).Count()")]
    [InlineData("(from x in Enumerable.Range(0, int.MaxValue) select x >> 1).Max()")]
    [InlineData("(from x in Enumerable.Range(0, int.MaxValue) let y = x >> 1 select y).Max()")]
    [InlineData("(from x in Enumerable.Range(0, int.MaxValue) from y in new[] { x } select y).Max()")]
    [InlineData("(from x in Enumerable.Range(0, int.MaxValue) group x by x % 3).Count()")]
    [InlineData("(from x in Enumerable.Range(0, int.MaxValue) join y in new[] { 1 } on x equals -y select x).Count()")]
    [InlineData("var all = new List<int>(Enumerable.Range(0, 1 << 20)); while (true) all.Sort((a, b) => b - a);")]
    [InlineData("Parallel.For(0L, long.MaxValue, n => Math.Sqrt(n));")]
    public async Task A_library_that_calls_an_expression_again_and_again_is_stopped(string endless)
    {
        await Restart(new SessionOptions { CancellationGrace = TimeSpan.FromSeconds(20) });
        var ran = await Session.Cancel(endless);
        ran.Result.Status.ShouldBe(CellStatus.Cancelled);
        ran.Error!.Value.ShouldBe("The cell was cancelled. Variables keep the values they had.");
        (await Session.Value("1 + 1")).ShouldBe("2");
    }
}
