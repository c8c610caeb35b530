namespace PptBatch.Tests.Generation.Grounding;

/// <summary>The same small lesson, as somebody would write it in each language whose numbers are read.</summary>
internal static class SpokenLessons
{
    public static string Of(string language) => language switch
    {
        "en" => """
            ## The orchard in numbers

            The orchard has forty-two apple trees on 3,600 square metres. Each tree gives 85 kilograms in a good year.
            The third row was planted in 1987 and carries 24 % of the harvest. Frost came in the fifth week of spring.

            | Row | Trees | Kilograms |
            |---|---|---|
            | North | 12 | 1040 |
            | Middle | 16 | 1375 |
            | South | 14 | 1155 |

            ## Pressing the juice

            The press fills 2.5 litres in six minutes. The seventh filter is the finest and holds back 0.8 millimetres.
            Write the sum with `weigh_apples` into the file `harvest.csv`.

            - The juice is heated to 78 °C.
            - It rests for ninety minutes in the barrel.
            - The bottle keeps for 14 months.
            """,
        "es" => """
            ## El huerto en números

            El huerto tiene cuarenta y dos manzanos en 3.600 metros cuadrados. Cada árbol da 85 kilos en un buen año.
            La tercera fila se plantó en 1987 y lleva el 24 % de la cosecha. La helada llegó en la quinta semana de primavera.

            | Fila | Árboles | Kilos |
            |---|---|---|
            | Norte | 12 | 1040 |
            | Centro | 16 | 1375 |
            | Sur | 14 | 1155 |

            ## Prensar el zumo

            La prensa llena 2,5 litros en seis minutos. El séptimo filtro es el más fino y retiene 0,8 milímetros.
            Escribe la suma con `weigh_apples` en el archivo `harvest.csv`.

            - El zumo se calienta a 78 °C.
            - Reposa noventa minutos en el barril.
            - La botella dura 14 meses.
            """,
        "pt" => """
            ## O pomar em números

            O pomar tem quarenta e duas macieiras em 3.600 metros quadrados. Cada árvore dá 85 quilos num bom ano.
            A terceira fila foi plantada em 1987 e leva 24 % da colheita. A geada chegou no quinto domingo da primavera.

            | Fila | Árvores | Quilos |
            |---|---|---|
            | Norte | 12 | 1040 |
            | Centro | 16 | 1375 |
            | Sul | 14 | 1155 |

            ## Prensar o sumo

            A prensa enche 2,5 litros em seis minutos. O sétimo filtro é o mais fino e retém 0,8 milímetros.
            Escreve a soma com `weigh_apples` no ficheiro `harvest.csv`.

            - O sumo é aquecido a 78 °C.
            - Repousa noventa minutos no barril.
            - A garrafa dura 14 meses.
            """,
        "fr" => """
            ## Le verger en chiffres

            Le verger compte quarante-deux pommiers sur 3 600 mètres carrés. Chaque arbre donne 85 kilos une bonne année.
            La troisième rangée fut plantée en 1987 et porte 24 % de la récolte. Le gel est venu la cinquième semaine du printemps.

            | Rangée | Arbres | Kilos |
            |---|---|---|
            | Nord | 12 | 1040 |
            | Centre | 16 | 1375 |
            | Sud | 14 | 1155 |

            ## Presser le jus

            Le pressoir remplit 2,5 litres en six minutes. Le septième filtre est le plus fin et retient 0,8 millimètre.
            Écris la somme avec `weigh_apples` dans le fichier `harvest.csv`.

            - Le jus est chauffé à 78 °C.
            - Il repose soixante-dix minutes dans le tonneau.
            - La bouteille se garde 14 mois.
            """,
        "de" => """
            ## Der Obstgarten in Zahlen

            Der Obstgarten hat zweiundvierzig Apfelbäume auf 3.600 Quadratmetern. Jeder Baum gibt 85 Kilo in einem guten Jahr.
            Die dritte Reihe wurde 1987 gepflanzt und trägt 24 % der Ernte. Der Frost kam in der fünften Woche des Frühlings.

            | Reihe | Bäume | Kilo |
            |---|---|---|
            | Nord | 12 | 1040 |
            | Mitte | 16 | 1375 |
            | Süd | 14 | 1155 |

            ## Den Saft pressen

            Die Presse füllt 2,5 Liter in sechs Minuten. Der siebte Filter ist der feinste und hält 0,8 Millimeter zurück.
            Schreibe die Summe mit `weigh_apples` in die Datei `harvest.csv`.

            - Der Saft wird auf 78 °C erhitzt.
            - Er ruht neunzig Minuten im Fass.
            - Die Flasche hält sich 14 Monate.
            """,
        "zh" => """
            ## 果园的数字

            果园里有四十二棵苹果树，占地3600平方米。每棵树在好年成能结85公斤苹果。第三行种于1987年，占收成的24%。霜冻出现在春天的第五周。

            | 位置 | 棵数 | 公斤 |
            |---|---|---|
            | 北行 | 12 | 1040 |
            | 中行 | 16 | 1375 |
            | 南行 | 14 | 1155 |

            ## 压榨果汁

            压榨机六分钟装满2.5升。第七个滤网最细，能截住0.8毫米的碎屑。把总和用 `weigh_apples` 写入文件 `harvest.csv`。

            - 果汁要加热到78°C。
            - 果汁在桶里静置九十分钟。
            - 瓶装果汁可保存14个月。
            """,
        "ja" => """
            ## 数字で見る果樹園

            果樹園には四十二本のリンゴの木があり、広さは3600平方メートルです。一本の木から良い年に85キログラムのリンゴがとれます。第三列は1987年に植えられ、収穫の24%を占めます。霜は春の第五週に降りました。

            | 場所 | 本数 | 重さ |
            |---|---|---|
            | 北列 | 12 | 1040 |
            | 中列 | 16 | 1375 |
            | 南列 | 14 | 1155 |

            ## 果汁をしぼる

            圧搾機は六分で2.5リットルを満たします。第七フィルターがもっとも細かく、0.8ミリの粒を止めます。合計は `weigh_apples` で `harvest.csv` に書きます。

            - 果汁は78°Cまで加熱します。
            - 果汁は樽の中で九十分休ませます。
            - 瓶の果汁は14か月保存できます。
            """,
        "ar" => """
            ## البستان بالأرقام

            في البستان اثنتان وأربعون شجرة تفاح على 3600 متر مربع. تعطي كل شجرة 85 كيلوغراماً في السنة الجيدة.
            زُرع الصف الثالث سنة 1987 ويحمل 24 % من المحصول. جاء الصقيع في الأسبوع الخامس من الربيع.

            | الصف | الأشجار | الكيلوغرامات |
            |---|---|---|
            | الشمال | 12 | 1040 |
            | الوسط | 16 | 1375 |
            | الجنوب | 14 | 1155 |

            ## عصر التفاح

            تملأ المعصرة 2.5 لتر في ست دقائق. المرشح السابع هو الأدق ويحجز 0.8 مليمتر.
            اكتب المجموع بالأمر `weigh_apples` في الملف `harvest.csv`.

            - يُسخن العصير إلى 78 °C.
            - يرتاح العصير تسعين دقيقة في البرميل.
            - تبقى الزجاجة صالحة 14 شهراً.
            """,
        _ => """
            ## Il frutteto in numeri

            Il frutteto ha quarantadue meli su 3.600 metri quadrati. Ogni albero dà 85 chili in un anno buono.
            La terza fila fu piantata nel 1987 e porta il 24 % del raccolto. Il gelo venne nella quinta settimana di primavera.

            | Fila | Alberi | Chili |
            |---|---|---|
            | Nord | 12 | 1040 |
            | Centro | 16 | 1375 |
            | Sud | 14 | 1155 |

            ## Spremere il succo

            La pressa riempie 2,5 litri in sei minuti. Il settimo filtro è il più fine e trattiene 0,8 millimetri.
            Scrivi la somma con `weigh_apples` nel file `harvest.csv`.

            - Il succo viene scaldato a 78 °C.
            - Riposa novanta minuti nella botte.
            - La bottiglia dura 14 mesi.
            """,
    };

