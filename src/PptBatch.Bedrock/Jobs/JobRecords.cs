using System.Buffers;
using System.Security.Cryptography;

namespace PptBatch.Bedrock.Jobs;

/// <summary>
/// The records of lessons' calls. They are made anew each time they are needed: those of a large course would not fit into a function.
/// </summary>
internal sealed class JobRecords
{
    private const int HexDigits = 32;

    private JobRecords(IReadOnlyList<LessonCall> calls, string name, IReadOnlyList<SubmittedLesson> lessons) =>
        (Calls, Name, Lessons) = (calls, name, lessons);

    /// <summary>The calls.</summary>
    public IReadOnlyList<LessonCall> Calls { get; }

    /// <summary>A name that the records decide: the same lessons give the same one.</summary>
    public string Name { get; }

    /// <summary>The lessons, each with the hash of its record.</summary>
    public IReadOnlyList<SubmittedLesson> Lessons { get; }

    public static JobRecords Of(IReadOnlyList<LessonCall> calls)
    {
        using IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ArrayBufferWriter<byte> record = new();
        List<SubmittedLesson> lessons = [];
        foreach (LessonCall call in calls)
        {
            record.ResetWrittenCount();
            LessonRecords.Write(record, call.Lesson, call.Messages, call.MaxOutputTokens);
            all.AppendData(record.WrittenSpan);
            lessons.Add(new SubmittedLesson(call.Lesson, Digits(SHA256.HashData(record.WrittenSpan))));
        }

        return new JobRecords(calls, Digits(all.GetHashAndReset()), lessons);
    }

    /// <summary>The calls whose records a job has as they are now, by lesson.</summary>
    public Dictionary<int, LessonCall> CallsOf(SubmittedJob job)
    {
        HashSet<SubmittedLesson> asked = [.. job.Lessons];
        return Calls.Where((_, index) => asked.Contains(Lessons[index])).ToDictionary(call => call.Lesson);
    }

    /// <summary>Writes the records, one a line.</summary>
    public async Task<int> WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> record = new();
        foreach (LessonCall call in Calls)
        {
            record.ResetWrittenCount();
            LessonRecords.Write(record, call.Lesson, call.Messages, call.MaxOutputTokens);
            await output.WriteAsync(record.WrittenMemory, cancellationToken);
        }

        return Calls.Count;
    }

    private static string Digits(byte[] hash) => Convert.ToHexStringLower(hash)[..HexDigits];
}
