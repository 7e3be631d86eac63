namespace LrNotebooks.Experiments;

/// <summary>A place on the way of two parameters downhill.</summary>
/// <param name="Update">Updates made by then; 0 is the start.</param>
/// <param name="Samples">Samples looked at by then; as many as updates where the loss has no samples.</param>
/// <param name="X">The first parameter.</param>
/// <param name="Y">The second parameter.</param>
/// <param name="Loss">The loss there, on all samples.</param>
public sealed record PathPoint(int Update, long Samples, double X, double Y, double Loss)
{
    /// <summary>How far away another place is, whatever the losses.</summary>
    internal double DistanceTo(PathPoint other) => Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));
}
