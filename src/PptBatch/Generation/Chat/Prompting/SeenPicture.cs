using Microsoft.Extensions.AI;
using PptBatch.Books.Pictures;

namespace PptBatch.Generation.Chat.Prompting;

/// <summary>A picture as a model is shown it, and what looking at it costs.</summary>
internal static class SeenPicture
{
    /// <summary>Tokens of a picture that was made small.</summary>
    public const int LikelyTokens = MostPixels / PixelsPerToken;

    // Enough to read a chart's axes. Claude counts width x height / 750 tokens: docs.claude.com, Vision.
    private const int MostPixels = 400_000;
    private const int PixelsPerToken = 750;

    // A longer edge is made smaller by the service, after it was paid to send it.
    private const int LongestEdge = 1568;
    private const int MostBytesAsItIs = 1024 * 1024;
    private const long MostPixelsOfAFile = 100_000_000;

    /// <summary>The picture, small; null where it cannot be shown.</summary>
    public static DataContent? Of(ReadOnlyMemory<byte> file, IPictureDecoder? decoder, CancellationToken cancellationToken)
    {
        (string ContentType, string Extension, int Width, int Height)? header = ImageHeader.Read(file.Span);
        if (header is { } known)
        {
            if ((long)known.Width * known.Height > MostPixelsOfAFile)
            {
                return null;
            }

            if ((long)known.Width * known.Height <= MostPixels && file.Length <= MostBytesAsItIs
                && Math.Max(known.Width, known.Height) <= LongestEdge)
            {
                return new DataContent(file, known.ContentType);
            }
        }

        if (SvgFile.IsSvg(file.Span))
        {
            // A decoder draws what it is given: nothing outside the file may be left in it.
            if (SvgFile.Clean(file.ToArray()).Clean is not { } clean)
            {
                return null;
            }

            file = clean;
        }

        if (decoder is not null)
        {
            DecodedPicture? small = decoder.Decode(file, MostPixels, cancellationToken);
            return small is null ? null : new DataContent(small.Bytes, small.ContentType);
        }

        return header is { } asItIs && file.Length <= MostBytesAsItIs && Math.Max(asItIs.Width, asItIs.Height) <= LongestEdge
            ? new DataContent(file, asItIs.ContentType)
            : null;
    }

    /// <summary>What it comes to in tokens.</summary>
    public static long Tokens(DataContent picture) => ImageHeader.Read(picture.Data.Span) is { } header
        ? ((long)header.Width * header.Height / PixelsPerToken) + 1
        : LongestEdge;
}
