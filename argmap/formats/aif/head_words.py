"""Words that tell the name of a speaker before a colon from what is said, and from a subject."""

from __future__ import annotations

from collections.abc import Sequence


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text as a set.

    >>> sorted(words_of("no yes"))
    ['no', 'yes']
    """
    return frozenset(text.split())


# Verbs in forms that nouns do not have, and what else only a clause holds.
VERBS = words_of(
    "am is are was were be been being isn't aren't wasn't weren't ain't has have had having "
    "hasn't haven't hadn't do does did done don't doesn't didn't can could can't couldn't cannot "
    "shall should shouldn't would wouldn't won't must mustn't might ought let let's says say said "
    "saying think thinks thought know knows knew mean means meant want wants wanted agree agrees "
    "agreed disagree disagrees believe believes feel feels felt seems seem go goes going get gets "
    "got make makes made take takes took ask asks asked tell tells told suppose consider remember "
    "note look imagine gonna need needs i'm you're we're they're he's she's it's that's there's "
    "what's who's here's i've you've we've they've i'll you'll we'll they'll he'll she'll it'll "
    "i'd you'd we'd they'd become becomes causes shows proves happens exist exists depends comes "
    "came gives gave keeps kept helps saw found kills costs works it he she we they you them us "
    "me not remains remain matters follows sounds fails holds ist sind wird werden kann können "
    "muss müssen darf gibt heißt bleibt est sont"
)
# Verbs of "dams kill fish": small words, and none to begin with.
PLURALS = words_of(
    "kill prove happen give keep come bring require create destroy reduce improve hurt protect "
    "save allow provide produce eat live die grow lose win speak understand deserve belong affect "
    "prevent"
)
# They are nouns as well, and so verbs only where "taxes cost" has the form of a clause.
AFTER_PLURALS = words_of(
    "cause cost love hate like work help use pay show run need hope fear change increase harm lead "
    "support fight vote matter sell buy make ruin attack benefit force"
)
# Verbs as small words, and names as capitalised ones.
VERBS_OR_NAMES = words_of("will may")
# With these a remark begins, or they are one: "Yes: …", "For example: …", "My point: …".
OPENINGS = words_of(
    "yes no well ok okay so but and or if because first firstly second secondly third thirdly "
    "finally lastly also then for in on at to by with from as example question answer conclusion "
    "premise point one two three another my our your his her their its this that these those it "
    "he she we they you i there here what who why how when where which again moreover however "
    "therefore thus hence reason claim objection reply fact result summary plus minus pro con "
    "e.g. i.e. only just please sorry today now re subject ps p.s. fyi nb n.b. warning caution "
    "update edit tldr source sources hint tip attention disclaimer aside addendum correction "
    "topic problem solution honestly frankly actually basically obviously clearly seriously "
    "simply listen breaking according sure thanks thank hello hi hey wrong right exactly indeed "
    "true false agreed disagreed absolutely correct great nice maybe perhaps otherwise meanwhile "
    "besides instead fine good welcome note notes background context definition argument "
    "counterargument rebuttal spoiler edited clarification alternatively similarly likewise oh ah "
    "ja nein doch aber und oder denn erstens zweitens drittens fazit schluss ergebnis frage "
    "antwort beispiel lösung gegenargument achtung hinweis quelle nachtrag übrigens nun gut "
    "richtig falsch stimmt genau danke zum zur kurz kurzum deshalb daher trotzdem oui non donc "
    "mais bref exemple réponse premièrement sí pero entonces pregunta respuesta conclusión "
    "ejemplo lol "
    "lmao imo imho tbh btw omg gegenfrage"
)
# A remark may go on behind one of these, and no name.
JOINING = words_of("and but or so because if then yet und aber oder denn mais donc pero")
# They count what is spoken of, or say whose it is.
QUANTIFIERS = words_of(
    "these those both all many some most few several every each no nothing nobody none "
    "my our your his her its their mein meine unser unsere"
)
TIMES = words_of("ago today yesterday tomorrow week month year morning evening night now time")
# A phrase with one of these before one of those sums up: "The answer : …", "My point : …".
DETERMINERS = words_of("the a an my our your this that one another der die das ein eine")
SUMS = words_of(
    "answer point reason question conclusion premise claim objection reply fact result summary "
    "thing problem solution issue difference upshot moral lesson truth line catch view opinion "
    "idea antwort frage grund these fazit problem lösung punkt"
)
LEADING = words_of("in on at to by with from for as and or if because so but")
LEADING_NOUNS = words_of("zum zur im am beim par por en auf aus")
COUNTED = words_of(
    "section chapter figure article step day option part table page line verse psalm paragraph "
    "item rule law phase stage case example argument"
)
ASKING = words_of("what how why when where which")
SMALL = words_of("of the and de da di du del der den von van la le el al bin ibn for")
# Nouns for persons and for what has a voice; others are known by their ends.
_PERSONS = words_of(
    "member members man men woman women lady ladies gentleman boy girl guy kid child person "
    "people audience crowd caller speaker host guest chair chairman chairwoman president "
    "moderator panel panelist interviewer questioner user student pupil teacher judge witness "
    "doctor nurse voice male female resident tenant citizen client patient expert author editor "
    "staff team group party committee council board ministry government company union mp mep "
    "mother father mum dad son daughter brother sister friend neighbour neighbor colleague "
    "participant respondent anon anonymous unknown narrator somebody someone chef pilot cop "
    "driver farmer worker priest king queen prince mayor bishop prof professor mr mrs ms miss sir "
    "lord dame reverend captain herr frau wirt "
    "koch arzt gast zeuge dame kunde nachbar kollege kind mädchen publikum"
)
_ENDS = ("er", "or", "ist", "ian", "man", "woman", "men", "person", "eer")
_GERMAN_ENDS = ("erin", "orin", "istin", "entin", "ent", "mann", "frau", "leute")
_THINGS = words_of(
    "power water paper number matter order labor weather offer answer letter chapter computer "
    "cover danger disorder factor sector error terror favor motor climate career river cancer "
    "gender summer winter butter shelter transfer wonder hunger anger silver center tower flower "
    "shower layer border corner tender laughter disaster register meter theater finger dinner "
    "other over under after never ever rather together however whether either neither another "
    "further later better lower higher greater longer shorter bigger smaller stronger faster "
    "cheaper door floor poor color humor corridor list exist insist food rent cheer peer career "
    "transport import "
    "steuer mauer dauer feuer wasser wetter zimmer fenster messer alter"
)
# Before German nouns, which have capitals whatever they are.
GERMAN = words_of(
    "der die das ein eine mein meine unser unsere kein keine erster zweiter dritter erste zweite"
)
_LINKS = words_of("in from of at with for on one two three")


def is_person(words: Sequence[str]) -> bool:
    """Whether one of the words is a noun for a person, or the noun they turn on ends like one.

    >>> is_person("lady in red".split()), is_person("nuclear power".split())
    (True, False)
    """
    keys = [word.strip(",.()[]").casefold() for word in words]
    if not _PERSONS.isdisjoint(keys):
        return True
    links = (at for at, key in enumerate(keys) if at and (key in _LINKS or not key.isalpha()))
    noun = keys[next(links, len(keys)) - 1]
    ends = (*_ENDS, *_GERMAN_ENDS) if keys[0] in GERMAN else _ENDS
    return noun.endswith(ends) and noun not in _THINGS
