using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Measuring;

/// <summary>Gathers the frames of one page in reading order and gives text its placeholders.</summary>
/// <param name="language">BCP-47 tag of the page.</param>
/// <param name="rightToLeft">True for a page that is read from right to left.</param>
/// <param name="builds">True where items appear one click at a time.</param>
internal sealed class PageBuilder(string language, bool rightToLeft, bool builds = false)
{
    private const int LongestDescription = 250;
    private static readonly PlaceholderRole[] Bodies =
    [
        PlaceholderRole.Body, PlaceholderRole.Body2, PlaceholderRole.Body3, PlaceholderRole.Body4,
        PlaceholderRole.Body5, PlaceholderRole.Body6, PlaceholderRole.Body7, PlaceholderRole.Body8,
    ];
    private readonly List<Frame> _frames = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<Range> _items = [];
    private List<Frame>? _group;
    private Func<ColorToken, ColorToken>? _inks;
    private int _bodies;
    private int _clicks;
    private bool _hidesMasterArt;

    public string Language => language;

    public bool RightToLeft => rightToLeft;

    /// <summary>True where items appear one click at a time.</summary>
    public bool Builds => builds;

    public IReadOnlyList<Frame> Frames => _frames;

    /// <summary>How many body placeholders are filled.</summary>
    public int BodyCount => _bodies;

    /// <summary>Leaves out what master and layout draw: the page draws it itself.</summary>
    public void HideMasterArt() => _hidesMasterArt = true;

    /// <summary>True outside a group, where a group can be made.</summary>
    public bool CanGroup => _group is null;

    /// <summary>The next body placeholder, or none when all are filled or where a group is made, which holds none.</summary>
    public PlaceholderRole NextBody() =>
        _group is null && _bodies < Bodies.Length ? Bodies[_bodies++] : PlaceholderRole.None;

    /// <summary>
    /// The first of so many clicks, an item each; null where nothing is built, or inside a group, which appears as a whole.
    /// </summary>
    public int? NextClicks(int items)
    {
        if (!builds || _group is not null || items < 2)
        {
            return null;
        }

        _clicks += items;
        return _clicks - items + 1;
    }

    /// <summary>Places one of the items of a figure, which appears at a click of its own where the page is built.</summary>
    public void Item(Action place)
    {
        int from = _group?.Count ?? 0;
        place();
        if (_group is not null)
        {
            _items.Add(from.._group.Count);
        }
    }

    public void Add(Frame frame)
    {
        if (_group is not null)
        {
            _group.Add(Inked(frame));
            return;
        }

        int number = _names.GetValueOrDefault(frame.Name) + 1;
        _names[frame.Name] = number;
        _frames.Add(number == 1 ? frame : frame with { Name = $"{frame.Name} {number}" });
    }

    /// <summary>
    /// Makes one group of what is placed, described by its first texts. Tables, charts and pictures cannot be grouped by everyone, so
    /// what holds one stays as it is. A group inside a group is part of it.
    /// </summary>
    public void Group(string name, Action place)
    {
        if (_group is not null)
        {
            place();
            return;
        }

        List<Frame> parts = _group = [];
        _items.Clear();
        place();
        _group = null;
        if (builds && _items.Count > 1 && parts.All(IsDrawn))
        {
            AddItems(name, parts);
            return;
        }

        if (parts.Count > 1 && parts.All(IsDrawn))
        {
            Add(Grouped(name, parts));
            return;
        }

        foreach (Frame part in parts)
        {
            Add(part is TextFrame { Placeholder: PlaceholderRole.None, Fill: null, Name: "Text" } text
                ? text with { Placeholder = NextBody() } : part);
        }
    }

    /// <summary>Adds a group that is made already, of which each part of <paramref name="levels"/> appears at a click of its own.</summary>
    public void AddLevels(GroupFrame whole, IReadOnlyList<IReadOnlyList<Frame>> levels)
    {
        if (NextClicks(levels.Count) is not { } click)
        {
            Add(whole);
            return;
        }

        foreach (IReadOnlyList<Frame> level in levels)
        {
            Add(Built(whole.Name, level, click++));
        }
    }

    /// <summary>Places something with other colours of text, as on a ground of its own.</summary>
    public void Inked(Func<ColorToken, ColorToken> inks, Action place)
    {
        (Func<ColorToken, ColorToken>? before, _inks) = (_inks, inks);
        place();
        _inks = before;
    }

