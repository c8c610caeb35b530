using PptBatch.Accounting;
using PptBatch.Generation.Outline;
using PptBatch.Testing;
using PptBatch.Tests.Books;

namespace PptBatch.Tests.Accounting;

public sealed class AccountTests
{
    private const string Source = """
        ## Knots

        A bend joins **two** ropes, see [the site](https://example.org/bends).

        ```python
        tie("bend")
        ```

        | Knot | Use |
        |---|---|
        | Bowline | loop |

        ![A sheet bend](images/bend.png)
        """;

    private const string Slides = """
        <article class="lesson"><section class="slide"><h2>Knots</h2>
        <p>A bend joins two ropes, see <a href="https://example.org/bends">the site</a>.</p><pre><code>tie("bend")</code></pre>
        <table><tr><th>Knot</th><th>Use</th></tr><tr><td>Bowline</td><td>loop</td></tr></table>
        <figure><img src="images/bend.png" alt="A sheet bend"></figure></section></article>
        """;

    [Fact]
    public void Of_SlidesWithEverything_IsWhole()
    {
        (LessonAccount? account, IReadOnlyList<Diagnostic> missing) = Account.Of(Lesson(Source), Slides, []);

        Assert.True(account!.IsWhole);
        Assert.Empty(missing);
        Assert.Equal(
            (new MatterCount(16, 16, 0, 0), new MatterCount(1, 1, 0, 0), new MatterCount(4, 4, 0, 0)),
            (account.Words, account.CodeBlocks, account.Cells));
        Assert.Equal((new MatterCount(1, 1, 0, 0), new MatterCount(1, 1, 0, 0)), (account.Pictures, account.Links));
    }

    [Theory]
    [InlineData("See rope[^1], x^2^y and m<sup>3</sup>n.\n\n[^1]: A cord.", "rope<sup>1</sup>, x<sup>2</sup>y and m<sup>3</sup>n. See A cord.")]
    [InlineData("| See |\n|---|\n| rope[^1] |\n\n[^1]: A cord.", "<table><tr><th>See</th></tr><tr><td>rope<sup>1</sup></td></tr></table><p>A cord.</p>")]
    public void Of_RaisedNumbers_AreNoPartOfTheWordBeforeThem(string source, string slide)
    {
        (LessonAccount? account, _) = Account.Of(Lesson(source), $"<article class=\"lesson\"><section>{slide}</section></article>", []);

        Assert.True(account!.IsWhole);
    }

    [Theory]
    [InlineData("ropes", "words", "'ropes'")]
    [InlineData("Bowline", "cells of tables", "'Bowline'")]
    [InlineData("tie(\"bend\")", "blocks of code", "'tie(\"bend\")'")]
    [InlineData("<img src=\"images/bend.png\" alt=\"A sheet bend\">", "pictures", "'images/bend.png'")]
    [InlineData("href=\"https://example.org/bends\"", "links", "'https://example.org/bends'")]
    public void Of_SlidesWithoutSomething_NamesItAndItsPlace(string dropped, string kind, string named)
    {
        (LessonAccount? account, IReadOnlyList<Diagnostic> missing) =
            Account.Of(Lesson(Source), Slides.Replace(dropped, "", StringComparison.Ordinal), []);

        Assert.False(account!.IsWhole);
        Assert.Contains(
            missing,
            finding => finding.Code == "PB2009" && finding.Place == "lesson 1 (Knots)"
                && finding.Message.Contains(kind, StringComparison.Ordinal) && finding.Message.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_WordsInTheNotesAlone_AreCountedThere()
    {
        string html = Slides.Replace("joins two ropes, see", "", StringComparison.Ordinal)
            .Replace("</section>", "<aside class=\"notes\"><p>joins two ropes, see</p></aside></section>", StringComparison.Ordinal);

        Assert.Equal(new MatterCount(16, 12, 4, 0), Account.Of(Lesson(Source), html, []).Account!.Words);
    }

    [Fact]
    public void Of_CodeForTheInstructor_IsInTheNotes()
    {
        (LessonAccount? account, IReadOnlyList<Diagnostic> missing) = Account.Of(
            Lesson("## Knots\n\nTie.\n\n```r\nx <- 1\ny(x)\n```\n"),
            "<section><h2>Knots</h2><p>Tie.</p><aside class=\"notes\"><p>x &lt;- 1</p><p>y(x)</p></aside></section>",
            []);

        Assert.Equal(1, account!.CodeBlocks.InNotes);
        Assert.Empty(missing);
    }

    [Fact]
    public void Of_WordThatAFindingNames_IsAccountedFor() =>
        Assert.Empty(Account.Of(
            Lesson("## Knots\n\n[TOC] here"), "<section><h2>Knots</h2><p>here</p></section>",
            [new Diagnostic("PB2004", DiagnosticSeverity.Info, "Left out: [TOC].")]).Missing);

    [Fact]
    public void Of_LessonOfAMillionCharacters_TakesTimeInProportion()
    {
        string text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Sentence {i} of a lesson that goes on and on.\n\n"));
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();

        LessonAccount account = Account.Of(Lesson(text), "<section><p>" + text + "</p></section>", []).Account!;

        Assert.True(account.IsWhole);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Theory]
    [InlineData(":::danger Capsized\n\nText.\n\n:::")]
    [InlineData("```{code-block} python\n:caption: Capsized\nx = 1\n```")]
    [InlineData("```{csv-table}\n:header: \"Capsized\"\n\n1\n```")]
    public void Of_TitleOfABoxThatIsNotShown_IsMissing(string markdown)
    {
        Diagnostic missing = Account.Of(Lesson(markdown), "<p>Text.</p><pre><code>x = 1</code></pre><p>1</p>", []).Missing.Single();

        Assert.Contains("'Capsized'", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AddressOfAHostAlone_IsTheSameWithASlash() => Assert.Empty(
        Account.Of(Lesson("[a](https://example.org)"), "<a href=\"https://example.org/\">a</a>", []).Missing);

    private static Lesson Lesson(string markdown) => new() { Number = 1, Title = "Knots", ModuleNumber = 1, Markdown = markdown };

    [SharedTheory]
    [InlineData(SlideMode.Present)]
    [InlineData(SlideMode.Read)]
    public async Task Of_EverySharedCourseAndCase_NothingIsMissing(SlideMode mode)
    {
        List<string> missing = [];
        IEnumerable<string> courses = Directory.EnumerateDirectories(SharedInputs.PathOf("courses"))
            .Concat(Directory.EnumerateDirectories(SharedInputs.PathOf("cases"), "book", SearchOption.AllDirectories)
                .Select(book => Path.GetDirectoryName(book)!));
        foreach (string folder in courses)
        {
            CourseBook book = new CourseFixture(Path.GetFileName(folder)).WithFolder(folder).Read();
            foreach (CourseModule module in book.Modules)
            {
                foreach (Lesson lesson in module.Lessons)
                {
                    GenerationResult made =
                        await new OutlineSlideGenerator(mode).GenerateAsync(new LessonRequest(book, module, lesson));
                    missing.AddRange(Account.Of(lesson, made.Html!, made.Diagnostics).Missing.Select(finding => $"{folder}: {finding}"));
                }
            }
        }

        Assert.Empty(missing);
    }
}
