using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>A heading and what is said under it, in the sizes of a figure.</summary>
/// <param name="Heading">The heading, or null where the text has none.</param>
/// <param name="Text">Paragraphs under it.</param>
internal sealed record HeadedText(InlineText? Heading, IReadOnlyList<InlineText> Text)
{
    private const int LongestHeading = 60;
    private const double More = 4;

    // Between a heading and its text in a line: "<b>Observe</b>: the sky". Under each other nothing has to part them.
    private static readonly char[] Parting = [':', '：', '—', '–', ' ', '\u00A0'];

    /// <summary>Text whose bold beginning is its heading, as in "<b>Observe</b> the sky".</summary>
    public static HeadedText Of(IReadOnlyList<InlineText> paragraphs)
    {
        if (paragraphs.Count == 0)
        {
            return new HeadedText(null, paragraphs);
        }

        Inline[] bold = [.. paragraphs[0].Runs.TakeWhile(run => run.Style.HasFlag(InlineStyle.Bold) && run.Text != "\n")];
        Inline[] rest = [.. paragraphs[0].Runs.Skip(bold.Length)];
        InlineText heading = new([.. bold.Select(run => run with { Style = run.Style & ~InlineStyle.Bold })]);
        bool all = rest.All(run => string.IsNullOrWhiteSpace(run.Text));
        if (heading.IsEmpty || heading.Letters > LongestHeading || (all && paragraphs.Count == 1))
        {
            return new HeadedText(null, paragraphs);
        }

        InlineText under = all ? InlineText.Empty : Trimmed(rest);
        return new HeadedText(heading, [.. under.IsEmpty ? [] : (InlineText[])[under], .. paragraphs.Skip(1)]);
    }

    private static InlineText Trimmed(Inline[] runs)
    {
        Inline[] said = [.. runs.SkipWhile(run => run.Text.AsSpan().Trim(Parting).IsWhiteSpace())];
        return said.Length == 0 ? InlineText.Empty
            : new InlineText([said[0] with { Text = said[0].Text.TrimStart().TrimStart(Parting) }, .. said.Skip(1)]);
    }

    /// <summary>The heading and the text as paragraphs of a size.</summary>
    public IReadOnlyList<TextParagraph> Paragraphs(double size, bool rightToLeft, ColorToken heading = ColorToken.Ink)
    {
        List<TextParagraph> paragraphs = [];
        if (Heading is { } head)
        {
            paragraphs.Add(new TextParagraph { Spans = Spans.Of(head, size + More, heading, bold: true), RightToLeft = rightToLeft });
        }

        paragraphs.AddRange(Text.Select(text => new TextParagraph
        {
            Spans = Spans.Of(text, size), RightToLeft = rightToLeft, SpaceBefore = 4,
        }));
        return paragraphs;
    }

    /// <summary>The same as text that goes on anywhere.</summary>
    public IEnumerable<TextUnit> Units(bool rightToLeft) =>
        [.. Heading is { } head ? [TextUnit.Heading(head, rightToLeft)] : Array.Empty<TextUnit>(),
        .. Text.Select(text => TextUnit.Words(text, rightToLeft))];
}
