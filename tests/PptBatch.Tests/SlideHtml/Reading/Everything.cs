using PptBatch.SlideHtml.Model;

namespace PptBatch.Tests.SlideHtml.Reading;

/// <summary>A renderer that shows whatever slide HTML names.</summary>
internal sealed class Everything : IContentSupport
{
    public Task OpenPicturesAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public string? PictureProblem(string source) => null;

    public string? EquationText(string tex) => tex;
}
