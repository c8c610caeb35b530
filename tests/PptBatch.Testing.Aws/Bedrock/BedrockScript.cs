using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace PptBatch.Testing.Aws.Bedrock;

/// <summary>What the service answers, by a script that knows the question; whoever carries the bytes asks it.</summary>
internal sealed class BedrockScript(TimeProvider time, Func<BedrockQuestion, BedrockAnswer> answer)
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private readonly long _started = time.GetTimestamp();
    private readonly ConcurrentDictionary<int, int> _turns = new();
    private int _running;

    /// <summary>What requests are signed with.</summary>
    public string SecretKey { get; set; } = Secret;

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<BedrockQuestion> Questions { get; } = new();

    /// <summary>Most questions that were answered at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The answer to a request, which is in work until <see cref="End"/>.</summary>
    public BedrockAnswer Ask(SignedRequest request, byte[] body)
    {
        JsonNode asked = JsonNode.Parse(body)!;
        int lesson = BedrockQuestion.LessonOf(asked);
        int turn = _turns.AddOrUpdate(lesson, 1, (_, turn) => turn + 1);
        BedrockQuestion question = new(
            Uri.UnescapeDataString(request.Path), asked, lesson, turn, time.GetElapsedTime(_started), Interlocked.Increment(ref _running));
        Questions.Enqueue(question);
        lock (_turns)
        {
            MostAtOnce = Math.Max(MostAtOnce, question.AtOnce);
        }

        return SignatureCheck.IsValid(request, body, SecretKey)
            ? answer(question)
            : BedrockAnswer.Error(403, "InvalidSignatureException", "The request signature we calculated does not match.");
    }

    public void End() => Interlocked.Decrement(ref _running);
}
