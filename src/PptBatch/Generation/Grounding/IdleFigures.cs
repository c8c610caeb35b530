using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// Tells the numbers that claim nothing of the lesson's subject: they count or number the slide itself, or are a manner of speaking.
/// </summary>
internal static partial class IdleFigures
{
    private const decimal SpokenCount = 12;
    private const decimal SpokenMinutes = 30;

    /// <summary>True for what counts or numbers the slide itself, or is a manner of speaking.</summary>
    public static bool Has(Claim claim, Figure figure)
    {
        decimal value = figure.Values.Count > 0 ? figure.Values[0] : -1;
        bool spoken = claim.Kind == ClaimKind.Notes;
        if (figure is { IsSpelled: true, IsPercent: false }
            && ((spoken && value <= SpokenCount) || NumberWords.IsAmbiguous(PlainWords.Fold(figure.Shown))))
        {
            return true;
        }

        // The instructor's own time.
        if (spoken && figure.Unit is { Family: "time", Factor: 60 } && value <= SpokenMinutes)
        {
            return true;
        }

        // "Nine tenths", like "half".
        if (figure.IsSpelled && Fraction().IsMatch(claim.Text[figure.End..]))
        {
            return true;
        }

        // "Tax | 0" is how a table writes that there is none.
        if (value == 0 && claim.Kind == ClaimKind.Row && figure.Shown is ['0'] or ['0', .., '%'])
        {
            return true;
        }

        if (figure.IsOrdinal && figure.Start == 0 && value == Place(claim.Element))
        {
            return true;
        }

        Match first = Enumerator().Match(claim.Text);
        return (first.Success && first.Groups[1].Index == figure.Start && value == Place(claim.Element))
            || (claim.Kind == ClaimKind.Title && Suffix().Match(claim.Text) is { Success: true } suffix && figure.Start >= suffix.Index);
    }

    /// <summary>Which of its kind an element is among its siblings, or the box that it stands in.</summary>
    private static int Place(IElement element)
    {
        IElement counted = element.ParentElement is { LocalName: "div" } box && box.FirstElementChild == element ? box : element;
        return counted.ParentElement!.Children.Where(sibling => sibling.LocalName == counted.LocalName)
            .TakeWhile(sibling => sibling != counted).Count() + 1;
    }

    [GeneratedRegex(@"^(?:\p{L}+\s)?(\d{1,2})(?:[.):]|\s|$)")]
    private static partial Regex Enumerator();

    [GeneratedRegex(
        @"^(?:分の|分之)|^[\s-](?:thirds|fourths|quarters|fifths|sixths|sevenths|eighths|ninths|tenths|tercios|cuartos|quintos|décimos|décimas|"
        + @"terços|quartos|tiers|quarts|cinquièmes|dixièmes|Drittel|Viertel|Fünftel|Sechstel|Achtel|Neuntel|Zehntel|"
        + @"terzi|quarti|quinti|decimi)\b")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"(?: · \d+|\(\d+/\d+\))$")]
    private static partial Regex Suffix();
}
