using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Tests.Generation.Outline.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Uno. Dos. Tres.", 3)]
    [InlineData("In Batson v. Kentucky the court held it. So it is.", 2)]
    [InlineData("Mide 3.5 V. ¿Por qué? Nadie lo sabe.", 3)]
    [InlineData("Hay casos, p.ej. Madrid, y otros, e.g. Bilbao.", 1)]
    [InlineData("El Dr. Pérez vino.", 1)]
    [InlineData("1. Primero esto.", 1)]
    [InlineData("Dijo \"basta.\" Y se fue.", 2)]
    [InlineData("测量温度。然后保存。", 2)]
    [InlineData("sin punto", 1)]
    [InlineData("Y luego... nada. Fin.", 2)]
    [InlineData("Espera... Ya. ¡¿Qué?! Nada.", 4)]
    [InlineData("Un dato (véase la fig. 3). Otro dato.", 2)]
    public void Split_Text_GivesItsSentences(string text, int sentences) =>
        Assert.Equal(sentences, SentenceSplitter.Split(InlineText.Trimmed(text)).Count);

    // Each stop was held against all others, which took minutes.
    [Theory]
    [InlineData(".", "")]
    [InlineData("!", "x")]
    [InlineData(".)", " x")]
    public void Split_ManyStops_AreOneSentence(string stop, string after)
    {
        string text = "a" + string.Concat(Enumerable.Repeat(stop, 400_000)) + after;

        Assert.Equal(text, Assert.Single(SentenceSplitter.Split(InlineText.Of(text))).Plain);
    }

    [Fact]
    public void Split_CodeWithAStop_IsNotCut()
    {
        InlineText text = InlineText.From([new Inline("Usa "), new Inline("a. B", InlineStyle.Code), new Inline(" siempre.")]);

        Assert.Single(SentenceSplitter.Split(text));
    }
}
