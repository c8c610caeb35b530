using PptBatch.Generation.Chat.Writing;

namespace PptBatch.Tests.Generation.Chat.Writing;

public sealed class ReplySeamTests
{
    private const string SoFar = "<article><section class=\"slide\"><h2>Uno</h2><p>El faro mide";

    [Theory]
    [InlineData(" la presión</p>")]
    [InlineData("```html\n la presión</p>")]
    [InlineData("<h2>Uno</h2><p>El faro mide la presión</p>")]
    public void Join_WhatGoesOn_IsJoinedWithoutFenceOrRepetition(string rest) =>
        Assert.Equal(SoFar + " la presión</p>", ReplySeam.Join(SoFar, rest));

    [Fact]
    public void Join_OverlapTooShortToBeOne_IsKept() => Assert.Equal(SoFar + "El faro mide", ReplySeam.Join(SoFar, "El faro mide"));

    [Fact]
    public void Join_WhatBeginsAnew_StandsAlone() => Assert.Equal("<article>new", ReplySeam.Join(SoFar, "<article>new"));
}
