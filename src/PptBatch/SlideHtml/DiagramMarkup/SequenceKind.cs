using System.Text;
using AngleSharp.Dom;
using PptBatch.Diagrams;
using PptBatch.SlideHtml.Markup;

namespace PptBatch.SlideHtml.DiagramMarkup;

/// <summary>
/// Messages in an <c>ol</c>: who sends it in the first <c>b</c>, who gets it in the second. A <c>ul</c> before it names the participants in
/// the order in which they stand; without it that is the order in which they take part.
/// </summary>
internal sealed class SequenceKind() : DiagramKind<SequenceDiagram>("sequence")
{
    private const string Reply = "reply";
    private const string Note = "note";

    public override Diagram Read(IElement figure)
    {
        IElement? list = figure.QuerySelector("ol");
        List<SequenceMessage> messages = [.. DiagramText.Items(list, DiagramLimits.Messages).Select(Message)];
        List<string> participants = [.. (figure.Named("ul").FirstOrDefault()?.Named("li") ?? []).Select(DiagramText.Of)
            .Concat(messages.SelectMany(message => (string[])[message.From, message.To])).Where(name => name.Length > 0).Distinct()];
        return participants.Count <= DiagramLimits.Participants ? new SequenceDiagram(participants, messages)
            : throw new DiagramFault($"it has {participants.Count} participants; the limit is {DiagramLimits.Participants}");
    }

    protected override void Write(SequenceDiagram diagram, StringBuilder html)
    {
        html.Append("<ul>\n").AppendJoin("", diagram.Participants.Select(name => $"<li>{DiagramText.Html(name)}</li>\n"))
            .Append("</ul>\n<ol>\n");
        foreach (SequenceMessage message in diagram.Messages)
        {
            string kind = message.Note ? Note : message.Reply ? Reply : "";
            html.Append(kind.Length == 0 ? "<li>" : $"<li data-message=\"{kind}\">")
                .Append($"<b>{DiagramText.Html(message.From)}</b> <b>{DiagramText.Html(message.To)}</b> ")
                .Append(DiagramText.Html(message.Text)).Append("</li>\n");
        }

        html.Append("</ol>\n");
    }

    private static SequenceMessage Message(IElement item)
    {
        IElement[] names = [.. item.Children.Where(child => child.LocalName is "b" or "strong").Take(2)];
        if (names.Length == 0)
        {
            throw new DiagramFault("a message in it has no <b> that says who sends it");
        }

        string text = DiagramText.Of(item.ChildNodes, child => names.Contains(child) || DiagramText.IsList(child));
        string kind = item.GetAttribute("data-message")?.Trim().ToLowerInvariant() ?? "";
        return new SequenceMessage(DiagramText.Of(names[0]), DiagramText.Of(names[^1]), text.TrimStart('→', ':', ' '))
        {
            Reply = kind == Reply,
            Note = kind == Note,
        };
    }
}
