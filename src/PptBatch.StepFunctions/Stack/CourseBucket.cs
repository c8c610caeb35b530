using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>The bucket that courses are read from and decks are written to: the stack's own, or one that exists.</summary>
internal static class CourseBucket
{
    private const string Created = "Courses";

    public static JsonNode Name() =>
        Intrinsic.If(StackParameters.CreatesBucket, Intrinsic.Ref(Created), Intrinsic.Ref(StackParameters.ExistingBucket));

    public static JsonNode Arn(string suffix = "") =>
        Intrinsic.Sub("arn:${AWS::Partition}:s3:::${Bucket}" + suffix, new JsonObject { ["Bucket"] = Name() });

    public static JsonObject Resources() => new()
    {
        [Created] = new JsonObject
        {
            ["Type"] = "AWS::S3::Bucket",
            ["Condition"] = StackParameters.CreatesBucket,
            ["DeletionPolicy"] = "Retain",
            ["UpdateReplacePolicy"] = "Retain",
            ["Properties"] = Properties(),
        },
        ["CoursesPolicy"] = new JsonObject
        {
            ["Type"] = "AWS::S3::BucketPolicy",
            ["Condition"] = StackParameters.CreatesBucket,
            ["Properties"] = new JsonObject
            {
                ["Bucket"] = Intrinsic.Ref(Created),
                ["PolicyDocument"] = Policy.Document(new JsonObject
                {
                    ["Sid"] = "OnlyOverTls",
                    ["Effect"] = "Deny",
                    ["Principal"] = "*",
                    ["Action"] = "s3:*",
                    ["Resource"] = new JsonArray(Intrinsic.Att(Created, "Arn"), Intrinsic.Sub("${" + Created + ".Arn}/*")),
                    ["Condition"] = new JsonObject { ["Bool"] = new JsonObject { ["aws:SecureTransport"] = "false" } },
                }),
            },
        },
    };

    private static JsonObject Properties() => new()
    {
        ["BucketEncryption"] = new JsonObject
        {
            ["ServerSideEncryptionConfiguration"] = new JsonArray(new JsonObject
            {
                ["ServerSideEncryptionByDefault"] = new JsonObject { ["SSEAlgorithm"] = "AES256" },
            }),
        },
        ["PublicAccessBlockConfiguration"] = new JsonObject
        {
            ["BlockPublicAcls"] = true, ["BlockPublicPolicy"] = true, ["IgnorePublicAcls"] = true, ["RestrictPublicBuckets"] = true,
        },
        ["OwnershipControls"] = new JsonObject
        {
            ["Rules"] = new JsonArray(new JsonObject { ["ObjectOwnership"] = "BucketOwnerEnforced" }),
        },

        // What was overwritten or deleted by mistake can be had back for a month.
        ["VersioningConfiguration"] = new JsonObject { ["Status"] = "Enabled" },
        ["LifecycleConfiguration"] = new JsonObject
        {
            ["Rules"] = new JsonArray(
                new JsonObject
                {
                    ["Id"] = "end-unfinished-uploads",
                    ["Status"] = "Enabled",
                    ["AbortIncompleteMultipartUpload"] = new JsonObject { ["DaysAfterInitiation"] = 1 },
                },
                new JsonObject
                {
                    ["Id"] = "forget-old-versions",
                    ["Status"] = "Enabled",
                    ["NoncurrentVersionExpiration"] = new JsonObject { ["NoncurrentDays"] = 30 },
                    ["ExpiredObjectDeleteMarker"] = true,
                }),
        },
    };
}
