namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class RecursionTests : SessionTests
{
    [Theory]
    [InlineData("int F(int n) => F(n + 1) + 1;\nF(0)")]
    [InlineData("void F() { F(); }\nF();")]
    [InlineData("class A { public int F() { return F(); } }\nnew A().F()")]
    [InlineData("Action f = null!; f = () => { f(); };\nf();")]
    [InlineData("class P { public int X => X + 1; }\nnew P().X")]
    [InlineData("class P { public int X { get => X + 1; } }\nnew P().X")]
    [InlineData("class P { public int X { get { return X; } } }\nnew P().X")]
    [InlineData("class P { int x; public int X { get => x; set => X = value; } }\nnew P { X = 1 }.X")]
    [InlineData("class I { public int this[int i] => this[i + 1]; }\nnew I()[0]")]
    [InlineData("class O { public static O operator +(O a, O b) => a + b; }\nnew O() + new O()")]
    [InlineData("class O { public static implicit operator int(O o) => (int)o; }\nint n = new O();")]
    [InlineData("class C { public C() { new C(); } }\nnew C()")]
    [InlineData("class H { public override int GetHashCode() => new HashSet<H> { this }.Count; }\nnew H().GetHashCode()")]
    [InlineData("class S { public override string ToString() => $\"{this}\"; }\n$\"{new S()}\"")]
    [InlineData("Func<int, int> f = null!; f = n => f(n + 1);\nf(0)")]
    [InlineData("Func<int, Func<int, int>> f = null!; f = n => m => f(n + 1)(m);\nf(0)(0)")]
    [InlineData("Action[] f = new Action[1]; f[0] = () => f[0]();\nf[0]();")]
    [InlineData("int M() { int G(int n) => G(n + 1); return G(0); }\nM()")]
    [InlineData("class C { public C Inner = new C(); }\nnew C()")]
    [InlineData("class C { public C Inner { get; } = new(); }\nnew C()")]
    [InlineData("class C { public C() : this(new C()) { } public C(C other) { } }\nnew C()")]
    [InlineData("class B(object o) { public object O => o; } class C() : B(new C());\nnew C()")]
    [InlineData("record R(int X) { public R Next { get; } = new R(X + 1); }\nnew R(1)")]
    [InlineData("class C { static C Make() => new C(); List<C> all = [Make()]; string text = $\"{new C()}\"; }\nnew C()")]
    [InlineData("class K : IComparable<K> { public int CompareTo(K? other) => Comparer<K>.Default.Compare(this, other); }\nnew K().CompareTo(new K())")]
    [InlineData("class E { public IEnumerator<int> GetEnumerator() { foreach (var x in this) yield return x; } }\nforeach (var x in new E()) { }")]
    [InlineData("class P { public int X => this.X; }\nnew P().X")]
    [InlineData("class D { public void Deconstruct(out int a, out int b) => (a, b) = this; }\nvar (a, b) = new D();")]
    [InlineData("async Task<int> F(int n) => await F(n + 1);\nawait F(0)")]
    [InlineData("Func<int, Task> f = null!; f = async n => await f(n + 1);\nawait f(0);")]
    [InlineData("int F(int n) => F(n + 1) + 1;\nawait Task.Run(() => F(0))")]
    public async Task Endless_recursion_is_an_exception(string code)
    {
        var ran = await Session.Run(code);
        ran.Error!.Name.ShouldBe("System.InsufficientExecutionStackException");
        ran.Error.Value.ShouldContain("the recursion has no end");
        ran.Error.Traceback.Count.ShouldBeInRange(20, 40);
        ran.Error.Traceback.ShouldContain(line => line.EndsWith(" more ..."));
        ran.Error.Traceback.ShouldNotContain(line => line.Contains("StackGuard"));
        ran.Error.Traceback[^1].ShouldStartWith("   at cell 1 line 2");
        (await Session.Value("1 + 1")).ShouldBe("2");
    }

    [Fact]
    public async Task What_recursion_needs_may_be_of_an_earlier_cell()
    {
        await Session.Value("Func<int, int> f = null!;");
        (await Session.Run("f = n => f(n + 1);\nf(0)")).Error!.Name.ShouldBe("System.InsufficientExecutionStackException");
    }

    [Fact]
    public async Task It_is_found_behind_the_frames_of_a_library() => (await Session.Run(
        "IEnumerable<int> F(int n) => from x in new[] { n } from y in F(x + 1) where y > 0 select y;\nF(0).Count()"))
        .Error!.Name.ShouldBe("System.InsufficientExecutionStackException");

    [Fact]
    public async Task Recursion_ends_after_tens_of_thousands_of_calls()
    {
        await Session.Value("int calls = 0; void F() { calls++; F(); }");
        (await Session.Run("F();")).Error!.Value.ShouldStartWith("Calls are nested more than 40,000 deep");
        int.Parse((await Session.Value("calls"))!).ShouldBeInRange(40_000 - 100, 100_000);
    }

    [Fact]
    public async Task Asynchronous_recursion_ends_after_some_thousand_calls()
    {
        await Session.Value("int calls = 0; async Task F() { calls++; await F(); }");
        (await Session.Run("await F();")).Error!.Value.ShouldStartWith("Asynchronous calls are nested more than 1,000 deep");
        int.Parse((await Session.Value("calls"))!).ShouldBeInRange(1_000 - 10, 4_000);
    }

    [Fact]
    public async Task Recursion_that_ends_is_no_error()
    {
        await Session.Value("int Sum(int n) => n == 0 ? 0 : 1 + Sum(n - 1);");
        (await Session.Value("Sum(30_000)")).ShouldBe("30000");
        (await Session.Value("async Task<int> F(int n) => n == 0 ? 0 : 1 + await F(n - 1);\nawait F(900)")).ShouldBe("900");
    }

    [Fact]
    public async Task A_thread_with_a_larger_stack_goes_deeper()
    {
        await Session.Value("int Sum(int n) => n == 0 ? 0 : 1 + Sum(n - 1); var sum = 0;");
        (await Session.Value(
            "var thread = new System.Threading.Thread(() => sum = Sum(300_000), 256 << 20); thread.Start(); thread.Join(); sum")).ShouldBe("300000");
    }

    [Fact]
    public async Task Recursion_in_a_finalizer_is_printed_and_the_session_goes_on()
    {
        var sink = new StartedSignal();
        await Session.RunAsync(
            "class F { ~F() { X(); } void X() => X(); } void Make() { new F(); } Make(); GC.Collect(); GC.WaitForPendingFinalizers();", sink);
        await sink.Started;
        sink.Outputs.ShouldHaveSingleItem().ShouldBeOfType<StreamOutput>().Text.ShouldContain("System.InsufficientExecutionStackException");
        (await Session.Value("1 + 1")).ShouldBe("2");
    }

    [Theory]
    [InlineData("Span<byte> F(int n) { Span<byte> b = stackalloc byte[1_000_000]; return n > 100 ? default : F(n + 1); }\nF(0).Length")]
    [InlineData("unsafe { int* p = stackalloc int[100_000_000]; }")]
    [InlineData("unsafe { int** p = stackalloc int*[100_000_000]; }")]
    [InlineData("class C { public static int F() { Span<(int, double)> s = stackalloc (int, double)[2_000_000]; return s.Length; } }\nC.F()")]
    [InlineData("await Task.Run(() => { Span<byte> b = stackalloc byte[20_000_000]; return b.Length; })")]
    public async Task Too_large_a_stackalloc_is_an_exception(string code)
    {
        var ran = await Session.Run(code);
        ran.Error!.Name.ShouldBe("System.InsufficientExecutionStackException");
        ran.Error.Value.ShouldMatch(@"^stackalloc asks for [\d,]+ bytes, and the stack has [\d,]+ left\. An array \(new T\[n\]\) has no such limit\.$");
        (await Session.Value("1 + 1")).ShouldBe("2");
    }

    [Theory]
    [InlineData("int F() { Span<int> s = stackalloc int[4]; Span<int> t = stackalloc int[] { 1, 2 }; return s.Length + t.Length; }\nF()", "6")]
    [InlineData("int F(int n) { Span<byte> s = stackalloc byte[n]; s[^1] = 3; return s[^1]; }\nF(8_000_000)", "3")]
    [InlineData("int F() { Span<short> s = stackalloc[] { (short)1 }; return s[0]; }\nF()", "1")]
    public async Task A_stackalloc_that_has_room_works(string code, string value) => (await Session.Value(code)).ShouldBe(value);
}
