using PptBatch.Books.Languages;

namespace PptBatch.Tests.Books.Languages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("es", "es")]
    [InlineData("ES", "es")]
    [InlineData("es_mx", "es-MX")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("ZH-hans-cn", "zh-Hans-CN")]
    [InlineData("English", "en")]
    [InlineData("inglés", "en")]
    [InlineData("INGLES", "en")]
    [InlineData("español", "es")]
    [InlineData("Español (México)", "es-MX")]
    [InlineData("Portuguese (Brazil)", "pt-BR")]
    [InlineData("português", "pt")]
    [InlineData("Deutsch", "de")]
    [InlineData("eng", "en")]
    [InlineData("idioma: francés", "fr")]
    [InlineData("", null)]
    [InlineData("???", null)]
    public void Normalize_WhatPeopleWrite_IsATag(string text, string? tag) => Assert.Equal(tag, LanguageTag.Normalize(text));

    [Theory]
    [InlineData("es", "En esta lección se explica cómo los sensores miden la presión y por qué es importante.")]
    [InlineData("en", "This lesson explains how the sensors measure pressure and why it is important for you.")]
    [InlineData("pt", "Esta lição explica como os sensores medem a pressão e por que isso não é um detalhe.")]
    [InlineData("fr", "Cette leçon explique comment les capteurs mesurent la pression et pourquoi c'est utile pour vous.")]
    [InlineData("de", "Diese Lektion erklärt, wie die Sensoren den Druck messen und warum das für uns wichtig ist.")]
    [InlineData("it", "Questa lezione spiega come i sensori misurano la pressione e perché non è un dettaglio.")]
    [InlineData("ca", "Aquesta lliçó explica com els sensors mesuren la pressió i per què això és important amb més detall.")]
    [InlineData("ja", "このレッスンでは、センサーが圧力を測定する方法を説明します。")]
    [InlineData("zh", "本课介绍传感器如何测量压力。")]
    [InlineData("ko", "이 수업에서는 센서가 압력을 측정하는 방법을 설명합니다.")]
    [InlineData("ar", "يشرح هذا الدرس كيف تقيس المستشعرات الضغط.")]
    [InlineData("he", "שיעור זה מסביר כיצד החיישנים מודדים לחץ.")]
    [InlineData("hi", "यह पाठ बताता है कि सेंसर दबाव कैसे मापते हैं।")]
    [InlineData("ru", "Этот урок объясняет, как датчики измеряют давление.")]
    [InlineData("uk", "Цей урок пояснює, як датчики вимірюють тиск і чому це є важливим.")]
    [InlineData("be", "Гэты ўрок тлумачыць, як датчыкі вымяраюць ціск у трубах.")]
    [InlineData("bg", "Този урок обяснява защо датчиците измерват налягането и къде се намират.")]
    [InlineData("sr", "Ова лекција објашњава како сензори мере притисак.")]
    [InlineData("mk", "Оваа лекција објаснува како сензорите го мерат притисокот, меѓу другото и ноќе.")]
    [InlineData("fa", "این درس توضیح می‌دهد که حسگرها چگونه فشار را اندازه می‌گیرند.")]
    [InlineData("ru", "Урок о Київ и о том, как датчики измеряют давление; эта тема важна, и мы ещё вернёмся к ней, чтобы вычислить высоту.")]
    public void Detect_OneSentence_TellsTheLanguage(string tag, string text) => Assert.Equal(tag, LanguageDetector.Detect([text]));

    [Fact]
    public void Detect_Code_SaysNothing() =>
        Assert.Equal(
            "es",
            LanguageDetector.Detect(
                ["Los datos de la tabla.\n```\nthe for in if is this that with the and of to\n```\nEl fin de la lección.\n"]));

    [Fact]
    public void Detect_TooLittle_IsNull() => Assert.Null(LanguageDetector.Detect(["xyz 123", ""]));

    [Fact]
    public void Read_Language_ComesFromOutlineThenBookThenText()
    {
        const string book = """{"metadata":{"language":"pt"},"lessons":[{"title":"T","content":"x"}]}""";
        CourseFixture fixture = new CourseFixture().With("book/b.json", book);

        Assert.Equal("pt", fixture.Read().Language);
        Assert.Equal("en", fixture.With("outline/o.yaml", "course: {language: inglés}").Read().Language);
        Assert.Equal(
            "fr",
            CourseFixture.Lesson("\"title\":\"T\",\"content\":\"Les capteurs mesurent la pression et vous êtes dans le cours.\"").Language);
    }
}
