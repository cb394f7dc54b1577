"""Forms of not answering in Dutch, and the core of further languages of Europe.

See `graders.abstention_forms`.
"""

# One family of forms a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

IGNORANCE = {
    "nl": (
        r"\b(?:ik )?wee?t (?:ik )?(?:het |dat )?(?:helaas |echt )?niet\b|\bgeen (?:flauw )?(?:idee|antwoord)\b|\bik (?:kan|heb) (?:\w+ ){0,4}(?:niet (?:beantwoorden|zeggen|bepalen|bevestigen|vinden)|geen (?:\w+ )?(?:informatie|gegevens|antwoord))"
        r"|\bheb ik geen\b|\bik herinner me\b|\bniet bekend\b|\bis onbekend\b|\bniemand weet\b|\bik onthoud me\b|\bik pas\W*$|\bniet te (?:zeggen|bepalen)\b|\bik ken (?:\w+ ){0,2}niet\b|\bonvoldoende informatie\b",
        r"\b(?:joost|god) mag het weten\b|\bgeen (?:flauw(?:e)? )?(?:benul|notie|antwoord|weet)\b|\b(?:zou|kan) ik (?:\w+ ){0,3}niet (?:weten|zeggen|vertellen)\b|\b(?:die|deze) naam zegt me niets\b|\bzegt me niets\b|\bnooit van gehoord\b|\b(?:ben|sta) ik (?:\w+ )?(?:overvraagd|met de mond vol)|\bmoet ik (?:\w+ )?(?:passen|opzoeken|nakijken|schuldig blijven)|\b(?:schiet|valt) me (?:\w+ )?niet (?:te binnen|in)\b|\bliever niet (?:\w+ ){0,2}(?:gissen|gokken|raden|speculeren|naar)|\bga ik (?:\w+ )?niet (?:raden|gokken|gissen)"
        r"|\bik (?:kon|kan|heb|vind|vond|beschik) (?:\w+ ){0,4}(?:geen|niet) (?:\w+ ){0,4}(?:bron|bronnen|informatie|gegevens|toegang|voorkeur\w*|mening\w*|vinden|gevonden|herinneren|bevestigen|beantwoorden|zeggen|nagaan|achterhalen)\b|\bmijn (?:kennis|gegevens|training\w*) (?:\w+ ){0,3}(?:reik\w+|loopt|stopt|eindig\w*|gaat|tot)\b|\bdaar heb ik geen\b",
        r"\bik (?:zou|kan|wil|durf|ga|moet) (?:\w+ ){0,4}(?:verzinn\w+|gokken|gissen|speculeren)\b|\b(?:dat|het) zou (?:\w+ ){0,3}(?:verzonnen|gokwerk|giswerk|gissen|gokken|speculatie)\b|\bik (?:noem|geef|doe|wil|durf|kan|ga) (?:\w+ ){0,5}(?:geen|niet) (?:\w+ ){0,4}(?:naam|namen|datum|getal|cijfer|antwoord|jaartal|noemen|geven|instaan|verzinnen|garanderen|achterhalen|plaatsen|thuisbrengen|herleiden|traceren|beantwoorden)\b|\bik (?:moet|zal) (?:\w+ ){0,3}het antwoord schuldig\b|\bmoet ik (?:u |je )?het antwoord schuldig blijven\b|\bhet antwoord (?:moet|blijf) ik\b|\bik (?:heb|ken|vind|bezit) (?:\w+ ){0,3}(?:hier|daar)?(?:over|van)? ?(?:geen|niets) (?:\w+ ){0,3}(?:gegevens|informatie|bron\w*|antwoord|kennis|terug|gevonden|over)\b|\b(?:buiten|voorbij) mijn (?:kennis|bereik|expertise)\b|\bkomt niet voor in mijn\b|\bgeen (?:flauw )?(?:idee|benul)\b|\bik (?:weet|zou) (?:het )?(?:echt|eerlijk gezegd) niet\b|\bik geef (?:het|me) (?:over|op)\b|\bblijf ik (?:u |je )?(?:het antwoord )?schuldig\b",
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
        r"\b(?:tekst|passage|document\w*|artikel|context|bronnen?) (?:\w+ ){0,6}(?:niet|niets|geen)\b|\bniemand (?:\w+ )?(?:kan|weet)\b|\bvalt niet te (?:zeggen|beantwoorden|voorspellen)\b|\b(?:is|zijn|werd|werden) (?:\w+ ){0,3}(?:niet|nooit) (?:\w+ )?(?:bekend\w*|openbaar|vastgelegd|overgeleverd|gepubliceerd|beschikbaar)\b|\bonmogelijk te (?:zeggen|weten|bepalen)\b|\ber (?:is|zijn) (?:\w+ ){0,2}geen (?:\w+ ){0,3}(?:informatie|gegevens|bronnen)\b|\bniet te beantwoorden\b",
        r"\b(?:naam|datum|jaartal|aantal|antwoord|leeftijd|bedrag|identiteit|prijs|gegevens) (?:[\w-]+ ){0,6}(?:niet|nergens|nooit) (?:\w+ ){0,2}(?:genoemd|vermeld|bekend\w*|overgeleverd|gegeven|bewaard|vastgelegd|vrijgegeven|onthuld|te achterhalen|terug te vinden|gedocumenteerd)\b|\b(?:wordt|is|worden|zijn|werd) (?:\w+ ){0,2}(?:nergens|niet) (?:\w+ )?(?:genoemd|vermeld|beschreven|overgeleverd|gedocumenteerd)\b|\b(?:verloren gegaan|in nevelen gehuld|blijft (?:een raadsel|onbekend|onduidelijk|de vraag))\b|\bgeen (?:betrouwbare |enkele )?(?:bronnen?|gegevens|informatie) (?:\w+ )?(?:bekend|beschikbaar|gevonden|overgeleverd|voorhanden)\b|\bbronnen (?:zwijgen|spreken elkaar tegen|vermelden (?:\w+ )?niet)\b",
    ),
}
CLARIFY = {
    "nl": (
        r"\b(?:kunt|kun|kan|zou) (?:u|je) (?:\w+ ){0,4}(?:verduidelijken|aangeven|specificeren|toelichten|vertellen)[^?]*\?|\bwelke (?:[\w-]+ ){1,5}(?:bedoelt|bedoel)",
    ),
}
UNSURE = {
    "nl": (r"\bik (?:ben|weet) (?:er |het )?(?:niet|on) ?(?:\w+ )?zeker\b|\bniet zeker\b",),
    "sv": (r"\bjag är (?:\w+ )?(?:inte säker|osäker)\b|\bjeg er ikke sikker\b",),
}
GUESS = {
    "nl": (
        r"\b(?:misschien|waarschijnlijk|ik (?:denk|geloof|gok|vermoed)|mogelijk)\b",
        r"\b(?:ik gok|vermoedelijk|meestal|als ik moet gokken)\b",
    ),
    "sv": (r"\b(?:kanske|troligen|jag (?:tror|gissar)|förmodligen|möjligen|måske|kanskje)\b",),
}
REFUSAL = {
    "nl": (r"\bik kan (?:\w+ ){0,4}niet (?:mee )?helpen\b|\btegen mijn richtlijnen\b",),
}
WHOLE = {
    "nl": (
        r"(?:onbekend|geen antwoord|weet niet|niet bekend)",
        r"(?:geen gegevens|niet (?:vermeld|genoemd|opgegeven|gegeven|beschikbaar)|n\. ?b\.?|n\.?v\.?t\.?|geen idee|onduidelijk|weet ik niet|geen informatie)",
    ),
    "sv": (r"(?:okänd|okänt|ukjent|ukendt|inget svar)",),
}
PREAMBLE = {
    "nl": (r"(?:sorry|helaas|het spijt me|(?:het )?antwoord)",),
    "sv": (r"(?:tyvärr|ledsen|förlåt|svar|svaret|beklager)",),
}
