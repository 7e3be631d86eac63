using LrNotebooks.Claims;
using LrNotebooks.Figures;
using LrNotebooks.Printing;
using LrNotebooks.Tables;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET.Interactive;

namespace LrNotebooks.Interactive;

/// <summary>
/// Makes .NET Interactive show figures, tables and claim sheets. It runs when a notebook asks for this project's package; with a
/// plain <c>#r</c> of the helper .NET Interactive finds the same formatters by the attribute on the types.
/// </summary>
public sealed class LrNotebooksExtension : IKernelExtension
{
    /// <summary>Registers the formatters, for all kernels of the process.</summary>
    /// <param name="kernel">The kernel that loads the extension.</param>
    public async Task OnLoadAsync(Kernel kernel)
    {
        Register<Figure>(new FigureFormatterSource());
        Register<Table>(new TableFormatterSource());
        Register<ClaimSheet>(new ClaimSheetFormatterSource());

        // .NET Interactive runs the extension of that package before ours. In its tool that fails without a word, since FSharp.Core is older
        // there than asked for; by now the helper is loaded, which lets it pass.
        await ((IKernelExtension)new FormatterKernelExtension()).OnLoadAsync(kernel);
    }

    private static void Register<T>(FormatterSource<T> source)
    {
        foreach (MimeFormatter<T> formatter in source.CreateTypeFormatters().Cast<MimeFormatter<T>>())
            Formatter.Register<T>((value, writer) => formatter.Format(value!, writer), formatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(T), MediaTypes.Html, MediaTypes.Plain);
    }
}
