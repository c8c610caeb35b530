using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>What each function may do: read the bucket, write under its <c>infographics</c> folders, and nothing that another does.</summary>
internal static class WorkerPolicies
{
    public static string NameOf(WorkerRole role) => $"{role}Role";

    public static JsonObject RoleOf(WorkerRole role)
    {
        string log = WorkerResources.LogOf(role);
        List<JsonNode> statements =
        [
            Policy.Allow(["s3:GetObject"], CourseBucket.Arn("/*")),

            // Without it, S3 answers 403 instead of 404 for what is not there.
            Policy.Allow(["s3:ListBucket"], CourseBucket.Arn()),
            Policy.Allow(["s3:AbortMultipartUpload", "s3:PutObject"], CourseBucket.Arn("/*/infographics/*")),
            Policy.Allow(["logs:CreateLogStream", "logs:PutLogEvents"], Intrinsic.Att(log, "Arn")),
            Policy.AllowTraces(),
        ];
        if (role == WorkerRole.Batch)
        {
            statements.Add(Policy.Allow(["sqs:SendMessage"], Intrinsic.Att(NoticeResources.Unhandled, "Arn")));
            statements.Add(Intrinsic.If(StackParameters.HasModel, CallModel(), Intrinsic.Nothing()));
        }

        return Policy.Role("lambda.amazonaws.com", condition: null, [.. statements]);
    }

    // A profile such as "us.anthropic.x" calls the model "anthropic.x" in the regions that it chooses.
    private static JsonObject CallModel() => Policy.Allow(
        ["bedrock:InvokeModelWithResponseStream"],
        Intrinsic.Sub(
            "arn:${AWS::Partition}:bedrock:*::foundation-model/anthropic.${Name}",
            new JsonObject
            {
                ["Name"] = new JsonObject
                {
                    ["Fn::Select"] = new JsonArray(
                        "1", new JsonObject { ["Fn::Split"] = new JsonArray("anthropic.", Intrinsic.Sub("${Model}anthropic.none")) }),
                },
            }),
        Intrinsic.Sub("arn:${AWS::Partition}:bedrock:${AWS::Region}:${AWS::AccountId}:inference-profile/${Model}"));
}
