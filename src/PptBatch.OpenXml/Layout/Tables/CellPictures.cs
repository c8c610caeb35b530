using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pictures;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Tables;

/// <summary>The pictures of a cell, side by side at one height.</summary>
internal sealed class CellPictures
{
    /// <summary>The height at which they can be told apart, in points.</summary>
    public const double Least = 44;

    /// <summary>The height that they ask for where there is room, in points.</summary>
    public const double Wanted = 110;

    private const double Gap = 6;
    private readonly IReadOnlyList<(Picture Picture, string AltText)> _pictures;

    private CellPictures(IReadOnlyList<(Picture Picture, string AltText)> pictures) => _pictures = pictures;

    /// <summary>No pictures.</summary>
    public static CellPictures None { get; } = new([]);

    public bool IsEmpty => _pictures.Count == 0;

    /// <summary>Those that could be opened.</summary>
    public static CellPictures Of(IReadOnlyList<PictureBlock> blocks, OpenedPictures pictures) => blocks.Count == 0 ? None
        : new([.. blocks.Select(block => (Picture: pictures.Find(block.Source), block.AltText))
            .Where(one => one.Picture is not null).Select(one => (one.Picture!, one.AltText))]);

    /// <summary>Their width at a height.</summary>
    public double Width(double height) => IsEmpty ? 0 : (AspectRatio * height) + ((_pictures.Count - 1) * Gap);

    /// <summary>The largest height, up to the one given, at which they fit a width and are not blown up.</summary>
    public double Height(double width, double most) => IsEmpty ? 0 : Math.Max(1, Math.Min(
        Math.Min(most, _pictures.Min(one => one.Picture.PixelHeight) * Picture.MostPointsPerPixel),
        (width - ((_pictures.Count - 1) * Gap)) / AspectRatio));

    /// <summary>Places them at the start of a box, from its top or, where no words follow, in the middle of its height.</summary>
    public void Place(Box box, double height, bool alone, PageBuilder page)
    {
        double y = alone ? box.Y + ((box.Height - height) / 2) : box.Y;
        double x = page.RightToLeft ? box.Right : box.X;
        foreach ((Picture picture, string altText) in _pictures)
        {
            double width = height * picture.PixelWidth / picture.PixelHeight;
            double left = page.RightToLeft ? x - width : x;
            page.Add(new PictureFrame { Box = new Box(left, y, width, height), Name = "Picture", AltText = altText, Picture = picture });
            x += page.RightToLeft ? -width - Gap : width + Gap;
        }
    }

    private double AspectRatio => _pictures.Sum(one => (double)one.Picture.PixelWidth / one.Picture.PixelHeight);
}
