using System.Net;
using PptBatch.Cli.Files;

namespace PptBatch.Cli.Watching;

/// <summary>A course that is watched: its page, and the files that it follows.</summary>
internal sealed class WatchSession : IDisposable
{
    private const int FirstPort = 49152;
    private const int Tries = 20;

    private readonly CourseWatch _course;
    private readonly DeckButton _deck;
    private readonly FolderChanges _changes;
    private readonly WatchAddress _address;
    private HttpListener _listener = new();

    /// <summary>Begins to listen.</summary>
    /// <param name="services">The tool's host.</param>
    /// <param name="request">The course.</param>
    /// <param name="hasModel">Whether a model writes its lessons, which costs money.</param>
    /// <param name="port">Port of the page; null for a free one.</param>
    /// <exception cref="PptBatchException">The course is not on this machine, or the port is taken.</exception>
    public WatchSession(IServiceProvider services, DeckRequest request, bool hasModel, int? port)
    {
        (string folder, string output) = Folders(request);
        _course = new CourseWatch(services, request, hasModel);
        _deck = new DeckButton(services, request, _course.Events);
        _address = Listen(port);
        _changes = new FolderChanges(folder, output);
    }

    /// <summary>Address of the page.</summary>
    public string Page => _address.Page;

    /// <summary>Follows the files and answers the page until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration closing = cancellationToken.Register(_listener.Close);
        Task serving = new WatchServer(_course, _deck, _address).ServeAsync(_listener, cancellationToken);
        try
        {
            while (true)
            {
                await _course.RefreshAsync(cancellationToken);
                await _changes.NextAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // So it ends.
        }

        await serving;
    }

    public void Dispose()
    {
        _changes.Dispose();
        _listener.Close();
        _course.Dispose();
    }

    private static (string Course, string Output) Folders(DeckRequest request)
    {
        CourseLocation course = new(request.CourseBucket, request.ProjectFolder);
        CourseLocation output = request.Output ?? course;
        return Path.IsPathFullyQualified(course.Bucket) && Path.IsPathFullyQualified(output.Bucket)
            ? (CoursePath.FullPath(course), CoursePath.FullPath(output))
            : throw new PptBatchException(new Diagnostic(
                "PB5038", DiagnosticSeverity.Error, "A course in S3 cannot be watched.", CoursePath.FullPath(course),
                "Copy it to a folder of this machine."));
    }

    private WatchAddress Listen(int? port)
    {
        for (int left = Tries; ; left--)
        {
            WatchAddress address = new(port ?? Random.Shared.Next(FirstPort, ushort.MaxValue + 1));
            try
            {
                _listener.Prefixes.Add(address.Prefix);
                _listener.Start();
                return address;
            }
            catch (HttpListenerException error) when (port is not null || left == 0)
            {
                throw new PptBatchException(new Diagnostic(
                    "PB5037", DiagnosticSeverity.Error, $"The page cannot be served: {error.Message}.", address.Prefix,
                    "Give another --port, or none for a free one."));
            }
            catch (HttpListenerException)
            {
                // Taken; a listener that failed is of no more use, and another port is tried.
                _listener = new HttpListener();
            }
        }
    }
}
