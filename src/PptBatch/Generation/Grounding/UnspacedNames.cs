using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// Looks for names in Chinese and Japanese, which no capitals show: names from abroad in katakana, the source of a quotation, a cell or
/// label that is such a name alone.
/// </summary>
internal sealed partial class UnspacedNames(LessonFacts facts)
{
    // Words of teaching that a slide may have of its own.
    private static readonly HashSet<string> OwnWords =
    [
        .. ("ポイント ステップ クイズ メモ ヒント チェック グループ ワーク テスト テーマ ペア スライド グラフ タイトル キーワード ゴール レッスン ノート クラス "
            + "ケース パターン イメージ メリット デメリット ルール ミス").Split(' '),
    ];

    public IEnumerable<string> Of(Claim claim) =>
        Foreign().Matches(claim.Text).Select(name => name.Value).Where(name => !Has(name) && (name.Contains('・') || IsAlone(claim, name)))
            .Concat(IsSource(claim) ? [claim.Text] : []);

    private bool IsSource(Claim claim) => claim.Element.LocalName == "cite"
        && PlainWords.StemsOf(claim.Text) is { Count: > 0 } stems && stems.All(UnspacedWords.Is) && !stems.All(facts.HasStem);

    private bool Has(string name) => facts.Bare.Contains(name, StringComparison.Ordinal)
        || name.Split('・').All(part => facts.Bare.Contains(part, StringComparison.Ordinal));

    private static bool IsAlone(Claim claim, string name) => !OwnWords.Contains(name)
        && (claim.Text.Trim() == name
            || claim.Element.QuerySelectorAll("td, th, b, strong").Any(label => label.TextContent.Trim() == name));

    [GeneratedRegex(@"[\u30A1-\u30FA\u30FC]{3,}(?:[・＝][\u30A1-\u30FA\u30FC]+)*|[\u30A1-\u30FA\u30FC]+(?:[・＝][\u30A1-\u30FA\u30FC]+)+")]
    private static partial Regex Foreign();
}