    /// <summary>Numbers of the lesson in words, and others that it does not have.</summary>
    public static (string True, string Lie)[] InWords(string language) => [.. Words(language).Split(", ").Select(pair => pair.Split('/'))
        .Select(pair => (pair[0], pair[1]))];

    /// <summary>What stands behind a word: a space, or nothing in Chinese and Japanese.</summary>
    public static string Behind(string language) => language is "zh" or "ja" ? "" : " ";

    private static string Words(string language) => language switch
    {
        "en" => "forty-two/sixty-two, third row/ninth row, fifth week/twelfth week, six minutes/nine minutes, seventh/eleventh, ninety/thirty",
        "es" => "cuarenta y dos/sesenta y dos, tercera/novena, quinta/duodécima, seis/nueve, séptimo/undécimo, noventa/treinta",
        "pt" => "quarenta e duas/sessenta e duas, terceira/nona, quinto/décimo, seis/nove, sétimo/oitavo, noventa/trinta",
        "fr" => "quarante-deux/soixante-deux, troisième/neuvième, cinquième/douzième, six/quinze, septième/onzième, soixante-dix/trente",
        "de" => "zweiundvierzig/zweiundsechzig, dritte/neunte, fünften/zwölften, sechs/neun, siebte/elfte, neunzig/dreißig",
        "zh" => "四十二/六十二, 第三行/第九行, 第五周/第八周, 六分钟/九分钟, 第七个/第十一个, 九十/三十",
        "ja" => "四十二/六十二, 第三列/第九列, 第五週/第八週, 六分/九分, 第七フ/第十一フ, 九十/三十",
        "ar" => "اثنتان وأربعون/اثنتان وستون, الثالث/التاسع, الخامس/الثامن, ست دقائق/تسع دقائق, السابع/العاشر, تسعين/ثلاثين",
        _ => "quarantadue/sessantadue, terza/nona, quinta/dodicesima, sei/nove, settimo/undicesimo, novanta/trenta",
    };
}
