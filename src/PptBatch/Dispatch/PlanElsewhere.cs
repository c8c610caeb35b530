namespace PptBatch.Dispatch;

/// <summary>Finds what workers elsewhere could not do; executors ask before they send anything out.</summary>
public static class PlanElsewhere
{
    /// <summary>Refuses a plan whose template is a file of the host that planned.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="PptBatchException">Workers elsewhere do not have a file that the plan names.</exception>
    public static void ThrowIfItCannotTravel(BatchPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Look is { Template: null, TemplateHash: not null })
        {
            throw new PptBatchException(new Diagnostic(
                "PB5027", DiagnosticSeverity.Error, "The template is a file of this machine, which workers elsewhere do not have.",
                plan.Output.Key("infographics/plan.json").ToString(),
                "Store it in the bucket that host and workers share, and name it there: DeckLook.Template of the request."));
        }
    }
}
