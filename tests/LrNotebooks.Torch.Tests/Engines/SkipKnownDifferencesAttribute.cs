using System.Reflection;
using Xunit.v3;

namespace LrNotebooks.Torch.Tests.Engines;

/// <summary>Where the engine is the TorchSharp package, skips the tests that it is known to fail, each with its reason. The embedded engine passes all.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SkipKnownDifferencesAttribute : BeforeAfterTestAttribute
{
    private static readonly bool _isEmbedded =
        typeof(torch).Assembly.GetCustomAttribute<AssemblyProductAttribute>()?.Product == "LrNotebooks embedded engine";

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (!_isEmbedded && KnownDifferences.Reason(test.TestDisplayName) is { } reason)
            Assert.Skip(reason);
    }
}
