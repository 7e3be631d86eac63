namespace LrNotebooks.Scripting.Tests.Sessions;

/// <summary>A cell's end and its outputs.</summary>
internal sealed record Ran(CellResult Result, IReadOnlyList<CellOutput> Outputs)
{
    public ErrorOutput? Error => Result.Error;

    public string? Value => Outputs.OfType<ResultOutput>().SingleOrDefault()?.Data.GetText(MimeTypes.Plain);

    public string StandardOut => Text(StreamOutput.StandardOut);

    public string StandardError => Text(StreamOutput.StandardError);

    public string Traceback => string.Join('\n', Error?.Traceback ?? []);

    private string Text(string name) =>
        string.Concat(Outputs.OfType<StreamOutput>().Where(output => output.Name == name).Select(output => output.Text));
}
