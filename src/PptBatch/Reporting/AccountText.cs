using System.Globalization;

namespace PptBatch.Reporting;

/// <summary>A lesson's account on one line of the report.</summary>
internal static class AccountText
{
    public static string Of(LessonAccount? account)
    {
        if (account is null)
        {
            return "";
        }

        (string Name, MatterCount Count)[] kinds =
        [
            ("words", account.Words), ("code", account.CodeBlocks), ("cells", account.Cells), ("pictures", account.Pictures),
            ("links", account.Links),
        ];
        return string.Join("; ", kinds.Where(kind => kind.Count.Total > 0).Select(kind => Of(kind.Name, kind.Count)));
    }

    private static string Of(string name, MatterCount count)
    {
        string notes = count.InNotes == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count.InNotes} in notes");
        string missing = count.Missing == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", <strong class=\"Failed\">{count.Missing} missing</strong>");
        return string.Create(CultureInfo.InvariantCulture, $"{name}: {count.OnSlides} of {count.Total} on slides{notes}{missing}");
    }
}
