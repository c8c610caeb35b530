using PptBatch.OpenXml.Scenes;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>A rule about how a slide looks and reads. One instance sees all slides of one deck in order.</summary>
internal interface ISlideRule
{
    IEnumerable<DeckFinding> Check(SlideScene slide);
}
