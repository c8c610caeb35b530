using System.Globalization;

namespace PptBatch.Cli.Printing;

/// <summary>Money as the tool writes it.</summary>
internal static class Dollars
{
    public static string Of(decimal? usd) =>
        usd is { } known ? string.Create(CultureInfo.InvariantCulture, $"US$ {known:0.00}") : "cost not known";
}
