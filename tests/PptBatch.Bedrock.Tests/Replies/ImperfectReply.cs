using System.Text.RegularExpressions;
using PptBatch.Testing.Aws.Bedrock;

namespace PptBatch.Bedrock.Tests.Replies;

/// <summary>What models get wrong without lying, done to a good reply.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Lesson">Of which lesson.</param>
/// <param name="Reply">The reply to it.</param>
/// <param name="GoBack">Numbers of the slides that are to go back; none where code sets it right or nothing is to be done.</param>
internal sealed partial record ImperfectReply(string Fault, int Lesson, BedrockAnswer Reply, params int[] GoBack)
{
    /// <summary>Two for each lesson: as many runs have them all.</summary>
    public static IReadOnlyList<ImperfectReply[]> All { get; } =
    [
        [
            Changed("ten lists in a row", 1, Lists, 16),
            Changed("long titles", 2, LongTitles, 3, 8),
            Changed("no alternative text", 3, reply => AltText().Replace(reply, "")),
            Changed("a fence and words around it", 4, reply => $"Voici les diapositives :\n```html\n{reply}\n```\nBonne leçon !"),
            Changed("no notes", 5, reply => Each(reply, (slide, number) => number is 3 or 7 ? Notes().Replace(slide, "") : slide), 3, 7),
            Changed("tags that are not closed", 6, reply => Closings().Replace(reply, "")),
        ],
        [
            Changed("a third of the slides", 1, reply => Each(reply, (slide, number) => number > 10 ? "" : slide)),
            new("cut off by the limit", 2, new BedrockAnswer(ReplyCourse.Good[1][..6000], "max_tokens")),
            Changed("seven cards", 3, SevenCards, 8),
            Changed("two lessons in one reply", 4, reply => reply + ReplyCourse.Good[4]),
            Changed("cut off in the middle of a slide", 5, reply => reply[..(reply.LastIndexOf("<aside", StringComparison.Ordinal) + 80)]),
            Changed("nine items, one of them long", 6, reply => Each(reply, (slide, number) => number == 3 ? NineItems(slide) : slide), 3),
        ],
    ];

    public override string ToString() => Fault;

    private static ImperfectReply Changed(string fault, int lesson, Func<string, string> change, params int[] goBack) =>
        new(fault, lesson, new BedrockAnswer(change(ReplyCourse.Good[lesson - 1])), goBack);

    private static string Each(string reply, Func<string, int, string> change)
    {
        int number = 0;
        return Slide().Replace(reply, slide => change(slide.Value, ++number));
    }

    private static string Lists(string reply) => Each(reply, (slide, number) => number is < 7 or > 16
        ? slide
        : Body().Replace(slide, "</h2><ul><li>Water</li><li>Sand</li><li>Particles</li></ul><aside"));

    private static string LongTitles(string reply) => Each(reply, (slide, number) => number is 3 or 8
        ? slide.Replace("</h2>", ", and that is true of every file and of every line that a program reads</h2>", StringComparison.Ordinal)
        : slide);

    private static string SevenCards(string reply) => Each(reply, (slide, number) => number == 8
        ? slide.Replace("<div class=\"cards\">", "<div class=\"cards\">" + string.Concat(
            Enumerable.Repeat("<div class=\"card\"><h3>Los módulos</h3><p>Pierden producción.</p></div>", 4)), StringComparison.Ordinal)
        : slide);

    private static string NineItems(string slide) => Body().Replace(
        slide,
        "</h2><ul>" + string.Concat(Enumerable.Repeat("<li>Reflexion</li>", 8))
            + "<li>Licht ändert beim Übergang in einen Stoff seine Richtung "
            + "und wird dort langsamer oder schneller und dann gebrochen und reflektiert</li></ul><aside");

    [GeneratedRegex("<section.*?</section>", RegexOptions.Singleline)]
    private static partial Regex Slide();

    [GeneratedRegex("</h2>.*?<aside", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<aside.*?</aside>", RegexOptions.Singleline)]
    private static partial Regex Notes();

    [GeneratedRegex(" alt=\"[^\"]*\"")]
    private static partial Regex AltText();

    [GeneratedRegex("</(?:section|li|p|dd|dt|td|tr)>")]
    private static partial Regex Closings();
}
