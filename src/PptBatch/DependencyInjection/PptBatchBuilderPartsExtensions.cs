using System.Diagnostics.CodeAnalysis;
using PptBatch;
using PptBatch.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Chooses parts of the host's own. A class is created once, with other parts of the pipeline and services of the host for its
/// constructor; a factory is called once, with a provider of both.
/// </summary>
public static class PptBatchBuilderPartsExtensions
{
    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors;

    /// <summary>Splits courses into batches with a planner of the host's own.</summary>
    /// <typeparam name="TPlanner">The planner.</typeparam>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UsePlanner<[DynamicallyAccessedMembers(Constructors)] TPlanner>(this PptBatchBuilder builder)
        where TPlanner : class, IBatchPlanner =>
        builder.UsePart<IBatchPlanner, TPlanner>();

    /// <summary>Splits courses into batches with a planner of the host's own.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Creates the planner.</param>
    public static PptBatchBuilder UsePlanner(this PptBatchBuilder builder, Func<IServiceProvider, IBatchPlanner> create) =>
        builder.UsePart(create);

    /// <summary>Writes slides with a generator of the host's own.</summary>
    /// <typeparam name="TGenerator">The generator.</typeparam>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UseGenerator<[DynamicallyAccessedMembers(Constructors)] TGenerator>(this PptBatchBuilder builder)
        where TGenerator : class, ISlideGenerator =>
        builder.UsePart<ISlideGenerator, TGenerator>();

    /// <summary>Writes slides with a generator of the host's own.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Creates the generator.</param>
    public static PptBatchBuilder UseGenerator(this PptBatchBuilder builder, Func<IServiceProvider, ISlideGenerator> create) =>
        builder.UsePart(create);

    /// <summary>Renders batch decks with a renderer of the host's own; choose a merger that reads its format.</summary>
    /// <typeparam name="TRenderer">The renderer.</typeparam>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UseRenderer<[DynamicallyAccessedMembers(Constructors)] TRenderer>(this PptBatchBuilder builder)
        where TRenderer : class, IDeckRenderer =>
        builder.UsePart<IDeckRenderer, TRenderer>();

    /// <summary>Renders batch decks with a renderer of the host's own; choose a merger that reads its format.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Creates the renderer.</param>
    public static PptBatchBuilder UseRenderer(this PptBatchBuilder builder, Func<IServiceProvider, IDeckRenderer> create) =>
        builder.UsePart(create);

    /// <summary>Merges batch decks with a merger of the host's own.</summary>
    /// <typeparam name="TMerger">The merger.</typeparam>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UseMerger<[DynamicallyAccessedMembers(Constructors)] TMerger>(this PptBatchBuilder builder)
        where TMerger : class, IDeckMerger =>
        builder.UsePart<IDeckMerger, TMerger>();

    /// <summary>Merges batch decks with a merger of the host's own.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Creates the merger.</param>
    public static PptBatchBuilder UseMerger(this PptBatchBuilder builder, Func<IServiceProvider, IDeckMerger> create) =>
        builder.UsePart(create);

    /// <summary>Runs batches with an executor of the host's own.</summary>
    /// <typeparam name="TExecutor">The executor.</typeparam>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UseExecutor<[DynamicallyAccessedMembers(Constructors)] TExecutor>(this PptBatchBuilder builder)
        where TExecutor : class, IBatchExecutor =>
        builder.UsePart<IBatchExecutor, TExecutor>();

    /// <summary>Runs batches with an executor of the host's own.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Creates the executor.</param>
    public static PptBatchBuilder UseExecutor(this PptBatchBuilder builder, Func<IServiceProvider, IBatchExecutor> create) =>
        builder.UsePart(create);

    /// <summary>Writes lessons before the batches of a run start. Default: nothing is written ahead.</summary>
    /// <typeparam name="TAhead">What writes them.</typeparam>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UseLessonsAhead<[DynamicallyAccessedMembers(Constructors)] TAhead>(this PptBatchBuilder builder)
        where TAhead : class, ILessonsAhead =>
        builder.UsePart<ILessonsAhead, TAhead>();

    /// <summary>Writes lessons before the batches of a run start. Default: nothing is written ahead.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Creates what writes them.</param>
    public static PptBatchBuilder UseLessonsAhead(this PptBatchBuilder builder, Func<IServiceProvider, ILessonsAhead> create) =>
        builder.UsePart(create);

    /// <summary>Stores artifacts in a store of the host's own.</summary>
    /// <typeparam name="TStore">The store.</typeparam>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UseArtifacts<[DynamicallyAccessedMembers(Constructors)] TStore>(this PptBatchBuilder builder)
        where TStore : class, IArtifactStore =>
        builder.UsePart<IArtifactStore, TStore>();

    /// <summary>Stores artifacts in a store of the host's own.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Creates the store.</param>
    public static PptBatchBuilder UseArtifacts(this PptBatchBuilder builder, Func<IServiceProvider, IArtifactStore> create) =>
        builder.UsePart(create);
}
