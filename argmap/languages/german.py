"""The table of German: its cues and its grammar; ``german_frames`` has the rest."""

from __future__ import annotations

from argmap.languages.german_frames import FRAMES
from argmap.languages.language import Cue, Force, Language, Signal, cues, signals

CUES: tuple[Cue, ...] = (
    *cues(
        Force.NONE,
        """
        mit gutem/bestem Grund/Recht/Gewissen, mit guten Gründen, sei/seien es/hier/nur/auch/noch
        gesagt/erwähnt/betont/bemerkt, kann man anführen, lässt sich anführen, lassen sich anführen,
        ist anzuführen, ist zu sagen, nicht nur, nicht bloß, nicht allein, nicht zuletzt, nicht
        ohne, nicht umsonst, nicht von ungefähr, nicht zu vergessen, nicht selten, nicht einmal
        wenn, nicht zu leugnen, nicht zu bestreiten, nichts als, nichts anderes als, nichts
        Geringeres als, kein Wunder, kein Zufall, keine Frage, kein Geheimnis, kein Zweifel, keinen
        Zweifel, keine Zweifel, keinem Zweifel, kein Wunder dass, ohne Zweifel, ohne Frage, ohne
        weiteres, ohne Weiteres, ohne Ausnahme, ohnehin, zweifellos, zweifelsohne, zweifelsfrei,
        fraglos, unbestreitbar, nach wie vor, noch nie dagewesen, wie gesagt, wie erwähnt, wie
        bekannt, wie man sieht, wie wir gesehen haben, sozusagen, so gesehen, so gesagt, genauer
        gesagt, kurz gesagt, anders gesagt, offen gesagt, ehrlich gesagt, wenn auch, wenn schon,
        wenn man so will, wenn man bedenkt, wenn man genauer hinsieht, wenn man sich … ansieht, wenn
        man … betrachtet, wenn Sie mich fragen, wenn wir ehrlich sind, wenn überhaupt, es ist
        allgemein anerkannt, allgemein anerkannt, weithin anerkannt, bekanntlich, muss man sagen,
        muss gesagt werden, muss man zugeben, muss zugegeben werden, man muss zugeben, man muss
        sagen, muss man einräumen, sollte erwähnt werden, sei gesagt, sei erwähnt, sei angemerkt,
        ist zu sagen, bleibt zu sagen, möchte ich sagen, würde ich sagen, will ich sagen, lässt sich
        sagen, kann man sagen, darf nicht vergessen werden, darf man nicht vergessen, man darf nicht
        vergessen, sollte man nicht vergessen, vergessen wir nicht, so manche, so viel, nicht mehr
        als, nicht weniger als, kein anderer, keine andere, kein anderes, die meisten, die
        wenigsten, ein wenig, ein paar, einige Zeit, vor allem, unter anderem, im Mai, in der Tat,
        auf jeden Fall, auf keinen Fall zu unterschätzen, in jedem Fall, in diesem Fall, in diesem
        Sinne, in dieser Hinsicht, meines Erachtens, meiner Meinung nach, meiner Ansicht nach, nach
        meiner Meinung, nach meiner Ansicht, aus meiner Sicht, in meinen Augen, unseres Erachtens,
        unserer Meinung nach, unserer Ansicht nach, aus unserer Sicht, für mich, für meine Begriffe,
        wie ich finde, wie ich meine, nicht zu unterschätzen, nicht weiter verwunderlich, nicht
        verwunderlich, nicht überraschend, nicht erstaunlich, keine Überraschung, ist nicht schwer,
        so oder so, wie auch immer, egal wie, egal was, egal wer, egal von welcher Seite, ganz
        gleich, im Grunde, außer Zweifel, außer Frage, außer jedem Zweifel, über jeden Zweifel, wie
        nie, wie nie zuvor, wie noch nie, der Reihe nach, der Größe nach, dem Alter nach, der Form
        nach, dem Sinn nach, der Länge nach
        """,
    ),
    *cues(
        Force.DENIAL,
        """
        nicht, nie, niemals, kein/keine/keinen/keinem/keiner/keines, keinerlei,
        niemand/niemanden/niemandem, nichts, nirgends, nirgendwo, weder, kaum, keineswegs,
        keinesfalls, mitnichten, nimmer, nimmermehr, längst nicht, bei weitem nicht, noch nicht,
        nicht mehr, auf keinen Fall, unter keinen Umständen, in keiner Weise, in keinster Weise,
        kaum jemand, alles andere als, weit davon entfernt, weigert/weigern/weigerte/weigerten sich,
        außerstande, nicht imstande, unfähig, versäumt/versäumen/versäumte/versäumten es,
        verzichtet/verzichten/verzichtete/verzichteten darauf, hindert/hindern/hinderte/hinderten …
        daran, verhindert/verhindern/verhinderte/verhinderten, vermeidet/vermeiden/vermied,
        unterlässt/unterlassen/unterließ/unterließen es, fehlt/fehlen/fehlte/fehlten,
        mangelt/mangelte es, Mangel an, fernab, statt _, anstatt _, anstelle _, geschweige denn _,
        hört/hören auf, hörte auf, hörten auf, lehnt/lehnen/lehnte/lehnten es ab, ablehnen,
        scheut/scheuen sich, scheitert/scheitern/scheiterte/scheiterten daran, zu schwach um, zu arm
        um, zu alt um, weigere mich, weigern wir uns, weigerte mich, weigerten uns, geweigert,
        darauf verzichtet, es versäumt, es unterlassen, aufgehört, warnt/warnen/warnte/warnten
        davor, rät/raten/riet/rieten davon ab, von wegen _, tut/tun/tat/taten so als _, so zu tun
        als _, so getan als _, sträubt/sträuben/sträubte/sträubten sich, hütet/hüten/hütete/hüteten
        sich
        """,
    ),
    *cues(
        Force.HEDGE,
        """
        vielleicht, möglicherweise, womöglich, eventuell, vermutlich, wahrscheinlich, wohl, wohl
        kaum, anscheinend, scheinbar, offenbar, voraussichtlich, mutmaßlich, unter Umständen,
        gegebenenfalls, könnte, könnten, dürfte, dürften, mag, mögen, scheint, scheinen, schien,
        schienen, droht, drohen, drohte, drohten, in der Theorie, theoretisch, auf dem Papier, auf
        den ersten Blick, dem Anschein nach, allem Anschein nach, aller Voraussicht nach, aller
        Wahrscheinlichkeit nach, im besten Fall, bestenfalls, im Idealfall, idealerweise,
        hoffentlich, mag sein, mag ja sein, mag schon sein, kann sein, es kann sein, es könnte sein,
        könnte es sein, tendenziell, neigt/neigen/neigte/neigten dazu, denkbarerweise, nach heutigem
        Wissen, soweit bekannt, soweit wir wissen, sieht so aus als, sieht danach aus, scheint als,
        schien als, sieht aus als, wie es scheint, so weit man weiß, soweit man weiß, so viel man
        weiß
        """,
    ),
    *cues(
        Force.VIEW,
        """
        gilt/gelten/galt/galten als, betrachtet als, betrachtet werden als, als … betrachtet, als …
        angesehen, als … bezeichnet, als … verstanden, als … gesehen, verstanden werden als, gesehen
        werden als, angesehen als, bezeichnet als, verstanden als,
        sogenannte/sogenannten/sogenannter /sogenanntes, so genannte/genannten/genannter,
        vermeintlich/ vermeintliche/ vermeintlichen/ vermeintlicher, wird … wahrgenommen,
        interpretiert als, sehe/sieht/sehen/sah/sahen darin _, erkennt/erkennen/erblickt/erblicken
        darin _, werten das als _, sehe/sieht/sehen/sah/sahen … als _,
        halte/hält/halten/hielt/hielten … für _, empfinde/empfindet/empfinden/empfanden … als _,
        betrachte/betrachtet/betrachten/betrachteten … als _,
        bezeichne/bezeichnet/bezeichnen/bezeichneten … als _
        """,
    ),
    *cues(
        Force.CONDITION,
        """
        ohne, mangels, im Falle, im Fall eines, im Fall einer, bei Bedarf, unter der Voraussetzung,
        unter der Bedingung, unter … Bedingungen, je nach, vorbehaltlich, abhängig von, hängt davon
        ab, mit gutem/guter/guten/besserem/besserer/besseren/ausreichender/ausreichenden, mit
        dem/der/den richtigen, bei Regen, bei Schnee, bei Frost, bei Nebel, bei Hitze, bei Kälte,
        bei Sturm, bei Wind, bei Eis, bei Glätte, bei Trockenheit, bei Dürre, bei Hochwasser, bei
        Gefahr, bei Ausfall, bei Überlastung, bei Einhaltung, bei Erfolg, bei Misserfolg, bei
        Zustimmung, bei Streik, bei Verdacht, bei
        gutem/schlechtem/schönem/starkem/hohem/niedrigem/geringem/
        günstigem/ungünstigem/richtigem/entsprechendem/anhaltendem/leichtem/schwerem/großem/
        kleinem/sinkendem/steigendem, bei guter/schlechter/starker/hoher/niedriger/geringer/
        günstiger/ungünstiger/richtiger/entsprechender/anhaltender/sachgemäßer/großer/kleiner/
        sinkender/steigender, bei guten/schlechten/starken/hohen/niedrigen/geringen/günstigen/
        ungünstigen/sinkenden/steigenden, andernfalls, ansonsten, sonst, bei ausreichender, bei
        ausreichendem, bei genügend, mit genügend, mit ausreichend, unter Vorbehalt, bedingt durch
        eine
        """,
    ),
    *cues(
        Force.SPEAKER,
        """
        laut, zufolge, dem/der/den … nach _, angeblich, vorgeblich, nach Angaben, nach Angabe, nach
        eigenen Angaben, nach Meinung der, nach Meinung des, nach Ansicht der, nach Ansicht des,
        nach Auffassung der, nach Auffassung des, nach Überzeugung der, nach Darstellung der, nach
        Darstellung des, dem Vernehmen nach, Gerüchten nach, so der/ die/ das/ ein/ eine/ Herr/
        Frau/ mancher/ viele/ einige, so die Kritiker, in den Worten, mit den Worten, soll _, sollen
        _, soll angeblich, sollen angeblich, gilt es als ausgemacht, man hat uns gesagt, mir wurde
        gesagt, uns wurde gesagt, erhofft/erhoffen/erhofften sich, erwartet/erwarten sich davon,
        verspricht/versprechen/versprachen sich, ich habe gehört, wir haben gehört, wie ich höre,
        man hört, man hört oft, man sagt, sagt man, es heißt, es heißt oft, heißt es, wie es heißt,
        wirft … vor, nach Ansicht/ Meinung/ Auffassung/ Überzeugung/ Einschätzung
        vieler/mancher/einiger/von/seiner/ihrer, glaubt man dem/der/den/einem/einer/seinen/ihren,
        folgt man dem/der/den/einem/einer, wie es in/im/bei … heißt, wie es … heißt, nach zu
        urteilen, man liest oft, man liest, liest man, man liest immer wieder, man hört immer
        wieder, wenn man … glaubt, glaubt man
        """,
    ),
    *cues(
        Force.STANDPOINT,
        """
        aus Sicht der, aus Sicht des, aus Sicht von, aus der Sicht, aus der Perspektive, aus der
        Warte, aus … Sicht, aus … Perspektive, in den Augen der, in den Augen des, in den Augen
        vieler, in … Augen, vom Standpunkt, vom … Standpunkt, vom Blickwinkel, für Kritiker, für
        Befürworter, für Gegner, im Verständnis der, im Weltbild, nach dieser Lesart, in dieser
        Lesart, nach dem Verständnis, für
        die/ihre/seine/deren/dessen Kritiker/Befürworter/Gegner/Anhänger/Skeptiker/Fürsprecher
        """,
    ),
    *cues(Force.CONTRAST, "anders als, im Unterschied zu, im Gegensatz zu"),
    *cues(
        Force.AIM,
        """
        will, wollen, wollte, wollten, möchte, möchten, beabsichtigt, beabsichtigen,
        plant/planen/plante/planten, ist/sind/war/waren geplant/vorgesehen/beabsichtigt,
        hat/haben/hatte/hatten vor, versucht/versuchen/versuchte/versuchten,
        bemüht/bemühen/bemühte/bemühten sich, strebt/streben/strebte … an,
        zielt/zielen/zielte/zielten darauf, hofft/hoffen/hoffte darauf, dient/dienen/diente/dienten
        dazu, hat das Ziel, haben das Ziel, hat zum Ziel, mit dem Ziel, in der Absicht, mit der
        Absicht, zu dem Zweck, zum Zweck, damit _, um _, soll dazu dienen, sollen dazu dienen,
        in der Hoffnung, verspricht/versprechen/versprach/versprachen
        """,
    ),
    *cues(
        Force.NORM,
        """
        sollte, sollten, soll, sollen, muss, müssen, müsste, müssten, hat zu, haben zu, braucht zu,
        ist zu _, sind zu _, gehört _, darf, dürfen
        """,
    ),
    *cues(
        Force.SCOPE,
        """
        einige _, manche _, viele _, wenige _, mehrere _, etliche _, die meisten _, ein Teil _, ein
        Großteil _, eine Minderheit _, eine Mehrheit _, die Mehrheit _, die Hälfte _, ein Drittel _,
        fast _, beinahe _, nahezu _, überwiegend _, größtenteils _, hauptsächlich _, vorwiegend _,
        vornehmlich _, teilweise _, teils _, zum Teil _, nur _, lediglich _, bloß _, mindestens _,
        höchstens _, meist _, meistens _, manchmal _, oft _, häufig _, gelegentlich _, gewöhnlich _,
        in der Regel, normalerweise, im Allgemeinen, grundsätzlich, im Prinzip, im Großen und
        Ganzen, zumeist, weitgehend, in den meisten Fällen, in vielen Fällen, in einigen Fällen, in
        manchen Fällen, in Einzelfällen, in Ausnahmefällen, in gewissem Maße, in gewisser Weise, in
        gewisser Hinsicht, bis zu einem gewissen Grad, bis zu einem gewissen Punkt, ein Stück weit,
        mit wenigen Ausnahmen, mit Ausnahmen, mit Ausnahme, zum größten Teil, zum Teil, für manche,
        für einige, für viele, bislang, bisher, vorerst, vorläufig, zeitweise, kurzfristig, selten,
        gelegentlich, stellenweise, hin und wieder, ab und zu, zuweilen, _ zumindest, _ jedenfalls,
        _ wenigstens, _ mindestens, _ nur geringfügig, _ nur wenig, _ nur leicht, _ nur schwach, _
        nur minimal, _ nur unwesentlich, _ nur vereinzelt, _ nur langsam, _ höchstens, _ allenfalls,
        _ aber nur, _ nur in, _ nur im, _ nur bei, _ nur für, _ nur auf, _ nur wenn, _ nur unter, _
        nur mit, _ nur nach, _ nur an, _ nur am, _ nur dort, _ nur dann, _ nur teilweise, _ nur zum
        Teil, _ außer, _ ausgenommen, _ abgesehen von, _ bis auf, _ teilweise, _ größtenteils, _
        überwiegend, _ meistens, _ meist, _ manchmal, _ oft, _ zum Teil, _ wenn auch nur, _ wenn
        auch nicht, _ allerdings nur, _ jedoch nur, _ zumindest in, bei Mäusen, bei Ratten, im
        Labor, im Tierversuch, im Reagenzglas, in der Petrischale, _ in Maßen, _ in Grenzen, _
        eingeschränkt, _ begrenzt auf, _ beschränkt auf, _ bis zu, _ soweit, manchen _, manchem _,
        manches _, mancher _, einigen _, einigem _, vielen _, wenigen _, mehreren _, etlichen _, den
        meisten _, in den seltensten Fällen, in seltenen Fällen, in wenigen Fällen, in den wenigsten
        Fällen
        """,
    ),
)
"""Words that change the force of their clause, in German."""

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
    conditions="wenn, falls, sofern, solange, vorausgesetzt, vorausgesetzt dass, unter der "
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
    demonstratives="das dies was",
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
    adverbs="immer stets gern nicht daran davon darauf darüber dafür dagegen zunächst erstens "
    "zweitens drittens außerdem zudem ferner dennoch trotzdem daher deshalb darum folglich somit "
    "natürlich leider allerdings nämlich schließlich hier dort heute dann dazu daraus so auch "
    "nur schon noch ja nein vielleicht freilich gewiss sicher immerhin einerseits andererseits "
    "damit dabei ebenso überdies übrigens jedenfalls nun jetzt oft ernsthaft zwar",
    adverbial=r"\w{3,}(?:weise|erdings|falls|ens)$",
    author="ich, wir, dieser Aufsatz, diese Arbeit, dieser Beitrag, dieser Artikel, dieser Text, "
    "die vorliegende Arbeit, unsere Studie, unsere Ergebnisse, unsere Daten, lasst uns, mir",
    theirs="sein seine ihr ihre seiner ihrer",
    possessives="mein meine meiner meinem meinen unser unsere unserer unserem unseren",
    expletives="es",
    reported="sei seien habe werde könne müsse solle wolle dürfe möge gebe komme gehe stehe bleibe "
    "mache lasse sehe wisse liege bringe führe hätten hätte wäre wären würde würden",
    interrogatives="wer wen wem wessen was wann wo wohin woher warum weshalb wieso wie welche "
    "welcher welches welchen ob",
    inverted="sollte wäre hätte sollten wären hätten würde käme kämen gäbe gäben ginge gingen "
    "bliebe läge lägen stünde stünden fände fänden müsste müssten könnte könnten dürfte würden "
    "ließe wüsste",
    nobody="niemand keiner kein keine keinem nichts wenige kaum weder",
    scant="wenig wenige kaum wenige spärlich dünn fehlend schwach",
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
