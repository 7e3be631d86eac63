namespace LrNotebooks.Cli.Tests;

/// <summary>What a command said and returned.</summary>
internal sealed record Answer(int Code, string Output, string Error)
{
    /// <summary>The only line on standard error.</summary>
    public string ErrorLine => Error.TrimEnd('\n').ShouldNotContainLineFeed();
}

/// <summary>The program, called in this process.</summary>
internal static class Lrnb
{
    /// <summary>How long a test waits for a process of its own before it says that it hangs: beside other suites a start has taken a minute.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<Answer> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = await CommandLine.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
        return new Answer(code, output.ToString(), error.ToString());
    }

    public static string ShouldNotContainLineFeed(this string text)
    {
        text.ShouldNotContain("\n");
        return text;
    }
}
