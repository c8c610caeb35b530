using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PptBatch.Artifacts;

namespace PptBatch.Generation.Chat.Pricing;

/// <summary>
/// Dated list prices by model: data, not code. The embedded file can be replaced by one of the user's in the same form.
/// A model that is not in it has an unknown cost, never zero.
/// </summary>
internal sealed partial record PriceTable(
    string AsOf, string Source, decimal RegionalFactor, decimal BatchFactor, IReadOnlyList<ModelPrice> Models)
{
    private static readonly Lazy<PriceTable> EmbeddedTable = new(ReadEmbedded);

    /// <summary>The prices that came with the package.</summary>
    public static PriceTable Embedded => EmbeddedTable.Value;

    /// <summary>The table that the options name.</summary>
    public static PriceTable Of(ChatGeneratorOptions options)
    {
        if (options.PriceFile is not { } path)
        {
            return Embedded;
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            return Parse(file, path);
        }
        catch (Exception error) when (StorageFault.IsFault(error))
        {
            throw StorageFault.Describe("read", Path.GetFullPath(path), error);
        }
    }

    /// <summary>Reads a price file; the error names the file, the place and the fix.</summary>
    public static PriceTable Parse(Stream json, string name)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PriceJsonContext.Default.PriceTable) is { Models.Count: > 0 } table
                ? table
                : throw Unusable(name, "It lists no models.", null);
        }
        catch (JsonException error)
        {
            throw Unusable(name, $"It is not a price file (line {(error.LineNumber ?? 0) + 1}, {error.Path ?? "$"}).", error);
        }
    }

    /// <summary>The price of a model id, inference profile id or profile ARN; null when the table does not have it.</summary>
    public ModelPrice? Find(string model)
    {
        string id = Canonical(model);
        return Models.Where(price => id == price.Id || id.StartsWith(price.Id + "-2", StringComparison.Ordinal)
                || id.StartsWith(price.Id + "-v", StringComparison.Ordinal) || id.StartsWith(price.Id + ":", StringComparison.Ordinal))
            .MaxBy(price => price.Id.Length);
    }

    /// <summary>Cost of a call in US dollars, or null when the model's price is not known.</summary>
    public decimal? CostOf(string model, TokenUsage usage, bool batch = false) =>
        Find(model) is { } price
            ? price.CostOf(usage) * (IsGlobal(model) ? 1m : RegionalFactor) * (batch ? BatchFactor : 1m)
            : null;

    // Inference profiles and ARNs name the model last; a region prefix such as "us." or "global." stands before the vendor.
    private static string Canonical(string model) => RegionPrefix().Replace(model[(model.LastIndexOf('/') + 1)..], "");

    private static bool IsGlobal(string model) => model[(model.LastIndexOf('/') + 1)..].StartsWith("global.", StringComparison.Ordinal);

    private static PriceTable ReadEmbedded()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PptBatch.prices.json")!;
        return Parse(stream, "prices.json");
    }

    private static PptBatchException Unusable(string name, string why, Exception? cause) => new(
        new Diagnostic("PB2101", DiagnosticSeverity.Error, why, name, "Start from the price file in docs/bedrock.md."), cause);

    [GeneratedRegex(@"^[a-z]{2,6}(-[a-z]+)?\.(?=[a-z]+\.)")]
    private static partial Regex RegionPrefix();
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(PriceTable))]
internal sealed partial class PriceJsonContext : JsonSerializerContext;
