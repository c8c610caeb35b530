namespace PptBatch.OpenXml.Sdk.Finishing;

/// <summary>The finishers of one pipeline, in the order in which the host named them.</summary>
internal sealed class FinisherList
{
    private readonly List<Func<IServiceProvider, IPresentationFinisher>> _finishers = [];

    public void Add(Func<IServiceProvider, IPresentationFinisher> create) => _finishers.Add(create);

    public IReadOnlyList<IPresentationFinisher> Create(IServiceProvider services) => [.. _finishers.Select(create => create(services))];
}
