using OpenTelemetry;
using PptBatch;
using WebHost;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

// The parts: courses and results are folders of this machine. With UseS3Artifacts() a "bucket" is one of S3, and nothing else changes.
builder.Services.AddPptBatchOrchestration(options => options.BatchSize = 6)
    .UseFileArtifacts()
    .UseOutlineGenerator()
    .UseInProcessExecutor()
    .UseOpenXmlDecks();
builder.Services.AddOptions<DeckFolders>().BindConfiguration("Decks").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton<DeckJobs>();
builder.Services.AddHealthChecks().AddCheck<FoldersHealthCheck>("folders");

// Spans and metrics go where OTEL_EXPORTER_OTLP_ENDPOINT says, and nowhere without it. dashboard.json shows them.
OpenTelemetryBuilder telemetry = builder.Services.AddOpenTelemetry()
    .WithTracing(tracing => tracing.AddSource(PptBatchTelemetry.Name))
    .WithMetrics(metrics => metrics.AddMeter(PptBatchTelemetry.Name));
if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
{
    telemetry.UseOtlpExporter();
}

WebApplication app = builder.Build();
app.MapHealthChecks("/health");
app.MapDecks();
app.Run();
