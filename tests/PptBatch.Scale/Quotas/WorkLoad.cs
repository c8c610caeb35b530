using PptBatch.StepFunctions;

namespace PptBatch.Scale.Quotas;

/// <summary>What the work is assumed to take. Everything else of the simulation is the product's own code or AWS's limits.</summary>
internal sealed record WorkLoad
{
    public static WorkLoad Default { get; } = new();

    public string Model { get; init; } = "global.anthropic.claude-sonnet-5-5";

    /// <summary>Tokens of the prompt that all lessons share, read from the cache: they cost a tenth and burn no quota.</summary>
    public int CachedTokens { get; init; } = 5_000;

    /// <summary>Median of a lesson's own prompt tokens; a lesson's are spread around it.</summary>
    public int InputTokens { get; init; } = 3_500;

    /// <summary>Median of a lesson's reply: 24 slides of 650 tokens.</summary>
    public int OutputTokens { get; init; } = 24 * 650;

    /// <summary>What a call asks for at most, and reserves: 24 slides of 700 tokens and 2,000 on top.</summary>
    public int MaxTokens { get; init; } = (24 * 700) + 2_000;

    /// <summary>Standard deviation of the logarithm of both.</summary>
    public double Spread { get; init; } = 0.2;

    public double OutputBurn { get; init; } = 5;

    public double TokensPerSecond { get; init; } = 80;

    public double FirstTokenSeconds { get; init; } = 3;

    public double ColdStartSeconds { get; init; } = 0.5;

    /// <summary>Reading the plan and the book, in seconds.</summary>
    public double BatchOverheadSeconds { get; init; } = 1;

    public double RenderSecondsPerLesson { get; init; } = 0.3;

    public double MergeSecondsPerLesson { get; init; } = 0.03;

    /// <summary>A request to S3.</summary>
    public double StoreSeconds { get; init; } = 0.02;

    /// <summary>Share of the invocations that die somewhere on the way.</summary>
    public double LostWorkers { get; init; } = 0.005;

    public int MegabytesOfMemory { get; init; } = 1769;

    /// <summary>Slots of a worker, as <see cref="WorkerOptions.MaxConcurrency"/>.</summary>
    public int LessonsAtOnce { get; init; } = new WorkerOptions().MaxConcurrency;

    public TimeSpan FunctionTimeout { get; init; } = new StateMachineOptions().FunctionTimeout;
}
