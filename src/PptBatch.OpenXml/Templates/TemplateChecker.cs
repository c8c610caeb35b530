using PptBatch.OpenXml.Templates;

namespace PptBatch.OpenXml;

/// <summary>
/// Says what decks will look like on a customer's template before any money is spent: which of its layouts serve which slides, what is
/// missing and how it is replaced, how its faces are measured, and whether its text can be read. Thread-safe.
/// </summary>
public static class TemplateChecker
{
    /// <summary>Checks a template. What it contains never throws: a template that cannot be used is a report that says so.</summary>
    /// <param name="template">A <c>.potx</c> or <c>.pptx</c> file, at most 128 MiB of it; left open.</param>
    /// <param name="name">How the report names it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<TemplateReport> CheckAsync(Stream template, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentException.ThrowIfNullOrEmpty(name);
        try
        {
            return TemplateReportBuilder.Of(await TemplateFile.DesignAsync(name, template, cancellationToken).ConfigureAwait(false));
        }
        catch (PptBatchException error)
        {
            return new TemplateReport { Name = name, Findings = [error.Diagnostic] };
        }
    }
}
