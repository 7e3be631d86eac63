namespace LrNotebooks.Scripting.Tests.Sessions;

// The current directory belongs to the process.
[Collection(nameof(DirectoryTests))]
[CollectionDefinition(nameof(DirectoryTests), DisableParallelization = true)]
public sealed class DirectoryTests : SessionTests
{
    [Fact]
    public async Task Cells_run_in_the_notebooks_folder_and_the_host_keeps_its_own()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "sub"));
        var host = Directory.GetCurrentDirectory();
        await Restart(new SessionOptions { WorkingDirectory = folder.Path });

        (await Session.Value("System.IO.Path.GetFileName(Environment.CurrentDirectory)")).ShouldBe(Path.GetFileName(folder.Path));
        Directory.GetCurrentDirectory().ShouldBe(host);

        await Session.Value("Directory.SetCurrentDirectory(\"sub\");");
        (await Session.Value("Path.GetFileName(Environment.CurrentDirectory)")).ShouldBe("sub");
        Directory.GetCurrentDirectory().ShouldBe(host);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_an_error_at_once() =>
        Should.Throw<DirectoryNotFoundException>(() => new Session(new SessionOptions { WorkingDirectory = "/no/such/folder" }))
            .Message.ShouldContain("/no/such/folder");
}
