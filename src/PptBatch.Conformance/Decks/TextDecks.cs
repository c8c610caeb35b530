using System.Globalization;
using System.Text;

namespace PptBatch.Conformance.Decks;

/// <summary>Decks as plain text: everything that a renderer and a merger are given is in their bytes.</summary>
internal sealed class TextDecks : IDeckRenderer, IDeckMerger
{
    public async Task<RenderResult> RenderAsync(
        DeckContent deck, IPictureSource pictures, Stream output, CancellationToken cancellationToken = default)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"deck {deck.Title} {deck.Language} {deck.Author} {deck.CreatedAt:O}\n");
        foreach (LessonContent lesson in deck.Lessons)
        {
            text.Append(CultureInfo.InvariantCulture, $"section {lesson.Number} {lesson.Title}\n{lesson.Html}\n");
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
        return new RenderResult(deck.Lessons.Count, [.. deck.Lessons.Select(_ => 1)], []);
    }

    public async Task<MergeResult> MergeAsync(MergeRequest request, Stream output, CancellationToken cancellationToken = default)
    {
        FrontMatter front = request.FrontMatter!;
        string agenda = string.Join(';', front.Agenda.Select(entry =>
            entry.Title + ": " + string.Join(", ", entry.Lessons.Select(lesson => $"{lesson.Title} -> {lesson.Section}"))));
        await output.WriteAsync(
            Encoding.UTF8.GetBytes($"cover {front.Title} {front.Language} {front.LessonCount} {front.Date:O}\nagenda {agenda}\n"),
            cancellationToken);
        foreach (DeckPart part in request.Parts.OrderBy(part => part.Order))
        {
            await using Stream deck = await part.OpenAsync(cancellationToken);
            await deck.CopyToAsync(output, cancellationToken);
        }

        return new MergeResult(request.Parts.Count, [.. request.Parts.Select(_ => 1)], []);
    }
}
