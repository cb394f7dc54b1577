"""Forms of not answering in Dutch, and the core of further languages of Europe.

See `graders.abstention_forms`.
"""

# One family of forms a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

# What Dutch says "geen" of, what it tells, and where the answer would stand.
_NL_MATTER = r"(?:informatie|gegevens|data|bronn?(?:en)?|antwoord|kennis|toegang|uitslag\w*|details?|cijfers?|documentatie|vermelding\w*|aanwijzing\w*|bewijs|tekst|bijlage|afbeelding|artikel|mening|voorkeur|idee|herinnering\w*|notities?|verslag\w*|feiten|zekerheid)"
_NL_TELL = r"(?:beantwoorden|antwoorden|antwoord (?:op )?geven|zeggen|noemen|geven|bepalen|bevestigen|vinden|achterhalen|nagaan|verifieren|controleren|vaststellen|garanderen|voorspellen|raden|vertellen|herinneren|thuisbrengen|plaatsen|terugvinden|opzoeken|inschatten|schatten|beoordelen|aanwijzen|opmaken|aangeven|raadplegen|inzien|meedelen|opnoemen|openen|bekijken|lezen|zien|weten|doen|gissen|gokken|speculeren|verzinnen|voor de geest halen|met zekerheid|instaan|herleiden|reconstrueren|citeren)"
_NL_SOURCE = r"(?:tekst|passage|fragment|document\w*|artikel|context|bronn?(?:en)?|archie[fv]\w*|vraag|opgave|som|auteur|biograf\w+|overlevering)"
IGNORANCE = {
    "nl": (
        r"\bgeen (?:flauw )?idee\b|\bik (?:kan|heb) (?:\w+ ){0,4}(?:niet (?:beantwoorden|zeggen|bepalen|bevestigen|vinden)|geen (?:\w+ )?(?:informatie|gegevens|antwoord))"
        r"|\bheb ik geen\b|\bik onthoud me\b|\bik pas\W*$|\bik ken (?:\w+ ){0,2}niet\b|\bonvoldoende informatie\b",
        r"\b(?:joost|god) mag het weten\b|\bgeen (?:flauw(?:e)? )?(?:benul|notie)\b|\b(?:zou|kan) ik (?:\w+ ){0,3}niet (?:weten|zeggen|vertellen)\b|\b(?:die|deze) naam zegt me niets\b|\bzegt me niets\b|\bnooit van gehoord\b|\b(?:ben|sta) ik (?:\w+ )?(?:overvraagd|met de mond vol)|\bmoet ik (?:\w+ )?(?:passen|opzoeken|nakijken|schuldig blijven)|\b(?:schiet|valt) me (?:\w+ )?niet (?:te binnen|in)\b|\bliever niet (?:\w+ ){0,2}(?:gissen|gokken|raden|speculeren|naar)|\bga ik (?:\w+ )?niet (?:raden|gokken|gissen)"
        r"|\bik (?:kon|kan|heb|vind|vond|beschik) (?:\w+ ){0,4}(?:geen|niet) (?:\w+ ){0,4}(?:bron|bronnen|informatie|gegevens|toegang|voorkeur\w*|mening\w*|vinden|gevonden|herinneren|bevestigen|beantwoorden|zeggen|nagaan|achterhalen)\b|\bmijn (?:kennis|gegevens|training\w*) (?:\w+ ){0,3}(?:reik\w+|loopt|stopt|eindig\w*|gaat|tot)\b|\bdaar heb ik geen\b",
        r"\bik (?:zou|kan|wil|durf|ga|moet) (?:\w+ ){0,4}(?:verzinn\w+|gokken|gissen|speculeren)\b|\b(?:dat|het) zou (?:\w+ ){0,3}(?:verzonnen|gokwerk|giswerk|gissen|gokken|speculatie)\b|\bik (?:noem|geef|doe|wil|durf|kan|ga) (?:\w+ ){0,5}(?:geen|niet) (?:\w+ ){0,4}(?:naam|namen|datum|getal|cijfer|antwoord|jaartal|noemen|geven|instaan|verzinnen|garanderen|achterhalen|plaatsen|thuisbrengen|herleiden|traceren|beantwoorden)\b|\bik (?:moet|zal) (?:\w+ ){0,3}het antwoord schuldig\b|\bmoet ik (?:u |je )?het antwoord schuldig blijven\b|\bhet antwoord (?:moet|blijf) ik\b|\bik (?:heb|ken|vind|bezit) (?:\w+ ){0,3}(?:hier|daar)?(?:over|van)? ?(?:geen|niets) (?:\w+ ){0,3}(?:gegevens|informatie|bron\w*|antwoord|kennis|terug|gevonden|over)\b|\b(?:buiten|voorbij) mijn (?:kennis|bereik|expertise)\b|\bkomt niet voor in mijn\b|\bgeen (?:flauw )?(?:idee|benul)\b|\bik (?:weet|zou) (?:het )?(?:echt|eerlijk gezegd) niet\b|\bik geef (?:het|me) (?:over|op)\b|\bblijf ik (?:u |je )?(?:het antwoord )?schuldig\b",
        rf"\b(?:kan|kon|durf|zou|wil|mag|ga|moet) ik (?:[\w'-]+ ){{0,6}}?(?:niets?|geen|nooit) (?:[\w'-]+ ){{0,4}}?{_NL_TELL}\b|\bik (?:kan|kon|durf|zou|wil|ga|mag) (?:[\w'-]+ ){{0,7}}?(?:niets?|geen) (?:[\w'-]+ ){{0,4}}?{_NL_TELL}\b",
        r"\b(?:weet|ken|herinner|herken|tref) ik (?:(?!dat\b|wel\b)[\w'-]+ ){0,6}?(?:niets?|geen|nergens)\b|\bik (?:weet|ken|herinner|herken|tref) (?:(?!dat\b|wel\b)[\w'-]+ ){0,6}?(?:niets?|geen|nergens)\b|\bstaat (?:mij|me) (?:\w+ ){0,2}niet (?:\w+ )?bij\b|\bgaat (?:mijn \w+|mij|me) te boven\b|^weet (?:het |ik |dat )?(?:\w+ ){0,2}niet\b|\bik zou het (?:\w+ ){0,2}niet weten\b|\bik weet (?:er |hier |daar )?(?:te weinig|onvoldoende)\b",
        rf"\b(?:ik (?:heb|beschik|vind|vond|bezit|zie|ontving)|(?:heb|beschik|vind|vond|zie) ik) (?:[\w'-]+ ){{0,5}}?(?:geen|niets?|onvoldoende|te weinig) (?:[\w'-]+ ){{0,4}}?{_NL_MATTER}\b|\b(?:beschik ik|ik beschik) (?:\w+ ){{0,3}}niet over\b",
        r"\bmij (?:is|zijn) (?:[\w-]+ ){0,4}?(?:niets?|geen)\b|\b(?:is|zijn) (?:mij|me) (?:[\w-]+ ){0,3}?(?:(?:niets?|geen) (?:[\w-]+ )?(?:bekend|duidelijk|bijgebleven)|onbekend)\b|\bbij mij (?:\w+ )?(?:niet|geen) (?:\w+ )?bekend\b|\bzegt mij (?:\w+ )?niets\b",
        r"\b(?:niet|geen|nergens|ontbre\w+) (?:[\w-]+ ){0,3}?(?:in|binnen|uit) mijn (?:\w+ )?(?:training\w*|kennis\w*|data\w*|gegevens\w*|geheugen|bronnen|bestand\w*)|\bin mijn (?:training\w*|kennis\w*|data\w*|gegevens\w*|geheugen|bronnen) (?:[\w-]+ ){0,6}?(?:niets?|geen|nergens|ontbre\w+)\b|\b(?:buiten|voorbij) (?:mijn|wat ik)\b",
        r"\b(?:onbeantwoord|in het midden|op de vlakte|open) (?:laten|laat ik|houd ik|blijven)\b|\b(?:laat|moet|houd|hou) ik (?:[\w-]+ ){0,5}?(?:onbeantwoord|in het midden|op de vlakte|achterwege)\b|\b(?:sla ik|ik sla) (?:\w+ ){0,3}over\b|\b(?:zou|moet) ik (?:\w+ ){0,3}(?:opzoeken|nakijken|nazoeken|nagaan|uitzoeken)\b|\bgeen (?:eenduidig|definitief|sluitend|pasklaar|vaststaand|wetenschappelijk)\w* antwoord\b|\b(?:doe|durf|doen|kan) (?:ik )?(?:[\w-]+ ){0,4}?geen (?:\w+ )?(?:uitspra\w+|gok|schatting|gooi|voorspelling\w*)\b",
        r"\b(?:ik|we) (?:gok|raad|gis|speculeer|verzin|noem|geef|antwoord|zwijg|houd) (?:[\w-]+ ){0,4}?(?:liever|bewust|wijselijk)\b|\bliever (?:niet|geen)\b|\bik (?:gok|gis|speculeer|verzin) (?:[\w-]+ ){0,3}?(?:niets?|geen)\b|\b(?:zou|is|wordt|blijft) (?:[\w-]+ ){0,4}?(?:gissen|gokken|giswerk|gokwerk|pure speculatie|speculeren|raden|een gok|uit de lucht gegrepen)\b",
        r"\bmijn (?:kennis|gegevens|training\w*|informatie|data) (?:[\w-]+ ){0,4}?(?:reik\w+|loopt|lopen|stop\w*|eindig\w*|gaat|gaan|beperkt|houdt|bijgewerkt)\b|\bik (?:ben|was) (?:[\w-]+ ){0,4}?niet (?:[\w-]+ ){0,2}?(?:bekend|vertrouwd|op de hoogte|in staat|bij machte|zeker genoeg)\b|\bik zie (?:\w+ ){0,3}?geen (?:\w+ ){0,4}?(?:in (?:uw|je|jouw) (?:bericht|vraag)|bij (?:uw|je) (?:bericht|vraag))\b|\bben ik (?:[\w-]+ ){0,4}?niet (?:[\w-]+ ){0,2}?(?:bekend|vertrouwd|op de hoogte|in staat|bij machte)\b",
        r"\b(?:geen|niet|niets) (?:[\w-]+ ){0,4}?(?:meegestuurd|bijgevoegd|meegeleverd|bijgesloten|meegezonden)\b|\b(?:ontgaat|ontschiet|ontglipt) (?:me|mij)\b|\b(?:schiet|valt) (?:me|mij) (?:\w+ ){0,2}niet\b|\bgeen (?:flauw |enkel )?idee\b|\bmijn geheugen (?:laat|schiet)\b|\bik (?:pas|moet passen)\W*$",
        r"\bheb ik (?:[\w-]+ ){0,4}?(?:niets?|geen) (?:[\w-]+ ){0,4}?(?:kunnen|weten|vinden|gevonden|achterhalen|achterhaald)\b|\bis (?:het )?(?:me|mij) (?:\w+ ){0,2}?niet gelukt\b|\blukt(?:e)? (?:het )?(?:me|mij) (?:\w+ ){0,2}?niet\b",
    ),
    "sv": (
        r"\b(?:jag )?vet (?:jag )?(?:det |tyvarr )?(?:inte|ej)\b|\bingen aning\b|\bjag kan (?:\w+ ){0,3}inte (?:svara|säga|avgöra|bekräfta)|\bjag har (?:\w+ ){0,2}ingen (?:information|uppgift)|\bär okän[dt]\w*\b|\bingen vet\b|\bjag minns inte\b|\bkender ikke\b"
        r"|\b(?:jeg|det) ved (?:jeg |det )?ikke\b|\b(?:jeg|det) vet (?:jeg )?ikke\b|\bjeg har ingen (?:anelse|aning|informasjon)",
    ),
    "ro": (
        r"\bnu (?:stiu|știu|cunosc|sunt sigur\w?|îmi amintesc|am (?:\w+ )?(?:idee|informatii|informații))\b|\bnu (?:pot|se poate) (?:\w+ )?(?:raspunde|spune|determina|confirma)|\bhabar nu am\b|\bnu se stie\b|\bnecunoscut\b",
    ),
    "el": (
        r"δεν (?:ξερω|γνωριζω|θυμαμαι|εχω (?:\w+ )?(?:ιδεα|πληροφορι\w+)|μπορω να (?:απαντησω|πω|προσδιορισω|επιβεβαιωσω)|ειμαι σιγουρ\w+)|αγνωστο|κανεις δεν ξερει",
    ),
    "fi": (
        r"\ben (?:\w+ )?(?:tiedä|tieda|muista|osaa sanoa|ole varma|pysty (?:vastaamaan|sanomaan))|\bei (?:ole )?tiedossa\b|\bei aavistustakaan\b|\bkukaan ei tiedä\b|\bei tietoa\b",
    ),
    "hu": (
        r"\bnem tud(?:om|ok|juk)\b|\bfogalmam sincs\b|\bnem (?:ismerem|emlekszem|ismert|vagyok biztos)\b|\bnincs (?:\w+ )?(?:informaciom|adatom|otletem)|\bsenki sem tudja\b",
    ),
}
UNKNOWN = {
    "nl": (
        r"\bvalt niet te (?:zeggen|beantwoorden|voorspellen)\b|\b(?:is|zijn|werd|werden) (?:\w+ ){0,3}(?:niet|nooit) (?:\w+ )?(?:bekend\w*|openbaar|vastgelegd|overgeleverd|gepubliceerd|beschikbaar)\b|\bonmogelijk te (?:zeggen|weten|bepalen)\b|\ber (?:is|zijn) (?:\w+ ){0,2}geen (?:\w+ ){0,3}(?:informatie|gegevens|bronnen)\b|\bniet te beantwoorden\b",
        r"\b(?:naam|datum|jaartal|aantal|antwoord|leeftijd|bedrag|identiteit|prijs|gegevens) (?:[\w-]+ ){0,6}(?:niet|nergens|nooit) (?:\w+ ){0,2}(?:genoemd|vermeld|bekend\w*|overgeleverd|gegeven|bewaard|vastgelegd|vrijgegeven|onthuld|te achterhalen|terug te vinden|gedocumenteerd)\b|\b(?:wordt|is|worden|zijn|werd) (?:\w+ ){0,2}(?:nergens|niet) (?:\w+ )?(?:genoemd|vermeld|beschreven|overgeleverd|gedocumenteerd)\b|\b(?:verloren gegaan|in nevelen gehuld|blijft (?:een raadsel|onbekend|onduidelijk|de vraag))\b|\bgeen (?:betrouwbare |enkele )?(?:bronnen?|gegevens|informatie) (?:\w+ )?(?:bekend|beschikbaar|gevonden|overgeleverd|voorhanden)\b|\bbronnen (?:zwijgen|spreken elkaar tegen|vermelden (?:\w+ )?niet)\b",
        r"\b(?:is|zijn|was|waren|blijft|blijven|werd|wordt) (?:[\w'-]+ ){0,6}?(?:(?<!een )(?<!de )(?<!het )onbekend|niet bekend|onduidelijk|niet duidelijk|(?:niet|nooit|nergens) (?:\w+ )?(?:vastgesteld|vastgelegd|overgeleverd|gedocumenteerd|opgetekend|geregistreerd|opgehelderd|bewaard gebleven|bekendgemaakt|onthuld|gepubliceerd)|verloren gegaan|een raadsel|een mysterie)\b",
        r"\bniet (?:meer |goed |precies |met zekerheid )?(?:na te gaan|vast te stellen|terug te vinden|te traceren)\b|\bniet (?:meer |goed |precies |met zekerheid )?te (?:voorspellen|zeggen|achterhalen|bepalen|verifieren|controleren|beantwoorden|reconstrueren|geven|herleiden)\b|\b(?:weet|kan) (?:[\w-]+ ){0,3}?niemand\b|\bniemand (?:\w+ )?(?:weet\b|kan (?:\w+ ){0,4}(?:zeggen|weten|voorspellen|bevestigen))|\bvalt (?:\w+ ){0,2}niet (?:\w+ )?te\b|\bonmogelijk (?:met zekerheid )?te (?:zeggen|weten|bepalen|voorspellen|achterhalen)\b",
        rf"\ber (?:is|zijn|bestaat|bestaan|bleven) (?:[\w'-]+ ){{0,5}}?(?:(?:geen|onvoldoende|te weinig) (?:[\w'-]+ ){{0,4}}?{_NL_MATTER}|niets (?:[\w'-]+ ){{0,4}}?(?:bekend|overgeleverd|bewaard))\b",
        rf"\b{_NL_SOURCE} (?:[\w'-]+ ){{0,4}}?(?:vermeld\w*|noem\w*|zeg\w*|zwijg\w*|geef\w*|geven|bevat\w*|meld\w*|spre\w+|staat|staan|ontbre\w+) (?:[\w'-]+ ){{0,7}}?(?:niets?|geen|nergens)\b|\bin (?:de|het|deze|dit|uw|je) {_NL_SOURCE} (?:\w+ ){{0,4}}?(?:niets?|geen|nergens|ontbre\w+)\b|\b{_NL_SOURCE} zwijg\w*\b",
        rf"\b(?:ontbreekt|ontbreken) (?:\w+ ){{0,2}}(?:{_NL_MATTER})\b|\b(?:{_NL_MATTER}) (?:\w+ )?(?:ontbreekt|ontbreken|onvolledig)\b|\bonvoldoende (?:{_NL_MATTER})\b",
    ),
}
CLARIFY = {
    "nl": (
        r"\b(?:kunt|kun|kan|zou) (?:u|je) (?:\w+ ){0,4}(?:verduidelijken|aangeven|specificeren|toelichten|vertellen)[^?]*\?|\bwelke (?:[\w-]+ ){1,5}(?:bedoelt|bedoel)",
        r"^(?:over |om |op |aan |van |bij |in |met )?(?:welke?|wie|wat|waar) (?:[\w-]+ ){0,6}?(?:bedoel\w*|gaat het|gaat dit|heb je het|heeft u het|doel\w*|verwijs\w*)|\b(?:kunt|kun|kan|zou|wilt|wil) (?:u|je|jij) (?:[\w-]+ ){0,6}?(?:verduidelijken|aangeven|specificeren|toelichten|vertellen|geven|delen|noemen|sturen|plakken|preciseren|zeggen|meesturen|toevoegen)[^?]*\?",
        r"^(?:heb je|heeft u|weet je|weet u) (?:[\w-]+ ){0,3}?(?:misschien|toevallig|wellicht|meer|de|een)\b[^?]*\?|\b(?:stuur|plak|geef|deel|noem|vermeld) (?:me |mij |hier |eerst |even |alsjeblieft ){0,3}(?:[\w-]+ ){0,2}(?:tekst|artikel|details|context|gegevens|titel|naam|fragment|informatie)\b",
    ),
}
UNSURE = {
    "nl": (r"\bik (?:ben|weet) (?:er |het )?(?:niet|on) ?(?:\w+ )?zeker\b|\bniet zeker\b",),
    "sv": (r"\bjag är (?:\w+ )?(?:inte säker|osäker)\b|\bjeg er ikke sikker\b",),
}
GUESS = {
    "nl": (
        r"\b(?:misschien|waarschijnlijk|ik (?:denk|geloof|vermoed)(?! niet)|(?<!niet )(?<!niet goed )mogelijk(?! (?:om|dat ik)))\b|\b(?:wordt|geldt) (?:\w+ ){0,3}(?:beschouwd|toegeschreven|algemeen)\b",
        r"\b(?:ik gok(?! (?:\w+ ){0,2}(?:niet|liever))|vermoedelijk|meestal|als ik moet gokken)\b",
        r"\b(?:ongeveer|circa|als ik (?:zou )?(?:moet|moest) (?:gokken|raden)|naar schatting)\b",
    ),
    "sv": (r"\b(?:kanske|troligen|jag (?:tror|gissar)|förmodligen|möjligen|måske|kanskje)\b",),
}
REFUSAL = {
    "nl": (
        r"\bik kan (?:\w+ ){0,4}niet (?:mee )?helpen\b|\btegen mijn richtlijnen\b",
        r"\b(?:ik (?:kan|mag|zal|ga|wil|help|werk)|(?:kan|mag|zal|ga|wil|help|werk) ik) (?:[\w-]+ ){0,7}?(?:niet|geen) (?:[\w-]+ ){0,4}?(?:meehelpen|helpen|assisteren|meewerken|ondersteunen|bijstaan|delen|verstrekken|vrijgeven|prijsgeven|openbaar maken|voldoen|ingaan|instructies|handleiding|adviseren|schrijven|genereren|uitleggen|verspreiden|doorgeven|mee|aan mee)\b",
        r"\b(?:ik (?:geef|deel|verstrek|doe|spreek)|(?:geef|deel|verstrek|doe) ik) (?:[\w-]+ ){0,3}?(?:geen|niet) (?:[\w-]+ ){0,3}?(?:stemadvies|advies|adviezen|persoonlijke|persoonsgegevens|privegegevens|adres\w*|mening|instructies|voorkeur|aanbeveling\w*)\b|\btegen (?:mijn|onze) (?:\w+ )?(?:richtlijnen|regels|principes|beleid)\b|\bik (?:weiger|moet weigeren|neem geen (?:\w+ )?(?:standpunt|stelling|positie)|kies geen partij|blijf (?:\w+ )?neutraal)\b|\bik moet (?:\w+ ){1,3}(?:weigeren|afwijzen)\b|\b(?:persoon\w*|prive\w*|adres\w*|telefoonnummers?|zulke|dergelijke) (?:[\w-]+ ){0,4}?(?:geef|deel|verstrek|onthul|publiceer) ik (?:\w+ ){0,3}?(?:niet|nooit|geen)\b",
    ),
}
WHOLE = {
    "nl": (
        r"(?:onbekend|geen (?:antwoord|commentaar)|(?:ik )?weet (?:het )?niet|niet bekend|pas|niet te zeggen)",
        r"(?:geen gegevens|niet (?:vermeld|genoemd|opgegeven|gegeven|beschikbaar)|n\. ?b\.?|n\.?v\.?t\.?|geen idee|onduidelijk|weet ik niet|geen informatie)",
    ),
    "sv": (r"(?:okänd|okänt|ukjent|ukendt|inget svar)",),
}
PREAMBLE = {
    "nl": (
        r"(?:sorry|helaas|het spijt me|(?:het )?antwoord)",
        r"(?:het spijt (?:me|mij)(?: [\w-]+){0,4}|excuses(?: [\w-]+){0,3}|neem me niet kwalijk|eerlijk gezegd|om eerlijk te zijn|even (?:nadenken|denken|kijken)|laat me (?:even )?(?:nadenken|denken|kijken)|hm+|tja|ach|oei|nou|(?:dat is )?(?:een )?(?:goede|interessante|leuke|lastige|moeilijke|mooie|bijzondere) vraag|(?:be)?dank(?:t|je)?(?: je)?(?: wel)? voor (?:de|je|uw) vraag|voor zover ik weet|bij mijn weten|ik (?:vrees|ben bang)|jammer genoeg|dus|daarom|kortom|(?:mijn |het )?(?:definitieve |korte )?antwoord(?: is| luidt)?|op dit moment|momenteel)",
    ),
    "sv": (r"(?:tyvärr|ledsen|förlåt|svar|svaret|beklager)",),
}
ADVICE = {
    "nl": (
        r"\b(?:raadpleeg|raadplegen|kijk eens|probeer|informeer|neem (?:\w+ )?contact|contact op|contacteer|je (?:kunt|kan|zou|vindt)|u (?:kunt|zou|vindt)|kun je|kunt u|zou je|zou u|nazoeken|opzoeken|nakijken|navragen|navraag|te raadplegen|ik (?:kan|help) (?:je |u )?(?:wel|graag)|wil je|wilt u|laat (?:het )?(?:me|mij) weten|als (?:je|u)|indien (?:u|je)|verder helpen|op weg helpen|uitkomst bieden|uitsluitsel geven|het beste)\b",
        r"\b(?:\w*archief|\w*archieven|\w*bibliotheek|\w*museum|gemeente|\w*vereniging|\w*bond|club|website|site|databank|\w*register|delpher|biografie\w*) (?:[\w-]+ ){0,5}?(?:kan|kunnen|zou|zouden|zal|zullen|mogelijk|misschien|wellicht|waarschijnlijk|weet|weten)\b|\b(?:misschien|mogelijk|wellicht) (?:[\w-]+ ){0,3}(?:helpt|weet|heeft|biedt|staat het|is het te vinden|vindt?)\b",
    ),
}
TOPIC = {
    "nl": (
        r"(?:(?:over|voor|of|met) (?:de|het|een|zijn|haar|hun|deze|die|dit|dat|wie|wat|welke?|hij|zij|ze|er)|wat|betreffende|aangaande|omtrent|zonder|wie|waar|wanneer|welke?|hoeveel|hoe|omdat|aangezien|ondanks|volgens|op basis van|als (?:\w+ ){0,3}(?:ai|ai-\w+|taalmodel|assistent|model)) [^.]{0,120}|als (?:\w+ ){0,3}(?:ai|ai-\w+|taalmodel|assistent|model)",
    ),
}
STATES = {
    "nl": (
        r"^(?:het|dat|dit|hij|zij|ze) (?:is|was|waren|heet|heette|luidt)\b(?! (?:\w+ )?(?:onbekend|onduidelijk|niets?|geen|moeilijk|lastig|onmogelijk|mij|helaas|een (?:goede|lastige|moeilijke))\b)|^(?:de|het|een) [\w-]+(?: [\w-]+){0,5}? (?:is|was|heet|heette|luidt)\b(?! (?:onbekend|onduidelijk|niets?|geen|mij|helaas|moeilijk|lastig)\b)",
    ),
}
LOOSE = {
    "nl": (
        r"\b(?:weet|weten|zeker|bekend|onbekend|onduidelijk|onmogelijk|herinner\w*|informatie|gegevens|beantwoorden|zeggen|idee|helaas|gissen|gokken|spijt)\b",
    ),
}
