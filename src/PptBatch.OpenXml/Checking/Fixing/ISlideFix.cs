using PptBatch.OpenXml.Scenes;

namespace PptBatch.OpenXml.Checking.Fixing;

/// <summary>Mends one kind of fault in the XML of a slide, without changing what is seen.</summary>
internal interface ISlideFix
{
    /// <summary>Changes the slide's XML; one remark for each change.</summary>
    IEnumerable<DeckFinding> Apply(SlideScene slide);
}
