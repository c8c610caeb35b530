using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Sequences;

/// <summary>
/// Participants side by side with their lifelines, messages between them from the top down, each glued to points on the lifelines.
/// </summary>
internal sealed class SequenceFigure(SequenceDiagram diagram, Box box, double size, Ruler ruler, bool rightToLeft)
{
    public const double Ceiling = 20;
    public const double Floor = 12;
    private const double Knot = 6;
    private const double Space = 8;
    private const double TightestRow = 4;
    private const double RoomiestRow = 72;
    private const double OwnStep = 28;
    private readonly double _slot = box.Width / diagram.Participants.Count;

    /// <summary>The frames, or null where the messages need more height than there is.</summary>
    public IReadOnlyList<Frame>? Place()
    {
        List<IReadOnlyList<TextParagraph>> heads = [.. diagram.Participants.Select(name =>
            DiagramText.Of(name, new DiagramFont(size, Bold: true, RightToLeft: rightToLeft)))];
        double headWidth = Math.Min(_slot - Space, 190);
        if (heads.Any(head => DiagramText.LeastWidth(head, ruler) > headWidth - (2 * Space)))
        {
            return null;
        }

        double headHeight = heads.Max(head => ruler.Height(head, headWidth - (2 * Space))) + (2 * Space);
        Message[] messages = [.. diagram.Messages.Select(Measured)];
        double needed = headHeight + (2 * Space) + messages.Sum(message => message.Height + TightestRow);
        if (needed > box.Height || messages.Any(message => message.Split))
        {
            return null;
        }

        double row = TightestRow + Math.Min(RoomiestRow, messages.Length == 0 ? 0 : (box.Height - needed) / messages.Length);
        double bottom = box.Y + headHeight + (2 * Space) + messages.Sum(message => message.Height + row);
        List<Frame> frames = [];
        for (int participant = 0; participant < heads.Count; participant++)
        {
            Point[] life = [new(Middle(participant), box.Y + headHeight), new(Middle(participant), bottom)];
            frames.Add(Line(life, dashed: true, head: false) with { Name = "Lifeline", Color = ColorToken.Line, WidthPt = 1.5,
                Start = new Glue(Head(participant), (int)SymbolSide.Bottom) });
        }

        double y = box.Y + headHeight + Space;
        for (int message = 0; message < messages.Length; message++)
        {
            y += row;
            frames.AddRange(Frames(messages[message], message, y));
            y += messages[message].Height;
        }

        for (int participant = 0; participant < heads.Count; participant++)
        {
            frames.Add(new SymbolFrame
            {
                Box = new Box(Middle(participant) - (headWidth / 2), box.Y, headWidth, headHeight),
                Name = diagram.Participants[participant],
                Geometry = SymbolGeometry.RoundedRectangle,
                Fill = ColorToken.AccentSoft,
                Insets = new Insets(Space, Space / 2, Space, Space / 2),
                Paragraphs = ruler.Fitted(heads[participant], headWidth - (2 * Space)),
                Key = Head(participant),
            });
        }

        return frames;
    }

    private double Middle(int participant) => box.X + (_slot * (participant + 0.5));

    private static string Head(int participant) => $"participant {participant}";

    private Message Measured(SequenceMessage message)
    {
        int from = Index(message.From);
        int to = Index(message.To);
        double span = message.Note ? _slot * (Math.Abs(to - from) + 1) * 0.92 : from == to ? _slot * 0.9 : _slot * Math.Abs(to - from);
        double width = Math.Max(20, span - (from == to && !message.Note ? OwnStep : 0) - (2 * Space));
        IReadOnlyList<TextParagraph> text = DiagramText.Of(
            message.Text, new DiagramFont(size, RightToLeft: rightToLeft), from == to && !message.Note ? TextAlign.Start
                : TextAlign.Center);
        double words = text.Count == 0 ? 0 : ruler.Height(text, width);
        (double used, _) = DiagramText.Measure(text, width, ruler);
        double height = message.Note ? words + Space : from == to ? Math.Max(words, OwnStep) : words + Knot;
        return new Message(message, from, to, text, Math.Min(width, used + 2), words, height, DiagramText.LeastWidth(text, ruler) > width);
    }

