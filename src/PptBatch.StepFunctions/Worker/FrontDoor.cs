using System.Text.Json;
using System.Text.Json.Nodes;
using PptBatch.Dispatch;
using PptBatch.Dispatch.Messages;
using PptBatch.Lambda;
using PptBatch.StepFunctions.Calling;

namespace PptBatch.StepFunctions.Worker;

/// <summary>
/// The start function: takes a request for a deck, starts its execution once however often it is asked meanwhile, says how an execution
/// is doing, and has merged what is there. Plain, through API Gateway, or told by S3 of a new book.
/// </summary>
internal sealed class FrontDoor(DeckExecutions executions, RunSteps steps, Action<DeckRequest> check)
{
    private const string Expected = "it takes {\"course_bucket\", \"project_folder\"}, {\"execution_arn\"} and {\"action\": \"merge\"}.";

    public async Task<string> AnswerAsync(JsonElement sent, CancellationToken cancellationToken)
    {
        if (HttpEnvelope.Of(sent) is not { } http)
        {
            return BookObjects.Of(sent) is { } objects
                ? await StartAllAsync(objects, cancellationToken)
                : (await AskAsync(sent, Action(sent), cancellationToken)).Json;
        }

        try
        {
            DoorAnswer answer = await AskAsync(http, cancellationToken);
            return HttpEnvelope.Answer(answer.Status, answer.Json);
        }
        catch (PptBatchException error)
        {
            return HttpEnvelope.Answer(DoorAnswer.StatusOf(error.Diagnostic), DoorAnswer.Error(error.Diagnostic));
        }
    }

    private Task<DoorAnswer> AskAsync(HttpEnvelope http, CancellationToken cancellationToken)
    {
        if (http.Method is not ("" or "GET" or "POST"))
        {
            throw LambdaEvent.NotOurs($"The method is {http.Method}; POST starts and merges, GET describes.");
        }

        if (http.Method == "GET" || http.Query.ContainsKey("execution_arn"))
        {
            return http.Query.TryGetValue("execution_arn", out string? arn)
                ? DescribeAsync(arn, cancellationToken)
                : throw LambdaEvent.NotOurs("The query has no execution_arn.");
        }

        JsonElement body = HttpEnvelope.Body(http.Envelope);
        return AskAsync(body, http.Path.EndsWith("/merge", StringComparison.Ordinal) ? "merge" : Action(body), cancellationToken);
    }

    private Task<DoorAnswer> AskAsync(JsonElement sent, string? action, CancellationToken cancellationToken) =>
        EarlierEvents.Refusal(sent) is { } refusal ? throw refusal
        : action is "describe" || (action is null && sent.TryGetProperty("execution_arn", out _))
            ? DescribeAsync(Text(sent, "execution_arn") ?? throw LambdaEvent.NotOurs("There is no execution_arn."), cancellationToken)
        : action is "merge" || EarlierEvents.IsMerge(action) ? MergeAsync(WireJson.ReadDeck(sent.GetRawText()), cancellationToken)
        : action is null or "start" ? StartAsync(WireJson.ReadDeck(sent.GetRawText()), cancellationToken)
        : throw LambdaEvent.NotOurs($"The action is '{action}', which the start function does not have; {Expected}");

    private async Task<DoorAnswer> StartAsync(DeckOrder order, CancellationToken cancellationToken)
    {
        if (order.BatchInference == true && !steps.WritesAhead)
        {
            throw LessonsAheadResult.NobodyWrites();
        }

        DeckRequest request = order.ToRequest();
        check(request);
        return new DoorAnswer(202, (await executions.StartAsync(request, cancellationToken)).ToJson());
    }

    private async Task<DoorAnswer> MergeAsync(DeckOrder order, CancellationToken cancellationToken)
    {
        DeckRequest request = order.ToRequest();
        CourseLocation output = request.OutputOrCourse;
        return new DoorAnswer(202, (await executions.StartMergeAsync(output, cancellationToken)).ToJson());
    }

    private async Task<DoorAnswer> DescribeAsync(string arn, CancellationToken cancellationToken)
    {
        DeckExecution found = await executions.DescribeAsync(arn, cancellationToken);
        return new DoorAnswer(200, DoorAnswer.Of(arn, found));
    }

    private async Task<string> StartAllAsync(IReadOnlyList<(string Bucket, string Key)> objects, CancellationToken cancellationToken)
    {
        JsonArray started = [];
        JsonArray ignored = [];
        foreach ((string bucket, string key) in objects)
        {
            if (BookObjects.CourseOf(key) is { } folder)
            {
                DeckRequest request = new() { CourseBucket = bucket, ProjectFolder = folder, BookType = BookObjects.TypeOf(key) };
                started.Add(JsonNode.Parse((await executions.StartAsync(request, cancellationToken)).ToJson()));
            }
            else
            {
                ignored.Add((JsonNode)$"{bucket}/{key} is not a book; a book is folder/book/name.json.");
            }
        }

        return new JsonObject { ["started"] = started, ["ignored"] = ignored }.ToJsonString(StatesJsonContext.Default.Options);
    }

    private static string? Action(JsonElement sent) => sent.TryGetProperty("action", out JsonElement action)
        ? action.ValueKind == JsonValueKind.String ? action.GetString() : action.GetRawText()
        : null;

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
