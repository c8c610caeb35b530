using Xunit;

namespace PptBatch.Testing.Rendering;

/// <summary>A fact that needs <see cref="LibreOffice"/>, and the shared inputs where it says so.</summary>
public sealed class LibreOfficeFactAttribute() : NeedyFactAttribute(LibreOffice.Available ? null : LibreOfficeTheoryAttribute.Missing);

/// <summary>A theory that needs <see cref="LibreOffice"/>.</summary>
public sealed class LibreOfficeTheoryAttribute : TheoryAttribute
{
    internal const string Missing = "needs soffice, flock and poppler-utils";

    public LibreOfficeTheoryAttribute() => Skip = LibreOffice.Available ? null! : Missing;
}
