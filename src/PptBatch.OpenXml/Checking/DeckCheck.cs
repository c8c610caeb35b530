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

    // Slides between two looks at what was found.
    private const int AtOnce = 512;

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
        new TextOutsideBox(), new BoxesOverlap(options), new OffTheSlide(), new SizeFloor(options), new Contrast(options),
        new AltText(), new ReadingOrder(), new TableHeaders(), new MergedCells(), new LinkTexts(), new SectionNames(), new LanguageTags(),
        new EmptyPlaceholders(), new PictureOnly(),
    ];

    private readonly Titles _titles = new();
    private readonly CreationMarks _creations = new();

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
        List<DeckFinding> parts = ReadParts(deck, looks);
        List<DeckFinding>[] found = All<List<DeckFinding>>(
            _packageRules.Length, at => [.. _packageRules[at].Check(package, deck.PresentationPart)]);

        // The rules read every part, so what cannot be read is known only now.
        Add(Problems(package));
        Add(found.SelectMany(ofRule => ofRule));
        Add(parts);
        Add(looks);
        return Report(deck.SlideParts.Count);
    }

    /// <summary>Reads every XML part once, the slides in their order first, and checks it while it is in memory.</summary>
    private List<DeckFinding> ReadParts(DeckScene deck, List<DeckFinding> looks)
    {
        List<DeckFinding> found = [];
        HashSet<PackagePart> slides = [];

        // A slide that is listed again would say the same again.
        int[] numbers =
        [
            .. Enumerable.Range(1, deck.SlideParts.Count).Where(number => deck.SlideParts[number - 1] is { } part && slides.Add(part)),
        ];
        slides.Clear();
        foreach (int[] some in numbers.Chunk(AtOnce))
        {
            foreach (CheckedSlide slide in All(some.Length, at => Read(deck, some[at])).OfType<CheckedSlide>())
            {
                slides.Add(slide.Part);
                found.AddRange([.. slide.OfPart, .. _creations.Check(slide.Number, slide.Part, slide.CreationId)]);
                if (slide.Looks is { } look)
                {
                    looks.AddRange([.. _titles.Check(deck, slide.Number, slide.Part.Name, slide.Title), .. look]);
                }

                looks.AddRange(slide.Measured is { } measured ? _meter!.Add(measured) : []);
            }
        }

        PackagePart[] others = [.. deck.Package.Parts.Where(part => part.IsXml && !slides.Contains(part))];
        found.AddRange(All(others.Length, at => deck.Package.XmlRoot(others[at]) is { } root ? OfPart(deck.Package, others[at], root) : [])
            .SelectMany(findings => findings));
        return [.. found.OrderBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Part, StringComparer.Ordinal)];
    }

    private CheckedSlide? Read(DeckScene deck, int number)
    {
        if (deck.Slide(number) is not { } scene)
        {
            return null;
        }

        CheckedSlide slide = new(number, scene.Part, OfPart(deck.Package, scene.Part, scene.Root), CreationMarks.Of(scene.Root));
        return options.PackageOnly ? slide
            : scene.Shapes.Count > MostShapes ? slide with { Title = scene.Title, Looks = [TooMany(scene)] }
            : slide with
            {
                Title = scene.Title, Looks = [.. _slideRules.SelectMany(rule => rule.Check(scene))], Measured = _meter?.Read(scene),
            };
    }

    /// <summary>Does the same for each number below a count, on every core.</summary>
    private T[] All<T>(int count, Func<int, T> work)
    {
        T[] results = new T[count];
        ParallelOptions bounds = new()
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = cancellationToken,
            TaskScheduler = TaskScheduler.Default,
        };
        Parallel.For(0, count, bounds, at => results[at] = work(at));
        return results;
    }

    private List<DeckFinding> OfPart(DeckPackage package, PackagePart part, XElement root) =>
        [.. _partRules.SelectMany(rule => rule.Check(package, part, root))];

    private static IEnumerable<DeckFinding> Problems(DeckPackage package) => package.Problems
        .Select(problem => new DeckFinding(problem.Code, DiagnosticSeverity.Error, problem.Message, Part: problem.Part));

    private static DeckFinding TooMany(SlideScene scene) => new(
        "PB6117",
        DiagnosticSeverity.Warning,
        $"How the slide looks was not checked: it has {scene.Shapes.Count} shapes, the limit is {MostShapes}.",
        scene.Number,
        Part: scene.Part.Name);

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

    /// <summary>What was found on a slide by itself. The slide is not in it: hundreds wait here for those before them.</summary>
    private sealed record CheckedSlide(int Number, PackagePart Part, IReadOnlyList<DeckFinding> OfPart, string? CreationId)
    {
        public string? Title { get; init; }

        public IReadOnlyList<DeckFinding>? Looks { get; init; }

        public MeasuredSlide? Measured { get; init; }
    }
}
