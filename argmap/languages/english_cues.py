"""The English words that change the force of the clause they stand in."""

from __future__ import annotations

from argmap.languages.language import Cue, Force, cues

CUES: tuple[Cue, ...] = (
    *cues(
        Force.NONE,
        """
        with good reason/cause/grounds, not only, not merely, not just, not simply, not
        solely, not least, not to mention, not surprisingly, no doubt, no less, no wonder,
        no matter, nothing but, nothing less than, cannot but, cannot help but, the most,
        the only, the few, in may, of may, since may, by may, last may, this may of, without
        doubt, without a doubt, without any doubt, without question, without exception,
        without further ado, without fail, without delay, without hesitation, without end,
        without saying, without a shadow of a doubt, without reservation, without parallel,
        beyond doubt, beyond question, beyond dispute, beyond any doubt, beyond a doubt, a
        few, quite a few, a little, not a few, not a little, little by little, little
        wonder, that being said, that said, having said that, this being said, all that
        said, having said this, needless to say, so to say, so to speak, to say the least,
        to say nothing of, it goes without saying, goes without saying, believe it or not,
        believe me, thing/point/things/points to
        say/note/notice/mention/add/stress/remember/understand, speaking of, tell apart,
        strictly speaking, as mentioned, as stated, as argued, as already argued, as noted,
        as has been said, as i said, as i have said, as we have said, as said, above
        mentioned, if you ask me, if i may say so, if i/we may/might
        say/put/call/add/express/quote, if i/we may/might so put, if i/we may,
        deserve/deserves/deserved/merits/merit mention/comment/note/notice, in and out of,
        to sum up, to quote myself, if we/you/one/i look/looks at, if we/you/one/i
        look/looks closely, if we/you/one/i look/looks closer, if we/you/one/i
        consider/considers, if we/you/one/i compare/compares, if we/you/one/i take/takes a,
        if we/you/one/i think/thinks of, if we/you/one/i think/thinks about, if anything, if
        only for, if only because, if not for, if ever, as if by, as if on, what if, if
        truth be told, must admit, it must/should/can/could be
        noted/noticed/observed/emphasised/emphasized/stressed/mentioned/
        added/stated/acknowledged/recognised/recognized/conceded/underlined/
        highlighted/admitted/remembered/understood/realised/realized, it
        must/should/can/could be pointed out, it has/needs/ought to be
        noted/noticed/observed/emphasised/emphasized/stressed/mentioned/
        added/stated/acknowledged/recognised/recognized/conceded/underlined/
        highlighted/admitted/remembered/understood/realised/realized, it has/needs/ought to
        be pointed out, must say, must confess, must concede, must be said, must be
        admitted, must be noted, must be stressed, must be remembered, should be said,
        should be noted, should be mentioned, should be stressed, should be emphasised,
        should be emphasized, should be remembered, should be added, should be pointed out,
        should be borne in mind, should be clear, must be clear, has to be said, have to
        admit, have to say, has to admit, has to say, needs to be said, need to remember,
        must remember, should remember, must not forget, should not forget, must not be
        forgotten, should not be forgotten, worth mentioning, worth noting, worth adding,
        worth remembering, worth stressing, worth saying, widely agreed, generally agreed,
        commonly agreed, widely accepted, generally accepted, commonly accepted, universally
        accepted, widely acknowledged, generally acknowledged, widely known, well known,
        commonly known, generally known, long been known, well established, it is agreed, i
        dare say, dare say, not even if, only then, only natural, only fair, only right,
        only now, only recently, most importantly, most of all, most notably, first and
        foremost, at least one, at least two, at least three, some kind of, some sort of,
        for some time, for some reason, at some point, in some ways, for many years, many
        years, most recently, many a, at last, can not only, know full well, case in point,
        in any case, in that case, in this case, in the first place, in question, out of
        question, question of, for instance, as a matter of fact, in fact, as a result, as a
        consequence, with regard to, in regard to, in support of, on the basis of, on the
        grounds of, in view of, in light of, in the case of, in case of doubt, in other
        words, in comparison, the risk of, at the risk of, at risk, at risk of, for fear of,
        hard work, hard working, right now, right away, rights, the right, right after,
        human rights, by right, last chance, equal chance, second chance, feel like, feels
        like, felt like, feel free, held in, was held, were held, is held, are held, been
        held, be held, held by, stand for, stands for, stands in, stand in, ground floor,
        common ground, plain to see, plain language, of course, in reply to, in answer to,
        to the point, the point of, at this point, point of, on this point, turning point,
        under consideration, in this respect, in that respect, in every respect, no time, no
        longer than, no more than, not more than, no fewer than, no sooner, no later than,
        in no time, not until,
        history/experience/logic/reason/science/research/statistics/figures/
        numbers/facts/evidence tell/tells/say/says/teach/teaches us,
        history/experience/science/research teaches/suggests/says, common sense tells us,
        statistics/figures/numbers say, not for nothing, not without, never without, more or
        less than, more likely to, less likely to, most likely to, may day, no objection,
        have no objection, all things considered, all in all, be that as it may, bears
        repeating, worth repeating, bears saying, bears stressing, can be concluded, may be
        concluded, it is concluded, was concluded, it can be seen, one can imagine, you can
        imagine, unless i am mistaken, unless i'm mistaken, unless i am wrong, if i am not
        mistaken, if i'm not mistaken, if i remember, if i am right, if i recall, as yet,
        everyone agrees, everybody agrees, both/all sides agree, all parties agree, common
        ground that, we all agree, all agree, if there is one thing, if there's one thing,
        if one thing is certain, if nothing else, need hardly say, need hardly add, hardly
        needs saying, hardly need say, hardly needs to be said, needs no saying, even
        without, as expected, as predicted, as hoped, as planned, as intended, as
        anticipated, as announced, suffice it to say, suffice to say, cannot/couldn't/can't
        help thinking/feeling/noticing/wondering/believing/concluding/seeing/
        saying/suspecting, could not help
        thinking/feeling/noticing/wondering/believing/concluding/seeing/ saying, no need to
        say/add/mention/repeat/explain/stress/argue, beyond reasonable doubt, beyond a
        reasonable doubt, beyond all doubt, beyond any reasonable doubt, beyond all
        reasonable doubt, in case you missed/wondered/forgot, in case you are/were
        wondering, in many ways, in most ways, in many a, cannot/can't
        stress/emphasise/emphasize/repeat/say enough, cannot/can't be
        stressed/emphasised/emphasized/repeated enough, all too, only too, it is/was not
        until, it isn't/wasn't until, little to do with, nothing to lose, nothing to do,
        stop/stops/stopped at nothing, not least because, not one but, not once but, no
        small, in no small, no mean, no stranger to, no secret, no coincidence, no accident,
        no exception, irresistible, nothing if not, second to none, none other than, none
        the less, none the worse, none too soon, no matter how, without precedent, without
        number, without cease, not to be outdone, not out of, last but not least, not all
        that, not before time, not so much as a
        """,
    ),
    *cues(
        Force.DENIAL,
        """
        not, never, no, no one, none, nobody, nothing, nowhere, neither, nor, cannot, can't,
        don't, doesn't, didn't, isn't, aren't, wasn't, weren't, won't, wouldn't, couldn't,
        shouldn't, mustn't, hasn't, haven't, hadn't, needn't, ain't, hardly, scarcely,
        barely, rarely, seldom, far from, by no means, in no way, on no account, under no
        circumstances, at no time, anything but, hardly anyone, hardly anybody, hardly any,
        scarcely anyone, no longer, not yet, not at all, not in the least, not … at all,
        fail/fails/failed/failing to, failure to, refuse/refuses/refused/refusing to,
        refusal to, decline/declines/declined/declining to,
        neglect/neglects/neglected/neglecting to, omit/omits/omitted/omitting to,
        forget/forgets/forgot to, unable to, inability to, unwilling to, unwillingness to,
        reluctant to, incapable of, powerless to, loath to, averse to, opposed to,
        stop/stops/stopped/stopping short of, have/has/had/is/are/was/were yet to,
        remain/remains/remained to be, still to be, yet to be, too weak to, too old to, too
        small to, too poor to, too slow to, too late to, too little to, too dear to, too
        expensive to, prevent/prevents/prevented/preventing … from,
        prevent/prevents/prevented/preventing, keep/keeps/kept/keeping … from,
        stop/stops/stopped/stopping … from, hinder/hinders/hindered/hindering … from,
        bar/bars/barred/barring … from, discourage/discourages/discouraged/discouraging …
        from, dissuade/dissuades/dissuaded/dissuading … from, ban/bans/banned/banning …
        from, forbid/forbids/forbade/forbidden/forbidding … to,
        prohibit/prohibits/prohibited/prohibiting … from,
        refrain/refrains/refrained/refraining from, abstain/abstains/abstained/abstaining
        from, shrink/shrinks/shrank from, cease/ceases/ceased/ceasing to, stop/stops/stopped
        pretending, deny/denies/denied/denying, avoid/avoids/avoided/avoiding,
        lack/lacks/lacked/lacking, lack of, absence of, want of, dearth of, in vain, not so
        that, little use, rather than _, instead of _, as opposed to _, let alone _, much
        less _, short of _, unlikely to, is/are/was/were free from, is/are/was/were free of,
        devoid of, the opposite of, contrary to the belief, contrary to the view, isn't so
        that, wasn't so that, in no sense, no way, only a/an fool/idiot/madman/child
        would/could/can, only fools/idiots would/could/can, a far cry from _, gone are the
        days/times when, gone is the time/day when, the days/times are over/past/gone when,
        the time is over/past/gone when, never was a time when, never been a time when,
        warn/warns/warned/warning against, advise/advises/advised/advising against,
        decide/decides/decided against, argue/argues/argued against _, far be it from me/us
        to, balk/balks/balked/balking at, baulk/baulks/baulked/baulking at,
        shy/shies/shied/shying away from, hold/holds/held back from,
        forgo/forgoes/forwent/forgoing, forego/foregoes/forewent/foregoing,
        desist/desists/desisted from, forbear/forbears/forbore from,
        forbear/forbears/forbore to, fall/falls/fell/fallen/falling short of,
        disdain/disdains/disdained to, scorn/scorns/scorned to,
        resist/resists/resisted/resisting, deter/deters/deterred/deterring … from,
        debar/debars/debarred from, exempt/exempts/exempted … from, exempt from,
        excuse/excuses/excused … from, spare/spares/spared … from,
        protect/protects/protected … from, free/frees/freed … from,
        dispense/dispenses/dispensed with, do/does/did without, go/goes/went without, no
        intention of, no intention to, no plans to, no plan to, no wish to, no desire to, no
        duty to, no obligation to, no right to, no power to, no incentive to, nothing to,
        little to, not about to, in no position to, in no hurry to, nowhere near, not
        remotely, not even, not once, not one, not a single, no single, never once, never
        ever, at no point, at no stage, on no occasion, in no case, in no circumstances,
        under no condition, for no reason, to no avail, without success, have/has/had
        nothing to do with, in none of, not in the slightest, not by any means, no such,
        shun/shuns/shunned/shunning, evade/evades/evaded/evading,
        dodge/dodges/dodged/dodging, veto/vetoes/vetoed/vetoing, rule/rules/ruled out _,
        stop/stops/stopped at nothing, think/thinks/thought better of, miss/misses/missed
        out on, give/gives/gave up _, opt/opts/opted not to, choose/chooses/chose not to,
        opt/opts/opted out of, preclude/precludes/precluded … from
        """,
    ),
    *cues(
        Force.HEDGE,
        """
        _ or do/does/did/is/are/was/were/will/can/has/have it/they/he/she/we/you, may,
        might, could, perhaps, possibly, probably, maybe, likely, presumably, apparently,
        seemingly, arguably, potentially, conceivably, supposably, plausibly, ostensibly,
        seem, seems, seemed, seeming, appear to, appears to, appeared to, appears that,
        appear that, appear/appears/appeared _, appeared that, tend/tends/tended/tending to,
        expected to, likely to, liable to, apt to, looks/look/looked as if,
        looks/look/looked as though, looks/look/looked like, sounds/sound/sounded as if,
        sounds/sound/sounded as though, feels/feel/felt as if, in theory, on paper, in the
        best case, in the best of cases, theoretically, hypothetically, at first glance, at
        first sight, on the face of it, at face value, prima facie, on the surface, in all
        likelihood, in all probability, to all appearances, by all appearances, with luck,
        with any luck, with a bit of luck, hopefully, ideally, in an ideal world/society, in
        a perfect world/society, at best, for all we know, if at all, so it seems, or so it
        seems, it would seem, as it seems, to my knowledge, as far as we know, as far as i
        know, as far as is known, suggestive of, thinkable, more likely than not, not
        necessarily, not inevitably, have/has the potential to, has/have a chance to, bid
        fair to, threaten/threatens/threatened to, promise/promises/promised to, as far as
        we/i/one can tell, as best we/i/one can tell/see/judge, as far as we/i/one can see,
        as far as we/i/one can judge, a/the/some possible _, a/the/some potential _, an/the
        apparent _, a/the likely _, as far as anyone/anybody/you can tell/see/judge, judging
        by, judging from, to judge by, to judge from, by the look/looks of, from what
        we/i/one know/knows/gather/gathers/can tell, to the best of my/our knowledge, _ or
        at least appears/appear/seems/seem, _ or at least so it, _ or at any rate, _ or
        something like it
        """,
    ),
    *cues(
        Force.VIEW,
        """
        viewed as, be viewed, is viewed, are viewed, seen as, regard as, regards as,
        regarded as, understood as, thought of as, perceived as, interpreted as, described
        as, portrayed as, presented as, depicted as, hailed as, characterized as,
        characterised as, read as, conceived as, conceived of as, treated as, labelled as,
        labelled, dubbed, branded, billed as, touted as, sold as, marketed as, promoted as,
        advertised as, praised as, celebrated as, denounced as, known as _, be considered,
        is considered, are considered, was considered, were considered, considered to be,
        considered as, deemed to be, so-called, what … call, what … calls, masquerading as,
        under the guise of, in the guise of, point/points/pointed/pointing towards _,
        point/points/pointed/pointing toward _, regards/regarded … as, sees/saw … as,
        views/viewed … as, describes/described … as, portrays/portrayed … as, brands/branded
        … as, depicts/depicted … as
        """,
    ),
    *cues(
        Force.CONDITION,
        """
        in good/bad/fine/fair/dry/wet/hot/cold/warm/calm/clear/rough weather, in
        dry/wet/cold/hot/warm/mild/good/bad/lean years, with a/the
        good/better/right/skilled/competent/suitable/proper, with
        good/better/proper/skilled, without, in the absence of, in the presence of, subject
        to, dependent on, contingent on, conditional on, depending on, depends on, depend
        on, depended on, in the event of, in case of, otherwise, or else, failing this,
        failing that, failing which, _ failing, barring, but for, given enough, given
        sufficient, with enough, with sufficient, pending, conditionally, under the
        condition, under … conditions, under certain circumstances, under … circumstances,
        under favourable … conditions, on one condition, hypothetically, in that event, _
        given a, _ given the, failing a/an/any/the/such, absent a/an/any/such/the, given
        time, given the chance, given half a chance, with
        a/some/more/enough/proper/sufficient/little/a little
        help/effort/practice/training/support/care/luck/patience, with a little/bit
        help/effort/practice/training/support/care/luck/patience, other things being equal,
        all other things being equal, everything else being equal, all else equal, all else
        being equal, ceteris paribus, weather/time/funds/health permitting, god willing,
        with the proviso
        """,
    ),
    *cues(
        Force.SPEAKER,
        """
        according to, allegedly, reportedly, supposedly, purportedly, purported, alleged,
        rumoured to, rumored to,
        always/often/widely/commonly/generally/sometimes/usually/frequently/ long
        thought/believed/said/claimed/alleged/reported/held/assumed/supposed/
        argued/feared/suspected to, is/are/was/were/been
        proposed/suggested/hypothesised/hypothesized/postulated/conjectured to, so the story
        goes, as the story goes, as rumour has it, legend has it, in the words of, to quote,
        by … account, by all accounts, by their own account, by its own account, per the, in
        the language of, or so, supposed, ostensible, putative, self-styled, professed,
        rumour/rumor/word/legend/story/tradition/lore/gossip/myth has it, i/we have heard,
        i/we have often heard, i/we heard, i/we hear, i/we often hear, i/we am/are/was/were
        told, i/we have been told, i/we keep hearing, one hears, one often hears, you hear,
        you often hear, assure/assures/assured us, assure/assures/assured me,
        teach/teaches/taught us to think, is/are/was/were/be/been/being said to, said to be,
        said to have, is/are/was/were/be/been believed to, is/are/was/were/be/been thought
        to, is/are/was/were/be/been claimed to, is/are/was/were/be/been alleged to,
        is/are/was/were/be/been reported to, is/are/was/were/be/been held to,
        is/are/was/were/be/been assumed to, is/are/was/were/be/been supposed to,
        is/are/was/were/be/been rumoured to, is/are/was/were/be/been argued to,
        is/are/was/were/be/been feared to, is/are/was/were/be/been suspected to,
        is/are/was/were/be/been suspected of, is/are/was/were/be/been accused of,
        is/are/was/were/be/been charged with, accuse/accuses/accused … of,
        blame/blames/blamed … for, claim/claims/claimed/claiming to,
        profess/professes/professed to, purport/purports/purported to,
        pretend/pretends/pretended to, some … regard, many … regard, others … regard, some …
        consider, many … consider, others … consider, some … see, others … see, in … words,
        to hear … tell it, if you believe, if we believe, if one believes, if you ask, if
        you listen to, if … is to be believed, if … are to be believed, as the saying goes,
        so the saying goes, as the proverb has it, in … telling, in … reckoning, in …
        version, _ so at least, _ so at any rate, _ is what …
        say/says/claim/claims/believe/believes/think/thinks, _ so runs the, _ so goes the
        """,
    ),
    *cues(
        Force.STANDPOINT,
        """
        from … perspective, from … perspectives, from … standpoint, from … point of view,
        from … viewpoint, from … angle, in … view, in … opinion, in … eyes, in … judgement,
        in … estimation, within … worldview, in … worldview, to … mind, to … way of
        thinking, for … part, on … view, in the eyes of, in the opinion of, in the view of,
        in the judgement of, in the minds of, in the mind of, on this account, on this
        reading, on this interpretation, on this view, seen from, viewed from, through the
        eyes of, through the lens of, for its/their/his/her
        fans/supporters/critics/opponents/admirers/followers/adherents/
        advocates/detractors/defenders, for critics, for opponents, for supporters, for
        proponents, for sceptics, by the standards of, in the language of, on … account, for
        its/the/their critics/opponents/supporters/proponents/sceptics/skeptics/friends/
        enemies/defenders/detractors/champions
        """,
    ),
    *cues(Force.CONTRAST, "unlike"),
    *cues(
        Force.AIM,
        """
        seek/seeks/sought/seeking to, aim/aims/aimed/aiming to, aim/aims/aimed/aiming at,
        intend/intends/intended/intending to, try/tries/tried/trying to,
        attempt/attempts/attempted/attempting to, attempt at, hope/hopes/hoped/hoping to,
        plan/plans/planned/planning to, designed to, built to, made to, meant to, set up to,
        so that … would, so that … could, so that … might, created to, established to,
        introduced to, written to, drafted to, devised to, want/wants/wanted/wanting to,
        wish/wishes/wished/wishing to, would like to, strive/strives/strove/striving to,
        strive/strives for, endeavour/endeavours/endeavoured to, work/works/worked/working
        to, struggle/struggles/struggled to, in order to, so as to, with the aim of, with
        the goal of, with the intention of, with a view to, in the hope of, in an effort to,
        in an attempt to, in a bid to, for the purpose of, for the sake of _, aim is to,
        goal is to, purpose is to, idea is to, point is to, task is to, mission is to,
        effort to, efforts to, attempt to, bid to, pledge/pledges/pledged to, vow/vows/vowed
        to, promised to, undertake/undertakes/undertook to, committed to, ambition to,
        intention to, desire to, wish to,
        purpose/aim/goal/objective/object/function/task/intention/point of … is/was to,
        objective is to, plan/idea/ambition/hope/dream/wish/strategy/mission is/was to, want
        _, wants _, wanted _
        """,
    ),
    *cues(
        Force.NORM,
        """
        should, ought to, must, have to, has to, had to, need to, needs to, required to,
        obliged to, supposed to, shall, had better, be to, duty to, obligation to,
        call/calls/called/calling on/upon … to, urge/urges/urged/urging … to,
        call/calls/called/calling for _, advised to, urged to, recommended to, encouraged
        to, asked to, ordered to, told to, instructed to
        """,
    ),
    *cues(
        Force.SCOPE,
        """
        some _, most _, many _, few _, several _, little _, primarily _, mainly _, mostly _,
        largely _, partly _, partially _, chiefly _, sometimes _, often _, usually _,
        generally _, typically _, occasionally _, frequently _, one of _, some of _, most of
        _, many of _, few of _, part of _, a part of _, half of _, a quarter of _, a third
        of _, a majority of _, the majority of _, a minority of _, certain _, almost _,
        nearly _, virtually _, practically _, at most _, only _, merely _, just _,
        predominantly _, essentially _, somewhat _, slightly _, marginally _, not all _, not
        every _, for the most part, in part, in large part, up to a point, up to a certain
        point, within limits, within certain limits, in most cases, in many cases, in some
        cases, in certain cases, in a few cases, in few cases, in rare cases, in exceptional
        cases, in principle, by and large, in general, as a rule, more often than not, for
        some, for many, for most, for/among/in those who/with/without, in some respects, in
        certain respects, in many respects, in a sense, in a way, in some sense, in a narrow
        sense, with few exceptions, with some exceptions, with a few exceptions, with one
        exception, with the exception of, with rare exceptions, only rarely, only sometimes,
        only partly, so far, thus far, for now, for the time being, for the moment,
        temporarily, for a while, in the short run, in the short term, in places, at times,
        from time to time, now and then, once in a while, on occasion, partly, largely,
        mostly, mainly, in most countries, in some countries, under laboratory conditions,
        strictly, _ at least, _ at most, _ at best, _ but only, _ only in, _ only for, _
        only if, _ only when, _ only where, _ only on, _ only with, _ only among, _ only
        after, _ only under, _ only at, _ only by, _ only to, _ only as, _ only during, _
        only within, _ only slightly, _ only partly, _ except, _ excepting, _ excluding, _
        apart from, _ aside from, _ save for, _ in few, _ in very few, _ in only a few, _ in
        a handful, _ in a minority, _ other than, _ albeit, _ if not, _ in mice, _ in rats,
        _ in animals, _ in vitro, _ in the laboratory, _ in the lab, _ in theory, _ on
        paper, _ among some, _ among certain, _ for certain, _ for those, _ for a few, _
        with few, _ up to, _ as far as, _ insofar as, _ in so far as, _ inasmuch as, _
        partly, _ largely, _ mostly, _ mainly, _ primarily, _ chiefly, _ somewhat, _
        sometimes, _ occasionally, _ usually, _ generally, _ often, _ rarely, _ seldom, _
        hardly, _ more or less, _ temporarily, _ in the main, _ as long, _ limited to, _
        restricted to, _ confined to, _ within certain, _ within limits, _ during the first,
        _ but not in, _ but not for, _ but not all, _ but not always, _ though not, _
        although not, _ but less, _ with exceptions, _ with one exception, _ in exceptional,
        in rare/exceptional/extreme/isolated/certain/some/few
        instances/circumstances/situations/settings, in extreme/isolated/particular cases,
        though/although/but/if not all of _, _ in rare, generally speaking, _ but not
        everywhere, _ but not for everyone, _ but not yet, _ but not in all, _ but not
        necessarily, to a/some/large/great/limited/considerable/significant/lesser
        degree/extent, to a/an
        large/great/limited/considerable/significant/lesser/certain/high/ appreciable
        degree/extent, a handful of _, a couple of _, a fraction of _, a fifth of _,
        wherever/whenever/where/when/if possible/necessary/appropriate/feasible/needed, as
        needed _, _ though/although/albeit/if
        mainly/only/mostly/largely/chiefly/less/rarely/seldom, in
        rich/poor/wealthy/affluent/rural/urban/developed/developing/small/ large
        countries/cities/towns/families/households/schools/regions/areas/ firms, in one
        respect, in one sense, in this one respect, in one way, _ if only for a, _ if only
        briefly, _ if only in, in some, in certain, in many, in most, in a few, in
        large/small/high/low amounts/doses/quantities/numbers, half the _,
        roughly/about/around/nearly/almost/over half _, more/less/fewer than half _,
        two/three thirds/quarters/fifths of _, one in two/three/four/five/ten/twenty/a
        hundred _, every other/second/third/fourth/fifth/tenth _, a
        small/large/tiny/growing/good/fair number/share/proportion/portion/minority/subset
        of _, the bulk of _, a plurality of _, in … of all cases, in … of the cases, in … of
        cases, in … of all instances, in … per cent of, in … percent of, _ everywhere but, _
        everywhere except, _ save in, _ save where, _ save among, _ save on, _ save as, _
        save at, with very few exceptions, in a handful of, in half of, in half the, in a
        minority of, in a majority of, in the majority of, in a third of, in a quarter of,
        in a number of, in a fraction of, in two/three thirds/quarters/fifths of, in one in,
        if rarely, _ if at all, _ though rarely, _ although rarely, _ only up to, _ only
        once, _ only until, _ only because, _ only insofar, _ only so far, _ only partially,
        _ only marginally, _ only indirectly, _ only occasionally, _ only in part, _ only
        rarely, _ only briefly, _ only temporarily, _ only outside, _ only against, _ only
        between, _ only from, _ only before, _ only through, _ only via, _ to some, _ in
        part, _ with the exception, _ on occasion, _ but rarely, _ but seldom, _ but hardly,
        _ but briefly, _ but slightly, _ but barely, _ but temporarily, _ but slowly, _ but
        not much, _ but not by much, in … out of,
        one/two/three/four/five/six/seven/eight/nine out of two/three/four/five/ten/twenty
        _, one/two/three/four/five/six/seven/eight/nine in two/three/four/five/ten/twenty _,
        all but one/two/three/four/five/six/seven/ten _, all but a/the few/handful _, all
        but one/two/three/four/five/six of _, minority of _, majority of _, handful of _,
        fraction of _, proportion of _, percentage of _, section of _, per cent of _,
        percent of _, _ but not everyone, _ though not all, _ but never
        """,
    ),
)
"""Words that change the force of their clause, in English."""
