namespace PptBatch.OpenXml.Merging.Output;

/// <summary>What a merge dropped, remapped or repaired, each thing said once for each place.</summary>
internal sealed class MergeFindings
{
    private readonly List<Diagnostic> _list = [];
    private readonly HashSet<Diagnostic> _said = [];

    public IReadOnlyList<Diagnostic> List => _list;

    public void Warn(string code, string place, string message, string? fix = null) =>
        Add(new Diagnostic(code, DiagnosticSeverity.Warning, message, place, fix));

    public void Tell(string code, string place, string message) => Add(new Diagnostic(code, DiagnosticSeverity.Info, message, place));

    private void Add(Diagnostic diagnostic)
    {
        if (_said.Add(diagnostic))
        {
            _list.Add(diagnostic);
        }
    }
}
