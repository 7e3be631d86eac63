namespace LrNotebooks.Cli.Tests.Browsers;

/// <summary>The browser of this machine, which CHROME_PATH can name. Tests skip with the reason where there is none.</summary>
internal static class InstalledBrowser
{
    public static string Program
    {
        get
        {
            var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
            string?[] candidates =
            [
                Environment.GetEnvironmentVariable("CHROME_PATH"),
                .. from name in new[] { "chromium", "google-chrome", "chrome.exe", "msedge.exe" } from folder in folders select Path.Combine(folder, name),
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            ];
            var program = candidates.FirstOrDefault(File.Exists);
            Assert.SkipWhen(program is null, "needs Chromium, Chrome or Edge in the path, or named by CHROME_PATH");
            return program!;
        }
    }
}
