namespace PptBatch.OpenXml;

/// <summary>How PowerPoint decks look.</summary>
public sealed class OpenXmlDeckOptions
{
    /// <summary>
    /// A built-in design: <c>calm</c>, <c>bold</c>, <c>paper</c> or <c>code</c>. Default: <c>calm</c>. Ignored when there is a template.
    /// </summary>
    public string Design { get; set; } = "calm";

    /// <summary>
    /// The mode of the design: <c>light</c>, <c>dark</c> or <c>print</c>. Default: <c>light</c>. Ignored when there is a template.
    /// </summary>
    public string Theme { get; set; } = "light";

    /// <summary>
    /// A colour to make the design's palette from, such as <c>#0B5FFF</c>: the accent takes its hue, and its lightness as nearly as text
    /// can be read. Default: null, the design's own palette. Ignored when there is a template.
    /// </summary>
    public string? Brand { get; set; }

    /// <summary>
    /// True for slides whose list items, steps, cards, answers and levels of diagrams appear one click at a time: on the slides with
    /// <c>data-build</c>, or on all of a lesson in which no slide has it. Print and preview show all of a slide. Default: false.
    /// </summary>
    public bool Builds { get; set; }

    /// <summary>
    /// Path of a <c>.potx</c> or <c>.pptx</c> file whose master, layouts, colours, faces and slide size decks take. Default: null, the
    /// built-in
    /// theme. It is read once, when the first deck needs it; <see cref="TemplateChecker"/> says before what will come of it.
    /// </summary>
    public string? TemplatePath { get; set; }

    /// <summary>
    /// The same as an artifact that is read from the host's <see cref="IArtifactStore"/>: for workers that have no such file. Default:
    /// null.
    /// Give this or <see cref="TemplatePath"/>, not both.
    /// </summary>
    public ArtifactKey? Template { get; set; }

    /// <summary>
    /// Icons beside those of the set, by the names that slides use: SVG path data on a grid of 24 by 24, filled by the even-odd rule.
    /// One with the name of an icon of the set takes its place. Default: none.
    /// </summary>
    public IDictionary<string, string> Icons { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
