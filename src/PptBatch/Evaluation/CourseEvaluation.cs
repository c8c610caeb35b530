using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PptBatch;

/// <summary>How well the slides of a finished course teach, lesson by lesson and in all.</summary>
public sealed record CourseEvaluation
{
    /// <summary>The run whose slides were measured.</summary>
    public required string RunId { get; init; }

    /// <summary>Title of the course.</summary>
    public required string Title { get; init; }

    /// <summary>The lessons that have content and slides, in order.</summary>
    public required IReadOnlyList<LessonEvaluation> Lessons { get; init; }

    /// <summary>Numbers of the lessons that were not measured: they have no content, or no slides of their own.</summary>
    public IReadOnlyList<int> NotMeasured { get; init; } = [];

    /// <summary>The course in all: sums of the lessons' counts, shares and quantiles over all slides.</summary>
    public required TeachingMeasures Total { get; init; }

    /// <summary>The evaluation for programs, as indented JSON with camel-case names.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EvaluationJsonContext.Readable.CourseEvaluation);
}

/// <summary>A lesson's slides, measured.</summary>
/// <param name="Number"><see cref="Lesson.Number"/>.</param>
/// <param name="Title">Lesson title.</param>
/// <param name="Measures">The numbers.</param>
public sealed record LessonEvaluation(int Number, string Title, TeachingMeasures Measures)
{
    /// <summary>Statements on slides that are not in the lesson, a line for each slide.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CourseEvaluation))]
internal sealed partial class EvaluationJsonContext : JsonSerializerContext
{
    // Accents as themselves: the text is also read by people and never put into HTML.
    public static EvaluationJsonContext Readable => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
