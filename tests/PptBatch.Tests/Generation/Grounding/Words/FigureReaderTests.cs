using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Tests.Generation.Grounding.Words;

public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("en", "1,520 samples", "1520")]
    [InlineData("es", "1.520 muestras", "1520")]
    [InlineData("fr", "1 520 échantillons", "1520")]
    [InlineData("de", "1.520,75 Euro", "1520.75")]
    [InlineData("en", "1,234,567.5 things", "1234567.5")]
    [InlineData("it", "3,5 chili", "3.5")]
    [InlineData("en", "1.5 million people", "1500000")]
    [InlineData("es", "3 mil millones", "3000000000")]
    [InlineData("en", "forty-two lamps", "42")]
    [InlineData("en", "two hundred and five", "205")]
    [InlineData("es", "treinta y una boyas", "31")]
    [InlineData("es", "veintidós faros", "22")]
    [InlineData("pt", "quarenta e duas", "42")]
    [InlineData("fr", "quatre-vingt-onze", "91")]
    [InlineData("fr", "soixante et onze", "71")]
    [InlineData("de", "einundzwanzig Lampen", "21")]
    [InlineData("de", "dreihundertfünfundvierzig", "345")]
    [InlineData("it", "ventotto fari", "28")]
    [InlineData("en", "the third lamp", "3")]
    [InlineData("en", "the 3rd lamp", "3")]
    [InlineData("es", "el tercer faro", "3")]
    [InlineData("es", "el 3.º faro", "3")]
    [InlineData("pt", "a sétima boia", "7")]
    [InlineData("fr", "le troisième phare", "3")]
    [InlineData("de", "im dritten Jahr", "3")]
    [InlineData("it", "il terzo faro", "3")]
    public void Read_OneNumber_HasItsValue(string language, string text, string value) => Assert.Contains(
        decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
        Assert.Single(new FigureReader(language).Read(text)).Values);

    [Theory]
    [InlineData("zh", "四十二棵树", "42")]
    [InlineData("zh", "一百零五", "105")]
    [InlineData("zh", "1.5亿人", "150000000")]
    [InlineData("zh", "一九四九年", "1949")]
    [InlineData("zh", "两百个", "200")]
    [InlineData("ja", "1億2000万円", "120000000")]
    [InlineData("ja", "約3万人", "30000")]
    [InlineData("ja", "１８６９年", "1869")]
    [InlineData("ar", "٢٠٢٣", "2023")]
    [InlineData("ar", "١٢٫٥ متراً", "12.5")]
    [InlineData("ar", "ثلاثة وعشرون", "23")]
    [InlineData("ar", "مئة وخمسة", "105")]
    public void Read_OneNumberOfAnotherScript_HasItsValue(string language, string text, string value) =>
        Read_OneNumber_HasItsValue(language, text, value);

    [Theory]
    [InlineData("一般来说，十分重要")]
    [InlineData("三角形和五角星")]
    [InlineData("千万别忘记")]
    public void Read_WordsWithNumerals_AreNone(string text) => Assert.Empty(new FigureReader("zh").Read(text));

    [Fact]
    public void Read_LongRowOfDigits_AnswersAtOnce() =>
        Assert.Single(new FigureReader("zh").Read(new string('1', 99_000)));

    [Theory]
    [InlineData("1, 2 and 3", 3)]
    [InlineData("1,2,3", 3)]
    [InlineData("2024-03-01", 3)]
    [InlineData("R2 and x86 are names", 0)]
    [InlineData("two, three", 2)]
    [InlineData("a third of it, two thirds of that, third-party code", 1)]
    public void Read_Several_AreApart(string text, int count) => Assert.Equal(count, new FigureReader("en").Read(text).Count);

    [Theory]
    [InlineData("80 %")]
    [InlineData("80%")]
    [InlineData("80 por ciento")]
    [InlineData("ochenta por ciento")]
    public void Read_PerCent_IsOne(string text) => Assert.True(Assert.Single(new FigureReader("es").Read(text)).IsPercent);

    [Fact]
    public void Read_Version_IsNoQuantity() => Assert.Empty(Assert.Single(new FigureReader("en").Read("Python 3.10.2")).Values);

    [Fact]
    public void Read_Units_AreTold()
    {
        MeasureUnit? minutes = Assert.Single(new FigureReader("es").Read("90 minutos")).Unit;
        MeasureUnit? hours = Assert.Single(new FigureReader("es").Read("1,5 horas")).Unit;
        Assert.Equal(minutes!.Family, hours!.Family);
        Assert.Equal(90 * minutes.Factor, 1.5m * hours.Factor);
    }
}
