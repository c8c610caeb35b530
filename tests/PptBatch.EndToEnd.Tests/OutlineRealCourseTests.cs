using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Generation.Outline;
using PptBatch.Testing;
using PptBatch.Testing.Html;

namespace PptBatch.EndToEnd.Tests;

/// <summary>The real course, lesson by lesson: nothing of it is lost on the way to slides and notes.</summary>
public sealed partial class OutlineRealCourseTests
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UsePipeTables().UseMathematics().UseEmphasisExtras()
        .Build();

    private static readonly Lazy<IReadOnlyList<Lesson>> Lessons = new(ReadLessons);

    [SharedTheory]
    [InlineData(SlideMode.Present)]
    [InlineData(SlideMode.Read)]
    public async Task GenerateAsync_EveryLesson_KeepsEveryWord(SlideMode mode)
    {
        foreach (Lesson lesson in Lessons.Value)
        {
            string source = Leftover().Replace(lesson.Markdown, "");
            string missing = string.Join(", ", HtmlWords.Missing(Markdown.ToHtml(source, Plain), await HtmlOf(lesson, mode)));
            Assert.True(missing.Length == 0, $"lesson {lesson.Number} lost: {missing}");
        }
    }

    [SharedTheory]
    [InlineData(SlideMode.Present)]
    [InlineData(SlideMode.Read)]
    public async Task GenerateAsync_EveryLesson_KeepsEveryCodeBlockByteForByte(SlideMode mode)
    {
        foreach (Lesson lesson in Lessons.Value)
        {
            string html = await HtmlOf(lesson, mode);
            List<string> written = [.. CodeElement().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];
            List<string> lost = [.. Parse(lesson).Descendants<CodeBlock>().Select(TextOf)
                .Where(code => !written.Remove(code) && !(mode == SlideMode.Present && IsBegunAndTold(code, written, html)))];
            Assert.True(lost.Count == 0, $"lesson {lesson.Number}: {string.Join("\n---\n", lost)}");
        }
    }

    // A long printed listing shows its first lines, and the notes have all of them.
    private static bool IsBegunAndTold(string code, List<string> written, string html)
    {
        string[] lines = code.Split('\n');
        string told = WebUtility.HtmlDecode(html);
        return lines.Length > 15 && written.Remove(string.Join('\n', lines.Take(10)) + "\n…")
            && lines.Where(line => line.Trim().Length > 0)
                .All(line => told.Contains($"<p><code>{line}</code></p>", StringComparison.Ordinal));
    }

    [SharedTheory]
    [InlineData(SlideMode.Present)]
    [InlineData(SlideMode.Read)]
    public async Task GenerateAsync_EveryLesson_KeepsTablesPicturesAndListItems(SlideMode mode)
    {
        foreach (Lesson lesson in Lessons.Value)
        {
            string html = await HtmlOf(lesson, mode);
            MarkdownDocument source = Parse(lesson);
            IEnumerable<string?> pictures = source.Descendants<LinkInline>().Where(link => link.IsImage).Select(link => link.Url);
            Assert.Equal(pictures.Order(), ImageSource().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
                .Order());
            Assert.Equal(source.Descendants<Table>().Count(), html.Split("<table>").Length - 1);
            string items = string.Concat(ListItem().Matches(html).Concat(Paragraph().Matches(html))
                .Select(match => "|" + HtmlWords.Line(match.Groups[1].Value)));
            foreach (ListItemBlock item in source.Descendants<ListItemBlock>().Where(item => item.FirstOrDefault() is ParagraphBlock))
            {
                Assert.Contains(HtmlWords.Line(Render((ParagraphBlock)item[0])), items, StringComparison.Ordinal);
            }
        }
    }

    [SharedFact]
    public async Task GenerateAsync_EveryLesson_HasDistinctTitlesAndASensibleNumberOfSlides()
    {
        foreach (Lesson lesson in Lessons.Value)
        {
            string html = await HtmlOf(lesson, SlideMode.Read);
            List<string> titles = [.. Title().Matches(html).Select(match => HtmlWords.Line(match.Groups[1].Value).ToLowerInvariant())];
            Assert.Equal(titles.Distinct().Count(), titles.Count);
            Assert.DoesNotContain("", titles);
            int words = lesson.Markdown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            Assert.InRange(titles.Count, words / 130, (words / 50) + 5);
            Assert.DoesNotContain("{%", Regex.Replace(html, "<code.*?</code>", "", RegexOptions.Singleline), StringComparison.Ordinal);
        }
    }

    [SharedFact]
    public async Task GenerateAsync_Presented_HasFewWordsBesideWhatItShowsAndAllProseInTheNotes()
    {
        List<int> words = [];
        foreach (Lesson lesson in Lessons.Value)
        {
            string html = await HtmlOf(lesson, SlideMode.Present);
            words.AddRange(Slide().Matches(html).Select(slide => HtmlWords.Count(Beside().Replace(slide.Value, "")).Values.Sum()));
            string notes = string.Join(' ', Notes().Matches(html).Select(match => match.Value));
            string prose = string.Concat(
                Parse(lesson).OfType<ParagraphBlock>().Where(paragraph => !IsPicture(paragraph)).Select(Render).Select(text => $"<p>{text}</p>"));
            string missing = string.Join(", ", HtmlWords.Missing(prose, notes + Opener().Match(html).Value));
            Assert.True(missing.Length == 0, $"lesson {lesson.Number} tells nothing of: {missing}");
        }

        words.Sort();
        Assert.InRange(words[words.Count / 2], 20, 32);
        Assert.InRange(words[words.Count * 9 / 10], 40, 60);
        Assert.InRange(words.Count, 300, 425);
    }

    private static bool IsPicture(ParagraphBlock paragraph) => paragraph.Inline?.Any(inline => inline is LinkInline { IsImage: true }) == true;

    private static async Task<string> HtmlOf(Lesson lesson, SlideMode mode)
    {
        CourseModule module = new(1, "Módulo", [lesson]);
        CourseBook course = new() { Title = "Curso", Language = "es", Modules = [module],
            Source = new BookSource(new ArtifactKey("c", "book/b.json"), "") };
        return (await new OutlineSlideGenerator(mode).GenerateAsync(new LessonRequest(course, module, lesson))).Html!;
    }

    private static MarkdownDocument Parse(Lesson lesson) => Markdown.Parse(Leftover().Replace(lesson.Markdown, ""), Plain);

    private static string TextOf(CodeBlock block) =>
        string.Join('\n', Enumerable.Range(0, block.Lines.Count).Select(index => block.Lines.Lines[index].Slice.ToString()));

    private static string Render(ParagraphBlock paragraph)
    {
        using StringWriter text = new();
        HtmlRenderer renderer = new(text);
        Plain.Setup(renderer);
        renderer.WriteLeafInline(paragraph);
        return text.ToString();
    }

    private static IReadOnlyList<Lesson> ReadLessons()
    {
        string file = Directory.GetFiles(Path.Combine(SharedInputs.RealCourse, "book"), "*.json").Single();
        using JsonDocument book = JsonDocument.Parse(File.ReadAllText(file));
        return [.. book.RootElement.GetProperty("lessons").EnumerateArray().Select((lesson, index) => new Lesson
        {
            Number = index + 1,
            Title = lesson.GetProperty("title").GetString()!,
            ModuleNumber = 1,
            Markdown = WithoutTitle(lesson.GetProperty("content").GetString()!),
        })];
    }

    private static string WithoutTitle(string markdown) =>
        markdown.StartsWith("# ", StringComparison.Ordinal) ? markdown[markdown.IndexOf('\n', StringComparison.Ordinal)..] : markdown;

    /// <summary>Site template markup is the one thing that slides leave out; in this course none of it stands in code.</summary>
    [GeneratedRegex(@"\{%.*?%\}|\{\{.*?\}\}|\{:[^\n}]*\}")]
    private static partial Regex Leftover();

    [GeneratedRegex("<pre><code[^>]*>(.*?)</code></pre>", RegexOptions.Singleline)]
    private static partial Regex CodeElement();

    [GeneratedRegex("<img src=\"([^\"]*)\"")]
    private static partial Regex ImageSource();

    [GeneratedRegex("<li>(.*?)(?=<li>|</li>|<ul>|<ol)", RegexOptions.Singleline)]
    private static partial Regex ListItem();

    [GeneratedRegex("<p>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<section class=\"slide\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Slide();

    [GeneratedRegex("<h2>.*?</h2>|<pre>.*?</pre>|<table.*?</table>|<figure.*?</figure>|<aside.*?</aside>", RegexOptions.Singleline)]
    private static partial Regex Beside();

    [GeneratedRegex("<aside class=\"notes\">.*?</aside>", RegexOptions.Singleline)]
    private static partial Regex Notes();

    [GeneratedRegex("<section class=\"slide\" data-layout=\"title\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Opener();

    [GeneratedRegex("<h2>(.*?)</h2>", RegexOptions.Singleline)]
    private static partial Regex Title();
}
