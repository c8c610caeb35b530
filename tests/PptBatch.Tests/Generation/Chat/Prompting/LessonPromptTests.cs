using System.Buffers.Binary;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.AI;
using PptBatch.Artifacts;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Checking;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Prompting;
using PptBatch.Generation.Grounding;
using PptBatch.SlideHtml.Reading;
using PptBatch.Tests.SlideHtml.Reading;

namespace PptBatch.Tests.Generation.Chat.Prompting;

public sealed class LessonPromptTests
{
    [Fact]
    public void Write_TwoLessonsOfACourse_BeginWithTheSameBytes()
    {
        LessonPrompt prompt = new(new ChatGeneratorOptions { Glossary = { ["data frame"] = "tabla de datos" } });
        LessonRequest first = ChatLessons.Request("Uno.");
        LessonRequest second = first with { Lesson = first.Lesson with { Number = 2, Title = "Otra", Markdown = "Dos." } };
        Assert.Equal(prompt.Write(new LessonPart(first, 24), [])[0].Text, prompt.Write(new LessonPart(second, 24), [])[0].Text);
        Assert.NotEqual(prompt.Write(new LessonPart(first, 24), [])[1].Text, prompt.Write(new LessonPart(second, 24), [])[1].Text);
    }

    [Fact]
    public void SystemText_EveryOption_IsInIt()
    {
        ChatGeneratorOptions options = new()
        {
            SlidesPerLesson = 17, Audience = "nurses", Tone = "dry", Preserve = true, CorporateRules = "Never use red.",
            Glossary = { ["data frame"] = "tabla de datos" },
        };
        string text = new LessonPrompt(options).SystemText(ChatLessons.Request("Uno.").Course);
        Assert.All(
            ["nurses", "dry", "word for word", "Never use red.", "\"data frame\" as \"tabla de datos\"",
                "Language: es"],
            said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OfAsync_Picture_IsToldWithItsSizeAndTheTextAroundIt()
    {
        MemoryArtifactStore store = new(TimeProvider.System);
        ArtifactKey key = new("bucket", "curso/images/faro.png");
        using MemoryStream png = new(Png(640, 480));
        await store.WriteAsync(key, png, WriteCondition.Always);
        LessonRequest request = ChatLessons.Request("## Torres\n\nEsta es la torre.\n\n![x](images/faro.png)\n\nSe ve de lejos.\n");
        Lesson lesson = request.Lesson with { Images = [new LessonImage("images/faro.png", key, "El faro de noche")] };

        string note = Assert.Single(await new PictureNotes(store).OfAsync(lesson, default)).ToString();

        Assert.Equal(
            "src=\"images/faro.png\", 640 x 480 pixels, shows: El faro de noche; stands at: Torres, after \"Esta es la torre.\", before "
                + "\"Se ve de lejos.\" (you do not see it)", note);
    }

    [Fact]
    public async Task Write_PictureThatIsShown_StandsBeforeTheLessonAfterItsSource()
    {
        (Lesson lesson, LessonRequest request, MemoryArtifactStore store) = await PicturedAsync(Png(640, 480));
        IReadOnlyList<PictureNote> notes = await new PictureNotes(store, shown: true).OfAsync(lesson, default);

        IReadOnlyList<ChatMessage> asked = new LessonPrompt(new ChatGeneratorOptions()).Write(new LessonPart(request, 12), notes);

        Assert.Collection(
            asked[1].Contents,
            label => Assert.Contains("images/faro.png", ((TextContent)label).Text, StringComparison.Ordinal),
            picture => Assert.Equal("image/png", ((DataContent)picture).MediaType),
            text => Assert.DoesNotContain("you do not see it", ((TextContent)text).Text, StringComparison.Ordinal));
        long text = TokenCount.Likely([asked[0], new ChatMessage(ChatRole.User, asked[1].Text)]);
        Assert.InRange(TokenCount.Likely(asked) - text, 640 * 480 / 750, 1 + (640 * 480 / 750));
    }

    [Theory]
    [InlineData(4000, 3000, 1)]
    [InlineData(30_000, 30_000, 0)]
    public async Task OfAsync_LargePicture_IsMadeSmallOrNotShown(int width, int height, int decoded)
    {
        (Lesson lesson, _, MemoryArtifactStore store) = await PicturedAsync(Png(width, height));
        SmallDecoder decoder = new();

        PictureNote note = Assert.Single(await new PictureNotes(store, decoder, shown: true).OfAsync(lesson, default));

        Assert.Equal((decoded, decoded == 1), (decoder.Calls, note.Seen is not null));
        Assert.Equal(decoded == 0, note.ToString().Contains("you do not see it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OfAsync_DrawingThatRefersOutside_IsDrawnWithoutThat()
    {
        (Lesson lesson, _, MemoryArtifactStore store) = await PicturedAsync(
            "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/><script>x</script><path d='M0 0'/></svg>"u8.ToArray());
        SmallDecoder decoder = new();
        Assert.NotNull(Assert.Single(await new PictureNotes(store, decoder, shown: true).OfAsync(lesson, default)).Seen);
        Assert.Contains("<path", decoder.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("passwd", decoder.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("script", decoder.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAsync_LargePictureWithoutADecoder_IsNotShown()
    {
        (Lesson lesson, _, MemoryArtifactStore store) = await PicturedAsync(Png(4000, 3000));
        Assert.Null(Assert.Single(await new PictureNotes(store, shown: true).OfAsync(lesson, default)).Seen);
    }

    [Fact]
    public async Task Prompt_TwoSlidesAsTheyShouldBe_KeepToItsOwnRules()
    {
        string prompt = PromptText.Embedded.Slides;
        string examples = prompt[prompt.IndexOf("# Two slides as they should be", StringComparison.Ordinal)..];
        List<IElement> slides = [.. new HtmlParser().ParseDocument(examples).QuerySelectorAll("section")];
        LessonFacts facts = LessonFacts.Of(ChatLessons.Request("Uno."), "en");

        Assert.Equal(2, slides.Count);
        Assert.Empty(StyleCheck.Findings(slides, new HashSet<string>(), facts));
        Assert.All(slides, slide => Assert.NotNull(slide.QuerySelector("pre, figure.diagram")));
        string article = $"<article class=\"lesson\" lang=\"en\">{string.Concat(slides.Select(slide => slide.OuterHtml))}</article>";
        Assert.Empty((await SlideHtmlReader.ReadAsync(new LessonContent(1, "Lesson", article), "en", new Everything())).Diagnostics);
    }

    [Fact]
    public async Task OfAsync_PictureThatIsMissing_SaysSo()
    {
        Lesson lesson = ChatLessons.Request("![x](images/a.png)", "images/a.png").Lesson;
        Assert.Contains("the file is missing", Assert.Single(await new PictureNotes(null).OfAsync(lesson, default))
            .ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PartOfALongLesson_SaysWhichAndHowManySlides()
    {
        string text = new LessonPrompt(new ChatGeneratorOptions()).Write(new LessonPart(ChatLessons.Request("Uno."), 12, 2, 3), [])[1].Text;
        Assert.Contains("written in 3 parts; this is part 2. Write about 12 slides", text, StringComparison.Ordinal);
    }

    private static async Task<(Lesson Lesson, LessonRequest Request, MemoryArtifactStore Store)> PicturedAsync(byte[] file)
    {
        MemoryArtifactStore store = new(TimeProvider.System);
        ArtifactKey key = new("bucket", "curso/images/faro.png");
        using MemoryStream bytes = new(file);
        await store.WriteAsync(key, bytes, WriteCondition.Always);
        LessonRequest request = ChatLessons.Request("![x](images/faro.png)");
        Lesson lesson = request.Lesson with { Images = [new LessonImage("images/faro.png", key, "")] };
        return (lesson, request with { Lesson = lesson }, store);
    }

    private sealed class SmallDecoder : IPictureDecoder
    {
        public int Calls { get; private set; }

        public string Last { get; private set; } = "";

        public DecodedPicture? Decode(ReadOnlyMemory<byte> file, int mostPixels, CancellationToken cancellationToken = default)
        {
            Calls++;
            Last = Encoding.UTF8.GetString(file.Span);
            Assert.InRange(mostPixels, 100_000, 1_000_000);
            return new DecodedPicture(Png(700, 500), "image/png", 700, 500);
        }
    }

    private static byte[] Png(int width, int height)
    {
        byte[] header = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), height);
        return header;
    }
}
