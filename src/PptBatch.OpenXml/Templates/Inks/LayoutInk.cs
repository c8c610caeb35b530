using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>The colours of one layout.</summary>
/// <param name="Layout">Name of the layout.</param>
/// <param name="Theme">Colours by role.</param>
/// <param name="Footers">Its footer line with colours.</param>
/// <param name="Panels">Boxes that need a plain ground.</param>
/// <param name="Ground">What its text stands on then.</param>
/// <param name="PlainTitle">True where the title stands on a panel and not on a fill of its own.</param>
internal sealed record LayoutInk(
    string Layout, DeckTheme Theme, IReadOnlyList<LayoutFooter> Footers, IReadOnlyList<Box> Panels, Ground Ground, bool PlainTitle)
{
    /// <summary>What pictures of its slides show behind their text.</summary>
    public IReadOnlyList<BackdropPiece> Backdrop { get; init; } = [];
}
