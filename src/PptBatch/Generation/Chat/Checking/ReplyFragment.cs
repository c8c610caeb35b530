using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>Finds the lesson's article in a reply, whatever stands around it; a reply that was cut off has none.</summary>
internal static class ReplyFragment
{
    private const string Open = "<article";
    private const string Close = "</article>";
    private const string Slide = "<section";

    /// <summary>The article, or null and why there is none.</summary>
    public static (IElement? Article, string Problem) Read(string reply)
    {
        if (reply.Length > SlideHtmlLimits.ReplyCharacters)
        {
            return (null, $"The answer is longer than {SlideHtmlLimits.ReplyCharacters} characters.");
        }

        string html = Cut(reply);
        if (!IsWhole(html))
        {
            return (null, $"The answer does not end with {Close}.");
        }

        IElement? article = new HtmlParser().ParseDocument(DepthLimit.Apply(html)).QuerySelector("article");
        return article?.QuerySelectorAll("section").Length switch
        {
            null or 0 => (null, "There is no article.lesson with section.slide elements in the answer."),
            > SlideHtmlLimits.Slides => (null, $"There are more than {SlideHtmlLimits.Slides} slides in the answer."),
            _ => (article, ""),
        };
    }

    /// <summary>True when the article is there to its end, whatever follows it.</summary>
    public static bool IsFinished(string reply) => reply.Contains(Close, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when slides are there and the last of them stops in its middle.</summary>
    public static bool StopsInASlide(string reply) =>
        reply.Contains(Slide, StringComparison.OrdinalIgnoreCase) && !IsFinished(reply) && !IsWhole(Cut(reply));

    // Between slides nothing is lost but the last tag; anywhere else words may be missing.
    private static bool IsWhole(string html) => html.EndsWith(Close, StringComparison.OrdinalIgnoreCase)
        || html.EndsWith("</section>", StringComparison.OrdinalIgnoreCase);

    /// <summary>The article without a code fence or words around it.</summary>
    private static string Cut(string reply)
    {
        int start = reply.IndexOf(Open, StringComparison.OrdinalIgnoreCase);
        int end = reply.LastIndexOf(Close, StringComparison.OrdinalIgnoreCase);
        string html = start < 0 ? reply : end < start ? reply[start..] : reply[start..(end + Close.Length)];
        html = html.TrimEnd();
        return end < start && html.EndsWith("```", StringComparison.Ordinal) ? html[..^3].TrimEnd() : html;
    }
}
