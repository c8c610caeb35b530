namespace PptBatch;

/// <summary>How much of a lesson's text is on the slides; the rest is in the notes.</summary>
public enum SlideMode
{
    /// <summary>Slides to speak to: the sentence that carries a paragraph is on the slide, the whole paragraph in the notes.</summary>
    Present,

    /// <summary>Slides to read: all of the lesson's sentences are on the slides.</summary>
    Read,
}
