using LrNotebooks.Scripting.Assistance;

namespace LrNotebooks.Scripting.Tests.Sessions;

/// <summary>What a C# program may say and a script may not.</summary>
public sealed class DialectTests : SessionTests
{
    private const string Door =
        "class Door : IDisposable { public static List<string> Log = new(); string n; public Door(string name) { n = name; Log.Add($\"open {n}\"); } "
        + "public void Dispose() { Log.Add($\"close {n}\"); if (n == \"stuck\") throw new Exception(\"stuck\"); } }";

    private const string Observable = "class ObservablePropertyAttribute : Attribute { } ";

    [Theory]
    [InlineData("p with { X = 5 }", "P { X = 5, Y = 2 }")]
    [InlineData("var u = 1;\np with\n{\n    X = 5,\n} // changed\n", "P { X = 5, Y = 2 }")]
    [InlineData("h.P with { Y = 5 }", "P { X = 3, Y = 5 }")]
    [InlineData("new { A = 1 } with { A = 2 }", "{ A = 2 }")]
    [InlineData("[1, 2, 3]", "int[3] { 1, 2, 3 }")]
    [InlineData("var a = new[] { 1, 2 };\n[..a, 3]", "int[3] { 1, 2, 3 }")]
    [InlineData("[p, null, new P(3, 4)]", "P[3] { P { X = 1, Y = 2 }, null, P { X = 3, Y = 4 } }")]
    [InlineData("\"abc\".AsSpan(1)", "bc")]
    [InlineData("new[] { 1, 2 }.AsSpan(1)", "int[1] { 2 }")]
    [InlineData("var b = new[] { 1, 2 }; { ref int r = ref b[0]; r = 7; Span<int> s = b; s[1] = 8; }\nb", "int[2] { 7, 8 }")]
    [InlineData("var union = new HashSet<int> { 1 };\nunion.Add(2);\nunion.UnionWith([3]);\nunion.Count", "3")]
    [InlineData("var record = new[] { 1 };\nrecord[0]++;\nrecord[0] += 1;\nrecord[0]", "3")]
    [InlineData("var extension = \"txt\";\nextension += 1;\nextension.Length + extension", "4txt1")]
    [InlineData("record R(int X);\nrecord struct S { public int X = 3; public S() { } }\nnew S().X", "3")]
    [InlineData("[System.Runtime.CompilerServices.SkipLocalsInit] int N() => 3;\nN()", "3")]
    [InlineData("file class F { public int N = 3; }\nnew F().N", "3")]
    [InlineData("global using System.Net;\nIPAddress.Loopback.ToString()", "127.0.0.1")]
    public async Task A_cell_may_say(string code, string value)
    {
        await Session.Value("record P(int X, int Y); var p = new P(1, 2); class H { public P P = new P(3, 4); } var h = new H();");
        (await Session.Value(code))!.ShouldStartWith(value);
    }

    [Theory]
    [InlineData("static class E { public static string Loud(this string s) => s + \"!\"; }", "\"a\".Loud() + E.Loud(\"b\")", "a!b!")]
    [InlineData("public static class E\n{\n    public static int Open(this int x) => x.Secret();\n    private static int Secret(this int x) => x + 1;\n}", "1.Open()", "2")]
    [InlineData("static class E { internal static T Or<T>(this T? x, T other, params int[] more) where T : class => x ?? other; }", "((string)null).Or(\"b\", 1, 2)", "b")]
    [InlineData("static class E { public static ref int First(this int[] a, in int i, out int n, int m = 3) { n = m; return ref a[i]; } }",
        "var a = new[] { 1 }; a.First(0, out var n) = 4; a[0] + n", "7")]
    [InlineData("static class E { public static async Task<int> Later(this int x) { await Task.Yield(); return x; } }", "await 3.Later()", "3")]
    [InlineData("static class E { public static IEnumerable<int> UpTo(this int x) { for (var i = 0; i < x; i++) yield return i; } }", "3.UpTo().Sum()", "3")]
    [InlineData("static class E { public static unsafe int At(this int[] a, int* i) => a[*i]; }", "unsafe { var i = 1; Console.Write(new[] { 1, 2 }.At(&i)); }\n5", "5")]
    public async Task Extension_methods_are_found_in_the_same_cell_and_later(string type, string use, string value)
    {
        (await Session.Value($"{type}\n{use}")).ShouldBe(value);
        (await Session.Value(use)).ShouldBe(value);
        (await Session.Value($"{type}\n{use}")).ShouldBe(value);
    }

