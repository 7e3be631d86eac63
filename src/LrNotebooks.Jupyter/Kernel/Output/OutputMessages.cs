using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>Turns a cell's outputs into messages, as far as the limits allow, and no faster than the clients can take them.</summary>
/// <param name="request">The request to run the cell.</param>
/// <param name="number">The cell's number.</param>
/// <param name="iopub">Publishes the messages.</param>
/// <param name="limits">How much the cell may show.</param>
/// <param name="interrupt">Ends waiting for the clients.</param>
internal sealed class OutputMessages(Message request, int number, IoPub iopub, OutputLimits limits, CancellationToken interrupt)
{
    private OutputBudget _budget = new(limits);

    /// <summary>The cell's value as plain text, for the history.</summary>
    public string? ResultText { get; private set; }

    /// <summary>Publishes printed text.</summary>
    public void Print(string stream, string text)
    {
        var shown = _budget.Print(text);
        if (shown.Length > 0)
            Publish(new StreamText(stream, shown));
        PublishNotice();
    }

    /// <summary>Publishes new content for what is displayed already.</summary>
    public void Update(string displayId, DisplayOutput update) =>
        Publish(new UpdateDisplayData(LiveBundle.Of(update.Data), update.Metadata ?? [], Transient(displayId)!));

    /// <summary>Publishes a display, a result or that the output is cleared.</summary>
    public void Show(CellOutput output)
    {
        switch (output)
        {
            case DisplayOutput display when _budget.Display():
                Publish(new DisplayData(LiveBundle.Of(display.Data), display.Metadata ?? [], Transient(display.DisplayId)));
                break;
            case ResultOutput result:
                ResultText = result.Data.GetText(MimeTypes.Plain);
                Publish(new ExecuteResult(number, LiveBundle.Of(result.Data), result.Metadata ?? []));
                break;
            case Scripting.ClearOutput clear:
                _budget = new OutputBudget(limits);
                Publish(new Protocol.ClearOutput(clear.Wait));
                break;
        }
        PublishNotice();
    }

    private void PublishNotice()
    {
        if (_budget.Notice is { } notice)
            Publish(new StreamText(StreamOutput.StandardError, notice));
    }

    private void Publish<T>(T content) where T : IContent<T>
    {
        iopub.Publish(content, request);
        iopub.WaitForRoom(interrupt);
    }

    private static JsonObject? Transient(string? displayId) => displayId is null ? null : new JsonObject { ["display_id"] = displayId };
}
