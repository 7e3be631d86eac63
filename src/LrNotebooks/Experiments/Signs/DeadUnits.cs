using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

/// <summary>The share of each hidden layer's ReLUs that are 0 for every picture: no gradient reaches their weights.</summary>
/// <param name="Update">How many updates were made by then.</param>
/// <param name="First">Share of the first layer's 25, 0 to 1.</param>
/// <param name="Second">Share of the second layer's 12, 0 to 1.</param>
public sealed record DeadUnits(int Update, double First, double Second)
{
    /// <summary>Counts them on pictures.</summary>
    /// <param name="network">The network as it stands.</param>
    /// <param name="pictures">All training pictures, [n, 12288].</param>
    /// <param name="update">How many updates were made.</param>
    public static DeadUnits Count(SignsNetwork network, Tensor pictures, int update)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var (first, second, _) = network.Activations(pictures);
        return Of([(first, second)], update);
    }

    /// <summary>Counts them on what the layers gave for some pictures and for others, [n, 25] and [n, 12].</summary>
    internal static DeadUnits Of(IEnumerable<(Tensor First, Tensor Second)> layers, int update)
    {
        var highest = layers.Select(part => (First: part.First.amax(0), Second: part.Second.amax(0))).ToArray();
        return new DeadUnits(update, Share(highest.Select(part => part.First)), Share(highest.Select(part => part.Second)));
    }

    private static double Share(IEnumerable<Tensor> highest) => stack(highest).amax(0).le(0).to(ScalarType.Float64).mean().item<double>();
}
