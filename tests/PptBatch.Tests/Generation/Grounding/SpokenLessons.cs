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

    private static string Words(string language) => language switch
    {
        "en" => "forty-two/sixty-two, third row/ninth row, fifth week/twelfth week, six minutes/nine minutes, seventh/eleventh, ninety/thirty",
        "es" => "cuarenta y dos/sesenta y dos, tercera/novena, quinta/duodécima, seis/nueve, séptimo/undécimo, noventa/treinta",
        "pt" => "quarenta e duas/sessenta e duas, terceira/nona, quinto/décimo, seis/nove, sétimo/oitavo, noventa/trinta",
        "fr" => "quarante-deux/soixante-deux, troisième/neuvième, cinquième/douzième, six/quinze, septième/onzième, soixante-dix/trente",
        "de" => "zweiundvierzig/zweiundsechzig, dritte/neunte, fünften/zwölften, sechs/neun, siebte/elfte, neunzig/dreißig",
        _ => "quarantadue/sessantadue, terza/nona, quinta/dodicesima, sei/nove, settimo/undicesimo, novanta/trenta",
    };
}
