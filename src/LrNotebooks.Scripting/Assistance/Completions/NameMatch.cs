namespace LrNotebooks.Scripting.Assistance;

/// <summary>How well a name fits what is typed, best first.</summary>
internal enum NameMatch
{
    /// <summary>It starts with it.</summary>
    Prefix,

    /// <summary>It starts with it but for upper and lower case.</summary>
    PrefixInAnyCase,

    /// <summary>One of its words starts with it: <c>rate</c> in <c>learningRate</c>.</summary>
    Word,

    /// <summary>Not at all.</summary>
    None,
}
