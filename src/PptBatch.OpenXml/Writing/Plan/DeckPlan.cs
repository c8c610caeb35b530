using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pictures;

namespace PptBatch.OpenXml.Writing.Plan;

/// <summary>A page and the numbers of the parts that it will be.</summary>
/// <param name="Page">The page.</param>
/// <param name="Section">The section that it is in.</param>
/// <param name="Part">Number of the slide part, from 1.</param>
/// <param name="Number">Number that the slide shows.</param>
/// <param name="Notes">Number of the notes part, from 1; 0 for none.</param>
/// <param name="FirstChart">Number of the page's first chart part, from 1.</param>
internal sealed record SlidePlan(Page Page, SectionPages Section, int Part, int Number, int Notes, int FirstChart)
{
    public string Name => PartNames.Slide(Part);
}

/// <summary>Which parts a deck will have. Known before the first is written, because the list of content types comes first.</summary>
internal sealed class DeckPlan
{
    private readonly Dictionary<int, int> _firstSlides = [];
    private readonly Dictionary<string, string> _media = new(StringComparer.Ordinal);
    private readonly List<Picture> _pictures = [];

    public DeckPlan(DeckPages deck)
    {
        Deck = deck;
        List<SlidePlan> slides = [];
        foreach (SectionPages section in deck.Sections)
        {
            if (section.Pages.Count > 0)
            {
                _firstSlides.TryAdd(section.Number, slides.Count + 1);
            }

            foreach (Page page in section.Pages)
            {
                int notes = page.Notes.Any(note => !note.IsEmpty) ? ++NotesCount : 0;
                slides.Add(new SlidePlan(page, section, slides.Count + 1, deck.FirstSlideNumber + slides.Count, notes, ChartCount + 1));
                ChartCount += page.Frames.Count(frame => frame is ChartFrame);
                foreach (PictureFrame frame in page.Frames.OfType<PictureFrame>())
                {
                    AddPicture(frame.Picture);
                    if (frame.Picture.Vector is { } vector)
                    {
                        AddPicture(vector);
                    }
                }
            }
        }

        Slides = slides;
    }

    public DeckPages Deck { get; }

    public IReadOnlyList<SlidePlan> Slides { get; }

    public int ChartCount { get; private set; }

    public int NotesCount { get; private set; }

    /// <summary>Every picture once, in the order of its first use.</summary>
    public IReadOnlyList<Picture> Pictures => _pictures;

    /// <summary>File name of a picture inside the media folder.</summary>
    public string MediaName(Picture picture) => _media[picture.Sha256];

    /// <summary>The slide part where a lesson begins, or null when it is not in this deck.</summary>
    public int? FirstSlideOf(int lesson) => _firstSlides.TryGetValue(lesson, out int part) ? part : null;

    private void AddPicture(Picture picture)
    {
        if (!_media.ContainsKey(picture.Sha256))
        {
            _pictures.Add(picture);
            _media.Add(picture.Sha256, PartNames.Media(_pictures.Count, picture.Extension));
        }
    }
}
