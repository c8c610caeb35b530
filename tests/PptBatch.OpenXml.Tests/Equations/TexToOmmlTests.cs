using System.Xml.Linq;
using PptBatch.OpenXml.Equations;

namespace PptBatch.OpenXml.Tests.Equations;

public sealed class TexToOmmlTests
{
    [Theory]
    [InlineData("x", "x")]
    [InlineData("$x^2$", "sSup(e(x) sup(2))")]
    [InlineData("x_i^2", "sSubSup(e(x) sub(i) sup(2))")]
    [InlineData("\\frac{a}{b}", "f(num(a) den(b))")]
    [InlineData("\\sqrt{x}", "rad(deg() e(x))")]
    [InlineData("\\sqrt[3]{x}", "rad(deg(3) e(x))")]
    [InlineData("\\sum_{i=1}^{n} x_i", "nary(sub(i = 1) sup(n) e(sSub(e(x) sub(i))))")]
    [InlineData("\\int_0^1 f", "nary(sub(0) sup(1) e(f))")]
    [InlineData("\\bar{x}", "acc(e(x))")]
    [InlineData("\\left( a \\right]", "d(e(a))")]
    [InlineData("\\binom{n}{k}", "d(e(f(num(n) den(k))))")]
    [InlineData("\\sin x", "func(fName(sin) e(x))")]
    [InlineData("\\lim_{x \\to 0} f", "func(fName(limLow(e(lim) lim(x → 0))) e(f))")]
    [InlineData("\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", "d(e(m(mr(e(a) e(b)) mr(e(c) e(d)))))")]
    [InlineData("\\begin{cases} 1 & x > 0 \\\\ 0 \\end{cases}", "d(e(m(mr(e(1) e(x > 0)) mr(e(0) e()))))")]
    [InlineData("\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}", "eqArr(e(a & = b) e(c & = d))")]
    [InlineData("\\alpha \\leq \\infty", "α ≤ ∞")]
    [InlineData("v_{\\text{max}}", "sSub(e(v) sub(max))")]
    [InlineData("f'(x)", "sSup(e(f) sup(′)) ( x )")]
    [InlineData("a - b", "a − b")]
    [InlineData("a &lt; b", "a < b")]
    [InlineData("\\begin{aligned} a &amp;= b \\end{aligned}", "eqArr(e(a & = b))")]
    [InlineData("\\underbrace{a + b}_{\\text{sum}}", "limLow(e(groupChr(e(a + b))) lim(sum))")]
    [InlineData("\\overbrace{c}^n", "limUpp(e(groupChr(e(c))) lim(n))")]
    [InlineData("\\overbrace{c}", "groupChr(e(c))")]
    [InlineData("\\underset{x}{y}", "limLow(e(y) lim(x))")]
    [InlineData("\\overset{x}{y}", "limUpp(e(y) lim(x))")]
    [InlineData("\\begin{array}{cc} a & b \\\\ c & d \\end{array}", "m(mr(e(a) e(b)) mr(e(c) e(d)))")]
    [InlineData("\\begin{gather} a \\\\ b \\end{gather}", "eqArr(e(a) e(b))")]
    [InlineData("\\mathbb{R} x", "R x")]
    [InlineData("\\text{bird\\_weight}", "bird_weight")]
    [InlineData("\\text{\\textbf{r} is}", "r is")]
    [InlineData("\\text{since $U^T$ is}", "since  sSup(e(U) sup(T))  is")]
    [InlineData("\\operatorname{\\arg\\min} x", "argmin x")]
    [InlineData("\\textcolor{red}{b} + \\Large c", "b + c")]
    [InlineData("\\Bbb{X}", "X")]
    [InlineData("a \\bmod b", "a \u2005mod\u2005 b")]
    [InlineData("a = b \\\\ = c", "eqArr(e(a = b) e(= c))")]
    [InlineData("\\begin{aligned} a &= b \\newline c &= d \\end{aligned}", "eqArr(e(a & = b) e(c & = d))")]
    public void Convert_WhatTheSubsetHas_GivesItsStructure(string tex, string structure) =>
        Assert.Equal(structure, string.Join(' ', TexToOmml.Convert(tex)!.Elements().Select(Structure)));

    [Theory]
    [InlineData("")]
    [InlineData("\\frac{a}")]
    [InlineData("{a")]
    [InlineData("a}")]
    [InlineData("x^2^3")]
    [InlineData("\\left( a")]
    [InlineData("\\begin{matrix} a")]
    [InlineData("\\begin{matrix} a \\end{cases}")]
    [InlineData("\\underbrace")]
    [InlineData("\\underbrace{a}_")]
    [InlineData("\\sqrt[3{x}")]
    [InlineData("\\input{/etc/passwd}")]
    [InlineData("\\def\\a{\\a}\\a")]
    [InlineData("\\text{\\input{x}}")]
    [InlineData("\\text{a $x}")]
    [InlineData("\\text{a $\\text{b $c}$}")]
    public void Convert_WhatItHasNot_IsNull(string tex) => Assert.Null(TexToOmml.Convert(tex));

    [Fact]
    public void Convert_DeepOrLong_IsNull()
    {
        Assert.Null(TexToOmml.Convert(string.Concat(Enumerable.Repeat("\\sqrt{", 500)) + "x" + new string('}', 500)));
        Assert.Null(TexToOmml.Convert(new string('x', 1_000_000)));
    }

    // Properties are left out: what is read is what contains what.
    private static string Structure(XElement element) => element.Name.LocalName is "r"
        ? element.Elements().Single(child => child.Name.LocalName == "t").Value
        : $"{element.Name.LocalName}({string.Join(' ', element.Elements().Where(child => !child.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal)).Select(Structure))})";
}
