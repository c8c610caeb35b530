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
    private readonly PackagePart? _layout;
    private readonly PackagePart? _master;
    private readonly PackagePart? _theme;
    private readonly OncePerShape<SceneText> _texts;
    private readonly OncePerShape<TableScene?> _tables;
    private readonly OncePerShape<Box?> _areas;
    private readonly OncePerShape<PlacedText?> _placed;
    private readonly OncePerShape<Paint> _fills;
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
        for (int place = 0; place < Shapes.Count; place++)
        {
            Shapes[place].Place = place;
        }

        (_texts, _tables, _areas) = (new(Shapes.Count), new(Shapes.Count), new(Shapes.Count));
        (_placed, _fills) = (new(Shapes.Count), new(Shapes.Count));
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
    public SceneText Text(SceneShape shape) => _texts.Of(shape, this, SceneText.Of);

    /// <summary>The table in a shape, measured once; null when it holds none.</summary>
    public TableScene? Table(SceneShape shape) => _tables.Of(shape, this, TableScene.Read);

    /// <summary>What a shape covers, worked out once; null for nothing.</summary>
    public Box? Area(SceneShape shape) => _areas.Of(shape, this, Areas.Of);

    /// <summary>Where a shape's text lands in its frame, measured once; null for none and for text that is not measured.</summary>
    public PlacedText? Placed(SceneShape shape) => _placed.Of(
        shape, this, static (shape, slide) => shape.Frame is { } frame ? TextMeasure.Measure(slide.Text(shape), frame) : null);

    /// <summary>What a shape is filled with, worked out once.</summary>
    public Paint Fill(SceneShape shape) => _fills.Of(shape, this, FillResolver.Of);

    /// <summary>The slide's background, its own or the layout's or the master's.</summary>
    public Paint Background => _background ??= FillResolver.Background(this);

    /// <summary>The part that an element of the slide or of what it inherits from stands in: its relationships are that part's.</summary>
    public PackagePart PartOf(XElement element)
    {
        XElement root = element.AncestorsAndSelf().Last();
        return ReferenceEquals(root, Layout) ? _layout! : ReferenceEquals(root, Master) ? _master!
            : ReferenceEquals(root, Theme) ? _theme! : Part;
    }

    private List<SceneShape> ReadBackdrop()
    {
        bool ofLayout = Root.Flag("showMasterSp") != false, ofMaster = ofLayout && Layout.Flag("showMasterSp") != false;
        return [.. ofMaster ? Deck.Backdrop(Master) : [], .. ofLayout ? Deck.Backdrop(Layout) : []];
    }
}
