namespace LrNotebooks.Tests;

public class CheckTests
{
    [Theory]
    [InlineData(66, 66.0)]
    [InlineData(0.090082, 0.0901)]
    [InlineData(-0.0, 0)]
    [InlineData("StepLR", " step lr ")]
    [InlineData(true, true)]
    public void An_answer_is_right_in_every_spelling(object right, object answer) =>
        Check.That("q", answer, Check.Key("q", right), "Look again.").ShouldBe("q: right");

    [Theory]
    [InlineData(66, 65.8, "q: 65.8 is not right. Look again.")]
    [InlineData(0.0901, 0.09, "q: 0.09 is not right. Look again.")]
    [InlineData(0.5, -0.5, "q: -0.5 is not right. Look again.")]
    [InlineData(1, double.NaN, "q: nan is not right. Look again.")]
    [InlineData("1", true, "q: true is not right. Look again.")]
    public void A_wrong_answer_gets_the_hint(object right, object answer, string told) =>
        Check.That("q", answer, Check.Key("q", right), "Look again.").ShouldBe(told);

    [Fact]
    public void No_answer_is_no_mistake() => Check.That("q", null, Check.Key("q", 1), "Look again.").ShouldBe("q: not answered yet");

    [Fact]
    public void The_same_answer_to_another_question_has_another_key() => Check.Key("a", 1).ShouldNotBe(Check.Key("b", 1));

    [Theory]
    [InlineData("")]
    [InlineData("0123456789AB")]
    [InlineData("0123456789abc")]
    public void A_key_that_is_none_is_the_authors_mistake(string key) =>
        Should.Throw<ArgumentException>(() => Check.That("the threshold", 1, key, "")).Message.ShouldContain("the threshold");

    [Fact]
    public void An_answer_that_cannot_be_compared_says_so() =>
        Should.Throw<ArgumentException>(() => Check.Key("q", new object())).Message.ShouldContain("not Object");

    [Theory]
    [InlineData(null, 0.0129369, "loss: no prediction yet; it is 0.0129")]
    [InlineData(0.0129369, 0.0129369, "loss: you predicted 0.0129, it is 0.0129 (exactly)")]
    [InlineData(1.0, 1.05, "loss: you predicted 1, it is 1.05 (within 10 %)")]
    [InlineData(0.01, 0.0129, "loss: you predicted 0.01, it is 0.0129 (1.29 times as much)")]
    [InlineData(-4.0, -1.0, "loss: you predicted -4, it is -1 (4 times less)")]
    [InlineData(0.0, 3.0, "loss: you predicted 0, it is 3 (off by 3)")]
    [InlineData(1.0, -1.0, "loss: you predicted 1, it is -1 (off by 2)")]
    [InlineData(5.0, double.PositiveInfinity, "loss: you predicted 5, it is inf (it is not finite any more)")]
    public void A_prediction_is_compared_with_what_came_out(double? predicted, double computed, string line) =>
        Prediction.Compare("loss", predicted, computed).ShouldBe(line);
}
