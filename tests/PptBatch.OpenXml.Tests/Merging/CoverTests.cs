using System.Net;
using System.Text.RegularExpressions;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>The cover and agenda, the numbers that run on from them, and the properties.</summary>
public sealed class CoverTests
{
    private static readonly FrontMatter Matter = new()
    {
        Title = "Solar energy",
        Subtitle = "For every roof",
        Course = "solar-101",
        Language = "en",
        LessonCount = 12,
        Date = Merging.Time,
        Version = "7f3a",
        Agenda = [new AgendaEntry("Module", [new AgendaLesson("First lesson", 0), new AgendaLesson("Second lesson", 1),
            new AgendaLesson("Missing lesson", null)])],
    };

    [Fact]
    public async Task Merge_WithFrontMatter_SaysAllOfItOnTheCover()
    {
        Dictionary<string, string> merged = await MergeAsync();

        string cover = Text(merged["ppt/slides/slide1.xml"]);
        foreach (string said in (string[])["Solar energy", "For every roof", "solar-101", "English", "12 lessons", "5 slides",
            "March 4, 2026", "7f3a"])
        {
            Assert.Contains(said, cover, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Merge_WithAgenda_LeadsEachLessonToTheFirstSlideOfItsSection()
    {
        Dictionary<string, string> merged = await MergeAsync();

        string links = merged["ppt/slides/_rels/slide2.xml.rels"];
        Assert.Matches("Id=\"section-0\"[^>]*Target=\"slide3.xml\"", links);
        Assert.Matches("Id=\"section-1\"[^>]*Target=\"slide5.xml\"", links);
        Assert.Contains("Missing lesson", Text(merged["ppt/slides/slide2.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_WithFrontMatter_NumbersSlidesAndNotesFromTheCoverOn()
    {
        Dictionary<string, string> merged = await MergeAsync();

        Assert.Equal("5", Number(merged["ppt/slides/slide5.xml"]));
        Assert.Equal("5", Number(merged["ppt/notesSlides/notesSlide1.xml"]));
    }

    [Fact]
    public async Task Merge_WithFrontMatter_StatesCountsTitlesAndClock()
    {
        Dictionary<string, string> merged = await MergeAsync();

        Assert.Contains("<Slides>5</Slides><Notes>1</Notes><HiddenSlides>1</HiddenSlides>", merged["docProps/app.xml"],
            StringComparison.Ordinal);
        Assert.Matches("<vt:lpstr>Slide Titles</vt:lpstr></vt:variant><vt:variant><vt:i4>5</vt:i4>", merged["docProps/app.xml"]);
        Assert.Matches("<vt:lpstr>Small</vt:lpstr><vt:lpstr>Solar energy</vt:lpstr>", merged["docProps/app.xml"]);
        Assert.Contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-03-04T05:06:07Z</dcterms:created>", merged["docProps/core.xml"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_SlideCountGiven_IsTheDeckOfWhichTheSlidesWereCounted()
    {
        Dictionary<string, string> counted = await MergeAsync();
        Dictionary<string, string> given = await MergeAsync(slides: 3);
        Dictionary<string, string> other = await MergeAsync(slides: 40);

        Assert.Equal(counted, given);
        Assert.Contains("42 slides", Text(other["ppt/slides/slide1.xml"]), StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> MergeAsync(int? slides = null)
    {
        SmallDeck last = new SmallDeck().Replace("ppt/slides/slide1.xml", "<p:sld ", "<p:sld show=\"0\" ");
        last.Parts["ppt/notesSlides/notesSlide1.xml"] = last.Parts["ppt/slides/slide1.xml"].Replace("p:sld", "p:notes", StringComparison.Ordinal);
        last.Add("ppt/notesSlides/notesSlide1.xml", "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml",
            last.Parts["ppt/notesSlides/notesSlide1.xml"])
            .Link("ppt/slides/slide1.xml", "notes", "notesSlide", "../notesSlides/notesSlide1.xml");
        MergeRequest request = Merging.Request(last.Zip(), new SmallDeck(2).Zip()) with
        {
            FrontMatter = Matter with { SlideCount = slides },
            Title = "Solar energy",
        };
        return Merging.Parts(await Merging.MergeAsync(request with { Parts = [request.Parts[0] with { Order = 9 },
            request.Parts[1] with { Order = 1 }] }));
    }

    private static string Text(string slide) => WebUtility.HtmlDecode(string.Concat(Regex.Matches(slide, "<a:t>(.*?)</a:t>").Select(match =>
        match.Groups[1].Value + "\n")));

    private static string Number(string slide) => Regex.Match(slide, "type=\"slidenum\">.*?<a:t>(.*?)</a:t>").Groups[1].Value;
}
