using System.Collections.Frozen;
using System.Xml.Linq;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Templates.Reading;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>Gives every role a colour of the template's theme that reads where it stands.</summary>
internal sealed class TemplateColors
{
    private static readonly string[] AccentSlots = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
    private readonly ColorResolver _resolver;
    private readonly ReadableColor _colors;
    private readonly FontScheme _fonts;
    private readonly string _name;

    public TemplateColors(TemplateMaster master, FontScheme fonts)
    {
        _resolver = new ColorResolver(master.Theme.Root, new XElement(P + "sld"), null, master.Part.Root);
        _colors = new ReadableColor(Slot);
        _fonts = fonts;
        _name = (string?)master.Theme.Root.Attribute("name") is { Length: > 0 } name ? name : "template";
    }

    /// <summary>A slot of the theme, as the master maps it.</summary>
    public string Slot(string name) => _resolver.Scheme(name) is { } color ? color.ToString()[1..]
        : name.StartsWith("bg", StringComparison.Ordinal) ? "FFFFFF" : "000000";

    /// <summary>A colour as six hexadecimal digits.</summary>
    public string Of(SchemeColor color) => _colors.Of(color);

    /// <summary>The colour that a placeholder's text has by itself.</summary>
    public SchemeColor Wish(TemplatePlaceholder? placeholder)
    {
        XElement? color = placeholder?.Fill?.Elements().FirstOrDefault();
        if (color is null)
        {
            return new SchemeColor("tx1");
        }

        if (color.Name == A + "schemeClr" && color.Elements().All(change => change.Name.LocalName is "lumMod" or "lumOff")
            && (string?)color.Attribute("val") is { } slot
                && _resolver.Scheme(slot) is not null && slot is not ("dk1" or "dk2" or "lt1" or "lt2"))
        {
            return new SchemeColor(slot, Percent(color, "lumMod") ?? 100, Percent(color, "lumOff") ?? 0);
        }

        return _resolver.Resolve(placeholder!.Fill) is { } resolved ? SchemeColor.Of(resolved.ToString()[1..]) : new SchemeColor("tx1");
    }

    /// <summary>The colour of a title on a ground: its own, another of the theme, or null where none reads.</summary>
    public SchemeColor? Title(Ground ground, SchemeColor wish, double ratio) =>
        On(ground, ratio, [wish, .. Shaded(ground, wish), new("tx1"), new("tx2"), new("bg1")]);

    // A brand's title stays in its hue where a shade of that reads, also in the small type of what stands after a title.
    private IEnumerable<SchemeColor> Shaded(Ground ground, SchemeColor wish) =>
        wish.Slot.StartsWith("accent", StringComparison.Ordinal) && ground.Colors.Count > 0
            && _colors.Shade(wish, ground.Colors, ReadableColor.Text) is { } shade ? [shade] : [];

    /// <summary>The colour of text on a ground, or null where none reads.</summary>
    public SchemeColor? Ink(Ground ground, SchemeColor wish) => On(ground, ReadableColor.Text, wish, new("tx1"), new("bg1"));

    /// <summary>The colour of the footer line on a ground, or null where none reads.</summary>
    public SchemeColor? Footer(Ground ground, SchemeColor wish) =>
        On(ground, ReadableColor.Text, wish, new("tx1", 65, 35), new("tx1", 75, 25), new("tx2"), new("tx1"), new("bg1"));

    /// <summary>What a placeholder's own fill puts behind its text, or what is behind it where it has none.</summary>
    public Ground Own(TemplatePlaceholder? placeholder, Ground below)
    {
        if (placeholder?.Filled is null || FillResolver.Explicit(placeholder.Filled, _resolver) is not { IsVisible: true } paint)
        {
            return below;
        }

        IReadOnlyList<Rgb>? own = paint.Color is { } color ? [color] : paint.Stops;
        return own is null || own.Any(shade => shade.Alpha < 1)
            ? below with { IsKnown = false } : new Ground([.. own.Select(shade => shade.ToString()[1..]).Distinct()], true);
    }

