using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Writes the paragraphs of one text body.</summary>
internal sealed class ParagraphWriter(SlideContext context, LayoutPlaceholder? placeholder = null)
{
    private const int DeepestLevel = 2;
    private const int LastAutoNumber = 32767;
    private readonly NumberedSequence[] _numbers = new NumberedSequence[DeepestLevel + 1];
    private readonly InheritedText?[] _inherited = new InheritedText?[DeepestLevel + 1];

    /// <summary>True where runs must also say that they are not bold, because the placeholder is.</summary>
    public bool BoldSaidAlways { get; init; }

    public void Write(IReadOnlyList<TextParagraph> paragraphs)
    {
        foreach (TextParagraph paragraph in paragraphs)
        {
            Write(paragraph);
        }

        if (paragraphs.Count == 0)
        {
            context.Xml.Open("a:p").Open("a:endParaRPr").Attribute("lang", context.Slide.Page.Language).Close().Close();
        }
    }

    private void Write(TextParagraph paragraph)
    {
        int level = Math.Clamp(paragraph.Level, 0, DeepestLevel);
        InheritedText? inherited = _inherited[level] ??= InheritedText.Of(context, placeholder, level);
        context.Xml.Open("a:p");
        Properties(paragraph, level, inherited);
        if (paragraph.Spans is [{ Text.Length: 0 } empty])
        {
            // A paragraph without characters takes its height from here; LibreOffice passes over an empty run.
            context.Xml.Open("a:endParaRPr").Attribute("lang", context.Slide.Page.Language)
                .Attribute("sz", Emu.Hundredths(empty.SizePt)).Close();
        }

        foreach (TextSpan span in paragraph.Spans.Where(span => span.Text.Length > 0))
        {
            RunWriter.Write(context, span, BoldSaidAlways, inherited);
        }

        context.Xml.Close();
    }

    private void Properties(TextParagraph paragraph, int level, InheritedText? inherited)
    {
        MarkupWriter xml = context.Xml;
        double hanging = paragraph.Bullet == BulletKind.None ? 0 : paragraph.Hanging;
        xml.Open("a:pPr");
        if (inherited is null || Math.Max(0, paragraph.Indent) != inherited.Indent || hanging != inherited.Hanging)
        {
            xml.Attribute("marL", Emu.Of(Math.Max(0, paragraph.Indent))).Attribute("indent", -Emu.Of(hanging));
        }

        if (level > 0)
        {
            xml.Attribute("lvl", level);
        }

        if (inherited is null || paragraph.RightToLeft || paragraph.Align != TextAlign.Start)
        {
            xml.Attribute("algn", Align(paragraph)).Attribute("rtl", paragraph.RightToLeft ? "1" : "0");
        }

        if (inherited is null || paragraph.LineSpacing != inherited.LineSpacing)
        {
            xml.Open("a:lnSpc").Open("a:spcPct").Attribute("val", (long)Math.Round(paragraph.LineSpacing * 100000)).Close().Close();
        }

        if (inherited is null || paragraph.SpaceBefore != inherited.SpaceBefore)
        {
            xml.Open("a:spcBef").Open("a:spcPts").Attribute("val", Emu.Hundredths(paragraph.SpaceBefore)).Close().Close();
        }

        if (inherited is null || paragraph.SpaceAfter != 0)
        {
            xml.Open("a:spcAft").Open("a:spcPts").Attribute("val", Emu.Hundredths(paragraph.SpaceAfter)).Close().Close();
        }

        bool same = inherited is not null && paragraph is { Bullet: BulletKind.None or BulletKind.Bullet, BulletColor: ColorToken.Accent }
            && inherited.Bulleted == (paragraph.Bullet == BulletKind.Bullet);
        Bullet(paragraph, level, same);
        xml.Close();
    }

    private void Bullet(TextParagraph paragraph, int level, bool inherited)
    {
        MarkupWriter xml = context.Xml;
        _numbers.AsSpan(level + 1).Clear();
        if (paragraph.Bullet is BulletKind.Number or BulletKind.Letter)
        {
            _numbers[level] = _numbers[level].Next(paragraph.Number);
            Color(xml, paragraph.BulletColor);
            xml.Open("a:buFont").Attribute("typeface", "+mj-lt").Close();
            xml.Open("a:buAutoNum").Attribute("type", paragraph.Bullet == BulletKind.Letter ? "alphaUcPeriod" : "arabicPeriod");
            xml.Attribute("startAt", Math.Clamp(_numbers[level].First, 1, LastAutoNumber)).Close();
            return;
        }

        _numbers[level] = default;
        if (inherited)
        {
            return;
        }

        if (paragraph.Bullet == BulletKind.None)
        {
            xml.Empty("a:buNone");
            return;
        }

        Color(xml, paragraph.BulletColor);
        xml.Open("a:buFont").Attribute("typeface", "Arial").Close();
        xml.Open("a:buChar").Attribute("char", MasterText.Bullet(level)).Close();
    }

    private void Color(MarkupWriter xml, ColorToken color)
    {
        xml.Open("a:buClr");
        ColorMarkup.Color(xml, context.Theme, color);
        xml.Close();
    }

    private static string Align(TextParagraph paragraph) => paragraph.Align switch
    {
        TextAlign.Center => "ctr",
        TextAlign.End => paragraph.RightToLeft ? "l" : "r",
        _ => paragraph.RightToLeft ? "r" : "l",
    };

    /// <summary>A list whose paragraphs share one start, so that PowerPoint counts on when somebody puts an item between.</summary>
    private readonly record struct NumberedSequence(int First, int Last)
    {
        public NumberedSequence Next(int number) => First > 0 && number == Last + 1 ? this with { Last = number } : new(number, number);
    }
}
