namespace LrNotebooks.Cli.Tests.Packages;

/// <summary>The build that the tests belong to.</summary>
internal static class TestBuild
{
    public static string Root { get; } = Repository.Find(AppContext.BaseDirectory)!;

    /// <summary>Release or Debug.</summary>
    public static string Configuration { get; } =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}") ? "Release" : "Debug";
}
