using PptBatch.OpenXml.Equations;
using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Pictures;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Rendering;

/// <summary>What of one lesson a deck shows: the pictures that could be opened, and the equations that Office Math has.</summary>
internal sealed class LessonSupport(int lesson, IPictureSource source, IPictureDecoder? decoder, IconSet icons) : IContentSupport
{
    /// <summary>The pictures, once they were opened.</summary>
    public OpenedPictures Pictures { get; private set; } = OpenedPictures.None;

    public async Task OpenPicturesAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken = default) =>
        Pictures = await PictureLoader.LoadAsync(sources, lesson, source, decoder, cancellationToken).ConfigureAwait(false);

    public string? PictureProblem(string reference) => Pictures.Problem(reference);

    public bool HasIcon(string name) => icons.Find(name) is not null;

    public string? EquationText(string tex) => EquationWords.Of(tex) is { } words ? string.Concat(words.Select(run => run.Text))
        : TexToOmml.Convert(tex) is null ? null
        : "";
}
