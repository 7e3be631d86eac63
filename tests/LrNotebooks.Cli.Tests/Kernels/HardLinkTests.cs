namespace LrNotebooks.Cli.Tests.Kernels;

public sealed class HardLinkTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_name_is_the_same_file()
    {
        _folder.Write("one", "before");

        HardLink.TryCreate(_folder.At("one"), _folder.At("two")).ShouldBeTrue();

        File.AppendAllText(_folder.At("one"), ", after");
        File.ReadAllText(_folder.At("two")).ShouldBe("before, after");
    }

    [Fact]
    public void What_the_system_refuses_is_said()
    {
        HardLink.TryCreate(_folder.At("missing"), _folder.At("two")).ShouldBeFalse();
        File.Exists(_folder.At("two")).ShouldBeFalse();
    }
}
