using DocumentFormat.OpenXml.Packaging;

namespace PptBatch.OpenXml.Sdk.Finishing;

/// <summary>
/// Opens a deck with the SDK, hands it to every finisher in order, and saves it so that the same changes give the same bytes.
/// </summary>
internal sealed class PresentationFinishing(IReadOnlyList<IPresentationFinisher> finishers) : IDeckFinisher
{
    public async Task FinishAsync(Stream deck, Stream output, DeckContext context, CancellationToken cancellationToken = default)
    {
        using (PresentationDocument document = PresentationDocument.Open(deck, isEditable: true, new OpenSettings { AutoSave = false }))
        {
            for (int index = 0; index < finishers.Count; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await FinishAsync(index, document, context, cancellationToken).ConfigureAwait(false);
            }

            document.Save();
        }

        deck.Position = 0;
        await SteadyPackage.CopyAsync(deck, output, cancellationToken).ConfigureAwait(false);
    }

    private async Task FinishAsync(int index, PresentationDocument document, DeckContext context, CancellationToken cancellationToken)
    {
        IPresentationFinisher finisher = finishers[index];
        try
        {
            await finisher.FinishAsync(document, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            string name = finisher is DelegateFinisher ? $"Function {index + 1} of FinishDecks" : finisher.GetType().Name;
            throw new PptBatchException(
                new Diagnostic(
                    "PB5070",
                    DiagnosticSeverity.Error,
                    $"{name} failed: {exception.GetType().Name}: {exception.Message}",
                    context.Key.ToString(),
                    "Correct the host's code and run again; the lessons are kept and the deck was not stored."),
                exception);
        }
    }
}
