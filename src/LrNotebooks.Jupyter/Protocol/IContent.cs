using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>A message's body as a record that knows its message type and its JSON.</summary>
internal interface IContent<TSelf> where TSelf : IContent<TSelf>
{
    /// <summary>What stands in the header as <c>msg_type</c>.</summary>
    static abstract string MessageType { get; }

    /// <summary>How the record is read and written.</summary>
    static abstract JsonTypeInfo<TSelf> Json { get; }
}
