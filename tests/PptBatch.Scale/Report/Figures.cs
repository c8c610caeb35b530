using System.Globalization;

namespace PptBatch.Scale.Report;

/// <summary>Numbers as the documents write them.</summary>
internal static class Figures
{
    public static string Count(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Time(double seconds) => seconds switch
    {
        < 120 => $"{Count(seconds)} s",
        < 7200 => $"{Count(seconds / 60)} min",
        _ => (seconds / 3600).ToString("#,0.0", CultureInfo.InvariantCulture) + " h",
    };

    public static string Bytes(double bytes) =>
        bytes < 10_240 ? $"{Count(bytes)} B" : bytes < 10_485_760 ? $"{Count(bytes / 1024)} KiB" : $"{Count(bytes / 1_048_576)} MiB";

    public static string Dollars(decimal dollars) =>
        "$" + dollars.ToString(dollars >= 0.1m ? "#,0.00" : dollars >= 0.001m ? "0.0000" : "0.0000000", CultureInfo.InvariantCulture);
}
