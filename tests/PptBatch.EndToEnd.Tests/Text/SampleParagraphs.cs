using System.Text;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.EndToEnd.Tests.Text;

/// <summary>Seeded paragraphs: the same on every run and machine.</summary>
internal sealed class SampleParagraphs(int seed)
{
    private static readonly string[] Faces = ["Calibri", "Calibri", "Arial", "Cambria", "Times New Roman", "Courier New"];

    private static readonly (string Language, string Words)[] Latin =
    [
        ("en-US",
            "the a of to in course data frame each filter row column model is are was “quoted” (see it’s learner’s self-paced well-known "
            + "statistics—and averages 3.14 25% $1,200 2024-2025 e.g. i.e. function(x) returns; question? values: keep them, "
                + "\"straight\" and/or"),
        ("es-ES",
            "el la los de en que según más ¿cómo? ¡bien! información análisis «citas» función también 12,5 % año teórico-práctico (véase "
            + "estadística), muestra: población; variable columna nº 3.ª niños pingüino"),
        ("de-DE",
            "der die das und zu von Geschwindigkeitsbegrenzung Datensätze für größer „Zitat“ Übung z. B. 1.000,50 € Mittelwert-Berechnung "
            + "(siehe Abschnitt 4), straße öffnen; Ergebnis: Wahrscheinlichkeitsverteilung – also"),
        ("fr-FR", "le la les des élève données « citation » c’est-à-dire où ça déjà vu ? oui ! l’analyse d’un œuvre peut-être 10 % naïve "
            + "(voir page 3) : ensuite, aujourd’hui; première"),
    ];

    private static readonly (string Language, string Characters)[] Asian =
    [
        ("ja-JP", "データ分析の基礎を学びましょう。平均値と中央値は「代表値」と呼ばれます（第一章）。次に、ちょっとした例を見て、確認してください！"),
        ("zh-CN", "数据分析是一门重要的课程。我们首先学习平均值、中位数和方差；然后使用“真实数据”进行练习（见第三章）！请注意：不要跳过步骤。"),
    ];

    private static readonly (string Language, string Words)[] Others =
    [
        ("ar-SA",
            "تعتمد الطاقة الشمسية على تحويل ضوء الشمس إلى كهرباء باستخدام الألواح المثبتة على سطح المنزل، (2026) 50% من الاستهلاك؛ نعم؟"),
        ("he-IL", "אנרגיה סולארית היא אנרגיה המופקת מקרינת השמש באמצעות לוחות המותקנים על גג הבית, (2026) 50% מהצריכה?"),
        ("hi-IN", "सौर ऊर्जा सूर्य के प्रकाश से प्राप्त होती है और इसे घर की छत पर लगे पैनलों द्वारा विद्युत में बदला जाता है। (2026) 50%"),
        ("bn-BD", "সৌর শক্তি সূর্যের আলো থেকে পাওয়া যায় এবং বাড়ির ছাদে লাগানো প্যানেলের মাধ্যমে বিদ্যুতে রূপান্তরিত হয়"),
        ("ta-IN", "சூரிய ஆற்றல் என்பது சூரிய ஒளியிலிருந்து பெறப்படும் ஆற்றலாகும் வீட்டின் கூரையில் பொருத்தப்பட்ட பலகைகள்"),
        ("te-IN", "సౌర శక్తి ఇంటి పైకప్పుపై అమర్చిన ప్యానెళ్ల ద్వారా విద్యుత్తుగా మార్చబడుతుంది"),
        ("th-TH", "พลังงานแสงอาทิตย์เป็นพลังงานที่ได้จากแสงของดวงอาทิตย์ซึ่งสามารถแปลงเป็นไฟฟ้าได้ ด้วยแผงโซลาร์เซลล์บนหลังคาบ้าน"),
        ("ko-KR", "태양광 발전은 지붕에 설치된 태양 전지판을 이용하여 햇빛을 전기로 변환하는 재생 가능한 에너지입니다"),
        ("ru-RU", "Солнечная энергия преобразуется в электричество панелями на крыше дома и хранится в батареях (2026)"),
        ("el-GR", "Η ηλιακή ενέργεια μετατρέπεται σε ηλεκτρισμό από τα πάνελ στη στέγη του σπιτιού (2026)"),
        ("ka-GE", "მზის ენერგია გარდაიქმნება ელექტროენერგიად სახლის სახურავზე დამონტაჟებული პანელების მეშვეობით"),
        ("hy-AM", "Արեգակնային էներգիան վերածվում է էլեկտրաէներգիայի տանիքի վահանակների միջոցով"),
    ];

    private readonly Random _random = new(seed);

    public IEnumerable<SampleParagraph> LatinText(int count)
    {
        for (int i = 0; i < count; i++)
        {
            (string language, string words) = Latin[_random.Next(Latin.Length)];
            yield return Sample(Sentence(words.Split(' '), _random.Next(3, 90)), language, mixed: true);
        }
    }

    public IEnumerable<SampleParagraph> AsianText(int count)
    {
        for (int i = 0; i < count; i++)
        {
            (string language, string characters) = Asian[_random.Next(Asian.Length)];
            StringBuilder text = new();
            for (int length = _random.Next(20, 200); text.Length < length;)
            {
                int start = _random.Next(characters.Length - 12);
                text.Append(characters, start, _random.Next(3, 12)).Append(_random.Next(8) == 0 ? $" R {_random.Next(100)} " : "");
            }

            yield return Sample(text.ToString().TrimStart('。', '、', '，'), language, mixed: false);
        }
    }

    public IEnumerable<SampleParagraph> LongWords(int count)
    {
        string[] words = Latin[0].Words.Split(' ');
        for (int i = 0; i < count; i++)
        {
            string word = (i % 3) switch
            {
                0 => $"https://www.example{_random.Next(99)}.org/{Letters(8)}/{Letters(12)}-{Letters(5)}_v{_random.Next(9)}.html?id={_random.Next(9999)}&q={Letters(9)}",
                1 => $"{Letters(9)}.{Letters(12)}@{Letters(10)}.example.com",
                _ => Letters(_random.Next(30, 70)),
            };
            yield return Sample(
                $"{Sentence(words, _random.Next(2, 12))} {word} {Sentence(words, _random.Next(2, 12))}", "en-US", mixed: false);
        }
    }

    public IEnumerable<SampleParagraph> OtherScripts(int count)
    {
        for (int i = 0; i < count; i++)
        {
            (string language, string words) = Others[i % Others.Length];
            yield return Sample(Sentence(words.Split(' '), _random.Next(3, 50)), language, mixed: false);
        }
    }

    private SampleParagraph Sample(string text, string language, bool mixed)
    {
        double size = _random.Next(12, 33);
        InlineStyle style = (InlineStyle)_random.Next(4); // none, bold, italic, both
        List<TextSpan> spans = [new TextSpan(text, size) { Style = style }];
        int space = text.IndexOf(' ', text.Length / 2);
        if (mixed && space > 0 && _random.Next(3) == 0)
        {
            spans = [new TextSpan(text[..space], size) { Style = style },
                new TextSpan(text[space..], size) { Style = style ^ InlineStyle.Bold }];
        }

        TextParagraph paragraph = new() { Spans = spans };
        return new SampleParagraph(paragraph, Faces[_random.Next(Faces.Length)], language, _random.Next(180, 860));
    }

    private string Sentence(string[] words, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => words[_random.Next(words.Length)]));

    private string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('a' + _random.Next(26))));
}
