using PptBatch.OpenXml.Validation.Scenes;

namespace PptBatch.OpenXml.Validation;

/// <summary>A rule about how a slide looks and reads. One instance sees all slides of one deck in order.</summary>
internal interface ISlideRule
{
    IEnumerable<DeckFinding> Check(SlideScene slide);
}
