using System.Reflection;

namespace LrNotebooks.Scripting.Packages;

/// <summary>The assemblies that the host shares with its cells, by simple name; the cell functions' own is always one.</summary>
internal sealed class HostAssemblies(IEnumerable<Assembly> assemblies)
{
    private readonly Dictionary<string, Assembly> _byName = assemblies
        .Append(typeof(CellFunctions).Assembly)
        .DistinctBy(assembly => assembly.GetName().Name)
        .ToDictionary(assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase);

    /// <summary>The files to compile against.</summary>
    public IEnumerable<string> Paths => _byName.Values.Select(assembly => assembly.Location);

    /// <summary>The host's assembly of this simple name, or null.</summary>
    public Assembly? Find(string? name) => name is not null && _byName.TryGetValue(name, out var found) ? found : null;
}
