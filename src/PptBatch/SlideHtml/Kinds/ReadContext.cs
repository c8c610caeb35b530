using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Kinds;

/// <summary>
/// What every reader of one lesson shares: the kinds of block, what the renderer shows, the findings, and where reading stands.
/// </summary>
internal sealed class ReadContext(int lesson, string lessonTitle, BlockKinds kinds, IContentSupport support)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<Block> _deferred = [];

    /// <summary>The kinds of block.</summary>
    public BlockKinds Kinds { get; } = kinds;

    /// <summary>What the renderer shows.</summary>
    public IContentSupport Support { get; } = support;

    /// <summary>What was found so far.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Title of the slide that is being read.</summary>
    public string Slide { get; set; } = "";

    /// <summary>How many callouts, cards and columns hold what is being read.</summary>
    public int Nesting { get; set; }

    /// <summary>
    /// Keeps blocks that cannot stand where they were found, such as a picture in a cell, until the block around them is done.
    /// </summary>
    public void Defer(IEnumerable<Block> blocks) => _deferred.AddRange(blocks);

    /// <summary>The deferred blocks, which are then no longer deferred.</summary>
    public IReadOnlyList<Block> TakeDeferred()
    {
        if (_deferred.Count == 0)
        {
            return [];
        }

        Block[] taken = [.. _deferred];
        _deferred.Clear();
        return taken;
    }

    /// <summary>Reports a finding once, with its lesson and slide.</summary>
    public void Say(string code, string message, string? fix = null, DiagnosticSeverity severity = DiagnosticSeverity.Warning)
    {
        string place = $"lesson {lesson} ({lessonTitle})" + (Slide.Length == 0 ? "" : $", slide \"{Slide}\"");
        if (_said.Count < SlideHtmlLimits.Findings && _said.Add(place + code + message))
        {
            Diagnostics.Add(new Diagnostic(code, severity, message, place, fix));
        }
    }
}
