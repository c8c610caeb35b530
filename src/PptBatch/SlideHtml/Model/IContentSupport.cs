namespace PptBatch.SlideHtml.Model;

/// <summary>What a renderer can show of what slide HTML names. The reader asks, so that a finding names the slide that it is on.</summary>
/// <remarks>Used by one lesson at a time.</remarks>
public interface IContentSupport
{
    /// <summary>Opens the pictures of a lesson before it is read.</summary>
    /// <param name="sources">The <c>src</c> attributes as written, each once, in order.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task OpenPicturesAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken = default);

    /// <summary>Why a picture cannot be shown, as the end of a sentence that begins with "because"; null when it can.</summary>
    /// <param name="source">The <c>src</c> attribute as written.</param>
    string? PictureProblem(string source);

    /// <summary>Whether there is an icon of a name. Default: there is one of every name.</summary>
    /// <param name="name">What slide HTML names, in any case.</param>
    bool HasIcon(string name) => true;

    /// <summary>An equation as a line of text for viewers without equations, or null when the renderer can only show its source.</summary>
    /// <param name="tex">TeX without delimiters.</param>
    string? EquationText(string tex);
}
