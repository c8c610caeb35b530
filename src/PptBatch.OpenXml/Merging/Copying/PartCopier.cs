using PptBatch.OpenXml.Merging.Looks;
using PptBatch.OpenXml.Merging.Output;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Copying;

/// <summary>
/// Copies the parts of one input and everything that their relationships reach, known or unknown. Names are given before a part's own
/// relationships are followed, so cycles end.
/// </summary>
internal sealed class PartCopier(MergedDeck merged, SourceDeck deck)
{
    // Code, controls and printers stay behind: a deck must not reach out, and printers are somebody else's.
    private static readonly HashSet<string> LeftBehind = new(StringComparer.Ordinal)
    {
        "vbaProject", "activeXControlBinary", "control", "attachedToolbars", "extensibility", "printerSettings",
    };

    private readonly Dictionary<string, OutputPart> _copied = new(deck.PartCount / 2, StringComparer.OrdinalIgnoreCase);
    private readonly Queue<(string Source, OutputPart Target)> _open = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly LinkedEdits _edits = new(deck);

    /// <inheritdoc cref="LinkedEdits.CommentMoves"/>
    public Dictionary<string, (string Id, long Shift)>? CommentMoves
    {
        get => _edits.CommentMoves;
        set => _edits.CommentMoves = value;
    }

    /// <inheritdoc cref="LinkedEdits.Scale"/>
    public SlideScale? Scale
    {
        get => _edits.Scale;
        set => _edits.Scale = value;
    }

    /// <summary>Says that a part of the input is this part of the merged deck.</summary>
    public void Map(string source, OutputPart target) => _copied[source] = target;

    public OutputPart? Mapped(string source) => _copied.GetValueOrDefault(source);

    /// <summary>Copies a part whose own relationships are followed later, by <see cref="Drain"/>.</summary>
    /// <param name="source">The part.</param>
    /// <param name="neededBy">What needs it, for the error when it is missing.</param>
    /// <param name="edit">What must change in it.</param>
    /// <param name="name">The name that it gets while that is free; null for its own.</param>
    public OutputPart Copy(string source, string neededBy, PartEdit? edit = null, string? name = null)
    {
        if (_copied.TryGetValue(source, out OutputPart? part))
        {
            return part;
        }

        ZipEntry entry = deck.Entry(source) ?? throw PackageFault.MissingPart(deck.Name, source, neededBy);
        string type = deck.Type(source);
        edit?.Kind?.RequireType(deck.Name, source, type);
        bool media = MediaPool.Holds(type) && entry.Relationships is null;
        part = media ? merged.Media.Find(deck, entry, type) : null;
        if (part is null)
        {
            part = merged.Copy(deck, entry, type, edit, name);
            _open.Enqueue((source, part));
            if (media)
            {
                merged.Media.Add(part);
            }
        }

        _copied[source] = part;
        return part;
    }

    /// <summary>Some programs let masters share a theme, which PowerPoint repairs.</summary>
    private OutputPart CopyOfItsOwn(string source, string neededBy)
    {
        ZipEntry entry = deck.Entry(source) ?? throw PackageFault.MissingPart(deck.Name, source, neededBy);
        OutputPart part = merged.Copy(deck, entry, deck.Type(source), edit: null, name: null);
        _open.Enqueue((source, part));
        return part;
    }

    /// <summary>
    /// False for custom XML that is no XML: programs write there what they like, and the deck is whole without it. Anything else that is
    /// damaged is an error once it is copied.
    /// </summary>
    public bool MayCopy(Relationship relationship)
    {
        string? part = relationship.Kind == "customXml" ? deck.FindOrNull(relationship) : null;
        bool may = part is null || deck.IsWellFormed(part);
        if (!may)
        {
            merged.Findings.Warn("PB4021", $"{deck.Name}, {part}", "Custom XML that is not well-formed was left out.");
        }

        return may;
    }

