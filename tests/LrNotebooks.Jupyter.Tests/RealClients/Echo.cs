namespace LrNotebooks.Jupyter.Tests.RealClients;

/// <summary>The echo kernel, asked by real clients.</summary>
internal static class Echo
{
    public static void ShouldSucceed(string scenario) =>
        ClientScenario.ShouldSucceed(scenario, ("KERNEL_COMMAND", $"dotnet\n{Path.Combine(AppContext.BaseDirectory, "LrNotebooks.Jupyter.EchoKernel.dll")}"));
}
