using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PptBatch;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: ConsoleHost COURSE-FOLDER OUTPUT-FOLDER");
    return 2;
}

// 1. Choose the parts: where bytes live, what writes the slides, where the work runs, what the decks are.
HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Services.AddPptBatchOrchestration(options => options.BatchSize = 6)
    .UseFileArtifacts()
    .UseOutlineGenerator()
    .UseInProcessExecutor()
    .UseOpenXmlDecks();
using IHost host = builder.Build();

// 2. Run a course. A bucket is a directory here; with S3 it is a bucket, and nothing else changes.
DirectoryInfo course = new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(args[0])));
DirectoryInfo output = new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(args[1])));
DeckRequest request = new()
{
    CourseBucket = course.Parent!.FullName,
    ProjectFolder = course.Name,
    Output = new CourseLocation(output.Parent!.FullName, output.Name),
};
IDeckPipeline pipeline = host.Services.GetRequiredService<IDeckPipeline>();
DeckResult result = await pipeline.RunAsync(request, new Progress<DeckProgress>(happened =>
{
    if (happened is BatchFinished(var batch))
    {
        Console.WriteLine($"batch {batch.Batch.Number}: {batch.SlideCount} slides");
    }
}));

// 3. A lesson that failed is a value: the deck is there, with a marked placeholder, and running again makes only that lesson.
Console.WriteLine($"{result.Status}: {result.SlideCount} slides in {result.Deck}");
return result.Status == DeckStatus.Complete ? 0 : 1;
