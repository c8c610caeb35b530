using PptBatch.MergeProof.Comparing;
using PptBatch.Testing.Rendering;

namespace PptBatch.MergeProof.Pictures;

/// <summary>
/// Compares the pages of a merged deck with those of its inputs, as LibreOffice shows them. A page may differ in <see cref="Threshold"/> of
/// its pixels, which the number of a slide may take. Pages that were scaled are compared coarsely, where they were put; not those of a
/// deck with pictures as backgrounds, which fill the whole slide.
/// </summary>
public sealed class PictureCheck(InputPages pages)
{
    /// <summary>Share of a page's pixels that may differ by more than 24 of 255 in a channel.</summary>
    public const double Threshold = 0.005;

    /// <summary>Share of the 32 x 24 cells of a scaled page whose mean may differ by more than 40 of 255 in a channel.</summary>
    public const double ScaledThreshold = 0.03;

    public IEnumerable<string> Faults(IReadOnlyList<ProofInput> inputs, IReadOnlyList<PageImage> merged)
    {
        List<(ProofInput Input, int Page, PageImage Image)> expected =
            [.. inputs.SelectMany(input => pages.Of(input).Select((image, page) => (input, page + 1, image)))];
        if (expected.Count != merged.Count)
        {
            yield return $"{merged.Count} pages, not {expected.Count}";
            yield break;
        }

        foreach (((ProofInput input, int page, PageImage image), PageImage now) in expected.Zip(merged))
        {
            bool scaled = input.Size != inputs[0].Size;
            if (scaled && input.HasPictureBackground)
            {
                continue;
            }

            double difference = scaled ? Scaled(image, now, input.Size, inputs[0].Size) : image.Difference(now);
            if (difference > (scaled ? ScaledThreshold : Threshold))
            {
                yield return $"{input.Name}, page {page}: {difference:P2} of the picture {(scaled ? "that was scaled " : "")}differ";
            }
        }
    }

    private static double Scaled(PageImage input, PageImage merged, (long Width, long Height) own, (long Width, long Height) target)
    {
        double factor = Math.Min((double)target.Width / own.Width, (double)target.Height / own.Height);
        double width = own.Width * factor / target.Width;
        double height = own.Height * factor / target.Height;
        return input.Coarse(32, 24).Difference(merged.Coarse(32, 24, (1 - width) / 2, (1 - height) / 2, width, height), tolerance: 40);
    }
}
