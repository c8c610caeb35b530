using PptBatch.Testing;

namespace PptBatch.Bedrock.Tests;

/// <summary>
/// A fact that calls Amazon Bedrock for real and costs about a cent; skipped, and counted as skipped, unless PPTBATCH_LIVE is 1.
/// </summary>
public sealed class LiveFactAttribute() : NeedyFactAttribute(
    Environment.GetEnvironmentVariable("PPTBATCH_LIVE") == "1" ? null : "needs PPTBATCH_LIVE=1 and AWS credentials");
