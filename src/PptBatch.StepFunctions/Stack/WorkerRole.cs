namespace PptBatch;

/// <summary>The functions of the stack; one executable, chosen by the event.</summary>
internal enum WorkerRole
{
    /// <summary>Reads the course and writes its plan.</summary>
    Plan,

    /// <summary>Writes lessons and renders a batch; the only one that calls a model.</summary>
    Batch,

    /// <summary>Looks how the batches ended and writes the orders of the next pass.</summary>
    Status,

    /// <summary>Joins the batch decks.</summary>
    Merge,
}
