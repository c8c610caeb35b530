namespace PptBatch.Evaluation;

/// <summary>Finite verbs of a language: the common ones by name, others by their ending where that tells.</summary>
internal sealed class VerbForms
{
    // In English nearly every verb is a noun too: its ending counts where a phrase begins behind it and none in front of it.
    private const string EnglishPhrases =
        "a an the this that these those you your it its his her their our what who how why no not all every each one two three four any "
        + "both more less";

    private const string EnglishJoints =
        "a an the this that these those of in on at for with by to and or no your its their our from two three four many some all every";

    private const string English =
        "is are was were am be has have had does do did can could will would should must may might cannot isn aren doesn "
        + "don won makes make made means gives give gets get goes go comes come takes take shows says say tells tell needs "
        + "uses works helps lets let keeps holds runs reads read writes write begins begin starts ends stops becomes "
        + "become brings bring builds build calls causes cause changes costs creates create decides decide depends depend "
        + "describes describe exists exist explains explain fails fail finds find follows follow grows grow happens happen "
        + "includes include invites invited knows know learns learn learned leads leaves looks loses lose meets meet moves "
        + "move offers offer opens pays plays prevents prevent produces produce protects protect provides provide puts "
        + "reaches remembers remember requires require returns saves sees see sends serves serve sets solves solve stands "
        + "stays stores teaches teach thinks think turns understands understand wants wins adds add allows allow applies "
        + "apply asks ask avoids avoid belongs belong contains contain marks choose chooses consists consider compare "
        + "compares connects connect define defines divides expect expects falls fits lacks matters rises rise gone seen "
        + "weighs spreads supports ate grew took gave went came found";

    // Verbs where they begin a clause, as in "Trace every variable"; nouns elsewhere.
    private const string EnglishOrders =
        "work call change use run look play show store start stop trace check set count mark return try help hold keep "
        + "let lead leave open pay put reach save see send stand stay turn join tie compare choose consider read write "
        + "learn define remember know find follow avoid add give get make take build bring create decide describe explain "
        + "include think ask apply begin meet teach understand";

    private const string Spanish =
        "es son era eran fue fueron ser está están estaba hay había ha han tiene tienen tenía hace hacen hizo puede "
        + "pueden podía debe deben va van viene vienen da dan dice dicen significa significan permite permiten sirve "
        + "sirven ayuda ayudan usa usan necesita necesitan quiere quieren sabe saben ve ven vemos queda quedan sigue "
        + "siguen empieza comienza termina acaba lleva llevan llega llegan pone ponen sale salen vuelve vuelven regresa "
        + "entra entran muestra muestran crea crean guarda guardan cambia cambian depende dependen contiene contienen "
        + "incluye incluyen existe existen funciona funcionan ejecuta ejecutan convierte convierten produce producen "
        + "devuelve devuelven recibe reciben envía envían cuesta cuestan rinde rinden vale valen falta faltan ocurre pasa "
        + "pasan evita evitan mejora mejoran reduce reducen aumenta aumentan facilita facilitan ofrece ofrecen trabaja "
        + "trabajan aprende aprenden aprendemos interactuamos cumple cumplen cumpliría fija fijaron piden pide busca "
        + "buscan calcula calculan mide miden paga pagan gana ganan pierde pierden decide deciden define definen describe "
        + "describen divide dividen explica explican impide impiden protege protegen requiere requieren resuelve resuelven "
        + "separa separan une unen somos estamos tenemos hacemos podemos vamos debemos usamos podrá podrán será serán "
        + "tendrá hemos";

    private const string Portuguese =
        "é são era eram foi foram ser está estão estava há havia tem têm tinha faz fazem fez pode podem podia deve devem "
        + "vai vão vem vêm dá dão diz dizem significa permite permitem serve servem ajuda ajudam usa usam precisa precisam "
        + "quer querem sabe sabem vê fica ficam segue seguem começa termina leva levam chega chegam põe sai saem volta "
        + "voltam entra entram mostra mostram cria criam guarda guardam muda mudam depende dependem contém inclui existe "
        + "existem funciona funcionam executa executam converte produz devolve recebe envia custa custam vale valem falta "
        + "faltam ocorre passa passam evita evitam melhora reduz aumenta facilita oferece trabalha aprende aprendemos "
        + "cumpre pede pedem busca calcula mede paga ganha perde decide define descreve divide explica impede protege "
        + "requer resolve separa une somos estamos temos fazemos podemos vamos devemos usamos será serão terá";

    private const string French =
        "est sont était étaient fut être a ont avait fait font peut peuvent pouvait doit doivent va vont vient viennent "
        + "donne donnent dit disent signifie permet permettent sert servent aide aident utilise utilisent faut veut "
        + "veulent sait savent voit voient reste restent suit suivent commence commencent finit mène arrive arrivent met "
        + "mettent sort revient entre montre montrent crée créent garde gardent change changent dépend dépendent contient "
        + "contiennent comprend existe existent fonctionne exécute convertit produit produisent renvoie reçoit envoie "
        + "coûte coûtent vaut valent manque passe évite améliore réduit augmente facilite offre travaille apprend demande "
        + "demandent cherche calcule mesure paie gagne perd décide décident définit décrit divise explique empêche protège "
        + "exige résout sépare unit sommes avons faisons pouvons allons devons utilisons sera seront aura";

