using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>The names of arguments: <c>learningRate:</c>.</summary>
internal static class NamedArgumentCandidates
{
    /// <summary>One for each parameter that has no argument yet, whichever overload has it.</summary>
    public static IEnumerable<Candidate> Find(Cursor cursor, ArgumentPlace place) => place.Name is not null ? [] :
        from parameter in place.Parameters(cursor.Semantics).DistinctBy(parameter => parameter.Name)
        where parameter.Name.Length > 0
        select Candidate.Sure(
            SymbolCandidates.Escaped(parameter.Name) + ":",
            CandidateGroup.Expected,
            CompletionKinds.Argument,
            parameter.ToDisplayString(SymbolFormats.Parameter));
}
