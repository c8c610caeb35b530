namespace PptBatch;

/// <summary>What an exception of a chat client means for the call.</summary>
/// <param name="StatusCode">HTTP status of the service's answer, or null when there was none.</param>
/// <param name="Message">The service's own words.</param>
/// <param name="RetryAfter">How long the service asks to wait, or null.</param>
public sealed record ModelFault(int? StatusCode, string Message, TimeSpan? RetryAfter = null)
{
    /// <summary>Reads the exceptions of clients that throw <see cref="HttpRequestException"/>; others need a reader of their own.</summary>
    /// <param name="error">What the client threw.</param>
    public static ModelFault Read(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpRequestException { StatusCode: { } status })
            {
                return new ModelFault((int)status, cause.Message);
            }
        }

        return new ModelFault(null, error.Message);
    }
}
