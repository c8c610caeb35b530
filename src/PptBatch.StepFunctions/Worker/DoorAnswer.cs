using System.Text.Json.Nodes;
using PptBatch.StepFunctions.Calling;

namespace PptBatch.StepFunctions.Worker;

/// <summary>What the start function answers.</summary>
/// <param name="Status">HTTP status; a caller without HTTP gets an exception in the place of 400 and more.</param>
/// <param name="Json">The answer.</param>
internal sealed record DoorAnswer(int Status, string Json)
{
    /// <summary>How an execution is doing; one that has ended says how its deck did.</summary>
    public static string Of(string arn, DeckExecution found)
    {
        JsonObject answer = new()
        {
            ["execution_arn"] = arn, ["status"] = found.Status, ["redrivable"] = found.IsRedrivable,
        };
        foreach ((string name, string? value) in new[] { ("error", found.Error), ("cause", found.Cause) })
        {
            if (value is not null)
            {
                answer[name] = value;
            }
        }

        if (found.Output is { } output)
        {
            answer["result"] = Parsed(output);
        }

        return answer.ToJsonString(StatesJsonContext.Default.Options);
    }

    /// <summary>An error as callers read it: code, message, place and fix, never a stack.</summary>
    public static string Error(Diagnostic error) => new JsonObject
    {
        ["error"] = error.Code, ["message"] = error.Message, ["place"] = error.Place, ["fix"] = error.Fix,
    }.ToJsonString(StatesJsonContext.Default.Options);

    /// <summary>The status of an error: whose it is, and whether asking again can help.</summary>
    public static int StatusOf(Diagnostic error) => error.Code switch
    {
        "PB1001" or "PB5040" or "PB5061" or "PB5068" => 404,
        "PB1044" => 409,
        "PB5041" or "PB5045" or "PB5055" or "PB5056" => 502,
        _ => 400,
    };

    private static JsonNode? Parsed(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (System.Text.Json.JsonException)
        {
            return json;
        }
    }
}
