using static TorchSharp.torch;

namespace LrNotebooks.Torch.Tests.Matrices;

/// <summary>The fast product of large matrices gives the sums that its definition says, bit for bit.</summary>
public class MatrixProductTests
{
    private const int Block = 256;

    public static TheoryData<int, int, int> Sizes() => new()
    {
        { 70, 300, 37 }, { 64, 256, 16 }, { 1, 5000, 1 }, { 5, 1000, 3 }, { 3, 257, 130 }, { 130, 40, 65 }, { 2, 3, 1000 }, { 1000, 2, 3 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_sum_is_plain_multiply_and_add_in_order(int n, int k, int m)
    {
        var g = new Generator(5);
        Tensor x = randn(n, k, generator: g), y = randn(k, m, generator: g);
        var expected = InOrder(x.data<float>().ToArray(), y.data<float>().ToArray(), n, k, m);
        x.mm(y).data<float>().ToArray().ShouldBe(expected);
        x.t().contiguous().t().mm(y.t().contiguous().t()).data<float>().ToArray().ShouldBe(expected, "transposed in memory");
        cat([zeros(n, 2), x, x], 1)[.., 2..(2 + k)].mm(cat([y, y], 0)[..k]).data<float>().ToArray().ShouldBe(expected, "cut out");
    }

    [Fact]
    public void In_double_precision_and_whole_numbers()
    {
        var x = arange(0, 60 * 80, dtype: float64).reshape(60, 80) % 17;
        var y = arange(0, 80 * 90, dtype: float64).reshape(80, 90) % 13;
        x.mm(y).@long().Equals(x.@long().mm(y.@long())).ShouldBeTrue();
    }

    [Fact]
    public void Without_elements()
    {
        zeros(0, 3).mm(zeros(3, 2)).shape.ShouldBe([0, 2]);
        zeros(2, 0).mm(zeros(0, 3)).data<float>().ToArray().ShouldBe(new float[6]);
    }

    private static float[] InOrder(float[] x, float[] y, int n, int k, int m)
    {
        var result = new float[n * m];
        for (var i = 0; i < result.Length; i++)
        {
            for (var start = 0; start < k; start += Block)
            {
                var sum = 0f;
                for (var j = start; j < Math.Min(k, start + Block); j++)
                    sum += x[i / m * k + j] * y[j * m + i % m];
                result[i] = start == 0 ? sum : result[i] + sum;
            }
        }

        return result;
    }
}
