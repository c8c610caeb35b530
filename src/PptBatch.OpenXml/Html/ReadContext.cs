using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>What every reader of one lesson shares: its pictures, its findings, and where in the lesson reading stands.</summary>
internal sealed class ReadContext(int lesson, string lessonTitle, IReadOnlyDictionary<string, ReadPicture> pictures)
{
    private const int MostDiagnostics = 200;
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<Block> _deferred = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Title of the slide that is being read.</summary>
    public string Slide { get; set; } = "";

    /// <summary>How many callouts, cards and columns hold what is being read.</summary>
    public int Nesting { get; set; }

    /// <summary>Keeps blocks that cannot stand where they were found, such as a picture in a cell, until the block around them is done.</summary>
    public void Defer(IEnumerable<Block> blocks) => _deferred.AddRange(blocks);

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

    public ReadPicture Picture(string source) =>
        pictures.TryGetValue(source, out ReadPicture? picture) ? picture : new ReadPicture(null, "it was not looked for");

    /// <summary>Reports a finding once, with its lesson and slide.</summary>
    public void Say(string code, string message, string? fix = null, DiagnosticSeverity severity = DiagnosticSeverity.Warning)
    {
        string place = $"lesson {lesson} ({lessonTitle})" + (Slide.Length == 0 ? "" : $", slide \"{Slide}\"");
        if (_said.Count < MostDiagnostics && _said.Add(place + code + message))
        {
            Diagnostics.Add(new Diagnostic(code, severity, message, place, fix));
        }
    }
}

/// <summary>A picture that was looked for: its bytes, or why there are none.</summary>
internal sealed record ReadPicture(Picture? Picture, string? Problem);
