using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>A function, a role and a log for each of the worker's functions.</summary>
internal static class WorkerResources
{
    // The merge spools decks that are larger than its memory.
    private const int MergeDiskMegabytes = 10240;

    // Reads a book, writes lists: memory buys it processor time only.
    private const int SmallMegabytes = 1024;

    public static IReadOnlyList<WorkerRole> Roles { get; } = Enum.GetValues<WorkerRole>();

    public static string NameOf(WorkerRole role) => $"{role}Function";

    public static string LogOf(WorkerRole role) => $"{role}Log";

    public static JsonObject Of(string codePath)
    {
        JsonObject resources = [];
        foreach (WorkerRole role in Roles)
        {
            resources[NameOf(role)] = Function(role, codePath);
            resources[WorkerPolicies.NameOf(role)] = WorkerPolicies.RoleOf(role);
            resources[LogOf(role)] = Log($"/pptbatch/${{AWS::StackName}}/{role}".ToLowerInvariant().Replace("aws::stackname", "AWS::StackName"));
        }

        return resources;
    }

    public static JsonObject Log(string name) => new()
    {
        ["Type"] = "AWS::Logs::LogGroup",
        ["DeletionPolicy"] = "Delete",
        ["UpdateReplacePolicy"] = "Delete",
        ["Properties"] = new JsonObject
        {
            ["LogGroupName"] = Intrinsic.Sub(name), ["RetentionInDays"] = Intrinsic.Ref(StackParameters.LogDays),
        },
    };

    private static JsonObject Function(WorkerRole role, string codePath)
    {
        JsonObject properties = new()
        {
            ["CodeUri"] = codePath,
            ["Handler"] = "bootstrap",
            ["Runtime"] = "provided.al2023",
            ["Architectures"] = new JsonArray(Intrinsic.Ref(StackParameters.Architecture)),
            ["MemorySize"] = role is WorkerRole.Batch or WorkerRole.Merge ? Intrinsic.Ref(StackParameters.Memory) : SmallMegabytes,
            ["Timeout"] = Intrinsic.Ref(StackParameters.Timeout),
            ["Role"] = Intrinsic.Att(WorkerPolicies.NameOf(role), "Arn"),
            ["Tracing"] = "Active",
            ["LoggingConfig"] = new JsonObject { ["LogGroup"] = Intrinsic.Ref(LogOf(role)) },
        };
        if (role == WorkerRole.Batch)
        {
            properties["Environment"] = new JsonObject
            {
                ["Variables"] = new JsonObject { ["PPTBATCH_MODEL"] = Intrinsic.Ref(StackParameters.Model) },
            };
            properties["ReservedConcurrentExecutions"] = Intrinsic.If(
                StackParameters.Reserves, Intrinsic.Ref(StackParameters.Concurrency), Intrinsic.Nothing());

            // A lost batch is sent again by whoever sent it; Lambda's own retries would only meet its lease.
            properties["EventInvokeConfig"] = new JsonObject
            {
                ["MaximumRetryAttempts"] = 0,
                ["MaximumEventAgeInSeconds"] = 3600,
                ["DestinationConfig"] = new JsonObject
                {
                    ["OnFailure"] = new JsonObject { ["Type"] = "SQS", ["Destination"] = Intrinsic.Att(NoticeResources.Unhandled, "Arn") },
                },
            };
        }

        if (role == WorkerRole.Merge)
        {
            properties["EphemeralStorage"] = new JsonObject { ["Size"] = MergeDiskMegabytes };
        }

        return new JsonObject { ["Type"] = "AWS::Serverless::Function", ["Properties"] = properties };
    }
}
