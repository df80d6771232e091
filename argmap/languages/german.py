"""The table of German: its grammar; ``german_cues`` and ``german_frames`` have the rest."""

from __future__ import annotations

from argmap.languages.german_cues import CUES
from argmap.languages.german_frames import FRAMES
from argmap.languages.language import Language, Signal, signals

SIGNALS = (
    *signals(
        "support",
        "folglich / deshalb / daher / deswegen / demnach / demzufolge / infolgedessen / somit / "
        "mithin / also / daraus folgt / daraus ergibt sich / das bedeutet, dass / das zeigt, dass "
        "/ aus diesem grund / aus diesen gründen / aus diesem grunde",
        forward=True,
    ),
    *signals(
        "support",
        "denn / das liegt daran, dass / der grund ist, dass / der grund dafür ist, dass / "
        "der grund dafür liegt darin, dass",
    ),
    *signals(
        "contrast",
        "aber / doch / jedoch / dennoch / trotzdem / gleichwohl / allerdings / dagegen / hingegen "
        "/ demgegenüber / im gegensatz dazu / im gegenteil / umgekehrt / nichtsdestotrotz / "
        "nichtsdestoweniger",
    ),
    Signal("andererseits", "contrast", opened_by="einerseits"),
    Signal("auf der anderen seite", "contrast", opened_by="auf der einen seite"),
    *signals(
        "restatement",
        "mit anderen worten / anders gesagt / anders ausgedrückt / anders formuliert / das heißt "
        "/ das heisst / kurz gesagt / kurz, / kurzum",
    ),
)
"""Signal words, by the relation they suggest."""

