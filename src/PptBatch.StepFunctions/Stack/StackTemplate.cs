using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>
/// The CloudFormation template of everything that a course needs on AWS: bucket, four functions with a role each, the state machine,
/// logs, alarms, dashboard and a notice when an execution ends. It needs SAM's transform, which <c>sam deploy</c> brings.
/// </summary>
public static class StackTemplate
{
    /// <summary>The template as YAML, the same bytes each time.</summary>
    /// <param name="codePath">Folder of the published worker, relative to the template. Default: <c>Worker/publish/</c>.</param>
    public static string Export(string codePath = "Worker/publish/")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(codePath);
        return TemplateYaml.Of(Build(codePath));
    }

    internal static JsonObject Build(string codePath)
    {
        JsonObject resources = [];
        foreach (JsonObject part in (JsonObject[])
            [
                CourseBucket.Resources(), WorkerResources.Of(codePath), MachineResources.All(), NoticeResources.All(), AlarmResources.All(),
            ])
        {
            foreach ((string name, JsonNode? resource) in part)
            {
                resources[name] = resource!.DeepClone();
            }
        }

        resources["Dashboard"] = DashboardResource.Dashboard();
        resources["RunnerPolicy"] = RunnerPolicy.Resource();
        return new JsonObject
        {
            ["AWSTemplateFormatVersion"] = "2010-09-09",
            ["Transform"] = "AWS::Serverless-2016-10-31",
            ["Description"] = "PptBatch: from a course book in a bucket to one PowerPoint, by a state machine and four functions.",
            ["Parameters"] = StackParameters.All(),
            ["Mappings"] = StackParameters.Mappings(),
            ["Conditions"] = StackParameters.Conditions(),
            ["Resources"] = resources,
            ["Outputs"] = new JsonObject
            {
                ["Bucket"] = Output("Where courses and decks are.", CourseBucket.Name()),
                ["StateMachineArn"] = Output("What runs a course.", Intrinsic.Ref(MachineResources.Machine)),
                ["BatchFunction"] = Output(
                    "What UseLambdaExecutor sends batches to.", Intrinsic.Ref(WorkerResources.NameOf(WorkerRole.Batch))),
                ["NoticeTopicArn"] = Output("Tells that an execution ended, or that an alarm stands.", Intrinsic.Ref(NoticeResources.Topic)),
                ["RunnerPolicyArn"] = Output("For whoever runs courses.", Intrinsic.Ref("RunnerPolicy")),
            },
        };
    }

    private static JsonObject Output(string description, JsonNode value) => new() { ["Description"] = description, ["Value"] = value };
}
