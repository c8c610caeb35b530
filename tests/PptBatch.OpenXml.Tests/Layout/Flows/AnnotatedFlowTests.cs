using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Layout.Flows;

public sealed class AnnotatedFlowTests
{
    private const string Picture = "<h2>Title</h2><figure class='annotated'><img src='wide.png' alt='A map'><ol>"
        + "<li data-x='90' data-y='90'>low</li><li data-x='50' data-y='10'>high</li><li data-x='55' data-y='12'>as high</li></ol></figure>";

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Compose_AnnotatedPicture_LinesLeadFromEachLabelToItsPoint(string language)
    {
        Page page = LessonPages.Single(Picture, language: language);

        PictureFrame picture = page.Frames.OfType<PictureFrame>().Single();
        GroupFrame group = page.Frames.OfType<GroupFrame>().Single();
        SymbolFrame[] labels = [.. group.Parts.OfType<SymbolFrame>().Where(symbol => symbol.Name == "Label")];
        LineFrame[] lines = [.. group.Parts.OfType<LineFrame>()];
        Assert.Equal(["high", "as high", "low"], labels.OrderBy(label => label.Box.Y).Select(label => PageText.Of(label.Paragraphs)));
        Assert.Equal(3, lines.Length);
        Assert.Contains(lines, line => Math.Abs(line.Points[^1].Y - (picture.Box.Y + (picture.Box.Height * 0.9))) < 0.1);
        Assert.All(labels, label => Assert.True(
            label.Box.X > picture.Box.X && label.Box.Right < picture.Box.Right
            && label.Box.Y > picture.Box.Y && label.Box.Bottom < picture.Box.Bottom, "a label stands beside the picture"));
        Assert.All(lines, line => Assert.InRange(Math.Abs(line.Points[0].X - line.Points[^1].X), 0, 120));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Compose_AnnotatedPictureWithoutRoomForItsLabels_HasThemBesideIt(string language)
    {
        string labels = string.Concat(Enumerable.Range(0, 6).Select(at =>
            $"<li data-x='{40 + (at * 4)}' data-y='{40 + (at * 4)}'>{new string('m', 44)} {at}</li>"));
        Page page = LessonPages.Single(
            $"<h2>Title</h2><figure class='annotated'><img src='tall.png' alt='A'><ol>{labels}</ol></figure>", language: language);

        PictureFrame picture = page.Frames.OfType<PictureFrame>().Single();
        SymbolFrame[] placed = [.. page.Frames.OfType<GroupFrame>().Single().Parts.OfType<SymbolFrame>()
            .Where(symbol => symbol.Name == "Label").OrderBy(label => label.Box.Y)];
        Assert.All(placed, label => Assert.True(
            language == "ar" ? label.Box.Right < picture.Box.X : label.Box.X > picture.Box.Right, "a label stands on the picture"));
        Assert.All(placed.Zip(placed.Skip(1)), pair => Assert.True(pair.First.Box.Bottom < pair.Second.Box.Y));
    }

    [Fact]
    public void Compose_AnnotatedCode_MarksTheLineAndPointsAtIt()
    {
        Page page = LessonPages.Single(
            "<h2>Title</h2><figure class='annotated'><pre><code class='language-r'>a\nb\nc</code></pre><ol><li data-line='2'>here</li></ol></figure>");

        ShapeFrame band = page.Frames.OfType<ShapeFrame>().Single(shape => shape.Name == "Marked line");
        LineFrame line = page.Frames.OfType<GroupFrame>().Single().Parts.OfType<LineFrame>().Single();
        Assert.Equal(band.Box.Y + (band.Box.Height / 2), line.Points[^1].Y, 0.01);
    }

    // The label stands at the end of a short line, so that lines far from it may take the whole width.
    [Fact]
    public void Compose_AnnotatedCodeWithOneLongLineFarAway_KeepsItsSize()
    {
        string far = $"{new string('x', 70)}\n\n\n\nb\n\n\n";
        Page page = LessonPages.Single(
            $"<h2>Title</h2><figure class='annotated'><pre><code class='language-r'>{far}</code></pre><ol><li data-line='5'>here</li></ol></figure>");

        TextFrame code = page.Frames.OfType<TextFrame>().Single(frame => frame.Name == "Code");
        SymbolFrame label = page.Frames.OfType<GroupFrame>().Single().Parts.OfType<SymbolFrame>().Single(symbol => symbol.Name == "Label");
        Assert.Equal(18, code.Paragraphs[0].Spans[0].SizePt, 2.0);
        Assert.True(label.Box.Right <= code.Box.Right);
    }

    [Fact]
    public void Compose_AnnotatedCodeWithALongLineBesideTheLabel_LeavesRoomForIt()
    {
        string lines = string.Join('\n', Enumerable.Repeat(new string('x', 70), 5));
        Page page = LessonPages.Single(
            $"<h2>Title</h2><figure class='annotated'><pre><code class='language-r'>{lines}</code></pre><ol><li data-line='3'>here</li></ol></figure>");

        TextFrame code = page.Frames.OfType<TextFrame>().Single(frame => frame.Name == "Code");
        SymbolFrame label = page.Frames.OfType<GroupFrame>().Single().Parts.OfType<SymbolFrame>().Single(symbol => symbol.Name == "Label");
        double size = code.Paragraphs[0].Spans[0].SizePt;
        Assert.True(code.Box.X + code.Insets.Left + (70 * size * 0.6) <= label.Box.X,
            $"a line of {size} pt from {code.Box.X} runs under the label at {label.Box.X}");
    }

    [Fact]
    public void Compose_ManyLongLabels_AreUnderThePicture()
    {
        string labels = string.Concat(Enumerable.Range(1, 9).Select(label => $"<li data-x='1' data-y='1'>Label number {label}</li>"));

        IReadOnlyList<Page> pages = LessonPages.Of($"<h2>Title</h2><figure class='annotated'><img src='wide.png' alt='A'><ol>{labels}</ol></figure>");

        Assert.DoesNotContain(pages.SelectMany(page => page.Frames), frame => frame is GroupFrame);
        Assert.Contains("Label number 9", string.Join('\n', pages.SelectMany(page => page.Body()).Select(text => PageText.Of([text]))), StringComparison.Ordinal);
    }
}
