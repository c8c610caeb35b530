using System.CommandLine;
using System.Text;
using PptBatch.Checkpoints;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Cli.Commands;

/// <summary>The arguments that name slide HTML or markdown, a lesson each.</summary>
/// <param name="name">Name of the argument.</param>
/// <param name="alternative">What may be given instead, as a sentence, or nothing.</param>
internal sealed class LessonFiles(string name = "LESSON.html", string alternative = "")
{
    private Argument<string[]> Lessons { get; } = new(name)
    {
        Description = "Slide HTML in order, a lesson each; whole HTML documents, markdown and notebooks too. Pictures are looked up beside "
            + "the file." + alternative,
        Arity = ArgumentArity.OneOrMore,
    };

    private Option<string?> Title { get; } = new("--title") { Description = "Title of the deck. Default: that of the first lesson." };

    private Option<string?> Language { get; } = new("--lang")
    {
        Description = "Language of the deck, as a BCP-47 tag. Default: that of the first lesson, or en.",
    };

    public void AddTo(Command command)
    {
        command.Add(Lessons);
        command.Add(Title);
        command.Add(Language);
    }

    public string[] Paths(ParseResult parsed) => parsed.GetRequiredValue(Lessons);

    public async Task<NamedLessons> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        List<LessonPage> pages = [];
        foreach (string path in Paths(parsed))
        {
            pages.Add(MarkdownLesson.Is(path)
                ? await MarkdownLesson.ReadAsync(path, pages.Count + 1, cancellationToken)
                : LessonPage.Read(await TextAsync(path, cancellationToken), Path.GetFileNameWithoutExtension(path)));
        }

        DeckContent deck = new()
        {
            Title = parsed.GetValue(Title) ?? pages[0].Title,
            Language = parsed.GetValue(Language) ?? pages[0].Language ?? "en",
            CreatedAt = Composition.FixedDate,
            Lessons = [.. pages.Select((page, i) => new LessonContent(i + 1, page.Title, page.Html))],
        };
        return new NamedLessons(
            deck,
            new LessonFolderPictures(Paths(parsed), [.. pages.Select(page => page.Lesson)]),
            [.. pages.SelectMany(page => page.Diagnostics)]);
    }

    private static async Task<string> TextAsync(string path, CancellationToken cancellationToken)
    {
        await using FileStream file = InputFile.Open(path);
        if (file.Length > SlideHtmlLimits.LessonCharacters)
        {
            throw new PptBatchException(new Diagnostic(
                "PB5032", DiagnosticSeverity.Error, "The lesson is larger than 8 MiB.", file.Name, "Split it into several lessons."));
        }

        byte[] start = new byte[4];
        int count = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        if (DeckFile.IsDeck(start.AsSpan(0, count)))
        {
            throw new PptBatchException(new Diagnostic(
                "PB5033",
                DiagnosticSeverity.Error,
                "This is a deck, but slide HTML is expected.",
                file.Name,
                "Give the lessons the deck was made from; a run keeps them in infographics/lessons/."));
        }

        file.Position = 0;
        return await HtmlAsync(file, cancellationToken) ?? throw new PptBatchException(new Diagnostic(
            "PB5036",
            DiagnosticSeverity.Error,
            "This is not slide HTML: it is not UTF-8 text, or it has no element.",
            file.Name,
            "Give a lesson's slide HTML, a .md file, or to `preview` a .pptx."));
    }

    private static async Task<string?> HtmlAsync(Stream file, CancellationToken cancellationToken)
    {
        using StreamReader reader = new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        try
        {
            string html = await reader.ReadToEndAsync(cancellationToken);
            return html.Contains('<', StringComparison.Ordinal) && !html.Contains('\0', StringComparison.Ordinal) ? html : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

/// <summary>The lessons that the command line names, ready to be rendered.</summary>
/// <param name="Deck">Their slides.</param>
/// <param name="Pictures">Their pictures.</param>
/// <param name="Diagnostics">What was found while they were read.</param>
internal sealed record NamedLessons(DeckContent Deck, IPictureSource Pictures, IReadOnlyList<Diagnostic> Diagnostics);
