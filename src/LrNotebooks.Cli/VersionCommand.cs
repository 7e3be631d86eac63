using System.CommandLine;
using System.Globalization;
using LrNotebooks.Cli.Pictures;
using LrNotebooks.Native;
using TorchSharp;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb version</c></summary>
internal static class VersionCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("version", "Prints versions, the tensor engine, threads and what draws PNG figures.");
        command.SetAction(_ => Print(terminal.Output));
        return command.WithExamples(("lrnb version", "what to put into a bug report"));
    }

    private static void Print(TextWriter output)
    {
        output.WriteLine($"lrnb     {Lab.Version}");
        output.WriteLine($".NET     {Environment.Version}");
        output.WriteLine($"engine   {Lab.Engine}");
        try
        {
            Libtorch.Load();
            output.WriteLine($"threads  {torch.get_num_threads().ToString(CultureInfo.InvariantCulture)}");
            output.WriteLine($"CUDA     {(torch.cuda.is_available() ? "yes" : "no")}");
        }
        catch (DllNotFoundException e)
        {
            output.WriteLine($"tensors  none: {e.Message}");
        }
        output.WriteLine(SvgPicture.Problem is { } problem ? $"figures  as SVG: {problem}" : "figures  as PNG, drawn by Skia");
    }
}
