using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>A managed policy for whoever runs courses: uploads, starts and takes up executions, and sends batches out by themselves.</summary>
internal static class RunnerPolicy
{
    public static JsonObject Resource() => new()
    {
        ["Type"] = "AWS::IAM::ManagedPolicy",
        ["Properties"] = new JsonObject
        {
            ["Description"] = "Runs courses of this stack.",
            ["PolicyDocument"] = Policy.Document(
                Policy.Allow(["states:StartExecution"], Intrinsic.Ref(MachineResources.Machine)),
                Policy.Allow(
                    ["states:DescribeExecution", "states:RedriveExecution", "states:StopExecution"],
                    Intrinsic.Sub(MachineResources.Executions + ":*")),
                Policy.Allow(["lambda:InvokeFunction"], Intrinsic.Att(WorkerResources.NameOf(WorkerRole.Batch), "Arn")),
                Policy.Allow(["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"], CourseBucket.Arn("/*")),
                Policy.Allow(["s3:ListBucket"], CourseBucket.Arn())),
        },
    };
}
