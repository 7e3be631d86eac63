namespace LrNotebooks.Scripting;

/// <summary>A variable that a cell declared.</summary>
/// <param name="Name">Its name; of several declarations of a name only the last is visible.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Value">Its value now.</param>
public sealed record SessionVariable(string Name, Type Type, object? Value);
