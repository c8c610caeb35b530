using System.Text;
using PptBatch.Reporting;

namespace PptBatch;

/// <summary>How a run ended.</summary>
public enum DeckStatus
{
    /// <summary>Every lesson is in the deck.</summary>
    Complete,

    /// <summary>The deck is valid, but some lessons are marked placeholders; run again to make them.</summary>
    Partial,

    /// <summary>No deck could be made.</summary>
    Failed,
}

/// <summary>What a run made.</summary>
public sealed record DeckResult
{
    /// <summary>How the run ended.</summary>
    public required DeckStatus Status { get; init; }

    /// <summary>The plan that was run.</summary>
    public required BatchPlan Plan { get; init; }

    /// <summary>The merged deck, or null when it was not asked for or not made.</summary>
    public ArtifactKey? Deck { get; init; }

    /// <summary>Slides in the merged deck, or the sum over batch decks when none was merged.</summary>
    public int SlideCount { get; init; }

    /// <summary>Batches in course order.</summary>
    public required IReadOnlyList<BatchOutcome> Batches { get; init; }

    /// <summary>Wall time of the run.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Every model call of the run and what it cost; empty without a model.</summary>
    public ModelLedger Ledger { get; init; } = ModelLedger.Empty;

    /// <summary>Everything that was found by reading, generating, rendering and merging.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The record of the run as it is stored in <see cref="RunPaths.Run"/>: indented JSON with line feeds.</summary>
    public string ToJson() => Encoding.UTF8.GetString(RunRecordJson.Serialize(RunRecordJson.RecordOf(this)));

    /// <summary>Throws when <see cref="Status"/> is not <see cref="DeckStatus.Complete"/>.</summary>
    /// <exception cref="PptBatchException">Names the first lesson that is missing.</exception>
    public void EnsureComplete()
    {
        if (Status == DeckStatus.Complete)
        {
            return;
        }

        Diagnostic? why = Batches
            .SelectMany(batch => batch.Lessons.Select(lesson => lesson.Failure).Append(batch.Failure))
            .FirstOrDefault(failure => failure is not null);
        throw new PptBatchException(why ?? new Diagnostic(
            "PB5002", DiagnosticSeverity.Error, $"The run ended {Status}.", Plan.Title, "Run it again; finished lessons are reused."));
    }
}
