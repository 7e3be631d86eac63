using System.Text.Json.Nodes;

namespace LrNotebooks.Notebooks.Tests;

/// <summary>Lessons are committed executed, so that they can be read where no kernel runs.</summary>
public class CommittedTests
{
    public static TheoryData<string> Files => Course.Files;

    public static TheoryData<string> All => Course.All;

    [Theory, MemberData(nameof(Files))]
    public void Every_cell_has_run_and_none_failed(string file)
    {
        foreach (var cell in Course.Read(file).Code())
        {
            cell.ExecutionCount.ShouldNotBeNull(cell.Source);
            cell.Outputs.ShouldAllBe(output => output["output_type"]!.GetValue<string>() != "error");
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_figure_has_a_picture_that_all_viewers_show(string file)
    {
        var bundles = Course.Read(file).Code().SelectMany(cell => cell.Outputs).Select(output => output["data"] as JsonObject)
            .Where(data => data?.ContainsKey("application/vnd.plotly.v1+json") == true).ToList();
        bundles.Count.ShouldBeGreaterThan(3);
        bundles.ShouldAllBe(data => data!["image/png"] != null && data["text/plain"] != null && data["application/vnd.plotly.v1+json"] is JsonObject);
    }

    [Theory, MemberData(nameof(Files))]
    public void A_notebook_stays_under_a_megabyte(string file) =>
        new FileInfo(Course.PathOf(file)).Length.ShouldBeLessThan(1_000_000);

    [Theory, MemberData(nameof(All))]
    public void It_opens_with_either_extension_of_VS_Code(string file)
    {
        var notebook = Course.Read(file);
        var metadata = notebook.Metadata;
        metadata["kernelspec"]!["name"]!.GetValue<string>().ShouldBe(".net-csharp");
        metadata["kernelspec"]!["language"]!.GetValue<string>().ShouldBe("C#");
        metadata["language_info"]!["name"]!.GetValue<string>().ShouldBe("C#");
        metadata["language_info"]!["file_extension"]!.GetValue<string>().ShouldBe(".cs");
        var kernels = metadata["polyglot_notebook"]!["kernelInfo"]!;
        kernels["defaultKernelName"]!.GetValue<string>().ShouldBe("csharp");
        kernels["items"]!.AsArray().ShouldContain(item => item!["name"]!.GetValue<string>() == "csharp");
        notebook.Code().ShouldAllBe(cell => cell.Metadata["polyglot_notebook"]!["kernelName"]!.GetValue<string>() == "csharp");
    }
}
