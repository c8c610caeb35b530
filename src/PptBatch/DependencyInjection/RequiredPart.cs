using Microsoft.Extensions.DependencyInjection;

namespace PptBatch.DependencyInjection;

/// <summary>A part that a host must have chosen, and the line that chooses it.</summary>
internal sealed record RequiredPart(Type Contract, string Line)
{
    public static RequiredPart Store { get; } = new(typeof(IArtifactStore), "UseFileArtifacts()");

    public static RequiredPart Executor { get; } = new(typeof(IBatchExecutor), "UseInProcessExecutor()");

    public static RequiredPart Generator { get; } = new(typeof(ISlideGenerator), "UseOutlineGenerator()");

    public static RequiredPart Renderer { get; } = new(typeof(IDeckRenderer), "UseOpenXmlDecks()");

    public static RequiredPart Merger { get; } = new(typeof(IDeckMerger), "UseOpenXmlDecks()");

    /// <summary>Throws one error that names everything that is missing, with the lines to add.</summary>
    public static void Check(IServiceProvider services, params ReadOnlySpan<RequiredPart> parts)
    {
        IServiceProviderIsService known = services.GetRequiredService<IServiceProviderIsService>();
        List<RequiredPart> missing = [];
        foreach (RequiredPart part in parts)
        {
            if (!known.IsService(part.Contract))
            {
                missing.Add(part);
            }
        }

        if (missing.Count > 0)
        {
            string names = string.Join(", ", missing.Select(part => part.Contract.Name));
            string name = services is PipelineServices pipeline ? $"\"{pipeline.Name}\"" : "";
            string lines = string.Concat(missing.Select(part => part.Line).Distinct().Select(line => "." + line));
            throw new PptBatchException(new Diagnostic(
                "PB5020",
                DiagnosticSeverity.Error,
                $"No implementation was chosen for {names}.",
                "AddPptBatchOrchestration",
                $"Add to it, for example: services.AddPptBatchOrchestration({name}){lines};"));
        }
    }
}
