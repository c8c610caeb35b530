using PptBatch.Generation.Chat.Checking;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Testing.Model;

namespace PptBatch.Tests.Generation.Chat.Checking;

public sealed class StyleCheckTests
{
    private const string Sentence =
        "El faro de la costa mide cada hora la presión del aire y la temperatura del mar con dos sensores que nadie cuida.";

    [Fact]
    public void Check_SlidesThatKeepTheRules_HaveNoFindings() =>
        Assert.Empty(Findings(HonestSlides.Slide("El faro mide", $"<ul><li>{Sentence}</li><li>Sin pausa</li></ul>")));

    [Theory]
    [InlineData("<h2>El faro de la costa mide la presión del aire y la temperatura del mar cada hora</h2><p>a</p>", "The title has 79 characters")]
    [InlineData("<h2>a</h2><ul><li>a</li><li>b</li><li>c</li><li>d</li><li>e</li><li>f</li><li>g</li></ul>", "A list has 7 items")]
    [InlineData("<h2>a</h2><ul><li>uno y a y a y a y a y a y a y a y a y a y a</li></ul>", "An item has 21 words")]
    [InlineData("<h2>a</h2><div class=\"cards\"><div class=\"card\"><h3>a</h3></div></div>", "There are 1 cards; 2 to 4")]
    [InlineData("<h2>a</h2><ol class=\"steps\"><li>a</li><li>b</li></ol>", "There are 2 steps; 3 to 6")]
    public void Check_ARuleBroken_IsAFindingOfItsSlide(string slide, string finding) => Assert.Contains(
        Findings($"<section class=\"slide\">{slide}{HonestSlides.Notes}</section>"),
        found => found is { Kind: FindingKind.Style, Slide: 2 } && found.Text.StartsWith(finding, StringComparison.Ordinal));

    [Theory]
    [InlineData("", "There are no notes")]
    [InlineData("<aside class=\"notes\">Diga esto.</aside>", "The notes have 2 words")]
    public void Check_NotesThatAreMissingOrShort_AreFound(string notes, string finding) => Assert.StartsWith(
        finding, Assert.Single(Findings($"<section class=\"slide\"><h2>a</h2><p>b</p>{notes}</section>")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(40, false)]
    [InlineData(61, true)]
    public void Check_WordsBesideATable_AreAboutForty(int words, bool found)
    {
        string prose = string.Concat(Enumerable.Repeat("<p>faro faro faro faro faro faro faro faro faro faro</p>", words / 10))
            + (words % 10 > 0 ? "<p>faro</p>" : "");
        IReadOnlyList<SlideFinding> findings =
            Findings(HonestSlides.Slide("a", $"<table><tr><td>uno dos tres</td></tr></table>{prose}"));
        Assert.Equal(found, findings.Any(finding => finding.Text.StartsWith("There are 61 words beside", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public void Check_LessonWhoseSlidesHardlyShow_IsARemarkAndNothingGoesBack(int shown, bool found)
    {
        string slides = string.Concat("abcdef".Select((letter, index) => HonestSlides.Slide(
            $"El faro {letter}", index < shown ? "<table><tr><td>a</td></tr></table><p>Texto.</p>" : "<p>Texto.</p>")));
        SlideFinding? finding = ReplyCheck.Check(
            $"<article>{slides}</article>", new LessonPart(ChatLessons.Request(Sentence), 6)).Findings
            .SingleOrDefault(finding => finding.Text.Contains("half are wanted", StringComparison.Ordinal));
        Assert.Equal(found, finding is { Kind: FindingKind.Remark, Slide: 0 });
    }

    [Fact]
    public void Check_TenListsInARow_SendsTheLastBack()
    {
        string lists = string.Concat("abcdefghij".Select(letter => HonestSlides.Slide($"El faro {letter}", "<ul><li>a</li></ul>")));
        Assert.Equal(11, Assert.Single(Findings(lists), finding => finding.Kind == FindingKind.Style).Slide);
    }

    [Fact]
    public void Exchange_OfOneSlide_ChangesThatOneAlone()
    {
        string before = $"<article>{HonestSlides.Slide("a")}{HonestSlides.Slide("b")}{HonestSlides.Slide("c")}</article>";
        string taken = SlideExchange.Take(before, [2]);
        Assert.Contains("data-slide=\"2\"", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>a</h2>", taken, StringComparison.Ordinal);
        string? after = SlideExchange.Put(before, [2], taken.Replace("<h2>b</h2>", "<h2>x</h2>", StringComparison.Ordinal));
        Assert.Equal(before.Replace("<h2>b</h2>", "<h2>x</h2>", StringComparison.Ordinal), after);
    }

    [Theory]
    [InlineData("<article><section><h2>x</h2></section></article>", "a x c")]
    [InlineData("<article><section><h2>p</h2></section><section><h2>x</h2></section><section><h2>q</h2></section></article>", "a x c")]
    [InlineData(
        "<article><section data-slide=\"2\"><h2>x</h2></section><section data-slide=\"2\"><h2>y</h2></section></article>", "a x y c")]
    [InlineData("<article><section data-slide=\"1\"><h2>x</h2></section></article>", null)]
    [InlineData("I cannot.", null)]
    public void Exchange_HoweverTheModelAnswers_TouchesOnlyWhatWasAsked(string reply, string? titles)
    {
        string before = "<article><section><h2>a</h2></section><section><h2>b</h2></section><section><h2>c</h2></section></article>";
        string? after = SlideExchange.Put(before, [2], reply);
        Assert.Equal(titles, after is null ? null : string.Join(' ', after.Split("<h2>").Skip(1).Select(part => part[..1])));
    }

    private static IReadOnlyList<SlideFinding> Findings(string slides) => ReplyCheck.Check(
        $"<article class=\"lesson\">{HonestSlides.Slide("El faro")}{slides}</article>",
        new LessonPart(ChatLessons.Request(Sentence), 6)).Findings;
}
