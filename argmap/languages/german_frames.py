"""The German words that take a clause, and what they make of it."""

from __future__ import annotations

from argmap.languages.language import Frame


def _weak(verbs: str) -> str:
    """Return the forms of weak verbs, given as stems with their participles behind a colon.

    >>> _weak("zweifel:gezweifelt")
    'zweifele, zweifelt, zweifeln, zweifelte, zweifelten, gezweifelt'
    """
    return ", ".join([form for verb in verbs.split() for form in _forms(verb)])


def _forms(verb: str) -> list[str]:
    stem, _, participle = verb.partition(":")
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn")) else ""
    plural = "n" if stem.endswith(("el", "er")) and not stem.endswith("ier") else "en"
    forms = [f"{stem}e", f"{stem}{link}t", stem + plural, f"{stem}{link}te", f"{stem}{link}ten"]
    return [*forms, participle] if participle else forms


def _words(words: str) -> str:
    """Return the words with commas between them, "_" for a blank."""
    return ", ".join([word.replace("_", " ") for word in words.split()])


FRAMES: tuple[Frame, ...] = (
    # -- verneint ----------
    Frame(
        _weak(
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
        "vortäuschen, vorzutäuschen, täuscht/täuschen vor",
        "verb",
        "denial speaker",
    ),
    Frame(
        _weak("widerleg:widerlegt entkräft:entkräftet entlarv:entlarvt") + ", räumt auf mit",
        "verb",
        "denial",
    ),
    Frame(
        _words(
            "falsch unwahr unrichtig unzutreffend gelogen erlogen erfunden erdichtet unmöglich "
            "ausgeschlossen undenkbar"
        ),
        "adjective",
        "denial",
    ),
    Frame(
        _words(
            "Märchen Mythos Mythen Irrtum Irrglaube Irrglauben Lüge Legende Illusion Trugschluss "
            "Fehlschluss Aberglaube Vorurteil Ammenmärchen Horrormärchen Schauermärchen "
            "Wunschdenken Unsinn Humbug Unfug Missverständnis Fehlannahme Täuschung Einbildung "
            "Hirngespinst Unwahrheit Gerede Mär Fabel"
        ),
        "noun",
        "denial",
    ),
    Frame(
        _words(
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
        _words("irrt irren irrt_sich irren_sich täuscht_sich täuschen_sich liegt_falsch"),
        "governor",
        "denial",
    ),
    Frame(
        _words(
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
        _weak(
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
        _words("Zweifel Zweifeln Bedenken Skepsis Unsicherheit Streit Uneinigkeit Kontroverse"),
        "noun",
        "doubt speaker",
    ),
    Frame(
        _words(
            "zweifelhaft fraglich fragwürdig umstritten strittig unklar ungewiss unsicher offen "
            "ungeklärt unbewiesen unbelegt skeptisch unschlüssig unwahrscheinlich fragwürdige "
            "schwer_zu_glauben kaum_zu_glauben schwer_vorstellbar kaum_vorstellbar "
            "schwer_zu_sehen schwer_zu_erkennen schwer_zu_verstehen schwer_zu_begreifen "
            "schwer_einzusehen kaum_zu_sehen kaum_zu_erkennen "
            "nicht_ausgemacht nicht_gesagt anzweifelbar unentschieden ungesichert angezweifelt"
        ),
        "adjective",
        "doubt speaker",
    ),
    Frame(
        _words(
            "klar sicher gewiss offensichtlich offenkundig eindeutig bekannt selbstverständlich "
            "ausgemacht unstreitig fest einleuchtend ersichtlich"
        ),
        "adjective",
        "",
        "doubt",
    ),
    Frame(_words("überzeugt zuversichtlich"), "adjective", "speaker", "doubt speaker"),
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
    Frame(_words("schwer schwierig schwerlich"), "governor", "doubt", "doubt"),
    # -- offen gelassen ----------
    Frame(
        _weak(
            "bedeut:bedeutet folg:gefolgt zeig:gezeigt beleg:belegt garantier:garantiert "
            "bestätig:bestätigt begründ:begründet bezeug:bezeugt folger:gefolgert rechtfertig"
        )
        + ", heißt, heißen, hieß, beweise/beweist/beweisen/bewies/bewiesen, ergibt sich, ergeben "
        "sich, schließe/schließt/schließen/schloss/schlossen/geschlossen, nachweisen, "
        "nachgewiesen, nachweist, nachwiesen, weist nach, weisen nach, ableiten, abzuleiten, "
        "abgeleitet, besagt, besagen, liegt nahe",
        "verb",
        "",
        "withheld",
    ),
    Frame(
        "angebliche/angeblichen/angeblicher/vermeintliche/vermeintlichen/vermeintlicher/"
        "sogenannte/sogenannten/sogenannter Tatsache/Beweis/Beweise/Beleg/Belege/Wahrheit/"
        "Gewissheit/Erkenntnis",
        "noun",
        "doubt speaker",
    ),
    Frame(
        _words(
            "Beweis Beweise Beleg Belege Hinweis Hinweise Anzeichen Anhaltspunkt Anhaltspunkte "
            "Grund Gründe Indiz Indizien Nachweis Nachweise Garantie Gewähr Anlass Evidenz "
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
        _weak("hoff:gehofft fürcht:gefürchtet befürcht:befürchtet wünsch:gewünscht")
        + ", hoffentlich",
        "speech",
        "speaker withheld",
        "denial speaker",
    ),
    Frame(
        _words("Hypothese Arbeitshypothese Annahme Vermutung Prämisse Spekulation Voraussetzung"),
        "noun",
        "withheld",
        "denial",
    ),
    Frame(
        _weak(
            "untersuch:untersucht frag:gefragt prüf:geprüft erforsch:erforscht test:getestet "
            "klär:geklärt überprüf:überprüft diskutier:diskutiert erörter:erörtert "
            "beurteil:beurteilt ermittel:ermittelt überleg:überlegt"
        )
        + ", herausfinden, herauszufinden, feststellen, festzustellen, Frage, Fragen",
        "governor",
        "withheld",
        "withheld",
    ),
    Frame("wissen, weiß, wusste, wussten, gewusst", "governor", "", "withheld"),
    Frame(
        _words(
            "verlockend voreilig verfrüht vorschnell zu_früh vermessen gewagt Versuchung versucht "
            "verleitet verführerisch"
        ),
        "governor",
        "withheld",
    ),
    # -- zugeschrieben ----------
    Frame(
        _weak(
            "sag:gesagt behaupt:behauptet argumentier:argumentiert erklär:erklärt beton:betont "
            "versicher:versichert bericht:berichtet meld:gemeldet antwort:geantwortet "
            "entgegn:entgegnet erwider:erwidert warn:gewarnt klag:geklagt prophezei:prophezeit "
            "verkünd:verkündet mahn:gemahnt äußer:geäußert beteuer:beteuert predig:gepredigt "
            "erzähl:erzählt schwör:geschworen kontert:gekontert beharr:beharrt plädier:plädiert "
            "beschwer:beschwert jammer:gejammert bemerk:bemerkt ergänz:ergänzt unterstreich "
            "versprech:versprochen mein:gemeint propagier:propagiert vertret:vertreten "
            "postulier:postuliert konstatier:konstatiert bilanzier:bilanziert resümier:resümiert "
            "mutmaß:gemutmaßt suggerier:suggeriert beklag:beklagt monier:moniert bemängel:bemängelt"
        )
        + ", im/in Bericht/Brief/Buch/Text/Artikel/Papier/Gutachten/Protokoll/Programm "
        "steht/stand, in einem/einer/der/dem "
        "Bericht/Brief/Buch/Text/Artikel/Papier/Gutachten/Zeitung/Studie steht/stand, verspricht, "
        "versprach, spricht davon, sprechen davon, werfe/wirft/werfen/warf/warfen "
        "ein, einwerfen, eingeworfen, "
        "wende/wendet/wenden/wandte/wandten ein, einwenden, einzuwenden, eingewandt, "
        "eingewendet, führe/führt/führen/führte/führten an, anführen, angeführt, vorgebracht, zu"
        " hören, zu lesen, ist/war zu hören/lesen/vernehmen, "
        "oft/häufig/gern/gerne genanntes/angeführtes/vorgebrachtes "
        "Argument/Gegenargument ist, stimme/stimmt/stimmen/stimmte/stimmten zu, räumt/räumen "
        "ein, eingeräumt, hält/halten dagegen, hört/hören man, hört/liest man oft, "
        "gebe/gibt/geben/gab/gaben zu bedenken, schreibt, schreiben, schrieb, schrieben, heißt "
        "es, hieß es, kündigt an, kündigen an, kündigte an, sagt man, vertritt, "
        "halte/hält/halten dagegen, rufe/ruft/rufen, gibt vor, werfe/wirft/werfen vor, "
        "vorwerfen, pocht darauf, pochen darauf, weist darauf hin, weisen darauf hin, besteht "
        "darauf, bestehen darauf, teile/teilt/teilen/teilte/teilten … mit, mitteile, mitteilt, "
        "mitteilen, mitteilte, mitteilten, mitgeteilt, "
        "Vorwurf/Einwand/Argument/Gegenargument/These/Behauptung/Kritik/Antwort lautet, "
        "unterstreicht, betonen, verweisen darauf, verweist darauf, rechnet vor",
        "speech",
        "speaker",
        "withheld",
    ),
    Frame(
        _weak("glaub:geglaubt denk:gedacht find fühl mein vermein")
        + ", dachte, dachten, fand, fanden, halte/hält/halten/hielt/hielten es für, "
        "gehe/geht/gehen/ging/gingen davon aus, ausgehen, sind/seien sich einig, ist sich einig, "
        "kommt/kommen/kam/kamen zu dem Schluss, kommt/kommen/kam/kamen zum Schluss, sind der "
        "Ansicht, ist der Ansicht, sind der Meinung, ist der Meinung, war der Meinung, waren der "
        "Meinung, sind der Auffassung, ist der Auffassung, bin der Ansicht, bin der Meinung, bin "
        "der Auffassung, sieht es so, sehen es so, seien der Meinung, teile/teilt/teilen, "
        "sehe/sieht/sehen es, will wissen, wollen wissen",
        "speech",
        "speaker",
        "denial speaker",
    ),
    Frame(
        _weak("vermut:vermutet ahn:geahnt schätz:geschätzt erwart:erwartet spekulier:spekuliert")
        + ", nehme an",
        "speech",
        "speaker hedge",
        "denial speaker",
    ),
    Frame(
        "deutet/deuten/deutete wenig/nichts/kaum darauf hin, deutet/deuten/deutete kaum "
        "etwas/jemand darauf hin, spricht/sprach wenig/nichts/kaum dafür, "
        "spricht/sprach kaum etwas dafür",
        "verb",
        "withheld",
    ),
    Frame(
        "früher dachte/glaubte/meinte/dachten/glaubten/meinten, lange "
        "dachte/glaubte/dachten/glaubten, dachte/glaubte ich/man früher/lange, "
        "dachte/glaubte/meinte/dachten/glaubten/meinten früher/lange/einst/einmal/anfangs",
        "speech",
        "speaker withheld",
    ),
    Frame(
        "deute/deutet/deuten/deutete/deuteten darauf hin, deute/deutet/deuten darauf, "
        "lege/legt/legen/legte/legten nahe, nahelegen, spricht einiges/vieles/manches/viel "
        "dafür, spricht dafür, sprechen dafür, sprach dafür, sprachen dafür, lässt vermuten, "
        "lassen vermuten, dafür sprechen",
        "speech",
        "view",
        "withheld",
    ),
    Frame(
        _words(
            "Meinung Ansicht Auffassung Behauptung Einwand Einwände Vorwurf Kritik Befürchtung "
            "Sorge Angst Furcht Verdacht Eindruck Gefühl Standpunkt Überzeugung Glaube Glauben "
            "These Thesen Theorie Gerücht Aussage Unterstellung Klage Warnung Prognose Hoffnung "
            "Erwartung Versprechen Gegenargument Gegenargumente Einwurf Anschuldigung Beteuerung "
            "Doktrin Dogma Deutung Parole Devise Binsenweisheit Redensart Stimmen Haltung Position "
            "Lehre Erzählung Rede Beschwerde Antwort Einigkeit Losung Slogan Motto Leitspruch "
            "Spruch Wahlspruch Schlagwort"
        ),
        "noun",
        "speaker",
        "withheld",
    ),
    Frame(
        _words("Argument Argumente Idee Gedanke Vorstellung Vorschlag Konzept"),
        "apposition",
        "speaker",
        "withheld",
    ),
    # -- abgeschwächt ----------
    Frame(_words("möglich denkbar vorstellbar"), "adjective", "hedge", "denial"),
    Frame(
        _words("wahrscheinlich wahrscheinlicher anzunehmen zu_vermuten zu_erwarten"),
        "adjective",
        "hedge",
        "doubt",
    ),
    Frame(
        _words("Möglichkeit Chance Chancen Wahrscheinlichkeit Risiko Gefahr Aussicht Bedrohung"),
        "noun",
        "hedge",
        "denial",
    ),
    # -- erst zu bewirken ----------
    Frame(
        _weak("garantier:garantiert gewährleist:gewährleistet") + ", dafür sorgen, sicherstellen",
        "verb",
        "aim",
        "",
    ),
    Frame(
        _words("sicherzustellen dafür_zu_sorgen zu_gewährleisten zu_erreichen zu_verhindern"),
        "adjective",
        "aim",
        "",
    ),
    Frame(
        _weak("forder:gefordert verlang:verlangt empfehl:empfohlen")
        + ", empfiehlt, dringt darauf, drängt darauf, drängen darauf",
        "verb",
        "norm speaker",
        "",
    ),
    Frame(
        _words(
            "notwendig nötig erforderlich unerlässlich wünschenswert geboten zwingend höchste_Zeit "
            "an_der_Zeit überfällig"
        ),
        "adjective",
        "norm",
        "",
    ),
    Frame(_words("Forderung Empfehlung Appell Aufforderung"), "noun", "norm speaker", ""),
    Frame(_words("Ziel Absicht Zweck Anliegen"), "noun", "aim", ""),
    Frame(
        "will/wollen/wollte/wollten/soll/sollen/sollte/sollten/muss/müssen "
        "erreichen/bewirken/gewährleisten/sicherstellen, "
        "will/wollen/soll/sollen/sollte/sollten/muss/müssen dafür sorgen",
        "adjective",
        "aim",
    ),
    # -- doch des Autors eigene Worte ----------
    Frame(
        _words(
            "wichtig angebracht vernünftig richtig ehrlich notwendig sinnvoll lohnt gerecht "
            "legitim interessant hinzuzufügen fair redlich"
        ),
        "governor",
        "none",
        "denial",
    ),
)
"""German frames: what takes a clause, and what it makes of it."""
