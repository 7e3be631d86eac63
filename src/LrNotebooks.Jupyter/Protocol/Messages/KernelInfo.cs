using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Asks what kernel this is.</summary>
internal sealed record KernelInfoRequest : IContent<KernelInfoRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "kernel_info_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<KernelInfoRequest> Json => ProtocolJson.Wire.KernelInfoRequest;
}

/// <summary>What kernel this is.</summary>
/// <param name="Implementation">The kernel's name.</param>
/// <param name="ImplementationVersion">The kernel's version.</param>
/// <param name="LanguageInfo">The language of its cells.</param>
/// <param name="Banner">What a console shows first.</param>
/// <param name="HelpLinks">For the help menu.</param>
/// <param name="ProtocolVersion">The messaging protocol.</param>
/// <param name="Debugger">Whether it has a debugger.</param>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record KernelInfoReply(
    string Implementation, string ImplementationVersion, LanguageInfo LanguageInfo, string Banner,
    IReadOnlyList<HelpLink> HelpLinks, string ProtocolVersion = Header.ProtocolVersion, bool Debugger = false,
    string Status = "ok")
    : IContent<KernelInfoReply>
{
    /// <inheritdoc/>
    public static string MessageType => "kernel_info_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<KernelInfoReply> Json => ProtocolJson.Wire.KernelInfoReply;
}
