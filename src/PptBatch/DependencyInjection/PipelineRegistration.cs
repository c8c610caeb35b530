using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PptBatch.Books;
using PptBatch.Checkpoints;
using PptBatch.Dispatch;
using PptBatch.Dispatch.Rounds;
using PptBatch.Dispatch.Workers;
using PptBatch.Execution;
using PptBatch.Pipeline;
using PptBatch.Planning;
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
        builder.TryAdd<RunRecordStore>();
        builder.TryAdd<AttemptStore>();
        builder.TryAdd<PlanStore>();
        builder.TryAdd<PlaceholderDecks>();
        builder.TryAdd<DeckAssembly>();
        AddReaders(builder);
        builder.UseUnlessChosen(StoredSlidesOf);
        builder.UseUnlessChosen(services =>
        {
            RequiredPart.Check(services, RequiredPart.Renderer);
            return new SlideDrafts(
                WorkerOf(services),
                services.GetRequiredService<BatchDeckWriter>(),
                services.GetRequiredService<PlanStore>(),
                services.GetRequiredService<AttemptStore>());
        });
        AddWorkers(builder);
        builder.UseUnlessChosen<IDeckPipeline>(services =>
        {
            RequiredPart.Check(services, RequiredPart.Store, RequiredPart.Executor, RequiredPart.Merger);
            return DeckPipeline.Of(
                services, services.GetRequiredService<IBatchExecutor>(), services.GetService<ILessonsAhead>());
        });
        builder.UseUnlessChosen(
            services => new DeckRuns(services.GetRequiredService<IDeckPipeline>(), services.GetRequiredService<StoredRuns>()));
    }

    // What looks back at a run that has ended.
    private static void AddReaders(PptBatchBuilder builder)
    {
        builder.UseUnlessChosen(services => new StoredRuns(
            services.GetRequiredService<IArtifactStore>(),
            services.GetRequiredService<PlanStore>(),
            services.GetRequiredService<RunRecordStore>(),
            services.GetRequiredService<ReasonsToWrite>()));
        builder.UseUnlessChosen(services => new RunReport(
            services.GetRequiredService<IArtifactStore>(),
            services.GetRequiredService<PlanStore>(),
            services.GetRequiredService<PlannedBooks>(),
            services.GetRequiredService<RunRecordStore>(),
            services.GetService<ISlidePictures>()));
        builder.UseUnlessChosen(services => new CourseEvaluator(
            services.GetRequiredService<IArtifactStore>(),
            services.GetRequiredService<PlanStore>(),
            services.GetRequiredService<PlannedBooks>(),
            services.GetRequiredService<RunRecordStore>(),
            services.GetRequiredService<RunReport>(),
            services.GetService<IDeckMeter>()));
    }

    private static StoredSlides StoredSlidesOf(IServiceProvider services)
    {
        RequiredPart.Check(services, RequiredPart.Store, RequiredPart.Renderer, RequiredPart.Merger);
        return new StoredSlides(
            services.GetRequiredService<IArtifactStore>(),
            services.GetRequiredService<PlanStore>(),
            services.GetRequiredService<RunRecordStore>(),
            services.GetRequiredService<PlannedBooks>(),
            services.GetRequiredService<LessonRetirement>(),
            new DeckRebuild(
                services.GetRequiredService<LessonCheckpoints>(),
                services.GetRequiredService<BatchDeckWriter>(),
                services.GetRequiredService<DeckAssembly>(),
                services.GetRequiredService<RunRecordStore>(),
                services.GetRequiredService<TimeProvider>()),
            () => WorkerOf(services));
    }

    private static LessonWorker WorkerOf(IServiceProvider services)
    {
        RequiredPart.Check(services, RequiredPart.Store, RequiredPart.Generator);
        return services.GetRequiredService<LessonWorker>();
    }

    // What an executor of any package is made of. Their constructors are not public, so they are written out.
    private static void AddWorkers(PptBatchBuilder builder)
    {
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WorkerOptions>, WorkerOptionsValidator>());
        builder.UseUnlessChosen(services =>
        {
            RequiredPart.Check(services, RequiredPart.Store, RequiredPart.Generator, RequiredPart.Renderer);
            return new BatchWorker(
                services.GetRequiredService<PlannedBooks>(),
                services.GetRequiredService<LessonWorker>(),
                services.GetRequiredService<BatchDeckWriter>(),
                services.GetRequiredService<AttemptStore>(),
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<PptBatchOptions>());
        });
        builder.UseUnlessChosen(services => new OrderWorker(
            services.GetRequiredService<IArtifactStore>(),
            services.GetRequiredService<PlanStore>(),
            services.GetRequiredService<BatchWorker>(),
            new LostBatchDeck(services.GetRequiredService<PlannedBooks>(), services.GetRequiredService<BatchDeckWriter>()),
            services.GetRequiredService<TimeProvider>(),
            services.OptionsOf<WorkerOptions>(builder.Name),
            services.GetService<ILogger<OrderWorker>>()));
        builder.UseUnlessChosen(services => new RunSteps(
            services.GetRequiredService<CoursePlanning>(),
            services.GetRequiredService<PlanStore>(),
            services.GetRequiredService<RunRecordStore>(),
            services.GetRequiredService<PlannedBooks>(),
            new StoredRounds(services.GetRequiredService<IArtifactStore>(), services.GetRequiredService<TimeProvider>()),
            new StoredAhead(services.GetRequiredService<IArtifactStore>()),
            services.GetService<ILessonsAhead>() as IStepwiseLessonsAhead,
            (executor, ahead) =>
            {
                RequiredPart.Check(services, RequiredPart.Merger);
                return DeckPipeline.Of(services, executor, ahead);
            }));
    }
}
