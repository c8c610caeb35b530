namespace PptBatch.OpenXml.Equations;

/// <summary>
/// What stands between <c>\begin</c> and <c>\end</c>, as matrices and lists of equations; null for an environment outside the subset.
/// </summary>
internal static class TexArray
{
    public static object[]? Of(string name, List<List<object[]>> rows)
    {
        if (rows.Count > 1 && rows[^1] is [{ Length: 0 }])
        {
            rows.RemoveAt(rows.Count - 1); // a row end before \end
        }

        return name switch
        {
            "matrix" or "smallmatrix" or "array" => [Omml.Matrix(rows, "center")],
            "pmatrix" => [Omml.Delimited("(", ")", Omml.Matrix(rows, "center"))],
            "bmatrix" => [Omml.Delimited("[", "]", Omml.Matrix(rows, "center"))],
            "Bmatrix" => [Omml.Delimited("{", "}", Omml.Matrix(rows, "center"))],
            "vmatrix" => [Omml.Delimited("|", "|", Omml.Matrix(rows, "center"))],
            "cases" => [Omml.Delimited("{", "", Omml.Matrix(rows, "left"))],
            "aligned" or "align" or "align*" or "split" or "gathered" or "gather"
                or "gather*" or "eqnarray" or "eqnarray*" => [Omml.Equations(rows)],
            _ => null,
        };
    }
}