GERMAN = Language(
    tag="de",
    name="German",
    small_words="der die das und ist nicht ein eine zu den von mit sich des auf für im dem auch "
    "es an als dass sie wird sind aus hat er einer bei um am wie einen so wenn wir aber werden "
    "nur ich noch oder vor zur bis mehr durch man kann haben sein über war ihre diese einem nach "
    "da keine sollte",
    cues=CUES,
    frames=FRAMES,
    that="dass wonach",
    whether="ob inwieweit inwiefern",
    asked="",
    questions="wie weit, wie sehr, wie stark, wie oft, wie gut, in welchem Maß, in welchem Maße, "
    "in welchem Umfang, in welchem Ausmaß, bis zu welchem Grad",
    infinitive="zu",
    purposes="um",
    conditions="unter der Annahme dass, unter der Prämisse dass, gesetzt den Fall dass, wenn, "
    "falls, sofern, solange, vorausgesetzt, vorausgesetzt dass, unter der "
    "Bedingung dass, unter der Voraussetzung dass, es sei denn, es sei denn dass, außer wenn, nur "
    "wenn, nur dann wenn, im Fall dass, für den Fall dass, bis, insofern, aber nur wenn, "
    "allerdings nur wenn, erst wenn, es wäre denn, wofern, bevor nicht, ehe nicht, nur wer",
    suppositions="selbst wenn, als ob, als wenn, egal ob, damit, gleichgültig ob, unabhängig davon"
    " ob, einerlei ob, ganz gleich ob, in der Hoffnung dass, im Glauben dass, in der "
    "Annahme dass, in dem Glauben dass, aus Angst dass, aus Furcht dass",
    subordinators="weil, obwohl, obgleich, obschon, wenngleich, auch wenn, während, da, nachdem, "
    "bevor, ehe, als, seit, seitdem, sodass, so dass, indem, wohingegen, wie, wo, zumal, trotz, "
    "obzwar, je, sobald, was auch immer, wer auch immer, wobei, weshalb, warum, wodurch, statt "
    "dass",
    concessive="obwohl obgleich obschon wenngleich während wohingegen auch",
    relatives="der die das den dem dessen deren denen welcher welche welches welchen welchem was "
    "wer",
    adding="und oder sowie",
    disjoining="oder",
    degrees="so derart dermaßen solch solche solchem",
    closing_limits="nur allein",
    concluding="also",
    explaining="denn",
    opposing="aber doch jedoch sondern allein",
    opposing_parts="auch nur eher zugleich",
    pronouns="ich du er sie es wir man jeder niemand jemand keiner",
    objects="mir uns ihm ihnen mich sich dir euch",
    own="mich uns mir",
    starters="der die das den dem des ein eine einer eines einem einen dieser diese dieses "
    "diesen diesem jener jene jenes sein seine ihr ihre ihren ihrer unser unsere unserer unseren "
    "mein meine dein deine kein keine viele manche einige wenige alle jede jeder jedes mehrere "
    "solche beide",
    quantifying="das dies viele manche einige wenige alle beide andere mehrere jeder",
    pointing="davon daran darüber dafür dagegen darauf daraus damit dadurch darin dazu dabei",
    demonstratives="das dies was diese dieser dieses all",
    aside_openers="so wie",
    finite="ist sind war waren sei seien wäre wären bin bist hat haben hatte hatten habe hätte "
    "hätten wird werden wurde wurden würde würden kann können könnte könnten konnte konnten soll "
    "sollen sollte sollten muss müssen musste mussten darf dürfen dürfte durfte mag mögen möchte "
    "bleibt bleiben blieb scheint scheinen gibt gilt will willst wollen wollte wollten lässt "
    "lassen ließ ließen geht gehen ging kommt kommen kam steht stehen stand liegt liegen lag hält "
    "halten hielt",
    finite_ending=r"\w{2,}(?:[bcdfghklmnprsz]t|[dtn]et|te|ten)$",
    nouns_capital=True,
    infinitive_form=r"[\w\u0300-\u036f]+zu[\w\u0300-\u036f]+en$",
    prepositions="in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter für "
    "gegen ohne um durch seit während wegen trotz dank laut gemäß zwischen hinter neben bis "
    "statt anstatt angesichts aufgrund infolge mittels entgegen außer",
    adverbs="immer stets gern gerade eben besonders nicht daran davon darauf darüber dafür "
    "dagegen zunächst erstens "
    "zweitens drittens außerdem zudem ferner dennoch trotzdem daher deshalb darum folglich somit "
    "natürlich leider allerdings nämlich schließlich hier dort heute dann dazu daraus so auch "
    "nur schon noch ja nein vielleicht freilich gewiss sicher immerhin einerseits andererseits "
    "damit dabei ebenso überdies übrigens jedenfalls nun jetzt oft ernsthaft zwar",
    adverbial=r"\w{3,}(?:weise|erdings|falls|ens)$",
    author="der/die Verfasser/Verfasserin dieser/dieses/der Zeilen/Aufsatzes/Arbeit/Beitrags, der "
    "Autor dieser/dieses Zeilen/Aufsatzes, ich, wir, dieser Aufsatz, diese Arbeit, dieser "
    "Beitrag, dieser Artikel, dieser Text, "
    "die vorliegende Arbeit, unsere Studie, unsere Ergebnisse, unsere Daten, lasst uns, mir",
    theirs="sein seine ihr ihre seiner ihrer seines ihres seinem ihrem seinen ihren deren dessen",
    possessives="mein meine meiner meinem meinen unser unsere unserer unserem unseren",
    expletives="es",
    reported="sei seien habe werde könne müsse solle wolle dürfe möge gebe komme gehe stehe bleibe "
    "mache lasse sehe wisse liege bringe führe hätten hätte wäre wären würde würden",
    mood="sei seien habe werde könne müsse solle wolle dürfe wisse gebe komme gehe stehe bleibe "
    "lasse sehe liege führe nehme trage halte spreche verliere finde trete falle lebe diene "
    "bedürfe "
    "brauche gehöre bestehe verstoße bedeute handele handle drohe fehle gelte koste treffe "
    "verfüge verletze verfolge entspreche beruhe genüge",
    anybody="man",
    interrogatives="wer wen wem wessen was wann wo wohin woher warum weshalb wieso wie welche "
    "welcher welches welchen ob",
    inverted="sollte wäre hätte sollten wären hätten würde käme kämen gäbe gäben ginge gingen "
    "bliebe läge lägen stünde stünden fände fänden müsste müssten könnte könnten dürfte würden "
    "ließe wüsste",
    nobody="niemand keiner kein keine keinem nichts wenige kaum weder",
    tentative="einige manche erste ersten gewisse vorläufige anekdotische indirekte begrenzte",
    scant="wenig wenige kaum wenige spärlich dünn fehlend schwach",
    every="alle allen aller jeder jede jedes jedem jeden sämtliche niemand",
    bound="kein keine keinen keinem keiner nichts",
    commas_close=True,
    denying="ohne gegen fehlt fehlen fehlte mangelt mangel verweigert verweigern verhindert "
    "verhindern vermeidet statt falsch irrtum unmöglich weder noch kein keine leugnet bestreitet "
    "frei keinerlei weigert weigern unfähig bezweifeln bezweifelt zweifel gegenteil verliert "
    "verlieren endet",
    denying_prefixes=("un", "miss", "in", "ir", "nicht", "anti", "ent", "a"),
    word_form=r".*(?:[äöüß]|[aou]\u0308)"
    r"|[\w\u0300-\u036f]{2,}(?:en|ern|eln|ung|keit|heit|lich|isch|schaft|cht)$",
    signals=SIGNALS,
    reasons=r"(?i)\bweil\b|(?<=,\s)denn\b",
    verb_last="weil",
)
"""The table of German."""
