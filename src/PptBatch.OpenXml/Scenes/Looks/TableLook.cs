using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Colors;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Looks;

/// <summary>What a table's style gives its cells: fill, lines and the look of text; what a cell says itself comes first.</summary>
internal sealed class TableLook
{
    private static readonly string[] Sides = ["lnL", "lnT", "lnR", "lnB"];
    private static readonly string[] StyleSides = ["left", "top", "right", "bottom"];
    private readonly TableScene _table;
    private readonly SlideScene _slide;
    private readonly XElement? _style;
    private readonly XElement? _flags;

    public TableLook(TableScene table, SlideScene slide)
    {
        (_table, _slide) = (table, slide);
        _flags = table.Table.Element(A + "tblPr");
        DeckPackage package = slide.Deck.Package;
        string? id = (string?)_flags?.Element(A + "tableStyleId");
        _style = id is null ? null : package.XmlRoot(package.Related(slide.Deck.PresentationPart, "tableStyles"))?
            .Elements(A + "tblStyle").FirstOrDefault(style => style.Text("styleId") == id);
    }

    public Paint Fill(SceneCell cell)
    {
        if (FillResolver.Explicit(cell.Element.Element(A + "tcPr"), _slide.Colors) is { } own)
        {
            return own;
        }

        return Parts(cell).Select(part => FillResolver.Explicit(part.Element(A + "tcStyle")?.Element(A + "fill"), _slide.Colors))
            .FirstOrDefault(found => found is not null) ?? Paint.None;
    }

    /// <summary>The lines at the left, top, right and bottom; null for none.</summary>
    public IReadOnlyList<Outline?> Lines(SceneCell cell) => [.. Enumerable.Range(0, Sides.Length).Select(side => Line(cell, side))];

    /// <summary>The colour of text that names none itself; null for the standard one.</summary>
    public Rgb? TextColor(SceneCell cell) => Parts(cell).Select(part => _slide.Colors.Resolve(part.Element(A + "tcTxStyle")))
        .FirstOrDefault(found => found is not null);

    public bool IsBold(SceneCell cell) => Parts(cell)
        .Select(part => part.Element(A + "tcTxStyle").Flag("b")).FirstOrDefault(found => found is not null) == true;

    private Outline? Line(SceneCell cell, int side)
    {
        if (cell.Element.Element(A + "tcPr")?.Element(A + Sides[side]) is { } own)
        {
            return Outline.Read(own, _slide.Colors);
        }

        bool inside = side switch
        {
            0 => cell.Column > 0,
            1 => cell.Row > 0,
            2 => cell.Column + Math.Max(1, cell.Element.Whole("gridSpan") ?? 1) < _table.ColumnCount,
            _ => cell.Row + Math.Max(1, cell.Element.Whole("rowSpan") ?? 1) < _table.RowCount,
        };
        string within = side is 0 or 2 ? "insideV" : "insideH";
        foreach (XElement part in Parts(cell))
        {
            // The first row and the first column have edges of their own inside the table.
            XElement? borders = part.Element(A + "tcStyle")?.Element(A + "tcBdr");
            bool shared = inside && part.Name.LocalName is "wholeTbl" or "band1H" or "band2H";
            XElement? border = borders?.Element(A + (shared ? within : StyleSides[side]));
            if (border is not null)
            {
                return Outline.Read(border.Element(A + "ln"), _slide.Colors)
                    ?? (border.Element(A + "lnRef") is { } reference && _slide.Colors.Resolve(reference) is { } color
                        ? new Outline(color, 1)
                        : null);
            }
        }

        return null;
    }

    /// <summary>The parts of the style that apply to a cell, the strongest first.</summary>
    private IEnumerable<XElement> Parts(SceneCell cell)
    {
        bool head = _flags.Flag("firstRow") == true;
        string?[] names =
        [
            head && cell.Row == 0 ? "firstRow" : null,
            _flags.Flag("lastRow") == true && cell.Row == _table.RowCount - 1 ? "lastRow" : null,
            _flags.Flag("firstCol") == true && cell.Column == 0 ? "firstCol" : null,
            _flags.Flag("lastCol") == true && cell.Column == _table.ColumnCount - 1 ? "lastCol" : null,
            _flags.Flag("bandRow") == true ? ((cell.Row - (head ? 1 : 0)) % 2 == 0 ? "band1H" : "band2H") : null,
            "wholeTbl",
        ];
        return names.OfType<string>().Select(name => _style?.Element(A + name)).OfType<XElement>();
    }
}
