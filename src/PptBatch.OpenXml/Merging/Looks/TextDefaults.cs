using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Looks;

/// <summary>
/// What text boxes, shapes and tables inherit from the presentation part. A merged deck has one, the first deck's; slides that come under
/// it
/// with other defaults get what differs written into their own list styles, so that they look as they did.
/// </summary>
internal sealed class TextDefaults
{
    private const int Levels = 9;
    private readonly Dictionary<int, XElement> _differences = [];

    /// <param name="own">The deck's <c>defaultTextStyle</c>, or null.</param>
    /// <param name="first">The first deck's, or null.</param>
    /// <param name="scale">How the deck's slides are scaled.</param>
    /// <returns>What differs; null when nothing does.</returns>
    public static TextDefaults? Differing(XElement? own, XElement? first, SlideScale? scale)
    {
        if (scale is null && own is not null && first is not null && XNode.DeepEquals(own, first))
        {
            return null;
        }

        XElement style = new(P + "defaultTextStyle", own?.Elements());
        for (int level = 1; level <= Levels && scale is not null; level++)
        {
            LevelStyle.WriteSize(LevelStyle.Find(style, level) ?? LevelStyle.Add(style, level));
        }

        scale?.Apply(style);
        TextDefaults defaults = new();
        for (int level = 1; level <= Levels; level++)
        {
            if (LevelStyle.Difference(LevelStyle.Find(style, level), LevelStyle.Find(first, level), level) is { } difference)
            {
                defaults._differences[level] = difference;
            }
        }

        return defaults._differences.Count == 0 ? null : defaults;
    }

    /// <summary>Writes the differences into a slide, layout or master.</summary>
    public void Apply(XElement root)
    {
        foreach (XElement shape in root.Descendants(P + "sp").Where(shape => !Shapes.IsPlaceholder(shape)))
        {
            // A shape's style says its colour and font, and so does a table's.
            Apply(shape.Element(P + "txBody"), withLooks: shape.Element(P + "style") is null);
        }

        foreach (XElement cell in root.Descendants(A + "tc"))
        {
            Apply(cell.Element(A + "txBody"), withLooks: false);
        }
    }

    public override string ToString() =>
        string.Concat(_differences.OrderBy(pair => pair.Key).Select(pair => CanonicalXml.Write(pair.Value)));

    private void Apply(XElement? body, bool withLooks)
    {
        IEnumerable<int> used = (body?.Elements(A + "p") ?? [])
            .Select(paragraph => 1 + ((int?)paragraph.Element(A + "pPr")?.Attribute("lvl") ?? 0));
        foreach (int level in used.Distinct().Where(_differences.ContainsKey).ToList())
        {
            XElement? styles = body!.Element(A + "lstStyle");
            if (styles is null)
            {
                styles = new XElement(A + "lstStyle");
                body.Elements(A + "p").First().AddBeforeSelf(styles);
            }

            LevelStyle.Complete(LevelStyle.Find(styles, level) ?? LevelStyle.Add(styles, level), _differences[level], withLooks);
        }
    }
}