    /// <summary>Every role on a ground.</summary>
    /// <param name="ground">What text stands on.</param>
    /// <param name="ink">The colour of text, which reads on it.</param>
    /// <param name="title">The colour of titles, which reads on theirs.</param>
    public DeckTheme Theme(Ground ground, SchemeColor ink, SchemeColor title)
    {
        IReadOnlyList<string> text = ground.Colors;
        SchemeColor surface = Named(text[0]);
        SchemeColor panel = First(ink, text, [new("bg2"), .. Shades(surface, (95, 0), (90, 10), (85, 15))]) ?? surface;
        SchemeColor soft = First(ink, text, [new("accent1", 20, 80), new("accent1", 40), new("accent1", 25)]) ?? panel;
        string[] all = [.. text, _colors.Of(panel), _colors.Of(soft)];
        Dictionary<ColorToken, SchemeColor> shades = new()
        {
            [ColorToken.Ink] = ink,
            [ColorToken.Title] = title,
            [ColorToken.Footer] = ink,
            [ColorToken.Surface] = surface,
            [ColorToken.Panel] = panel,
            [ColorToken.AccentSoft] = soft,
            [ColorToken.CodeSurface] = panel,
            [ColorToken.Line] = First(ink, [], [.. Shades(panel, (85, 0), (75, 20))]) ?? ink,
            [ColorToken.Muted] = Muted(ink, all),
            [ColorToken.Accent] = Read(new("accent1"), ink, all),
            [ColorToken.Good] = Read(Hue(140), ink, all),
            [ColorToken.Warn] = Read(Hue(25), ink, all),
        };
        shades[ColorToken.OnAccent] = _colors.On([_colors.Of(shades[ColorToken.Accent])], ReadableColor.Text, new("bg1"), new("tx1"))
            ?? surface;
        shades[ColorToken.Second] = soft;
        shades[ColorToken.OnSecond] = ink;
        shades[ColorToken.SecondSoft] = panel;
        shades[ColorToken.GoodSoft] = panel;
        shades[ColorToken.WarnSoft] = panel;
        shades[ColorToken.Deep] = shades[ColorToken.Accent];
        shades[ColorToken.OnDeep] = shades[ColorToken.OnAccent];
        shades[ColorToken.OnDeepMuted] = shades[ColorToken.OnAccent];
        shades[ColorToken.CodeKeyword] = shades[ColorToken.Accent];
        shades[ColorToken.CodeString] = shades[ColorToken.Good];
        shades[ColorToken.CodeComment] = shades[ColorToken.Muted];
        shades[ColorToken.CodeNumber] = shades[ColorToken.Warn];
        shades[ColorToken.CodeType] = Read(new("accent2"), ink, all);
        return Theme(shades, _colors.Of(panel) == _colors.Of(surface));
    }

    /// <summary>The theme's link colour where it reads, else what stands in for it.</summary>
    public string? LinkInstead(Ground ground, DeckTheme theme)
    {
        string[] all = [.. ground.Colors, theme[ColorToken.Panel], theme[ColorToken.AccentSoft]];
        return _colors.Ratio(new("hlink"), all) >= ReadableColor.Text ? null : theme[ColorToken.Accent];
    }

    private DeckTheme Theme(Dictionary<ColorToken, SchemeColor> shades, bool outlined)
    {
        ThemePalette palette = new()
        {
            Ink = Slot("tx1"),
            Surface = Slot("bg1"),
            Muted = Slot("tx2"),
            Panel = Slot("bg2"),
            Accents = [.. AccentSlots.Select(Slot)],
            OutlinedPanels = outlined,
            Shades = shades,
        };
        return new DeckTheme(
            _name, _fonts, Enum.GetValues<ColorToken>()
                .ToFrozenDictionary(token => token, token => _colors.Of(palette.Reference(token))), palette);
    }

    private SchemeColor? On(Ground ground, double ratio, params IReadOnlyList<SchemeColor> wishes) =>
        ground.IsKnown && ground.Colors.Count > 0 ? _colors.On(ground.Colors, ratio, wishes) : null;

    // A quieter ink, where one reads.
    private SchemeColor Muted(SchemeColor ink, string[] grounds) =>
        new SchemeColor[] { new("tx1", 65, 35), new("tx1", 75, 25), new("tx1", 75), new("tx1", 85) }
            .Where(color => _colors.Ratio(color, grounds) >= ReadableColor.Text && ink.Slot == "tx1").Append(ink).First();

    private SchemeColor Read(SchemeColor wish, SchemeColor ink, string[] grounds) =>
        _colors.Ratio(wish, grounds) >= ReadableColor.Text ? wish : _colors.Shade(wish, grounds, ReadableColor.Text) ?? ink;

    /// <summary>
    /// The first colour that the ink reads on and that is close to the ground, so that what reads on one reads on the other.
    /// </summary>
    private SchemeColor? First(SchemeColor ink, IReadOnlyList<string> grounds, IReadOnlyList<SchemeColor> wishes)
    {
        foreach (SchemeColor wish in wishes)
        {
            string color = _colors.Of(wish);
            if ((grounds.Count == 0 || _colors.Ratio(ink, [color]) >= ReadableColor.Text)
                && grounds.All(ground => ContrastRatio.Of(ground, color) <= 2))
            {
                return wish;
            }
        }

        return null;
    }

    private static IEnumerable<SchemeColor> Shades(SchemeColor color, params (int Mod, int Off)[] steps) =>
        color.Fixed is null ? steps.Select(step => new SchemeColor(color.Slot, step.Mod, step.Off)) : [];

    /// <summary>The slot that has a colour, or the colour itself.</summary>
    private SchemeColor Named(string rgb)
    {
        foreach (string slot in (string[])["bg1", "bg2", "tx1", "tx2", .. AccentSlots])
        {
            if (Slot(slot) == rgb)
            {
                return new SchemeColor(slot);
            }
        }

        return SchemeColor.Of(rgb);
    }

    private SchemeColor Hue(double degrees) => new(AccentSlots.MinBy(slot =>
    {
        (double hue, double saturation, _) = Hsl.Of(Slot(slot));
        double turn = Math.Abs((hue * 360) - degrees) % 360;
        return Math.Min(turn, 360 - turn) + (saturation < 0.15 ? 180 : 0);
    })!);

    private static int? Percent(XElement color, string change) =>
        color.Element(A + change).Share("val") is { } share ? (int)Math.Round(share * 100) : null;
}
