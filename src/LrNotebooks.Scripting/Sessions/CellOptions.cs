namespace LrNotebooks.Scripting;

/// <summary>What a host decides about one cell.</summary>
public sealed record CellOptions
{
    /// <summary>The cell's number, for a host that counts by itself; when this is null, the session counts.</summary>
    public int? Number { get; init; }

    /// <summary>What errors call the cell; <c>cell 3</c> when this is null and its number is 3.</summary>
    public string? Name { get; init; }

    /// <summary>Takes the place of <see cref="SessionOptions.Input"/> for this cell, and for what it leaves behind.</summary>
    public Func<InputRequest, CancellationToken, Task<string?>>? Input { get; init; }
}
