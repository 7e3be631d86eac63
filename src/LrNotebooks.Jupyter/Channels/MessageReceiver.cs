namespace LrNotebooks.Jupyter.Channels;

/// <summary>Is given a message.</summary>
/// <param name="channel">Where it arrived, and where answers go.</param>
/// <param name="client">Who sent it.</param>
/// <param name="message">The message.</param>
internal delegate void MessageReceiver(RouterSocket channel, Connection client, IReadOnlyList<ReadOnlyMemory<byte>> message);
