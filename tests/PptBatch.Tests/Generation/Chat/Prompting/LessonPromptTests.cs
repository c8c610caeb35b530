using System.Buffers.Binary;
using PptBatch.Artifacts;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Prompting;

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
                + "\"Se ve de lejos.\"", note);
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

    private static byte[] Png(int width, int height)
    {
        byte[] header = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), height);
        return header;
    }
}
