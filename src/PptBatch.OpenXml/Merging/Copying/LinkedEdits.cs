using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Looks;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Merging.Presentation;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Merging.Copying;

/// <summary>Says what must change in the parts that a part leads to: notes, comments, charts and diagrams.</summary>
internal sealed class LinkedEdits(SourceDeck deck)
{
    /// <summary>How authors of old comments move; null while they stay.</summary>
    public Dictionary<string, (string Id, long Shift)>? CommentMoves { get; set; }

    /// <summary>How the deck's slides are scaled: charts and diagrams are scaled with them.</summary>
    public SlideScale? Scale { get; set; }

    /// <summary>The changes of the part that a relationship leads to; null for none.</summary>
    public PartEdit? Of(Relationship relationship, OutputPart part) => relationship.Kind switch
    {
        "notesSlide" => new PartEdit { SlideNumber = part.Edit?.SlideNumber, Kind = PartKind.Notes },
        "comments" when relationship.Type == CommentAuthorList.ThreadedCommentsType => Edit(MoveThreads),
        "comments" when CommentMoves is not null || Scale is not null => Edit(MoveComments),
        "chart" or "chartEx" or "diagramDrawing" or "diagramData" when Scale is not null || deck.IsOffice2007 => Edit(Redraw),
        _ => null,
    };

    private void MoveThreads(XElement comments)
    {
        SlideReferences.MoveThreads(comments, deck.SlideIds);
        if (Scale is { } scale)
        {
            MarkScale.Threads(comments, scale);
        }
    }

    private void MoveComments(XElement comments)
    {
        if (CommentMoves is { } moves)
        {
            CommentAuthorList.Move(comments, moves);
        }

        if (Scale is { } scale)
        {
            MarkScale.Comments(comments, scale);
        }
    }

    private void Redraw(XElement chart)
    {
        if (deck.IsOffice2007)
        {
            ChartDefaults.Write(chart);
        }

        if (Scale is { } scale)
        {
            ChartScale.Apply(chart, scale);
        }
    }

    private static PartEdit Edit(Action<XElement> change)
    {
        PartEdit edit = new();
        edit.Add(change);
        return edit;
    }
}
