using Microsoft.Extensions.Logging;

namespace PptBatch.StepFunctions.Logging;

/// <summary>
/// The log of a worker function: a line of JSON for each event, on the function's standard output, which Lambda takes to its log group.
/// An event with metrics is written whatever the level, or the dashboard would depend on it.
/// </summary>
internal sealed class CloudWatchLines(LogLevel least, string stack, Stream output, TimeProvider time) : ILoggerFactory
{
    private readonly Lock _gate = new();
    private readonly LoggerExternalScopeProvider _scopes = new();

    public ILogger CreateLogger(string categoryName) => new Log(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("This log has one destination.");

    public void Dispose()
    {
    }

    private void Write(
        string category, LogLevel level, EventId id, string message, IEnumerable<KeyValuePair<string, object?>> fields, Exception? error)
    {
        using MemoryStream line = new();
        CloudWatchLine.Write(line, time.GetUtcNow(), stack, category, level, id.Name ?? "", message, fields, error);
        line.WriteByte((byte)'\n');
        lock (_gate)
        {
            line.WriteTo(output);
            output.Flush();
        }
    }

    private sealed class Log(CloudWatchLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => lines._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) =>
            logLevel != LogLevel.None && (logLevel >= lines.Least || logLevel >= LogLevel.Information);

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel < lines.Least && MetricTable.Of(eventId.Name ?? "").Count == 0)
            {
                return;
            }

            List<KeyValuePair<string, object?>> fields = [];
            lines._scopes.ForEachScope(
                static (scope, all) =>
                {
                    if (scope is IEnumerable<KeyValuePair<string, object>> values)
                    {
                        all.AddRange(values.Select(value => KeyValuePair.Create(value.Key, (object?)value.Value)));
                    }
                },
                fields);
            if (state is IEnumerable<KeyValuePair<string, object?>> own)
            {
                fields.AddRange(own);
            }

            lines.Write(category, logLevel, eventId, formatter(state, exception), fields, exception);
        }
    }

    private LogLevel Least => least;
}
