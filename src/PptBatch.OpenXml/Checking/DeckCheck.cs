using PptBatch.OpenXml.Checking.LookRules;
using PptBatch.OpenXml.Checking.Measures;
using PptBatch.OpenXml.Checking.PackageRules;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Scenes;

namespace PptBatch.OpenXml.Checking;

/// <summary>One run of all rules over one deck.</summary>
internal sealed class DeckCheck(DeckValidatorOptions options, CancellationToken cancellationToken)
{
    private readonly List<DeckFinding> _findings = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly IPackageRule[] _packageRules =
    [
        new ContentTypeRule(), new RelationshipTargets(), new DanglingIds(), new ExternalTargets(), new OrphanParts(), new ActiveContent(),
        new IdLists(), new ShapeIds(), new LayoutLinks(), new SlideLinks(), new NotesLinks(), new SectionLists(),
        new OnlyOnce(), new ChartWorkbooks(), new ChartCaches(), new MediaPairs(), new TableGrids(), new ShapeReferences(),
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

        List<DeckFinding> found = [];
        foreach (IPackageRule rule in _packageRules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.AddRange(rule.Check(package, deck.PresentationPart));
        }

        // The rules read every part, so what cannot be read is known only now.
        Add(Problems(package));
        Add(found);
        if (!options.PackageOnly)
        {
            Look(deck);
        }

        return Report(deck.SlideParts.Count);
    }

    private static IEnumerable<DeckFinding> Problems(DeckPackage package) => package.Problems
        .Select(problem => new DeckFinding(problem.Code, DiagnosticSeverity.Error, problem.Message, Part: problem.Part));

    private void Look(DeckScene deck)
    {
        foreach (SlideScene slide in deck.Slides())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ISlideRule rule in _slideRules)
            {
                Add(rule.Check(slide));
            }

            Add(_meter?.Add(slide) ?? []);
        }
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
