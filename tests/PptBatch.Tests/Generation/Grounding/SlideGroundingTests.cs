namespace PptBatch.Tests.Generation.Grounding;

public sealed class SlideGroundingTests
{
    private const string Lesson = """
        ## El faro de la costa

        El faro gasta 1.520 vatios y alumbra treinta segundos cada dos minutos. La lámpara, de Fresnel, vino en marzo de 1823.
        La niebla causa el 40 % de los avisos. El programa se llama `goostat` y pesa 46,370 bytes en la versión 3.10.2.

        | Parte | Vatios | Color |
        |---|---|---|
        | Lámpara | 1000 | rojo |
        | Motor | 400 | verde |
        | Radio | 120 | azul |

        Hay tres partes, y todas se miden:

        1. ¿Cuánto gasta el motor del faro?
        2. ¿De qué color es la radio?

        ### Solución

        1. Cuatrocientos vatios.
        2. Azul, como el mar.

        Véase el [manual](https://example.org/manual/faro).
        """;

    [Theory]
    [InlineData("<p>El faro gasta 1520 vatios.</p>")]
    [InlineData("<p>El faro gasta 1 520 vatios.</p>")]
    [InlineData("<p>El faro gasta unos 1.500 vatios.</p>")]
    [InlineData("<p>El faro alumbra 30 segundos cada 2 minutos.</p>")]
    [InlineData("<p>El faro alumbra medio minuto cada 120 segundos.</p>")]
    [InlineData("<p>La niebla causa el cuarenta por ciento de los avisos.</p>")]
    [InlineData("<p>El motor y la radio gastan 520 vatios.</p>")]
    [InlineData("<p>La lámpara gasta el 66 % de los vatios.</p>")]
    [InlineData("<h2>Tres partes del faro</h2><ul><li>Lámpara</li><li>Motor</li><li>Radio</li></ul>")]
    [InlineData("<p>Se usa <code>goostat</code> 3.10.2, de Fresnel.</p>")]
    [InlineData("<p><a href=\"https://example.org/manual/faro\">manual</a></p>")]
    [InlineData("<table><tr><th>Parte</th><th>Color</th></tr><tr><td>Motor</td><td>verde</td></tr></table>")]
    [InlineData("<table><tr><td>Gasto del motor</td><td>400</td></tr></table>")]
    [InlineData("<p>Vino en marzo de 1823.</p>")]
    [InlineData("<p>La radio es la tercera parte del faro.</p>")]
    [InlineData("<ol><li>El motor</li><li>La luz</li><li>Tercero, la niebla</li></ol>")]
    [InlineData("<aside class=\"notes\"><p>Dé 5 minutos y haga dos grupos.</p></aside>")]
    [InlineData("<ol class=\"quiz\"><li>¿De qué color es la radio?<ul><li>Rojo, 17 veces</li><li><strong>Azul</strong></li></ul></li></ol>")]
    public void Doubts_OfWhatTheLessonSays_AreNone(string slide) => Assert.Empty(Doubts(slide));

    [Theory]
    [InlineData("<p>El faro gasta 1.530 vatios.</p>", "1.530")]
    [InlineData("<p>El 80 % de los avisos viene de la niebla.</p>", "80 %")]
    [InlineData("<p>La niebla causa 40 avisos.</p>", "40")]
    [InlineData("<p>El faro alumbra treinta y cinco segundos.</p>", "treinta y cinco")]
    [InlineData("<p>El faro alumbra 30 minutos.</p>", "30")]
    [InlineData("<p>Se usa la versión 3.10.4.</p>", "3.10.4")]
    [InlineData("<p>Se usa <code>goodiff</code>.</p>", "goodiff")]
    [InlineData("<p>La lámpara es de Edison.</p>", "Edison")]
    [InlineData("<p>Se llama «Estrella polar».</p>", "Estrella polar")]
    [InlineData("<p>Se abre light_tower.py al final.</p>", "light_tower")]
    [InlineData("<p><a href=\"https://example.org/manual\">manual</a></p>", "https://example.org/manual")]
    [InlineData("<table><tr><td>Motor</td><td>azul</td></tr></table>", "Motor | azul")]
    [InlineData("<table><tr><td>Caldera</td><td>presión hidráulica constante</td></tr></table>", "presión hidráulica constante")]
    [InlineData("<table><tr><td>Color de la radio</td><td>Cuatrocientos vatios</td></tr></table>", "Cuatrocientos vatios")]
    [InlineData("<table data-chart=\"bar\"><tr><td>Motor</td><td>450</td></tr></table>", "450")]
    [InlineData("<div class=\"stats\"><div class=\"stat\"><b>7</b><span>partes</span></div></div>", "7")]
    [InlineData("<pre><code>goostat --all</code></pre>", "goostat --all")]
    [InlineData("<div class=\"callout\" data-kind=\"exercise\" data-minutes=\"25\"><p>Mida.</p></div>", "25")]
    [InlineData("<figure><img src=\"a.png\" alt=\"Un faro de 98 metros\"></figure>", "98")]
    [InlineData("<aside class=\"notes\"><p>El faro costó 12.000 euros.</p></aside>", "12.000")]
    [InlineData("<ol class=\"quiz\"><li>¿De qué color es la radio?<ul><li><strong>Rojo</strong></li><li>Azul</li></ul></li></ol>", "Rojo")]
    public void Doubts_OfWhatTheLessonDoesNotSay_NameIt(string slide, string words) => Assert.Contains(words, Doubts(slide));

    [Theory]
    [InlineData("de", "Der Turm hat zweiundvierzig Stufen.", "<p>Der Turm hat 42 Stufen.</p>", "<p>Der Turm hat 43 Stufen.</p>")]
    [InlineData("fr", "La tour a quatre-vingt-douze marches.", "<p>La tour a 92 marches.</p>", "<p>La tour a 82 marches.</p>")]
    [InlineData("it", "La torre ha 1.250 gradini.", "<p>La torre ha 1250 gradini.</p>", "<p>La torre ha 1280 gradini.</p>")]
    [InlineData("pt", "A torre tem cento e dez degraus.", "<p>A torre tem 110 degraus.</p>", "<p>A torre tem 115 degraus.</p>")]
    [InlineData("en", "The tower has two hundred steps.", "<p>The tower has 200 steps.</p>", "<p>The tower has 300 steps.</p>")]
    public void Doubts_InEachLanguage_ReadItsNumberWords(string language, string lesson, string honest, string lie)
    {
        Assert.Empty(Doubts(honest, lesson, language));
        Assert.Single(Doubts(lie, lesson, language));
    }

    [Fact]
    public void Doubts_OfShortLinesOfCodeInAQuotation_AreNone()
    {
        const string Quoted = "> ## Reto\n>\n> > ```r\n> > p <- ggplot(faros)\n> > p\n> > ```\n";
        Assert.Empty(Doubts("<pre><code>p &lt;- ggplot(faros)\np</code></pre>", Quoted));
        Assert.Single(Doubts("<pre><code>p &lt;- ggplot(faros)\nq</code></pre>", Quoted));
    }

    [Fact]
    public void Doubts_OfALongHostileSlide_AreFoundInReasonableTime()
    {
        string words = string.Concat(Enumerable.Range(0, 4000).Select(number => $"uno dos mil {number} «a» 'b' X{number} "));
        Assert.NotEmpty(Doubts($"<p>{words}</p><p>{new string('1', 20_000)}</p><p>{new string('«', 20_000)}</p>"));
    }

    private static IReadOnlyList<string> Doubts(string slide, string lesson = Lesson, string language = "es") =>
        GroundedLesson.DoubtsOf(slide, lesson, language);
}
