using System.Text.Json;
using System.Text.Json.Serialization;

namespace PptBatch.Scale.Prices;

/// <summary>Dated list prices of AWS in US dollars: data, not code.</summary>
internal sealed record AwsPrices
{
    /// <summary>The prices that this repository states.</summary>
    public static AwsPrices Embedded { get; } = Read();

    public required string AsOf { get; init; }

    public required string Source { get; init; }

    /// <summary>One gigabyte of a function's memory for one second, on arm64.</summary>
    public required decimal LambdaGbSecondArm { get; init; }

    /// <summary>The same on x86_64.</summary>
    public required decimal LambdaGbSecondX86 { get; init; }

    public required decimal LambdaRequest { get; init; }

    /// <summary>A gigabyte of temporary disk for a second; the first half gigabyte is free.</summary>
    public required decimal LambdaDiskGbSecond { get; init; }

    /// <summary>A state of a Standard state machine entered, or tried again.</summary>
    public required decimal StepFunctionsTransition { get; init; }

    /// <summary>A put, post or list request.</summary>
    public required decimal S3Write { get; init; }

    /// <summary>A get or head request.</summary>
    public required decimal S3Read { get; init; }

    public required decimal S3GbMonth { get; init; }

    /// <summary>A gigabyte of logs taken in.</summary>
    public required decimal LogsGb { get; init; }

    public required decimal AlarmMonth { get; init; }

    /// <summary>A metric of one's own in CloudWatch, for a month.</summary>
    public required decimal MetricMonth { get; init; }

    public required decimal DashboardMonth { get; init; }

    /// <summary>A function's time. Lambda counts megabytes by 1,024.</summary>
    public decimal Lambda(int megabytes, double seconds, bool arm = true) =>
        megabytes / 1024m * (decimal)seconds * (arm ? LambdaGbSecondArm : LambdaGbSecondX86);

    private static AwsPrices Read()
    {
        using Stream json = typeof(AwsPrices).Assembly.GetManifestResourceStream("PptBatch.Scale.aws-prices.json")!;
        return JsonSerializer.Deserialize(json, AwsPricesJson.Default.AwsPrices)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AwsPrices))]
internal sealed partial class AwsPricesJson : JsonSerializerContext;