    private IEnumerable<Frame> Frames(Message message, int number, double y)
    {
        if (message.Source.Note)
        {
            double middle = (Middle(message.From) + Middle(message.To)) / 2;
            double width = Math.Max(message.Width + (2 * Space), Math.Abs(Middle(message.From) - Middle(message.To)) + (_slot / 3));
            yield return Words(message, new Box(middle - (width / 2), y, width, message.Words + Space)) with { Fill = ColorToken.Panel,
                Name = "Note", Geometry = SymbolGeometry.Rectangle };
            yield break;
        }

        bool own = message.From == message.To;
        double lane = own ? y + Knot : y + message.Words + (Knot / 2);
        string start = $"from {number}";
        string end = $"to {number}";
        SymbolSide side = own || message.To > message.From ? SymbolSide.Right : SymbolSide.Left;
        SymbolSide arrives = own ? SymbolSide.Right : side == SymbolSide.Right ? SymbolSide.Left : SymbolSide.Right;
        double endLane = own ? y + OwnStep - Knot : lane;
        Box one = KnotAt(Middle(message.From), lane);
        Box other = KnotAt(Middle(message.To), endLane);
        Point leaves = SymbolShape.Port(SymbolGeometry.Ellipse, one, side);
        Point enters = SymbolShape.Port(SymbolGeometry.Ellipse, other, arrives);
        Point[] points = own ? [leaves, leaves with { X = leaves.X + (OwnStep / 2) }, enters with { X = leaves.X + (OwnStep / 2) }, enters]
            : [leaves, enters];
        LineFrame line = Line(points, message.Source.Reply, head: true) with
        {
            Name = "Message",
            Start = new Glue(start, SymbolShape.Site(SymbolGeometry.Ellipse, side)),
            End = new Glue(end, SymbolShape.Site(SymbolGeometry.Ellipse, arrives)),
        };
        foreach (Frame piece in ConnectorPieces.Of(line, $"edge {number}"))
        {
            yield return piece;
        }

        yield return KnotFrame(one, start);
        yield return KnotFrame(other, end);
        if (message.Text.Count > 0)
        {
            double centre = (Middle(message.From) + Middle(message.To)) / 2;
            yield return own
                ? Words(message, new Box(leaves.X + (OwnStep / 2) + Space, y + ((message.Height - message.Words) / 2), message.Width,
                    message.Words))
                : Words(message, new Box(centre - (message.Width / 2), y, message.Width, message.Words));
        }
    }

    // Over the lifelines between its ends a text stands on a ground.
    private SymbolFrame Words(Message message, Box at) => new()
    {
        Box = at, Name = "Message text", Fill = ColorToken.Surface, Paragraphs = ruler.Fitted(message.Text, at.Width),
    };

    private static Box KnotAt(double x, double y) => new(x - (Knot / 2), y - (Knot / 2), Knot, Knot);

    private static SymbolFrame KnotFrame(Box at, string key) => new()
    {
        Box = at, Name = "Point", AltText = "", Geometry = SymbolGeometry.Ellipse, Fill = ColorToken.Accent, Key = key,
    };

    private static LineFrame Line(Point[] points, bool dashed, bool head) => new()
    {
        Box = ConnectorPieces.Around(points), Name = "Line", AltText = "", Points = points, Dashed = dashed, HeadAtEnd = head,
    };

    private int Index(string name)
    {
        for (int participant = 0; participant < diagram.Participants.Count; participant++)
        {
            if (diagram.Participants[participant] == name)
            {
                return participant;
            }
        }

        return 0;
    }

    private sealed record Message(
        SequenceMessage Source, int From, int To, IReadOnlyList<TextParagraph> Text, double Width, double Words, double Height, bool Split);
}
