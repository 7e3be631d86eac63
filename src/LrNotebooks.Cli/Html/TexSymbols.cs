namespace LrNotebooks.Cli.Html;

/// <summary>Commands that stand for one sign or one word.</summary>
internal static class TexSymbols
{
    /// <summary>Letters: Greek and letter-like signs, set in italics as variables are.</summary>
    public static readonly IReadOnlyDictionary<string, string> Letters = Table(
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν",
        "xi ξ pi π rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω",
        "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω",
        "infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ emptyset ∅ varnothing ∅ imath ı jmath ȷ Re ℜ Im ℑ aleph ℵ top ⊤ bot ⊥ prime ′");

    /// <summary>Operators, relations, arrows, dots and delimiters.</summary>
    public static readonly IReadOnlyDictionary<string, string> Operators = Table(
        "cdot ⋅ times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ odot ⊙ oplus ⊕ otimes ⊗ setminus ∖ cup ∪ cap ∩ wedge ∧ vee ∨ bmod mod",
        "le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ in ∈ notin ∉ ni ∋ mid ∣",
        "subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ perp ⊥ parallel ∥ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ lor ∨",
        "triangleq ≜ coloneqq ≔",
        "to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺",
        "longrightarrow ⟶ mapsto ↦ uparrow ↑ downarrow ↓ nearrow ↗ searrow ↘",
        "ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ colon : lbrace { rbrace } lbrack [ rbrack ] langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋",
        "lceil ⌈ rceil ⌉ vert | Vert ‖ lvert | rvert | lVert ‖ rVert ‖ backslash \\ dagger † checkmark ✓ surd √",
        "{ { } } | ‖ % % # # $ $ & & _ _");

    /// <summary>Signs that carry their limits above and below in a formula of its own line.</summary>
    public static readonly IReadOnlyDictionary<string, string> Large = Table(
        "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂");

    /// <summary>Integrals, whose limits stand beside them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Integrals = Table("int ∫ iint ∬ iiint ∭ oint ∮");

    /// <summary>Functions by their names, upright.</summary>
    public static readonly IReadOnlySet<string> Functions = new HashSet<string>(
        "log ln lg exp sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan det dim deg gcd ker Pr arg hom".Split(' '));

    /// <summary>Functions that carry their limit below them.</summary>
    public static readonly IReadOnlySet<string> Limits = new HashSet<string>(
        "lim max min sup inf limsup liminf argmax argmin".Split(' '));

    /// <summary>Spaces, in em.</summary>
    public static readonly IReadOnlyDictionary<string, string> Spaces = new Dictionary<string, string>(Table(
        ", 0.17em : 0.22em > 0.22em ; 0.28em ! -0.17em quad 1em qquad 2em enspace 0.5em thinspace 0.17em ~ 0.33em"))
    {
        [" "] = "0.33em",
    };

    /// <summary>Accents over one sign or a group.</summary>
    public static readonly IReadOnlyDictionary<string, string> Accents = Table(
        "hat ^ widehat ^ bar ¯ overline ¯ tilde ~ widetilde ~ vec → dot ˙ ddot ¨ check ˇ breve ˘ overrightarrow →");

    private static Dictionary<string, string> Table(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ').Chunk(2)).ToDictionary(pair => pair[0], pair => pair[1]);
}

/// <summary>Unicode's mathematical alphabets, which MathML takes in place of TeX's fonts.</summary>
internal static class MathAlphabet
{
    private const int BoldCapital = 0x1D400;
    private const int ScriptCapital = 0x1D49C;
    private const int DoubleStruckCapital = 0x1D538;
    private const int BoldDigit = 0x1D7CE;

    // The letters that Unicode had before it had the alphabets.
    private static readonly Dictionary<int, string> Older = new(
    [
        .. Letters(ScriptCapital, "BEFHILMR", "ℬℰℱℋℐℒℳℛ"),
        .. Letters(DoubleStruckCapital, "CHNPQRZ", "ℂℍℕℙℚℝℤ"),
    ]);

    /// <summary>Whether the command names one of the alphabets here.</summary>
    public static bool Has(string command) => command is "mathbf" or "boldsymbol" or "bm" or "mathbb" or "mathcal" or "mathscr";

    /// <summary>The text in the command's alphabet; signs without a form there stay as they are.</summary>
    public static string Map(string command, string text)
    {
        var (capital, digit) = command switch
        {
            "mathbb" => (DoubleStruckCapital, 0),
            "mathcal" or "mathscr" => (ScriptCapital, 0),
            _ => (BoldCapital, BoldDigit),
        };
        return string.Concat(text.Select(c => Letter(c, capital, digit)));
    }

    private static IEnumerable<KeyValuePair<int, string>> Letters(int capital, string letters, string signs) =>
        letters.Zip(signs, (letter, sign) => KeyValuePair.Create(capital + letter - 'A', sign.ToString()));

    private static string Letter(char c, int capital, int digit)
    {
        var code = c switch
        {
            >= 'A' and <= 'Z' => capital + c - 'A',
            >= 'a' and <= 'z' when capital == BoldCapital => capital + 26 + c - 'a',
            >= '0' and <= '9' when digit > 0 => digit + c - '0',
            _ => c,
        };
        return Older.GetValueOrDefault(code) ?? char.ConvertFromUtf32(code);
    }
}
