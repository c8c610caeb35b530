using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>One short paragraph that has the slide to itself: as large as the page is its frame.</summary>
internal sealed class StatementFlow : Flow
{
    private const double UsualInset = 74;
    private const int MostLines = 5;
    private static readonly double[] Sizes = [72, 66, 60, 54, 48, 44, 40, 36, 32];
    private const int LongestWord = 16;
    private const int SizesAgainstAWidow = 3;
    private const double ShortestLastLine = 0.3;
    private static readonly double[] AnswerSizes = [54, 48, 44, 40, 36, 32, 28, 24, 20];
    private static readonly double[] WordSizes = [96, 80, 66, .. AnswerSizes];
    private readonly TextParagraph[] _bySize;
    private readonly double _inset;

    private StatementFlow(IEnumerable<double> sizes, InlineText text, bool rightToLeft, double inset, DesignStyle style)
    {
        _inset = inset;
        bool alone = inset > 0;
        _bySize =
        [
            .. sizes.Select(size => new TextParagraph
            {
                Spans = [.. Spans.Of(text, size, bold: alone && style.StatementBold)
                    .Select(span => span with { Heading = alone && style.CentresWhatIsAlone }).Zip(text.Runs, Emphasized)],
                LineSpacing = 1.05,
                Align = alone ? style.Alone : TextAlign.Start,
                RightToLeft = rightToLeft,
            }),
        ];
    }

    public StatementFlow(InlineText text, bool rightToLeft, DesignStyle style) : this(Sizes, text, rightToLeft, UsualInset, style)
    {
    }

    /// <summary>A sentence or a word that is all of an answer: large, under a title in its usual place.</summary>
    public static StatementFlow Answer(InlineText text, bool rightToLeft) =>
        new(text.Letters <= LongestWord ? WordSizes : AnswerSizes, text, rightToLeft, 0, DesignStyle.Template);

    // What is strong in the sentence has the accent's colour as well: on some grounds all of it is bold.
    private static TextSpan Emphasized(TextSpan span, Inline run) =>
        run is { Href: null } && run.Style.HasFlag(InlineStyle.Bold) ? span with { Color = ColorToken.Accent } : span;

    /// <summary>True for a paragraph that is read at a glance.</summary>
    public bool Holds(Ruler ruler) => ruler.Measure(_bySize[^1], TextWidth(ruler.Zones.Body.Width)).LineCount <= MostLines;

    public override double Height(double width, TypeScale scale, Ruler ruler) => ruler.Measure(_bySize[^1], TextWidth(width)).Height;

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) =>
        ruler.Measure(Largest(width, ruler.Zones.Body.Height, ruler), TextWidth(width)).Height;

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (this, null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page) => page.Add(new TextFrame
    {
        Box = box with
        {
            X = box.X + (page.RightToLeft && _bySize[0].Align == TextAlign.Start ? 0 : _inset), Width = TextWidth(box.Width),
        },
        Name = "Content",
        Placeholder = page.NextBody(),
        Paragraphs = ruler.Fitted([Largest(box.Width, box.Height + 1, ruler)], TextWidth(box.Width)),
        Anchor = VerticalAnchor.Middle,
    });

    // The largest that fits; a little smaller where that saves the last word from standing alone in its line.
    private TextParagraph Largest(double width, double height, Ruler ruler)
    {
        TextParagraph[] fitting =
        [
            .. _bySize.Where(paragraph => ruler.Measure(paragraph, TextWidth(width)) is var lines
                && lines.LineCount <= MostLines && lines.Height <= height && ruler.MinimumWidth(paragraph) <= TextWidth(width)),
        ];
        return fitting.Take(SizesAgainstAWidow).FirstOrDefault(paragraph => !EndsInAWidow(ruler.Measure(paragraph, TextWidth(width))))
            ?? fitting.FirstOrDefault(_bySize[^1]);
    }

    private static bool EndsInAWidow(LaidOutParagraph text) =>
        text.LineCount > 1 && text.Lines[^1].Width < text.Lines.Max(line => line.Width) * ShortestLastLine;

    private double TextWidth(double width) => width - (2 * _inset);
}
