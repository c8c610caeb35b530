using System.Globalization;
using PptBatch.OpenXml.Comparing.Reading;

namespace PptBatch.OpenXml.Comparing;

/// <summary>Compares the pictures of a slide: those of the same bytes first, then what is left in order.</summary>
internal static class PictureComparer
{
    public static IEnumerable<ItemDifference> Compare(IReadOnlyList<PictureContent> before, IReadOnlyList<PictureContent> after)
    {
        List<PictureContent> left = [.. before];
        List<(int Number, PictureContent Picture)> unmatched = [];
        List<ItemDifference> found = [];
        for (int index = 0; index < after.Count; index++)
        {
            if (left.Find(one => one.Hash == after[index].Hash) is { } same)
            {
                left.Remove(same);
                found.AddRange(Attributes(index + 1, same, after[index]));
            }
            else
            {
                unmatched.Add((index + 1, after[index]));
            }
        }

        foreach ((int number, PictureContent picture) in unmatched)
        {
            PictureContent? old = left.Count == 0 ? null : left[0];
            found.Add(new ItemDifference(SlideAspect.Pictures, Place(number), old is null ? null : Name(old), Name(picture)));
            if (old is not null)
            {
                left.RemoveAt(0);
                found.AddRange(Attributes(number, old, picture));
            }
        }

        return [.. found, .. left.Select(old => new ItemDifference(SlideAspect.Pictures, "picture", Name(old), null))];
    }

    private static IEnumerable<ItemDifference> Attributes(int number, PictureContent before, PictureContent after)
    {
        if (before.Description != after.Description)
        {
            yield return new ItemDifference(SlideAspect.Pictures, Place(number) + ", description", before.Description, after.Description);
        }

        if (before.Cut != after.Cut)
        {
            yield return new ItemDifference(SlideAspect.Pictures, Place(number) + ", cut off", before.Cut, after.Cut);
        }
    }

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"picture {number}");

    private static string Name(PictureContent picture) => $"{picture.Size}, SHA-256 {picture.Hash[..Math.Min(8, picture.Hash.Length)]}";
}
