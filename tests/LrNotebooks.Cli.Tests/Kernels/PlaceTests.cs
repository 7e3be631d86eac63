namespace LrNotebooks.Cli.Tests.Kernels;

/// <summary>Where a kernel goes without <c>--prefix</c>; the environment decides.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly WorkingFolder _folder = new();
    private readonly EnvironmentVariables _environment = new();

    public PlaceTests()
    {
        foreach (var variable in new[] { "JUPYTER_DATA_DIR", "JUPYTER_PATH", "XDG_DATA_HOME" })
            _environment.Set(variable, null);
    }

    public void Dispose()
    {
        _environment.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("install")]
    [InlineData("install", "--user")]
    public async Task A_user_has_a_folder_of_data(params string[] arguments)
    {
        _environment.Set("JUPYTER_DATA_DIR", _folder.At("data"));

        var answer = await Lrnb.RunAsync(["kernel", .. arguments]);

        answer.Code.ShouldBe(0);
        answer.Error.ShouldBeEmpty();
        File.Exists(_folder.At("data/kernels/lrnotebooks/kernel.json")).ShouldBeTrue();
    }

    [Fact]
    public async Task On_Linux_it_follows_XDG()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "XDG_DATA_HOME is Linux's");
        _environment.Set("XDG_DATA_HOME", _folder.At("xdg"));

        (await Lrnb.RunAsync("kernel", "install")).Code.ShouldBe(0);

        File.Exists(_folder.At("xdg/jupyter/kernels/lrnotebooks/kernel.json")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_Python_environment_is_asked_for_its_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the Python here is a shell script");
        _environment.Set("PATH", _folder.At("bin"));
        _folder.Write("bin/python3", $"#!/bin/sh\necho {_folder.At("env")}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.At("bin/python3"), UnixFileMode.UserExecute | UnixFileMode.UserRead);

        var answer = await Lrnb.RunAsync("kernel", "install", "--sys-prefix");

        answer.Code.ShouldBe(0);
        answer.Error.ShouldBeEmpty();
        File.Exists(_folder.At("env/share/jupyter/kernels/lrnotebooks/kernel.json")).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_Python_there_is_no_environment()
    {
        _environment.Set("PATH", _folder.Path);

        var answer = await Lrnb.RunAsync("kernel", "install", "--sys-prefix");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldBe("lrnb: --sys-prefix asks Python for its folder, but no Python starts; give --prefix DIR");
    }

    [Fact]
    public async Task A_place_is_one()
    {
        var answer = await Lrnb.RunAsync("kernel", "install", "--user", "--prefix", "x");

        answer.Code.ShouldBe(2);
        answer.ErrorLine.ShouldBe("lrnb: --user and --prefix exclude each other. Try 'lrnb kernel install --help'.");
        _folder.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_shows_which_kernel_of_a_name_Jupyter_starts()
    {
        _environment.Set("JUPYTER_DATA_DIR", _folder.At("data"));
        _environment.Set("JUPYTER_PATH", _folder.At("first"));
        _folder.Write("first/kernels/.net-csharp/kernel.json", """{ "argv": ["x"], "display_name": "Another" }""");
        _folder.Write("first/kernels/python3/kernel.json", """{ "argv": ["x"], "display_name": "Python" }""");
        await Lrnb.RunAsync("kernel", "install");

        var answer = await Lrnb.RunAsync("kernel", "list");

        answer.Code.ShouldBe(0);
        var rows = answer.Output.Split('\n');
        rows.ShouldContain(row => row.Contains(_folder.At("first")) && row.Contains(".net-csharp") && row.Contains("another's"));
        rows.ShouldContain(row => row.Contains(_folder.At("data")) && row.Contains(".net-csharp") && row.Contains($"{Lab.Version}, hidden"));
        rows.ShouldContain(row => row.Contains(_folder.At("data")) && row.Contains("lrnotebooks") && row.Contains(Lab.Version));
        answer.Output.ShouldNotContain("Python");
    }

    [Fact]
    public async Task List_says_where_there_is_none()
    {
        var answer = await Lrnb.RunAsync("kernel", "list", "--prefix", _folder.Path);

        answer.Code.ShouldBe(0);
        answer.Output.ShouldBeEmpty();
        answer.ErrorLine.ShouldBe("lrnb: no kernel is installed; 'lrnb kernel install' does it");
    }
}
