using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Planning;
using PptBatch.Generation.Outline.Text;
using PptBatch.Localization.Phrasebooks;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;
using PptBatch.SlideHtml.Writing;

namespace PptBatch.Generation.Outline;

/// <summary>Writes slides from a lesson's own words, without a model: parse, find the ideas, plan the slides, write the HTML.</summary>
/// <remarks>Pure: the same lesson gives the same HTML on any machine. Nothing of the lesson is left out; what is not on a slide is in
/// the notes.</remarks>
internal sealed class OutlineSlideGenerator(SlideMode mode = SlideMode.Present) : ISlideGenerator
{
    /// <summary>Raise the number whenever the HTML of some lesson changes.</summary>
    public string Fingerprint { get; } = mode == SlideMode.Read ? "outline/17:read" : "outline/16:present";

    /// <inheritdoc/>
    public bool CallsModels => false;

    /// <inheritdoc/>
    public ISlideGenerator WithSettings(WritingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Model is { } model
            ? throw new PptBatchException(new Diagnostic(
                "PB5029", DiagnosticSeverity.Error, $"The request names the model {model}, but this host has no model.",
                "UseOutlineGenerator", "Give the host a model (UseBedrock, or PPTBATCH_MODEL of a worker), or name none in the request."))
            : settings.Mode is { } other && other != mode ? new OutlineSlideGenerator(other) : this;
    }

    /// <inheritdoc/>
    public Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Generate(request));
    }

    private GenerationResult Generate(LessonRequest request)
    {
        Lesson lesson = request.Lesson;
        string place = FormattableString.Invariant($"lesson {lesson.Number}");
        string language = LessonLanguage.Of(request);
        LessonMarkdown markdown = LessonMarkdown.Read(lesson.Markdown, place, Phrases.For(language));
        List<Diagnostic> diagnostics = [.. markdown.Diagnostics];
        IReadOnlyList<Block> blocks = LessonPictures.Named(markdown.Blocks, lesson.Images);
        if (blocks.Count == 0)
        {
            blocks = [new ParagraphBlock(InlineText.Trimmed(Phrases.For(language).LessonWithoutContent))];
            diagnostics.Add(new Diagnostic(
                "PB2003", DiagnosticSeverity.Warning, "The lesson's markdown has no text to show.", place,
                "Write the lesson, or remove it from the book."));
        }

        string html = SlideHtmlWriter.Write(
            lesson.Number, language, LessonSlides.Plan(request, language, blocks, mode).Select(slide => slide.Model(language)));
        return new GenerationResult { Html = html, Diagnostics = diagnostics };
    }
}
