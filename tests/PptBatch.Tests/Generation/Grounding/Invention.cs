using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PptBatch.Tests.Generation.Grounding;

/// <summary>Plants one lie in an honest slide: the same for the same seed.</summary>
internal sealed partial class Invention(Random random, string language = "es")
{
    private static readonly string[] Names = ["Marta Quiroga", "Helsinki", "Xandrel", "Doctor Whitcombe", "Kubernetes", "OpenVista"];
    private static readonly string[] Identifiers = ["frobnicate", "load_widgets()", "zipTheta", "plot_galaxy", "config_x9.json", "--turbo-mode"];

    private readonly string _behind = SpokenLessons.Behind(language);

    /// <summary>Changes the slide; null when it has nothing that could be changed so.</summary>
    public string? Plant(IElement slide, string kind) => kind switch
    {
        "changed digit" => ChangeDigit(slide),
        "new figure" => AddFigure(slide),
        "swapped answer" => SwapAnswer(slide),
        "changed cell" => ChangeDigit(slide, "td"),
        "number in words" => ChangeWord(slide),
        _ => AddName(slide),
    };

    private string? ChangeWord(IElement slide)
    {
        List<(IText Text, string True, string Lie)> places =
        [
            .. from words in SpokenLessons.InWords(language)
               from text in slide.Descendants<IText>()
               where text.ParentElement!.Closest("aside") is null && text.Data.Contains(words.True + _behind, StringComparison.Ordinal)
               select (text, words.True, words.Lie),
        ];
        if (places.Count == 0)
        {
            return null;
        }

        (IText chosen, string before, string lie) = places[random.Next(places.Count)];
        chosen.Data = chosen.Data.Replace(before + _behind, lie + _behind, StringComparison.Ordinal);
        return $"{before} became {lie}";
    }

    private string? ChangeDigit(IElement slide, string places = "*")
    {
        List<IText> texts = [.. slide.Descendants<IText>()
            .Where(text => IsSaid(text) && text.ParentElement!.Matches(places) && Number().IsMatch(text.Data))];
        if (texts.Count == 0)
        {
            return null;
        }

        IText chosen = texts[random.Next(texts.Count)];
        MatchCollection numbers = Number().Matches(chosen.Data);
        Match number = numbers[random.Next(numbers.Count)];
        List<int> digits = [.. Enumerable.Range(number.Index, number.Length).Where(index => char.IsAsciiDigit(chosen.Data[index]))];
        int at = digits[random.Next(digits.Count)];
        int digit = chosen.Data[at] - '0';
        char changed = (char)('0' + ((digit + random.Next(1, 9)) % 10));
        string before = number.Value;
        chosen.Data = chosen.Data[..at] + changed + chosen.Data[(at + 1)..];
        return $"{before} became {chosen.Data.Substring(number.Index, number.Length)}";
    }

    private string? AddFigure(IElement slide)
    {
        string figure = random.Next(4) switch
        {
            0 => $"{random.Next(3, 99)} %",
            1 => random.Next(13, 100).ToString(CultureInfo.InvariantCulture),
            2 => random.Next(100, 9000).ToString(CultureInfo.InvariantCulture),
            _ => (random.Next(11, 999) / 10m).ToString(CultureInfo.InvariantCulture),
        };
        return Append(slide, $" ({figure})", figure);
    }

    private string? AddName(IElement slide)
    {
        if (random.Next(2) == 0)
        {
            // In German every noun has a capital: only two such words are a name.
            string[] names = language == "de" ? [.. Names.Where(known => known.Contains(' ', StringComparison.Ordinal))] : Names;
            string name = names[random.Next(names.Length)];
            return Append(slide, $" ({(random.Next(2) == 0 ? "" : "de ")}{name})".Replace("(", "y ", StringComparison.Ordinal)
                .Replace(")", "", StringComparison.Ordinal), name);
        }

        List<IElement> codes = [.. slide.QuerySelectorAll("code").Where(code => code.ParentElement?.LocalName != "pre")];
        string identifier = Identifiers[random.Next(Identifiers.Length)];
        if (codes.Count == 0)
        {
            return Append(slide, $" «{identifier}»", identifier);
        }

        codes[random.Next(codes.Count)].TextContent = identifier;
        return identifier;
    }

    private string? Append(IElement slide, string words, string planted)
    {
        List<IElement> places = [.. slide.QuerySelectorAll("li, p, h2").Where(place => place.Children.Length == 0)];
        if (places.Count == 0)
        {
            return null;
        }

        IElement chosen = places[random.Next(places.Count)];
        if (chosen.Closest("ol.quiz ul") is not null)
        {
            return null;
        }

        chosen.TextContent = chosen.TextContent.TrimEnd('.') + words;
        return $"{planted} in {chosen.LocalName}";
    }

    private string? SwapAnswer(IElement slide)
    {
        List<IElement> questions = [.. slide.QuerySelectorAll("ol.quiz > li")];
        if (questions.Count > 0)
        {
            IElement question = questions[random.Next(questions.Count)];
            IElement right = question.QuerySelector("li strong")!;
            List<IElement> wrong = [.. question.QuerySelectorAll("li").Where(answer => answer != right.ParentElement)];
            IElement chosen = wrong[random.Next(wrong.Count)];
            right.Replace([.. right.ChildNodes]);
            chosen.InnerHtml = $"<strong>{chosen.InnerHtml}</strong>";
            return $"the answer \"{chosen.TextContent}\"";
        }

        List<IElement> rows = [.. slide.QuerySelectorAll("tbody tr").Where(row => row.Children.Length > 1)];
        if (rows.Count < 2)
        {
            return null;
        }

        IElement first = rows[random.Next(rows.Count)].Children[^1];
        IElement second = rows[random.Next(rows.Count)].Children[^1];
        if (first.TextContent == second.TextContent)
        {
            return null;
        }

        (first.InnerHtml, second.InnerHtml) = (second.InnerHtml, first.InnerHtml);
        return $"{first.TextContent} and {second.TextContent} changed places";
    }

    private static bool IsSaid(IText text) => text.ParentElement is { } parent && parent.Closest("ol.quiz ul") is null;

    [GeneratedRegex(@"(?<![\p{Lu}\p{Ll}_])[0-9][0-9.,]*[0-9]|(?<![\p{Lu}\p{Ll}_])[0-9]")]
    private static partial Regex Number();
}
