using PptBatch.Artifacts;
using PptBatch.Cli.Files;

namespace PptBatch.Cli.Agents.Calls;

/// <summary>
/// The folders that agents may read and write in. Every path that a call names, or that a stored plan names for it, is held against them;
/// a link is as good as what it leads to.
/// </summary>
internal sealed class Bounds
{
    private readonly FileArtifactStore _fence = new();
    private readonly List<string> _folders;

    private Bounds(List<string> folders) => _folders = folders;

    /// <summary>The folders, as full paths.</summary>
    public IReadOnlyList<string> Folders => _folders;

    /// <exception cref="PptBatchException">One does not exist, or is no folder of this machine.</exception>
    public static Bounds Of(IEnumerable<string> typed) => new([.. typed.Select(folder =>
        folder.StartsWith("s3://", StringComparison.Ordinal)
            ? throw new PptBatchException(new Diagnostic(
                "PB5030", DiagnosticSeverity.Error, "Agents work in folders of this machine only.", folder, "Give the path of a folder."))
            : CoursePath.FullPath(CoursePath.Existing(folder))).Distinct(StringComparer.Ordinal)]);

    /// <summary>The full path of what must be there, be it a file or a folder.</summary>
    /// <exception cref="PptBatchException">It is outside, or is not there.</exception>
    public async Task<string> ExistingAsync(string argument, string typed, CancellationToken cancellationToken)
    {
        string path = await PlacedAsync(argument, typed, cancellationToken);
        return Path.Exists(path) ? path : throw new PptBatchException(new Diagnostic(
            "PB5030", DiagnosticSeverity.Error, "There is no such file or folder.", $"{argument}: {path}",
            $"Give a path in one of: {Allowed}."));
    }

    /// <summary>The full path of what is there or is to be made.</summary>
    /// <exception cref="PptBatchException">It is outside.</exception>
    public async Task<string> PlacedAsync(string argument, string typed, CancellationToken cancellationToken)
    {
        string? wrong = string.IsNullOrWhiteSpace(typed) || typed.Contains('\0', StringComparison.Ordinal) ? "This is no path."
            : typed.StartsWith("s3://", StringComparison.Ordinal) ? "Agents work in folders of this machine only."
            : typed.Split('/', '\\').Contains("..") ? "A path may not have a part '..'."
            : null;
        if (wrong is not null)
        {
            throw Outside(argument, typed, wrong);
        }

        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed, BaseOf(typed)));
        await CheckAsync(argument, path, cancellationToken);
        return path;
    }

    /// <summary>Holds everything that a stored plan reads and writes against the folders: the file may come from anywhere.</summary>
    public async Task CheckAsync(BatchPlan plan, CancellationToken cancellationToken)
    {
        const string Argument = "the stored plan";
        await CheckAsync(Argument, CoursePath.FullPath(plan.Input), cancellationToken);
        await CheckAsync(Argument, CoursePath.FullPath(plan.Output), cancellationToken);
        foreach (ArtifactKey key in new[] { plan.Book.Key, plan.Outline?.Key, plan.Look?.Template }.OfType<ArtifactKey>())
        {
            await CheckAsync(Argument, CoursePath.FullPath(key), cancellationToken);
        }
    }

    private string Allowed => string.Join(", ", _folders);

    // A relative path is looked for in each folder; what is in none is to be made in the first.
    private string BaseOf(string typed) => _folders.FirstOrDefault(folder => Path.Exists(Path.Combine(folder, typed))) ?? _folders[0];

    private async Task CheckAsync(string argument, string path, CancellationToken cancellationToken)
    {
        string? folder = _folders.FirstOrDefault(
            one => path == one || path.StartsWith(one + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        if (folder is null)
        {
            throw Outside(argument, path, "The path is outside the folders of this server.");
        }

        if (path == folder)
        {
            return;
        }

        CourseLocation root = CoursePath.Of(folder);
        try
        {
            // The store follows links and refuses those that lead out of the folder.
            string below = path[(folder.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');
            await _fence.FindAsync(root.Key(below), cancellationToken);
        }
        catch (PptBatchException error)
        {
            throw Outside(argument, path, error.Diagnostic.Message);
        }
    }

    private PptBatchException Outside(string argument, string path, string message) => new(new Diagnostic(
        "PB5067", DiagnosticSeverity.Error, message, $"{argument}: {path}",
        $"Give a path in one of: {Allowed}. Who starts the server chooses them: pptbatch mcp FOLDER..."));
}
