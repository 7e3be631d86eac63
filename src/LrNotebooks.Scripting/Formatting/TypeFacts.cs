using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using LrNotebooks.Scripting.Packages;

namespace LrNotebooks.Scripting.Formatting;

/// <summary>What decides how a type's values are shown.</summary>
internal static class TypeFacts
{
    /// <summary>Whether values have a text of their own rather than their type's name.</summary>
    public static bool HasOwnText(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } declaring && declaring != typeof(object) && declaring != typeof(ValueType);

    /// <summary>Whether a cell declares the type.</summary>
    public static bool IsFromCell(Type type) =>
        type.Assembly.Location.Length == 0 && AssemblyLoadContext.GetLoadContext(type.Assembly) is SessionLoadContext;

    /// <summary>Whether values are rows of named columns: records and anonymous objects.</summary>
    public static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null
        || (type.Name.Contains("AnonymousType", StringComparison.Ordinal) && type.IsDefined(typeof(CompilerGeneratedAttribute)));

    /// <summary>The public properties and fields that can be read, in the order of declaration.</summary>
    public static IReadOnlyList<(string Name, Func<object, object?> Read)> Members(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .Select(property => (property.Name, (Func<object, object?>)property.GetValue)),
        .. type.GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Select(member => (member.Name, (Func<object, object?>)member.GetValue)),
    ];
}
