using System.Reflection;
using PptBatch.Localization;
using PptBatch.Localization.Phrasebooks;

namespace PptBatch.Tests.Localization;

public sealed class PhrasesTests
{
    private static readonly DateTimeOffset Autumn = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset April = new(2027, 4, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Languages => [.. Phrases.Languages.Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("es", "es")]
    [InlineData("es-MX", "es")]
    [InlineData("PT_br", "pt")]
    [InlineData("en-GB", "en")]
    [InlineData("ja-JP", "ja")]
    [InlineData("zh-Hans-CN", "zh")]
    [InlineData("ko", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    public void For_Tag_TakesThePrimarySubtagOrEnglish(string? tag, string language) =>
        Assert.Equal(language, Phrases.For(tag).Language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void For_EveryLanguage_HasEveryWord(string language)
    {
        Phrasebook words = Phrases.For(language);

        Assert.Equal(language, words.Language);
        foreach (PropertyInfo property in typeof(Phrasebook).GetProperties().Where(p => p.PropertyType == typeof(string)))
        {
            string value = Assert.IsType<string>(property.GetValue(words));
            Assert.False(string.IsNullOrWhiteSpace(value), property.Name);
            Assert.Equal(value.Trim(), value);
        }

        Assert.Equal(12, words.Dates.Months.Distinct().Count());
    }

    [Theory]
    [InlineData("es", "24 de noviembre de 2026", "1 de abril de 2027")]
    [InlineData("en", "November 24, 2026", "April 1, 2027")]
    [InlineData("pt", "24 de novembro de 2026", "1º de abril de 2027")]
    [InlineData("fr", "24 novembre 2026", "1er avril 2027")]
    [InlineData("de", "24. November 2026", "1. April 2027")]
    [InlineData("it", "24 novembre 2026", "1º aprile 2027")]
    [InlineData("ar", "24 نوفمبر 2026", "1 أبريل 2027")]
    [InlineData("ca", "24 de novembre de 2026", "1 d’abril de 2027")]
    [InlineData("ja", "2026年11月24日", "2027年4月1日")]
    [InlineData("zh", "2026年11月24日", "2027年4月1日")]
    public void Dates_Format_WritesTheDateInWords(string language, string autumn, string april)
    {
        LongDate dates = Phrases.For(language).Dates;

        Assert.Equal(autumn, dates.Format(Autumn));
        Assert.Equal(april, dates.Format(April));
    }

    [Theory]
    [InlineData("ar", "٢٠٤")]
    [InlineData("es", "204")]
    public void Number_OfALanguage_HasItsDigits(string language, string expected) =>
        Assert.Equal(expected, Phrases.For(language).Number(204));

    [Fact]
    public void Count_OneAndMany_AgreeWithTheNumber()
    {
        Assert.Equal("16 lecciones", Phrases.For("es").Lesson.Count(16));
        Assert.Equal("1 lección", Phrases.For("es").Lesson.Count(1));
        Assert.Equal("5 دقائق", Phrases.For("ar").Minute.Count(5));
        Assert.Equal("16 درسًا", Phrases.For("ar").Lesson.Count(16));
        Assert.Equal("2 Lektionen", Phrases.For("de").Lesson.Count(2));
        Assert.Equal("Módulo 3", Phrases.For("pt").Module.Numbered(3));
        Assert.Equal("(2/3)", Phrasebook.PartMarker(2, 3));
    }

    [Theory]
    [InlineData("es", "español")]
    [InlineData("pt-BR", "português (BR)")]
    [InlineData("zh-Hans-CN", "中文 (CN)")]
    [InlineData("tlh", "tlh")]
    public void LanguageNames_Tag_IsTheLanguagesOwnName(string tag, string name) => Assert.Equal(name, LanguageNames.Of(tag));
}
