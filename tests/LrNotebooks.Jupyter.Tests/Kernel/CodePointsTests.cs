namespace LrNotebooks.Jupyter.Tests.Kernel;

public class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("🎓b", 0, 0)]
    [InlineData("🎓b", 1, 2)]
    [InlineData("🎓b", 2, 3)]
    [InlineData("𝐚𝐛𝐜", 3, 6)]
    public void An_emoji_is_one_code_point_and_two_units(string text, int position, int index)
    {
        CodePoints.ToIndex(text, position).ShouldBe(index);
        CodePoints.FromIndex(text, index).ShouldBe(position);
    }

    [Theory]
    [InlineData("ab", 9, 2)]
    [InlineData("ab", -1, 0)]
    [InlineData("\ud83c", 1, 1)]
    public void A_position_outside_is_an_end(string text, int position, int index) =>
        CodePoints.ToIndex(text, position).ShouldBe(index);
}
