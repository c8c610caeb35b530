using System.Collections.Concurrent;

namespace PptBatch.Generation;

/// <summary>
/// A generator as its host set it, and one for each run with settings of its own. Calls of one run share one, and so its gate and its
/// budget. Safe for concurrent use.
/// </summary>
/// <param name="create">Creates a generator for settings of a run; null is the host's own.</param>
internal sealed class GeneratorsBySettings(Func<WritingSettings?, ISlideGenerator> create) : ISlideGenerator
{
    // A host that lives for months sees many courses; only the latest can still be in work.
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<WritingSettings, ISlideGenerator> _bySettings = [];
    private readonly ISlideGenerator _own = create(null);

    public string Fingerprint => _own.Fingerprint;

    public bool CallsModels => _own.CallsModels;

    public Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default) =>
        _own.GenerateAsync(request, cancellationToken);

    public Task<GenerationResult?> RewriteAsync(
        LessonRequest request, string html, int slide, CancellationToken cancellationToken = default) =>
        _own.RewriteAsync(request, html, slide, cancellationToken);

    public ISlideGenerator WithSettings(WritingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (_bySettings.Count > MostKept)
        {
            _bySettings.Clear();
        }

        return _bySettings.GetOrAdd(settings, create);
    }
}
