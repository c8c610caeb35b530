using PptBatch.OpenXml.Merging.Parts;

namespace PptBatch.OpenXml.Merging.Output;

/// <summary>
/// Gives slides that came twice numbers of their own: PowerPoint would take one for the other when versions are compared.
/// </summary>
internal static class UniqueCreationIds
{
    /// <summary>Changes all but the first of slides with one number; slides that must stay as they are keep theirs.</summary>
    public static void Give(IReadOnlyList<MergedSlide> slides, PartSpool spool)
    {
        HashSet<uint> taken = [.. slides.Select(slide => slide.Facts.CreationId).OfType<uint>()], seen = [];
        using PartChanger changer = new(spool);
        foreach (MergedSlide slide in slides)
        {
            if (slide.Facts.CreationId is { } id && !seen.Add(id) && !slide.Edit.StaysAsItIs)
            {
                slide.Edit.CreationId = Free(id, taken);
                slide.Part.Edit = slide.Edit;
                changer.Finish(slide.Part);
            }
        }
    }

    // The same input gives the same numbers. The steps of Numerical Recipes pass through every one of them.
    private static uint Free(uint id, HashSet<uint> taken)
    {
        do
        {
            id = unchecked((id * 1664525) + 1013904223);
        }
        while (!taken.Add(id));
        return id;
    }
}
