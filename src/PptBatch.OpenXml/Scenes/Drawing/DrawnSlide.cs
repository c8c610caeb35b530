using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Contents;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>A slide of a finished deck. To be used while its deck is open.</summary>
public sealed class DrawnSlide
{
    private readonly SlideScene _scene;

    internal DrawnSlide(SlideScene scene) => _scene = scene;

    /// <summary>Its number in the deck, from 1.</summary>
    public int Number => _scene.Number;

    /// <summary>The area of the slide, in points.</summary>
    public Box Page => _scene.Deck.Page;

    /// <summary>The slide's colours and faces in the roles that charts are drawn with.</summary>
    public PageLook Look => field ??= SceneLook.Of(_scene);

    /// <summary>What the slide is painted with; null for nothing that can be shown.</summary>
    public DrawnFill? Background => DrawnFill.Background(_scene);

    /// <summary>What stands on the slide, the hindmost first; read as it is asked for.</summary>
    public IEnumerable<DrawnShape> Shapes => _scene.Backdrop.Where(shape => shape.Placeholder is null && !shape.Hidden)
        .Concat(_scene.Shapes).Select(shape => DrawnShapeReader.Read(shape, _scene)).OfType<DrawnShape>();

    /// <summary>What the slide says in reading order: a line for each text, cell and described picture.</summary>
    public string Words => SlideWords.Of(_scene);

    /// <summary>The speaker notes, a line for each paragraph; empty where there are none.</summary>
    public string Notes => Contents.Notes.Text(_scene);
}
