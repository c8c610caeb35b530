using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>The name of a language at the top right of its code.</summary>
internal sealed class CodeTag
{
    public const double Height = 20;
    private const double Size = TypeScale.Caption;
    private const int Longest = 24;
    private static readonly Insets Inside = new(10, 4, 12, 0);
    private readonly TextParagraph _paragraph;

    private CodeTag(string language) =>
        _paragraph = new TextParagraph { Spans = [Spans.Of(language, Size, ColorToken.Muted)], Align = TextAlign.End };

    /// <summary>The tag of a language, or null where there is none to name.</summary>
    public static CodeTag? Of(string? language) =>
        string.IsNullOrWhiteSpace(language) || language.Length > Longest ? null : new CodeTag(language);

    public double Width(Ruler ruler) => ruler.NaturalWidth(_paragraph) + Inside.Left + Inside.Right + 4;

    public void Place(Box box, Ruler ruler, PageBuilder page) => page.Add(new TextFrame
    {
        Box = box,
        Name = "Language",
        Paragraphs = ruler.Fitted([_paragraph], box.Width - Inside.Left - Inside.Right),
        Insets = Inside,
    });
}
