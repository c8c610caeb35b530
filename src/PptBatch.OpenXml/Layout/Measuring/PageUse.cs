namespace PptBatch.OpenXml.Layout.Measuring;

/// <summary>How much of a page content takes.</summary>
internal enum PageUse
{
    /// <summary>What is inside the margins.</summary>
    Margins,

    /// <summary>From edge to edge, between the head and the footer.</summary>
    Edges,

    /// <summary>All that is below the title.</summary>
    Page,
}
