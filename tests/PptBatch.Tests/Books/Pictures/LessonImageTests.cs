namespace PptBatch.Tests.Books.Pictures;

public sealed class LessonImageTests
{
    private static (Lesson Lesson, CourseBook Book) Read(string markdown)
    {
        string content = System.Text.Json.JsonSerializer.Serialize(markdown);
        CourseBook book = new CourseFixture("demo course")
            .With("images/01-01-0001.png", "p").With("images/Foto grande.JPG", "p").With("images/sub/x.png", "p")
            .With("fig/y.png", "p").With("secret.txt", "s")
            .With("book/b.json", $$"""{"lessons":[{"title":"T","content":{{content}}}]}""").Read();
        return (book.Lessons.First(), book);
    }

    [Theory]
    [InlineData("images/01-01-0001.png", "images/01-01-0001.png")]
    [InlineData("./images/01-01-0001.png", "images/01-01-0001.png")]
    [InlineData("../images/01-01-0001.png", "images/01-01-0001.png")]
    [InlineData("01-01-0001", "images/01-01-0001.png")]
    [InlineData("fig/y.*", "fig/y.png")]
    [InlineData("01-01-0001.PNG", "images/01-01-0001.png")]
    [InlineData("https://example-bucket.s3.amazonaws.com/demo%20course/images/01-01-0001.png", "images/01-01-0001.png")]
    [InlineData("https://s3.us-east-1.amazonaws.com/example-bucket/demo%20course/images/sub/x.png", "images/sub/x.png")]
    [InlineData("s3://example-bucket/demo%20course/fig/y.png", "fig/y.png")]
    [InlineData("https://b.s3.amazonaws.com/other/images/01-01-0001.png?X-Amz-Signature=ab/cd.png&x=1#f", "images/01-01-0001.png")]
    [InlineData("http://example.org/pics/foto%20grande.jpg", "images/Foto grande.JPG")]
    [InlineData("../fig/y.png", "fig/y.png")]
    [InlineData("sub/x.png", "images/sub/x.png")]
    public void Key_EveryWayToReferToAPicture_IsFound(string reference, string path)
    {
        LessonImage image = Assert.Single(Read($"![alt]({reference})").Lesson.Images);

        Assert.Equal(reference, image.Reference);
        Assert.Equal("demo course/" + path, image.Key?.Path);
    }

    [Theory]
    [InlineData("../../etc/passwd.png")]
    [InlineData("/etc/passwd")]
    [InlineData("secret.txt")]
    [InlineData("book/b.json")]
    [InlineData("%2e%2e/%2e%2e/x.png%00")]
    [InlineData("https://")]
    [InlineData("images/none.png")]
    [InlineData("file:///etc/passwd")]
    public void Key_AnythingElse_IsNullWithOneWarning(string reference)
    {
        (Lesson lesson, CourseBook book) = Read($"![a]({reference})\n\n![b]({reference})");

        LessonImage image = Assert.Single(lesson.Images);
        Assert.Null(image.Key);
        Diagnostic problem = Assert.Single(book.Diagnostics, diagnostic => diagnostic.Code == "PB1020");
        Assert.Contains(reference, problem.Message, StringComparison.Ordinal);
        Assert.Equal("lesson 1 (T)", problem.Place);
    }

    [Fact]
    public void Images_HtmlAndEqualAltTexts_AreDifferentPicturesInOrder()
    {
        (Lesson lesson, _) =
            Read("![foto](fig/y.png) y ![foto](images/sub/x.png)\n\n<img alt='Un &quot;faro&quot;' src=\"01-01-0001.png\" "
                + "width=3>\n\n[ref]: fig/y.png\n");

        Assert.Equal(
            [("fig/y.png", "foto"), ("images/sub/x.png", "foto"), ("01-01-0001.png", "Un \"faro\"")],
            lesson.Images.Select(image => (image.Reference, image.Description)));
        Assert.All(lesson.Images, image => Assert.NotNull(image.Key));
    }

