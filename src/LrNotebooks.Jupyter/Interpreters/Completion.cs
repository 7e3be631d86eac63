namespace LrNotebooks.Jupyter.Interpreters;

/// <summary>One choice of a completion.</summary>
/// <param name="Text">What replaces the range.</param>
/// <param name="Type">Its kind, in lower case: <c>class</c>, <c>method</c>, <c>property</c>, <c>keyword</c>, <c>path</c> …</param>
/// <param name="Signature">Its parameters, for a method.</param>
public sealed record Completion(string Text, string? Type = null, string? Signature = null);
