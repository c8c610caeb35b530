namespace PptBatch.MergeProof.Generating;

/// <summary>A theme with one accent of its own.</summary>
internal static class ThemeXml
{
    public static string Of(string name, string accent)
    {
        string fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        string line = $"<a:ln w=\"9525\">{fill}<a:prstDash val=\"solid\"/></a:ln>";
        string effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        string font = "<a:latin typeface=\"Carlito\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        string accents = string.Concat(Enumerable.Range(1, 6).Select(number =>
            $"<a:accent{number}><a:srgbClr val=\"{accent}\"/></a:accent{number}>"));
        return $"<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"{name}\"><a:themeElements>"
            + $"<a:clrScheme name=\"{name}\">"
            + "<a:dk1><a:srgbClr val=\"101010\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1><a:dk2><a:srgbClr "
                + "val=\"203040\"/></a:dk2>"
            + $"<a:lt2><a:srgbClr val=\"EEEEEE\"/></a:lt2>{accents}<a:hlink><a:srgbClr val=\"0000FF\"/></a:hlink><a:folHlink>"
                + $"<a:srgbClr val=\"800080\"/></a:folHlink>"
            + $"</a:clrScheme><a:fontScheme "
                + $"name=\"{name}\"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
            + $"<a:fmtScheme "
                + $"name=\"{name}\"><a:fillStyleLst>{fill}{fill}{fill}</a:fillStyleLst><a:lnStyleLst>{line}{line}{line}</a:lnStyleLst>"
            + $"<a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}{fill}{fill}</a:bgFillStyleLst>"
                + $"</a:fmtScheme>"
            + "</a:themeElements></a:theme>";
    }
}
