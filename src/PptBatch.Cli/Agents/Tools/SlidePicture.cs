using Microsoft.Extensions.DependencyInjection;
using PptBatch.Preview;

namespace PptBatch.Cli.Agents.Tools;

/// <summary>Pictures of slides, small enough for a model to look at.</summary>
internal static class SlidePicture
{
    /// <summary>Width of a slide that is looked at by itself, in pixels.</summary>
    private const int Width = 960;

    /// <summary>Most slides on one picture.</summary>
    public const int MostSlides = 32;

    /// <summary>Renders slides as their deck has them, and paints that.</summary>
    public static async Task<(RenderResult Rendered, SlideSheet Sheet)> OfAsync(
        ServiceProvider services, DeckContent content, IPictureSource pictures, int first, CancellationToken cancellationToken)
    {
        using MemoryStream deck = new();
        RenderResult rendered =
            await services.GetRequiredService<IDeckRenderer>().RenderAsync(content, pictures, deck, cancellationToken);
        deck.Position = 0;
        return (rendered, Of(deck, "the slides", Math.Min(first, rendered.SlideCount), MostSlides, cancellationToken));
    }

    /// <summary>Paints slides of a deck.</summary>
    public static SlideSheet Of(Stream deck, string name, int first, int count, CancellationToken cancellationToken) =>
        new DeckPreview(new PreviewOptions { Width = Width }).PaintSheet(deck, name, first, count, cancellationToken);
}
