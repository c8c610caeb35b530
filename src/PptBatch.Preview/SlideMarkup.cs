using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.Preview.WebPage;

namespace PptBatch.Preview;

/// <summary>Writes slides as pieces of a web page of one's own: light, sharp at any size, and without a script. Thread-safe.</summary>
/// <param name="composer">Places the slides; a host with <c>UseOpenXmlDecks</c> has one in its services.</param>
public sealed class SlideMarkup(DeckComposer composer)
{
    /// <summary>Writes the slides of a deck.</summary>
    /// <param name="deck">The lessons' slide HTML. Nothing of it reaches the page as markup.</param>
    /// <param name="pictures">Where the lessons' pictures are.</param>
    /// <param name="cancellationToken">Stops between lessons.</param>
    /// <exception cref="PptBatchException">The template cannot be used.</exception>
    public async Task<WebSlides> WriteAsync(DeckContent deck, IPictureSource pictures, CancellationToken cancellationToken = default)
    {
        ComposedDeck composed = await composer.ComposeAsync(deck, pictures, cancellationToken).ConfigureAwait(false);
        StyleSheet styles = new();
        List<WebSlide> slides = [];
        foreach (ComposedPage page in composed.Pages)
        {
            Markup html = new();
            new PageMarkup(html, styles, page.Look).Write(page, slides.Count + 1);
            slides.Add(new WebSlide(page.Lesson, page.Page.Slide, PageTitle.Of(page.Page), html.ToString()));
        }

        string size = string.Create(
            CultureInfo.InvariantCulture, $".slide {{ width: {composed.Slide.Width}pt; height: {composed.Slide.Height}pt; }}\n");
        return new WebSlides(PageFrame.Resource("slide.css") + size + styles, slides, composed.Slide, composed.Diagnostics);
    }
}

/// <summary>Slides as pieces of a web page.</summary>
/// <param name="Styles">Declarations of all of them. They are meant for a shadow root, as their classes are short names.</param>
/// <param name="Slides">The slides in order.</param>
/// <param name="Area">The area of a slide, in points.</param>
/// <param name="Diagnostics">What was found while they were laid out.</param>
public sealed record WebSlides(string Styles, IReadOnlyList<WebSlide> Slides, Box Area, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>A slide as a piece of a web page.</summary>
/// <param name="Lesson"><see cref="LessonContent.Number"/> of its lesson.</param>
/// <param name="Source">Number of the slide of the lesson's HTML that it shows or continues, from 1; 0 where it shows none.</param>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="Html">One <c>section</c> of class <c>slide</c>; its notes are an <c>aside</c> of class <c>notes</c> in it.</param>
public sealed record WebSlide(int Lesson, int Source, string Title, string Html);
