using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Packages;

/// <summary>The packages of a session: restored together, so that their versions fit, and loaded once.</summary>
internal sealed class SessionPackages(
    SessionOptions options, HostAssemblies host, SessionLoadContext loadContext, SessionReferences references)
{
    private readonly List<PackageRequest> _packages = [];
    private readonly HashSet<string> _referenced = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Restores what is new, and makes it loadable.</summary>
    /// <returns>What to compile against from now on, in addition.</returns>
    /// <exception cref="CellProblemException">A package cannot be had, or is here already in another version.</exception>
    public async Task<IReadOnlyList<MetadataReference>> AddAsync(IEnumerable<PackageRequest> requests, CellScope scope)
    {
        var wanted = requests.Where(IsNew).Distinct().ToList();
        if (wanted.Count == 0)
            return [];
        var names = string.Join(", ", wanted);
        // The second text covers the first: what a notebook stores is the last state of the line.
        scope.Emit(new StreamOutput(StreamOutput.StandardOut, $"Restoring {names}..."));
        var files = await PackageRestore.RunAsync([.. _packages, .. wanted], options.WorkingDirectory, scope.Cancellation);
        scope.Emit(new StreamOutput(StreamOutput.StandardOut, $"\rRestored {names}.   \n"));
        _packages.AddRange(wanted);
        foreach (var package in wanted.Where(package => files.Extended.Contains(package.Id, StringComparer.OrdinalIgnoreCase)))
            scope.Emit(new StreamOutput(StreamOutput.StandardError, IgnoredExtension(package)));
        foreach (var file in files.Runtime.Where(IsOwn))
            loadContext.Offer(file);
        foreach (var file in files.Native)
        {
            loadContext.OfferNative(file);
            options.NativeLibraryOffered?.Invoke(file);
        }
        return [.. files.Compile.Where(IsOwn).Where(file => _referenced.Add(Path.GetFileName(file))).Select(references.Get)];
    }

    // Of packages that only come along nobody expects anything: TorchSharp brings SkiaSharp, which has an extension.
    private string IgnoredExtension(PackageRequest package)
    {
        var instead = options.InsteadOfExtension.FirstOrDefault(pair => pair.Key.Equals(package.Id, StringComparison.OrdinalIgnoreCase)).Value;
        return $"{package} has an extension of .NET Interactive, which is ignored: it needs a Microsoft.DotNet.Interactive.Kernel, which this kernel is not."
            + (instead is null ? "\n" : $" {instead}\n");
    }

    private bool IsNew(PackageRequest request)
    {
        if (_packages.Find(known => known.Id.Equals(request.Id, StringComparison.OrdinalIgnoreCase)) is not { } known)
            return true;
        return known.Version == request.Version || request.Version == "*" ? false : throw new CellProblemException(
            "PackageVersion", $"{known} is loaded already; start a new session to use version {request.Version}.");
    }

    /// <summary>False for assemblies that the framework or the host brings: theirs are the ones in use.</summary>
    private bool IsOwn(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return host.Find(name) is null && !FrameworkAssemblies.Paths.ContainsKey(name);
    }
}
