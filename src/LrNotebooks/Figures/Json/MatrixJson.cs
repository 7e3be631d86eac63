using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes a matrix as a list of rows.</summary>
internal static class MatrixJson
{
    public static void Write(Utf8JsonWriter json, string name, double[,] matrix)
    {
        int digits = Rounding.DigitsFor(matrix.Cast<double>()) - 2;
        json.Array(name, Enumerable.Range(0, matrix.GetLength(0)), row =>
            json.List(Enumerable.Range(0, matrix.GetLength(1)).Select(column => matrix[row, column]), digits));
    }
}