    [Fact]
    public void Images_InCode_AreNotPictures()
    {
        const string markdown = "`![a](x.png)` y `[VISUAL: nada]`\n\n```\n![a](x.png)\n[VISUAL: 01-01-0001 - b]\n<img src=q.png>\n```\n";

        (Lesson lesson, CourseBook book) = Read(markdown);

        Assert.Empty(lesson.Images);
        Assert.Equal(markdown, lesson.Markdown);
        Assert.DoesNotContain(book.Diagnostics, diagnostic => diagnostic.Code == "PB1020");
    }

    [Fact]
    public void Description_ThatIsOnlyTheId_IsEmpty() =>
        Assert.Equal("", Assert.Single(Read("![01-01-0001](images/01-01-0001.png)").Lesson.Images).Description);

    [Fact]
    public void VisualTags_WithAndWithoutId_BecomePictures()
    {
        (Lesson lesson, CourseBook book) =
            Read("Antes [VISUAL: 01-01-0001 - Un faro [viejo]]\n\n[VISUAL: 02-01-0009 - Otro]\n\n"
            + "[VISUAL: Libre]\n\n<div>[VISUAL: En HTML]</div>\n");

        Assert.Equal(
            "Antes ![Un faro \\[viejo\\]](01-01-0001)\n\n![Otro](02-01-0009)\n\n"
            + "![Libre](visual-1)\n\n<div><img src=\"visual-2\" alt=\"En HTML\"></div>\n",
            lesson.Markdown);
        Assert.Equal(
            [("01-01-0001", true, "Un faro [viejo]"), ("02-01-0009", false, "Otro"),
                ("visual-1", false, "Libre"), ("visual-2", false, "En HTML")],
            lesson.Images.Select(image => (image.Reference, image.Key is not null, image.Description)));
        Assert.Equal(3, book.Diagnostics.Count(diagnostic => diagnostic.Code == "PB1020"));
    }

    [Theory]
    [InlineData("[Visual Basic] y [Visual Studio](https://example.org)")]
    [InlineData("[visual] o [VISUAL]")]
    public void VisualTags_OrdinaryBrackets_AreLeftAlone(string markdown) => Assert.Equal(markdown, Read(markdown).Lesson.Markdown);

    [Fact]
    public void Images_PathWithSpaces_BecomesAPictureOfThatPath()
    {
        LessonImage image = Assert.Single(Read("![x](images/Foto grande.jpg)").Lesson.Images);

        Assert.Equal(("images/Foto grande.jpg", "demo course/images/Foto grande.JPG"), (image.Reference, image.Key?.Path));
    }

    [Theory]
    [InlineData("a/tpa.png", "The nearest name in the course is 'a/tap.png'.")]
    [InlineData("a/far.png", "The nearest name in the course is 'b/far.png'.")]
    [InlineData("a/fra.png", null)]
    public void Images_Missing_NameTheNearestWhereTheyWereLookedFor(string reference, string? said)
    {
        CourseBook book = new CourseFixture().With("01-a.md", $"# A\n\n![x]({reference})\n").With("a/tap.png", "x").With("b/far.png", "x").Read();

        Diagnostic missing = Assert.Single(book.Diagnostics, diagnostic => diagnostic.Code == "PB1020");
        Assert.Equal(said is not null, missing.Message.Contains("nearest name", StringComparison.Ordinal));
        Assert.Contains(said ?? "", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_OfAComponent_AreFoundAsTheyAreShown()
    {
        CourseBook book = new CourseFixture().With("01-a.md", "# A\n\n<img src={require('./img/x.png').default} alt=\"An x\" />\n")
            .With("img/x.png", "x").Read();

        LessonImage image = Assert.Single(book.Lessons.First().Images);
        Assert.Equal(("./img/x.png", "An x", true), (image.Reference, image.Description, image.Key is not null));
    }

    [Fact]
    public void Images_DataUrl_NeedsNoFile()
    {
        (Lesson lesson, CourseBook book) = Read("![x](data:image/png;base64,iVBORw0KGgo=)");

        Assert.StartsWith("data:image/png", Assert.Single(lesson.Images).Reference, StringComparison.Ordinal);
        Assert.DoesNotContain(book.Diagnostics, diagnostic => diagnostic.Code == "PB1020");
    }
}
