using System.Globalization;
using PptBatch.OpenXml.Equations;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Preview.WebPage;

/// <summary>Writes paragraphs as the layout decided them: sizes, spacing, bullets and colours.</summary>
internal sealed class TextMarkup(Markup html, StyleSheet styles, PageLook look)
{
    private const double LineHeight = 1.2;
    private const double SmallShare = 0.66;
    private const double EmptyLinePt = 20;

    public void Write(IReadOnlyList<TextParagraph> paragraphs)
    {
        foreach (TextParagraph paragraph in paragraphs)
        {
            html.Open("p", ("class", styles.ClassOf(Declarations(paragraph))), ("dir", paragraph.RightToLeft ? "rtl" : null));
            Bullet(paragraph);
            foreach (TextSpan span in paragraph.Spans)
            {
                // In a sentence an equation stays the words that its lines were broken for.
                Write(span, paragraph is { Spans.Count: 1, Align: TextAlign.Center });
            }

            if (paragraph.Spans.All(span => span.Text.Length == 0))
            {
                // An empty paragraph still takes a line.
                html.Open(
                    "span", (
                    "class", styles.ClassOf("font-size:"
                    + StyleSheet.Points(paragraph.Spans.Count == 0 ? EmptyLinePt : paragraph.Spans[0].SizePt)))).Raw("<br>").Close("span");
            }

            html.Close("p");
        }
    }

    private static string Declarations(TextParagraph paragraph)
    {
        string side = paragraph.RightToLeft ? "right" : "left";
        string align = paragraph.Align switch { TextAlign.Center => "center", TextAlign.End => "end", _ => "start" };
        return $"padding-{side}:{StyleSheet.Points(paragraph.Indent)};text-align:{align};"
            + $"line-height:{(LineHeight * paragraph.LineSpacing).ToString("0.###", CultureInfo.InvariantCulture)};"
            + $"margin:{StyleSheet.Points(paragraph.SpaceBefore)} 0 {StyleSheet.Points(paragraph.SpaceAfter)}";
    }

    private void Bullet(TextParagraph paragraph)
    {
        if (paragraph.Bullet == BulletKind.None)
        {
            return;
        }

        double size = paragraph.Spans.Count == 0 ? 20 : paragraph.Spans[0].SizePt;
        string side = paragraph.RightToLeft ? "right" : "left";
        string declarations = $"display:inline-block;font-size:{StyleSheet.Points(size)};width:{StyleSheet.Points(paragraph.Hanging)};"
            + $"margin-{side}:-{StyleSheet.Points(paragraph.Hanging)};color:#{look.Colors[ColorToken.Accent]}";
        html.Open("span", ("class", styles.ClassOf(declarations)), ("aria-hidden", "true"))
            .Text(paragraph.Mark)
            .Close("span");
    }

    private void Write(TextSpan span, bool alone)
    {
        if (span.Text == "\n")
        {
            html.Raw("<br>");
            return;
        }

        if (alone && span.Tex is { } tex && OfficeMath.Of(tex) is { } equation)
        {
            new MathMarkup(html).Write(equation, span.Text, styles.ClassOf(
                $"font:{StyleSheet.Points(span.SizePt)} 'Cambria Math',math;color:#{look.Colors[span.Color]}"));
            return;
        }

        bool link = SafeLink(span.Href);
        string element = link ? "a" : "span";
        html.Open(element, ("class", styles.ClassOf(Declarations(span))), ("lang", span.Language), ("href", link ? span.Href : null),
            ("rel", link ? "noreferrer noopener" : null));
        html.Text(span.Text).Close(element);
    }

    private string Declarations(TextSpan span)
    {
        bool small = (span.Style & (InlineStyle.Subscript | InlineStyle.Superscript)) != 0;
        string face = span.FixedWidth ? $"'{look.Faces.FixedWidth}','Liberation Mono',monospace"
            : $"'{Plain(span.Heading ? look.Faces.Heading : look.Faces.Body)}',Carlito,sans-serif";
        string declarations = $"font:{Weight(span.Style)}{StyleSheet.Points(span.SizePt * (small ? SmallShare : 1))} {face};"
            + $"line-height:inherit;color:#{look.Colors[span.Color]}";
        if (small)
        {
            declarations += ";vertical-align:" + (span.Style.HasFlag(InlineStyle.Subscript) ? "sub" : "super");
        }

        if (span.Style.HasFlag(InlineStyle.Mark))
        {
            declarations += $";background:#{look.Colors[ColorToken.Mark]}";
        }

        string lines = (span.Style.HasFlag(InlineStyle.Underline) ? " underline" : "")
            + (span.Style.HasFlag(InlineStyle.Strike) ? " line-through" : "");
        return lines.Length == 0 ? declarations : declarations + ";text-decoration:" + lines.TrimStart();
    }

    // A template's face has the name that its author gave it, and must not end the string, the rule or the style.
    private static string Plain(string face) =>
        string.Concat(face.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_'));

    private static string Weight(InlineStyle style) =>
        (style.HasFlag(InlineStyle.Italic) ? "italic " : "") + (style.HasFlag(InlineStyle.Bold) ? "bold " : "");

    private static bool SafeLink(string? href) =>
        Uri.TryCreate(href, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" or "mailto";
}
