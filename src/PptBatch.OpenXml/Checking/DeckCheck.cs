using System.Xml.Linq;
using PptBatch.OpenXml.Checking.LookRules;
using PptBatch.OpenXml.Checking.Measures;
using PptBatch.OpenXml.Checking.PackageRules;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Scenes;

namespace PptBatch.OpenXml.Checking;

/// <summary>One run of all rules over one deck.</summary>
internal sealed class DeckCheck(DeckValidatorOptions options, CancellationToken cancellationToken)
{
    // Each shape is held against each other.
    private const int MostShapes = 5000;
    private readonly List<DeckFinding> _findings = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly IPackageRule[] _packageRules =
    [
        new ContentTypeRule(), new RelationshipTargets(), new ExternalTargets(), new OrphanParts(), new ActiveContent(), new SlideSize(),
        new IdLists(), new LayoutLinks(), new SlideLinks(), new NotesLinks(), new SectionLists(), new OnlyOnce(), new ChartWorkbooks(),
        new ChartCaches(), new PictureData(),
    ];

    private readonly IPartRule[] _partRules =
    [
        new RootElements(), new DanglingIds(), new ShapeIds(), new MediaPairs(), new TableGrids(), new ShapeReferences(),
    ];

    private readonly ISlideRule[] _slideRules =
    [
        new TextOutsideBox(), new BoxesOverlap(options), new OffTheSlide(), new SizeFloor(options), new Contrast(options), new Titles(),
        new AltText(), new ReadingOrder(), new TableHeaders(), new MergedCells(), new LinkTexts(), new SectionNames(), new LanguageTags(),
        new EmptyPlaceholders(), new PictureOnly(),
    ];

    private readonly DeckMeter? _meter = options.Look is null || options.PackageOnly ? null : new DeckMeter(options.Look);

    public DeckReport Run(DeckPackage package)
    {
        if (DeckScene.Of(package) is not { } deck)
        {
            Add(Problems(package));
            Add([new DeckFinding("PB6001", DiagnosticSeverity.Error, "The file is not a deck: it has no presentation part.")]);
            return Report(slideCount: 0);
        }

        List<DeckFinding> looks = [];
        List<DeckFinding> parts = ReadParts(deck, options.PackageOnly ? _ => { } : slide => looks.AddRange(Look(slide)));
        List<DeckFinding> found = [];
        foreach (IPackageRule rule in _packageRules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.AddRange(rule.Check(package, deck.PresentationPart));
        }

        // The rules read every part, so what cannot be read is known only now.
        Add(Problems(package));
        Add(found);
        Add(parts);
        Add(looks);
        return Report(deck.SlideParts.Count);
    }

    /// <summary>Reads every XML part once, the slides in their order first, and checks it while it is in memory.</summary>
    private List<DeckFinding> ReadParts(DeckScene deck, Action<SlideScene> look)
    {
        List<DeckFinding> found = [];
        HashSet<PackagePart> slides = [];
        foreach (SlideScene slide in deck.Slides())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (slides.Add(slide.Part))
            {
                found.AddRange(OfPart(deck.Package, slide.Part, slide.Root));
            }

            look(slide);
        }

        foreach (PackagePart part in deck.Package.Parts.Where(part => part.IsXml && !slides.Contains(part)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (deck.Package.XmlRoot(part) is { } root)
            {
                found.AddRange(OfPart(deck.Package, part, root));
            }
        }

        return [.. found.OrderBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Part, StringComparer.Ordinal)];
    }

    private IEnumerable<DeckFinding> OfPart(DeckPackage package, PackagePart part, XElement root) =>
        _partRules.SelectMany(rule => rule.Check(package, part, root));

    private static IEnumerable<DeckFinding> Problems(DeckPackage package) => package.Problems
        .Select(problem => new DeckFinding(problem.Code, DiagnosticSeverity.Error, problem.Message, Part: problem.Part));

    private IEnumerable<DeckFinding> Look(SlideScene slide)
    {
        if (slide.Shapes.Count > MostShapes)
        {
            return [new DeckFinding(
                "PB6117", DiagnosticSeverity.Warning,
                $"How the slide looks was not checked: it has {slide.Shapes.Count} shapes, the limit is {MostShapes}.",
                slide.Number, Part: slide.Part.Name)];
        }

        return _slideRules.SelectMany(rule => rule.Check(slide)).Concat(_meter?.Add(slide) ?? []);
    }

    private void Add(IEnumerable<DeckFinding> findings)
    {
        foreach (DeckFinding finding in findings)
        {
            int count = _counts[finding.Rule] = _counts.GetValueOrDefault(finding.Rule) + 1;
            if (count <= options.MaxFindingsPerRule)
            {
                _findings.Add(finding);
            }
        }
    }

    private DeckReport Report(int slideCount)
    {
        DeckMeasures? look = _meter?.Sum();
        Add(look is null ? [] : LookFindings.Of(look, options.Look!));
        IEnumerable<DeckFinding> cut = _counts.Where(pair => pair.Value > options.MaxFindingsPerRule)
            .Select(pair => new DeckFinding(
                pair.Key, DiagnosticSeverity.Warning,
                    $"{pair.Value - options.MaxFindingsPerRule} more findings of this rule are not listed."));
        return new DeckReport { SlideCount = slideCount, Findings = [.. _findings, .. cut], Look = look };
    }
}
