using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Layout.Measuring;

/// <summary>
/// Measures paragraphs in the faces of a design and remembers what it measured; one for each lesson, not shared between threads.
/// </summary>
/// <param name="design">The design.</param>
/// <param name="cancellationToken">Stops at the next paragraph: placing a slide is measuring, over and over.</param>
internal sealed class Ruler(DeckDesign design, CancellationToken cancellationToken)
{
    private const int MostRemembered = 20_000;
    private readonly Dictionary<(TextParagraph Paragraph, double Width), LaidOutParagraph> _measured = new(ByReference.Instance);

    /// <summary>Where things stand on the pages of the design.</summary>
    public Zones Zones => design.Zones;

    /// <summary>How pages of the design are composed.</summary>
    public DesignStyle Style => design.Style;

    /// <summary>The icons that slides may name. Default: those of the set.</summary>
    public IconSet Icons { get; init; } = IconSet.Standard;

    /// <summary>The faces that are measured.</summary>
    public FontScheme Fonts => design.Fonts;

    public LaidOutParagraph Measure(TextParagraph paragraph, double width)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_measured.TryGetValue((paragraph, width), out LaidOutParagraph? laidOut))
        {
            if (_measured.Count >= MostRemembered)
            {
                _measured.Clear();
            }

            laidOut = ParagraphLayout.LayoutWithMargin(paragraph, width, design.Fonts);
            _measured.Add((paragraph, width), laidOut);
        }

        return laidOut;
    }

    /// <summary>Height of paragraphs under each other, the space before the first left out.</summary>
    public double Height(IReadOnlyList<TextParagraph> paragraphs, double width)
    {
        double height = 0;
        for (int index = 0; index < paragraphs.Count; index++)
        {
            height += Measure(paragraphs[index], width)
                .Height + paragraphs[index].SpaceAfter + (index == 0 ? 0 : paragraphs[index].SpaceBefore);
        }

        return height;
    }

    /// <summary>
    /// True where every renderer breaks a paragraph into as many lines as room is kept for. A face that nothing is known of is measured as
    /// the widest: it may take fewer.
    /// </summary>
    public bool IsSure(TextParagraph paragraph, double width) => Measure(paragraph, width).LineCount is var lines
        && ParagraphLayout.Layout(paragraph, width, design.Fonts).LineCount == lines
        && (lines == 1 || design.Theme.Fonts.Body == design.Fonts.Body);

    /// <summary>
    /// The paragraphs as they must be written at a width: long tokens carry their break opportunities, and each line of a link is a run.
    /// </summary>
    public IReadOnlyList<TextParagraph> Fitted(IReadOnlyList<TextParagraph> paragraphs, double width) =>
        [.. paragraphs.Select((paragraph, index) => Fitted(paragraph, width, index == 0))];

    public double NaturalWidth(TextParagraph paragraph) => ParagraphLayout.NaturalWidth(paragraph, design.Fonts);

    public double MinimumWidth(TextParagraph paragraph) => ParagraphLayout.MinimumWidth(paragraph, design.Fonts);

    private TextParagraph Fitted(TextParagraph paragraph, double width, bool first)
    {
        TextParagraph fitted = LinkLines.Split(Measure(paragraph, width));
        return first && fitted.SpaceBefore > 0 ? fitted with { SpaceBefore = 0 } : fitted;
    }

    // Equal paragraphs of a lesson are rare, and comparing their spans costs more than measuring them twice.
    private sealed class ByReference : IEqualityComparer<(TextParagraph Paragraph, double Width)>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals((TextParagraph Paragraph, double Width) x, (TextParagraph Paragraph, double Width) y) =>
            ReferenceEquals(x.Paragraph, y.Paragraph) && x.Width.Equals(y.Width);

        public int GetHashCode((TextParagraph Paragraph, double Width) key) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Paragraph), key.Width);
    }
}
