namespace LrNotebooks.Jupyter;

/// <summary>Answers one type of message. What it throws becomes an error reply.</summary>
internal interface IRequestHandler
{
    /// <summary>The type of message that it answers.</summary>
    string MessageType { get; }

    /// <summary>Answers a request.</summary>
    void Handle(Request request);
}
