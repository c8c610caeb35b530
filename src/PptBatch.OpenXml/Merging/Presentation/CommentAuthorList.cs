using System.Globalization;
using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>
/// The comment authors of all inputs. Old comments name an author by number and count up for each author, so both are moved on;
/// threaded comments name an author by a GUID, which stays.
/// </summary>
internal sealed class CommentAuthorList
{
    public const string ThreadedType = "http://schemas.microsoft.com/office/2018/10/relationships/authors";
    public const string ThreadedCommentsType = "http://schemas.microsoft.com/office/2018/10/relationships/comments";
    private static readonly XNamespace Threaded = "http://schemas.microsoft.com/office/powerpoint/2018/8/main";
    private readonly Dictionary<(string Name, string Initials), XElement> _byName = [];
    private readonly HashSet<string> _threadedIds = new(StringComparer.OrdinalIgnoreCase);

    public XElement? Old { get; private set; }

    public XElement? WithThreads { get; private set; }

    /// <summary>Takes over a deck's authors of old comments.</summary>
    /// <returns>For each author id of the deck, the new id and what to add to the numbers of that author's comments.</returns>
    public Dictionary<string, (string Id, long Shift)> Add(XElement authors)
    {
        Dictionary<string, (string, long)> moves = [];
        Old ??= new XElement(authors.Name, authors.Attributes().Where(attribute => attribute.IsNamespaceDeclaration));
        foreach (XElement author in authors.Elements(P + "cmAuthor"))
        {
            (string, string) key = ((string?)author.Attribute("name") ?? "", (string?)author.Attribute("initials") ?? "");
            long last = Number(author, "lastIdx");
            if (!_byName.TryGetValue(key, out XElement? known))
            {
                known = new XElement(author);
                known.SetAttributeValue("id", _byName.Count);
                known.SetAttributeValue("lastIdx", 0);
                _byName[key] = known;
                Old.Add(known);
            }

            long shift = Number(known, "lastIdx");
            moves[(string?)author.Attribute("id") ?? ""] = ((string)known.Attribute("id")!, shift);
            known.SetAttributeValue("lastIdx", shift + last);
        }

        return moves;
    }

    public void AddThreaded(XElement authors)
    {
        WithThreads ??= new XElement(authors.Name, authors.Attributes().Where(attribute => attribute.IsNamespaceDeclaration));
        WithThreads.Add(authors.Elements(Threaded + "author").Where(author => _threadedIds.Add((string?)author.Attribute("id") ?? "")));
    }

    /// <summary>Moves the authors and numbers of a deck's old comments.</summary>
    public static void Move(XElement comments, Dictionary<string, (string Id, long Shift)> moves)
    {
        foreach (XElement comment in comments.Descendants().Where(element => element.Attribute("authorId") is not null))
        {
            if (moves.TryGetValue((string)comment.Attribute("authorId")!, out (string Id, long Shift) move))
            {
                comment.SetAttributeValue("authorId", move.Id);
                comment.SetAttributeValue("idx", Number(comment, "idx") + move.Shift);
            }
        }
    }

    private static long Number(XElement element, string attribute) =>
        long.TryParse((string?)element.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : 0;
}
