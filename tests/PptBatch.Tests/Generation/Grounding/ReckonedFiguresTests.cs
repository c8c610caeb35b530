namespace PptBatch.Tests.Generation.Grounding;

/// <summary>Numbers that the slide itself shows how to come to, and what stands beside them: dates, formulas, cells, quotations.</summary>
public sealed class ReckonedFiguresTests
{
    private const string Waves = """
        ## Sound in air

        Sound travels at 343 m/s through warm air and at 332 m/s through cold air. The concert pitch has 440 Hz. It was agreed on in 1858,
        and a conference confirmed it in 1939. The next one came 14 years later, in London. The site has been online for a decade.
        The first report is of 9 December 1924. Ultrasound ends at 10 GHz. Of all singers, 95 % hear it.

        $$c = \lambda \cdot f$$

        The intensity at half a metre is $0{,}25\,W$, the limit of hearing is $10^{-12}\,W$.

        It may come from the towns of Oslo, Bergen, Tromso, Bodo or Narvik. The tuner is in its third version.

        | Pitch | Old | New |
        |---|---|---|
        | Level | low | high |
        | Range | wide | narrow |

        ```text
        Min. :62.0   Max. :173.0
        80,128,128,77,495
        ```

        > "The ear hears more than the eye can see on any day"
        """;

    [Theory]
    [InlineData("<p>343 m/s divided by 440 Hz makes 0.78 m.</p>")]
    [InlineData("<ul><li>From 1858 to 1939: 81 years</li></ul>")]
    [InlineData("<p>London followed in 1953.</p>")]
    [InlineData("<p>Online for ten years.</p>")]
    [InlineData("<p>An octave doubles the 440 Hz of the concert pitch to 880 Hz.</p>")]
    [InlineData("<p>At half a metre: 0.25 W.</p><p>The limit of hearing is 10⁻¹² W.</p>")]
    [InlineData("<h2>Five towns where it may come from</h2>")]
    [InlineData("<p>The maximum is 173.</p><table><tr><td>1</td><td>128</td></tr><tr><td>2</td><td>495</td></tr></table>")]
    [InlineData("<table><tr><th>Singers</th><th>%</th></tr><tr><td>hear it</td><td>95</td></tr><tr><td>do not</td><td>5</td></tr></table>")]
    [InlineData("<div class=\"math\">c = \\lambda f</div><div class=\"math\">\\lambda = \\frac{c}{f}</div>")]
    [InlineData("<table><tr><th>Pitch</th><th>New</th><th>Old</th></tr><tr><td>Level</td><td>high</td><td>low</td></tr></table>")]
    [InlineData("<blockquote>The ear hears more than the eye can see</blockquote>")]
    [InlineData("<h2>Nine tenths of all singers hear it</h2>")]
    public void Doubts_OfWhatTheSlideShows_AreNone(string slide) => Assert.Empty(Doubts(slide));

    [Theory]
    [InlineData("<p>343 m/s divided by 440 Hz makes 0.87 m.</p>", "0.87")]
    [InlineData("<ul><li>From 1858 to 1939: 71 years</li></ul>", "71")]
    [InlineData("<p>London followed in 1956.</p>", "1956")]
    [InlineData("<p>An octave doubles the 440 Hz of the concert pitch to 860 Hz.</p>", "860")]
    [InlineData("<p>The limit of hearing is 10⁻⁹ W.</p>", "10⁻⁹")]
    [InlineData("<p>The first report is of 9 September 1924.</p>", "9 September 1924")]
    [InlineData("<p>Ultrasound ends at 10 MHz.</p>", "10")]
    [InlineData("<h2>Eight towns where it may come from</h2>", "Eight")]
    [InlineData("<div class=\"math\">c = \\lambda \\cdot f^2</div>", "c = \\lambda \\cdot f^2")]
    [InlineData(
        "<table><tr><th>Pitch</th><th>Old</th><th>New</th></tr><tr><td>Level</td><td>high</td><td>low</td></tr></table>", "Level | high | low")]
    [InlineData("<blockquote>The eye hears more day than any ear</blockquote>", "The eye hears more day than any ear")]
    [InlineData("<p>The tuner is in its fifth version.</p><ol><li>a</li><li>b</li><li>c</li><li>d</li><li>e</li></ol>", "fifth")]
    public void Doubts_OfWhatItDoesNotGive_NameIt(string slide, string words) => Assert.Contains(words, Doubts(slide));

    [Fact]
    public void Doubts_OfTwoNumbersThatChangedPlaces_NameThem()
    {
        const string Lesson = "| Limit | Sum |\n|---|---|\n| To contribute | $150,000 single, $236,000 married |";
        const string Slide = "<table><tr><td>To contribute</td><td>${0} single, ${1} married</td></tr></table>";
        Assert.Empty(Doubts(Slide.Replace("{0}", "150,000", StringComparison.Ordinal).Replace("{1}", "236,000", StringComparison.Ordinal), Lesson));
        Assert.NotEmpty(Doubts(Slide.Replace("{0}", "236,000", StringComparison.Ordinal).Replace("{1}", "150,000", StringComparison.Ordinal), Lesson));
    }

    [Fact]
    public void Doubts_OfNumbersBeyondAnyReckoning_AreOnlyCompared()
    {
        const string Huge = "79228162514264337593543950335";
        const string Lesson = $"The sum of {Huge} and {Huge} and 0.000000000001 and 10^{{-20}} is more than {Huge}0 million billion in 3 of 10^{{20}}.";
        Assert.Empty(Doubts($"<p>Together {Huge}, {Huge} and 10⁻²⁰ make more than 10²⁰, half of it.</p>", Lesson));
        Assert.Equal(["10⁻²¹"], Doubts($"<p>The sum doubles {Huge} and 10⁻²¹.</p>", Lesson));
    }

    [Theory]
    [InlineData("Das ist dreimal so laut.", "<p>Es ist dreimal so laut.</p>", "<p>Es ist siebenmal so laut.</p>", "sieben")]
    [InlineData("Der Ton ist leise.", "<p>Der Ton ist leise.</p>", "<p>Der Ton ist leise, sagt Helmholtz.</p>", "Helmholtz")]
    public void Doubts_InGerman_ReadCompoundsAndSpeakers(string lesson, string honest, string lie, string words)
    {
        Assert.Empty(GroundedLesson.DoubtsOf(honest, lesson, "de"));
        Assert.Equal([words], GroundedLesson.DoubtsOf(lie, lesson, "de"));
    }

    private static IReadOnlyList<string> Doubts(string slide, string lesson = Waves) => GroundedLesson.DoubtsOf(slide, lesson, "en");
}
