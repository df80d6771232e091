"""The German words by which somebody says, thinks or suspects something."""

from __future__ import annotations

from argmap.languages.german_forms import phrases, separable, weak
from argmap.languages.language import Frame

SPEECH: tuple[Frame, ...] = (
    # -- zugeschrieben ----------
    Frame(
        weak(
            "sag:gesagt behaupt:behauptet argumentier:argumentiert erklär:erklärt beton:betont "
            "versicher:versichert bericht:berichtet meld:gemeldet antwort:geantwortet "
            "entgegn:entgegnet erwider:erwidert warn:gewarnt klag:geklagt prophezei:prophezeit "
            "verkünd:verkündet mahn:gemahnt äußer:geäußert beteuer:beteuert predig:gepredigt "
            "erzähl:erzählt schwör:geschworen kontert:gekontert beharr:beharrt plädier:plädiert "
            "beschwer:beschwert jammer:gejammert bemerk:bemerkt ergänz:ergänzt unterstreich "
            "versprech:versprochen mein:gemeint propagier:propagiert vertret:vertreten "
            "postulier:postuliert konstatier:konstatiert bilanzier:bilanziert resümier:resümiert "
            "mutmaß:gemutmaßt suggerier:suggeriert beklag:beklagt monier:moniert "
            "bemängel:bemängelt "
            "bekräftig:bekräftigt erläuter:erläutert insistier:insistiert vermeld:vermeldet "
            "schilder:geschildert kommentier:kommentiert urteil:geurteilt rüg:gerügt "
            "beanstand:beanstandet rühm:gerühmt brüst:gebrüstet tröst:getröstet raun:geraunt "
            "flüster:geflüstert spott:gespottet "
            "unk:geunkt verbreit:verbreitet kolportier:kolportiert gelob:gelobt prahl:geprahlt "
            "schwärm:geschwärmt wetter:gewettert schimpf:geschimpft polter:gepoltert tön:getönt "
            "lehr:gelehrt proklamier:proklamiert attestier:attestiert bescheinig:bescheinigt "
            "diagnostizier:diagnostiziert prognostizier:prognostiziert formulier:formuliert "
            "zitier:zitiert twitter:getwittert brüll:gebrüllt witzel:gewitzelt orakel:georakelt "
            "referier:referiert verlautbar:verlautbart beschwör:beschworen"
        )
        + ", "
        + separable(
            "an:gebe/gibt/geben/gab/gaben/gegeben an:merk/gemerkt aus:sag/gesagt aus:führ/geführt "
            "vor:trage/trägt/tragen/trug/trugen/getragen "
            "vor:bringe/bringt/bringen/brachte/brachten/gebracht "
            "hervor:hebe/hebt/heben/hob/hoben/gehoben dar:leg/gelegt hinzu:füg/gefügt "
            "klar:stell/gestellt heraus:stell/gestellt "
            "entgegen:halte/hält/halten/hielt/hielten/gehalten "
            "zurück:geb/gegeben dazwischen:rufe/ruft/rufen/rief/riefen/gerufen "
            "aus:rufe/ruft/rufen/rief/riefen/gerufen voraus:sag/gesagt vorher:sag/gesagt "
            "bei:pflicht/gepflichtet nach:sag/gesagt an:kündig/gekündigt"
        )
        + ", behaupte/mache/macht/machen/machte/machten geltend, "
        "mache/macht/machen/machte/machten … geltend, geltend gemacht/macht/machte/machen, "
        "gebe/gibt/geben/gab/gaben zu/zum Protokoll/verstehen/Bericht, "
        "gebe/gibt/geben/gab/gaben … zu Protokoll/verstehen, zu Protokoll/verstehen gegeben, "
        "lasse/lässt/lassen/ließ/ließen durchblicken/verlauten/wissen/anklingen/ausrichten, "
        "lasse/lässt/lassen/ließ/ließen … durchblicken/verlauten/wissen, "
        "es/dort/hier/darin/weiter heißt/hieß/hieße, es heißt/hieß dort/hier/darin/oft/immer, "
        "rief, riefen, lautet, lauteten, lautete, "
        "beruft/berufen/berief/beriefen sich darauf, kam/kommt/kamen zu dem Ergebnis, "
        "wies/wiesen darauf hin, darauf hingewiesen, hinweist, hinweisen, hinwies, hinwiesen, "
        "schreibe, sprach/sprachen davon, verwies/verwiesen darauf, pochte/pochten darauf, "
        "beharre/beharrt/beharren/beharrte/beharrten darauf, bestand/bestanden darauf, "
        "gelangt/gelangte/gelangen/gelangten zu der Überzeugung/Auffassung/Ansicht, "
        "gelangt/gelangte/gelangen/gelangten zum/zu Schluss/Ergebnis, "
        "befindet, befand, befanden, befunden, warf/warfen vor, warf/warfen … vor"
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
        "gebe/gibt/geben/gab/gaben zu bedenken, geschrieben, schreibt, schreiben, schrieb, "
        "schrieben, heißt "
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
        weak("glaub:geglaubt denk:gedacht find fühl mein vermein wähn:gewähnt")
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
        weak(
            "vermut:vermutet ahn:geahnt schätz:geschätzt erwart:erwartet spekulier:spekuliert "
            "argwöhn:geargwöhnt wett:gewettet"
        )
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
        "lege/legt/legen/legte/legten nahe, liegt/lag nahe, liegt/lag … nahe, nahelegen, spricht "
        "einiges/vieles/manches/viel "
        "dafür, spricht dafür, sprechen dafür, sprach dafür, sprachen dafür, lässt vermuten, "
        "lassen vermuten, dafür sprechen",
        "speech",
        "view",
        "withheld",
    ),
    Frame(
        phrases(
            "Einwands Vorwurfs Standpunkts Verdachts Meinung Ansicht Auffassung Behauptung "
            "Einwand Einwände Vorwurf Kritik Befürchtung "
            "Sorge Angst Furcht Verdacht Eindruck Gefühl Standpunkt Überzeugung Glaube Glauben "
            "These Thesen Theorie Gerücht Aussage Unterstellung Klage Warnung Prognose Hoffnung "
            "Erwartung Versprechen Gegenargument Gegenargumente Einwurf Anschuldigung Beteuerung "
            "Doktrin Dogma Deutung Parole Devise Binsenweisheit Redensart Stimmen Haltung Position "
            "Lehre Erzählung Rede Beschwerde Antwort Einigkeit Losung Slogan Motto Leitspruch "
            "Spruch Wahlspruch Schlagwort Vorbringen Vortrag Einlassung Rechtsauffassung "
            "Darstellung Schilderung Verlautbarung Rüge Beanstandung Credo Diktum Topos Narrativ "
            "Weltsicht Lesart Interpretation Einschätzung Prophezeiung Vorhersage Postulat Maxime "
            "Ausrede Ausflucht Mahnung Drohung Zusage Zusicherung Vorwürfe Ansichten Meinungen "
            "Auffassungen Behauptungen Gerüchte Aussagen Klagen Warnungen Prognosen"
        ),
        "noun",
        "speaker",
        "withheld",
    ),
    Frame(
        phrases("Argument Arguments Argumente Idee Gedanke Vorstellung Vorschlag Konzept"),
        "apposition",
        "speaker",
        "withheld",
    ),
)
"""German frames of speech and thought."""
