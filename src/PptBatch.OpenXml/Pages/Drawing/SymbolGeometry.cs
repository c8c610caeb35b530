namespace PptBatch.OpenXml.Pages.Drawing;

internal enum SymbolGeometry
{
    Rectangle,
    RoundedRectangle,
    Stadium,
    Diamond,
    Parallelogram,
    Cylinder,
    DoubleSided,
    Person,
    Ellipse,
    Triangle,
    Trapezoid,
}

internal enum SymbolSide { Top, Left, Bottom, Right }
