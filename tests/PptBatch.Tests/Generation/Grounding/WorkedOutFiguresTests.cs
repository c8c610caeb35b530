namespace PptBatch.Tests.Generation.Grounding;

/// <summary>Numbers that a teacher works out, names that are written in another way, answers that a sentence states.</summary>
public sealed class WorkedOutFiguresTests
{
    private const string Towns = """
        ## Three harbours

        | Year | Residents (millions) |
        |---|---|
        | 1800 | 1 |
        | 1900 | 1.5 |
        | 1960 | 3 |

        - **Crowded**: Ostra (1,200 people per square mile), Vell (500 people)
        - **Empty**: Norrland (4 people), Skerry (3 people)

        The HDI of Ostra is 0.9 (28th of 191 countries). The last census was taken on 2013-08-22. It was founded in Marn-Ulf in 1650.
        Its port handles 30 % of the wheat, and 0.3 % of the salt. Look it up with `port list --all` in the history of the harbour.

        Which of these is true?

        1. ```text
           Ostra is empty
           ```
        2. ```text
           Skerry is empty
           ```

        ### Solution

        The answer is (2), as the list says.
        """;

    [Theory]
    [InlineData("<h2>Ostra is 400 times as crowded as Skerry</h2>")]
    [InlineData("<p>Ostra and Vell together have 1,700 people to the mile.</p>")]
    [InlineData("<p>By 1960 the harbours had 3 million residents.</p>")]
    [InlineData("<table><tr><th>Year</th><th>Millions</th></tr><tr><td>1900</td><td>1.5</td></tr></table>")]
    [InlineData("<table><tr><td>1800</td><td>1</td></tr><tr><td>1900</td><td>1.5</td></tr></table><p>They are 100 years apart.</p>")]
    [InlineData("<table><tr><td>HDI rank</td><td>28th of 191</td></tr></table>")]
    [InlineData("<p>The census of August 2013.</p>")]
    [InlineData("<p>It began in Marn-Ulf.</p>")]
    [InlineData("<p>Type <code>port list</code>.</p>")]
    [InlineData("<aside class=\"notes\"><p>Let them guess before you press Enter.</p></aside>")]
    [InlineData("<ol class=\"quiz\"><li>Which is true?<ul><li>Ostra is empty</li><li><strong>Skerry is empty</strong></li></ul></li></ol>")]
    public void Doubts_OfWhatTheLessonsNumbersGive_AreNone(string slide) => Assert.Empty(Doubts(slide));

    [Theory]
    [InlineData("<h2>Ostra is 600 times as crowded as Skerry</h2>", "600")]
    [InlineData("<p>Ostra and Vell together have 1,850 people to the mile.</p>", "1,850")]
    [InlineData("<p>Ostra has 700 people to the mile.</p>", "700")]
    [InlineData("<p>By 1960 the harbours had 4 million residents.</p>", "4")]
    [InlineData("<table><tr><td>HDI rank</td><td>18th of 191</td></tr></table>", "18")]
    [InlineData("<p>The census of March 2013.</p>", "March")]
    [InlineData("<p>It began in Marn-Osk.</p>", "Marn-Osk")]
    [InlineData("<p>Its port handles 0.9 % of the wheat.</p>", "0.9 %")]
    [InlineData("<p>Type <code>port history</code>.</p>", "port history")]
    [InlineData("<p>The commit is 0b1d999a.</p>", "0b1d999a")]
    [InlineData("<p>It was drawn by the OECD.</p>", "OECD")]
    [InlineData(
        "<ol class=\"quiz\"><li>Which is true?<ul><li><strong>Ostra is empty</strong></li><li>Skerry is empty</li></ul></li></ol>",
        "Ostra is empty")]
    public void Doubts_OfWhatTheyDoNotGive_NameIt(string slide, string words) => Assert.Contains(words, Doubts(slide));

    [Fact]
    public void Doubts_OfANameBehindAnElision_NameIt()
    {
        const string Lesson = "Le phare fut créé par l'ONU en 1990.";
        Assert.Empty(Doubts("<p>Créé par l'ONU.</p>", Lesson, "fr"));
        Assert.Equal(["OCDE"], Doubts("<p>Créé par l'OCDE.</p>", Lesson, "fr"));
    }

    [Fact]
    public void Doubts_OfAnotherNumberOfWhatTheLessonCounts_NameIt()
    {
        const string Lesson = "## The tide\n\nThe tide has 4 phases, and each of the phases of the tide brings 7 waves to the harbour.";
        Assert.Empty(Doubts("<h2>The tide has 4 phases and 7 waves</h2>", Lesson));
        Assert.Equal(["7"], Doubts("<h2>The tide of the harbour has 7 phases</h2>", Lesson));
        Assert.Empty(Doubts("<h2>The tide has 9 phases</h2>", "## The tide\n\nThe 4 phases of old are 9 now, of the tide and its phases."));
    }

    [Fact]
    public void Doubts_OfASuperlative_WorkNothingOut()
    {
        const string Lesson = "Les plus riches possèdent 60 % des terres.\n\n- Inde : 30 terres\n- Chine : 40 terres";
        Assert.Equal(["75 %"], Doubts("<li>Inde : les plus riches possèdent 75 % des terres</li>", Lesson, "fr"));
        Assert.Empty(Doubts("<li>L'Inde a 10 terres de moins que la Chine, soit 25 % de moins</li>", Lesson, "fr"));
    }

    [Fact]
    public void Doubts_OfANameInThePlaceOfAnother_NameIt()
    {
        const string Lesson = "Marta mended the northern lighthouse in spring. It was said that Marta was tired.";
        Assert.Equal(["Ludmila"], Doubts("<li>Ludmila mended the northern lighthouse</li>", Lesson));
        Assert.Empty(Doubts("<li>Marta mended the northern lighthouse</li><li>Repairing the northern lighthouse took her the spring</li>", Lesson));
    }

    private static IReadOnlyList<string> Doubts(string slide, string lesson = Towns, string language = "en") =>
        GroundedLesson.DoubtsOf(slide, lesson, language);
}
