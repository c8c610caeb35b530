using Xunit;

namespace PptBatch.Testing.Rendering;

/// <summary>A fact that needs <see cref="LibreOffice"/>, and the shared inputs where <see cref="NeedsShared"/> is set.</summary>
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute() => Skip = LibreOffice.Available ? null! : LibreOfficeTheoryAttribute.Missing;

    /// <summary>True when the test also reads <see cref="SharedInputs"/>. Default: false.</summary>
    public bool NeedsShared
    {
        get;
        set
        {
            field = value;
            Skip = Skip is null && value && !SharedInputs.Available ? "needs ../shared" : Skip!;
        }
    }
}

/// <summary>A theory that needs <see cref="LibreOffice"/>.</summary>
public sealed class LibreOfficeTheoryAttribute : TheoryAttribute
{
    internal const string Missing = "needs soffice, flock and poppler-utils";

    public LibreOfficeTheoryAttribute() => Skip = LibreOffice.Available ? null! : Missing;
}
