using DocumentFormat.OpenXml.Packaging;

namespace PptBatch.OpenXml.Sdk.Finishing;

/// <summary>A finisher that is written as a function.</summary>
internal sealed class DelegateFinisher(Func<PresentationDocument, DeckContext, CancellationToken, ValueTask> finish) : IPresentationFinisher
{
    public ValueTask FinishAsync(PresentationDocument document, DeckContext context, CancellationToken cancellationToken) =>
        finish(document, context, cancellationToken);
}
