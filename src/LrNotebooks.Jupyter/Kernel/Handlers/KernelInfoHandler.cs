using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Says what kernel this is.</summary>
internal sealed class KernelInfoHandler(KernelDescription description) : IRequestHandler
{
    /// <inheritdoc/>
    public string MessageType => KernelInfoRequest.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request) => request.Reply(new KernelInfoReply(
        description.Implementation, description.ImplementationVersion, description.Language, description.Banner,
        description.HelpLinks));
}
