using System.Reflection;
using System.Text.RegularExpressions;
using LrNotebooks.Scripting.Formatting;

namespace LrNotebooks.Scripting;

/// <summary>Methods as their author wrote them, not as the compiler named them.</summary>
internal static partial class MethodNames
{
    /// <summary>For example <c>Fit(double rate)</c> or <c>Point.Move()</c>; null for a cell's top level.</summary>
    public static string? Describe(MethodBase method)
    {
        var type = method.DeclaringType;
        if (type is null)
            return method.Name;
        // An async method or iterator runs in a nested class "<Fit>d__1"; a lambda or local function is "<Fit>b__0" or "<Fit>g__Local|0".
        var generated = Generated().Match(method.Name == "MoveNext" ? type.Name : method.Name);
        if (!generated.Success)
            return $"{Owner(type)}{(method.IsConstructor ? "new" : method.Name)}({Parameters(method)})";
        return generated.Groups["kind"].Value switch
        {
            "g" => $"{generated.Groups["name"].Value}({Parameters(method)})",
            "b" => "lambda",
            _ when generated.Groups["method"].Value is "<Initialize>" or "<Main>" => null,
            _ => $"{Owner(type.DeclaringType)}{generated.Groups["method"].Value}",
        };
    }

    private static string Owner(Type? type) =>
        type is null || type.Name.StartsWith("Submission#", StringComparison.Ordinal) ? "" : TypeNames.Of(type) + ".";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{TypeNames.Of(parameter.ParameterType)} {parameter.Name}"));

    [GeneratedRegex(@"^<(?<method>(<\w+>|[^<>])*)>(?<kind>[a-z])__(?<name>\w*)")]
    private static partial Regex Generated();
}
