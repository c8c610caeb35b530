using PptBatch.OpenXml;

namespace PptBatch.Preview;

/// <summary>What pictures of a deck look like.</summary>
public sealed record PreviewOptions
{
    /// <summary>Name of a built-in design: <c>calm</c>, <c>bold</c>, <c>paper</c> or <c>code</c>. Default: <c>calm</c>.</summary>
    public string Design { get; init; } = "calm";

    /// <summary>The design's mode: <c>light</c>, <c>dark</c> or <c>print</c>. Default: <c>light</c>.</summary>
    public string Theme { get; init; } = "light";

    /// <summary>A colour such as <c>#0B5FFF</c> to make the design's palette from. Default: null, the design's own palette.</summary>
    public string? Brand { get; init; }

    /// <summary>Path of a <c>.potx</c> or <c>.pptx</c> file that is used instead of a theme. Default: null.</summary>
    public string? TemplatePath { get; init; }

    /// <summary>Shows pictures that PowerPoint does not show as they are. Default: null, for none.</summary>
    public IPictureDecoder? PictureDecoder { get; init; }

    /// <summary>Width of a slide's picture in pixels, 160 to 7,680. Default: 1,280.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>Slides beside each other on the contact sheet, 1 to 12. Default: 4.</summary>
    public int Columns { get; init; } = 4;
}
