using PptBatch.OpenXml.Scenes;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>A rule about how a slide looks and reads. It sees several slides of a deck at once, in any order.</summary>
internal interface ISlideRule
{
    IEnumerable<DeckFinding> Check(SlideScene slide);
}
