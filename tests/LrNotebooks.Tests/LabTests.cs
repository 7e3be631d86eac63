using TorchSharp;
using static TorchSharp.torch;

namespace LrNotebooks.Tests;

public class LabTests
{
    [Fact]
    public void One_line_names_versions_engine_device_and_threads() =>
        Lab.Describe().ShouldMatch(
            @"^LrNotebooks \d+\.\d+\.\d+ · \.NET \d+\.\d+\.\d+ · TorchSharp 0\.107\.0 \(libtorch 2\.10\.0\) · device (cpu|cuda), (1 thread|\d+ threads)$");

    [Theory]
    [InlineData("")]
    [InlineData("cpu")]
    public void Tensors_are_made_on_the_device_that_was_chosen(string device)
    {
        Lab.UseDevice(device);

        var expected = device.Length > 0 || !cuda.is_available() ? DeviceType.CPU : DeviceType.CUDA;
        get_default_device().type.ShouldBe(expected);
        zeros(2).device_type.ShouldBe(expected);
        nn.Linear(2, 3).weight.device_type.ShouldBe(expected);
        Lab.UseDevice("cpu");
    }

    [Fact]
    public void A_device_that_is_none_is_named() =>
        Should.Throw<ArgumentException>(() => Lab.UseDevice("abacus")).Message.ShouldStartWith("device \"abacus\" cannot be used: ");
}
