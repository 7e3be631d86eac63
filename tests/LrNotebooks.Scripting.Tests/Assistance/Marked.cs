using LrNotebooks.Scripting.Assistance;

namespace LrNotebooks.Scripting.Tests.Assistance;

/// <summary>Code in which <c>¦</c> stands for the cursor.</summary>
internal static class Marked
{
    public static async Task<CompletionList> Complete(this Session session, string marked)
    {
        var (code, position) = Read(marked);
        return await session.CompleteAsync(code, position);
    }

    /// <summary>What is offered, best first.</summary>
    public static async Task<string[]> Offers(this Session session, string marked) =>
        [.. (await session.Complete(marked)).Items.Select(item => item.Text)];

    /// <summary>The code after the first choice was taken.</summary>
    public static async Task<string> Accept(this Session session, string marked)
    {
        var list = await session.Complete(marked);
        var (code, _) = Read(marked);
        return code[..list.Start] + list.Items[0].Text + code[list.End..];
    }

    /// <summary>What is known at the cursor, as plain text; null where nothing is.</summary>
    public static async Task<string?> Help(this Session session, string marked, int detailLevel = 0, string mimeType = MimeTypes.Plain)
    {
        var (code, position) = Read(marked);
        return (await session.InspectAsync(code, position, detailLevel))?.GetText(mimeType);
    }

    private static (string Code, int Position) Read(string marked)
    {
        var position = marked.IndexOf('¦', StringComparison.Ordinal);
        position.ShouldBeGreaterThanOrEqualTo(0);
        return (marked.Remove(position, 1), position);
    }
}
