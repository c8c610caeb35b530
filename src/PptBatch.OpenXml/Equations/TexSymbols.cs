using System.Collections.Frozen;

namespace PptBatch.OpenXml.Equations;

/// <summary>The commands of the subset that stand for a character.</summary>
internal static class TexSymbols
{
    /// <summary>Letters, operators, relations, arrows, dots, spaces and escaped characters.</summary>
    public static FrozenDictionary<string, string> Symbols { get; } = Pairs(
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ "
            + "pi π varpi ϖ "
        + "rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω "
        + "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
        + "LaTeX LaTeX TeX TeX "
        + "pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ otimes ⊗ odot ⊙ cap ∩ cup ∪ setminus ∖ wedge ∧ land ∧ "
            + "vee ∨ lor ∨ "
        + "leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ "
        + "supset ⊃ supseteq ⊇ perp ⊥ parallel ∥ mid ∣ models ⊨ vdash ⊢ prec ≺ succ ≻ "
        + "to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ mapsto ↦ gets ← "
        + "uparrow ↑ downarrow ↓ longrightarrow ⟶ longleftarrow ⟵ hookrightarrow ↪ "
        + "infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ neg ¬ lnot ¬ angle ∠ triangle △ square □ hbar ℏ "
            + "triangledown ▽ "
            + "ell ℓ Re ℜ Im ℑ "
        + "leqslant ⩽ geqslant ⩾ "
        + "aleph ℵ prime ′ degree ° top ⊤ bot ⊥ dagger † ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ therefore ∴ because ∵ "
        + "lbrace { rbrace } { { } } % % & & # # $ $ _ _ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert | lvert | rvert | "
            + "Vert ‖ lVert ‖ "
        + "rVert ‖ | ‖ backslash \\ colon :");

    /// <summary>Spaces; the negative one is left out.</summary>
    public static FrozenDictionary<string, string> Spaces { get; } = new Dictionary<string, string>
    {
        [","] = "\u2009", [":"] = "\u2005", [";"] = "\u2004", [" "] = " ", ["quad"] = "\u2003", ["qquad"] = "\u2003\u2003", ["!"] = "",
        ["space"] = " ", [">"] = "\u2005", ["enspace"] = "\u2002", ["thinspace"] = "\u2009",
    }.ToFrozenDictionary();

    /// <summary>Operators that grow and take limits.</summary>
    public static FrozenDictionary<string, string> BigOperators { get; } = Pairs(
        "sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂");

    public static FrozenDictionary<string, string> Accents { get; } = Pairs(
        "hat \u0302 widehat \u0302 tilde \u0303 widetilde \u0303 bar \u0305 vec \u20D7 dot \u0307 ddot \u0308 check \u030C breve \u0306 "
            + "acute \u0301 grave \u0300");

    public static FrozenSet<string> Functions { get; } = Words(
        "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp arg deg det dim gcd hom ker Pr");

    public static FrozenSet<string> LimitFunctions { get; } = Words("lim limsup liminf max min sup inf argmax argmin");

    /// <summary>Commands that only size or place what follows.</summary>
    public static FrozenSet<string> Ignored { get; } = Words(
        "displaystyle textstyle limits nolimits big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr nonumber "
        + "tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge scriptstyle");

    public static FrozenDictionary<string, MathStyle> Faces { get; } = new Dictionary<string, MathStyle>
    {
        ["mathrm"] = MathStyle.Upright,
        ["mathbf"] = new("b"),
        ["boldsymbol"] = new("bi"),
        ["bm"] = new("bi"),
        ["mathit"] = new("i"),
        ["mathbb"] = new("p", "double-struck"),
        ["Bbb"] = new("p", "double-struck"),
        ["mathcal"] = new("p", "script"),
        ["mathfrak"] = new("p", "fraktur"),
        ["mathsf"] = new("p", "sans-serif"),
        ["mathtt"] = new("p", "monospace"),
    }.ToFrozenDictionary();

    /// <summary>A character as an equation shows it.</summary>
    public static string Character(string text) => text switch
    {
        "-" => "−",
        "*" => "∗",
        "~" => "\u00A0",
        _ => text,
    };

    /// <summary>What a token after \left or \right stands for; empty for a point, which stands for no delimiter.</summary>
    public static string Delimiter(TexToken token) => token.Kind != TexTokenKind.Character ? Symbols.GetValueOrDefault(token.Text, "")
        : token.Text is "(" or ")" or "[" or "]" or "|" or "/" or "<" or ">" ? token.Text : "";

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();

    private static FrozenDictionary<string, string> Pairs(string pairs) =>
        pairs.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
