using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch.Books;
using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.Pipeline;
using PptBatch.Reporting;

namespace PptBatch.DependencyInjection;

/// <summary>How the core's own pieces are put together; a host may have registered its own planner or pipeline before.</summary>
internal static class PipelineRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<PptBatchOptions>>().Value);
        services.TryAddSingleton<IBatchPlanner, SequentialBatchPlanner>();
        services.TryAddSingleton<BatchPlanBuilder>();
        services.TryAddSingleton<CourseBookReader>();
        services.TryAddSingleton<PlannedBooks>();
        services.TryAddSingleton<CoursePlanning>();
        services.TryAddSingleton<LessonHash>();
        services.TryAddSingleton<LessonCheckpoints>();
        services.TryAddSingleton<LessonRetirement>();
        services.TryAddSingleton<ReasonsToWrite>();
        services.TryAddSingleton<LessonWorker>();
        services.TryAddSingleton<BatchDeckWriter>();
        services.TryAddSingleton<BatchWorker>();
        services.TryAddSingleton<RunRecordStore>();
        services.TryAddSingleton<AttemptStore>();
        services.TryAddSingleton<PlanStore>();
        services.TryAddSingleton<PlaceholderDecks>();
        services.TryAddSingleton<DeckAssembly>();
        services.TryAddSingleton<IDeckPipeline>(provider =>
        {
            RequiredPart.Check(provider, RequiredPart.Store, RequiredPart.Executor, RequiredPart.Merger);
            return DeckPipeline.Of(provider, provider.GetRequiredService<IBatchExecutor>());
        });
    }
}
