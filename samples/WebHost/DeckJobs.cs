using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using PptBatch;

namespace WebHost;

/// <summary>The jobs of this process by the course's name: a run and the events that it has sent.</summary>
internal sealed class DeckJobs(DeckRuns runs, IOptions<DeckFolders> folders)
{
    private readonly ConcurrentDictionary<string, DeckJob> _jobs = new(StringComparer.Ordinal);

    public DeckJob? Find(string course) => _jobs.GetValueOrDefault(course);

    public Task<DeckRunStatus?> StatusAsync(string course, CancellationToken cancellationToken) =>
        runs.GetStatusAsync(Output(course), cancellationToken);

    public async Task<DeckJob> StartAsync(string course, DeckLook? look, CancellationToken cancellationToken)
    {
        EventLog events = new();
        DeckRequest request = new()
        {
            CourseBucket = Path.GetFullPath(folders.Value.Courses),
            ProjectFolder = course,
            Output = Output(course),
            Look = look,
        };
        DeckRun run = await runs.StartAsync(request, events, cancellationToken);
        events.EndWith(run.Completion);
        return _jobs[course] = new DeckJob(run, events);
    }

    private CourseLocation Output(string course) => new(Path.GetFullPath(folders.Value.Results), course);
}

/// <summary>A run with its events.</summary>
internal sealed record DeckJob(DeckRun Run, EventLog Events);
