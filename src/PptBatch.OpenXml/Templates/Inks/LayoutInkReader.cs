using System.Globalization;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Templates.Reading;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>
/// Chooses the colours of one layout: for each text the template's own colour where it reads on what the layout draws there, else another
/// of the theme's, else a plain panel behind the text.
/// </summary>
/// <param name="layout">The layout.</param>
/// <param name="scene">An empty slide on it.</param>
/// <param name="placeholders">The template's placeholders for its texts.</param>
/// <param name="colors">The template's colours.</param>
/// <param name="pairs">Is told of every text.</param>
internal sealed class LayoutInkReader(
    LayoutDesign layout, SlideScene scene, LayoutPlaceholders placeholders, TemplateColors colors, ContrastPairs pairs)
{
    // Room between the edge of a panel and the text on it.
    private const double Margin = 6;
    private const double LargeTextPt = 24;
    private static readonly SchemeColor PlainInk = new("tx1");
    // A panel, over the darkest and over the lightest of pictures.
    private readonly Ground _paper = new(
        [.. new[] { colors.Slot("bg1"), Veiled(colors.Slot("bg1"), 0), Veiled(colors.Slot("bg1"), 255) }.Distinct()], IsKnown: true);
    private List<Box> _panels = [];

    /// <summary>Reads the layout, whose texts stand in the zones.</summary>
    public LayoutInk Read(Zones zones)
    {
        LayoutTexts places = LayoutTexts.Of(layout.Layout, zones);
        double ratio = zones.LeastTitle < LargeTextPt ? ReadableColor.Text : ReadableColor.LargeText;
        ChosenInk title = Title(places.Title, ratio);
        bool isTitleOnPanel = _panels.Count > 0;
        ChosenInk text = Text(places.Text);
        JoinPanels();
        pairs.Add(layout.Name, "title", title, ratio);
        pairs.Add(layout.Name, "text", text, ReadableColor.Text);
        DeckTheme theme = colors.Theme(text.Ground, text.Taken, title.Taken);
        NameAccents(theme, text.Ground);

        LayoutFooter[] footers = [.. layout.Footers.Select(Footer)];
        return new LayoutInk(layout.Name, theme, footers, _panels, text.Ground, isTitleOnPanel);
    }

    private static string Veiled(string rgb, int behind) => string.Concat(Enumerable.Range(0, 3).Select(at =>
        ((int)Math.Round(((Convert.ToInt32(rgb.Substring(2 * at, 2), 16) * GroundPanels.OpacityPercent)
            + (behind * (100 - GroundPanels.OpacityPercent))) / 100.0)).ToString("X2", CultureInfo.InvariantCulture)));

    private ChosenInk Title(Box box, double ratio)
    {
        Ground behind = Ground.Behind(scene, box);

        // On a layout that we make, the title has no shape of the template's, and so no fill.
        Ground ground = placeholders.IsTemplates ? colors.Own(placeholders.Title, behind) : behind;
        return Choose((behind, wish) => colors.Title(behind, wish, ratio), ground, colors.Wish(placeholders.Title), box);
    }

    private ChosenInk Text(Box[] boxes)
    {
        Ground ground = boxes.Select(box => Ground.Behind(scene, box)).Aggregate((one, other) => one.And(other));
        return Choose(colors.Ink, ground, colors.Wish(placeholders.Content), LayoutTexts.Around(boxes));
    }

    private LayoutFooter Footer(LayoutFooter footer)
    {
        TemplatePlaceholder? placeholder = placeholders.Footer(footer);
        Ground ground = colors.Own(placeholder, Ground.Behind(scene, footer.Zone.Box));

        // On a picture the template's own colour is trusted: a panel would lie over what a brand puts there.
        SchemeColor wish = colors.Wish(placeholder);
        ChosenInk ink = new(wish, colors.Footer(ground, wish) ?? wish, ground);
        if (ground is { IsKnown: true, Colors.Count: > 0 })
        {
            pairs.Add(layout.Name, footer.Name.ToLowerInvariant(), ink, ReadableColor.Text);
        }

        return footer with { Color = ink.Taken, Rgb = colors.Of(ink.Taken) };
    }

    private ChosenInk Choose(Func<Ground, SchemeColor, SchemeColor?> readable, Ground ground, SchemeColor wish, Box box)
    {
        if (readable(ground, wish) is { } color)
        {
            return new ChosenInk(wish, color, ground);
        }

        _panels.Add(new Box(box.X - Margin, box.Y - Margin, box.Width + (2 * Margin), box.Height + (2 * Margin)));
        return new ChosenInk(wish, readable(_paper, wish) ?? PlainInk, _paper);
    }

    /// <summary>One panel behind title and text is quieter than two.</summary>
    private void JoinPanels()
    {
        if (_panels is [var title, var text])
        {
            _panels = [LayoutTexts.Around(title, text)];
        }
    }

    /// <summary>Accents and links stand on the page, on its panels and on the soft accent alike.</summary>
    private void NameAccents(DeckTheme theme, Ground text)
    {
        Ground everywhere = text.And(new Ground([theme[ColorToken.Panel], theme[ColorToken.AccentSoft]], IsKnown: true));
        ChosenInk accent = new(new("accent1"), theme.Palette.Reference(ColorToken.Accent), everywhere);
        SchemeColor own = new("hlink");
        ChosenInk link = new(own, colors.LinkInstead(everywhere, theme) is { } other ? SchemeColor.Of(other) : own, everywhere);
        pairs.Add(layout.Name, ContrastPairs.Accent, accent, ReadableColor.Text);
        pairs.Add(layout.Name, ContrastPairs.Link, link, ReadableColor.Text);
    }
}
