namespace LrNotebooks.Scripting.Assistance;

/// <summary>How near a candidate is to the cursor. Of names that fit what is typed equally well, nearer ones come first.</summary>
internal enum CandidateGroup
{
    /// <summary>What the place asks for: a named argument, a value of the enum, a property to initialise.</summary>
    Expected,

    /// <summary>Variables.</summary>
    Variable,

    /// <summary>Functions and members.</summary>
    Member,

    /// <summary>Keywords.</summary>
    Keyword,

    /// <summary>Types.</summary>
    Type,

    /// <summary>Namespaces.</summary>
    Namespace,

    /// <summary>Members of every object, such as <c>ReferenceEquals</c>.</summary>
    OfEveryObject,
}
