using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PptBatch.Checkpoints;

/// <summary>
/// Hashes everything that decides what slides a lesson gets: six digits for its source and its pictures' bytes, six for the generator,
/// so that a later run can say which of the two changed.
/// </summary>
internal sealed class LessonHash(IArtifactStore store)
{
    private const int Version = 2;
    private const int HexDigits = 6;
    private const int BufferSize = 128 * 1024;

    /// <summary>True when two hashes are of the same source.</summary>
    public static bool SameSource(string one, string other) =>
        one.Length == 2 * HexDigits && other.StartsWith(one[..HexDigits], StringComparison.Ordinal);

    /// <summary>True when two hashes are of the same generator with the same settings.</summary>
    public static bool SameGenerator(string one, string other) =>
        one.Length == 2 * HexDigits && other.EndsWith(one[HexDigits..], StringComparison.Ordinal);

    public async Task<string> OfAsync(LessonRequest request, string generatorFingerprint, CancellationToken cancellationToken)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Lesson lesson = request.Lesson;
        Add(hash, Version);
        AddContext(hash, request);
        Add(hash, lesson.Number);
        Add(hash, lesson.NumberInModule);
        Add(hash, (int)lesson.Kind);
        Add(hash, lesson.Title);
        Add(hash, lesson.Markdown);
        Add(hash, lesson.DurationMinutes ?? -1);
        if (lesson.Language is { } language)
        {
            Add(hash, language);
        }

        AddAll(hash, lesson.Objectives);
        AddAll(hash, lesson.References);
        Add(hash, lesson.Images.Count);
        foreach (LessonImage image in lesson.Images)
        {
            Add(hash, image.Reference);
            Add(hash, image.Description);
            hash.AppendData(await PictureAsync(image, cancellationToken));
        }

        return Digits(hash.GetHashAndReset()) + Digits(SHA256.HashData(Encoding.UTF8.GetBytes(generatorFingerprint)));
    }

    private static string Digits(byte[] hash) => Convert.ToHexStringLower(hash)[..HexDigits];

    // An ordinary lesson depends on little around it, or one edited title would make the whole course again;
    // an opening shows what it opens.
    private static void AddContext(IncrementalHash hash, LessonRequest request)
    {
        CourseBook course = request.Course;
        Add(hash, course.Title);
        Add(hash, course.Language);
        Add(hash, course.Modules.Count == 1 ? 1 : 0);
        Add(hash, request.Module.Number);
        Add(hash, request.Module.Title);
        if (request.OpensItsModule || request.Lesson.Kind is LessonKind.ModuleIntroduction or LessonKind.CourseIntroduction)
        {
            AddAll(hash, [.. request.Module.Lessons.Select(lesson => lesson.Title)]);
        }

        if (request.Lesson.Kind == LessonKind.CourseIntroduction)
        {
            AddAll(hash, [course.Description ?? "", course.Level ?? "", .. course.Modules.Select(module => module.Title)]);
            AddAll(hash, [.. course.Audience, .. course.Prerequisites, .. course.LearningOutcomes]);
            Add(hash, course.DurationMinutes ?? -1);
        }
    }

    private async Task<byte[]> PictureAsync(LessonImage image, CancellationToken cancellationToken)
    {
        Stream? bytes = image.Key is { } key ? await store.OpenReadAsync(key, cancellationToken) : null;
        if (bytes is null)
        {
            return new byte[SHA256.HashSizeInBytes];
        }

        // In large pieces: a file's every read is a turn of its own on the thread pool.
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        await using (bytes)
        {
            for (int read; (read = await bytes.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return hash.GetHashAndReset();
    }

    // Lengths go in before texts, so that no two different lists of texts give the same stream of bytes.
    private static void Add(IncrementalHash hash, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Add(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void AddAll(IncrementalHash hash, IReadOnlyList<string> texts)
    {
        Add(hash, texts.Count);
        foreach (string text in texts)
        {
            Add(hash, text);
        }
    }
}
