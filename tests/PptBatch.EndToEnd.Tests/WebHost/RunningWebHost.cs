using System.Diagnostics;
using PptBatch.EndToEnd.Tests.Cli;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.WebHost;

/// <summary>The sample web host as a process of its own, on a port that was free.</summary>
public sealed class RunningWebHost : IAsyncLifetime
{
    private const string Listening = "Now listening on: ";
    private Process? _process;

    public TemporaryFolder Folder { get; } = new();

    public HttpClient Http { get; } = new();

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder.PathOf("courses"));
        _process = Process.Start(new ProcessStartInfo(
            "dotnet", [BuiltProgram.PathOf("samples/WebHost", "WebHost.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Folder.Path,
            Environment = { ["Decks__Courses"] = Folder.PathOf("courses"), ["Decks__Results"] = Folder.PathOf("results") },
        })!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            int at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                Http.BaseAddress = new Uri(line[(at + Listening.Length)..].Trim() + "/");
                _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return;
            }
        }

        throw new InvalidOperationException("The web host ended before it listened.");
    }

    public void WriteCourse(string name, int lessons = 7) =>
        SmallCourse.Write(Folder, Path.Combine("courses", name), [.. Enumerable.Range(1, lessons).Select(SmallCourse.Lesson)]);

    public Task DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        Http.Dispose();
        Folder.Dispose();
        return Task.CompletedTask;
    }
}
