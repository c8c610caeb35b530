using Microsoft.Extensions.DependencyInjection;
using PptBatch.Books;
using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.Pipeline;
using PptBatch.Reporting;

namespace PptBatch.DependencyInjection;

/// <summary>How the core's own pieces are put together; a host may have registered its own planner or pipeline before.</summary>
internal static class PipelineRegistration
{
    public static void Add(PptBatchBuilder builder)
    {
        builder.UseUnlessChosen(services => services.OptionsOf<PptBatchOptions>(builder.Name));
        builder.UseUnlessChosen<IBatchPlanner>(_ => new SequentialBatchPlanner());
        builder.TryAdd<BatchPlanBuilder>();
        builder.TryAdd<CourseBookReader>();
        builder.TryAdd<PlannedBooks>();
        builder.TryAdd<CoursePlanning>();
        builder.TryAdd<LessonHash>();
        builder.TryAdd<LessonCheckpoints>();
        builder.TryAdd<LessonRetirement>();
        builder.TryAdd<ReasonsToWrite>();
        builder.TryAdd<LessonWorker>();
        builder.TryAdd<BatchDeckWriter>();
        builder.TryAdd<BatchWorker>();
        builder.TryAdd<RunRecordStore>();
        builder.TryAdd<AttemptStore>();
        builder.TryAdd<PlanStore>();
        builder.TryAdd<PlaceholderDecks>();
        builder.TryAdd<DeckAssembly>();
        builder.UseUnlessChosen<IDeckPipeline>(services =>
        {
            RequiredPart.Check(services, RequiredPart.Store, RequiredPart.Executor, RequiredPart.Merger);
            return DeckPipeline.Of(services, services.GetRequiredService<IBatchExecutor>());
        });
    }
}
