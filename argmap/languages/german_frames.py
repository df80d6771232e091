"""The German words that take a clause, and what they make of it."""

from __future__ import annotations

from argmap.languages.german_forms import phrases, weak
from argmap.languages.german_speech import SPEECH
from argmap.languages.language import Frame

FRAMES: tuple[Frame, ...] = (
    # -- verneint ----------
    Frame(
        weak(
            "leugn:geleugnet verneint:verneint verwerf:verworfen dementier:dementiert "
            "negier:negiert kritisier:kritisiert bekämpf:bekämpft"
        )
        + ", verneine, verneint, verneinen, verneinte, verneinten, verwirft, verwarf, verwarfen, "
        "bestreite/bestreitet/bestreiten/bestritt/bestritten, "
        "widerspreche/widerspricht/widersprechen/widersprach/widersprachen/widersprochen, "
        "weise/weist/weisen/wies/wiesen … zurück, weise/weist/weisen/wies/wiesen zurück, "
        "zurückgewiesen, zurückweisen, zurückzuweisen, lehne/lehnt/lehnen/lehnte/lehnten … ab, "
        "abgelehnt, ablehnen, streite/streitet/streiten ab, abstreiten, abgestritten",
        "verb",
        "denial speaker",
    ),
    Frame(
        "weismachen, weiszumachen, weisgemacht, einreden, einzureden, "
        "redet/reden uns/ihnen/sich ein, redet/reden sich … ein, "
        "vormachen, vorzumachen, vorgaukeln, vorzugaukeln, gaukelt/gaukeln vor, "
        "vortäuschen, vorzutäuschen, täuscht/täuschen vor, bilde/bildet/bilden sich ein, "
        "bildete/bildeten sich ein, eingebildet",
        "verb",
        "denial speaker",
    ),
    Frame(
        weak("widerleg:widerlegt entkräft:entkräftet entlarv:entlarvt") + ", räumt auf mit",
        "verb",
        "denial",
    ),
    Frame(
        phrases(
            "falsch unwahr unrichtig unzutreffend gelogen erlogen erfunden erdichtet frei_erfunden "
            "aus_der_Luft_gegriffen an_den_Haaren_herbeigezogen"
        ),
        "adjective",
        "denial",
    ),
    Frame(
        phrases("unmöglich ausgeschlossen undenkbar ausschließen auszuschließen schließt_aus"),
        "adjective",
        "denial",
        "hedge",
    ),
    Frame(
        phrases(
            "Märchen Mythos Mythen Irrtum Irrglaube Irrglauben Lüge Legende Illusion Trugschluss "
            "Fehlschluss Aberglaube Vorurteil Ammenmärchen Horrormärchen Schauermärchen "
            "Wunschdenken Unsinn Humbug Unfug Missverständnis Fehlannahme Täuschung Einbildung "
            "Hirngespinst Unwahrheit Gerede Mär Fabel"
        ),
        "noun",
        "denial",
    ),
    Frame(
        phrases(
            "falsch verfehlt irrig irreführend naiv töricht absurd lächerlich unsinnig abwegig "
            "unhaltbar haltlos unbegründet verkehrt übertrieben unredlich unvernünftig einfältig "
            "abstrus grundlos überholt widerlegt unzulässig unangebracht ungerechtfertigt "
            "kurzsichtig Fehler Irrtum Übertreibung Illusion Trugschluss Unsinn fatal unseriös "
            "unlogisch widersinnig ungerecht blauäugig vermessen haltlose falsche irrige naive"
        ),
        "governor",
        "denial",
    ),
    Frame(
        phrases("irrt irren irrt_sich irren_sich täuscht_sich täuschen_sich liegt_falsch"),
        "governor",
        "denial",
    ),
    Frame(
        phrases(
            "wahr richtig zutreffend korrekt stimmt stimmen stimmte der_Fall berechtigt haltbar "
            "begründet überzeugend glaubhaft glaubwürdig plausibel gerechtfertigt trifft_zu "
            "treffen_zu zutrifft zutreffen bestätigt bewiesen belegt erwiesen gesichert fundiert "
            "erbracht wohlbegründet unbestritten unstrittig unumstritten hält halten standhält "
            "aufgeht zu_halten tragfähig"
        ),
        "adjective",
        "",
        "denial",
    ),
    Frame(
        "kann/könne/könnte keine Rede sein, "
        "trifft/treffen/traf/trafen nicht zu, trifft/treffen/traf/trafen … nicht zu",
        "adjective",
        "denial",
    ),
    # -- bezweifelt ----------
    Frame(
        weak(
            "bezweifel:bezweifelt zweifel:gezweifelt anzweifel:angezweifelt hinterfrag:hinterfragt"
        )
        + ", stelle/stellt/stellen/stellte/stellten … in Frage, "
        "stelle/stellt/stellen/stellte/stellten … infrage, "
        "stelle/stellt/stellen/stellte/stellten in Frage, stelle/stellt/stellen infrage, in "
        "Frage gestellt, infrage gestellt, streite/streitet/streiten/stritt darüber, streiten "
        "sich darüber, gestritten, streiten, zweifle, bezweifle",
        "verb",
        "doubt speaker",
    ),
    Frame(
        phrases("Zweifel Zweifeln Bedenken Skepsis Unsicherheit Streit Uneinigkeit Kontroverse"),
        "noun",
        "doubt speaker",
    ),
    Frame(
        phrases(
            "zweifelhaft fraglich fragwürdig umstritten strittig unklar ungewiss unsicher offen "
            "ungeklärt unbewiesen unbelegt skeptisch unschlüssig fragwürdige schwer_vorstellen "
            "kaum_vorstellen nur_schwer_vorstellen schwer_nachvollziehen kaum_nachvollziehen "
            "schwer_glauben kaum_glauben schwer_begreifen "
            "schwer_zu_glauben kaum_zu_glauben schwer_vorstellbar kaum_vorstellbar "
            "schwer_zu_sehen schwer_zu_erkennen schwer_zu_verstehen schwer_zu_begreifen "
            "schwer_einzusehen kaum_zu_sehen kaum_zu_erkennen "
            "nicht_ausgemacht nicht_gesagt anzweifelbar unentschieden ungesichert angezweifelt"
        ),
        "adjective",
        "doubt speaker",
    ),
    Frame(
        phrases(
            "klar sicher gewiss offensichtlich offenkundig eindeutig bekannt selbstverständlich "
            "ausgemacht unstreitig fest einleuchtend ersichtlich erkennbar nachweisbar belegbar "
            "beweisbar erweislich nachvollziehbar einsichtig einleuchten leuchtet_ein"
        ),
        "adjective",
        "",
        "doubt",
    ),
    Frame(phrases("überzeugt zuversichtlich"), "adjective", "speaker", "doubt speaker"),
    Frame(
        "zeige/zeigt/zeigen/zeigte/zeigten/gibt/geben/gab/gaben sich "
        "überzeugt/zuversichtlich/sicher/optimistisch/gewiss, "
        "ist/sind/war/waren/sei/seien überzeugt/zuversichtlich, "
        "ist/sind/war/waren sich sicher/gewiss, ist/sind/war/waren davon überzeugt, "
        "zeigt/zeigen/zeigte/zeigten sich davon überzeugt",
        "speech",
        "speaker",
        "doubt speaker",
    ),
    Frame(phrases("unwahrscheinlich"), "adjective", "doubt speaker", "hedge"),
    Frame(phrases("schwer schwierig schwerlich"), "governor", "doubt", "doubt"),
    # -- offen gelassen ----------
    Frame(
        weak(
            "bedeut:bedeutet folg:gefolgt zeig:gezeigt beleg:belegt garantier:garantiert "
            "bestätig:bestätigt begründ:begründet bezeug:bezeugt folger:gefolgert rechtfertig"
        )
        + ", heißt, heißen, hieß, beweise/beweist/beweisen/bewies/bewiesen, ergibt sich, ergeben "
        "sich, schließe/schließt/schließen/schloss/schlossen/geschlossen, nachweisen, "
        "nachgewiesen, nachweist, nachwiesen, weist nach, weisen nach, ableiten, abzuleiten, "
        "abgeleitet, besagt, besagen, entnehmen, entnommen, zu entnehmen, entnimmt, "
        "geht hervor, gehen hervor, ging hervor, geht … hervor, hervorgeht, hervorging, ersehen, "
        "zu ersehen, herauslesen, herauszulesen, dartun, dargetan, erhärten, erhärtet, erkennen, "
        "erkennt/erkennen/erkannte/erkannten an, anerkennen, anerkannt, gestehe/gesteht/gestehen/"
        "gestand/gestanden, gestehe/gesteht/gestehen/gestand/gestanden ein, eingestehen, "
        "eingestanden, zugegeben, zugeben",
        "verb",
        "",
        "withheld",
    ),
    Frame(phrases("gelungen geglückt dargetan vorgelegt"), "adjective", "", "withheld"),
    Frame(phrases("Tatsache Tatsachen"), "noun"),
    Frame(phrases("Wahrheit Erkenntnis"), "noun", "", "denial"),
    Frame(
        phrases(
            "Hinweis Hinweise Anzeichen Anhaltspunkt Anhaltspunkte Indiz Indizien Verdachtsmoment"
        ),
        "noun",
        "hedge",
        "withheld",
    ),
    Frame(phrases("Vorwand Deckmantel"), "noun", "speaker withheld"),
    Frame(
        phrases(
            "Beweis Beweise Beleg Belege Grund Gründe Nachweis Nachweise Garantie Gewähr Anlass "
            "Evidenz "
            "Bestätigung Gewissheit Spur Spuren"
        ),
        "noun",
        "",
        "withheld",
    ),
    Frame(
        "angenommen, nehmen wir an, nehmen wir … an, nehme ich … an, stellen wir uns … vor, "
        "nehme an, nimmt an, nehmen an, nahm an, nahmen an, gesetzt, "
        "gesetzt den Fall, man stelle sich vor, man stelle sich … vor, man denke sich, "
        "stellen wir uns vor, stell dir vor, stellen Sie sich vor, setzen wir "
        "voraus, unterstellt, unterstellen wir, nur mal angenommen, annehmen, anzunehmen, einmal "
        "angenommen, gehen wir davon aus, tun wir so als",
        "speech",
        "speaker withheld",
        "denial speaker",
    ),
    Frame(
        weak("hoff:gehofft fürcht:gefürchtet befürcht:befürchtet wünsch:gewünscht")
        + ", hoffentlich",
        "speech",
        "speaker withheld",
        "denial speaker",
    ),
    Frame(
        phrases("Hypothese Arbeitshypothese Annahme Vermutung Prämisse Spekulation Voraussetzung"),
        "noun",
        "withheld",
        "denial",
    ),
    Frame(
        weak(
            "untersuch:untersucht frag:gefragt prüf:geprüft erforsch:erforscht test:getestet "
            "klär:geklärt überprüf:überprüft diskutier:diskutiert erörter:erörtert "
            "beurteil:beurteilt ermittel:ermittelt überleg:überlegt"
        )
        + ", herausfinden, herauszufinden, feststellen, festzustellen, Frage, Fragen",
        "governor",
        "withheld",
        "withheld",
    ),
    Frame("ich/wir wüsste/wüssten nicht, wüsste/wüssten ich/wir nicht", "verb", "withheld"),
    Frame("wissen, weiß, wusste, wussten, gewusst", "governor", "", "withheld"),
    Frame(
        phrases(
            "verlockend voreilig verfrüht vorschnell zu_früh vermessen gewagt Versuchung versucht "
            "verleitet verführerisch"
        ),
        "governor",
        "withheld",
    ),
    *SPEECH,
    # -- abgeschwächt ----------
    Frame(phrases("möglich denkbar vorstellbar"), "adjective", "hedge", "denial"),
    Frame(
        phrases("wahrscheinlich wahrscheinlicher anzunehmen zu_vermuten zu_erwarten"),
        "adjective",
        "hedge",
        "doubt",
    ),
    Frame(
        phrases("Möglichkeit Chance Chancen Wahrscheinlichkeit Risiko Gefahr Aussicht Bedrohung"),
        "noun",
        "hedge",
        "denial",
    ),
    # -- erst zu bewirken ----------
    Frame(
        weak("garantier:garantiert gewährleist:gewährleistet") + ", dafür sorgen, sicherstellen",
        "verb",
        "aim",
        "",
    ),
    Frame(
        phrases("sicherzustellen dafür_zu_sorgen zu_gewährleisten zu_erreichen zu_verhindern"),
        "adjective",
        "aim",
        "",
    ),
    Frame(
        weak("forder:gefordert verlang:verlangt empfehl:empfohlen")
        + ", empfiehlt, dringt darauf, drängt darauf, drängen darauf",
        "verb",
        "norm speaker",
        "",
    ),
    Frame(
        phrases(
            "notwendig nötig erforderlich unerlässlich wünschenswert geboten zwingend höchste_Zeit "
            "an_der_Zeit überfällig"
        ),
        "adjective",
        "norm",
        "",
    ),
    Frame(phrases("Forderung Empfehlung Appell Aufforderung"), "noun", "norm speaker", ""),
    Frame(phrases("Ziel Absicht Zweck Anliegen"), "noun", "aim", ""),
    Frame(
        "will/wollen/wollte/wollten/soll/sollen/sollte/sollten/muss/müssen "
        "erreichen/bewirken/gewährleisten/sicherstellen, "
        "will/wollen/soll/sollen/sollte/sollten/muss/müssen dafür sorgen",
        "adjective",
        "aim",
    ),
    # -- doch des Autors eigene Worte ----------
    Frame(
        phrases(
            "wichtig angebracht vernünftig richtig ehrlich notwendig sinnvoll lohnt gerecht "
            "legitim interessant hinzuzufügen fair redlich"
        ),
        "governor",
        "none",
        "denial",
    ),
)
"""German frames: what takes a clause, and what it makes of it."""