    /// <summary>Follows the relationships of everything copied so far.</summary>
    public void Drain(CancellationToken cancellationToken)
    {
        while (_open.TryDequeue(out (string Source, OutputPart Target) next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Relate(next.Source, next.Target);
        }
    }

    private void Relate(string source, OutputPart part)
    {
        List<Relationship> relationships = deck.Relationships(source);
        part.Edit?.Kind?.RequireLink(deck.Name, source, relationships);
        List<Relationship>? kept = null;
        HashSet<string>? dropped = null;
        string?[] targets = new string?[relationships.Count];
        _ids.Clear();
        int count = 0;
        bool same = !deck.IsStrict && string.Equals(source, part.Name, StringComparison.Ordinal);
        for (int index = 0; index < relationships.Count; index++)
        {
            Relationship relationship = relationships[index];
            if (IsFirstOfItsId(relationship, source) && TryFollow(relationship, source, part, out targets[count]))
            {
                same &= string.Equals(targets[count], relationship.PartName, StringComparison.Ordinal);
                kept?.Add(relationship);
                count++;
            }
            else
            {
                kept ??= relationships.GetRange(0, index);
                (dropped ??= []).Add(relationship.Id);
            }
        }

        kept?.ForEach(relationship => dropped!.Remove(relationship.Id));

        if (dropped is { Count: > 0 } && PartMarkup.Is(deck.Type(source)))
        {
            TakeOut(part, dropped);
        }

        if (count > 0)
        {
            Keep(part, new PartLinks(kept ?? relationships, targets), asTheyAre: same && dropped is null);
        }
    }

    private void Keep(OutputPart part, PartLinks links, bool asTheyAre)
    {
        if (part.Edit?.Facts is not null)
        {
            merged.SectionLinks.Note(part, links);
        }

        if (asTheyAre)
        {
            part.RelationshipsEntry = part.Entry!.Relationships;
        }
        else
        {
            part.Links = links;
        }
    }

    // Apart, so that only parts that lose something pay for the closure.
    private static void TakeOut(OutputPart part, HashSet<string> ids) =>
        (part.Edit ??= new PartEdit()).Add(root => DanglingReferences.Remove(root, ids));

    /// <summary>PowerPoint repairs a part that has an id twice.</summary>
    private bool IsFirstOfItsId(Relationship relationship, string source)
    {
        bool isFirst = _ids.Add(relationship.Id);
        if (!isFirst)
        {
            merged.Findings.Warn("PB4022", $"{deck.Name}, {source}", $"A link was left out: its id {relationship.Id} is already taken.");
        }

        return isFirst;
    }

    /// <summary>Says where a relationship leads in the merged deck.</summary>
    /// <returns>False when it is left out.</returns>
    private bool TryFollow(Relationship relationship, string source, OutputPart part, out string? target)
    {
        target = null;
        if (relationship.External)
        {
            return MayLeadOut(relationship, source);
        }

        if (LeftBehind.Contains(relationship.Kind))
        {
            if (relationship.Kind != "printerSettings")
            {
                merged.Findings.Warn("PB4020", deck.Name, $"Active content was removed ({relationship.Kind}).");
            }

            return false;
        }

        // PowerPoint draws a diagram anew where the drawing that it keeps is gone.
        bool isDrawnAnew = relationship.Kind == "diagramDrawing" && deck.FindOrNull(relationship) is null;
        if (relationship.PartName is null || relationship.Target.EndsWith("NULL", StringComparison.Ordinal) || isDrawnAnew)
        {
            merged.Findings.Warn("PB4022", $"{deck.Name}, {source}", $"A link without a target was removed ({relationship.Target}).");
            return false;
        }

        target = MayCopy(relationship) ? Internal(relationship, source, part)?.Name : null;
        return target is not null;
    }

    private OutputPart? Internal(Relationship relationship, string source, OutputPart part)
    {
        if (relationship.Kind == "slide")
        {
            OutputPart? slide = deck.FindOrNull(relationship) is { } found ? Mapped(found) : null;
            if (slide is null)
            {
                merged.Findings.Warn(
                    "PB4023", $"{deck.Name}, {source}", $"A link to a slide that is not in the deck was removed ({relationship.Target}).");
            }

            return slide;
        }

        string target = deck.Find(relationship, source);
        if (target == deck.MainPart)
        {
            merged.Findings.Warn("PB4022", $"{deck.Name}, {source}", "A link to the presentation part itself was removed.");
            return null;
        }

        if (relationship.Kind == "notesMaster")
        {
            return NotesMaster(target, source);
        }

        if (relationship.Kind == "theme" && (part == merged.NotesMaster || part == merged.HandoutMaster))
        {
            return CopyOfItsOwn(target, source);
        }

        if (relationship.Kind == "notesSlide" && part.Edit?.Facts is { } facts)
        {
            facts.HasNotes = true;
        }

        return Copy(target, source, _edits.Of(relationship, part));
    }

    /// <summary>The deck's one notes master: the first that comes; later ones give way to it.</summary>
    public OutputPart NotesMaster(string source, string neededBy)
    {
        if (merged.NotesMaster is null)
        {
            return merged.NotesMaster = Copy(source, neededBy);
        }

        if (Mapped(source) is null)
        {
            if (deck.Entry(source) is { } entry && entry.Crc != merged.NotesMaster.Entry!.Crc)
            {
                merged.Findings.Tell("PB4025", deck.Name, "Its notes pages now use the first notes master: a deck has only one.");
            }

            Map(source, merged.NotesMaster);
        }

        return merged.NotesMaster;
    }

    private bool MayLeadOut(Relationship relationship, string source)
    {
        bool stays = OuterLinks.MayStay(relationship);
        if (!stays)
        {
            merged.Findings.Warn(
                "PB4022", $"{deck.Name}, {source}", $"A link out of the deck was removed: {relationship.Kind} to {relationship.Target}.");
        }

        return stays;
    }
}
