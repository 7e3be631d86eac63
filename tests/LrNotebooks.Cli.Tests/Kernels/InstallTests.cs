using System.Text.Json.Nodes;
using LrNotebooks.Cli.Tests.Packages;

namespace LrNotebooks.Cli.Tests.Kernels;

public sealed class InstallTests : KernelTests
{
    [Fact]
    public async Task The_kernel_has_its_own_name_and_the_one_that_notebooks_ask_for()
    {
        var answer = await Kernel("install");

        answer.Code.ShouldBe(0);
        answer.Output.ShouldStartWith(
            $"lrnotebooks: {Path.Combine(Kernels, "lrnotebooks")}\n.net-csharp: {Path.Combine(Kernels, ".net-csharp")}\nIn VS Code: ");
        answer.Error.ShouldBeEmpty();
        Names.ShouldBe([".net-csharp", "lrnotebooks"], ignoreOrder: true);
        Spec("lrnotebooks")["display_name"]!.ToString().ShouldBe("C# (LrNotebooks)");
        Spec(".net-csharp")["display_name"]!.ToString().ShouldBe(".NET (C#)");
        foreach (var spec in new[] { Spec("lrnotebooks"), Spec(".net-csharp") })
        {
            spec["language"]!.ToString().ShouldBe("C#");
            spec["interrupt_mode"]!.ToString().ShouldBe("message");
            spec["env"]!.ToJsonString().ShouldBe("""{"DOTNET_EnableWriteXorExecute":"0"}""");
            spec["metadata"]!["debugger"]!.GetValue<bool>().ShouldBeFalse();
        }
    }

    /// <summary>vscode-jupyter's package.json: an object of lists by language, of scope "application", which a workspace cannot set.</summary>
    [Fact]
    public async Task The_closing_words_give_VS_Codes_user_setting_as_the_extension_accepts_it()
    {
        const string Name = "jupyter.completionTriggerCharacters";
        var words = (await Kernel("install")).Output.Split('\n')[2];

        words.ShouldContain("Select Kernel, Jupyter Kernel…, .NET (C#);");
        var setting = JsonNode.Parse($"{{{words[words.IndexOf('"')..]}}}")!.AsObject();
        setting[Name]!["csharp"]!.AsArray().Select(character => character!.ToString()).ShouldBe(["."]);
        var workspace = Path.Combine(TestBuild.Root, ".vscode");
        foreach (var file in Directory.EnumerateFiles(workspace, "*.json"))
        {
            File.ReadAllText(file).ShouldNotContain(Name);
        }
    }

    [Fact]
    public async Task It_starts_from_a_copy_with_full_paths()
    {
        await Kernel("install");

        var arguments = Spec("lrnotebooks")["argv"]!.AsArray().Select(argument => argument!.ToString()).ToList();
        arguments.Count.ShouldBe(5);
        File.Exists(arguments[0]).ShouldBeTrue();
        Path.IsPathFullyQualified(arguments[0]).ShouldBeTrue();
        arguments[1].ShouldStartWith(Path.Combine(Kernels, "lrnotebooks"));
        File.Exists(arguments[1]).ShouldBeTrue();
        arguments[2..].ShouldBe(["kernel", "serve", "{connection_file}"]);
    }

    [Fact]
    public async Task Both_names_start_one_copy_which_holds_what_lrnb_needs_and_no_more()
    {
        await Kernel("install");

        Build(".net-csharp").ShouldBe(Build("lrnotebooks"));
        var files = Directory.GetFiles(Build("lrnotebooks")).Select(path => Path.GetFileName(path)).ToList();
        files.ShouldContain("LrNotebooks.Scripting.dll");
        files.ShouldContain("LrNotebooks.xml", "its documentation is what Shift-Tab shows");
        files.ShouldNotContain(file => file.Contains("Tests") || file.StartsWith("xunit"));
    }

    [Theory]
    [InlineData("logo-32x32.png", 32)]
    [InlineData("logo-64x64.png", 64)]
    public async Task Launchers_have_a_picture(string name, int size)
    {
        await Kernel("install");

        var png = await File.ReadAllBytesAsync(Path.Combine(Kernels, "lrnotebooks", name), TestContext.Current.CancellationToken);
        png[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        png[16..24].ShouldBe([0, 0, 0, (byte)size, 0, 0, 0, (byte)size]);
    }

    [Fact]
    public async Task A_name_of_choice_is_the_only_one()
    {
        var answer = await Kernel("install", "--name", "Course-2026");

        answer.Code.ShouldBe(0);
        Names.ShouldBe(["course-2026"]);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("../up")]
    [InlineData("..")]
    public async Task A_name_that_Jupyter_does_not_take_is_an_error(string name)
    {
        var answer = await Kernel("install", "--name", name);

        answer.Code.ShouldBe(2);
        answer.ErrorLine.ShouldContain($"--name is letters, digits, '.', '_' and '-', not '{name}'.");
        Folder.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_one_line()
    {
        Folder.Write("share", "a file");

        var answer = await Kernel("install");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldContain(Folder.At("share"));
        Folder.Entries.ShouldBe(["share"]);
    }
}
