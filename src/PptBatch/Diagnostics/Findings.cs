namespace PptBatch.Diagnostics;

/// <summary>What reading found, in order, each once; bounded, because a hostile book can have a million faults.</summary>
internal sealed class Findings
{
    private const int Limit = 2_000;
    private readonly List<Diagnostic> _all = [];
    private readonly HashSet<Diagnostic> _seen = [];

    public IReadOnlyList<Diagnostic> All => _all;

    public void Error(string code, string message, string? place, string? fix = null) =>
        Add(new Diagnostic(code, DiagnosticSeverity.Error, message, place, fix));

    public void Warning(string code, string message, string? place, string? fix = null) =>
        Add(new Diagnostic(code, DiagnosticSeverity.Warning, message, place, fix));

    public void Info(string code, string message, string? place) => Add(new Diagnostic(code, DiagnosticSeverity.Info, message, place));

    /// <summary>Takes over what another reading found.</summary>
    public void AddAll(Findings other)
    {
        foreach (Diagnostic finding in other.All)
        {
            Add(finding);
        }
    }

    private void Add(Diagnostic finding)
    {
        if (_all.Count < Limit && _seen.Add(finding))
        {
            _all.Add(finding);
        }
        else if (_all.Count == Limit)
        {
            _all.Add(new Diagnostic("PB1019", DiagnosticSeverity.Warning, $"More than {Limit} findings; the rest are not listed."));
        }
    }
}
