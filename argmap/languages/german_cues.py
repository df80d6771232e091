"""The German words that change the force of the clause they stand in."""

from __future__ import annotations

from argmap.languages.language import Cue, Force, cues

CUES: tuple[Cue, ...] = (
    *cues(
        Force.NONE,
        """
        mit gutem/bestem Grund/Recht/Gewissen, mit guten Gründen, sei/seien
        es/hier/nur/auch/noch gesagt/erwähnt/betont/bemerkt, kann man anführen, lässt sich
        anführen, lassen sich anführen, ist anzuführen, ist zu sagen, nicht nur, nicht bloß,
        nicht allein, nicht zuletzt, nicht ohne, nicht umsonst, nicht von ungefähr, nicht zu
        vergessen, nicht selten, nicht einmal wenn, nicht zu leugnen, nicht zu bestreiten,
        nichts als, nichts anderes als, nichts Geringeres als, kein Wunder, kein Zufall,
        keine Frage, kein Geheimnis, kein Zweifel, keinen Zweifel, keine Zweifel, keinem
        Zweifel, kein Wunder dass, ohne Zweifel, ohne Frage, ohne weiteres, ohne Weiteres,
        ohne Ausnahme, ohnehin, zweifellos, zweifelsohne, zweifelsfrei, fraglos,
        unbestreitbar, nach wie vor, noch nie dagewesen, wie gesagt, wie
        oben/bereits/schon/eingangs/zuvor/hier/soeben
        ausgeführt/dargelegt/gezeigt/erwähnt/gesagt/beschrieben/erläutert/
        angeführt/dargestellt, wie ausgeführt/dargelegt/angeführt, wie erwähnt, wie bekannt,
        wie man sieht, wie wir gesehen haben, sozusagen, so gesehen, so gesagt, genauer
        gesagt, kurz gesagt, anders gesagt, offen gesagt, ehrlich gesagt, wenn auch, wenn
        schon, wenn man so will, wenn man bedenkt, wenn man genauer hinsieht, wenn man sich
        … ansieht, wenn man … betrachtet, wenn Sie mich fragen, wenn wir ehrlich sind, wenn
        überhaupt, es ist allgemein anerkannt, allgemein anerkannt, weithin anerkannt,
        beide/alle Seiten sind sich einig, alle sind sich einig, sind sich alle einig,
        bekanntlich, muss man sagen, muss gesagt werden, muss man zugeben, muss zugegeben
        werden, man muss zugeben, man muss sagen, muss man einräumen, Gott sei Dank, dem
        auch sei, dem sei wie, sei/seien …
        erinnert/verwiesen/hingewiesen/angemerkt/vorausgeschickt/hinzugefügt/
        zugestanden/erlaubt/gestattet/gedankt/empfohlen, das/dies sei gesagt,
        Erfahrung/Geschichte/Praxis/Mathematik/Logik/Natur/Statistik lehrt/zeigt/lehrte,
        mich/uns gelehrt, lehrt/lehrte mich/uns, sollte erwähnt werden, sei gesagt, sei
        erwähnt, sei angemerkt, bleibt zu sagen, möchte ich sagen, würde ich sagen, will ich
        sagen, lässt sich sagen, kann man sagen, darf nicht vergessen werden, darf man nicht
        vergessen, man darf nicht vergessen, sollte man nicht vergessen, vergessen wir
        nicht, so manche, so viel, nicht mehr als, nicht weniger als, kein anderer, keine
        andere, kein anderes, ein wenig, ein paar, einige Zeit, vor allem, unter anderem, im
        Mai, in der Tat, auf jeden Fall, auf keinen Fall zu unterschätzen, in jedem Fall, in
        diesem Fall, in diesem Sinne, in dieser Hinsicht, meines Erachtens, meiner Meinung
        nach, meiner Ansicht nach, nach meiner Meinung, nach meiner Ansicht, aus meiner
        Sicht, in meinen Augen, unseres Erachtens, unserer Meinung nach, unserer Ansicht
        nach, aus unserer Sicht, für mich, für meine Begriffe, wie ich finde, wie ich meine,
        nicht zu unterschätzen, nicht weiter verwunderlich, nicht verwunderlich, nicht
        überraschend, nicht erstaunlich, keine Überraschung, ist nicht schwer, so oder so,
        wie auch immer, egal wie, egal was, egal wer, egal von welcher Seite, ganz gleich,
        im Grunde, außer Zweifel, außer Frage, außer jedem Zweifel, über jeden Zweifel, wie
        nie, wie nie zuvor, wie noch nie, der Reihe nach, der Größe nach, dem Alter nach,
        der Form nach, dem Sinn nach, der Länge nach
        """,
    ),
    *cues(
        Force.DENIAL,
        """
        nicht, nie, niemals, kein/keine/keinen/keinem/keiner/keines, keinerlei,
        halte/hält/halten/hielt/hielten es nicht für, niemand/niemanden/niemandem, nichts,
        nirgends, nirgendwo, weder, kaum, keineswegs, keinesfalls, mitnichten, nimmer,
        nimmermehr, längst nicht, bei weitem nicht, noch nicht, nicht mehr, auf keinen Fall,
        unter keinen Umständen, in keiner Weise, in keinster Weise, kaum jemand, alles
        andere als, weit davon entfernt, weigert/weigern/weigerte/weigerten sich,
        außerstande, nicht imstande, unfähig, versäumt/versäumen/versäumte/versäumten es,
        verzichtet/verzichten/verzichtete/verzichteten darauf,
        hindert/hindern/hinderte/hinderten … daran,
        verhindert/verhindern/verhinderte/verhinderten, vermeidet/vermeiden/vermied,
        unterlässt/unterlassen/unterließ/unterließen es, fehlt/fehlen/fehlte/fehlten,
        mangelt/mangelte es, Mangel an, fernab, statt _, anstatt _, anstelle _, geschweige
        denn _, hört/hören auf, hörte auf, hörten auf, lehnt/lehnen/lehnte/lehnten es ab,
        ablehnen, scheut/scheuen sich, scheitert/scheitern/scheiterte/scheiterten daran, zu
        schwach um, zu arm um, zu alt um, weigere mich, weigern wir uns, weigerte mich,
        weigerten uns, geweigert, darauf verzichtet, es versäumt, es unterlassen, aufgehört,
        warnt/warnen/warnte/warnten davor, rät/raten/riet/rieten davon ab, von wegen _,
        tut/tun/tat/taten so als _, so zu tun als _, so getan als _,
        sträubt/sträuben/sträubte/sträubten sich, hütet/hüten/hütete/hüteten sich,
        sieht/sehen/sah/sahen davon ab, davon abgesehen zu, nimmt/nehmen/nahm/nahmen davon
        Abstand, verwehrt/verwehren/verwehrte/verwehrten,
        verbietet/verbieten/verbot/verboten/untersagt/untersagen/untersagte/ untersagten es,
        verbietet/verbot/untersagt/untersagte … es, vergisst/vergessen/vergaß/vergaßen es,
        verpasst/verpassen/verpasste/verpassten es, schreckt/schrecken/schreckte/schreckten
        davor zurück, scheut/scheuen davor zurück, hält/halten/hielt/hielten … davon ab,
        ebenso wenig, ebensowenig, genauso wenig, genausowenig, nie und nimmer, nicht im
        Geringsten, unterlassen, unterließ, unterließen, unterlässt, Abstand davon,
        bewahrt/bewahrte … davor, entbindet/entband … davon,
        verzichtet/verzichten/verzichtete/verzichteten, abstand nehmen von
        """,
    ),
    *cues(
        Force.HEDGE,
        """
        vielleicht, möglicherweise, womöglich, eventuell, vermutlich, wahrscheinlich, wohl,
        wohl kaum, anscheinend, scheinbar, offenbar, voraussichtlich, mutmaßlich, unter
        Umständen, gegebenenfalls, könnte, könnten, dürfte, dürften, mag, mögen, scheint,
        scheinen, schien, schienen, droht, drohen, drohte, drohten, in der Theorie,
        theoretisch, auf dem Papier, auf den ersten Blick, dem Anschein nach, allem Anschein
        nach, aller Voraussicht nach, aller Wahrscheinlichkeit nach, im besten Fall,
        bestenfalls, im Idealfall, idealerweise, hoffentlich, mag sein, mag ja sein, mag
        schon sein, kann sein, es kann sein, es könnte sein, könnte es sein, tendenziell,
        neigt/neigen/neigte/neigten dazu, denkbarerweise, nach heutigem Wissen, soweit
        bekannt, soweit wir wissen, sieht so aus als, sieht danach aus, scheint als, schien
        als, sieht aus als, wie es scheint, so weit man weiß, soweit man weiß, so viel man
        weiß, nach allem was man/wir/ich/bislang/bisher
        """,
    ),
    *cues(
        Force.VIEW,
        """
        gilt/gelten/galt/galten als, betrachtet als, betrachtet werden als,
        sieht/sehen/sah/sahen/erblickt/erblicken in
        dem/der/den/ihm/ihr/ihnen/diesem/dieser/diesen/einem/einer/ihrem/ seinem, als …
        betrachtet, als … angesehen, als … bezeichnet, als … verstanden, als … gesehen,
        verstanden werden als, gesehen werden als, angesehen als, bezeichnet als, verstanden
        als, sogenannte/sogenannten/sogenannter /sogenanntes, so
        genannte/genannten/genannter,
        selbsternannte/selbsternannten/selbsternannter/selbsternanntes,
        nenne/nennt/nennen/nannte/nannten,
        vermeintlich/vermeintliche/vermeintlichen/vermeintlicher, wird … wahrgenommen,
        interpretiert als, sehe/sieht/sehen/sah/sahen darin _,
        erkennt/erkennen/erblickt/erblicken darin _, werten das als _,
        sehe/sieht/sehen/sah/sahen … als _, halte/hält/halten/hielt/hielten … für _,
        empfinde/empfindet/empfinden/empfanden … als _,
        betrachte/betrachtet/betrachten/betrachteten … als _,
        bezeichne/bezeichnet/bezeichnen/bezeichneten … als _
        """,
    ),
    *cues(
        Force.CONDITION,
        """
        ohne, mangels, für den Fall des/der/eines/einer, im Fall/Falle
        des/der/eines/einer/von, im Falle, im Fall eines, im Fall einer, bei Bedarf, unter
        der Voraussetzung, unter der Bedingung, unter … Bedingungen, je nach, vorbehaltlich,
        abhängig von, hängt davon ab, mit
        gutem/guter/guten/besserem/besserer/besseren/ausreichender/ausreichenden, mit
        dem/der/den richtigen, bei Regen, bei
        rechtzeitiger/vorzeitiger/fristgerechter/ordnungsgemäßer/sofortiger/
        nachgewiesener/grober/dauernder/voller/fehlender, bei
        Verzug/Verletzung/Nichteinhaltung/Verstoß/Kündigung/Nichtzahlung/ Ablehnung/Annahme,
        bei Schnee, bei Frost, bei Nebel, bei Hitze, bei Kälte, bei Sturm, bei Wind, bei
        Eis, bei Glätte, bei Trockenheit, bei Dürre, bei Hochwasser, bei Gefahr, bei
        Ausfall, bei Überlastung, bei Einhaltung, bei Erfolg, bei Misserfolg, bei
        Zustimmung, bei Streik, bei Verdacht, bei
        gutem/schlechtem/schönem/starkem/hohem/niedrigem/geringem/günstigem/
        ungünstigem/richtigem/entsprechendem/anhaltendem/leichtem/schwerem/
        großem/kleinem/sinkendem/steigendem, bei
        guter/schlechter/starker/hoher/niedriger/geringer/günstiger/ungünstiger/
        richtiger/entsprechender/anhaltender/sachgemäßer/großer/kleiner/
        sinkender/steigender, bei
        guten/schlechten/starken/hohen/niedrigen/geringen/günstigen/ungünstigen/
        sinkenden/steigenden, andernfalls, ansonsten, sonst, bei ausreichender, bei
        ausreichendem, bei genügend, mit genügend, mit ausreichend, unter Vorbehalt, bedingt
        durch eine, unter bestimmten/gewissen/günstigen/besonderen/normalen/gewöhnlichen/
        gleichen Umständen/Voraussetzungen, bei sonst gleichen, ceteris paribus, sofern
        nichts anderes
        """,
    ),
    *cues(
        Force.SPEAKER,
        """
        laut, zufolge, dem/der/den … nach _, angeblich, vorgeblich, nach Angaben, nach
        dem/der Dafürhalten/Urteil/Empfinden/Bekunden/Zeugnis/Lesart/Einschätzung/
        Schätzung/Überlieferung des/der/von/eines/einer/seiner/ihrer, nach
        Dafürhalten/Bekunden/Lesart/Einschätzung/Schätzung/Schätzungen/
        Berechnungen/Erkenntnissen/Informationen/Aussage/Aussagen/Worten/
        Behauptung/Urteil/Darstellung des/der/von/eines/einer, nach Angabe, nach eigenen
        Angaben, nach Meinung der, nach Meinung des, nach Ansicht der, nach Ansicht des,
        nach Auffassung der, nach Auffassung des, nach Überzeugung der, nach Darstellung
        der, nach Darstellung des, dem Vernehmen nach, Gerüchten nach, so
        der/die/das/ein/eine/Herr/Frau/mancher/viele/einige, so die Kritiker, in den Worten,
        mit den Worten, soll _, sollen _, soll angeblich, sollen angeblich, gilt es als
        ausgemacht, man hat uns gesagt, mir wurde gesagt, uns wurde gesagt,
        erhofft/erhoffen/erhofften sich, erwartet/erwarten sich davon,
        verspricht/versprechen/versprachen sich, ich habe gehört, wir haben gehört, wie ich
        höre, man hört, man hört oft, man sagt, sagt man, es heißt, es heißt oft, heißt es,
        wie es heißt, wirft … vor, nach Ansicht/Meinung/Auffassung/Überzeugung/Einschätzung
        vieler/mancher/einiger/von/seiner/ihrer, glaubt man
        dem/der/den/einem/einer/seinen/ihren, folgt man dem/der/den/einem/einer, wie es
        in/im/bei … heißt, wie es … heißt, nach zu urteilen, man liest oft, man liest, liest
        man, man liest immer wieder, man hört immer wieder, wenn man … glaubt, glaubt man,
        seiner/ihrer/deren/dessen
        Meinung/Ansicht/Auffassung/Überzeugung/Einschätzung/Darstellung nach, nach
        seinen/ihren/deren/eigenen/dessen Angaben/Worten/Aussagen,
        angebliche/angeblichen/angeblicher/angebliches
        """,
    ),
    *cues(
        Force.STANDPOINT,
        """
        aus Sicht der, aus Sicht des, aus Sicht von, aus der Sicht, aus der Perspektive, von
        … aus gesehen/betrachtet, aus … gesehen/betrachtet, aus der Warte, aus … Sicht, aus
        … Perspektive, in den Augen der, in den Augen des, in den Augen vieler, in … Augen,
        vom Standpunkt, vom … Standpunkt, vom Blickwinkel, für Kritiker, für Befürworter,
        für Gegner, im Verständnis der, im Weltbild, nach dieser Lesart, in dieser Lesart,
        nach dem Verständnis, für die/ihre/seine/deren/dessen
        Kritiker/Befürworter/Gegner/Anhänger/Skeptiker/Fürsprecher
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
        zielt/zielen/zielte/zielten darauf, hofft/hoffen/hoffte darauf,
        dient/dienen/diente/dienten dazu, hat das Ziel, haben das Ziel, hat zum Ziel, mit
        dem Ziel, in der Absicht, mit der Absicht, zu dem Zweck, zum Zweck, damit _, um _,
        soll dazu dienen, sollen dazu dienen, in der Hoffnung,
        verspricht/versprechen/versprach/versprachen
        """,
    ),
    *cues(
        Force.NORM,
        """
        sollte, sollten, soll, sollen, muss, müssen, müsste, müssten, hat zu, haben zu,
        braucht zu, ist zu _, sind zu _, gehört _, darf, dürfen
        """,
    ),
    *cues(
        Force.SCOPE,
        """
        einige _, manche _, viele _, wenige _, mehrere _, etliche _, die meisten _, ein Teil
        _, ein Großteil _, eine Minderheit _, eine Mehrheit _, die Mehrheit _, die Hälfte _,
        ein Drittel _, fast _, beinahe _, nahezu _, überwiegend _, größtenteils _,
        hauptsächlich _, vorwiegend _, vornehmlich _, teilweise _, teils _, zum Teil _, nur
        _, lediglich _, bloß _, mindestens _, höchstens _, meist _, meistens _, manchmal _,
        oft _, häufig _, gelegentlich _, gewöhnlich _, in der Regel, normalerweise, im
        Allgemeinen, grundsätzlich, im Prinzip, im Großen und Ganzen, zumeist, weitgehend,
        in den meisten Fällen, in vielen Fällen, in einigen Fällen, in manchen Fällen, in
        Einzelfällen, in Ausnahmefällen, in gewissem Maße, in gewisser Weise, in gewisser
        Hinsicht, bis zu einem gewissen Grad, bis zu einem gewissen Punkt, ein Stück weit,
        mit wenigen Ausnahmen, mit Ausnahmen, mit Ausnahme, von … abgesehen, zum größten
        Teil, zum Teil, für manche, für einige, für viele, bislang, bisher, vorerst,
        vorläufig, zeitweise, kurzfristig, selten, gelegentlich, stellenweise, hin und
        wieder, ab und zu, zuweilen, _ zumindest, _ jedenfalls, _ wenigstens, _ mindestens,
        _ nur geringfügig, _ nur wenig, _ nur leicht, _ nur schwach, _ nur minimal, _ nur
        unwesentlich, _ nur vereinzelt, _ nur langsam, _ höchstens, _ allenfalls, _ aber
        nur, _ nur in, _ nur im, _ nur bei, _ nur für, _ nur auf, _ nur wenn, _ nur unter, _
        nur mit, _ nur nach, _ nur an, _ nur am, _ nur dort, _ nur dann, _ nur teilweise, _
        nur zum Teil, _ außer, _ ausgenommen, _ abgesehen von, _ bis auf, _ teilweise, _
        größtenteils, _ überwiegend, _ meistens, _ meist, _ manchmal, _ oft, _ zum Teil, _
        wenn auch nur, _ wenn auch nicht, _ allerdings nur, _ jedoch nur, _ zumindest in,
        bei Mäusen, bei Ratten, im Labor, im Tierversuch, im Reagenzglas, in der
        Petrischale, _ in Maßen, _ in Grenzen, _ eingeschränkt, _ begrenzt auf, _ beschränkt
        auf, _ bis zu, _ soweit, manchen _, manchem _, manches _, mancher _, einigen _,
        einigem _, vielen _, wenigen _, mehreren _, etlichen _, den meisten _, in den
        seltensten Fällen, in seltenen Fällen, in wenigen Fällen, in den wenigsten Fällen,
        die wenigsten _, eine Handvoll _, ein Bruchteil _, ein Viertel _, zwei Drittel _,
        drei Viertel _, ein Fünftel _, jeder/jede/jedes zweite/dritte/vierte/fünfte/zehnte
        _, mehrheitlich, meistenteils, in erster Linie, außer
        bei/in/im/für/an/am/auf/zu/zum/zur/nach/unter/während, in … der Fälle, in … Prozent
        der, _ nicht immer, _ nicht überall, _ nicht aber, _ nicht jedoch, _ aber nicht
        für/in/im/bei, in zwei/drei/vier/fünf/sechs/sieben/acht/neun/einem/einer von,
        zwei/drei/vier/fünf/sechs/sieben/acht/neun von drei/vier/fünf/zehn/zwanzig/hundert _
        """,
    ),
)
"""Words that change the force of their clause, in German."""
