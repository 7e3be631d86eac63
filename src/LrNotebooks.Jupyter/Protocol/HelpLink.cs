namespace LrNotebooks.Jupyter.Protocol;

/// <summary>An entry in a front end's help menu.</summary>
/// <param name="Text">What the menu shows.</param>
/// <param name="Url">What it opens.</param>
public sealed record HelpLink(string Text, string Url);
