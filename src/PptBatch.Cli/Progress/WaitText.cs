using System.Globalization;

namespace PptBatch.Cli.Progress;

/// <summary>Says that a lesson waits for its model, why, and for how long.</summary>
internal static class WaitText
{
    public static string Of(CallWait wait)
    {
        string why = wait.Reason switch
        {
            CallWaitReason.Throttled => "throttled",
            CallWaitReason.Unavailable => "model not available",
            _ => "waits for its turn",
        };
        string soFar = string.Create(CultureInfo.InvariantCulture, $"{wait.Waited.TotalSeconds:0} s so far");
        return wait.Left is { } left
            ? string.Create(CultureInfo.InvariantCulture, $"{why}, {soFar}, next try in {left.TotalSeconds:0} s")
            : $"{why}, {soFar}";
    }
}