    private const string German =
        "ist sind war waren wird werden wurde hat haben hatte kann können konnte muss müssen soll sollen darf dürfen "
        + "will wollen mag macht machen gibt geben geht gehen kommt kommen nimmt nehmen zeigt zeigen sagt sagen heißt "
        + "bedeutet braucht brauchen nutzt nutzen hilft helfen lässt lassen hält halten läuft laufen liest lesen schreibt "
        + "schreiben beginnt beginnen endet enden bleibt bleiben bringt bringen baut bauen ruft kostet kosten ändert "
        + "ändern hängt hängen beschreibt enthält enthalten entscheidet erklärt findet finden folgt folgen führt führen "
        + "liegt liegen steht stehen stellt spart sparen sieht sehen sendet dient dienen setzt löst trägt tragen trennt "
        + "verbindet verhindert verlangt verliert versteht weiß wissen wächst wirkt zählt zahlt schützt speichert erzeugt "
        + "liefert liefern lernt lernen lohnt passt";

    private const string Italian =
        "è sono era erano fu essere sta stanno ha hanno aveva fa fanno può possono poteva deve devono va vanno viene "
        + "vengono dà danno dice dicono significa permette permettono serve servono aiuta aiutano usa usano bisogna vuole "
        + "vogliono sa sanno vede vedono resta restano segue seguono comincia inizia finisce porta portano arriva mette "
        + "mettono esce torna entra mostra mostrano crea creano cambia cambiano dipende dipendono contiene contengono "
        + "comprende esiste esistono funziona esegue converte produce restituisce riceve invia costa costano vale manca "
        + "passa evita migliora riduce aumenta facilita offre lavora impara chiede cerca calcola misura paga guadagna "
        + "perde decide definisce descrive divide spiega impedisce protegge richiede risolve separa unisce siamo abbiamo "
        + "facciamo possiamo andiamo dobbiamo usiamo sarà saranno avrà";

    private const string Catalan =
        "és són era eren fou ser està estan hi té tenen tenia fa fan pot poden podia ha han ve venen va van dóna dona "
        + "diu diuen significa permet permeten serveix ajuda ajuden usa usen cal vol volen sap saben veu veuen queda "
        + "queden segueix comença acaba porta porten arriba posa posen surt torna entra mostra mostren crea creen guarda "
        + "canvia canvien depèn conté inclou existeix funciona executa converteix produeix retorna rep envia costa costen "
        + "val falta passa evita millora redueix augmenta facilita ofereix treballa aprèn demana busca calcula mesura paga "
        + "guanya perd decideix defineix descriu divideix explica impedeix protegeix requereix resol separa uneix som "
        + "estem tenim fem podem anem hem serà seran";

    private static readonly Dictionary<string, VerbForms> ByLanguage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = new(English, "s ed", EnglishOrders, EnglishPhrases, EnglishJoints),
        ["es"] = new(Spanish, "aron ieron aban ían ará erá irá arán erán irán"),
        ["pt"] = new(Portuguese, "aram eram iram avam ará erá irá arão"),
        ["fr"] = new(French, "aient eront èrent irent"),
        ["de"] = new(German, ""),
        ["it"] = new(Italian, "arono irono avano evano"),
        ["ca"] = new(Catalan, "aren iren aven"),
    };

    private readonly HashSet<string> _verbs;
    private readonly string[] _endings;
    private readonly HashSet<string> _orders;
    private readonly HashSet<string>? _phrases;
    private readonly HashSet<string> _joints;

    private VerbForms(string verbs, string endings, string orders = "", string? phrases = null, string joints = "")
    {
        _verbs = [.. verbs.Split(' ')];
        _endings = endings.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _orders = [.. orders.Split(' ')];
        _phrases = phrases is null ? null : [.. phrases.Split(' ')];
        _joints = [.. joints.Split(' ')];
    }

    /// <summary>The verbs of a language, or null where they are not known.</summary>
    /// <param name="language">A BCP-47 tag.</param>
    public static VerbForms? Of(string language) => ByLanguage.GetValueOrDefault(language.Split('-')[0]);

    /// <summary>Whether a clause has a verb.</summary>
    /// <param name="words">Its words in lower case, in order.</param>
    public bool HasVerb(IReadOnlyList<string> words) =>
        !IsQuestionOfHow(words) && (words.Any(_verbs.Contains) || IsOrder(words)
            || Enumerable.Range(1, Math.Max(0, words.Count - 2)).Any(at => LooksLikeOne(words, at) || IsPlural(words, at)));

    // "What to remember" names something and says nothing of it.
    private bool IsQuestionOfHow(IReadOnlyList<string> words) =>
        words is ["what" or "how" or "when" or "where", "to", ..] && _phrases is not null;

    private bool IsOrder(IReadOnlyList<string> words) =>
        words is [{ } first, { } next, ..] && _orders.Contains(first) && _phrases!.Contains(next);

    // "Companies use Rust", "chapters 1 to 3 reach further".
    private bool IsPlural(IReadOnlyList<string> words, int at) => _orders.Contains(words[at])
        && (char.IsDigit(words[at - 1][0]) || (words[at - 1].EndsWith('s') && !words[at - 1].EndsWith("ss", StringComparison.Ordinal)));

    private bool LooksLikeOne(IReadOnlyList<string> words, int at) =>
        _endings.Any(ending => words[at].Length > ending.Length + 2 && words[at].EndsWith(ending, StringComparison.Ordinal))
        && (_phrases is null || (_phrases.Contains(words[at + 1]) && !_joints.Contains(words[at - 1])));
}
