using LrNotebooks.Scripting.Tests.Sessions;

namespace LrNotebooks.Scripting.Tests.Running;

[Collection(nameof(DirectoryTests))]
public class RunnerDirectoryTests
{
    [Fact]
    public async Task Cells_work_in_the_notebooks_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data.txt", "found");
        var options = TestNotebook.Options() with { Session = () => new Session(new SessionOptions { WorkingDirectory = folder.Path }) };

        var run = await TestNotebook.Of("File.ReadAllText(\"data.txt\")").RunAsync(options);

        run.Texts(0).ShouldBe(["found"]);
    }
}
