using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Output;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Merging.Presentation;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Copying;

/// <summary>Takes the parts that a presentation has by relationship alone, and says what does not come over.</summary>
/// <param name="merged">The merged deck.</param>
/// <param name="deck">The input.</param>
/// <param name="copier">Copies the input's parts.</param>
/// <param name="isAlone">True when no other deck is merged.</param>
internal sealed class UnlistedParts(MergedDeck merged, SourceDeck deck, PartCopier copier, bool isAlone)
{
    private static readonly HashSet<string> LeftBehind = new(StringComparer.Ordinal)
    {
        "printerSettings", "revisionInfo", "changesInfo", "attachedToolbars", "extensibility",
    };

    public void Take(XElement presentation, IEnumerable<Relationship> links, bool isFirst)
    {
        foreach (Relationship link in links.Where(link => !link.External && copier.MayCopy(link)))
        {
            Take(link, presentation, isFirst);
        }
    }

    /// <summary>Says what of the deck as a whole does not come over.</summary>
    public void SayWhatIsLeft(XElement presentation)
    {
        if (presentation.Element(P + "modifyVerifier") is not null)
        {
            merged.Findings.Warn("PB4027", deck.Name, "Its write protection was removed.");
        }

        if (deck.RootRelationships.Any(link => link.Type.Contains("/digital-signature/", StringComparison.Ordinal)))
        {
            merged.Findings.Warn("PB4020", deck.Name, "Its digital signature was removed.");
        }

        if (deck.RootRelationships.Any(link => link.Kind is "extensibility" or "webextensiontaskpanes"))
        {
            merged.Findings.Warn("PB4020", deck.Name, "Active content was removed (parts of an add-in).");
        }
    }

    private void Take(Relationship link, XElement presentation, bool isFirst)
    {
        switch (link.Kind)
        {
            case "slide" or "slideMaster":
                break;
            case "vbaProject":
                deck.HasMacros = true;
                merged.Findings.Warn("PB4020", deck.Name, "Its macros were removed.");
                break;
            case "notesMaster":
                copier.NotesMaster(deck.Find(link, deck.MainPart), deck.MainPart);
                break;
            case "handoutMaster":
                merged.HandoutMaster ??= copier.Copy(deck.Find(link, deck.MainPart), deck.MainPart);
                break;
            case "tableStyles":
                merged.TableStyles.Add(deck.Load(deck.Find(link, deck.MainPart)));
                break;
            case "commentAuthors":
                copier.CommentMoves = merged.CommentAuthors.Add(deck.Load(deck.Find(link, deck.MainPart)));
                break;
            case "authors" when link.Type == CommentAuthorList.ThreadedType:
                merged.CommentAuthors.AddThreaded(deck.Load(deck.Find(link, deck.MainPart)));
                break;
            case "presProps":
                if (isFirst)
                {
                    merged.Links.Id(copier.Copy(deck.Find(link, deck.MainPart), deck.MainPart, ShowSettings(link)), link.Type);
                }

                break;
            case "customXml" when merged.CustomXml.Find(deck, deck.Find(link, deck.MainPart)) is { } known:
                copier.Map(deck.Find(link, deck.MainPart), known);
                break;
            default:
                bool listed = presentation.DescendantsAndSelf().Attributes()
                    .Any(attribute => attribute.Name.Namespace == R && attribute.Value == link.Id);
                if (!listed && !LeftBehind.Contains(link.Kind) && (isFirst || !PresentationTypes.Once.Contains(link.Kind)))
                {
                    OutputPart part = copier.Copy(deck.Find(link, deck.MainPart), deck.MainPart);
                    merged.Links.Id(part, link.Type);
                    merged.CustomXml.Add(link.Kind, part);
                }

                break;
        }
    }

    /// <summary>A show that was set to some of the first deck's slides is one of all slides now.</summary>
    private PartEdit? ShowSettings(Relationship link)
    {
        if (isAlone || !Choices(deck.Load(deck.Find(link, deck.MainPart))).Any())
        {
            return null;
        }

        PartEdit edit = new();
        edit.Add(root => Choices(root).Remove());
        return edit;

        static IEnumerable<XElement> Choices(XElement root) =>
            root.Descendants(P + "showPr").Elements().Where(child => child.Name.LocalName is "sldRg" or "custShow");
    }
}
