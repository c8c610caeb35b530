using PptBatch.Evaluation;
using PptBatch.Testing;
using PptBatch.Tests.Generation.Grounding;

namespace PptBatch.Tests.Evaluation;

public sealed class SentenceTitleTests
{
    // Titles of the shared replies that say nothing, as a person read them; all others state something or tell what to do.
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "La terminal: un programa que ejecuta otros programas", "De los cables a las ventanas", "CLI y GUI: dos maneras de dar órdenes",
        "Un programa como cualquier otro, con otro trabajo", "Tres razones para automatizar", "El problema de Nelle en números",
        "Una buena noticia y una mala", "De dónde salen las 46,370 ejecuciones", "¿Qué hemos aprendido?", "Lo esencial de la terminal",
        "One variable outside, two inside", "Exercise: six questions to a traceback", "What to remember about scope",
        "Rust: faster, more reliable software",
        "Speed and stability at the same time", "Two kinds of chapters: concepts and projects", "What to take along",
    };

    [Theory]
    [InlineData("Scope decides who can see a variable", "en", true)]
    [InlineData("The compiler plays the gatekeeper for teams", "en", true)]
    [InlineData("Read the traceback from the bottom up", "en", true)]
    [InlineData("Variable scope", "en", false)]
    [InlineData("Local and Global Variable Use", "en", false)]
    [InlineData("Types of errors", "en", false)]
    [InlineData("What does scope mean?", "en", false)]
    [InlineData("La terminal es el intermediario", "es", true)]
    [InlineData("Las impresoras de línea fijaron un límite", "es-ES", true)]
    [InlineData("Explorando data frames", "es", false)]
    [InlineData("Desafío 1: esta tabla", "es", false)]
    [InlineData("Der Compiler ist ein Torwächter", "de", true)]
    [InlineData("Grundlagen der Sprache", "de", false)]
    [InlineData("La portée décide qui voit une variable", "fr", true)]
    [InlineData("La variabile è locale", "it", true)]
    [InlineData("A variável tem um escopo", "pt", true)]
    [InlineData("El terminal és un programa", "ca", true)]
    [InlineData("端末はプログラムである", "ja", false)]
    public void Is_Title_TellsSentencesFromLabels(string title, string language, bool sentence) =>
        Assert.Equal(sentence, SentenceTitle.Is(title, language));

    [SharedFact]
    public void Is_TitlesOfHonestReplies_AgreesWithAPersonOnNineInTen()
    {
        List<(string Title, bool Is)> titles = [.. GroundedLesson.OfTheReplies().SelectMany(lesson => GroundedLesson.Article(lesson.Html)
            .QuerySelectorAll("h2").Select(title => (title.TextContent, SentenceTitle.Is(title.TextContent, lesson.Request.Course.Language))))];
        List<string> wrong = [.. titles.Where(title => title.Is == Labels.Contains(title.Title)).Select(title => title.Title)];
        Assert.True(wrong.Count * 10 <= titles.Count, $"{wrong.Count} of {titles.Count}: {string.Join(" / ", wrong)}");
    }
}
