namespace PptBatch.Tests.Diagnostics;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("", 3, "")]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc…")]
    [InlineData("ab😀", 4, "ab😀")]
    [InlineData("ab😀d", 3, "ab…")]
    [InlineData("😀😀", 1, "…")]
    public void Of_LongText_IsCutBetweenCharacters(string text, int most, string expected) =>
        Assert.Equal(expected, Excerpt.Of(text, most));

    [Fact]
    public void Of_NothingToKeep_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Excerpt.Of("abc", 0));
}
