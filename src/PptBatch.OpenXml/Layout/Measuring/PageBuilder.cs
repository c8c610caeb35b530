using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Measuring;

/// <summary>Gathers the frames of one page in reading order and gives text its placeholders.</summary>
internal sealed class PageBuilder(string language, bool rightToLeft)
{
    private static readonly PlaceholderRole[] Bodies = 
    [
        PlaceholderRole.Body, PlaceholderRole.Body2, PlaceholderRole.Body3, PlaceholderRole.Body4,
        PlaceholderRole.Body5, PlaceholderRole.Body6, PlaceholderRole.Body7, PlaceholderRole.Body8,
    ];
    private readonly List<Frame> _frames = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private int _bodies;

    public string Language => language;

    public bool RightToLeft => rightToLeft;

    public IReadOnlyList<Frame> Frames => _frames;

    /// <summary>How many body placeholders are filled.</summary>
    public int BodyCount => _bodies;

    /// <summary>The next body placeholder, or none when all are filled.</summary>
    public PlaceholderRole NextBody() => _bodies < Bodies.Length ? Bodies[_bodies++] : PlaceholderRole.None;

    public void Add(Frame frame)
    {
        int number = _names.GetValueOrDefault(frame.Name) + 1;
        _names[frame.Name] = number;
        _frames.Add(number == 1 ? frame : frame with { Name = $"{frame.Name} {number}" });
    }

    public Page Build(PageLayout layout, IReadOnlyList<InlineText> notes) => new()
    {
        Layout = layout,
        Language = language,
        RightToLeft = rightToLeft,
        Frames = [.. _frames],
        Notes = notes,
    };
}
