namespace LrNotebooks.Jupyter.Protocol;

/// <summary>A connection file that cannot be used.</summary>
/// <param name="file">The file.</param>
/// <param name="problem">What is wrong with it, as the rest of a sentence.</param>
public sealed class ConnectionFileException(string file, string problem)
    : Exception($"The connection file {file} {problem}.");
