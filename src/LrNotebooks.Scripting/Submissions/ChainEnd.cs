using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting;

/// <summary>Where a chain stands.</summary>
/// <param name="Last">The last link; null at the start.</param>
/// <param name="Added">What the next link refers to in addition.</param>
/// <param name="Count">How many links there are.</param>
internal sealed record ChainEnd(CSharpCompilation? Last, ImmutableArray<MetadataReference> Added, int Count);
