using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace LrNotebooks.Torch.Tests.Errors;

/// <summary>A mistake with shapes, types or devices is reported at once, with the operation and both shapes.</summary>
public class OperandErrorTests
{
    [Fact]
    public void Shapes()
    {
        Fails(() => zeros(2, 3) + zeros(4), "add", "[2, 3]", "[4]");
        Fails(() => zeros(2, 3).mm(zeros(2, 3)), "mm", "2x3 and 2x3");
        Fails(() => zeros(2, 3).matmul(zeros(2)), "mv", "[2, 3]", "[2]");
        Fails(() => cat([zeros(2, 3), zeros(2, 4)]), "cat", "[2, 3]", "[2, 4]");
        Fails(() => stack([zeros(2), zeros(3)]), "stack", "[2]", "[3]");
        Fails(() => zeros(2, 3).reshape(4, 2), "reshape", "[4, 2]", "[2, 3]");
        Fails(() => zeros(2, 3).expand(3, 3), "expand", "[3, 3]", "[2, 3]");
        Fails(() => zeros(2).add_(zeros(3, 2)), "output with shape [2]", "[3, 2]");
        Fails(() => zeros(2, 3).sum(2), "sum", "[-2, 1]", "2");
        Fails(() => zeros(0).max(), "max", "[0]");
        Fails(() => where(tensor([true]), zeros(2), zeros(3)), "where", "[2]", "[3]");
        Fails(() => zeros(2, 3).gather(1, zeros(3, 1, int64)), "gather", "[3, 1]", "[2, 3]");
    }

    [Fact]
    public void Types()
    {
        Fails(() => zeros(2, 2).mm(zeros(2, 2, float64)), "mm", "Float32", "Float64");
        Fails(() => tensor([1L]).add_(0.5), "Float32 can't be cast to the desired output type Int64");
        Fails(() => tensor([1L, 2]).mean(), "mean", "Int64");
        Fails(() => tensor([true]) - tensor([true]), "bool");
        Fails(() => zeros(2, 2).sum(0), "sum(dim: 0)");
        Fails(() => zeros(2).index_select(0, zeros(1)), "index_select", "Float32");
        Fails(() => tensor([1L]).softmax(0), "softmax", "Int64");
        Fails(() => where(tensor([1L]), zeros(1), zeros(1)), "condition", "Int64");
        Should.Throw<NotSupportedException>(() => zeros(2, dtype: ScalarType.BFloat16)).Message.ShouldContain("TorchEngine=TorchSharp");
        Should.Throw<NotSupportedException>(() => from_array(new short[2])).Message.ShouldContain("TorchEngine=TorchSharp");
    }

    [Fact]
    public void Devices()
    {
        cuda.is_available().ShouldBeFalse();
        Should.Throw<NotSupportedException>(() => zeros(2, device: new Device("cuda:0"))).Message.ShouldContain("TorchSharpCuda");
        Should.Throw<NotSupportedException>(() => zeros(2).cuda()).Message.ShouldContain("TorchSharpCuda");
        Should.Throw<NotSupportedException>(() => zeros(2).to("cuda")).Message.ShouldContain("TorchSharpCuda");
        Should.Throw<NotSupportedException>(() => device("cuda")).Message.ShouldContain("TorchSharpCuda");
        zeros(2).to(CPU).cpu().device.ToString().ShouldBe("cpu");
        device("cpu").type.ShouldBe(DeviceType.CPU);
        Should.Throw<NotSupportedException>(() => set_default_device("cuda")).Message.ShouldContain("TorchSharpCuda");
        set_default_device("cpu");
        get_default_device().type.ShouldBe(DeviceType.CPU);
    }

    private static void Fails(Func<Tensor> action, params string[] parts)
    {
        var message = Should.Throw<ExternalException>(action).Message;
        foreach (var part in parts)
            message.ShouldContain(part);
    }
}
