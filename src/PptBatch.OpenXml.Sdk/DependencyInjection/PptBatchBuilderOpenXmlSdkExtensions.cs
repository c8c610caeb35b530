using System.Diagnostics.CodeAnalysis;
using DocumentFormat.OpenXml.Packaging;
using PptBatch;
using PptBatch.OpenXml.Sdk;
using PptBatch.OpenXml.Sdk.Finishing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a host finish decks with Microsoft's Open XML SDK.</summary>
public static class PptBatchBuilderOpenXmlSdkExtensions
{
    /// <summary>
    /// Hands every batch deck and the complete deck to a function before they are stored. Called again, the functions run in that order.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="finish">Changes the deck; see <see cref="IPresentationFinisher.FinishAsync"/>.</param>
    public static PptBatchBuilder FinishDecks(
        this PptBatchBuilder builder, Func<PresentationDocument, DeckContext, CancellationToken, ValueTask> finish)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(finish);
        DelegateFinisher finisher = new(finish);
        return Add(builder, _ => finisher);
    }

    /// <summary>The same with a class, whose constructor is given the host's services.</summary>
    /// <typeparam name="TFinisher">The class. One instance serves all decks of the host.</typeparam>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder FinishDecks<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TFinisher>(
        this PptBatchBuilder builder)
        where TFinisher : class, IPresentationFinisher
    {
        ArgumentNullException.ThrowIfNull(builder);
        return Add(builder, services => ActivatorUtilities.CreateInstance<TFinisher>(services));
    }

    private static PptBatchBuilder Add(PptBatchBuilder builder, Func<IServiceProvider, IPresentationFinisher> create)
    {
        FinisherList finishers = builder.Services
            .Where(service => service.ServiceType == typeof(FinisherList) && Equals(service.ServiceKey, builder.Name))
            .Select(
                service => (FinisherList?)(service.IsKeyedService ? service.KeyedImplementationInstance : service.ImplementationInstance))
            .FirstOrDefault() ?? Begin(builder);
        finishers.Add(create);
        return builder;
    }

    private static FinisherList Begin(PptBatchBuilder builder)
    {
        FinisherList finishers = new();
        builder.Services.Add(ServiceDescriptor.KeyedSingleton(builder.Name, finishers));
        builder.Use<IDeckFinisher>(services => new PresentationFinishing(finishers.Create(services)));
        return finishers;
    }
}
