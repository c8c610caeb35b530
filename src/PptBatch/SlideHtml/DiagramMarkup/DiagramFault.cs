namespace PptBatch.SlideHtml.DiagramMarkup;

/// <summary>Ends the reading of a figure that cannot become a diagram, with the reason as the end of a sentence after "because".</summary>
internal sealed class DiagramFault(string reason) : Exception(reason);
