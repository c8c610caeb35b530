namespace PptBatch.OpenXml.Slides;

/// <summary>One lesson's slides as parsed from slide HTML.</summary>
internal sealed record LessonModel(int Number, string Title, string Language, IReadOnlyList<SlideModel> Slides);

/// <summary>One slide of the dialect, before layout: it may become several pages.</summary>
internal sealed record SlideModel
{
    public required InlineText Title { get; init; }

    public InlineText? Subtitle { get; init; }

    /// <summary>The <c>data-layout</c> attribute, or null.</summary>
    public string? LayoutWish { get; init; }

    /// <summary>The <c>data-source</c> attribute, or null.</summary>
    public string? Source { get; init; }

    public required string Language { get; init; }

    public bool RightToLeft { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Speaker notes, a paragraph each.</summary>
    public IReadOnlyList<InlineText> Notes { get; init; } = [];
}

/// <summary>A picture that was opened and whose header was read; its bytes go into the deck unchanged.</summary>
internal sealed record Picture(byte[] Bytes, string ContentType, string Extension, int PixelWidth, int PixelHeight, string Sha256);
