namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where tensors are made that are not told where: the processor.</summary>
    public static Device get_default_device() => CPU;

    /// <summary>Sets where tensors are made that are not told where; with the embedded engine, only the processor is at hand.</summary>
    /// <exception cref="NotSupportedException">The device is not the processor.</exception>
    public static void set_default_device(Device device) => InitializeDevice(device);

    /// <inheritdoc cref="set_default_device(Device)"/>
    public static void set_default_device(string device) => set_default_device(new Device(device));
}
