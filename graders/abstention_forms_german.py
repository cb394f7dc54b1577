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
# What may tell or be silent: a text, its author, the sources.
_SOURCE = (
    r"(?:\w*text\w*|abschnitt\w*|\w*artikels?|auszug|auszugs|\w*ausschnitt\w*|passage|absatz|geschichte|erzählung|erzählers?|erzählerin|novelle|roman|romans"
    r"|gedicht|märchen|autorin|autors?|verfassers?|verfasserin|\w*quellen?|\w*quellenlage|überlieferung|\w*chroni(?:k|ken|st|sten)|\w*urkunden?|\w*akten?|\w*archive?n?"
    r"|\w*dokument(?:e|en|ation)?|\w*unterlagen|\w*aufzeichnungen|\w*zeugnisse?n?|\w*tagebuch|\w*tagebücher|\w*briefe?n?|\w*berichte?n?|\w*literatur|\w*forschung"
    r"|geschichtsschreibung|\w*biogra(?:f|ph)(?:ie|ien|en)|\w*lexika|\w*lexikon|\w*datenbank(?:en)?|daten|\w*datensatz|\w*material(?:ien)?|textvorlage|\w*meldung|\w*beitrag|\w*register"
    r"|kirchenb[üu]ch\w*|\w*aufgabenstellung|\w*vorlage|\w*katalog|\w*eintrag|\w*bücher)"
)
# What is asked for.
_ASKED = (
    r"(?:\w*namen?s?|(?:lebens)?alter|\w*beruf|\w*datum|(?:lebens|geburts|eck|verkaufs)?daten|\w*jahr|\w*zahl(?:en)?|anzahl|summe|betrag|\w*höhe|\w*größe|identität|herkunft|(?:\w+s|fund|tat|wohn|sterbe)?ort|urheber\w*|autorschaft|adresse"
    r"|grund|gründe|ursache|motiv|\w*dauer|\w*länge|gewicht|\w*antwort|angaben?|\w*information(?:en)?|details?|einzelheiten|\w*zeitpunkt|\w*wert|\w*werte|\w*wortlaut|\w*kosten|(?:geburts|todes|wochen)?tag)"
)
# What is done with it where it is told, or was found out.
_TOLD = (
    r"(?:erwähnt|genannt|angegeben|gesagt|verraten|mitgeteilt|beziffert|aufgeführt|ausgeführt|thematisiert|beschrieben|vermerkt|verzeichnet|festgehalten|dokumentiert"
    r"|überliefert|belegt|erfasst|notiert|aufgezeichnet|aufgeschrieben|spezifiziert|präzisiert|konkretisiert|benannt|beantwortet|preisgegeben|offengelegt|offenbart"
    r"|bekannt(?:gegeben|gemacht| gegeben| gemacht| geworden)|publik(?: gemacht)?|öffentlich(?: gemacht)?|veröffentlicht|geklärt|aufgeklärt|bestimmt|identifiziert|ermittelt|gelüftet|nachgewiesen"
    r"|bestätigt|festgestellt|enthüllt|registriert|protokolliert|nachzulesen|zu finden|zu lesen|zu entnehmen|auszumachen|zu ermitteln|zu klären|zu rekonstruieren|rekonstruierbar|herauszufinden"
    r"|herausgefunden|enthalten|nachvollziehbar|ersichtlich|zu erfahren|gefunden)"
)
_NOWHERE = r"(?:nirgends|nirgendwo|an keiner (?:\w+ )?stelle|mit keine[mr] (?:\w+ )?(?:wort|silbe)|zu keinem zeitpunkt|nie(?:mals)?|nicht)"
_IDLE = (
    r"(?:geraten|spekulati\w+|erfunden|aus der luft gegriffen|herumgeraten|raterei|kaffeesatz\w*|glaskugel\w*|unseriös|unredlich|verfehlt|erdichtet|fantasie|phantasie|ins blaue"
    r"|unverantwortlich|leichtfertig|vermessen|anmaßend|müßig|vermutung|schuss ins blaue|irreführend|willkürlich|hypothetisch|unehrlich|fahrlässig|ein ratespiel|gewürfelt|erfindung|\w*lotterie|kaffeesatzlesen|blind geraten|fiktion)"
)
_MAKE_UP = (
    r"(?:erfinden|ausdenken|zusammenreimen|in den raum stellen|in die welt setzen|aus den fingern saugen|aus dem (?:hut|ärmel) (?:zaubern|schütteln)|raten|herumraten|rumraten|vorgaukeln|vormachen"
    r"|behaupten|riskieren|wagen|abgeben|spekulieren|mutmaßen|fantasieren|phantasieren|improvisieren|herbeireden|unterstellen|festlegen|festnageln|in den mund legen|andichten|dazudichten)"
)

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
        r"\b|\b(?:habe|hab) (?:ich )?(?:\w+ ){0,3}vergessen\b|(?<!sich )\bnicht (?:mehr )?(?:daran )?erinnern\b|\bkeine erinnerung\b|\bkomme (?:gerade )?"
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
        r" (?:\w+ ){0,6}(?:nicht|nichts|keine\w*|endet|enden|begrenzt|nur bis)\b|\bin meine[nrm] (?:\w+ ){1,3}(?:nicht|nichts|keine\w*)\b",
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
        # Idioms of being stumped.
        rf"\b(?:muss|müsste|werde|will) (?:ich|i) {_W % 5}(?:passen|kapitulieren|die segel streichen|die waffen strecken|geschlagen geben|schuldig bleiben|(?:mich|mi) enthalten|den kürzeren ziehen|die weiße fahne \w+|aufgeben|das handtuch werfen)\b"
        rf"|\bich (?:muss|müsste) {_W % 5}(?:kapitulieren|die segel streichen|die waffen strecken|geschlagen geben|schuldig bleiben|mich enthalten|aufgeben|die weiße fahne \w+)\b|\b(?:gebe|geb) ich (?:mich )?(?:\w+ )?(?:geschlagen|auf)\b|\bich (?:gebe|geb) mich (?:\w+ )?geschlagen\b"
        rf"|\bstreiche ich (?:\w+ )?die segel\b|\b(?:bleibe|bleib) ich {_W % 4}(?:\w+ )?schuldig\b|\bich bleibe {_W % 4}schuldig\b|\bkapituliere ich\b",
        rf"\b(?:bin ich|ich bin|bin) {_W % 3}(?:ratlos|ahnungslos|planlos|blank|aufgeschmissen|überfragt|unwissend|raus|am ende (?:meiner weisheit|mit meinem latein)|mit meinem (?:latein|wissen) am ende|nicht im bilde|nicht auf dem laufenden|nicht firm|nicht bewandert|kein experte)\b"
        rf"|\bmit meinem (?:latein|wissen) {_W % 3}am ende\b|\b(?:tapp\w*|stocher\w*|fisch\w*) (?:ich|wir) {_W % 4}im (?:dunke?ln|dunklen|trüben|nebel)\b|\b(?:ich|wir) (?:tapp\w*|stocher\w*) {_W % 4}im (?:dunke?ln|dunklen|nebel)\b"
        rf"|\bsteh\w* ich (?:\w+ ){{0,3}}(?:auf dem schlauch|im wald|auf der leitung|vor einem rätsel)\b|\bich {_W % 4}mit den (?:schultern|achseln) zucken\b|\bzucke? ich {_W % 3}mit den (?:schultern|achseln)\b|\b(?:schulter|achsel)zucken meinerseits\b|\bvon mir nur ein (?:schulter|achsel)zucken\b",
        r"\b(?:da|bei mir|dazu|hier|mir) (?:\w+ ){0,3}klingelt (?:\w+ ){0,3}nichts\b|\bklingelt (?:\w+ ){0,3}(?:bei mir|da|mir) (?:\w+ )?nichts\b|\bläutet (?:\w+ ){0,3}(?:nichts|kein glöckchen|keine glocke)\b|\bfällt mir (?:\w+ ){0,4}(?:nichts|keine\w*|nimmer|net|ned)\b|\b(?:will|wollte|mag) mir (?:\w+ ){0,4}(?:nicht|partout nicht) einfallen\b"
        r"|\bmir (?:\w+ ){0,3}böhmische dörfer\b|\büberfrag(?:t|st|en) (?:mich|sie mich|du mich)\b|\bfrag(?:en|st) (?:sie|du) (?:\w+ ){0,2}(?:den|die) falsche\w*\b|\bich der falsche\b|\bich die falsche\b|\bfalsche\w* (?:ansprechpartner\w*|adresse)\b|\bkomm(?:e|t)? mir (?:\w+ ){0,3}nicht (?:\w+ )?(?:bekannt vor|in den sinn|unter)\b|\bkomm\w* ich (?:\w+ ){0,3}nicht (?:\w+ )?(?:drauf|darauf|weiter)\b"
        r"|\b(?:habe|hab|klafft|besteht) (?:ich|bei mir|mein wissen) (?:\w+ ){0,4}(?:wissens|bildungs|gedächtnis|erinnerungs)?lücken?\b|\bist (?:\w+ ){0,3}wissenslücke\b|\bwüsste (?:ich|i) (?:\w+ ){0,3}(?:nicht|gern|gerne|auch|selbst|selber)\b|\bich wüsste (?:\w+ ){0,3}(?:nicht|gern|gerne|selbst|selber)\b|\bwenn ich (?:das|es) (?:\w+ )?wüsste\b|\bich (?:\w+ )?passe\W*$",
        r"\bwei(?:ß|ss|s) (?:das |es )?(?:wohl )?(?:nur|allein) (?:\w+ ){0,2}(?:gott|götter|himmel|kuckuck|teufel|geier)\b|\bwissen (?:\w+ )?(?:nur |allein )?die götter\b|\b(?:steht|stehen) (?:\w+ ){0,3}in den sternen\b|\b(?:das|es) wei(?:ß|ss) (?:der|die) (?:\w+ )?(?:teufel|kuckuck|geier|himmel|henker|götter)\b"
        r"|\b(?:weis|weiß|wes|wees|weeß|woas|woaß|wois) (?:es |das )?(?:ich|i|ick|isch) (?:\w+ ){0,3}(?:nicht|nich|net|ned|nit|nix|nimmer|nisch|ooch nich)\b|\b(?:ich|i|ick|isch) (?:weis|weiß|wes|wees|weeß|woas|woaß) (?:\w+ ){0,3}(?:nicht|nich|net|ned|nit|nix|nimmer|nisch)\b|^(?:weis|weiß|woas|woaß|wees) (?:\w+ ){0,2}(?:nicht|nich|net|ned|nit|nix|nimmer)\b"
        r"|\b(?:null|nullinger|0) (?:plan|ahnung|checkung|peilung|idee|schimmer)\b|\bkeinen? (?:\w+ )?(?:blassen|peil|checkung|peilung|durchblick)\b|\b(?:kein|keen|koa) (?:\w+ )?(?:plan|peil|schimmer|ahnung|idee)\b|\bkeene ahnung\b|\bkoa ahnung\b",
        # The speaker would be guessing, and does not commit.
        rf"\b(?:müsste|würde|könnte) ich (?:mir )?{_W % 5}(?:erfinden|ausdenken|zusammenreimen|aus den fingern saugen|improvisieren|fantasieren|phantasieren|herumraten|spekulieren|ins blaue)\b|\bich (?:müsste|würde) (?:mir )?{_W % 5}(?:erfinden|ausdenken|zusammenreimen|aus den fingern saugen|improvisieren|fantasieren|herumraten)\b"
        rf"|(?:\bich (?:möchte|will|werde|kann|mag|sollte)|\b(?:möchte|will|werde|kann|mag|sollte) ich|^(?:möchte|will|werde|mag)) {_W % 5}(?:nicht|keine\w*|nichts|ungern) {_W % 5}{_MAKE_UP}\b"
        rf"|\b(?:lege|leg) ich (?:mich )?{_W % 4}(?:nicht|ungern) (?:\w+ )?fest\b|\bich (?:lege|leg) mich {_W % 4}(?:nicht|ungern) (?:\w+ )?fest\b|\bohne (?:mich|ins blaue|wild|bloß|nur) {_W % 3}zu (?:raten|spekulieren|erfinden)\b"
        rf"|\b(?:nenne|verrate|gebe|wage|behaupte|erfinde|rate|spekuliere) ich {_W % 5}(?:nicht|keine\w*|nichts|ungern|lieber nicht)\b|\bich (?:nenne|verrate|gebe|wage|behaupte|erfinde|rate|spekuliere) {_W % 5}(?:nicht|keine\w*|nichts)\b|\bzögere? ich\b|\bich zögere\b|\bhüte ich mich\b|\bich hüte mich\b|\bscheue ich\b",
        rf"\b(?:für|hinter) (?:\w+ )?(?:keine\w*|eine\w*|irgendeine\w*) (?:\w+ )?(?:zahl|angabe|antwort|namen|datum|jahreszahl|jahr|aussage|behauptung) {_W % 5}(?:hand ins feuer|stehen|verbürgen|geradestehen|gut ?stehen|garantieren|einstehen)\b|\bbevor ich {_W % 4}(?:unsinn|quatsch|blödsinn|mist|müll|unwahr\w+|märchen|etwas falsches|was falsches)\b"
        rf"|\b(?:wäre|wären) {_W % 4}{_IDLE}\b|\b(?:ist|bleibt|bliebe) (?:\w+ ){{0,2}}(?:reine|bloße|pure|blanke|alles) (?:spekulation|vermutung|raterei|fantasie|kaffeesatz\w*)\b|\blieber (?:sage|schweige|antworte|lasse|gebe|verzichte|nenne) ich\b|\bich (?:sage|schweige|antworte|lasse|verzichte) (?:da |hier |dazu )?lieber\b|\bschweige ich (?:\w+ ){{0,2}}(?:lieber|besser)\b|\bäußere? ich mich (?:\w+ ){{0,2}}(?:nicht|lieber nicht)\b|\bich äußere mich (?:\w+ ){{0,3}}nicht\b",
        # Not in what the speaker has.
        rf"\b(?:habe|hab|hätte) (?:ich|i) {_W % 5}(?:nicht|keine\w*|nirgends) {_W % 3}(?:parat|präsent|im kopf|im gedächtnis|auf dem schirm|zur hand|gespeichert|greifbar|abrufbar|auf lager|vorliegen|verfügbar|zur verfügung|anzubieten|zu bieten|im angebot|drauf|verlässlich)\b"
        rf"|\bich (?:habe|hab) {_W % 6}(?:nicht|keine\w*) {_W % 3}(?:parat|präsent|im kopf|im gedächtnis|auf dem schirm|zur hand|gespeichert|greifbar|abrufbar|vorliegen|anzubieten|zu bieten)\b|\b{_ASKED}(?: \w+)? (?:habe|hab|kenne|besitze|weiß|finde) (?:ich|i) {_W % 4}(?:nicht|keine\w*|nirgends)\b"
        rf"|\b(?:ist|sind|war|bleibt|bleiben|scheint) mir {_W % 4}(?:nicht|nie|nirgends) {_W % 2}(?:zugänglich|geläufig|zur hand|präsent|erinnerlich|gegenwärtig|untergekommen|begegnet|ersichtlich|verfügbar|vertraut|zu ohren gekommen|unter die augen gekommen|aufgefallen|verborgen)\b|\b(?:bleibt|ist) mir (?:\w+ ){{0,3}}(?:verborgen|verschlossen|schleierhaft|ein rätsel|fremd|rätselhaft)\b"
        rf"|\b(?:reich\w*|genüg\w*) (?:mein\w*|unser\w*) (?:\w+ )?(?:wissen|kenntnis\w*|daten\w*|informationen|gedächtnis|quellen) {_W % 3}nicht\b|\bgehört nicht zu (?:dem|den \w+)\b(?= was ich|\W*$)|\b(?:so|derart) (?:tief|weit|detailliert|genau|speziell) {_W % 3}(?:reich\w*|geh\w*) {_W % 3}nicht\b",
        rf"\b\w*(?:suche|recherchen?|nachforschung\w*|suchanfrage|abfrage) {_W % 6}(?:erfolglos|ergebnislos|ohne (?:\w+ )?(?:ergebnis|erfolg|treffer)|nichts|keine\w* (?:\w+ )?(?:treffer|ergebnis\w*|fund\w*|hinweis\w*)|ins leere|im sande?|leer)\b|\b(?:bin|wurde|war|werde) (?:ich )?{_W % 6}nicht (?:\w+ )?fündig\b|\b(?:habe|hab) (?:ich )?{_W % 4}vergeb(?:lich|ens) (?:\w+ )?(?:gesucht|recherchiert)\b"
        rf"|\b(?:kann|konnte|könnte) (?:ich|man) {_W % 6}(?:nirgends|nirgendwo|nichts) {_W % 3}(?:finden|entdecken|entnehmen|nachlesen|ausmachen)\b",
        # Beyond the cutoff, and what changes from day to day.
        rf"\b(?:liegt|lag|liegen|fällt|fiel|fallen|fand|findet|geschah|ereignete|spielt|datiert|ist) {_W % 5}(?:nach|jenseits|hinter|außerhalb) (?:\w+ ){{0,3}}mein\w* (?:\w+ )?(?:wissens(?:stichtags?|endes?|grenze|horizont\w*|standes)|trainings(?:schluss\w*|ende\w*|daten|zeitraum\w*|stands?|stichtags?|phase)|trainings|kenntnis\w*|datenstands?|cutoffs?|cut-offs?|stichtags?)\b"
        rf"|\b(?:liegt|lag|liegen|lagen) {_W % 7}noch in der zukunft\b|\b(?:zeitpunkt|ende|abschluss|schluss) mein\w* (?:trainings?\w*|wissens\w*) {_W % 4}(?:noch|zukunft|nicht)\b|\bin die zukunft (?:\w+ )?(?:sehen|blicken|schauen)\b|\b(?:habe|besitze) (?:ich )?(?:\w+ )?keine glaskugel\b|\bhellsehen kann ich\b|\bkann (?:ich )?(?:\w+ )?nicht hellsehen\b|\bbin kein hellseher\b"
        rf"|\b(?:echtzeit|live|in echtzeit|tagesaktuell\w*|aktuelle\w*|online|im (?:internet|netz|web)) {_W % 5}(?:kann|darf|kenne) ich {_W % 3}(?:nicht|keine\w*)\b|\bich (?:kann|kenne) {_W % 4}(?:echtzeit\w*|live\w*|tagesaktuelle\w*|aktuellen?|laufenden?) {_W % 4}nicht\b|\bkenne (?:ich )?(?:\w+ )?keine (?:aktuellen|tagesaktuellen)\b",
        # The passage or the context is not there.
        rf"\b(?:sie haben|du hast|ihr habt|haben sie|hast du) {_W % 5}(?:\w*text\w*|\w*auszug|abschnitt|passage|artikel|\w*ausschnitt|kontext|textstelle) {_W % 4}(?:nicht (?:\w+ )?(?:mit|an|bei)\w+|vergessen)\b|\b(?:mir fehlt|mir fehlen|fehlt mir|fehlen mir) (?:\w+ ){{0,3}}(?:der|die|das|den) (?:\w+ )?{_SOURCE}\b|^ohne (?:den|die|das|diesen|dieses|jeden|jeglichen|einen?|weiteren?|mehr|genaueren?|nähere\w*) (?:\w+ )?(?:\w*text|\w*auszug|abschnitt|passage|\w*artikel|\w*ausschnitt|kontext|zusammenhang|textstelle|angaben?)\b"
        rf"|\b{_SOURCE} (?:\w+ ){{0,3}}(?:wurde|ist|war|hängt|liegt|kam|fehlt) (?:\w+ ){{0,3}}(?:nicht (?:\w+ )?(?:mitgeschickt|mitgesendet|angehängt|beigefügt|mitgeliefert|vorhanden|dabei|an|bei|vor))\W*$",
        r"\b(?:verlässt|verlassen) mich (?:\w+ ){0,3}(?:wissen|gedächtnis|erinnerung\w*|kenntnis\w*)\b|\b(?:sprengt|übersteigt|überschreitet|überfordert) (?:\w+ )?(?:mein\w*|mich)\b|\b(?:hört|endet|stößt|stoßen) (?:\w+ ){0,2}mein\w* (?:\w+ )?(?:wissen|weisheit|kenntnis\w*|latein)\b|\bmein\w* (?:\w+ )?(?:wissen|weisheit|kenntnis\w*) (?:\w+ ){0,3}(?:an (?:seine|ihre) grenzen|am ende|auf)\b|\b(?:bin ich|ich bin) (?:\w+ ){0,3}überfordert\b|\bzu (?:speziell|spezifisch|obskur|lokal|detailliert|exotisch|entlegen) für (?:mich|mein\w*)\b"
        r"|\b(?:halte|halt) ich mich (?:\w+ ){0,4}(?:zurück|bedeckt)\b|\bich (?:halte|halt) mich (?:\w+ ){0,5}(?:zurück|bedeckt)\b|\bsagt mir (?:\w+ ){0,3}nichts\b|\b(?:angabe|information|zahl|name|wissen|daten|antwort|detail|fakt|überblick|kenntnis\w*|grundlage|beleg\w*) (?:fehlt|fehlen) mir\b|\bhabe ich (?:\w+ ){0,4}keine\w* (?:\w+ )?(?:statistik\w*|eintr\w+|notiz\w*|zahlen|zahl|werte|wert|angabe|namen|jahreszahl|quelle|fakten|verzeichnis|liste|datum|hinweis)\b",
        r"\b(?:finde|kenne|fand|sehe) ich (?:\w+ ){0,4}(?:niemanden?|keinen?|keine)\b|\bich (?:finde|kenne) (?:\w+ ){0,4}niemanden\b|\b(?:wissensstand|kenntnisstand|wissen|datenstand|datensatz) (?:\w+ ){0,3}(?:zu alt|veraltet|nicht aktuell|nicht tagesaktuell)\b|\bkeinen? (?:\w+ )?(?:internetzugang|internetzugriff|webzugriff|webzugang|netzzugang|livezugriff|internet|echtzeitdaten|live-?daten|echtzeitzugriff)\b|\b(?:ich|die ich|das ich) (?:\w+ )?nicht (?:kenne|parat habe|habe|weitergebe|preisgebe|herausgebe)\b"
        r"|\b(?:kann|könnt|konnt|könnte) (?:i|ich) (?:\w+ ){0,3}(?:net|ned|nich|nit|nix) (?:\w+ )?(?:sagen|sogn|beantworten|helfen|finden)\b|\bhab (?:ich |i )?(?:\w+ ){0,2}(?:net|ned|nich|nix) (?:\w+ )?(?:gefunden|parat|im kopf|gehört|drauf)\b|\b(?:das|dies) (?:müsste|müssten|könnte|kann|müsst) (?:man|nur|allenfalls|höchstens|du|ihr) (?:[\w-]+ ){0,6}(?:erfragen|nachschlagen|nachsehen|nachschauen|nachfragen|recherchieren|beantworten|prüfen|googeln)\b",
        rf"\b(?:frage|punkt|antwort|das|dies|es) {_W % 3}(?:offen ?lassen|offen zu lassen|unbeantwortet(?: lassen)?)\b|\b(?:lasse|lass) ich (?:die|diese|das|es|dies) {_W % 2}(?:offen|unbeantwortet)\b|\bich lasse (?:die|diese|das|es|dies) {_W % 3}(?:offen|unbeantwortet)\b|\b(?:ich habe|habe ich|hab ich|kann ich|ich kann|weiß ich|ich weiß|finde ich|ich finde) {_W % 4}nichts (?:genau|konkret|verlässlich|sicher|bestimmt|belastbar|näher|brauchbar|gesichert|handfest)\w*",
        rf"\b(?:wir haben|ich habe|habe ich|haben wir|ich sehe|sehe ich) {_W % 2}keine?n? (?:\w+ )?(?:möglichkeit|weg|mittel)(?=\W*$| (?:zu|das|dies|es|herauszufinden)\b)|\bes gibt (?:\w+ )?keine?n? (?:\w+ )?(?:möglichkeit|weg) (?:das|dies|es|zu erfahren|herauszufinden)\b|\bich (?:habe|kenne|besitze|weiß) (?:\w+ )?(?:die|diese) (?:\w+ )?(?:antwort|information\w*|angaben?|lösung|zahl|daten) (?:\w+ )?nicht\b|\bgehör\w+ (?:\w+ )?nicht zu mein\w+\b",
        rf"\bmein\w* (?:\w+ )?(?:training\w*|trainingsdaten|wissen\w*|daten\w*) (?:deckt|decken|umfasst|umfassen|erfasst|erfassen) {_W % 5}(?:nicht|keine\w*)\b|\b(?:war|ist|waren|sind) (?:\w+ )?(?:nicht|kein) (?:\w+ )?teil mein\w+ (?:training\w*|daten\w*|wissens\w*|kenntnis\w*)\b|\bnicht den (?:\w+ )?(?:schimmer|dunst|hauch)\b|\b(?:entfällt|entfiel) mir\b|\bwissen wir (?:\w+ ){{0,2}}nicht\b|\b(?:möchte|kann|will|mag) (?:ich )?mich (?:\w+ ){{0,2}}nicht (?:\w+ )?(?:verbürgen|festlegen)\b|\bich (?:glaube|denke) nicht dass ich\b|\b(?:dazu|hierzu|darüber|davon) liegt mir nichts\b",
        r"\bist mir kein begriff\b|\bsind mir kein begriff\b",
        r"\b(?:ich bin|bin ich) (?:\w+ ){0,3}nicht in der lage\b|\b(?:an|bei) (?:\w+ )?(?:die |den )?grenzen? mein\w+ (?:wissens|kenntnis\w*)\b|\bkann ich (?:\w+ ){0,3}nicht (?:\w+ )?(?:prüfen|nachprüfen|verifizieren)\b",
    ),
}
UNKNOWN = {
    "de": (
        r"\b(?:niemand|keiner|kein mensch) (?:\w+ )?(?:wei(?:ß|ss|(?:s|ß))\b|kann(?=\W*$| (?:\w+ ){0,5}(?:wissen|sagen|beantworten|vorhersagen|voraussagen|bestätigen|nennen|beurteilen|erklären|belegen|bestimmen)\b))|\bwei(?:ß|ss) (?:\w+ )?(?:niemand|keiner|man nicht)\b|\bman wei(?:ß|ss)"
        r" (?:\w+ ){0,3}(?:nicht|nichts)\b",
        r"\b(?:ist|sind|bleibt|bleiben|gilt als) (?:\w+ ){0,4}(?:unbekannt|nicht (?:\w+ )?(?:bekannt|bestimmbar|beantwortbar|ersichtlich|angegeben"
        r"|überliefert|feststellbar|dokumentiert|geklärt|erwähnt|genannt|verfügbar|möglich|klar|belegt|öffentlich)|unklar|ungewiss|offen"
        r"|ungeklärt|unmöglich|nichts (?:\w+ )?bekannt|nichts überliefert)\b",
        rf"\b(?:lässt|lassen|liess|ließ) sich (?:\w+ ){{0,6}}(?:nicht|kaum|keine\w*|nichts) (?:\w+ ){{0,3}}(?:{_TELL}|nachweisen|nachvollziehen|rekonstruieren|datieren|zurückverfolgen|prüfen|nachprüfen|schließen|herleiten|vorhersehen|prognostizieren|erschließen|eruieren|recherchieren|abschätzen|schätzen|auflösen|aufklären|herauslesen|herausbekommen|ersehen|folgern|verorten|entscheiden|festmachen|vorausberechnen|ergründen|rekonstruiern|ausfindig machen|beweisen|voraussagen|absehen|definieren|zuschreiben)\b",
        r"\b(?:kann|können|konnte) (?:\w+ ){0,6}(?:nicht|keine\w*) (?:\w+ ){0,4}(?:bestimmt|beantwortet|ermittelt|festgestellt|bestätigt|gesagt|entschieden"
        r"|verifiziert|geklärt|gefunden|gegeben|gemacht|abgeleitet|entnommen|vorhergesagt) werden\b|\bunmöglich (?:zu )?(?:\w+ )?(?:sagen|wissen"
        r"|beantworten|bestimmen|vorherzusagen)|\b(?:schwer|schwierig|nicht) zu (?:sagen|beantworten|bestimmen|beurteilen)\b|\bnicht möglich\b",
        rf"\b(?:nicht genug|nicht genügend|zu wenige?|unzureichende?|ungenügende?|(?<!wegen )(?<!mangels )fehlende?|nicht ausreichend\w*|keine (?:\w+ )?(?:ausreichenden?|verlässlichen?"
        rf"|gesicherten?|genauen?|verfügbaren?)) ?{_W % 2}{_INFO}|\bes (?:gibt|liegen|existieren) (?:\w+ ){{0,3}}keine\w* (?:\w+ ){{0,3}}{_INFO}"
        rf"|^keine (?:\w+ )?{_INFO}|\b{_INFO} (?:\w+ ){{0,4}}(?:reich\w+|genüg\w+|lieg\w+|steh\w+|fehl\w+) ?(?:\w+ ){{0,3}}(?:nicht|aus|vor|zur)\b"
        rf"|\b{_INFO} (?:\w+ )?(?:unzureichend|nicht verfügbar|nicht vorhanden|nicht ausreichend)",
        r"\b(?:text|abschnitt|artikel|kontext|dokumente?\w*|passage|absatz|quellen?|dateien|auszug|aufgabenstellung)\b (?:\w+ ){0,5}(?:nicht|nichts"
        r"|keine\w*)\b|\b(?:frage|aufgabe) (?:nennt|enthält|gibt|sagt|verrät|lässt|kann|hat|erwähnt|spezifiziert|liefert|macht) (?:\w+ ){0,5}(?:nicht|nichts|keine\w*)\b|\b(?:steht|geht|wird) (?:\w+ ){0,4}(?:nicht|nichts|keine\w*)(?: (?:hervor|erwähnt|genannt|angegeben))?\W*$|\b(?:geht|wird|ist)"
        r" (?:\w+ ){0,5}nicht (?:\w+ )?(?:hervor|erwähnt|genannt|angegeben|beschrieben)\b",
        rf"\b(?:gibt|liegen|existieren|bestehen|finden) (?:es |sich )?(?:\w+ ){{0,3}}keine\w* (?:\w+ ){{0,3}}{_INFO}"
        r"|\b(?:zahl|datum|name|identität|angaben?|informationen?|daten|höhe|ergebnis\w*|ursache|details?|\bdas(?= (?:wurde|ist))|\bdies(?= (?:wurde|ist))|grund|summe) (?:\w+ ){0,3}(?:wurden?|ist|sind) (?:\w+ ){0,3}(?:nie|nicht|niemals) (?:\w+ )?(?:veröffentlicht|bekannt\w*|offengelegt|publik|bestätigt|dokumentiert|enthüllt|preisgegeben|mitgeteilt)"
        r"|\b(?:ist|sind) (?:\w+ ){0,4}(?:nichts|nicht) (?:\w+ )?(?:überliefert|erhalten|dokumentiert)\b|\bdas wei(?:ß|ss) (?:kein mensch|keiner|niemand)\b|\b(?:noch nicht|bisher nicht|bislang nicht) (?:stattgefunden|bekannt\w*|entschieden|angekündigt|festgelegt|veröffentlicht|gespielt)\b|(?<!gab )(?<!gaben )(?<!bekam )(?<!erhielt )\bkeine antwort\b(?! ist| auf (?:die|den|das) (?!frage))|\bnicht (?:zu )?beantwort\w+\b",
        # The source tells nothing of it.
        rf"\bschweig\w* (?:sich )?{_W % 4}{_SOURCE}\b|\b{_SOURCE} (?:sich )?{_W % 4}schweig\w*\b|\b{_SOURCE} {_W % 5}(?:im stich|im unklaren|im ungewissen|im dunkeln|nicht her|keinen aufschluss|in der schwebe|bedeckt)\b"
        rf"|\blässt (?:\w+ ){{0,3}}{_SOURCE} {_W % 4}(?:offen|unerwähnt|ungesagt|unbeantwortet)\b|\b{_SOURCE} lässt {_W % 6}(?:offen|unerwähnt|ungesagt|unbeantwortet)\b|\b(?:gibt|geben) {_W % 3}{_SOURCE} {_W % 3}nicht her\b"
        rf"|\b{_SOURCE} {_W % 6}(?:nirgends|nirgendwo|an keiner stelle|mit keine[mr] (?:wort|silbe)|kein (?:\w+ )?(?:wort|sterbenswort|sterbenswörtchen|hinweis|name|datum|beleg|anhaltspunkt|aufschluss|eintrag))\b|\b(?:verrät|erwähnt|nennt|sagt|verschweigt|erklärt|erläutert|beantwortet|klärt|konkretisiert) {_W % 3}{_SOURCE} {_W % 3}(?:nicht|nichts|nie|nirgends)\b"
        rf"|\b{_SOURCE} (?:verrät|erwähnt|nennt|nennen|sagt|sagen|erklärt|berichtet|berichten|erwähnen|verraten|melden|meldet) {_W % 6}(?:nicht|nichts|nie|nirgends|keine\w*)\b|\b{_SOURCE} (?:gibt|geben|enthält|enthalten|liefert|liefern|bietet|bieten) {_W % 4}(?:nichts (?:\w+ )?(?:dazu|darüber|hierzu|zu|über)|(?:dazu|darüber|hierzu|hierüber) (?:\w+ )?(?:nichts|keine\w*)|keine\w* {_W % 2}(?:{_ASKED}|auskunft|hinweise?|aufschluss|anhaltspunkte?|belege?))\b|\b{_SOURCE} (?:verschweigt|verschweigen|übergeht|übergehen|unterschlägt)\b",
        rf"\b(?:davon|darüber|dazu|hierzu|hiervon|hierüber|darauf|dafür|hierfür) {_W % 5}(?:nirgends|nirgendwo|an keiner stelle|kein (?:\w+ )?(?:wort|beleg|hinweis|nachweis|eintrag|anhaltspunkt)|nicht die rede|keine rede|nie die rede|kein sterbenswort)\b|\b(?:steht|findet sich|gibt es|fällt|enthält|lese ich|finde ich) {_W % 4}kein(?:e|en)? (?:\w+ )?(?:wort|sterbenswort|silbe|sterbenswörtchen)\b"
        rf"|\bkeine der {_W % 4}{_SOURCE} (?:\w+ )?(?:nennt|erwähnt|verrät|gibt|sagt|berichtet|enthält|überliefert|belegt)\b|\bkein(?:e|er)? (?:mir )?(?:\w+ )?{_SOURCE} {_W % 2}(?:nennt|erwähnt|verrät|gibt|sagt|berichtet|enthält|überliefert|belegt)\b|\b(?:in|an|aus) keine[rmn] (?:\w+ ){{0,3}}{_SOURCE} {_W % 3}{_TOLD}\b",
        rf"\b(?:wird|werden|ist|sind|steht|findet sich|wurde|wurden) {_W % 6}(?:nirgends|nirgendwo|an keiner (?:\w+ )?stelle|mit keine[mr] (?:wort|silbe)|zu keinem zeitpunkt) {_W % 3}{_TOLD}\b|\b(?:wird|werden) {_W % 5}nicht {_W % 2}(?:gesagt|verraten|mitgeteilt|ausgeführt|spezifiziert|präzisiert|konkretisiert|thematisiert|aufgeführt|beziffert|preisgegeben|benannt|angeführt|offengelegt)\b"
        rf"|\b{_ASKED} {_W % 5}(?:wurden?|ist|sind|konnten?|wird|werden|lässt|lassen) {_W % 5}(?:nie(?:mals)?|nicht|nirgends|nirgendwo|keinesfalls) {_W % 4}{_TOLD}\b|^(?:das|dies) (?:wurde|ist|konnte|wird) {_W % 3}(?:nie(?:mals)?|nirgends|nirgendwo) {_W % 3}{_TOLD}\b|^(?:wurde|ist|konnte|wird|hat) {_W % 3}(?:nie|nirgends|nirgendwo|niemand) {_W % 3}{_TOLD}\b",
        rf"\b(?:erfahren|erfährt|liest|lesen|hören|hört) (?:wir|man|der leser|die leser\w*|leser\w*) {_W % 5}(?:nicht|nichts|nie|nirgends)\b|\b(?:wir|man|leser) (?:erfahren|erfährt) {_W % 6}(?:nicht|nichts|nie|nirgends)\b|\b(?:bleibt|bleiben) {_W % 5}(?:ungenannt|unerwähnt|offen|ungesagt|unausgesprochen|im (?:dunke?ln|dunklen|unklaren|verborgenen|ungewissen|nebel)|rätselhaft|ungeklärt|ein (?:\w+ )?(?:rätsel|geheimnis|mysterium)|unbeantwortet|verborgen|spekulation|unaufgeklärt)\b"
        rf"|\bwird {_W % 5}(?:im (?:dunke?ln|dunklen|verborgenen|ungewissen)|ein (?:rätsel|geheimnis)|ungeklärt|offen|unbekannt) bleiben\b|\bverliert {_W % 2}{_SOURCE} {_W % 3}kein(?:e|en)? (?:\w+ )?(?:wort|silbe)\b",
        # Lost, or known to nobody.
        rf"\b(?:nicht|nie) (?:bis )?(?:auf uns|zu uns|in unsere zeit|in die gegenwart|bis heute) (?:\w+ )?(?:gekommen|überliefert|gelangt|überdauert|erhalten)\b|\b{_ASKED} {_W % 6}(?:in vergessenheit geraten|in vergessenheit|vergessen|verloren gegangen|verlorengegangen|verschütt gegangen|der vergessenheit)\b|\b(?:liegt|liegen|verliert sich|verlieren sich|verschwindet) {_W % 4}im (?:dunke?ln?|dunklen|nebel|verborgenen|halbdunkel)\b|\bim (?:dunkel|nebel) der (?:geschichte|zeit|vergangenheit|jahrhunderte)\b"
        rf"|\b(?:niemand|keiner|kein chronist|kein mensch) {_W % 5}(?:aufgeschrieben|notiert|festgehalten|vermerkt|aufgezeichnet|dokumentiert|herausgefunden|herausfinden|herausbekommen|ermitteln können|überliefert|rekonstruieren|nachgezählt|gezählt)\b|\bwei(?:ß|ss) (?:\w+ )?man {_W % 5}(?:nicht|nichts|wenig)\b|\b(?:man|wir) (?:wird|werden) {_W % 4}(?:nie|niemals|nicht mehr) {_W % 2}(?:erfahren|wissen|herausfinden|klären)\b|\bwird (?:man|sich) {_W % 5}(?:nie|niemals|nicht mehr|kaum(?: noch| mehr)?) {_W % 2}(?:erfahren|wissen|herausfinden|klären|ermitteln|feststellen|beantworten|rekonstruieren|sagen)\b"
        rf"|\b(?:aufzeichnungen|unterlagen|akten|dokumente|quellen|urkunden|belege|zeugnisse|listen|register|protokolle|berichte|nachweise|informationen|daten|angaben|zahlen) (?:\w+ ){{0,2}}(?:darüber|dazu|davon|hierzu|hierüber|dafür|hierfür|aus (?:dieser|der|jener) zeit) {_W % 4}(?:existieren|fehlen|gibt es|sind|liegen|haben sich|gingen|wurden)\b|\b\w*(?:zeugnisse|aufzeichnungen|quellen|urkunden|unterlagen|belege|nachweise|dokumente|berichte|kirchenbücher|zahlen|angaben|daten) {_W % 5}nicht (?:\w+ )?(?:hinterlassen|erhalten|überliefert|vorhanden|verfügbar|auffindbar|existent|vorliegend)\b(?! ha(?:t|tte|ben|tten)\b)"
        rf"|\b(?:entsprechende\w*|betreffende\w*|einschlägige\w*|zeitgenössische\w*|schriftliche\w*|verlässliche\w*|gesicherte\w*|belastbare\w*|genaue\w*|exakte\w*|konkrete\w*|offizielle\w*|zuverlässige\w*|präzise\w*) (?:\w+ )?(?:{_SOURCE}|{_ASKED}|belege|nachweise) {_W % 5}(?:verloren|vernichtet|verbrannt|zerstört|verschollen|fehl(?:t|en)|gibt es (?:\w+ ){{0,2}}(?:nicht|keine\w*)|existier\w+ (?:\w+ )?(?:nicht|keine\w*)|liegen (?:\w+ ){{0,2}}nicht|liegt (?:\w+ ){{0,2}}nicht|nicht (?:\w+ ){{0,2}}(?:bekannt|vor|erhalten|verfügbar|{_TOLD}))\b",
        rf"\b(?:existier\w*|gibt es|findet sich|finden sich|besteht|liegt|fand sich) {_W % 4}kein (?:\w+ )?(?:nachweis|beleg|hinweis|eintrag|dokument|anhaltspunkt|zeugnis|verzeichnis|protokoll|datum|name)\b|\b(?:unterlagen|aufzeichnungen|archivalien|quellen) (?:dazu |darüber )(?:gingen|sind|wurden) (?:\w+ ){{0,3}}(?:verloren|vernichtet|verbrannt|verschollen)\b|\bnicht (?:mehr )?zu (?:rekonstruieren|ermitteln|klären|eruieren|bestimmen|erfahren|ergründen|entnehmen|verifizieren|belegen|ersehen|finden|sagen)\b"
        rf"|\b(?:ein|das|großes|ewiges) (?:\w+ )?(?:rätsel|geheimnis|mysterium) bleib\w*|^(?:das|es|dies) (?:ist|war) {_W % 4}ein (?:\w+ )?(?:rätsel|geheimnis|mysterium)\W*$|\bdieses geheimnis\b|\b(?:forschung|historiker\w*|expert\w*|fachwelt|fachleute|gelehrte\w*|wissenschaft\w*|archäolog\w*|forscher\w*|linguist\w*|sprachwissenschaft\w*) {_W % 6}(?:uneins|uneinig|nicht einig|streit\w+|kein(?:e|en)? (?:\w+ )?(?:konsens|einigkeit|einigung)|rätsel\w+|keinem (?:\w+ )?(?:ergebnis|schluss)|im dunkeln)\b"
        rf"|\b(?:herrscht|besteht|gibt es) {_W % 6}(?:keine (?:\w+ )?(?:einigkeit|übereinstimmung|klarheit|gewissheit)|kein (?:\w+ )?(?:konsens|einvernehmen)|uneinigkeit|unklarheit|ungewissheit)\b|\bin der (?:\w+ )?(?:forschung|wissenschaft|fachwelt|literatur) (?:\w+ ){{0,3}}(?:umstritten|strittig|ungeklärt|offen)\b|^(?:das|dies|es|die (?:\w+ )?frage|hierüber|darüber) (?:ist|wird|gilt) {_W % 5}(?:umstritten|strittig|gestritten|kontrovers|gerätselt|spekuliert)\b|\b(?:sicher|gesichert|bestätigt|belegt|bewiesen|verbürgt) ist (?:davon |das |aber )?(?:\w+ )?(?:keine\w?|keiner|nichts)\b",
        # The question rests on something that is not so.
        rf"\bfrage {_W % 5}(?:geht|beruht|basiert|setzt|fußt|enthält|unterstellt|gründet|beinhaltet) {_W % 6}(?:falsch\w*|irrig\w*|irrtum\w*|fehler\w*|unzutreffend\w*|nicht zutrifft|nicht stimmt)\b|\b(?:geht|beruht|basiert|fußt) (?:die|ihre|deine|diese) frage {_W % 5}(?:falsch\w*|irrig\w*|irrtum|unzutreffend\w*)\b|\bfalsche\w* (?:annahme|prämisse|voraussetzung|vorannahme)\b|\b(?:annahme|prämisse|voraussetzung) (?:\w+ ){{0,4}}(?:falsch|nicht korrekt|unzutreffend|trifft nicht zu|stimmt nicht)\b"
        rf"|^(?:ein\w*|so ein\w*) solche\w? {_W % 3}(?:gibt|gab|existier\w+|hat) (?:es )?{_W % 3}(?:nicht|nie)\b|^(?:so (?:etwas|ein\w*|eine \w+)) {_W % 3}(?:gibt|gab|existier\w+) (?:es )?{_W % 3}nicht\b|\b(?:scheint|dürfte) {_W % 4}(?:nicht zu existieren|nicht gegeben zu haben|nie existiert zu haben|nicht existiert zu haben|erfunden|fiktiv|frei erfunden)\b",
        # Not yet, not for the public.
        rf"\bsteht (?:\w+ ){{0,3}}noch (?:aus|bevor)\b|\bnoch nicht (?:\w+ )?(?:ausgetragen|vergeben|gewählt|erschienen|absehbar|gefallen|erfolgt|verliehen|ermittelt|bestimmt)\b|\b(?:veröffentlicht|publiziert|nennt|kommuniziert|verrät|beziffert|gibt) (?:\w+ )?(?:dies\w*|solche\w*|die|genaue\w*|konkrete\w*|keine) {_W % 2}(?:\w*zahlen|daten|angaben|werte|summen?|details|informationen|kosten) (?:\w+ ){{0,2}}(?:nicht|geheim|preis|bekannt)\b|\b(?:nie|niemals|nicht) (?:\w+ )?öffentlich (?:dazu |darüber )?geäußert\b"
        rf"|\b(?:dazu|hierzu|darüber) (?:hat|haben) sich {_W % 4}(?:nie|nicht|niemals) {_W % 2}geäußert\b|\bhält (?:sich )?{_W % 4}(?:geheim|unter verschluss|bedeckt)\b|\bnicht öffentlich (?:\w+ )?(?:zugänglich|einsehbar|verfügbar|bekannt|gemacht|dokumentiert)\b|\b(?:unterlieg\w+|fällt|fallen) {_W % 3}(?:dem|der|unter) (?:\w+ ){{0,2}}(?:datenschutz|schweigepflicht|privatsphäre|vertraulichkeit|geheimhaltung)\b"
        rf"|\b(?:das|dies) (?:ist|bleibt) {_W % 3}(?:privatsache|privat|vertraulich|privatangelegenheit)\b|\bgeht (?:mich|uns|niemanden?|keinen) nichts an\b|\bnichts (?:\w+ ){{0,3}}in der öffentlichkeit\b",
        rf"\b(?:steht|findet sich|finde ich|lese ich) (?:\w+ ){{0,2}}nichts (?:\w+ ){{0,3}}(?:im|in der|in dem|in den) (?:\w+ )?{_SOURCE}\b|\bim (?:\w+ )?{_SOURCE} (?:\w+ ){{0,2}}(?:kein einziges mal|nie|niemals|nicht)\b|\bkein einziges mal {_W % 2}(?:erwähnt|genannt|fällt)\b|\b{_ASKED} (?:\w+ ){{0,3}}(?:wird|werden) (?:\w+ )?(?:verschwiegen|ausgespart|ausgeklammert|übergangen)\b|\bin de[rn] (?:\w+ ){{0,3}}{_SOURCE} (?:taucht|tauchen|findet sich|finden sich|steht) {_W % 3}(?:kein\w*|nicht\w*|nirgends)\b|\bsich nicht erhalten\b|\bim lauf\w* der (?:zeit|jahre|jahrhunderte) (?:\w+ )?(?:verloren|in vergessenheit|vergessen)\b|\b(?:antwort|namen?) {_W % 6}mit ins grab\b"
        rf"|\bstreiten (?:sich )?{_W % 3}(?:gelehrt\w*|forsch\w*|historiker\w*|expert\w*|fachleute|wissenschaftler\w*)\b|\b(?:keine|keiner|keines) davon (?:\w+ )?(?:ist|gilt|lässt|wurde)\b|\beine? (?:eindeutige|gesicherte|klare|definitive|endgültige|verlässliche|zuverlässige|genaue|seriöse|belastbare|konkrete|abschließende) (?:antwort|aussage|zahl|angabe|zuordnung|datierung|zuschreibung) {_W % 6}(?:nicht|keine\w*|unmöglich)\b|\bfinde[tn] (?:\w+ ){{0,2}}erst (?:\w+ ){{0,3}}statt\b|\bstillschweigen (?:vereinbart|bewahrt)\b",
        rf"\b(?:hier|da|offenbar) (?:liegt|muss|scheint) (?:\w+ ){{0,3}}(?:irrtum|missverständnis|verwechslung|fehler)\b|\bin (?:der|ihrer|deiner|dieser) frage (?:steckt|liegt|ist|verbirgt sich|hat sich) (?:\w+ ){{0,4}}(?:fehler|irrtum|missverständnis|verwechslung|annahme)\b|^(?:dieses|diese[nrm]?|solch\w*|einen?) (?:[\w-]+ ){{1,2}}(?:namens [\w-]+ |mit (?:diesem|dem) namen |dieser art )(?:hat es|gab es|gibt es|existiert\w*) (?:\w+ ){{0,3}}(?:nie|niemals|nicht)\b|^(?:dieses|diese[nr]?) (?:[\w-]+ ){{1,2}}(?:hat es|gab es|gibt es|existiert\w*) (?:\w+ ){{0,3}}(?:nie|niemals|nicht)\b"
        rf"|\b(?:gibt es|existier\w+|liegen|liegt|es gibt) {_W % 4}keine (?:gesicherte\w*|verlässliche\w*|eindeutige\w*|schriftliche\w*|zeitgenössische\w*|offizielle\w*|genaue\w*|belastbare\w*|zuverlässige\w*) (?:überlieferung\w*|quellen?|antwort|zahl\w*|angaben?|nachricht\w*|dokumentation|namen?|datierung|zuordnung|zuschreibung|statistik\w*|biographie|biografie)\b|\b(?:ist|sind) {_W % 4}nicht (?:nachweisbar|auffindbar|belegbar|rekonstruierbar|verbürgt|eruierbar|ermittelbar|nachprüfbar|verifizierbar|identifizierbar|recherchierbar)\b",
        r"\b(?:kann|könnte|vermag|wird|weiß) (?:\w+ ){0,4}?(?:niemand|keiner) (?:\w+ ){0,3}?(?:zu )?(?:wissen|sagen|vorhersagen|vorherzusagen|voraussagen|vorhersehen|beantworten|ahnen)\b|\b(?:niemand|keiner) (?:\w+ ){0,4}?(?:vorhersagen|voraussagen|vorhersehen|vorherwissen)\b|\b(?:dafür|dazu|hierfür) ist es (?:\w+ )?zu früh\b|\bes ist (?:\w+ )?zu früh(?=\W*$| (?:um|für|dafür|dazu)\b)",
        r"\b(?:steht|stehen) (?:\w+ ){0,2}noch nicht fest\b|\b(?:kannst|können|weißt|wissen|könnt) (?:\w+ )?nur (?:du|sie|ihr) (?:\w+ ){0,2}(?:entscheiden|wissen|beantworten|beurteilen)\b|\b(?:kannst|können|weißt|wissen) (?:\w+ )?nur (?:du|sie|ihr)(?: selbst)?\W*$",
        r"\bhat (?:sich )?(?:[\w-]+ ){0,5}(?:nie|niemals|nicht|nie öffentlich) (?:[\w-]+ ){0,3}(?:geäußert|verraten|erzählt|preisgegeben|gesprochen)\b|\b(?:dafür|dazu|hierfür|hierzu) reichen (?:die|meine|diese) (?:\w+ )?(?:angaben|informationen|daten) (?:\w+ )?nicht\b|\bfehlt (?:hier )?(?:eine|die) (?:\w+ )?(?:angabe|anzahl|information|zahl der)\b|\b(?:wäre|ist) (?:\w+ )?reines (?:raten|rätselraten)\b|\bin die zukunft (?:\w+ ){0,4}(?:sehen|blicken|schauen)\b",
    ),
}
WHOLE = {
    "de": (
        r"(?:unbekannt|nicht (?:bekannt|bestimmbar|angegeben|beantwortbar|sicher|genannt|erwahnt|verfugbar|ermittelbar|spezifiziert|zu bestimmen|feststellbar"
        r"|zu beantworten|definiert|klar)|unklar|ungewiss|offen|unsicher|unbestimmt|unbestimmbar|keine (?:antwort|angaben?|ahnung|informationen?|daten)|k\.a\."
        r"|enthaltung|passe?|enthalte mich|weiss nicht|weiss ich nicht|kann nicht bestimmt werden|zu wenig informationen|nicht genug informationen|nicht genugend"
        r" informationen|unzureichende informationen|schwer zu sagen|keine angabe moglich|kein plan)",
        r"(?:k\. ?a\.?|k/a|n\. ?b\.?|o\. ?a\.?|n/a|nicht (?:uberliefert|dokumentiert|belegt|geklart|veroffentlicht|aufgefuhrt|vorhanden|auffindbar|erfasst|bezeichnet|benannt|beziffert|identifizierbar|rekonstruierbar|zuzuordnen|zu ermitteln|mehr (?:bekannt|feststellbar|zu ermitteln))|fehlanzeige|ungeklart|keinen schimmer|(?:dazu |hierzu )?(?:keine|kein|nichts) (?:\w+ ){0,3}(?:vorhanden|verfugbar|bekannt|gefunden|uberliefert|vorliegend|hinterlegt|ermittelbar)"
        r"|(?:\w+ ){0,2}nicht im (?:text|auszug|abschnitt|kontext|dokument|artikel)(?: \w+)?|(?:im|laut) (?:text|auszug|abschnitt|kontext) (?:nicht|nirgends|nirgendwo) \w+|(?:steht|wird|ist|kommt) (?:\w+ ){0,3}(?:nicht|nirgends|nirgendwo) (?:drin|dabei|da|vor|dort|im text|erwahnt|genannt|gesagt|angegeben|verzeichnet|bekannt)|(?:das ist |ist )?(?:mir )?(?:leider )?(?:nicht bekannt|unbekannt|entfallen)|(?:name|datum|jahr|ort|anzahl|autor|verfasser) (?:ist )?(?:leider )?(?:unbekannt|nicht (?:bekannt|genannt|uberliefert|angegeben|erwahnt))|nachste frage(?: bitte)?)",
        r"(?:(?:nix|nichts) (?:dazu |darüber )?(?:gefunden|bekannt|vorhanden))",
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
        r"^(?:welche\w*|was|wen) (?:[\w-]+ ){1,5}(?:meinen sie|meinst du|ist gemeint)|\bbitte (?:\w+ )?(?:präzisieren|konkretisieren|erläutern) sie\b|\bes gibt mehrere (?:\w+ ){0,3}(?:mit diesem|dieses|mit dem) namen?\b(?!.{0,80}\bbekannteste)",
        r"^(?:um|an|von|für|mit|zu|bei|in) welche[nmrs]? (?:[\w-]+ ){0,5}(?:geht es|handelt es sich|denkst du|denken sie|sprichst du|sprechen sie|beziehst du|beziehen sie|ist (?:hier )?die rede|reden wir|reden sie|stammt das)\b|^(?:und )?welche[nmrs]? (?:[\w-]+ ){0,5}(?:meinst du|meinen sie|ist (?:denn |hier )?gemeint|sind gemeint|soll es sein)\b|\bauf welche[nmrs]? (?:[\w-]+ ){1,5}bezieh\w+",
        r"\b(?:(?:schick|send|füg|stell|nenn|lad|teil|kopier|ergänz)\w*|gib|geben) (?:sie )?(?:mir |bitte |doch ){1,3}(?:den|die|das|einen?|mehr|weitere|nähere) (?:\w+ ){0,2}(?:text\w*|abschnitt|auszug|passage|artikel|dokument|kontext|textstelle|angaben|informationen|details|vollen namen)\b|^bitte (?:\w+ ){0,3}(?:den|die|das|mehr|weitere|nähere) (?:\w+ ){0,2}(?:text\w*|abschnitt|auszug|passage|artikel|kontext|angaben|informationen|details)\b|\bkönn\w+ (?:sie|du|ihr) (?:mir )?(?:bitte )?(?:den|die|das|mehr) (?:\w+ ){0,2}(?:text\w*|auszug|abschnitt|passage|kontext|stelle)\b",
        r"\bes gibt (?:\w+ ){0,2}(?:mehrere|viele|verschiedene|zahlreiche|etliche|diverse|einige|zwei|drei) (?:[\w-]+ ){1,3}(?:namens|dieses namens|diesen namens|mit (?:diesem|dem|gleichem|dem gleichen|demselben) namen|die so heißen)\b(?!.{0,80}\bbekannteste)|\bder name ist (?:nicht eindeutig|mehrdeutig)\b|\b(?:frage|angabe) ist (?:\w+ )?(?:nicht eindeutig|mehrdeutig|zu (?:ungenau|unpräzise|vage|unspezifisch|allgemein))\b",
        r"\bkönn\w+ (?:sie|du|ihr) (?:mir )?(?:\w+ ){0,3}(?:einzelheiten|details|angaben|nähere\w*|mehr|weitere\w*|sagen|verraten)\b[^?]*\?|^mit (?:weiteren|mehr|näheren|genaueren|etwas mehr) (?:angaben|informationen|details|einzelheiten|kontext)\b|\bwoher stammt (?:das|dieses) zitat\b|^(?:fragen sie|frag|erkundigen sie sich|erkundige dich|wenden sie sich|wende dich|kontaktieren sie|kontaktiere|versuchen sie es|versuch es) (?:[\w-]+ ){0,4}(?:direkt|beim?|an|archiv|verein\w*|museum|gemeinde|amt)\b",
        r"^am besten (?:fragen sie|fragst du|wenden sie sich|wendest du dich|erkundigen sie sich|rufen sie|schauen sie)\b",
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
        r"|unangebracht|unethisch|illegal|nicht angemessen|nicht ethisch)|\b(?:mir|uns|ich|wir|bin|dürfen) (?:\w+ ){0,4}nicht (?:befugt|berechtigt|gestattet|erlaubt|autorisiert)\b|\b(?:sicherheitsgründen|ethischen gründen|rechtlichen"
        r" gründen|datenschutzgründen) (?:\w+ ){0,6}(?:ich|wir|nicht|keine\w*)\b|\b(?:ich|wir|nicht|keine\w*) (?:\w+ ){0,5}aus (?:\w+ ){0,2}(?:sicherheits|datenschutz)?gründen\b",
        rf"\b(?:privat\w*|persönlich\w+|personenbezogen\w+|vertraulich\w+|solche|derartige|kontaktdaten|adressen|anschriften|telefonnummern) {_W % 4}(?:gebe|nenne|teile|verrate|veröffentliche|verbreite|offenbare) ich {_W % 4}(?:nicht|keine\w*|niemals|grundsätzlich)\b|\bich (?:gebe|nenne|teile|verrate) {_W % 4}(?:keine\w*|nicht) {_W % 3}(?:privat\w*|persönlich\w+|personenbezogen\w+|adressen|kontaktdaten)\b"
        rf"|\b(?:gebe|geben) (?:ich|wir) {_W % 5}(?:nicht|keine\w*) {_W % 3}(?:heraus|raus|weiter|preis|auskunft)\b|\b(?:zu|über) privatpersonen {_W % 4}(?:keine\w*|nicht)\b|\bkein kommentar\W*$",
        r"\b(?:steht|stünde|kommt|käme) (?:es )?mir (?:\w+ ){0,2}nicht zu\b|\b(?:ich )?(?:bewerte|beurteile|verurteile|beschuldige) (?:ich )?(?:\w+ ){0,3}(?:keine\w*|nicht)\b|\b(?:ich (?:nehme|beziehe|ergreife|vertrete)|(?:nehme|beziehe|ergreife|vertrete) ich) (?:\w+ ){0,5}(?:keine?|nicht) (?:\w+ )?(?:stellung|position|partei|meinung|haltung|seite)\b|\b(?:ich (?:habe|äußere)|(?:habe|äußere) ich) (?:\w+ ){0,3}keine (?:\w+ )?(?:meinung\w*|haltung|ansicht\w*)\b",
        r"\b(?:es|das) wäre (?:\w+ )?nicht (?:\w+ )?(?:richtig|angebracht|angemessen|fair|in ordnung|korrekt|ethisch)\b|\bnicht meine aufgabe\b|\bkeine (?:\w+ )?(?:wertung|bewertung|beurteilung|urteil|empfehlung) (?:\w+ )?(?:abgeben|vornehmen|treffen|aussprechen|abgebe)\b|\b(?:bleibe|bin) ich (?:\w+ ){0,3}neutral\b|\bich (?:bleibe|bin) (?:\w+ ){0,4}neutral\b|\b(?:spekuliere|mutmaße) ich (?:\w+ )?(?:nicht|grundsätzlich nicht)\b",
        r"\büber (?:[\w-]+ ){1,3}zu urteilen\b|\burteile? (?:[\w-]+ ){0,3}(?:treffe|fälle) ich (?:\w+ )?nicht\b|\bwäre (?:\w+ )?(?:unfair|ungerecht|anmaßend)\b(?= (?:von mir|meinerseits)|\W*$)",
        r"\bauskünfte? (?:\w+ ){0,3}(?:erteile|gebe) ich (?:\w+ )?nicht\b|\berteile ich (?:\w+ )?(?:keine|nicht)\b",
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
        r"\b(?:wahrscheinlich|vielleicht|vermutlich|möglicherweise|eventuell|wohl|womöglich|höchstwahrscheinlich|angeblich|schätzungsweise|mutmaßlich)\b(?! (?:\w+ ){0,2}(?:fiktiv\w*|erfunden\w*|nie|niemals|nicht mehr|für immer|auf immer|auf ewig|im dunkeln|ein geheimnis|ein rätsel))|\b(?:ich )?(?:glaube|denke|vermute|tippe"
        r"|schätze|nehme|rate|meine)\b(?! (?:ich )?(?:nicht|daten|kennt\w*|wissen\w*|train\w*|inform\w*|grund\w*|regel\w*|richt\w*|erinn\w*|quell\w*|prinzip\w*|werte|anleit\w*|kein\w*))"
        r"|\bwürde (?:ich )?(?:\w+ )?(?:sagen|tippen|vermuten|raten auf)\b|\b(?:meine )?(?:beste |erste )?(?:vermutung|schätzung|einschätzung) (?:ist|wäre|lautet)\b|\bwenn ich raten\b|\b(?:könnte|dürfte|müsste)"
        r" (?:\w+ ){0,4}(?:sein|gewesen)\b|\bgilt (?:\w+ )?als\b|\bantwort (?:lautet|ist|wäre)\b(?! (?:mir|unbekannt|nicht|leider))|\b(?:soweit ich weiß|meines wissens|soviel ich weiß)\b|\bmeist\b|\bgemeinhin\b",
    ),
}
ADVICE = {
    "de": (
        r"\b(?:bitte|(?:möchten|wollen) sie|(?:möchtest|willst) du|wie kann ich|soll ich|kann ich (?:ihnen|dir)|(?:sie|du) (?:können|kannst|könnten|könntest|sollten)|ich empfehle|empfehle ich|wenden|kontaktieren|nachfragen|wenden sie|konsultieren|überprüfen sie|falls (?:sie|du)|wenn (?:sie|du))\b",
        r"\b(?:\w*archive?|\w*bibliothek|\w*museum|\w*amt|gemeinde|\w*verein|\w*verlag|pressestelle|website|webseite|homepage|anruf|anfrage|blick|nachfrage|agentur|verwaltung|institut|kirchenb\w+|chronik) (?:[\w-]+ ){0,8}(?:weiterhelfen|helfen|hilft|hilft weiter|auskunft|wissen|klären|fündig|ergiebig|lohnen|lohnt|aufschluss|beantworten|führt|bereithalten|haben)\b",
    ),
}
PREAMBLE = {
    "de": (
        r"(?:(?:es )?tut mir (?:sehr |wirklich )?leid|leider|bedaure|(?:ich )?bedauere?|entschuldig\w+|sorry|verzeihung|(?:ich )?fürchte|hm+|tja|also|naja|na ja|ehrlich gesagt|offen gesagt|puh|hallo|ich (?:würde|hätte|möchte) (?:\w+ ){0,3}(?:gern|gerne) [^.]{0,30}|(?:habe|hab|kann|weiß|konnte|finde|kenne)(?: ich)?(?: (?:dazu|dir|ihnen|es|das|da|hier))?|(?:die |meine )?"
        r"(?:endgültige |finale |kurze )?antwort(?: ist| lautet)?|gute frage|danke[^.]{0,40}"
        r"|daher|deshalb|somit|folglich|kurz gesagt|ja|nein|und|so (?:\w+ ){1,4}(?:die|diese|ihre|deine) frage(?: auch)?(?: \w+){1,2}|(?:(?:der|die|das) )?(?:genaue[rs]? |vollständige[rs]? )?(?:name|vorname|nachname|datum|jahr|ort|anzahl|alter|beruf|preis|autor|verfasser|titel|ergebnis|quelle|status|geburtsdatum|todesdatum|geburtsort)"
        r"|(?:hier(?:zu)? )?(?:gibt es |existieren |kursieren |es gibt |es kursieren |diskutiert werden )?(?:mehrere|verschiedene|diverse|zahlreiche|unterschiedliche|viele) (?:\w+ )?(?:kandidaten|theorien|hypothesen|vermutungen|versionen|spekulationen|ansichten)(?: \w+){0,3}|(?:\w*preise|\w*kurse|tarife|öffnungszeiten|fahrpläne|wechselkurse|\w*zahlen) (?:ändern|schwanken|variieren|wechseln)(?: \w+){0,4}|boah|ui|uff|oh|oje|ach|ähm?|äh|mensch|hey|herrje|autsch|hui|oha|mei|jo|nee|nö|alles|jede (?:\w+ )?(?:zahl|antwort|angabe|aussage|jahreszahl|nennung)|jeder (?:\w+ )?name|jedes (?:\w+ )?(?:datum|jahr)|(?:die|das|den) ich (?:\w+ ){0,5}\w+|meines wissens|soweit ich weiß|soviel ich weiß|schöne frage|interessante frage|spannende frage|knifflige frage)",
    ),
}
TOPIC = {
    "de": (
        r"als (?:\w+ ){0,4}(?:ki|sprachmodell\w*|assistent\w*|modell|chatbot|antwort|programm)[^.]{0,80}|(?:und )?(?:wer|wen|wem|wessen|was (?:er|sie|es|der|die|das|man|genau|den|aus|damals|mit|jene\w?|ihn|ihm|ich)|wann|wo|woher|wohin|wie|welche[rnms]?|ob|warum|weshalb|wieso|womit|wofür|woran|wodurch|wovon|worüber) [^.]{0,120}",
        r"(?:zu|zum|zur|bei|über|laut|gemäß|nach|mit|ohne|aufgrund|wegen|bezüglich|hinsichtlich|für|anhand|basierend|trotz|da|weil|in|im|auf|aus|um|von) [^.]{0,120}",
    ),
}
META = {
    "de": (
        r"^(?:die |diese )?frage (?:\w+ )?(?:lautet|fragt|bezieht|betrifft|ist|dreht|handelt|zielt)|^es (?:geht|handelt sich) um (?:den|die|das|eine\w*)\b|^gefragt (?:ist|wird)|^der (?:nutzer|benutzer)\b|^gesucht\b",
        r"^(?:die |diese |ihre )?frage$|^so wie (?:sie|die frage) gestellt (?:ist|wurde)$",
        r"\b(?:hilft|helfen|weiß|wissen|kann|können|könnte|könnten|dürfte|dürften) (?:ihnen |dir |euch )?(?:\w+ ){0,2}(?:\w*archiv|\w*verein\w*|\w*museum|\w*amt|gemeinde|bibliothek|verwaltung|pfarr\w+|verlag|verband|familie|hotel)(?: [\w-]+){0,2} (?:weiter|helfen|weiterhelfen|mehr|auskunft|haben|wissen)\b",
        r"\b(?:tagebüch\w+|tagebuch|briefe|briefwechsel|archiv\w*|chronik\w*|akten|register) (?:[\w-]+ ){0,3}(?:auskunft|aufschluss)\b",
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
