using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using PptBatch.Testing.Model;

namespace PptBatch.Benchmarks.Overhead;

/// <summary>A model that answers at once, in small pieces, with the slides of a whole lesson.</summary>
internal sealed class CannedChatClient : IChatClient
{
    public const int Sections = 12;
    private const int PieceLength = 20;

    private static readonly string Slides = "<article class=\"lesson\" lang=\"es\" data-lesson=\"1\">"
        + string.Concat(Enumerable.Range(1, Sections).Select(section =>
            $"<section class=\"slide\" data-source=\"Tema {section}\"><h2>Lo que mide el faro, tema {section}</h2><ul>"
            + string.Concat(Enumerable.Repeat("<li>La presión del aire y la temperatura del mar se miden cada hora.</li>", 5))
            + "</ul><aside class=\"notes\"><p>"
                + string.Concat(Enumerable.Repeat("El instructor explica cómo se mide y por qué importa. ", 6)) + "</p></aside></section>"
            + $"<section class=\"slide\" data-source=\"Tema {section}\"><h2>El código del tema {section}</h2>"
            + $"<pre><code class=\"language-r\">valor{section} &lt;- c(1, 2, 3)</code></pre><p>Se guarda el valor.</p>{HonestSlides.Notes}</section>"))
        + "<section class=\"slide\"><h2>Los "
            + "faros</h2><table><tr><th>faro</th><th>altura</th></tr><tr><td>Norte</td><td>31</td></tr><tr><td>Sur</td><td>28</td></tr></table>" + HonestSlides.Notes + "</section>"
        + "</article>";

    private static readonly string[] Pieces = [.. Slides.Chunk(PieceLength).Select(piece => new string(piece))];

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (string piece in Pieces)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, piece);
        }

        yield return new ChatResponseUpdate
        {
            FinishReason = ChatFinishReason.Stop,
            Contents = [new UsageContent(new UsageDetails { InputTokenCount = 6000, OutputTokenCount = 12000 })],
        };
    }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
