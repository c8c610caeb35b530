using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Scenes;

/// <summary>One slide with everything that it inherits.</summary>
internal sealed class SlideScene
{
    private readonly Dictionary<SceneShape, SceneText> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SceneShape, TableScene?> _tables = new(ReferenceEqualityComparer.Instance);
    private readonly PackagePart? _layout;
    private readonly PackagePart? _master;
    private readonly PackagePart? _theme;
    private readonly Dictionary<SceneShape, Box?> _areas = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SceneShape, PlacedText?> _placed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SceneShape, Paint> _fills = new(ReferenceEqualityComparer.Instance);
    private Paint? _background;

    public SlideScene(DeckScene deck, int number, PackagePart part, XElement root)
    {
        DeckPackage package = deck.Package;
        Deck = deck;
        Number = number;
        Part = part;
        Root = root;
        _layout = package.Related(part, "slideLayout");
        _master = _layout is null ? null : package.Related(_layout, "slideMaster");
        Layout = package.XmlRoot(_layout);
        Master = package.XmlRoot(_master);
        _theme = _master is null ? null : package.Related(_master, "theme");
        Theme = package.XmlRoot(_theme);
        Colors = new ColorResolver(Theme, root, Layout, Master);
        Shapes = [.. new ShapeReader(deck.Inherited(Layout, Master), backdrop: false).Read(root).Where(shape => !shape.Hidden)];
        Backdrop = ReadBackdrop();
    }

    public DeckScene Deck { get; }

    /// <summary>Number in the deck, from 1.</summary>
    public int Number { get; }

    public PackagePart Part { get; }

    public XElement Root { get; }

    public XElement? Layout { get; }

    public XElement? Master { get; }

    public XElement? Theme { get; }

    public ColorResolver Colors { get; }

    /// <summary>The slide's own shapes that are shown, in drawing order, which is reading order.</summary>
    public IReadOnlyList<SceneShape> Shapes { get; }

    /// <summary>What master and layout draw behind them.</summary>
    public IReadOnlyList<SceneShape> Backdrop { get; }

    public bool IsHidden => Root.Flag("show") == false;

    /// <summary>Text of the title placeholder; null when there is no such placeholder, empty when it is empty.</summary>
    public string? Title => Shapes.FirstOrDefault(shape => shape.Placeholder?.IsTitle == true) is { } title ? Text(title).Plain.Trim()
        : null;

    /// <summary>The text of one of the slide's shapes, resolved once.</summary>
    public SceneText Text(SceneShape shape) => Once(_texts, shape, SceneText.Of);

    /// <summary>The table in a shape, measured once; null when it holds none.</summary>
    public TableScene? Table(SceneShape shape) => Once(_tables, shape, TableScene.Read);

    /// <summary>What a shape covers, worked out once; null for nothing.</summary>
    public Box? Area(SceneShape shape) => Once(_areas, shape, Areas.Of);

    /// <summary>Where a shape's text lands in its frame, measured once; null for none and for text that is not measured.</summary>
    public PlacedText? Placed(SceneShape shape) => Once(
        _placed, shape, static (shape, slide) => shape.Frame is { } frame ? TextMeasure.Measure(slide.Text(shape), frame) : null);

    /// <summary>What a shape is filled with, worked out once.</summary>
    public Paint Fill(SceneShape shape) => Once(_fills, shape, FillResolver.Of);

    /// <summary>The slide's background, its own or the layout's or the master's.</summary>
    public Paint Background => _background ??= FillResolver.Background(this);

    /// <summary>The part that an element of the slide or of what it inherits from stands in: its relationships are that part's.</summary>
    public PackagePart PartOf(XElement element)
    {
        XElement root = element.AncestorsAndSelf().Last();
        return ReferenceEquals(root, Layout) ? _layout! : ReferenceEquals(root, Master) ? _master!
            : ReferenceEquals(root, Theme) ? _theme! : Part;
    }

    private T Once<T>(Dictionary<SceneShape, T> known, SceneShape shape, Func<SceneShape, SlideScene, T> read)
    {
        if (!known.TryGetValue(shape, out T? value))
        {
            known[shape] = value = read(shape, this);
        }

        return value;
    }

    private List<SceneShape> ReadBackdrop()
    {
        bool ofLayout = Root.Flag("showMasterSp") != false, ofMaster = ofLayout && Layout.Flag("showMasterSp") != false;
        return [.. ofMaster ? Deck.Backdrop(Master) : [], .. ofLayout ? Deck.Backdrop(Layout) : []];
    }
}
