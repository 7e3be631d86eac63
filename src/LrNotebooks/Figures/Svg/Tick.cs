namespace LrNotebooks.Figures;

/// <summary>A mark on an axis.</summary>
/// <param name="Value">Where it stands.</param>
/// <param name="Label">What is written there; empty for a minor tick.</param>
internal sealed record Tick(double Value, string Label);
