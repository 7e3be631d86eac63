using System.Globalization;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Says what a message is, who sent it and when.</summary>
/// <param name="MsgId">Unique per message.</param>
/// <param name="MsgType">For instance <c>execute_request</c>.</param>
/// <param name="Session">The sending process's session, the same in all its messages.</param>
/// <param name="Username">Who runs the sender; informative only.</param>
/// <param name="Date">ISO 8601, UTC.</param>
/// <param name="Version">The messaging protocol that the sender speaks.</param>
internal sealed record Header(
    string MsgId, string MsgType, string? Session = null, string? Username = null, string? Date = null,
    string? Version = null)
{
    /// <summary>The version of the messaging protocol that this kernel speaks.</summary>
    public const string ProtocolVersion = "5.3";

    /// <summary>A header for a message that is sent now.</summary>
    public static Header New(string type, string session) =>
        new(Guid.NewGuid().ToString("N"), type, session, "kernel", Timestamp(DateTimeOffset.UtcNow), ProtocolVersion);

    /// <summary>A moment as the protocol writes it: ISO 8601 with microseconds, UTC.</summary>
    public static string Timestamp(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
