"""The German forms of not answering: see `graders.abstention_forms`."""

# One family of forms a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

_INFO = (
    r"(?:informationen?|infos?|angaben?|daten|antwort|kenntniss?e?|wissen|ahnung|erkenntnisse|unterlagen|quellen?|hinweise?"
    r"|auskunft|auskünfte|details?|belege?|aufzeichnungen|erinnerung(?:en)?|zugriff|zugang|kontext|idee|schimmer|plan|treffer"
    r"|ergebnisse?|anhaltspunkte?|nachweise?|verlässlich\w+)"
)
_TELL = (
    r"(?:beantworten|sagen|bestimmen|beurteilen|bestätigen|nennen|angeben|finden|ermitteln|feststellen|wissen|erinnern|geben|machen"
    r"|liefern|verifizieren|überprüfen|belegen|benennen|vorhersagen|entscheiden|festlegen|identifizieren|garantieren|mitteilen"
    r"|einordnen|ausmachen|entnehmen|eingrenzen|herausfinden|erraten|antworten|erkennen|ableiten|berechnen|klären|zuordnen"
    r"|abrufen|bereitstellen|treffen|anbieten|beziffern|beisteuern)"
)
_W = r"(?:[\w'-]+ ){0,%d}"

IGNORANCE = {
    "de": (
        r"\bwei(?:ß|ss) ?(?:ich|i)\b (?:\w+ ){0,3}?(?:nicht|nix|nichts)\b|\bich wei(?:ß|ss) (?:\w+ ){0,4}?(?:nicht|nichts|nix)\b"
        r"|\bwei(?:ß|ss) (?:(?:aber|leider|jedoch|es|das|dazu|auch) )?(?:nicht|nix|ich nicht)\b|\bwir wissen (?:\w+ ){0,2}nicht\b|\bweissnich\w*",
        r"\bkeine? (?:\w+ )?(?:ahnung|schimmer|dunst|plan|idee|idde)\b|\bkeinen (?:\w+ )?(?:schimmer|dunst|plan)\b",
        rf"\b(?:ich|wir) (?:kann|könnte|können|konnte|vermag) {_W % 8}(?:nicht|keine\w*|nichts|kaum) {_W % 6}{_TELL}"
        rf"|\b(?:kann|könnte|können|konnte) (?:ich|wir) {_W % 7}(?:nicht|keine\w*|nichts|kaum) {_W % 6}{_TELL}"
        rf"|^(?:kann|konnte) (?:\w+ ){{0,3}}(?:nicht|keine\w*) {_W % 4}{_TELL}",
        rf"\b(?:ich|wir) (?:hab|habe|haben|besitze|finde|fand|kenne|verfüge|sehe) {_W % 5}(?:keine\w*|nicht genug|nicht"
        rf" (?:\w+ )?(?:die|diese|genügend|ausreichend)|zu wenig|nichts|nicht über|über keine\w*) ?{_W % 4}(?:{_INFO[3:]}",
        rf"\b(?:hab|habe|haben|besitze|finde|kenne|verfüge) ich {_W % 4}(?:keine\w*|nicht|nichts|zu wenig) ?{_W % 3}(?:{_INFO[3:]}",
        r"\bverfüge (?:ich )?(?:\w+ ){0,3}(?:nicht|über keine\w*|keine\w*)\b|\b(?:ich )?(?:habe|konnte|hab) (?:\w+ ){0,4}(?:nichts|"
        r"keine\w*(?: \w+){0,2}) (?:\w+ )?(?:gefunden|finden|ermitteln)\b|\bfinde (?:ich )?(?:\w+ ){0,2}nichts\b",
        r"\b(?:ist|sind|wäre|war|ist dazu|bleibt) (?:mir|uns) (?:\w+ ){0,3}(?:nicht (?:\w+ )?(?:bekannt|geläufig|vertraut|möglich|klar)"
        r"|unbekannt|nichts bekannt|entfallen|neu)|\bmir (?:ist|sind|war|fehl\w+|lieg\w+|steh\w+) (?:\w+ ){0,4}(?:nicht|nichts|keine\w*"
        r"|unbekannt|entfallen|die \w+)\b|\b(?:liegen|liegt|stehen|fehlen|fehlt) mir (?:\w+ ){0,3}(?:keine\w*|nicht\w*|die|das|der|\w+)\b",
        r"\b(?:ich kenne|kenne ich|kenn ich) (?:\w+ ){0,3}(?:nicht|keine\w*)\b|\bsagt mir (?:leider )?nichts\b|\bnie (?:davon )?gehört\b",
        r"\b(?:erinnere|entsinne) (?:ich )?mich (?:\w+ ){0,4}nicht\b|\bich erinnere mich (?:\w+ ){0,3}nicht\b|\bfällt mir (?:\w+ ){0,3}nicht"
        r"\b|\b(?:habe|hab) (?:ich )?(?:\w+ ){0,3}vergessen\b|\bnicht (?:mehr )?(?:daran )?erinnern\b|\bkeine erinnerung\b|\bkomme (?:gerade )?"
        r"nicht (?:drauf|darauf)\b",
        r"\b(?:da )?bin ich (?:\w+ )?überfragt\b|\bich bin (?:\w+ )?überfragt\b|\b(?:muss|müsste) (?:ich )?(?:\w+ ){0,2}passen\b|^(?:ich )?"
        r"passe?\W*$|\bentzieht sich (?:\w+ )?(?:meiner|meinem)\b|\bübersteigt (?:mein|meine)\b|\baußerhalb mein\w+\b|\büber mein\w+ wissen"
        r"|\bda(?:mit|zu)? (?:bin ich|habe ich) (?:leider )?(?:nicht vertraut|nichts)",
        r"\benthalte (?:ich )?mich\b|\bich enthalte\b|^enthaltung\b|\bverzichte (?:ich )?(?:\w+ )?auf (?:eine|die|diese|das)\b|\bich verzichte\b",
        r"\b(?:ich )?(?:möchte|will|werde|würde) (?:ich )?(?:\w+ ){0,4}(?:nicht|keine\w*|lieber nicht|nichts) (?:\w+ ){0,3}(?:raten|antworten"
        r"|beantworten|spekulieren|geben|erfinden|sagen|äußern|schätzen|mutmaßen)\b|\blieber (?:nicht|keine)\b|\bantworte (?:ich )?(?:lieber )?"
        r"nicht\b|\bsage (?:ich )?(?:lieber )?nichts\b",
        r"\bfragst du mich (?:zu viel|was)|\bfragen sie mich (?:zu viel|was)|\b(?:müsste|muss|könnte|kann) (?:ich )?(?:da |hier )?(?:nur |bloß |selbst )?raten\b|\bmir fällt (?:\w+ ){0,4}nicht ein\b"
        r"|\b(?:diese|solche|die|eine) (?:\w+ )?(?:information\w*|angaben?|daten|antwort) (?:habe|besitze|kenne|liegt|liegen) (?:ich |mir )?(?:\w+ )?nicht\b|^kp\W*$|^k\.p\.|\bbin (?:ich )?raus\b|\bdazu (?:kann|weiß) ich nichts\b"
        r"|\bkann ich (?:\w+ )?nichts (?:zu |dazu )?sagen\b|\bauf der zunge\b|\bnicht die leiseste\b",
        r"\bwoher soll(?:te)? ich\b|\b(?:wer wei(?:ß|ss)(?: das| es)?(?: schon)?|gott wei(?:ß|ss)|weiß der (?:geier|kuckuck|himmel))\W*$"
        r"|\bfrag mich (?:was leichteres|nicht|bloß)\b|\bwenn ich das wüsste\b|\bkeinen blassen\b|\bich gebe auf\b|\bich steh\w* auf dem schlauch",
        r"\b(?:mein|meine|meiner|meinem|meinen|unsere) (?:wissens?\w*|kenntnis\w*|trainingsdaten|daten\w*|informationen|quellen|trainingsstand)"
        r" (?:\w+ ){0,6}(?:nicht|nichts|keine\w*|endet|enden|begrenzt|nur bis)\b|\bin meine[nr] (?:\w+ ){1,3}(?:nicht|nichts|keine\w*)\b",
        r"\b(?:wäre|ist) (?:\w+ )?(?:nur |rein |bloß )*(?:geraten|spekulation|spekulativ|raterei|ein ratespiel)\b|\bich (?:würde|müsste|könnte)"
        r" (?:\w+ )?(?:nur |bloß )(?:raten|spekulieren)\b",
        rf"\b(?:ich )?(?:brauche|benötige|bräuchte) (?:ich )?(?:\w+ )?(?:mehr|weitere|nähere|zusätzliche) {_INFO}|\b(?:es )?fehl(?:en|t) (?:\w+ "
        rf")?{_INFO}|\bohne (?:weitere|mehr|nähere|zusätzliche) {_INFO}",
        r"\b(?:null|nicht die geringste|nicht die leiseste|nicht die blasseste) (?:ahnung|idee|peilung)\b|^(?:null|keine) (?:peilung|checkung)\b|\bkeinen (?:\w+ )?(?:plan|schimmer|dunst)\b|^k\.? ?a\.?(?:$| |,)|\b(?:habe|besitze|hege) (?:ich )?(?:\w+ ){0,2}keine (?:\w+ )?(?:vorlieben?|meinung\w*|präferenz\w*|gefühle)\b|\bfavoriten? (?:\w+ )?(?:nennen|wählen)\b"
        r"|\bnie (?:\w+ )?gehört\b|\bnoch nie (?:\w+ )?(?:begegnet|untergekommen)\b|\bfällt mir (?:\w+ ){0,4}nicht ein\b|\bmir entfallen\b|\bwei(?:ß|ss) der (?:geier|kuckuck|himmel|teufel|henker)\b|\bfrag mich was (?:leichteres|anderes)\b|\bda fragst du\b|\bmir nicht geläufig\b",
        r"\bbevor ich (?:\w+ ){0,4}(?:falsch\w*|irref\w*|rate|spekulier\w*|erfinde)|\bum (?:dir |ihnen |euch )?(?:hier |dazu )?(?:keine )?(?:falsch\w+|fehlinformation\w*|irreführende\w*) (?:\w+ ){0,2}zu (?:vermeiden|geben|verbreiten)|\b(?:an)?statt (?:\w+ ){0,3}zu (?:raten|spekulieren|erfinden)|\bnichts falsches\b|\b(?:statt|ohne) zu (?:raten|spekulieren)\b"
        r"|\b(?:(?:müsste|muss|sollte) ich|ich (?:müsste|muss|sollte)|^(?:da |das )?(?:müsste|muss)) (?:\w+ ){0,4}(?:nachschauen|nachsehen|nachschlagen|recherchieren|googeln|nachlesen|nachfragen|prüfen|suchen)\b|\brate ich (?:\w+ )?(?:lieber )?nicht\b",
        r"\b(?:mein|meine|meiner) (?:wissens?\w*|kenntnis\w*|trainingsdaten|daten\w*) (?:\w+ ){0,3}(?:reich\w+|endet\w*|enden|geht|gehen|stammt|stammen) (?:\w+ ){0,3}(?:bis|nur|aus|im|mit)?\b|\bnach (?:meinem|dem) (?:\w+ )?(?:wissensstand|trainingsstand|stichtag|datenstand|trainingsende|wissensende) (?:\w+ )?(?:liegt|geschah|passiert|stattgefunden|fand)",
        r"\b(?:verstehe|habe|hab) (?:ich )?(?:\w+ ){0,4}(?:frage|anfrage) (?:\w+ )?nicht(?: verstanden)?\b|\bfrage nicht verstanden\b",
    ),
}
UNKNOWN = {
    "de": (
        r"\b(?:niemand|keiner|kein mensch) (?:\w+ )?(?:wei(?:ß|ss|(?:s|ß))|kann)\b|\bwei(?:ß|ss) (?:\w+ )?(?:niemand|keiner|man nicht)\b|\bman wei(?:ß|ss)"
        r" (?:\w+ ){0,3}(?:nicht|nichts)\b",
        r"\b(?:ist|sind|bleibt|bleiben|gilt als) (?:\w+ ){0,4}(?:unbekannt|nicht (?:\w+ )?(?:bekannt|bestimmbar|beantwortbar|ersichtlich|angegeben"
        r"|überliefert|feststellbar|dokumentiert|geklärt|erwähnt|genannt|verfügbar|möglich|klar|belegt|öffentlich)|unklar|ungewiss|offen"
        r"|ungeklärt|unmöglich|nichts (?:\w+ )?bekannt|nichts überliefert)\b",
        r"\b(?:lässt|lassen|liess|ließ) sich (?:\w+ ){0,6}(?:nicht|kaum|keine\w*|nichts) (?:\w+ ){0,3}\w+(?:en|n)\b",
        r"\b(?:kann|können|konnte) (?:\w+ ){0,6}(?:nicht|keine\w*) (?:\w+ ){0,4}(?:bestimmt|beantwortet|ermittelt|festgestellt|bestätigt|gesagt|entschieden"
        r"|verifiziert|geklärt|gefunden|gegeben|gemacht|abgeleitet|entnommen|vorhergesagt) werden\b|\bunmöglich (?:zu )?(?:\w+ )?(?:sagen|wissen"
        r"|beantworten|bestimmen|vorherzusagen)|\b(?:schwer|schwierig|nicht) zu (?:sagen|beantworten|bestimmen|beurteilen)\b|\bnicht möglich\b",
        rf"\b(?:nicht genug|nicht genügend|zu wenige?|unzureichende?|ungenügende?|fehlende?|nicht ausreichend\w*|keine (?:\w+ )?(?:ausreichenden?|verlässlichen?"
        rf"|gesicherten?|genauen?|verfügbaren?)) ?{_W % 2}{_INFO}|\bes (?:gibt|liegen|existieren) (?:\w+ ){{0,3}}keine\w* (?:\w+ ){{0,3}}{_INFO}"
        rf"|^keine (?:\w+ )?{_INFO}|\b{_INFO} (?:\w+ ){{0,4}}(?:reich\w+|genüg\w+|lieg\w+|steh\w+|fehl\w+) ?(?:\w+ ){{0,3}}(?:nicht|aus|vor|zur)\b"
        rf"|\b{_INFO} (?:\w+ )?(?:unzureichend|nicht verfügbar|nicht vorhanden|nicht ausreichend)",
        r"\b(?:text|abschnitt|artikel|kontext|dokumente?\w*|frage|passage|absatz|quellen?|dateien|aufgabe|auszug|aufgabenstellung)\b (?:\w+ ){0,5}(?:nicht|nichts"
        r"|keine\w*)\b|\b(?:steht|geht|wird) (?:\w+ ){0,4}(?:nicht|nichts|keine\w*)(?: (?:hervor|erwähnt|genannt|angegeben))?\W*$|\b(?:geht|wird|ist)"
        r" (?:\w+ ){0,5}nicht (?:\w+ )?(?:hervor|erwähnt|genannt|angegeben|beschrieben)\b",
        rf"\b(?:gibt|liegen|existieren|bestehen|finden) (?:es |sich )?(?:\w+ ){{0,3}}keine\w* (?:\w+ ){{0,3}}{_INFO}"
        r"|\b(?:zahl|datum|name|identität|angaben?|informationen?|daten|höhe|ergebnis\w*|ursache|details?|das|dies|grund|summe) (?:\w+ ){0,3}(?:wurden?|ist|sind) (?:\w+ ){0,3}(?:nie|nicht|niemals) (?:\w+ )?(?:veröffentlicht|bekannt\w*|offengelegt|publik|bestätigt|dokumentiert|enthüllt|preisgegeben|mitgeteilt)"
        r"|\b(?:ist|sind) (?:\w+ ){0,4}(?:nichts|nicht) (?:\w+ )?(?:überliefert|erhalten|dokumentiert)\b|\bdas wei(?:ß|ss) (?:kein mensch|keiner|niemand)\b|\b(?:noch nicht|bisher nicht|bislang nicht) (?:stattgefunden|bekannt\w*|entschieden|angekündigt|festgelegt|veröffentlicht|gespielt)\b|\bkeine antwort\b|\bnicht (?:zu )?beantwort\w+\b",
    ),
}
WHOLE = {
    "de": (
        r"(?:unbekannt|nicht (?:bekannt|bestimmbar|angegeben|beantwortbar|sicher|genannt|erwahnt|verfugbar|ermittelbar|spezifiziert|zu bestimmen|feststellbar"
        r"|zu beantworten|definiert|klar)|unklar|ungewiss|offen|unsicher|unbestimmt|unbestimmbar|keine (?:antwort|angaben?|ahnung|informationen?|daten)|k\.a\."
        r"|enthaltung|passe?|enthalte mich|weiss nicht|weiss ich nicht|kann nicht bestimmt werden|zu wenig informationen|nicht genug informationen|nicht genugend"
        r" informationen|unzureichende informationen|schwer zu sagen|keine angabe moglich|kein plan)",
    ),
}
UNSURE = {
    "de": (
        r"\bich (?:bin|wäre) (?:mir )?(?:\w+ ){0,5}(?:nicht|un) ?(?:\w+ ){0,3}(?:sicher|gewiss)\b|^(?:nicht|bin nicht|bin mir nicht) (?:\w+ ){0,2}sicher\b"
        r"|\bbin (?:ich )?(?:mir )?(?:\w+ ){0,3}nicht (?:\w+ ){0,2}sicher\b|\b(?:ich bin |bin )(?:\w+ )?unsicher\b|\bnicht (?:\w+ )?sicher (?:bin|sagen)\b",
        r"\bohne (?:gewähr|garantie|gewissheit)\b|\bnicht (?:gesichert|garantiert)\b|\b(?:kann|könnte|mag) (?:ich )?mich (?:auch )?irren\b|\bich habe zweifel\b"
        r"|\bich zweifle\b|\bkeine gewissheit\b",
        r"\b(?:wei(?:ß|ss)|erinnere mich|kenne|kann) (?:\w+ ){0,4}nicht (?:\w+ )?(?:genau|sicher|hundertprozentig|mit (?:\w+ )?(?:sicherheit|bestimmtheit|gewissheit)"
        r"|exakt)|\bwei(?:ß|ss) nicht(?:,)? ob\b|\bmit (?:\w+ )?(?:sicherheit|bestimmtheit|gewissheit) (?:nicht )?(?:sagen|beantworten|nennen|bestätigen)",
        r"\b(?:meine )?(?:sicherheit|konfidenz|zuversicht|gewissheit) (?:\w+ ){0,6}(?:gering|niedrig|nicht aus|nicht ausreichend|zu gering|unzureichend)\b",
    ),
}
CLARIFY = {
    "de": (
        r"\b(?:können|könnten|könntest|kannst|würden) (?:sie|du)[^?]{0,60}(?:präzisieren|klären|erläutern|angeben|mitteilen|klarstellen|konkretisieren|geben"
        r"|sagen|spezifizieren|verdeutlichen|genauer)[^?]*\?|\b(?:welche\w*|was|wen) [^?]{0,40}(?:meinen sie|meinst du|gemeint)|\bbitte (?:\w+ )?(?:präzisieren|geben|nennen)"
        r" sie\b",
        r"^(?:ich (?:empfehle|rate|schlage)|bitte|am besten|sie (?:können|könnten|sollten)|du (?:kannst|könntest|solltest)) (?:\w+ ){0,8}(?:offiziell\w*|website|webseite|quellen?|archive?|experten?|fachleute\w*|museum|bibliothek|internet)\b(?:[^.,]{0,40}(?:konsultieren|prüfen|besuchen|wenden|zu konsultieren|nachzusehen|nachschauen|einzusehen|nachzuschlagen))?",
        r"^(?:welche\w*|was|wen) (?:[\w-]+ ){1,5}(?:meinen sie|meinst du|ist gemeint)|\bbitte (?:\w+ )?(?:präzisieren|konkretisieren|erläutern) sie\b|\bes gibt mehrere (?:\w+ ){0,3}(?:mit diesem|dieses|mit dem) namen?\b",
    ),
}
REFUSAL = {
    "de": (
        r"\b(?:ich|wir)? ?(?:kann|können|darf|werde|möchte|will) (?:ich |wir )?(?:\w+ ){0,5}(?:nicht|keine\w*|nicht dabei) (?:\w+ ){0,5}(?:helfen|weiterhelfen|behilflich"
        r"|unterstützen|tun|erfüllen|nachkommen|entsprechen|dienen|teilnehmen|mitwirken|erstellen|verfassen|schreiben|generieren|weitergeben|preisgeben|fortfahren"
        r"|bearbeiten|erteilen|diskutieren|besprechen|herausgeben|verbreiten|fördern|produzieren|eingehen)\b",
        r"\b(?:ich|wir)? ?(?:kann|können|darf|werde) (?:ich |wir )?(?:\w+ ){0,4}keine\w* (?:\w+ ){0,2}(?:anleitung\w*|personenbezogenen|persönlichen daten|medizinisch\w+|rechtlich\w+"
        r"|rechtsberatung|inhalte|schädlich\w+|illegal\w+|gewalt\w*)",
        r"\b(?:gegen|widersprich\w+|verstößt|verstoßen|verletz\w+) (?:\w+ ){0,2}(?:meine\w*|unsere\w*|die|den|das) (?:\w+ )?(?:richtlinien|regeln|grundsätze\w*|prinzipien|nutzungsbedingungen"
        r"|vorgaben|werte\w*|programmierung|inhaltsrichtlinien)|\bwiderspricht (?:meinen|unseren)\b",
        r"\b(?:ich )?(?:lehne|weigere|verweigere) (?:ich )?(?:\w+ ){0,3}(?:ab|mich|anfrage)\b|\bmuss (?:ich )?(?:\w+ ){0,4}(?:ablehnen|zurückweisen)\b|\b(?:wäre|ist) (?:\w+ )?(?:unangemessen"
        r"|unangebracht|unethisch|illegal|nicht angemessen|nicht ethisch)|\bnicht (?:befugt|berechtigt|gestattet|erlaubt|autorisiert)\b|\b(?:sicherheitsgründen|ethischen gründen|rechtlichen"
        r" gründen|datenschutzgründen)\b",
    ),
}
PREMISE = {
    "de": (
        r"\b(?:gibt|gab) es (?:\w+ )?(?:nicht|kein\w*|nie\w*)|\bexistier\w+ (?:\w+ )?(?:nicht|kein\w*)|\bes (?:gibt|gab) (?:\w+ )?kein\w*|\bfiktiv|\bmythos\b|\bfrage (?:\w+ ){0,6}(?:fehler|irrtum|falsch\w*)\b|\b(?:liegt|besteht|handelt) (?:\w+ ){0,4}(?:irrtum|missverständnis|verwechslung)|\bfalsche\w* (?:annahme|prämisse"
        r"|voraussetzung)|\bergibt keinen sinn|\bhat (?:\w+ )?nie\b|\bsubjektiv|\bhängt (?:\w+ )?(?:davon )?ab|\bunmöglich\b|\bnicht vorhersag|\bansichtssache|\bumstritten|\bgeschmackssache"
        r"|\bnoch nicht\b|\bkeine eindeutige",
    ),
}
GUESS = {
    "de": (
        r"\b(?:wahrscheinlich|vielleicht|vermutlich|möglicherweise|eventuell|wohl|womöglich|höchstwahrscheinlich|angeblich|schätzungsweise|mutmaßlich)\b|\b(?:ich )?(?:glaube|denke|vermute|tippe"
        r"|schätze|nehme|rate|meine)\b(?! (?:ich )?(?:nicht|daten|kennt\w*|wissen\w*|train\w*|inform\w*|grund\w*|regel\w*|richt\w*|erinn\w*|quell\w*|prinzip\w*|werte|anleit\w*|kein\w*))"
        r"|\bwürde (?:ich )?(?:\w+ )?(?:sagen|tippen|vermuten|raten auf)\b|\b(?:meine )?(?:beste |erste )?(?:vermutung|schätzung|einschätzung) (?:ist|wäre|lautet)\b|\bwenn ich raten\b|\b(?:könnte|dürfte|müsste)"
        r" (?:\w+ ){0,4}(?:sein|gewesen)\b|\bgilt (?:\w+ )?als\b|\bantwort (?:lautet|ist|wäre)\b(?! (?:mir|unbekannt|nicht|leider))|\b(?:soweit ich weiß|meines wissens|soviel ich weiß)\b|\bmeist\b|\bgemeinhin\b",
    ),
}
ADVICE = {
    "de": (
        r"\b(?:bitte|(?:möchten|wollen) sie|(?:möchtest|willst) du|wie kann ich|soll ich|kann ich (?:ihnen|dir)|(?:sie|du) (?:können|kannst|könnten|könntest|sollten)|ich empfehle|empfehle ich|wenden|kontaktieren|nachfragen|wenden sie|konsultieren|überprüfen sie|falls (?:sie|du)|wenn (?:sie|du))\b",
    ),
}
PREAMBLE = {
    "de": (
        r"(?:(?:es )?tut mir (?:sehr |wirklich )?leid|leider|bedaure|(?:ich )?bedauere?|entschuldig\w+|sorry|verzeihung|(?:ich )?fürchte|hm+|tja|also|naja|na ja|ehrlich gesagt|offen gesagt|puh|hallo|ich (?:würde|hätte|möchte) (?:\w+ ){0,3}(?:gern|gerne) [^.]{0,30}|(?:habe|hab|kann|weiß|konnte|finde|kenne)(?: ich)?(?: (?:dazu|dir|ihnen|es|das|da|hier))?|(?:die |meine )?"
        r"(?:endgültige |finale |kurze )?antwort(?: ist| lautet)?|gute frage|danke[^.]{0,40}"
        r"|daher|deshalb|somit|folglich|kurz gesagt|ja|nein|und)",
    ),
}
TOPIC = {
    "de": (
        r"(?:zu|zum|zur|bei|über|laut|gemäß|nach|mit|ohne|als|aufgrund|wegen|bezüglich|hinsichtlich|für|anhand|basierend|trotz|da|weil|in|im|auf|aus|um|von) [^.]{0,120}",
    ),
}
META = {
    "de": (
        r"^(?:die |diese )?frage (?:\w+ )?(?:lautet|fragt|bezieht|betrifft|ist|dreht|handelt|zielt)|^es (?:geht|handelt sich) um (?:den|die|das|eine\w*)\b|^gefragt (?:ist|wird)|^der (?:nutzer|benutzer)\b|^gesucht\b",
        r"^(?:die |diese |ihre )?frage$|^so wie (?:sie|die frage) gestellt (?:ist|wurde)$",
    ),
}
STATES = {
    "de": (
        r"^(?:es|das|dies|er|sie) (?:ist|war|sind|waren|heißt|hieß)\b(?! (?:\w+ )?(?:mir|unbekannt|unklar|nicht|unmöglich|schwer|schwierig|eine (?:gute|schwierige)|leider|möglich|nichts|un\w+)\b)"
        r"|^(?:der|die|das) \w+(?: \w+){0,5}? (?:ist|war|heißt|hieß|lautet)\b(?! (?:mir|unbekannt|unklar|nicht|leider)\b)",
    ),
}
LOOSE = {
    "de": (
        r"\b(?:weiß|weiss|wissen|sicher|bekannt|unbekannt|unklar|unmöglich|erinner\w+|information\w*|angaben|daten|beantworten|sagen|ahnung|leider|enthalt\w*|kenne)\b",
    ),
}
NEGATION = {
    "de": (r"\b(?:nicht|kein\w*|nie|niemals|nichts|niemand|ohne|weder|unmöglich|mythos|falsch)\b",),
}
YES_NO = {
    "de": (
        r"^(?:ist|sind|war|waren|gibt|hat|haben|kann|können|darf|soll\w*|wird|werden|glaub\w*|muss|müssen) ",
    ),
}