    [Fact]
    public async Task Errors_around_an_extension_class_show_what_was_written()
    {
        var ran = await Session.Run("static class E { public static int F(this int x) => x + nothing; }");
        ran.Error!.Traceback[1].ShouldBe("    static class E { public static int F(this int x) => x + nothing; }");
        ran = await Session.Run("static class E { public static int F(this int x) => throw new Exception(); }\n3.F()");
        ran.Error!.Traceback.Count(line => line.Contains("F(int x)")).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_cell_uses_is_closed_when_it_runs_again_and_when_the_session_ends()
    {
        var log = new List<string>();
        await Restart(new SessionOptions { HostAssemblies = [typeof(DialectTests).Assembly] });
        Log.Lines = log;
        await Session.Value($"using LrNotebooks.Scripting.Tests.Sessions;\n{typeof(Log).Name}.Lines.Add(\"start\");");
        await Session.Value("using var a = new Log(\"a\"); using Log b = new(\"b\"), c = new(\"c\");\nusing Log? none = null;");
        log.ShouldBe(["start", "open a", "open b", "open c"]);
        await Session.Value("await using var a = new Log(\"a2\");");
        log[4..].ShouldBe(["close a", "open a2"]);
        await Session.DisposeAsync();
        log[6..].ShouldBe(["close a2", "close c", "close b"]);
    }

    [Fact]
    public async Task An_error_while_closing_is_that_of_the_cell_that_runs_again()
    {
        await Session.Value(Door);
        await Session.Value("using var d = new Door(\"stuck\");");
        (await Session.Run("using var d = new Door(\"free\");")).Error!.Traceback.ShouldContain(line => line.Contains("System.Exception: stuck"));
        (await Session.Value("using var d = new Door(\"free\");\nstring.Join(\", \", Door.Log)")).ShouldBe("open stuck, close stuck, open free");
    }

    [Fact]
    public async Task A_cell_that_fails_keeps_what_it_opened_until_the_end()
    {
        await Session.Value(Door);
        await Session.Run("using var d = new Door(\"a\"); throw new Exception();");
        (await Session.Value("using var d = new Door(\"b\");\nstring.Join(\", \", Door.Log)")).ShouldBe("open a, close a, open b");
    }

    [Theory]
    [InlineData("namespace A { class B { } }", "(1,1): error CS7021: Cannot declare namespace in script code. A cell needs none: write what is in it without, and all later cells see it.")]
    [InlineData("static class E { extension(string s) { public int L => s.Length; } }",
        "(1,18): error CS9283: Extensions must be declared in a top-level, non-generic, static class. In a cell, write extension methods: static class C { public static int M(this string s) => s.Length; }")]
    [InlineData("var a = new int[1];\nref int r = ref a[0];", "(2,1): error LRN0002: 'r' is a ref variable, and a cell's variables live on after it: put it and what uses it into a block { … } or a method.")]
    [InlineData("var s = \"abc\".AsSpan();",
        "(1,5): error LRN0002: 's' is of type ReadOnlySpan<char>, which cannot live on after the cell as its variables do: put it and what uses it into a block { … } or a method, or keep an array.")]
    [InlineData("new System.Text.Json.Utf8JsonReader()",
        "(1,1): error LRN0002: A value of type Utf8JsonReader cannot be that of a cell, since it cannot live on after it: show what it holds, or end with a semicolon.")]
    [InlineData("using var x = 3;", "(1,11): error LRN0003: 'x' is of type int, which has nothing to dispose of: leave out 'using'")]
    [InlineData("using Newtonsoft.Json;", "(1,7): error CS0246: The type or namespace name 'Newtonsoft' could not be found (are you missing a using directive or an "
        + "assembly reference?). .NET Interactive brings it along; here, write #r \"nuget: Newtonsoft.Json\" first")]
    [InlineData("[1, \"a\"]", "(1,1): error CS0411: The elements of the list have no type in common: write new object[] { … }")]
    public async Task What_a_cell_may_not_say_it_is_told_in_its_words(string code, string error)
    {
        var ran = await Session.Run(code);
        ran.Error!.Value.ShouldBe(error);
        ran.Error.Traceback[1].Trim().ShouldBe(code.Split('\n')[^1]);
    }

    [Theory]
    [InlineData("partial class R { [System.Text.RegularExpressions.GeneratedRegex(\"a+\")] public static partial System.Text.RegularExpressions.Regex A(); }")]
    [InlineData("using System.Text.Json.Serialization;\n[JsonSerializable(typeof(int))] partial class C : JsonSerializerContext { }")]
    [InlineData(Observable + "partial class P { [ObservableProperty] private string name; }\nnew P().Name")]
    [InlineData(Observable + "partial class P { [ObservableProperty] private string name; public string Loud => Name + \"!\"; }")]
    [InlineData(Observable + "partial class P<T> { [ObservableProperty] private T name; }\nnew P<int> { Name = 3 }")]
    [InlineData(Observable + "partial class P { [ObservableProperty] public partial string Name { get; set; } }")]
    public async Task That_no_source_generator_runs_is_said(string code) => (await Session.Run(code)).Error!.Value.ShouldEndWith(
        "Source generators do not run in a notebook: write that part by hand, or do without, as with new Regex(…, RegexOptions.Compiled) in place of "
        + "[GeneratedRegex], JsonSerializer without a context, a property in place of [ObservableProperty].");

    [Fact]
    public async Task Of_what_a_generator_would_add_a_later_cell_is_told_too_and_of_other_mistakes_not()
    {
        await Session.Value(Observable + "partial class P { [ObservableProperty] private string name; } class Q { } var p = new P();");
        (await Session.Run("p.Name")).Error!.Value.ShouldContain("Source generators do not run in a notebook");
        (await Session.Run("new Q().Name")).Error!.Value.ShouldNotContain("generator");
        (await Session.Run("partial class R { int F() => nothing; }")).Error!.Value.ShouldNotContain("generator");
    }

    [Theory]
    [InlineData("using var x = undefined;", "(1,15): error CS0103", "              ^^^^^^^^^")]
    [InlineData("p with { X = undefined }", "(1,1): error CS0103", "^")]
    [InlineData("[1, undefined]", "(1,5): error CS0103", "    ^^^^^^^^^")]
    public async Task Errors_have_the_place_of_what_was_written(string code, string place, string mark)
    {
        var ran = await Session.Run(code);
        ran.Error!.Value.ShouldStartWith(place);
        ran.Error.Traceback[1].ShouldBe("    " + code);
        ran.Error.Traceback[2].ShouldBe("    " + mark);
    }

    [Theory]
    [InlineData("[Obsolete(\"no\")] void Old() { }\nOld();\nOld();", "(2,1): warning CS0618: 'Old()' is obsolete: 'no'\n")]
    [InlineData("#warning careful\nvar x = 1;", "(1,10): warning CS1030: #warning: 'careful'\n")]
    [InlineData("[Obsolete] class A { }\nint F(A a) => 1;", "(2,7): warning CS0612: 'A' is obsolete\n")]
    [InlineData("#pragma warning disable CS0618\n[Obsolete(\"no\")] void Old() { }\nOld();", "")]
    [InlineData("int unused() { int x; return 1; while (true); }", "")]
    public async Task Warnings_that_matter_are_printed_once(string code, string printed)
    {
        var ran = await Session.Run(code);
        ran.Error.ShouldBeNull();
        ran.StandardError.ShouldBe(printed);
    }

    [Theory]
    [InlineData("p with { X = 5 }")]
    [InlineData("using var x = new MemoryStream();")]
    [InlineData("var a = new[] { 1 };\n[..a, 2]")]
    [InlineData("file class F { }")]
    public void They_are_complete(string code) => Session.IsComplete(code).Status.ShouldBe(CellCompletenessStatus.Complete);

    [Fact]
    public async Task Variables_of_using_are_completed_and_shown()
    {
        await Session.Value("using var memory = new MemoryStream();");
        (await Session.CompleteAsync("using var other = memory.Cap", 28)).Items.ShouldContain(item => item.Text == "Capacity");
        Session.Variables.ShouldContain(variable => variable.Name == "memory");
    }
}

/// <summary>Writes down when it is opened and closed.</summary>
public sealed class Log : IDisposable, IAsyncDisposable
{
    private readonly string _name;

    public Log(string name)
    {
        _name = name;
        Lines.Add($"open {name}");
    }

    public static List<string> Lines { get; set; } = [];

    public void Dispose() => Lines.Add($"close {_name}");

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
