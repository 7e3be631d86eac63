using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Packages;

/// <summary>The packages of a session: restored together, so that their versions fit, and loaded once.</summary>
internal sealed class SessionPackages(SessionOptions options, SessionLoadContext loadContext, SessionReferences references)
{
    // What notebooks call of it is in this assembly, under the same names; there is no kernel for the rest.
    private const string Superseded = "Microsoft.DotNet.Interactive.dll";

    private readonly List<PackageRequest> _packages = [];
    private readonly List<string> _sources = [];
    private readonly HashSet<string> _referenced = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the package sources that a cell names by <c>#i "nuget: SOURCE"</c>: an address, or a folder that is relative to the notebook's.</summary>
    /// <returns>The cell with blanks in their place, as the compiler has no such directive.</returns>
    /// <exception cref="CellProblemException">A folder is not there, or a directive is malformed.</exception>
    public string AddSources(string code, string document)
    {
        var directives = SourceDirective.Find(code).ToList();
        foreach (var (line, written, _) in directives.Where(directive => directive.IsInUse))
        {
            var place = $"line {line.LineNumber + 1}: ";
            var source = written ?? throw new CellProblemException("PackageSource", $"{place}{line.ToString().Trim()}: write #i \"nuget: folder or address\".");
            if (!source.Contains("://", StringComparison.Ordinal))
            {
                source = RelativePath.Resolve(source, document, options.WorkingDirectory);
                if (!Directory.Exists(source))
                    throw new CellProblemException("PackageSource", $"{place}there is no folder {source}.");
            }
            if (!_sources.Contains(source))
                _sources.Add(source);
        }
        return SourceDirective.Blank(code, directives.Select(directive => directive.Line));
    }

    /// <summary>Restores what is new among the packages that a cell, and the files it loads, ask for, and makes it loadable.</summary>
    /// <param name="trees">The cell and the files it loads.</param>
    /// <param name="scope">The cell.</param>
    /// <returns>What to compile against from now on, in addition.</returns>
    /// <exception cref="CellProblemException">A package cannot be had, or is here already in another version; or a directive is malformed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<MetadataReference> Add(IEnumerable<SyntaxTree> trees, CellScope scope)
    {
        var requests = from tree in trees
                       from directive in tree.GetCompilationUnitRoot().GetReferenceDirectives()
                       where directive.IsActive && PackageRequest.Is(directive.File.ValueText)
                       select PackageRequest.Parse(directive.File.ValueText) ?? throw Malformed(directive);
        var wanted = requests.ToList().Where(IsNew).Distinct().ToList();
        if (wanted.Count == 0)
            return [];
        var names = string.Join(", ", wanted);
        // The second text covers the first: what a notebook stores is the last state of the line.
        scope.Emit(new StreamOutput(StreamOutput.StandardOut, $"Restoring {names}..."));
        var files = PackageRestore.RunAsync([.. _packages, .. wanted], _sources, options.WorkingDirectory, scope.Cancellation).GetAwaiter().GetResult();
        scope.Emit(new StreamOutput(StreamOutput.StandardOut, $"\rRestored {names}.   \n"));
        _packages.AddRange(wanted);
        foreach (var package in wanted.Where(package => files.Extended.Contains(package.Id, StringComparer.OrdinalIgnoreCase)))
            scope.Emit(new StreamOutput(StreamOutput.StandardError, IgnoredExtension(package)));
        foreach (var file in files.Runtime.Where(file => !IsOwn(file) && _referenced.Add(Path.GetFileName(file))))
        {
            if (NotInUse(file) is { } sentence)
                scope.Emit(new StreamOutput(StreamOutput.StandardError, sentence + "\n"));
        }
        foreach (var file in files.Runtime.Where(IsOwn))
            loadContext.Offer(file);
        foreach (var file in files.Native)
        {
            loadContext.OfferNative(file);
            options.NativeLibraryOffered?.Invoke(file);
        }
        return [.. files.Compile.Where(IsOwn).Where(file => _referenced.Add(Path.GetFileName(file))).Select(Reference)];
    }

    private MetadataReference Reference(string file) =>
        Path.GetFileName(file) == Superseded ? references.Get(file).WithAliases(["interactive"]) : references.Get(file);

    private static CellProblemException Malformed(ReferenceDirectiveTriviaSyntax directive)
    {
        var line = directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        return new CellProblemException("PackageDirective", $"line {line}: #r {directive.File.Text}: write #r \"nuget: Id, version\".");
    }

    // Of packages that only come along nobody expects anything: TorchSharp brings SkiaSharp, which has an extension.
    private string IgnoredExtension(PackageRequest package)
    {
        var instead = options.InsteadOfExtension.FirstOrDefault(pair => pair.Key.Equals(package.Id, StringComparison.OrdinalIgnoreCase)).Value;
        return $"{package} has an extension of .NET Interactive, which is ignored: it needs a Microsoft.DotNet.Interactive.Kernel, which this kernel is not."
            + (instead is null ? "\n" : $" {instead}\n");
    }

    /// <summary>What to say of an assembly that the host or the framework brings as well: nothing where theirs does as well.</summary>
    private string? NotInUse(string file)
    {
        var (name, wanted) = (Path.GetFileNameWithoutExtension(file), AssemblyName.GetAssemblyName(file).Version);
        if (loadContext.FindShared(name) is { } shared)
        {
            var used = shared.GetName().Version;
            return used == wanted ? null : $"{name} {used} is in use, not {wanted}: this host runs its own helper on it.";
        }
        var framework = AssemblyName.GetAssemblyName(FrameworkAssemblies.Paths[name]).Version;
        return framework >= wanted ? null : $"{name} {framework} is in use, not {wanted}: it belongs to .NET {Environment.Version}, on which this host runs.";
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
        return loadContext.FindShared(name) is null && !FrameworkAssemblies.Paths.ContainsKey(name);
    }
}

/// <summary>A package that <c>#r "nuget: Id, version"</c> asks for.</summary>
/// <param name="Id">The package's id.</param>
/// <param name="Version">A version or a floating one; <c>*</c>, the newest stable one, when none was given.</param>
internal sealed record PackageRequest(string Id, string Version)
{
    private const string Prefix = "nuget:";

    /// <summary>Whether a reference directive means a package.</summary>
    public static bool Is(string reference) => reference.TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what is restored can differ from day to day.</summary>
    public bool IsFloating => Version.Contains('*');

    /// <summary>Reads what stands between the quotes; null when it is not of the form.</summary>
    public static PackageRequest? Parse(string reference)
    {
        var parts = reference.Trim()[Prefix.Length..].Split(',', StringSplitOptions.TrimEntries);
        var isValid = parts is [{ Length: > 0 }] or [{ Length: > 0 }, { Length: > 0 }]
            && parts.All(part => part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+' or '*'));
        return isValid ? new PackageRequest(parts[0], parts.ElementAtOrDefault(1) ?? "*") : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Version == "*" ? Id : $"{Id} {Version}";
}
