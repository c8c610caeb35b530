using PptBatch.OpenXml.Equations;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Writes runs with all that their placeholder does not give them: size, language, faces, colour.</summary>
internal static class RunWriter
{
    private const int Raised = 30000;
    private const int Lowered = -25000;

    public static void Write(SlideContext context, TextSpan span, bool boldSaidAlways, InheritedText? inherited = null)
    {
        MarkupWriter xml = context.Xml;
        if (span.Text == "\n")
        {
            xml.Open("a:br");
            Properties(context, span, boldSaidAlways, inherited);
            xml.Close();
            return;
        }

        if (span.Tex is not null && EquationMarkup.TryConvert(span.Tex, out string? equation))
        {
            xml.Open("mc:AlternateContent").Attribute("xmlns:mc", Schemas.Of("mc"));

            // LibreOffice says that it knows a14 and then drops the equation from a text or stretches it to its box; it does not claim cx1,
            // which PowerPoint knows from 2016 on, and so shows the fallback.
            xml.Open("mc:Choice")
                .Attribute("xmlns:a14", Schemas.Of("a14")).Attribute("xmlns:cx1", Schemas.Of("cx1")).Attribute("Requires", "a14 cx1");
            xml.Open("a14:m").Xml(equation).Close().Close();
            xml.Open("mc:Fallback");
            foreach (TextSpan run in Fallback(span))
            {
                Run(context, run, boldSaidAlways, inherited);
            }

            xml.Close().Close();
            return;
        }

        Run(context, span, boldSaidAlways, inherited);
    }

    // The runs of the equation's one line, which were measured as one.
    private static IEnumerable<TextSpan> Fallback(TextSpan span)
    {
        IReadOnlyList<Inline> words = EquationWords.Of(span.Tex!) ?? [];
        return string.Concat(words.Select(run => run.Text)) == span.Text
            ? words.Select(run => span with { Text = run.Text, Style = span.Style | run.Style })
            : [span];
    }

    private static void Run(SlideContext context, TextSpan span, bool boldSaidAlways, InheritedText? inherited)
    {
        context.Xml.Open("a:r");
        Properties(context, span, boldSaidAlways, inherited);
        context.Xml.TextElement("a:t", span.Text).Close();
    }

    private static void Properties(SlideContext context, TextSpan span, bool boldSaidAlways, InheritedText? inherited)
    {
        MarkupWriter xml = context.Xml;
        InlineStyle style = span.Style;
        string language = span.Language ?? context.Slide.Page.Language;
        bool bold = style.HasFlag(InlineStyle.Bold);
        xml.Open("a:rPr").Attribute("lang", language);
        if (inherited is null || span.SizePt != inherited.SizePt)
        {
            xml.Attribute("sz", Emu.Hundredths(span.SizePt));
        }

        bool boldKnown = inherited is not null && bold == inherited.Bold;
        string? weight = boldKnown ? null : bold ? "1" : boldSaidAlways || inherited is { Bold: true } ? "0" : null;
        xml.Attribute("b", weight).Flag("i", style.HasFlag(InlineStyle.Italic));
        xml.Attribute("u", style.HasFlag(InlineStyle.Underline) ? "sng" : null);
        xml.Attribute("strike", style.HasFlag(InlineStyle.Strike) ? "sngStrike" : null);
        xml.Attribute("cap", context.WrittenFaces is not null && !span.Heading ? "none" : null);
        if (style.HasFlag(InlineStyle.Superscript) || style.HasFlag(InlineStyle.Subscript))
        {
            xml.Attribute("baseline", style.HasFlag(InlineStyle.Superscript) ? Raised : Lowered);
        }

        if (inherited is null || span.Color != inherited.Color)
        {
            ColorMarkup.Fill(xml, context.Theme, span.Color);
        }

        if (style.HasFlag(InlineStyle.Mark))
        {
            xml.Open("a:highlight");
            ColorMarkup.Color(xml, context.Theme, ColorToken.Mark);
            xml.Close();
        }

        Faces(context, span, language);
        Link(context, span);
        xml.Close();
    }

    private static void Faces(SlideContext context, TextSpan span, string language)
    {
        ScriptFaces faces = ScriptFaces.Of(span.Text, language);
        if (span.FixedWidth)
        {
            Face(context.Xml, "a:latin", context.Theme.Fonts.FixedWidth);
        }
        else if (context.WrittenFaces is { } written)
        {
            Face(context.Xml, "a:latin", span.Heading ? written.Heading : written.Body);
        }

        Face(context.Xml, "a:ea", faces.EastAsian);
        Face(context.Xml, "a:cs", faces.Complex ?? (span.FixedWidth ? context.Theme.Fonts.FixedWidth : null));
    }

    private static void Face(MarkupWriter xml, string kind, string? face)
    {
        if (face is not null)
        {
            xml.Open(kind).Attribute("typeface", face).Close();
        }
    }

    private static void Link(SlideContext context, TextSpan span)
    {
        if (LinkTarget.Resolve(context, span.Href) is not { } link)
        {
            return;
        }

        MarkupWriter xml = context.Xml;
        xml.Open("a:hlinkClick").Attribute("r:id", link.Relationship).Attribute("action", link.Action);
        if (context.RecolorsLinks(span.Color))
        {
            // Links are drawn in the theme's colour for them whatever their run says, unless this extension of Office says otherwise.
            xml.Open("a:extLst").Open("a:ext").Attribute("uri", "{A12FA001-AC4F-418D-AE19-62706E023703}");
            xml.Open("ahyp:hlinkClr").Attribute("xmlns:ahyp", Schemas.Of("ahyp")).Attribute("val", "tx").Close().Close().Close();
        }

        xml.Close();
    }
}
