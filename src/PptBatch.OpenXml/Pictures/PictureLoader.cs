using PptBatch.Books.Pictures;

namespace PptBatch.OpenXml.Pictures;

/// <summary>Opens the pictures that a lesson names, and only through the picture source that it was given.</summary>
internal static class PictureLoader
{
    private const int MostBytes = 50 * 1024 * 1024;
    private const long MostPixels = 100_000_000;

    // Larger pictures are made smaller where something can: a slide on the largest screen has 8 million pixels.
    private const long LargePicture = 40_000_000;
    private const long MostDecoded = 500_000_000;
    private const int MadeSmaller = 8_000_000;
    private const int Shown = 30_000_000;

    /// <summary>Opens each of some references.</summary>
    public static async Task<OpenedPictures> LoadAsync(
        IReadOnlyList<string> references, int lesson, IPictureSource source, IPictureDecoder? decoder, CancellationToken cancellationToken)
    {
        Dictionary<string, ReadPicture> pictures = new(StringComparer.Ordinal);
        foreach (string reference in references)
        {
            pictures.Add(reference, await LoadAsync(lesson, reference, source, decoder, cancellationToken).ConfigureAwait(false));
        }

        return new OpenedPictures(pictures);
    }

    private static async Task<ReadPicture> LoadAsync(
        int lesson, string reference, IPictureSource source, IPictureDecoder? decoder, CancellationToken cancellationToken)
    {
        if (DataUri.Is(reference))
        {
            return DataUri.Read(reference, MostBytes) is { } written ? Check(written, decoder, cancellationToken)
                : new ReadPicture(null, "the data in its data: address cannot be read");
        }

        if (reference.Length is 0 or > 4096)
        {
            return new ReadPicture(null, "it names no file");
        }

        if (IsAddress(reference))
        {
            // Whatever the host's picture source would do with it: nothing that a lesson names is fetched.
            return new ReadPicture(null, "it is a web address, and only files of the course are used");
        }

        Stream? stream = await source.OpenAsync(lesson, reference, cancellationToken).ConfigureAwait(false);
        if (stream is null)
        {
            return new ReadPicture(null, "the course has no such file");
        }

        await using (stream.ConfigureAwait(false))
        {
            byte[]? bytes = await ReadAsync(stream, cancellationToken).ConfigureAwait(false);
            return bytes is null ? new ReadPicture(null, $"it is larger than {MostBytes / 1024 / 1024} MB")
                : Check(bytes, decoder, cancellationToken);
        }
    }

    private static bool IsAddress(string reference)
    {
        int colon = reference.IndexOf(':', StringComparison.Ordinal);
        return reference.StartsWith("//", StringComparison.Ordinal) || reference.StartsWith('\\')
            || (colon > 0 && !reference.AsSpan(0, colon).ContainsAny('/', '.', ' '));
    }

    private static ReadPicture Check(byte[] bytes, IPictureDecoder? decoder, CancellationToken cancellationToken)
    {
        if (ImageHeader.Read(bytes) is not { } header)
        {
            return Unknown(bytes, decoder, cancellationToken);
        }

        long pixels = (long)header.Width * header.Height;
        if (header.Width <= 0 || header.Height <= 0 || pixels > (decoder is null ? MostPixels : MostDecoded))
        {
            return new ReadPicture(null, $"it claims to have {header.Width} x {header.Height} pixels");
        }

        if (header.Extension == "png" && !PngChunks.AreWhole(bytes))
        {
            return new ReadPicture(null, "the file is cut off");
        }

        if ((pixels > LargePicture || ExifOrientation.Read(bytes) > 1)
            && decoder?.Decode(bytes, pixels > LargePicture ? MadeSmaller : Shown, cancellationToken) is { } decoded)
        {
            return new ReadPicture(Of(decoded), null);
        }

        return pixels > MostPixels ? new ReadPicture(null, $"its {header.Width} x {header.Height} pixels are too many to scale down")
            : new ReadPicture(Picture.Of(bytes, header.ContentType, header.Extension, header.Width, header.Height), null);
    }

    // A format that PowerPoint does not show by itself.
    private static ReadPicture Unknown(byte[] bytes, IPictureDecoder? decoder, CancellationToken cancellationToken)
    {
        bool vector = SvgFile.IsSvg(bytes);
        string? format = vector ? "SVG" : PictureFormats.Name(bytes);
        if (format is null)
        {
            return new ReadPicture(null, bytes.Length == 0 ? "the file is empty" : "the file is not in a known picture format");
        }

        if (decoder is null)
        {
            return new ReadPicture(null, null) { Undecoded = format };
        }

        (byte[]? clean, string? problem) = vector ? SvgFile.Clean(bytes) : (bytes, null);
        if (clean is null)
        {
            return new ReadPicture(null, problem);
        }

        return decoder.Decode(clean, Shown, cancellationToken) is not { } decoded
            ? new ReadPicture(null, PictureFormats.MayHaveNoDecoder(format)
                ? $"its format is {format}, for which there is no decoder here"
                : $"its format is {format}, and it cannot be {(vector ? "drawn" : "decoded")}")
            : new ReadPicture(vector ? Of(decoded) with { Vector = Drawn(clean, decoded) } : Of(decoded), null);
    }

    private static Picture Of(DecodedPicture decoded) => Picture.Of(
        decoded.Bytes, decoded.ContentType, decoded.ContentType == "image/jpeg" ? "jpg" : "png", decoded.PixelWidth, decoded.PixelHeight);

    private static Picture Drawn(byte[] svg, DecodedPicture decoded) =>
        Picture.Of(svg, "image/svg+xml", "svg", decoded.PixelWidth, decoded.PixelHeight);

    private static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        // A stream that knows its length fills one array; any other, and one that says too little, goes on block by block.
        byte[] whole = GC.AllocateUninitializedArray<byte>(stream.CanSeek ? (int)Math.Min(stream.Length - stream.Position, MostBytes) : 0);
        int filled = await stream.ReadAtLeastAsync(whole, whole.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        byte[] block = new byte[filled == 0 ? 81920 : 1];
        int read = await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false);
        if (read == 0)
        {
            return filled == whole.Length ? whole : whole[..filled];
        }

        using MemoryStream copy = new(2 * (filled + block.Length));
        copy.Write(whole, 0, filled);
        for (; read > 0; read = await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false))
        {
            if (copy.Length + read > MostBytes)
            {
                return null;
            }

            copy.Write(block, 0, read);
        }

        return copy.ToArray();
    }
}
