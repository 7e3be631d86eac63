using System.Collections;
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

    /// <summary>Whether the framework declares the type.</summary>
    public static bool IsFramework(Type type) => FrameworkAssemblies.Paths.ContainsKey(type.Assembly.GetName().Name!);

    /// <summary>Whether values of the first type are of the second, which may be generic without arguments.</summary>
    public static bool Is(Type type, Type wanted) => wanted.IsGenericTypeDefinition
        ? type.GetInterfaces().Concat(Ancestors(type)).Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == wanted)
        : wanted.IsAssignableFrom(type);

    /// <summary>Whether values have keys.</summary>
    public static bool IsDictionary(Type type) =>
        Is(type, typeof(IDictionary)) || Is(type, typeof(IDictionary<,>)) || Is(type, typeof(IReadOnlyDictionary<,>));

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

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var one = type; one is not null; one = one.BaseType)
            yield return one;
    }
}

/// <summary>Types as C# writes them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new (Type Type, string Keyword)[]
    {
        (typeof(bool), "bool"), (typeof(byte), "byte"), (typeof(sbyte), "sbyte"), (typeof(char), "char"), (typeof(decimal), "decimal"),
        (typeof(double), "double"), (typeof(float), "float"), (typeof(int), "int"), (typeof(uint), "uint"), (typeof(long), "long"),
        (typeof(ulong), "ulong"), (typeof(short), "short"), (typeof(ushort), "ushort"), (typeof(object), "object"),
        (typeof(string), "string"), (typeof(void), "void"), (typeof(nint), "nint"), (typeof(nuint), "nuint"),
    }.ToDictionary(pair => pair.Type, pair => pair.Keyword);

    /// <summary>For example <c>Dictionary&lt;string, int[]&gt;</c>, without namespaces.</summary>
    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return OfArray(type);
        if (type.HasElementType)
            return Of(type.GetElementType()!) + (type.IsPointer ? "*" : "");
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (type is { IsGenericType: true, IsValueType: true } && typeof(ITuple).IsAssignableFrom(type))
            return $"({string.Join(", ", type.GetGenericArguments().Select(Of))})";
        var outer = type is { IsNested: true, IsGenericParameter: false, DeclaringType: { } declaring } && !IsHidden(declaring) ? Of(declaring) + "." : "";
        var arguments = type.GetGenericArguments();
        var name = type.Name.Split('`')[0];
        return arguments.Length == 0 || outer.Length > 0 ? outer + name : $"{name}<{string.Join(", ", arguments.Select(Of))}>";
    }

    private static string OfArray(Type type)
    {
        var ranks = "";
        for (; type.IsArray; type = type.GetElementType()!)
            ranks += $"[{new string(',', type.GetArrayRank() - 1)}]";
        return Of(type) + ranks;
    }

    /// <summary>Whether the type only wraps what a cell declares.</summary>
    private static bool IsHidden(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);
}
