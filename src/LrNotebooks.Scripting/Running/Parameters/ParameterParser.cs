namespace LrNotebooks.Scripting.Running;

/// <summary>
/// Finds the parameter that a name means and the value that a text means, or says in one line why there is none.
/// </summary>
internal static class ParameterParser
{
    public static (NotebookParameter Parameter, ParameterValue Value) Parse(
        IReadOnlyList<NotebookParameter> parameters, string notebook, string name, string text)
    {
        // A name that the cell declares twice means its last declaration.
        var parameter = parameters.LastOrDefault(p => p.Name == name)
            ?? throw new ParameterException($"{notebook}: no parameter '{name}'; {List(parameters)}");
        var declared = parameter.Declaration.Type;
        var type = parameter.Type
            ?? throw new ParameterException(
                $"{notebook}: parameter '{name}' is of type {declared}, which cannot be set from outside; {List(parameters)}");
        var value = type.Parse(text)
            ?? throw new ParameterException(
                $"{notebook}: '{text}' is not a value for parameter '{name}' of type {declared}; {List(parameters)}");
        return (parameter, value);
    }

    private static string List(IReadOnlyList<NotebookParameter> parameters) =>
        parameters.Count == 0 ? "its parameters cell declares none" : $"its parameters: {string.Join("; ", parameters)}";
}
