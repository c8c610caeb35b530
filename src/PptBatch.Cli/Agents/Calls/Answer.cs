using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace PptBatch.Cli.Agents.Calls;

/// <summary>What a call answers: JSON as text, a picture after it where there is one.</summary>
internal static class Answer
{
    // Accents as themselves: what an agent reads costs it tokens.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static CallToolResult Of(JsonObject answer, ReadOnlyMemory<byte>? png = null)
    {
        List<ContentBlock> content = [new TextContentBlock { Text = Text(answer) }];
        if (png is { } picture)
        {
            content.Add(ImageContentBlock.FromBytes(picture, "image/png"));
        }

        return new CallToolResult { Content = content };
    }

    public static CallToolResult Error(string text) =>
        new() { IsError = true, Content = [new TextContentBlock { Text = text.ReplaceLineEndings(" ") }] };

    /// <summary>A list, cut to its first entries; the number left off is the entry <c>left_off</c> beside it.</summary>
    public static void AddCut<T>(JsonObject answer, string name, IReadOnlyCollection<T> all, int most, Func<T, JsonNode?> one)
    {
        answer[name] = new JsonArray([.. all.Take(most).Select(one)]);
        if (all.Count > most)
        {
            answer["left_off"] = all.Count - most;
        }
    }

    /// <summary>How many findings there are of each severity, and the worst of them.</summary>
    public static void AddFindings(JsonObject answer, IReadOnlyCollection<Diagnostic> findings, int most)
    {
        answer["findings"] = Counts(findings.Select(finding => finding.Severity));
        List<Diagnostic> worst = [.. findings.Where(finding => finding.Severity > DiagnosticSeverity.Info)
            .OrderByDescending(finding => finding.Severity)];
        if (worst.Count > 0)
        {
            AddCut(answer, "worst", worst, most, Finding);
        }
    }

    public static JsonObject Counts(IEnumerable<DiagnosticSeverity> severities)
    {
        ILookup<DiagnosticSeverity, DiagnosticSeverity> by = severities.ToLookup(severity => severity);
        return new JsonObject
        {
            ["errors"] = by[DiagnosticSeverity.Error].Count(),
            ["warnings"] = by[DiagnosticSeverity.Warning].Count(),
            ["remarks"] = by[DiagnosticSeverity.Info].Count(),
        };
    }

    public static JsonNode Finding(Diagnostic finding)
    {
        JsonObject one = new()
        {
            ["code"] = finding.Code,
            ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
            ["message"] = finding.Message,
        };
        if (finding.Place is not null)
        {
            one["place"] = finding.Place;
        }

        if (finding.Fix is not null)
        {
            one["fix"] = finding.Fix;
        }

        return one;
    }

    private static string Text(JsonObject answer)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Readable))
        {
            answer.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
