using System.Globalization;
using PptBatch.Artifacts;
using PptBatch.Preview.Painting;
using SkiaSharp;

namespace PptBatch.Preview;

/// <summary>Writes pictures, contact sheet and web page into a folder; files of the same names are replaced.</summary>
internal sealed class PreviewFolder : IDisposable
{
    public const string SheetName = "contact-sheet.png";
    public const string PageName = "deck.html";
    private readonly string _place;
    private readonly ContactSheet _sheet;

    public PreviewFolder(string folder, int slides, int columns, double slideWidth, double slideHeight)
    {
        _place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _sheet = new ContactSheet(slides, columns, slideWidth, slideHeight);
    }

    /// <summary>How many slides were written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes the picture of the next slide.</summary>
    /// <returns>The picture as PNG.</returns>
    public async Task<byte[]> AddAsync(SKImage slide, CancellationToken cancellationToken)
    {
        _sheet.Add(slide, Count++);
        byte[] png = Png(slide);
        await WriteAsync(string.Create(CultureInfo.InvariantCulture, $"slide-{Count:D3}.png"), png, cancellationToken)
            .ConfigureAwait(false);
        return png;
    }

    /// <summary>Writes the contact sheet and the web page.</summary>
    public async Task<PreviewResult> FinishAsync(Stream page, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        using SKImage all = _sheet.Finish();
        await WriteAsync(SheetName, Png(all), cancellationToken).ConfigureAwait(false);
        page.Position = 0;
        await WriteAsync(PageName, page, cancellationToken).ConfigureAwait(false);
        return new PreviewResult(Count, SheetName, PageName, diagnostics);
    }

    public void Dispose() => _sheet.Dispose();

    private static byte[] Png(SKImage image)
    {
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private async Task WriteAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        using MemoryStream stream = new(content, writable: false);
        await WriteAsync(name, stream, cancellationToken).ConfigureAwait(false);
    }

    private Task<ArtifactInfo?> WriteAsync(string name, Stream content, CancellationToken cancellationToken) =>
        new FileArtifactStore().WriteAsync(new ArtifactKey(_place, name), content, WriteCondition.Always, cancellationToken);
}
