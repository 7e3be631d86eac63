using System.Reflection;
using LrNotebooks.Schedules;

namespace LrNotebooks.Claims;

/// <summary>
/// The claims of the documents and their recomputation. A document is added by one file <c>data/documents/NNN.json</c> and
/// one class <c>DocumentNNN</c> named in <see cref="_recomputations"/>.
/// </summary>
public static class ClaimCatalog
{
    private static readonly Assembly _assembly = typeof(ClaimCatalog).Assembly;

    private delegate Recomputation Recompute(ClaimDocument document, CancellationToken cancellation);

    private static readonly SortedDictionary<string, Recompute> _recomputations = new(StringComparer.Ordinal)
    {
        ["000"] = (document, _) => new Document000(document),
        ["001"] = (_, cancellation) => new Document001(cancellation),
        ["002"] = (_, cancellation) => new Document002(cancellation),
        ["003"] = (_, _) => new Document003(),
        ["004"] = (_, _) => new Document004(),
    };

    /// <summary>The numbers of all documents, in order: <c>000</c>, <c>001</c>, …</summary>
    public static IReadOnlyList<string> Documents => [.. _recomputations.Keys];

    /// <summary>The claims of a document.</summary>
    /// <param name="document">Its number, such as <c>000</c>.</param>
    /// <exception cref="ArgumentException">There is no such document.</exception>
    /// <exception cref="ClaimFileException">Its file is broken.</exception>
    public static ClaimDocument Load(string document)
    {
        var name = $"documents/{document}.json";
        using var json = _assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no document \"{document}\"; there are {string.Join(", ", Documents)}.");
        var loaded = ClaimFile.Read(json, name);
        return loaded.Id == document ? loaded : throw new ClaimFileException(name, $"\"document\" is \"{loaded.Id}\".");
    }

    /// <summary>Recomputes the claims of a document, in its order.</summary>
    /// <param name="document">Its number, such as <c>000</c>.</param>
    /// <param name="progress">Told each result as it is known.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">There is no such document.</exception>
    /// <exception cref="ClaimFileException">Its file is broken, or claims and recomputations are not one to one.</exception>
    public static IReadOnlyList<ClaimResult> Verify(
        string document, IProgress<ClaimResult>? progress = null, CancellationToken cancellation = default)
    {
        var loaded = Load(document);
        return Verify(loaded, loaded.Claims, progress, cancellation);
    }

    /// <summary>Recomputes some claims of a document, and nothing that they do not need.</summary>
    internal static IReadOnlyList<ClaimResult> Verify(
        ClaimDocument document, IEnumerable<Claim> claims, IProgress<ClaimResult>? progress = null, CancellationToken cancellation = default)
    {
        var recomputation = _recomputations[document.Id](document, cancellation);
        RequireOneToOne(document, recomputation);
        var results = new List<ClaimResult>();
        foreach (var claim in claims)
        {
            cancellation.ThrowIfCancellationRequested();
            var finding = recomputation.Find(claim.Id);
            results.Add(new(document.Id, claim, finding.Computed, claim.Judge(finding)));
            progress?.Report(results[^1]);
        }
        return results;
    }

    private static void RequireOneToOne(ClaimDocument document, Recomputation recomputation)
    {
        var claims = document.Claims.Select(claim => claim.Id).ToHashSet();
        var orphans = claims.Except(recomputation.Ids).Select(id => $"{id} has no recomputation")
            .Concat(recomputation.Ids.Except(claims).Select(id => $"{id} is recomputed but no claim")).ToArray();
        if (orphans.Length > 0) throw new ClaimFileException($"documents/{document.Id}.json", string.Join("; ", orphans) + ".");
    }
}

/// <summary>
/// The code that recomputes every claim of one document: one subclass a document, whose constructor registers a computation
/// for each claim id. Runs that several claims share are made once, when the first of them asks.
/// </summary>
internal abstract class Recomputation
{
    private readonly Dictionary<string, Func<Finding>> _computations = [];

    public IReadOnlyCollection<string> Ids => _computations.Keys;

    public Finding Find(string id) => _computations[id]();

    protected void Printed(string id, Func<string> compute) => Found(id, () => Finding.Text(compute()));

    protected void Statement(string id, Func<(bool Holds, string Evidence)> decide) => Found(id, () =>
    {
        var (holds, evidence) = decide();
        return Finding.Decided(holds, evidence);
    });

    /// <summary>For a claim that may lack data: <paramref name="find"/> says so or computes.</summary>
    protected void Found(string id, Func<Finding> find) => _computations.Add(id, find);

    /// <summary>At which of the first steps the rate is another than at the one before.</summary>
    protected static List<int> Changes(Schedule schedule, int steps) =>
        [.. Enumerable.Range(1, steps - 1).Where(step => schedule[step] != schedule[step - 1])];
}