    public Page Build(PageLayout layout, IReadOnlyList<InlineText> notes) => new()
    {
        Layout = layout,
        Language = language,
        RightToLeft = rightToLeft,
        Frames = [.. _frames],
        HidesMasterArt = _hidesMasterArt,
        Notes = notes,
    };

    private static bool IsDrawn(Frame part) => part is TextFrame or ShapeFrame or SymbolFrame or LineFrame or IconFrame;

    // A group appears as a whole, so that items that appear one by one are a group each; what is no item's is there from the start.
    private void AddItems(string name, List<Frame> parts)
    {
        List<Frame> shared = [.. parts.Where((_, index) => !_items.Exists(item => index >= item.Start.Value && index < item.End.Value))];
        if (shared.Count > 0)
        {
            Add(Grouped(name, shared) with { AltText = "" });
        }

        int click = NextClicks(_items.Count)!.Value;
        foreach (Range item in _items)
        {
            Add(Built(name, parts[item], click++));
        }
    }

    private static Frame Built(string name, IReadOnlyList<Frame> parts, int click) =>
        (parts.Count == 1 ? Symbol(parts[0]) : Grouped(name, parts)) with { Click = click };

    private Frame Inked(Frame frame) => (_inks, frame) switch
    {
        ({ } inks, TextFrame text) => text with { Paragraphs = Inked(text.Paragraphs, inks) },
        ({ } inks, IconFrame icon) => icon with { Fill = inks(icon.Fill) },
        ({ } inks, SymbolFrame symbol) => symbol with { Paragraphs = Inked(symbol.Paragraphs, inks) },
        _ => frame,
    };

    private static TextParagraph[] Inked(IReadOnlyList<TextParagraph> paragraphs, Func<ColorToken, ColorToken> inks) =>
    [
        .. paragraphs.Select(paragraph => paragraph with
        {
            // A highlight is a light ground, on which a light ink is not read: what is marked is underlined there.
            Spans = [.. paragraph.Spans.Select(span => span with
            {
                Color = inks(span.Color),
                Style = span.Style.HasFlag(InlineStyle.Mark) && inks(span.Color) != span.Color
                    ? (span.Style & ~InlineStyle.Mark) | InlineStyle.Underline : span.Style,
            })],
            BulletColor = inks(paragraph.BulletColor),
        }),
    ];

    private static GroupFrame Grouped(string name, IReadOnlyList<Frame> parts)
    {
        (double left, double top) = (parts.Min(part => part.Box.X), parts.Min(part => part.Box.Y));
        IEnumerable<string> texts = parts.OfType<TextFrame>().Select(text => Words(text.Paragraphs))
            .Concat(parts.OfType<SymbolFrame>().Select(symbol => Words(symbol.Paragraphs))).Where(words => words.Length > 0);
        string description = name + ": " + string.Join("; ", texts);
        return new GroupFrame
        {
            Box = new Box(left, top, parts.Max(part => part.Box.Right) - left, parts.Max(part => part.Box.Bottom) - top),
            Name = name,
            AltText = Excerpt.Of(description, LongestDescription),
            Parts = [.. parts.Select(Symbol)],
        };
    }

    private static string Words(IReadOnlyList<TextParagraph> paragraphs) =>
        paragraphs.Count == 0 ? "" : string.Concat(paragraphs[0].Spans.Select(span => span.Text)).Trim();

    private static Frame Symbol(Frame part) => part switch
    {
        TextFrame text => new SymbolFrame
        {
            Box = text.Box, Name = text.Name, AltText = text.AltText, Geometry = Geometry(text.Geometry), Fill = text.Fill,
            Outline = text.Outline, Paragraphs = text.Paragraphs, Insets = text.Insets, Anchor = text.Anchor,
        },
        ShapeFrame shape => new SymbolFrame
        {
            Box = shape.Box, Name = shape.Name, AltText = shape.AltText ?? "", Geometry = Geometry(shape.Geometry), Fill = shape.Fill,
            Outline = shape.Outline,
        },
        _ => part,
    };

    private static SymbolGeometry Geometry(ShapeGeometry geometry) => geometry switch
    {
        ShapeGeometry.RoundedRectangle => SymbolGeometry.RoundedRectangle,
        ShapeGeometry.Ellipse => SymbolGeometry.Ellipse,
        ShapeGeometry.Chevron => SymbolGeometry.Chevron,
        _ => SymbolGeometry.Rectangle,
    };
}
