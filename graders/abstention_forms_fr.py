"""The French forms of not answering: see `graders.abstention_forms`."""

# One family of forms a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

_INFO = (
    r"(?:informations?|infos?|idée|réponse|données?|connaissances?|éléments?|détails?|certitude|trace"
    r"|sources?|souvenir|accès|contexte|preuves?|précisions?|renseignements?|documentation|moyen"
    r"|résultats?|mémoire|références?|assurance)"
)

_TELL = (
    r"(?:répondre|dire|savoir|déterminer|confirmer|vérifier|affirmer|trouver|identifier|fournir|donner"
    r"|préciser|établir|indiquer|prédire|deviner|garantir|localiser|connaître|rappeler|souvenir"
    r"|conclure|renseigner|certifier|trancher|retrouver|prononcer|estimer|apporter|communiquer|calculer)"
)

# Where an answer would stand, and what is asked for.
_TEXT = (
    r"(?:textes?|passages?|extraits?|documents?|contextes?|énoncés?|paragraphes?|sources?|reportages?|articles?(?! \d)|récits?|chroniques?"
    r"|(?:auto)?biographies?|entretiens?|interviews?|transcriptions?|documentation|bibliographie|résultats|recherches?|registres?|archives|fichiers?|rapports?"
    r"|encyclopédies?|notices?|fiches?|historiens|chroniqueurs|biographes|données|éléments|références)"
)
_WORK = (
    rf"(?:(?<!parce que le )(?<!parce que la )(?<!parce que l')(?<!parce que les )(?:{_TEXT}|romans?|livres?|ouvrages?|[oœ]e?uvres?|films?|séries?|contes?|nouvelles?|poèmes?|lettres?|scénarios?|auteure?s?|autrice|narrat(?:eur|rice)"
    r"|histoire|presse|pièces?|évangiles?|bible|saga|notes?|site|page|chanson|paroles|réalisat(?:eur|rice)|écrivaine?|cinéaste|intrigue|générique|carte|album|scénaristes?|romanci(?:er|ère)|poète|poétesse|dramaturge|conteur|conteuse|journalistes?|reporter|rédact(?:eur|rice)|composit(?:eur|rice)))"
)
_ASKED = (
    r"(?:(?:pré|sur)?noms?|patronyme|pseudonyme|dates?|année|jour|mois|heures?|[aâ]ge|lieux?|endroit|ville|pays|localité|chiffres?|nombres?|quantités?"
    r"|prix|coûts?|montants?|valeurs?|réponses?|données?|détails?|informations?|infos?|identités?|paternité|causes?|motifs?|raisons?|profession|métier"
    r"|occupation|titres?|résultats?|score|hauteur|poids|longueur|distances?|superficie|population|vitesse|durée|nationalité|provenance"
    r"|adresse|domicile|signification|lien de parenté|statistiques?|pourcentages?|estimations?|budget|mesures|dimensions|profondeur|température|couleur"
    r"|marque|modèle|espèce|responsables?|vainqueur|titulaire|recensement|attribution|numéro|circonstances|renseignements?|précisions?|emplacement|paternité)"
)
_WH = r"(?:qui|quels?|quelles?|quand|où|comment|combien|pourquoi|lesquels?|laquelle|ce que|si|à quel\w*|de quel\w*|en quel\w*)"
_NEG = r"(?:pas|jamais|rien|mot|nulle part|aucun\w*|guère|point|nullement|à aucun moment|plus)"
_TELLS = (
    r"(?:di(?:t|sent|sait|ra)|mentionn\w+|nomm\w+|spécifi\w+|précis\w+|indiqu\w+|révèl\w+|racont\w+|expliqu\w+|explicit\w+|détaill\w+|apport\w+|offr\w+"
    r"|fourni\w*|donn\w+|contien\w+|signal\w+|identifi\w+|consign\w+|enregistr\w+|cit\w+|évoqu\w+|parl\w+|trait\w+|abord\w+|dévoil\w+|décri\w+|répond\w*"
    r"|renseign\w+|confirm\w+|livr\w+|souffl\w+|permet\w*|laiss\w+|compren\w+|comport\w+|éclair\w+|tranch\w+|rapport\w+|relat\w+|suffi\w+|conserv\w+|reti\w+"
    r"|(?:fait|font) (?:\w+ )?(?:mention|référence|état|allusion)|reprend\w*|recens\w+|vont|va|descend\w*|couvr\w+|document\w+|attest\w+|aid\w+|entr\w+|avanc\w+|propos\w+|chiffr\w+|dat\w+|situ\w+)"
)
_TOLD = (
    r"(?:mentionn|précis|indiqu|spécifi|évoqu|communiqu|rapport|consign|document|attest|détaill|explicit|renseign|relat|abord|recens|signal|référenc"
    r"|donn|révél|cit|fourn|divulgu|dévoil|expliqu|trait|nomm|livr)(?:ée?s?|ies?|is?|és)"
)
_FOUND_OUT = (
    rf"(?:{_TOLD}|établi(?:e|s|es)?|connue?s?|sue?s?|identifiée?s?|publiée?s?|confirmée?s?|élucidée?s?|découverte?s?|conservée?s?|retrouvée?s?|déterminée?s?|enregistrée?s?"
    r"|tranchée?s?|vérifiée?s?|éclaircie?s?|retenue?s?|transmise?s?|notée?s?|prouvée?s?|résolue?s?|rendue?s? publi\w+|officialisée?s?|arrêtée?s?|percée?s?|fixée?s?)"
)
_TILL = r"(?! (?:\w+ )?(?:qu'|que )(?!il|elle|je))"
_WRONG = r"(?:faux|fausses?|erronée?s?|inexacte?s?|incorrecte?s?|inventée?s?|au hasard|en l'air|à l'aveugle|sans (?:fondement|certitude|preuves?|source|base|être|savoir|vérifier|garantie))"
_SAY = (
    rf"(?:inventer|invente|spéculer|deviner|conjecturer|improviser|broder|fabuler|extrapoler|affabuler|supposer|mentir|me tromper|m'avancer|me prononcer|me risquer|m'aventurer|me hasarder|me mouiller"
    rf"|induire|tromper|égarer|fourvoyer|désinformer|raconter|dire (?:de )?(?:bêtises?|n'importe|une|des|quelque)|hasarder|avancer|risquer"
    rf"|(?:donner|dire|fournir|proposer|citer|affirmer|lancer|attribuer|indiquer|répondre|communiquer|garantir|assurer|retenir|avancer)(?: [\w']+){{0,4}}? ?(?:\b{_ASKED}|{_WRONG}))"
)
_STAND = (
    r"(?:situer|dater|nommer|citer|attester|garantir|cautionner|défendre|étayer|soutenir|associer|relier|rattacher|attribuer|reconstituer|reconnaître|remettre|distinguer|départager|choisir"
    r"|corroborer|justifier|m'engager|me porter garante?|avancer|proposer|recouper|placer|mettre (?:un|une|la main)|démêler|lire|déchiffrer|déduire|répondre|dénicher|repérer|remonter|rendre compte"
    r"|certifier|extraire|obtenir|fixer|arrêter|rien (?:dire|affirmer)|chiffrer|expliquer|décrire|deviner|valider|m'en souvenir|consulter|accéder|chercher|naviguer|parcourir|mettre (?:un|le) nom|me le rappeler|mieux faire)"
)
_I_NEG = r"\bj(?:e|')? ?(?:ne |n'|n'en |n'y )?"

_FEW = r"(?:[\w'-]+ ){0,3}"

IGNORANCE = {
    "fr": (
        r"\bje (?:ne |n')?(?:le |la |l'|vous |en |y )?(?:sais|savais) (?:\w+ )?(?:pas|plus|rien|point)\b(?! (?!repondre|dire|determiner|preciser)\w+(?:er|ir|oir)\b)"
        r"|\bj'?(?:e )?(?:n'?en )?sais (?:pas|rien)\b(?! (?!repondre|dire)\w+(?:er|ir|oir)\b)|\bch(?:ais|uis|é)? ?pas\b(?!-)(?! (?:la|le) )|^jsp\b"
        r"|\bne sais pas\b(?! (?!repondre|dire|determiner|du tout)\w+(?:er|ir|oir)\b)|^sais pas\b|\bnous ne savons pas\b|\bje ne sais\b",
        r"\bj(?:e n)?'ignore\b|\bje l'ignore\b|\bnous ignorons\b",
        r"^aucun souvenir\b|\b(?:ne figure|ne se trouve|n'est|n'apparaît)\w* pas dans m(?:es|a|on)\b|\bje c pas\b|\bchepa\b|\bje (?:n'en )?sais trop rien\b|\bça ne me (?:dit|rappelle)\b"
        r"|\bbout de la langue\b|\b(?:une )?colle\W*$|\bme prenez au dépourvu\b",
        r"\b(?:aucune|pas la moindre|pas d'|nulle) ?idée\b|^pas la moindre\b|\baucune foutue idée\b",
        r"\bje ne (?:\w+ )?saurais?\b(?: (?:\w+ )?(?:pas )?(?:dire|répondre|affirmer|préciser|confirmer"
        r"|donner|trancher|l[ea] ?\w+|vous))|\bje ne saurais\b",
        r"\bje (?:ne |n'|n'en )?(?:la |le |l'|les )?(?:connais|reconnais) (?:pas|plus|aucun\w*)\b",
        r"\bje (?:ne |n'|n'en )?(?:(?:m'en|me|m'|m'y) ?)(?:souviens|rappelle) (?:pas|plus|guère)\b"
        r"|\b(?:m'échappe|m'est inconnue?)\b|\bj'ai (?:\w+ )?oublié\b|\bne me (?:dit|revient|vient) (?:rien|pas)"
        r"|\btrou de mémoire\b|\bjamais entendu parler\b|\bma langue au chat\b",
        rf"\bje (?:ne |n')(?:ai|dispose|possède|détiens|trouve|vois|trouvais|connais)"
        rf"(?: pas| aucune?| nulle?| point| plus)? {_FEW}(?:d'|l'|de |la |cette |ces |d’|en |suffisamment )?"
        rf"(?:assez |suffisamment )?(?:d'|de )?{_INFO}",
        rf"\bj'?(?:e )?(?:n'?)?ai (?:pas|aucune?|rien|malheureusement pas) {_FEW}(?:d'|l'|de |la |cette )?"
        rf"(?:{_INFO[3:]}\b|\bje n'ai rien (?:trouvé|sur|à)|\bje n'ai (?:\w+ )?(?:pas|rien|aucun\w*|jamais)"
        rf" {_FEW}(?:trouvé|pu|su|réussi)\b|\bje (?:ne|n'en) dispose pas\b|\bje n'en ai (?:pas|aucune?)\b",
        rf"\b(?:je|nous) (?:ne |n')?(?:\w+ )?(?:peux|puis|pouvons|parviens|arrive|suis pas (?:en mesure|capable"
        rf"|apte|à même)|suis plus en mesure|suis malheureusement pas en mesure|pourrais)(?: \w+)?(?: pas)?"
        rf" (?:\w+ )?(?:de |d'|à )?(?:vous |le |l'|la |y |en |me |m')?(?:\w+ )?{_TELL}"
        rf"|\b(?:je suis )?(?:incapable|dans l'impossibilité|dans l'incapacité) (?:de |d')",
        r"\b(?:je préfère|je préférerais|je choisis de|j'aime mieux|je préfèrerais) (?:ne pas|m'abstenir"
        r"|ne rien|passer|éviter)|\bje (?:m'abstiens|m'abstiendrai|vais m'abstenir|dois m'abstenir)\b"
        r"|^abstention\b|\bm'abstenir\b",
        r"\bje ne (?:veux|souhaite|vais|voudrais) pas (?:répondre|deviner|spéculer|inventer|me prononcer"
        r"|me risquer|m'avancer)\b|^(?:je )?passe(?: (?:mon tour|cette question|celle-ci))?\W*$"
        r"|\bje donne ma langue\b|\bje (?:sèche|cale)\b|\bje me rends\b",
        r"\b(?:je n'ai|n'ai|sans avoir) (?:pas|aucune)(?: eu)? connaissance\b|\bje ne suis pas (?:\w+ )?"
        r"(?:au courant|familier|familière|informée?|au fait)\b|\b(?:hors|au-delà|dépasse) (?:de )?(?:mes|ma"
        r"|mon) (?:connaissances?|portée|domaine|compétences?)|\bdépasse mes\b",
        r"\bje crains (?:de )?ne pas\b|\b(?:navrée?|désolée?|regrette) de ne (?:pas|pouvoir)\b",
        r"\b(?:mes|ma|mon) (?:connaissances?|données|base|informations?|entraînement|corpus|sources)"
        r" (?:[\w'-]+ ){0,4}(?:ne |n'|s'arrêt\w+|se limit\w+|sont limit\w+)",
        r"\bdieu (?:seul )?(?:le )?sait\b|^allez savoir\b|^va savoir\b|\bqu'est-ce que j'en sais\b"
        r"|\bcomment (?:le )?saurais-je\b|\bqui sait\W*$",
        r"\b(?:ce serait|je ne ferais que|cela relèverait) (?:de la |de |une |pure )*(?:spécul\w+|deviner"
        r"|devinette|conjecture|suppos\w+)",
        rf"\b(?:il (?:me |m'en )?(?:faudrait|manque)|j'aurais besoin|j'ai besoin|manque) (?:de |d'|plus "
        rf"|davantage |des )*{_INFO}|\bfaute (?:de |d')(?:\w+ )?{_INFO}|\bsans (?:plus|davantage)"
        rf" (?:de |d')",
        r"\bje n'ai (?:pas|aucune?) (?:d'|de )?(?:opinions?|préférences?|avis|sentiments?|goûts?)\b|\bm'échappe\b|\bje n'en sais (?:\w+ )?rien\b|\bsais (?:fichtre|foutre|strictement|absolument|vraiment)? ?rien\b|\b(?:ne )?me (?:dit|parle|rappelle|évoque) (?:absolument )?rien\b|\b(?:me|nous) fait défaut\b|\bj'ai un trou\b|\bce n'est pas à ma portée\b"
        r"|\b(?:dieu|diable) (?:seul )?(?:le )?sait\b|\ballez savoir\b|\bva savoir\b|\bje l'ignore\b|\bpas (?:la moindre|l'ombre)\b",
        r"\b(?:plutôt|au lieu) (?:que )?(?:de |d')(?:\w+ )?(?:risquer une erreur|inventer une|deviner|spéculer|vous (?:induire|donner)|me tromper|dire une bêtise|donner une (?:\w+ )?(?:fausse|mauvaise|erronée|inexacte))|\b(?:pour|afin) (?:d'éviter de |de |éviter de )?(?:ne pas )?vous (?:induire|donner) (?:[\w']+ ){0,4}(?:erreur|fauss?es?|erronée?s?|inexactes?|incorrectes?)\b"
        r"|\bje préfère (?:ne pas|m'abstenir|ne rien|éviter|laisser)\b|\b(?:il (?:me )?faudrait|je devrais|je dois) (?:que je )?(?:\w+ )?(?:vérifi|cherch|recherch|consult|regard|me renseign|renseign)\w*\b",
        r"\b(?:mes|ma|mon) (?:connaissances?|données|base|informations?|entraînement) (?:[\w'-]+ ){0,4}(?:jusqu|s'arrêt\w+|remont\w+|date\w*|s'achèv\w+)|\b(?:postérieure?s?|après) (?:à |de )?(?:\w+ )?(?:ma|mes|mon) (?:\w+ )?(?:dernière|mise|date|données|entraînement|connaissances?)",
        r"\bje (?:ne |n')?(?:ai pas|comprends pas|saisis pas) (?:\w+ )?(?:compris|saisi|la|votre|ta|bien|ce)\b",
        # The speaker has none, finds none, cannot place or stand behind any.
        rf"{_I_NEG}(?:l'|la |le |les |en |y |vous |te )?(?:ai|dispose|possède|détiens|trouve|vois|connais|retiens|garde|conserve|retrouve|remets|situe|identifie|localise|reconnais|rencontre|repère|sais|associe|relie)(?: malheureusement| hélas| franchement| vraiment| tout simplement)? (?:pas|plus|aucune?|nul(?:le)?|guère|point|jamais)(?: [\w'-]+){{0,4}}? (?:d'|de |l'|la |le |les |cette |cet |ce |ces |son |sa |du |à |)?(?:[\w-]+ ){{0,2}}?(?:{_ASKED}|archives|documents?|registres?|traces?|mentions?|références?|copie|listes?)\b",
        rf"{_I_NEG}ai (?:malheureusement |hélas )?(?:pas |jamais |rien |aucun\w* |personne |nulle part )?(?:[\w'-]+ ){{0,2}}?(?:trouvé|repéré|identifié|localisé|croisé|rencontré|lu|vu|retenu|noté|mémorisé|obtenu|déniché|relevé|retrouvé|rien trouvé|pu|su|réussi)(?: [\w'-]+)? (?:personne|rien|aucun\w*|nulle part|nulle trace|trace|pas|mention)\b",
        r"\bj(?:e |')(?:ne |n')(?:l'|les |la |le |en |y )?ai (?:[\w']+ )?(?:pas|jamais|rien|aucun\w*|nulle part|plus)(?: [\w'-]+)? (?:trouvé|repéré|identifié|localisé|croisé|rencontré|lu|vu|retenu|noté|mémorisé|obtenu|déniché|relevé|retrouvé|pu|su|réussi|été en mesure|entendu|appris|enregistré|connaissance|souvenir|sous la main|en mémoire|en tête|à disposition)\b"
        r"|\bje (?:ne |n')?(?:l'|la |le |les )ai (?:[\w']+ )?(?:pas|plus|jamais|nulle part)(?: (?:rencontré|trouvé|vu|lu|croisé|noté|retenu|en|sous|dans|mémorisé|là|malheureusement|hélas)\w*|\W*$)|\bje (?:ne |n')?(?:l'|la |le |les )ai (?:rencontré|trouvé|vu|lu|croisé)\w* nulle part\b",
        rf"{_I_NEG}(?:le |la |l'|les |en |y )?(?:trouve|vois|retrouve|remets|situe|reconnais|identifie|localise|repère) (?:\w+ )?(?:pas|plus|rien|personne|aucun\w*|nulle part|point)(?=\W*$| (?:qui|quel|de qui|où|comment|le |la |l'|les |ce |cette |cet |ces |son |sa |du tout|dans|en|d|à|sur|au sujet|concernant|malheureusement|hélas|trace|mention))|\bje vois (?:pas|rien)\b",
        r"\bje (?:ne |n')?(?:suis )?(?:tombée?|parvenue?|arrivée?) (?:pas|sur aucun\w*|à rien|à aucun\w*|nulle part)|\bje ne suis (?:pas |jamais )?(?:tombée?|parvenue?|arrivée?)(?: pas| jamais)? (?:sur|à)\b|\bje n'y (?:arrive|parviens|suis) (?:pas|plus)\b|\bj'y arrive pas\b|\bje crains (?:fort )?(?:de |d'|que )(?:ne |je ne |n')|\bon (?:ne |n')?(?:le |la |l')?(?:saura|connaîtra|découvrira) (?:sans doute |probablement |peut-être )?jamais\b|\b(?:cela|ça|celle-ci|celui-ci|ce nom|cette date) (?:ne |n')(?:y |en )?(?:apparaît|figure|fait) pas\b",
        rf"\b(?:je|nous) (?:ne |n')?(?:\w+ )?(?:peux|puis|pouvons|parviens|arrive|arriverais|saurais|oserais|oserai|pourrais|pourrai|sais|suis pas (?:en mesure|en position|en situation|en état|capable|apte|à même|habilitée?)|ai pas (?:pu|su|réussi|été en mesure|les moyens)|ai (?:pu|su))(?: \w+)?(?: pas| rien)?(?: à| de| d'| à| pour)? (?:vous |le |l'|la |les |y |en |me |m'|t'|te |leur )?(?:\w+ )?(?:{_TELL}|{_STAND})\b(?! (?:nager|lire|jouer|danser))",
        r"\bil (?:ne |n')?(?:m'est|me serait|m'a été|m'est pas|me sera)(?: \w+){0,2} (?:im)?possible (?:de |d')|\bil (?:m'est|me serait|me paraît|me semble) (?:\w+ )?(?:difficile|délicat|hasardeux|malaisé|compliqué|imprudent) (?:de |d')",
        rf"\bje (?:ne |n')(?:le |l'|vous |en |y |me |m')?(?:dirai|répondrai|spéculerai|fournirai|trancherai|tenterai|risquerai|devinerai|affirmerai|nommerai|oserai?s?|m'aventurerai?s?|me risquerai?s?|me hasarderai?s?|me prononcerai?s?|m'avancerai?s?|m'engagerai?s?|m'y risquerai?s?|garantis|avancerai?s?|donnerai?s?|parierai?s?|inventerai?|citerai?|proposerai?) (?:pas|rien|aucun\w*|guère)\b|\bje ne (?:me|m') ?(?:\w+) (?:pas|guère|point) à (?:{_SAY}|{_TELL})|\bje ne m'(?:avance|engage|aventure|y risque) pas\b|\bje ne (?:me|m') ?(?:prononce|mouille|hasarde) pas\b",
        # I would be inventing it.
        rf"\b(?:je |j')(?:ne |n')?(?:voudrais|veux|vais|souhaite|tiens|compte|aimerais|peux|préfère|entends|me permettrai|me permettrais|saurais) (?:\w+ )?(?:pas|surtout pas|plutôt pas|ne pas|point)(?: à| de| non plus)? (?:vous |t'|te |d')?(?:en )?{_SAY}",
        r"\bj(?:e |')(?:l'|en |le )?inventerais?\b|\bje (?:serais|suis) en train d'inventer\b|\bje (?:vous |te )?(?:mentirais|tromperais|induirais|raconterais)\b|\bje ne ferais (?:qu'|que )|\bj'en serais (?:réduite?|quitte) à|\b(?:serais|suis) (?:réduite?|contrainte?|obligée?) (?:à|de|d') ?(?:deviner|inventer|spéculer|improviser|décliner)",
        rf"\b(?:tout|toute|n'importe quel(?:le)?|quelque|le moindre|la moindre) (?:autre )?(?:{_ASKED}|tentative|affirmation|proposition|hypothèse|supposition|date)(?: [\w'-]+){{0,9}}? (?:serait|relèverait|tiendrait|ne serait|ne reposerait|resterait|sortirait|manquerait|aurait|est|relève)\b|\btout ce que je (?:pourrais|dirais|vous)(?: [\w'-]+){{0,5}}? (?:serait|relèverait|tiendrait)\b",
        r"\b(?:donner|dire|fournir|proposer|citer|avancer|affirmer|inventer|hasarder|répondre|indiquer|deviner|choisir|lancer|risquer|en (?:donner|citer|inventer|avancer))(?: [\w'-]+){0,6}? (?:serait|reviendrait|relèverait|tiendrait|n'aurait|n'a|équivaudrait|ne serait) (?:[\w'-]+ ){0,3}?(?:inven\w*|conjectur\w*|spécul\w*|devin\w*|suppos\w*|malhonnête|irresponsable|hasard\w*|trompeu\w*|mensong\w*|sens|imprud\w*|téméraire|sérieux|honnête|rigoureux|risqué|mentir|tromper|arbitraire|raisonnable|aucun|fantaisi\w*)\b",
        r"\b(?:ce serait|ça serait|cela serait|c'est|ce ne serait|ce n'est|cela reviendrait|il s'agirait) (?:[\w'-]+ ){0,3}?(?:inventer|inventé|au hasard|malhonnête|une invention|un pari|de l'invention|pure invention|mentir|vous mentir|à deviner|téméraire|hasardeux|fantaisiste|de la divination)\b",
        # Better said so, or left.
        r"\b(?:mieux vaut|il vaut mieux|autant|plutôt) (?:que je )?(?:ne pas|m'abst\w+|me taire|rien|ne rien|l'avouer|l'admettre|le dire|le reconnaître|être (?:honnête|franc(?:he)?)|vous le dire|avouer|admettre|reconnaître|laisser)\b|\b(?:je préfère|je préférerais|j'aime mieux|j'aime autant) (?:vous |te )?(?:me taire|le dire|dire que je|l'avouer|l'admettre|le reconnaître|reconnaître|admettre|avouer|être (?:\w+ )?(?:honnête|franc(?:he)?|sincère|transparente?)|garder|rester|la prudence|botter|en rester|le silence|vous renvoyer|ne|n')\b",
        r"\bje (?:la |le |l'|les )?(?:laisse|laisserai|laisserais|rends|dois laisser|vais laisser|préfère laisser)(?: [\w'-]+){0,3}? (?:sans réponse|en blanc|vide|ouverte?|copie blanche|de côté|en suspens|vierge)\b|\bcopie blanche\b|\bj'(?:avoue|admets) (?:\w+ )?(?:que |mon |ne |n')?(?:(?:je )?(?:ne|n'|l'ignore|sèche|cale)|ignor\w+|sécher|caler)|\b(?:je (?:dois|reconnais|confesse)|il faut) (?:\w+ )?(?:avouer|admettre|reconnaître|confesser|que|mon)(?: que| mon)? (?:je (?:ne|n'|l'ignore|sèche|cale)|ignorance|mon ignorance|ma méconnaissance)",
        r"\bsi seulement je\b|\bsi seulement j'|\bj'abandonne\b|\bje (?:renonce|capitule|jette l'éponge|me réserve|réserve ma)\b|\bj'ai perdu (?:la trace|le fil)\b|\bje ne (?:me fie|fais confiance)\b|\bje crains (?:fort )?(?:de (?:me tromper|dire une|vous induire|commettre|vous)|une erreur)|\bne veut pas (?:me )?(?:revenir|venir|sortir)\b|\bje ne suis pas (?:\w+ )?(?:à jour|calée?|versée?|documentée?|renseignée?|au point|outillée?|équipée?)\b|\b(?:il faudrait|il faut|faudrait|mieux vaudrait) (?:poser la question|(?:le |lui |leur )?demander|interroger|se renseigner|se tourner)\b|\bj'aimerais (?:bien )?(?:le |la )?savoir\b|\bj'aurais (?:bien )?aimé (?:le )?(?:savoir|pouvoir|vous)\b|\bje voudrais bien le savoir\b|\bsi je le savais\b|\bqu'est-ce que j'en sais\b|\bje reste sec\b|\bje bott?e en touche\b|\bje nage\b(?=\W*$| (?:complètement|totalement|en plein))|\bje suis (?:\w+ )?(?:sec|sèche|à sec|coi|coite|bien en peine|bien embêtée?|bien embarrassée?|collée?|paumée?|perdue?|largué?e?)\b(?=\W*$| (?:de|sur|là|pour|devant))|\binconnue? au bataillon\b|\bj'ai (?:comme )?un (?:blanc|trou|doute énorme)\b|\bposes? une colle\b|\bposez une colle\b|\bje pige pas\b|\bjp?p j|\bj[' ]?sais (?:pas|plus|rien)\b|\bché pas\b|\bjsais (?:pas|plus|rien|même pas)\b|\bsais (?:fichtrement|foutrement|franchement|trop|vraiment|strictement|absolument|même|pas trop) (?:rien|pas)\b|\baucune? (?:foutue |fichue |putain d'|sainte )?idée\b|\bzéro idée\b|\bpas d'idée\b|\bni vu ni connu\b|\bmystère et boule\b",
        r"\b(?:ne |n')?(?:me|m') ?(?:dit|parle|évoque|rappelle|revient|vient|inspire|sonne|sort) (?:\w+ )?(?:rien|pas|aucun\w*|plus)\b|\bm'(?:est|sont) (?:\w+ )?(?:sorti\w*|inconnu\w*|étrang\w+|peu famili\w+|passé\w*|totalement inconnu\w*)\b|\bm'échappe\w*\b|\b(?:ma mémoire|la mémoire) (?:me )?(?:fait défaut|flanche|ne va pas|me trahit|ne remonte)\b|\b(?:me|nous) (?:dépasse|fait défaut|manque)\b(?=\W*$| (?:du|de|le|la|des|cette|ce|là|ici|à|complètement|totalement|un peu|largement|sur|pour))|\b(?:je n'ai|j'ai) jamais (?:entendu|lu|vu|croisé|rencontré|eu (?:vent|connaissance))\b|\b(?:celle|celui|ceux|celles)-(?:là|ci) ?,? ?(?:je ne|j'ai pas|je l'ai pas|m')|\bje ne (?:la|le|les) (?:connais|sais|situe|remets|vois|maîtrise) pas\b",
        # Not in what I have learned; beyond the cutoff.
        r"\b(?:ne |n')?(?:figur|appara[iî]|trouv|fai|fon|est|sont|ressor|entr|exist|rel[eè]v)\w* (?:\w+ )?(?:pas|nulle part|plus|jamais|point)(?: [\w'-]+){0,4}? (?:dans|parmi|partie|de|chez|en) (?:(?:de |des )?(?:ce que|mes|ma|mon|ceux que|celles que|les (?:données|éléments|sources|informations|connaissances|documents|textes|archives|registres) (?:dont|que|à|auxquelles|auxquels|fourni\w*|consult\w*|disponib\w*|en))|(?:de )?(?:la|l')(?: )?(?:base|information|documentation)|mémoire|(?:des|les) (?:données|éléments|informations|sources|connaissances|documents))",
        r"\b(?:dépasse\w*|excède\w*|sort\w*|échappe\w*|(?:est|sont|se situe\w*|se trouve\w*) (?:\w+ )?(?:hors|au-delà|en dehors)) (?:\w+ )?(?:de |du |à )?(?:le cadre de )?(?:mes|ma|mon|ce que (?:je|j')|champ de|cadre de mes)\b|\b(?:trop|très|bien trop|si|tellement) (?:\w+ )?(?:spécifique|récente?|pointue?|précise?|locale?|particuli\w+|obscure?|confidentielle?|ancienne?|pointu|détaillée?|ciblée?|méconnue?)(?: \w+)? (?:pour (?:moi|mes|ma|mon|que|figurer|être|avoir|l'avoir)|et (?:je|m')|que je)\b",
        r"(?:\b(?:mes|ma|mon) |^)(?:connaissances?|données|base|informations?|entraînement|sources|mémoire|corpus|savoir|documentation|références|dernières? (?:données|informations|mise))(?: [\w'-]+){0,6}? (?:ne |n')?(?:s'arrêt|s'achèv|se limit|sont limit|est limit|couvr|descend|rest|comport|contien|comprenn|inclu|val|remont|dat|vont|va |fai|mentionn|indiqu|permet|donn|sont (?:\w+ )?(?:mince|maigre|pauvre|partiel|limité|muet|lacunaire|insuffisant|incompl|trop|antérieur)|est (?:\w+ )?(?:mince|maigre|pauvre|partiel|limité|muet|lacunaire|insuffisant|incompl|trop|antérieur))\w*",
        r"\bpas à ma connaissance\b|\bje ne suis (?:pas|ni) (?:devin|voyante?|madame irma|omniscient\w*)\b|\bje n'ai pas (?:de )?(?:boule de cristal|le don)|\bprédire l'avenir\b|\b(?:il faudra|il faudrait|reste à) (?:\w+ )?(?:attendre|patienter)\b|\bil faut (?:encore )?(?:attendre|patienter) (?:pour|de|que|la)\b|\bl'avenir (?:nous )?le dira\b|\b(?:c'est|cela est|l'événement est|ceci est|il est) (?:\w+ )?trop (?:récent|tôt|pointu|spécifique)\w*\b|\bpostérieure?s? à (?:ma|mes|mon|la date)\b|\b(?:il est|c'est) (?:encore )?trop tôt pour\b",
        r"\bil (?:me |nous |vous |lui )?(?:manque|faudrait|faut|manquerait)(?: [\w'-]+){0,3}? (?:contexte|(?:le |du )(?:texte|passage)|l'(?:article|extrait)|informations?|éléments?|précisions?|détails?|données?|de quoi)\b|\b(?:il faudrait|il faut|il conviendrait|cela nécessiterait|cela demanderait) (?:[\w'-]+ ){0,2}?(?:consulter|dépouiller|vérifi\w+|cherch\w+|compulser|éplucher|fouiller|interroger|demander|se reporter|regarder|creuser)(?: [\w'-]+){0,6}? (?:archives|registres?|état civil|sources?|presse|savoir|mairie|documents?|spécialiste|cadastre|annuaires?|dossier|minutes|état-civil|bibliothèque|vérifi\w+)\b",
        # The passage is not there.
        r"\bvous (?:ne |n')(?:m'|avez |m'avez |avez pas |)(?:\w+ )?(?:pas )?(?:joint|fourni|transmis|inclus|donné|collé|communiqué|envoyé|partagé)\b|\btu (?:ne |n')?(?:m')?as (?:pas|rien) (?:joint|fourni|transmis|inclus|donné|collé|envoyé)\w*|\bje ne (?:vois|trouve|reçois) (?:aucun\w*|pas (?:de|d'|le|l'|la)) ?(?:\w+ )?(?:texte|passage|article|document|extrait|image|fichier|pièce|lien|contexte)\b|\b(?:aucun|aucune) (?:texte|passage|article|document|extrait|image|fichier|pièce)(?: \w+)? (?:n'est|n'a été|n'apparaît|n'accompagne|joint|fourni|ne m'a)\w*|\b(?:texte|passage|article|document|extrait|image|fichier)(?: [\w'-]+){0,4}? (?:manque|n'(?:est|a) pas (?:été )?(?:joint|fourni|transmis|inclus|parvenu|accessible)\w*|semble manquer)\b",
        r"\bje ne (?:me sens|m'estime|me considère|me juge|me crois|me trouve) (?:pas|guère) (?:\w+ )?(?:capable|en mesure|qualifiée?|apte|compétente?|autorisée?|à l'aise|assez)\b|\bje ne (?:\w+ )?dispose (?:malheureusement )?(?:d'aucun\w*|de rien|de nul\w*)\b|\binventer (?:[\w'-]+ ){1,5}?(?:ne (?:vous |te |nous )?(?:servirait|aiderait|rimerait|avancerait|apporterait|mènerait|ferait)|n'aiderait|n'avancerait|n'apporterait)\w*",
        r"\b(?:ce|cela|ça) (?:ne |n')(?:est|fait|sont) pas (?:partie )?(?:une?|quelque|des?) ?(?:information|donnée|détail|chose|chiffre|sujet|question|point)s?(?: \w+)? ?(?:publi\w+|publique|que je|que j'|à quoi|à laquelle|auquel|connue?|qui figure|dont je)\b",
        r"\bje n'(?:ai|en ai|avais) (?:malheureusement |hélas )?rien (?:de |d')(?:\w+ )?(?:précis|fiable|concret|sûr|certain|utile|particulier|spécifique|probant|solide|plus|tangible|vérifi\w+)\b|\b(?:je|nous|on) (?:ne |n')(?:ai|avons|a|dispose|disposons|possède|vois|connais)(?: \w+)? (?:aucune?|pas de|pas le|d'aucune?) (?:\w+ )?(?:moyens?|façon|manière|possibilité) (?:\w+ )?de\b|\bne m'(?:est|sont) (?:pas|guère) (?:\w+ )?(?:connu|famili)\w*|\b(?:il |cela |ça )?ne m'est (?:pas|guère) (?:donné|possible)\b",
        r"\bje (?:ne |n')(?:l'|la |le |les )?(?:ai|connais|détiens|possède) (?:malheureusement )?pas (?:la|cette|ces|les|l') ?(?:réponse|information|donnée|précision|détail|chiffre|renseignement)s?\b",
        r"\bje n'ai pas (?:dans|parmi|en) (?:mes|ma|mon|les) (?:données|connaissances|mémoire|sources|informations|base|entraînement|souvenirs)\b",
        r"\bnous l'ignorons\b|\bnous ignorons\b|\bje ne (?:crois|pense) pas (?:pouvoir|savoir|être en mesure|avoir (?:la|cette|les|de quoi))\b|\bil serait (?:\w+ )?(?:irresponsable|malhonnête|imprudent|téméraire|hasardeux|trompeur|présomptueux) (?:de ma part )?(?:de |d')(?:\w+ )?(?:avanc|donn|cit|nomm|affirm|devin|spécul|répond|invent|propos|dire)\w*|\bne me vient (?:pas |plus )?(?:à l'esprit|en tête|en mémoire)\b|\brien ne (?:me |nous )?permet (?:\w+ )?(?:de |d')(?:l'|le )?(?:affirm|dire|sav|confirm|établi|détermin|tranch)\w*",
        r"\b(?:ne |n')m'évoque (?:aucune?|rien|pas)\b|\bje ne (?:lis|vois) pas (?:dans )?l'avenir\b|\b(?:pas|sans) (?:de |ma )?boule de cristal\b|\bce ne serait que (?:de la |une |pure )*(?:conjectur|spécul|suppos|devin|invent)\w*",
        r"\b(?:touche|atteins|arrive) (?:\w+ )?(?:à |aux |au |les |la )?limites? de (?:mes|ma|ce que je)\b",
    ),
}
UNKNOWN = {
    "fr": (
        r"\b(?:nul|personne) (?:ne |n')(?:le |l'|en |la )?(?:sait|connaît|peut)\b|\bon (?:ne |n'|n'en )?(?:le |l'|en"
        r" |la )?(?:sait|connaît|peut|dispose) (?:pas|rien|plus)\b|\bon (?:ne |n'|n'en )(?:a|en a) (?:pas (?!\w+é\b)|plus (?!\w+é\b)|rien (?:sur|à|de|retrouvé (?:sur|à|de)))|\bon (?:l')?ignore\b",
        r"(?<!la nature )(?<!la composition )\b(?:est|reste|demeure|sont|restent|demeurent) (?:\w+ )?(?:\w+ )?(?:inconnue?s?|indéterminée?s?"
        r"|incertaine?s?|impossible|introuvable|ignorée?)\b(?! (?:du|au|des) )",
        rf"\b(?:il est|c'est|ce n'est pas|il n'est pas|est|impossible|difficile) (?:\w+ )?(?:impossible|possible"
        rf"|difficile|compliqué)? ?(?:de |d'|à )(?:le |l'|la |y |en )?{_TELL}",
        rf"\bil n'(?:y a|existe|y avait) (?:\w+ )?(?:pas|aucune?|ni) (?:\w+ ){{0,2}}(?:d'|de |l')?(?:\w+ )?"
        rf"{_INFO}|\b(?:aucune?|pas d'|pas de|pas assez d[e']|sans) ?(?:\w+ )?{_INFO}"
        r"(?: (?:disponible|sur|à|fiable|ne|n'|concernant|connue|précise|suffisante|trouvée|officielle)|\W*$)",
        rf"\b{_INFO} (?:[\w']+ ){{0,3}}(?:ne |n')?(?:permet\w*|suffi\w*|mentionne\w*|est|sont|contien\w*|précis\w*|détaill\w*|fourni\w*|indiqu\w*|inclu\w*)"
        rf" (?:\w+ )?pas\b|\b(?:{_INFO[3:]} (?:\w+ )?(?:insuffisante?s?|manquante?s?|indisponibles?)",
        r"\b(?:texte|passage|article(?! \d)|contexte|documents?|énoncé|question|paragraphe|sources?|fichiers?(?! ne contient aucun virus)|extrait"
        r"|problème) (?:\w+ )?(?:ne|n') ?(?:\w+ )?(?:l[ea'] ?)?(?:\w+ )?(?:pas|rien|aucune?)\b",
        r"\b(?:ne peut|ne peuvent|ne saurait)(?: pas)? être (?:\w+ )?(?:détermin|connu|établi|confirm|vérifi"
        r"|répondu|su|précis|identifi)\w*|\bne permet(?:tent)? pas (?:de |d')|\bn'est pas (?:\w+ )?(?:connue?"
        r"|précisée?|mentionnée?|indiquée?|spécifiée?|claire?|disponible|établie?|déterminée?|possible)\b"
        r"|\bne sont pas (?:\w+ )?(?:connue?s|disponibles|publi\w+)",
        r"\b(?:chiffre|nombre|date|nom|identité|information|cause|montant|détails?|cela|résultats?|raison) (?:[\w'-]+ ){0,4}(?:n'a|n'ont|n'est|ne sont|n'avait)(?: \w+)?(?: jamais| pas)? ?(?:encore )?(?:été )?(?:\w+ )?(?:rendue?s? publi\w+|révélée?s?|divulguée?s?|publiée?s?|annoncée?s?|communiquée?s?|confirmée?s?|dévoilée?s?)\b(?! qu)"
        r"|^n'a (?:pas|aucune?) (?:de )?(?:réponse|solution)\b|\bquestion (?:[\w']+ ){0,5}n'a (?:pas|aucune?) (?:de )?réponse\b|\bn'(?:a|ont) pas encore (?:eu lieu|été (?:\w+ )?(?:annoncée?s?|révélée?s?|publiée?s?|décidée?s?|confirmée?s?|désignée?s?|organisée?s?))\b|\baucune? (?:trace|archive|mention|écrit|document) (?:[\w']+ ){0,6}(?:conservée?|subsiste)\b|\b(?:impossible|difficile) (?:à|de) (?:dire|savoir|trancher)\b",
        rf"\b{_WORK}(?: [\w'-]+){{0,7}}? (?:(?:s'arrête|se termine|s'interrompt|s'achève|est coupé)\w* (?:\w+ )?avant|(?:préfère|refuse|choisit|évite|s'abstient|n'a (?:jamais|pas) (?:voulu|souhaité))(?: ne pas| de| de ne pas)? (?:le |la |l'|d')?(?:révél|di|nomm|précis|donn|dévoil|identifi|expliqu|mentionn)\w*|laisse\w*(?: [\w'-]+){{0,5}}? (?:dans l'ignorance|à l'imagination|au lecteur|deviner|planer|ouvert)|(?:est|sont|reste|semble\w*) (?:\w+ )?(?:trop )?(?:insuffisant|lacunaire|inexistant|incompl|absent|manquant|trop maigre|trop rare|imprécis)\w*)",
        rf"\b(?:{_ASKED}|documentation|sources|archives|traces)(?: [\w'-]+){{0,6}}? (?:(?:est|sont|semblent?|restent?) (?:\w+ )?(?:insuffisant|lacunaire|inexistant|rarissime|trop maigre|trop rare)\w*|(?:me |nous )?(?:manquent?|font défaut|fait défaut)\b)|\bn'(?:a|ont) (?:pas|jamais) (?:encore )?(?:pu|su|réussi à) (?:le |la |l'|être |en )?(?:\w+ )?(?:précis|établi|identifi|détermin|retrouv|confirm|tranch|élucid|dat|perc|vérifi|reconstitu|attest|éclairci)(?:er|r|ée?s?|ies?|is?|e)?\b",
        r"\bon (?:n'en |ne )?(?:sait|connaît) (?:presque |quasiment |pratiquement |à peu près )?(?:rien|très peu|peu|pas grand|bien peu|fort peu)\b|\b(?:très |bien |fort )?peu (?:de choses?|d'informations?|d'éléments|de sources|de documents)(?: [\w'-]+){0,4}? (?:est|sont|subsiste\w*|existe\w*|connue?s?|nous)\b|\bpersonne n'a (?:jamais |pu |encore )?(?:consign|not|enregistr|relev|document|identifi|retrouv|su|réussi|percé|élucid|établi|découvert|pu)\w*\b|\bmême (?:les|la|le|l') ?(?:[\w'-]+ ){1,5}?(?:ne (?:le )?(?:sa|conna)|n'ont pas|n'a pas|l'ignor|ne parv)\w*",
        r"^(?:ce|cet|cette) (?:[\w'-]+ ){1,4}?(?:n'existe|n'a (?:jamais|pas) existé|n'a (?:pas|jamais) (?:été (?:décerné|attribué|remis|disputé|organisé|joué)|eu lieu))\w*\b|\bil n'existe pas de tel\w*\b|\b(?:ressemble à|semble être|relève de|sent) (?:l'|une |la )?(?:invention|pure invention|fiction)\b|^(?:le|la|l'|ce|cette) ?(?:personnage|protagoniste|narrateur|narratrice|héros|héroïne)(?: [\w'-]+){0,3}? (?:n'a (?:pas|jamais|aucun)|ne porte (?:pas|aucun)|ne reçoit)(?: \w+)? ?(?:de )?(?:nom|prénom)\b",
        rf"\bon ne (?:nous |lui |vous )?(?:le |la |l'|les |en )?(?:dit|apprend|révèle|précise|donne|explique|mentionne|indique|apprendra|nomme)(?: [\w'-]+)? (?:jamais|pas|rien|nulle part|guère)\b|\bn'est (?:pas |jamais )?faite? (?:aucune? |nul(?:le)? )?(?:mention|allusion|référence|état)|\b(?:aucune?|nul(?:le)?|nul) (?:\w+ )?(?:{_ASKED}|mention|indication|allusion|référence)(?: [\w'-]+){{0,7}}? (?:n'est|n'a été|n'apparaît|ne figure|n'y figure|ne ressort|ne nous|n'y est|ne m')\b|\bnul(?:le)?(?: [\w'-]+){{0,3}}? {_WORK}(?: [\w'-]+){{0,5}}? (?:ne |n')|\b(?:cherch|fouill)\w*(?: [\w'-]+){{0,5}}? (?:en vain|sans succès|sans résultat)\b|\b(?:ne|n') ?(?:dit|précise|indique|mentionne|explique|révèle|raconte|spécifie)(?: [\w'-]+)? (?:pas|jamais|rien) (?:{_WH})\b",
        rf"\bimpossible (?:pour moi )?(?:de |d'|à )(?:me |m'|vous |te |t'|y |mettre )(?:le |la |en |l'|les )?(?:{_TELL}|{_STAND})\b|\b(?:il n'y a|je n'ai|il n'existe|aucune?|pas)(?: [\w'-]+){{0,3}}? {_ASKED}(?: [\w'-]+){{0,3}}? (?:que|dont) je (?:puisse|peux|pourrais|sois)\b|\b{_ASKED} (?:a|ont|est|sont|s'est|se sont) (?:été )?(?:\w+ )?(?:oubliée?s?|effacée?s?|perdue?s?|envolée?s?)\b(?= (?:de|par|dans|avec)|\W*$)",
        # The source does not tell it, whatever the words.
        rf"\b{_WORK}(?: [\w'-]+){{0,7}}? (?:ne |n')(?:nous |se |s'|me |m')?(?:le |la |l'|les |en |y |lui )?{_TELLS}(?: [\w'-]+)? {_NEG}(?: [\w'-]+){{0,4}}? (?:d'|l'|qu'|)?(?:{_ASKED}|{_WH}|à ce sujet|là-dessus|sur|quoi que|à cet égard)\b{_TILL}",
        rf"\b{_WORK}(?: [\w'-]+){{0,7}}? (?:ne |n')(?:nous |se |me )?(?:le |la |l'|les |en |y ){_TELLS}(?: [\w'-]+)? {_NEG}\b{_TILL}|\b{_WORK}(?: [\w'-]+){{0,7}}? (?:ne |n')(?:nous |se )?{_TELLS} (?:pas|rien|mot|jamais)\W*$",
        rf"\b(?:ne |n')(?:en |y |le |la |l'|nous en )(?:{_TELLS})(?: [\w'-]+)? (?:jamais|nulle part|mot|rien|à aucun moment)\b|\bn'en (?:dit|disent|parle|parlent|souffle|fait|font|est) (?:\w+ )?(?:pas|rien|mot|mention|jamais|nulle part|question)\b|(?<!qui )\b(?:ne|n') ?(?:dit|disent|souffle|pipe|pipent)(?: \w+)? mot\b(?! consent)",
        rf"\b(?:reste|demeure|est|se montre|sont|restent|demeurent) (?:\w+ )?(?:\w+ )?(?:muet|muette|silencieu)\w* (?:là-dessus|sur|à ce|à cet|quant|concernant|au sujet|à propos)|\b(?:passe\w*|passé\w*) (?:[\w'-]+ ){{0,3}}?sous silence|\b{_WORK}(?: [\w'-]+){{0,6}}? (?:omet\w*|tait|taisent|garde\w* le silence|fait l'impasse|font l'impasse|évite\w* de|se contente\w*|se borne\w*|se limite\w*|laisse\w*(?: [\w'-]+){{0,5}} (?:sans (?:nom|réponse|précision)|dans (?:l'ombre|le flou|le vague|l'anonymat)|en suspens))\b",
        rf"\brien(?: [\w'-]+){{0,7}}? (?:ne |n')(?:l'|le |nous |me |m'|y )?(?:permet\w* (?:\w+ )?(?:de |d'|à )?(?:le |la |l'|en )?{_TELL}|permet\w*|indiqu\w+|di(?:t|sent)\b|précis\w+|mentionn\w+|atteste\w*|laiss\w+|suggère\w*|prouv\w+|confirm\w+)|\brien n'est (?:attesté|établi|connu|certain|tranché|documenté|confirmé|officiel|dit|précisé|indiqué|mentionné|spécifié|su|écrit|révélé)",
        rf"\b(?:à aucun (?:moment|endroit)|nulle part|en aucun (?:endroit|passage|point)|dans aucun\w*(?: [\w'-]+){{0,5}}?)(?: [\w'-]+){{0,7}}? (?:ne |n')|\b(?:ne |n')(?:est|sont|soit|a|ont|figure\w*|apparaît|apparaissent|ressort)(?: \w+)? (?:nulle part|à aucun (?:moment|endroit))\b|\b(?:est|sont)(?: \w+){{0,2}} {_TOLD} (?:nulle part|à aucun (?:moment|endroit))\b",
        rf"\b(?:ne |n')(?:est|sont|était|étaient|a|ont|fut|furent|soit|aurait|avait)(?: \w+)? (?:pas|jamais|nulle part|guère|point)(?: été)?(?: \w+)? (?:mentionn|précis|indiqu|spécifi|communiqu|rapport|consign|document|détaill|explicit|renseign|référenc|abord)(?:ée?s?|ies?|is)\b{_TILL}",
        rf"\b{_ASKED}(?: [\w'-]+){{0,8}}? (?<!qu'il )(?<!qu'elle )(?<!qu'ils )(?<!dont )(?<!que )(?:ne |n')(?:(?:est|sont|a|ont|fut|furent|soit|semble\w*|peut|peuvent|avait|pu) ){{0,2}}(?:\w+ )?(?:pas|jamais|nulle part|guère|point|à aucun moment)(?: (?:pu|été|être|avoir|encore|\w+ment)){{0,3}} {_FOUND_OUT}{_TILL}",
        rf"\b{_ASKED}(?: [\w'-]+){{0,8}}? (?<!qu'il )(?<!qu'elle )(?<!dont )(?<!que )(?:ne |n')(?:nous |se |s'|me |m'|en |l')?(?:figure\w*|apparaît|apparaissent|se trouve\w*|trouve\w*|est pas (?:dans|en|clair|disponib|access|public|parmi|là|celui)|sont pas (?:dans|en|clair|disponib|access|public|parmi)|ressort\w*|filtr\w*|a pas (?:filtré|transpiré|fuité|survécu|traversé)|fait pas|font pas|fait|est|sont|a|ont)(?: \w+)? (?:pas|nulle part|jamais|plus|guère)?\b ?(?:dans|partie|parvenu\w*|disponib\w*|claire?|publi\w*|access\w*|en|filtré|transpiré|fuité|survécu|nulle part|parmi|sur|mes|ma|certaine?|sûre?|fiable\w*)\b{_TILL}",
        rf"\baucune?s?(?: d\w*| [\w'-]+){{0,4}}? {_WORK}(?: [\w'-]+){{0,8}}? (?:ne |n')(?:l'|le |la |les |en |me |nous )?(?:{_TELLS}|est|a|ont|fait|font|permet\w*|trouv\w+|atteste\w*|nous (?:est|soit) parvenu\w*)",
        # Left open, unnamed, lost.
        r"\b(?:question|énigme|débat|mystère|point|interrogation)s? (?:[\w'-]+ ){0,4}?(?:reste|restent|demeure|demeurent|est|sont|fait|font|divise\w*) (?:\w+ )?(?:\w+ )?(?:ouverte?s?|entière?s?|entier|en suspens|sans réponse|non résolue?s?|irrésolue?s?|posée?s?|débattue?s?|disputée?s?|discutée?s?|controversée?s?|non élucidée?s?|débat|tranchée?|l'objet)\b"
        r"|^(?:(?:cela|ça|ce|ceci|il|elle|son|sa|l'|le|la|l'identité|tout) ?(?:[\w'-]+ ){0,7}?)?(?:c'est|reste|demeure|est|constitue) (?:\w+ )?une? (?:vrai |vraie |véritable |grand |grande )?(?:mystère|énigme|inconnue)(?=\W*$| (?:pour|jusqu|à ce jour|non|qui|aujourd|encore|historique|depuis|dont|entier))",
        rf"\b(?:ce|cette|cet|le|la|les|son|sa|l')(?: ?\w+)? ?{_ASKED}(?: [\w'-]+){{0,6}}? (?:s'est|se sont|est|sont|a été|ont été) (?:\w+ )?(?:perdue?s?|égarée?s?|tombée?s? dans l'oubli|oubliée?s?|effacée?s?)\b|\b(?:ne |n')(?:nous |en )?(?:est|sont|soit|a|ont) (?:\w+ )?(?:pas |jamais |guère )?(?:\w+ )?(?:parvenue?s?|arrivée?s?) (?:jusqu|à ce sujet|sur|là-dessus|concernant)|\baucun\w*(?! (?:\w+ )?de (?:vie|vol|lutte|violence|poison))(?: [\w'-]+){{0,5}}? (?:ne |n')(?:nous |en )?(?:est|a été|soit|subsiste|reste|demeure|survit|semble|a|figure|existe|porte ce|l'|en|le|permet|fait)\w*(?: \w+)? ?(?:parvenu|arrivé|conserv|retrouv|connu|document|attest|trouv|nom|survécu|identifi|établi|confirm|publi|mention|état|précis|enregistr|$)\w*{_TILL}",
        rf"\b(?:histoire|chroniques?|chroniqueurs|sources?|archives?|historiens|tradition|postérité|annales|registres?|presse|mémoire|biographes|actes?) (?:[\w'-]+ ){{0,4}}?(?:ne |n')(?:nous |en |l'|a |ont |nous a |nous ont )?(?:\w+ )?(?:pas |jamais |guère |rien |point )?(?:conserv|retenu|retien|enregistr|gard|transmi|laiss|consign|not|légu|préserv|document)\w*(?: pas| jamais| guère| rien)?(?: [\w'-]+){{0,4}}? (?:d'|l'|)?(?:{_ASKED}|trace|mémoire|souvenir|qui|comment|quand|où)\b",
        r"\b(?:il |)(?:ne |n')(?:en |nous |m'en |nous en )?(?:reste|subsiste|existe|demeure|survit|y a|conserve|dispose|connaît|possède|trouve|conserve-t-on)(?: \w+)? (?:pas|aucun\w*|guère|plus|nulle|point|ni)(?: [\w'-]+){0,3}? (?:d'|de |)?(?:traces? écrites?|registres?|documents?|documentation|témoignages?|archives?|mentions?|actes?|recensements?|sources?|données|renseignements?|informations?|attestations?|chiffres? (?:\w+ )?(?:officiel|fiable|précis|exact|connu)\w*|dates? (?:\w+ )?(?:officiel|fiable|précis|exact|connu|établi)\w*|listes? (?:\w+ )?(?:officiel|fiable|précis|complèt|exhausti)\w*|réponses? (?:\w+ )?(?:officiel|fiable|précis|clair|simple|certain|définiti|unique|univoque)\w*|noms? (?:\w+ )?(?:officiel|connu|certain|attest)\w*)\b",
        r"\bon (?:ne |n')(?:l'|le |la |les |en |y )?(?:a |saura |sait |connaît |trouve |retrouve |dispose |possède |peut |conserve |garde |connaîtra |sut |apprend |dit |nous dit |ignore )?(?:\w+ )?(?:jamais|aucune? (?:trace|mention|idée|information|source|document|indication|donnée|certitude|preuve)|nulle part|pas (?:trace|le nom|la date|l'identité|qui|quand|comment|où|si|combien|quel|le |l'|la |avec|exactement|précisément|grand-chose|davantage))(?= ?(?:su|établi|identifié|trouvé|découvert|retrouvé|de|d|le|la|l|à|sur|qui|quand|comment|où|si|quel|nom|date|identité|certitude|exactement|dans|\W*$))",
        r"\b(?:personne|nul) (?:ne |n')(?:l'|le |la )?(?:a |ont |sait|saura|connaît|peut|pourra|semble|est parvenu|a réussi)(?: ?(?:jamais|vraiment|pu|encore|plus|exactement|le|le dire|aujourd'hui))? ?(?:avec|vraiment|exactement|su\b|découvert|établi|identifié|le |dire|quand|qui|comment|\W*$)",
        r"\b(?:recherches?|requête|consultation|fouilles|investigations?) (?:[\w'-]+ ){0,4}?(?:ne |n')(?:m'|ont |a |est |sont )?(?:\w+ )?(?:pas |rien |aucun\w* )?(?:donn|abouti|fourni|produi|retourn|renvo|trouv|révél|débouch|mené|fait apparaître|permis|m)\w*",
        r"^(?:ce|cela|ceci|c'est|c'|il s'agit|ces|cette|ça|le|la|son|sa|ses|l'|elle|il) ?(?:[\w'-]+ ){0,6}?(?:relève|concerne|touche|appartient|fait partie|est|sont)(?: (?:de|d'une?|à|une?|des?|sa|la|son|l'|trop|purement)){0,3} ?(?:vie privée|sphère privée|vie personnelle|intimité|domaine privé|ordre privé|(?:informations?|données?|détails?|affaires?|questions?) (?:\w+ )?(?:privée?|personnelle?|confidentielle?|intime|sensible|secrète|protégée?|classifiée?)s?)(?=\W*$| (?:et|que|qui|donc|de|du)\b)",
        # Not made public; for someone else to say; not yet.
        r"\b(?:ne |n')(?:l'|en |les |le |la )(?:a|ont|avait|aura)(?: \w+)? (?:pas|jamais|point)(?: \w+)? (?:communiqu|confirm|révél|rendu|dévoil|divulgu|annonc|publi|précis|dit|expliqu|officialis|mentionn|indiqu|évoqu)\w*|\b(?:ne |n')(?:a|ont|avait) (?:pas|jamais)(?: \w+)? (?:rendu|révélé|communiqué|divulgué|dévoilé|précisé|confirmé)(?: [\w'-]+){0,4}? (?:publi\w+|information|nom|date|chiffre|montant|identité|raison|détail|révéler|communiquer|préciser)s?\b|\b(?:montant|chiffre|nom|somme|détail|date|information|prix|rien)s?(?: [\w'-]+){0,4}? (?:ne |n')(?:a|ont|est|sont) (?:pas |jamais |encore )*(?:filtré|transpiré|fuité|fuit|circulé|été rendue?s? publi\w+)",
        r"\b(?:lui|elle|eux|dieu) seule?s? (?:le |la )?(?:sait|savent|peut|peuvent|pourrait|saurait|connaît)\b|\bseule?s? (?:[\w'-]+ ){1,4}?(?:pourrai(?:en)?t|peu(?:ven)?t|saurai(?:en)?t|sait|savent|connaît|détien\w+)(?: [\w']+)? (?:répondre|dire|savoir|renseigner|confirmer|préciser|la réponse|le|éclairer|trancher|\W*$)|\bseule?s? (?:[\w'-]+ ){1,4}?pourrai(?:en)?t répondre\b",
        r"\b(?:n'(?:est|a|ont)|ne sont|n'y a) (?:pas|toujours pas|point) encore (?:\w+ )?(?:\w+ )?(?:connue?s?|disponibles?|publique?s?|eu lieu|terminée?s?|jouée?s?|tranchée?s?|décidée?s?|désignée?s?|arrivée?s?|passée?s?|dispositions?|réponse|nom|date|disputée?s?|organisée?s?|sortie?s?|rendue?s?|annoncée?s?)\b",
        # The question rests on something that is not so, or on no one known.
        r"\bquestion (?:[\w'-]+ ){0,3}?(?:part|repose|se fonde|s'appuie|suppose|présuppose|sous-entend|contient|confond|comporte|mélange|tient pour|présente|implique|est fondée|est basée) (?:[\w'-]+ ){0,4}?(?:hypothèse|prémisse|postulat|présupposé|erreur|erroné|faux|fausse|inexact|quelque chose|acquis|événement|fait|confusion|inexistant|personne|méprise|incorrect|imprécision)\w*|\b(?:y a|y avoir|contient|comporte|s'est glissée?) (?:probablement |peut-être |sans doute |)?une (?:erreur|confusion|méprise|coquille|inexactitude|ambiguïté) (?:[\w'-]+ ){0,2}?(?:dans|question|énoncé|nom|sur|quelque)|\bla prémisse (?:[\w'-]+ ){0,5}?(?:n'est|ne|fausse|erronée|incorrecte|inexacte)\b",
        r"\b(?:ne semble(?:nt)?|ne paraît|ne paraissent) pas (?:\w+ )?(?:exist\w*|avoir exist\w*|correspond\w*|être (?:\w+ )?(?:réel|connu|document|attest|répertori)\w*|avoir (?:été|eu))|\b(?:semble|paraît|a l'air|doit être|est sans doute|est probablement) (?:être )?(?:une? )?(?:\w+ )?(?:ficti\w+|imaginaire|inventée?|inexistante?)\b|\bn'(?:existe|a jamais existé|est pas répertori\w+|est pas connu\w*) (?:pas )?(?:à ma connaissance|que je sache)|\b(?:il n'existe|il n'y a|je ne connais|je n'ai trouvé|je ne trouve|n'existe) (?:pas|aucune?|nul(?:le)?|personne)(?: [\w'-]+){0,6}? (?:de ce nom|portant ce nom|à ce nom|nommée?|appelée?|ainsi|sous ce nom|du nom de|intitulée?|de ce titre|avec ce nom|de ce genre)\b|\b(?:aucune?)(?: [\w'-]+){1,4}? (?:ne )?(?:porte|correspond|s'appelle|répond|portant)(?: [\w'-]+){0,3}? (?:nom|description|titre|critères?|ainsi)\b",
        r"\b(?:question|demande) (?:\w+ )?(?:est|reste|me semble|me paraît|semble) (?:\w+ )?(?:\w+ )?(?:ambig|vague|floue|imprécise|incomplète|confuse|mal (?:posée|formulée)|peu claire|subjective|trop)\w*|\b(?:cela |ça |tout )?dépend(?:ra|rait)? (?:de |d'|du |des )(?:la (?:saison|version|période|date|source|définition|méthode)|l'(?:année|édition|époque)|quel|quelle|ce que|critère)\w*",
        rf"\b{_TEXT}(?: [\w'-]+){{0,5}}? (?:ne |n')(?:nous |en |y |l'|le |la |les )?(?:mentionn|nomm|cit|identifi|spécifi|précis|indiqu|contien|évoqu|abord|détaill|fourni|comport|révèl|livr|renseign)\w*(?: \w+)? (?:pas|jamais|aucun\w*|nulle part|rien)\b{_TILL}|\b(?:ne|n'en|n'y) (?:fait|font) (?:pas |jamais |nulle part |aucune? |guère ){{1,2}}(?:\w+ )?(?:mention|état|référence|allusion)\b",
        rf"\b{_ASKED}(?: [\w'-]+){{0,6}}? (?:fait|font|est|sont) (?:toujours |encore |actuellement )*(?:l'objet d'(?:une )?(?:enquête|étude|recherche)|l'objet de (?:recherches|débats|discussions|spéculations)|à l'étude|en cours d'(?:enquête|étude|investigation)|débattue?s?|discutée?s?)|\bseule?s? (?:[\w'-]+ ){{1,5}}?(?:pourrai(?:en)?t|peu(?:ven)?t|permettrai(?:en)?t) (?:l'|le |la |vous |nous |y |d'|de )?(?:éclair|clarif|établi|permet|tranch|détermin|sav|renseign|confirm|précis|répond|di)\w*",
        rf"(?<!qui )\b(?:ne )(?:donne|fournit|cite|livre|avance|précise|mentionne|indique)(?:nt)? (?:aucune?|pas (?:de |d'|le |la |l'|les |son |sa )) ?{_ASKED}\b{_TILL}|\bn'a (?:jamais|pas) été (?:\w+ )?rendue? (?:officiel|publi)\w*{_TILL}|\bn'(?:a|ont) pas encore été (?:\w+ )?(?:attribu|décern|remis|jou|disput|tranch|dévoil|nomm|élu|publi|chois)\w*|\bglisse\w* sur (?:ce|cet|cette|ces)\b|\bn'y a (?:strictement |absolument |malheureusement |hélas )?(?:aucun|pas de) (?:\w+ )?(?:moyen|façon|manière) (?:\w+ )?de\b",
        r"\bn'en (?:existe|reste|subsiste|demeure)(?: \w+)? (?:aucune?|pas|nulle) (?:\w+ )?(?:trace|mention|source|document|registre|archive)s?\b|\b(?:registres?|archives?|documents?|actes?|sources?|papiers|procès-verbaux) (?:[\w'-]+ ){0,6}n'ont (?:pas|jamais) (?:été )?(?:\w+ )?(?:conserv|préserv|retrouv|surv)\w+|\b(?:vous|toi|tu) seule?s? (?:savez|sais|(?:pouvez|peux) (?:en |le |y |la )?(?:décider|savoir|répondre|dire|juger|choisir|trancher))\b",
        r"\bn'(?:a|ont|avait) (?:jamais|pas) (?:rien )?(?:dit|évoqué|révélé|parlé|mentionné|confié|précisé|dévoilé|commenté|abordé|raconté)(?: \w+)? (?:de |d'|du |sur |son |sa |ses |leur |quel|ce qu|publiquement|en public)|\ba pu changer depuis (?:ma|mes|mon)\b|\bbien malin qui\b",
        r"\b(?:reste|demeure|restent) (?:\w+ )?à (?:éclaircir|élucider|établir|préciser|déterminer|démontrer)\b|^aucune? (?:document|source|trace|archive|mention|registre)s? (?:à ce sujet|là-dessus|sur ce point|connue?)\b",
    ),
}
WHOLE = {
    "fr": (
        r"(?:(?:reponse )?inconnue?|indetermine(?:e)?|non (?:determine|precise|specifie|mentionne|connu|communique"
        r"|disponible|renseigne|identifie|indique)e?|pas (?:de reponse|connu|precise|sure?|certaine?|d'idee)"
        r"|sans (?:reponse|idee|objet)|aucune reponse|nsp|jsp|je passe|abstention|informations? insuffisantes?|pas"
        r" (?:assez|suffisamment) d'informations?|donnees insuffisantes|impossible (?:a|de) (?:(?:le )?(?:dire"
        r"|savoir|determiner)|repondre)|incertaine?|pas clair|aucune idee|indisponible|non sure?|n/[caspd]|n\. ?[caspd]\.?|nsp|n\.s\.p\.?|(?:non|pas|jamais) (?:mentionne|precise|indique|communique|renseigne|specifie|documente|confirme|revele|identifie|trouve|fourni|donne|publie|etabli|connu|disponible|repertorie"
        r"|defini|determine|enregistre|attribue)e?s?(?: (?:dans|a|par|en) [\w' ]{2,40})?|sans (?:precision|commentaires?|reponse de ma part|donnees?|certitude|information|resultat)|(?:donnee|information|info|nom|date|chiffre|identite|reponse|auteur|cause)s? (?:non \w+|inconnue?s?|manquante?s?|indisponibles?|absente?s?|perdue?s?|ignoree?s?)"
        r"|(?:indisponible|introuvable|inconnue?)(?: (?:dans|a|de|en) [\w' ]{2,40})?|(?:la )?question suivante|suivante?|a (?:determiner|confirmer|verifier|preciser)|pas de (?:donnees?|information|nom|trace|resultats?|commentaires?|mention)|aucune? (?:donnee|information|mention|trace|info|resultat|precision|certitude|source|nom connu)s?|mystere|ignoree?|on ne sait pas|je cale|idk|nsp|je ne vois pas|je vois pas|inverifiable|ne sait pas|pas de data|(?:information|donnee|reponse|info|nom|date) (?:introuvable|indisponible|absente?)|pas clair)",
    ),
}
UNSURE = {
    "fr": (
        r"\bj'?(?:e )?(?:ne |n')?(?:n'?en )?(?:suis|sois) (?:\w+ )?(?:pas|guère|plus)(?: (?:tout à fait|entièrement|\w+))?"
        r" (?:sûre?|certaine?|convaincue?)\b|^pas (?:\w+ )?(?:sûre?|certaine?)\b|\b(?:sans|aucune) (?:\w+ )?"
        r"(?:certitude|être sûre?|garantie)\b",
        r"\bje (?:peux|pourrais) (?:me tromper|faire erreur)|\bj'ai (?:des|un) doutes?\b|\bje doute\b|\bj'hésite\b"
        r"|\bje (?:suis|reste) (?:incertaine?|indécise?)\b|\bn'en (?:suis|sois) pas\b",
        r"\bje ne (?:le |l')?(?:sais|peux \w+|connais) pas (?:\w+ )?(?:avec (?:\w+ )?(?:certitude|précision)"
        r"|exactement|précisément)",
        r"\bma (?:confiance|certitude) (?:\w+ ){0,3}(?:faible|insuffisante|limitée|basse)\b",
        r"\bje ne (?:crois|pense) pas (?:que |qu')(?:[\w'-]+ ){0,5}?(?:exist\w+|ait existé|figure|apparaisse|soit (?:connu|document|réel)\w*)\b|\b(?:il y a|il existe|subsiste\w*|persist\w+) (?:[\w'-]+ ){0,2}?(?:désaccords?|divergences?|controverses?|doutes?|contradictions?|débats?) (?:entre|sur|à ce|parmi|dans|quant)|\baucune? (?:d'(?:elles|eux|entre elles) )?ne me (?:convainc|satisfait|paraît|semble)\b",
        r"\b(?:historiens|experts|sources|biographes|spécialistes|chercheurs|auteurs|versions|chroniqueurs|archéologues|scientifiques|chiffres|données|registres|références|témoignages|estimations|avis|érudits)(?: [\w'-]+){0,4}? (?:ne s'accordent|ne sont (?:pas|guère) (?:d'accord|unanimes|concordant\w*)|ne concordent|se contredisent|divergent|débattent|sont (?:\w+ )?(?:divisés?|partagés?|contradictoires?|discordant\w*|incertain\w*)|varient (?:trop|beaucoup|tellement|énormément|considérablement)|s'opposent|ne tranchent|n'ont (?:pas|jamais) tranché|en débattent|se disputent)",
        r"\b(?:il existe|il y a|circulent|on trouve|on recense|plusieurs|diverses|différentes|de nombreuses)(?: plusieurs| diverses| différentes| de nombreuses| trop de)? (?:versions?|théories?|hypothèses?|candidate?s?|opinions?|interprétations?|réponses|possibilités|dates|chiffres|attributions|noms?|pistes?)(?: [\w'-]+){0,4}? ?(?:contradictoires?|divergentes?|concurrentes?|circulent|existent|sont avancée?s|s'opposent|s'affrontent|possibles|coexistent|ont été (?:avancée?s|proposée?s)|\W*$)(?:(?: et| sans qu'|) aucune?(?: [\w'-]+){0,8})?",
        r"\baucune?(?: d'(?:elles|eux|entre elles|entre eux))? (?:n'est |ne me (?:paraît|semble) |ne fait |ne s'impose|n'emporte |n'a été |ne peut être |n'étant )?(?:\w+ )?(?:\w+ )?(?:certaine?|confirmée?|sûre|sûr\W*$|solide|fiable|convaincante?|concluante?|définitive?|vérifiée?|prouvée?|unanimité|s'impose|établie?|avérée?|consensus)\b",
        r"\b(?:(?:cela|ça|ce point|la question|le sujet|la date|l'identité|la paternité|l'attribution|le chiffre|son nom|la chose) (?:fait|font)|prête|prêtent|est sujette?|est l'objet|fait l'objet|sont l'objet) (?:encore |toujours |à |aujourd'hui )*(?:de )?(?:débats?|polémique|controverses?|discussions?)\b(?=\W*$| (?:entre|parmi|chez|encore|et|depuis|à ce|aujourd))|\b(?:il n'y a|il n'existe|aucun) (?:pas |toujours pas |actuellement )*(?:de |véritable |réel )*consensus\b|\b(?:niveau|degré) de (?:confiance|certitude) (?:[\w'-]+ ){0,4}?(?:faible|bas|insuffisant|limité|trop)\w*|\b(?:ne |n')?mettrai?s? pas ma main (?:au feu|à couper)\b|\bmettrai?s? (?:pas )?ma main au feu\b|\bje n'en (?:jurerais|mettrais) pas\b|\bje ne suis pas assez (?:sûr|certain|informé|calé|renseigné)\w*",
        r"\b(?:il )?n'(?:y a|existe) (?:toujours |encore )?(?:pas|aucune?|nulle?) (?:d'|de )?(?:\w+ )?(?:accord|consensus|unanimité|certitude)\b|\baucune? (?:accord|consensus|unanimité)\b",
    ),
}
CLARIFY = {
    "fr": (
        r"(?:pourriez|pouvez|pourrais|peux)(?:-vous|-tu)? [^?]{0,30}(?:préciser|clarifier|fournir|donner|indiquer"
        r"|reformuler|expliquer|spécifier)[^?]*\?|\bde (?:quel|quelle) \w+ (?:parlez|s'agit|voulez)|\b(?:veuillez"
        r"|merci de) (?:préciser|clarifier|reformuler|fournir)",
        r"^(?:je (?:vous |te )?(?:recommande|suggère|invite|conseille)|veuillez|vous (?:pouvez|pourriez|devriez)|il vaut mieux|le mieux est) (?:[\w']+ ){0,3}(?:d'|de |à )?(?:consult|vérifi|visit|contact|cherch|adress)\w* (?:[\w']+ ){0,8}(?:officiel\w*|site|sources?|archives?|experts?|musée|bibliothèque|spécialistes?|directement)\b",
        r"\b(?:de|à) (?:quel|quelle|quels|quelles|qui) (?:[\w-]+ ){0,4}(?:parlez|parles|faites|fais|s'agit|voulez|référez)\b|\bpréciser (?:de |à )?(?:quel|quelle|lequel|laquelle|qui)\b|\bil (?:existe|y a) (?:plusieurs|beaucoup de) (?:[\w-]+ ){0,4}(?:ce|même|du même) nom\b",
        r"^(?:précise[zr]?|indique[zr]?|clarifie[zr]?|confirme[zr]?|reformule[zr]?)\b[^.?!]*(?:s'il (?:vous|te) plaît|svp|stp)|^(?:êtes-vous|es-tu) (?:bien )?(?:sûre?|certaine?) [^?]*\?",
        r"(?:pourriez|pouvez|pourrais|peux|auriez|as|avez)(?:-vous|-tu)? [^?]{0,30}(?:transmettre|envoyer|partager|copier|coller|joindre|communiquer|confirmer|vérifier|dire de|dire quel|l'orthographe|plus de (?:contexte|détails|précisions|informations))[^?]*\?|^(?:collez|colle|envoyez|envoie|partagez|partage|joignez|copiez|transmettez|précisez|précise|dites-moi|dis-moi|donnez-moi|donne-moi|indiquez|fournissez)(?:-le|-moi|-la)? (?:[\w'-]+ ){0,6}?(?:texte|passage|article|document|extrait|contexte|détails?|informations?|lien|quel\w*|qui|plus|nom|question)\b",
        r"\bdépend(?:ra|rait)? (?:de |d'|du )(?:[\w'-]+ ){1,3}(?:à laquelle|auquel|que vous|dont vous|visée?|considérée?|retenue?)\b|\b(?:vous|tu) (?:parlez|parles|faites allusion|pensez|penses|voulez parler)(?: [\w'-]+){0,6} \?",
        r"^(?:mais )?(?:de|à|d'après|dans) (?:quel|quelle|quels|quelles|qui) [^?]{0,50}(?:s'agit-il|parle-t-on|est-il question|parlez-vous|parles-tu|pensez-vous)\b|\bd'où (?:vient|provient|est tirée?|sort) (?:la|cette) (?:citation|phrase|réplique)\b|\bavec (?:plus de|davantage de|d'autres|quelques|un peu plus de) (?:détails|précisions|contexte|informations|éléments)\b|^(?:mieux vaut|il vaut mieux|le mieux (?:est|serait)|vous devriez|tu devrais|essayez|n'hésitez pas|adressez-vous|renseignez-vous|demandez|contactez|posez la question)(?: de| d'| à)? (?:[\w'-]+ ){0,4}?(?:demander|contacter|directement|auprès|mairie|archives?|club|musée|service|office|consulter|interroger)\b",
    ),
}
REFUSAL = {
    "fr": (
        r"\bje (?:ne |n')?(?:vous |te )?(?:peux|puis|pourrai|suis pas en mesure|vais|veux|dois|saurais|souhaite)"
        r"(?: (?:pas|malheureusement pas))?"
        r" (?:\w+ )?(?:de |d')?(?:vous |t'|te |l'|y |le )?(?:aider|assister|accéder à (?:votre|cette|ta)|donner suite"
        r"|participer|satisfaire"
        r"|générer|créer|écrire|rédiger|faire (?:cela|ça)|le faire|aborder|discuter|traiter cette|soutenir"
        r"|encourager|produire|apporter mon aide|continuer|poursuivre)",
        r"\bje ne (?:peux|puis|vais|dois) (?:pas )?(?:vous )?(?:fournir|donner|partager|communiquer|divulguer|révéler"
        r"|proposer) (?:\w+ )?(?:d'|de |les |des |l')?(?:\w+ )?(?:instructions|contenus?|conseils? (?:médic|jurid|financ)\w+"
        r"|données (?:personnelles|privées)|informations? (?:personnelles?|privées?|confidentielles?|sensibles?)"
        r"|aide|assistance)|\b(?:pas|aucune?s?|jamais|ni|non|partager|divulguer|fournir|communiquer|donner|révéler) (?:[\w'-]+ ){0,4}données personnelles\b",
        r"\bcontraire (?:à|aux) (?:\w+ )?(?:principes|règles|directives|politiques?|valeurs)|\b(?:enfrein\w*|viol\w+"
        r"|contrevien\w+|va à l'encontre|vont à l'encontre)(?: de)? (?:\w+ ){0,3}(?:règles|politiques?|principes"
        r"|directives|conditions|consignes)",
        r"\bje refuse (?:de |d'|cette|votre)|\bje (?:dois|me vois|suis) (?:\w+ )?(?:décliner|refuser|obligée? de"
        r" (?:décliner|refuser)|contrainte? de (?:décliner|refuser))|\bje décline\b|\b(?:ne serait|n'est) pas"
        r" (?:approprié|éthique|convenable)|\b(?:serait|est) (?:inapproprié|contraire à l'éthique|illégal)|\bje ne"
        r" suis pas (?:autorisée?|habilitée?|à l'aise)\b|\b(?:raisons|motifs) (?:de sécurité|éthiques?|légales"
        r"|de confidentialité)",
        r"\bje ne (?:vous |te )?(?:donne|communique|partage|divulgue|fournis|diffuse|révèle|transmets|donnerai|communiquerai|partagerai) (?:pas|jamais|aucune?)(?: [\w'-]+){0,4}? (?:d')?(?:informations?|données|coordonnées|adresses?|numéros?)\b",
        r"\bje (?:ne |n')(?:porte|émets|formule|exprime|prononce|fais|donne|défends) (?:pas|aucun\w*|jamais) (?:\w+ )?(?:d'|de )?(?:\w+ )?(?:jugements?|opinions?|avis|accusations?|suppositions?|conjectures?|pronostics?)\b|\bje ne (?:prends?|prendrai|prendrais) (?:pas|jamais) (?:position|parti)\b|\bje ne (?:souhaite|veux|vais|peux|dois|saurais) pas (?:\w+ )?(?:spéculer|juger|accuser|étiqueter|désigner|émettre|prendre position|prendre parti)\b|\b(?:ce n'est|c'est) pas (?:à moi de|mon rôle|ma place|de mon ressort)\b|\bil ne m'appartient pas\b|\bje (?:reste|demeure|dois rester|m'efforce de rester|essaie de rester|tiens à rester) (?:\w+ )?(?:neutre|impartiale?)\b|\bil (?:ne serait|n'est) pas (?:\w+ )?(?:convenable|juste|opportun|souhaitable|correct) (?:que je|de (?:ma part|spéculer|juger|désigner|l'|d'accuser)|d'accuser)",
        r"\bje ne (?:communique|donne|partage|fournis|divulgue|transmets|(?:peux|puis|veux|dois|vais) (?:pas )?(?:partager|communiquer|donner|fournir|divulguer|révéler|transmettre)) (?:pas |jamais )?(?:(?:les?|la|des?|une?|son|sa) )?(?:l'|d')?(?:adresses?|numéros?|coordonnées|téléphones?) (?:\w+ )?(?:privé|personnel|de|d|des)\w*|\bje ne peux pas (?:choisir|décider|trancher) (?:à (?:ta|votre) place|pour (?:toi|vous))\b",
        r"\bje ne (?:peux|veux|dois|vais|saurais) (?:pas )?porter (?:ce genre de|un tel|de tels|un|de) jugements?\b|\b(?:ce|il) serait (?:\w+ )?(?:injuste|déplacé|malvenu) (?:de ma part )?(?:de |d')",
        r"\bje ne (?:délivre|livre|fournis|donne) (?:pas|jamais) (?:ce genre de|ce type de|de tels|de telles) \w+",
    ),
}
PREMISE = {
    "fr": (
        r"\bn'(?:existe\w*|a jamais|ont jamais|est pas réel)|\bil n'y (?:a|avait|eut) (?:pas|aucun|jamais)|\bfictif"
        r"|\bprémisse (?:\w+ ){0,4}(?:fausse|erronée|incorrecte)|\bquestion (?:\w+ ){0,6}(?:erreur|fausse|erronée?|incorrecte)\b|\bil (?:y a|semble y avoir) (?:\w+ ){0,2}(?:confusion|erreur|malentendu)\b|\bmythe\b|\bn'a (?:pas|aucun) (?:de )?(?:sens|réponse|solution)|\bsubjecti"
        r"|\bdépend\b|\bimpossible\b|\bne peut pas prédire|\bquestion de (?:goût|point)|\bdébat\b|\bsans réponse",
    ),
}
GUESS = {
    "fr": (
        r"\b(?:probablement|vraisemblablement|possiblement|peut-être|sans doute|sûrement|certainement|apparemment"
        r"|éventuellement|supposément)\b|\bje (?:crois|pense|dirais|suppose|suppute|parie\w*|pencherais|penche|présume"
        r"|devine|miserais|opterais|choisirais|soupçonne|répondrais|tenterais)\b|\bj'(?:imagine|opterais|estime)\b"
        r"|\bil me semble\b|\b(?:ma )?(?:meilleure )?(?:réponse|estimation|supposition|hypothèse) (?:est|serait)\b|\bsi je"
        r" devais\b|\b(?:il est|c'est) (?:possible|probable)\b(?! (?:de|d'))|\b(?:ce|il) (?:serait|pourrait|doit|devrait)\b"
        r"|\bil s'agi(?:t|rait)\b|\bon (?:cite|attribue|considère|pense|croit|dit)\b|\b(?:à ma connaissance|autant que je"
        r" sache|sauf erreur)\b|\bgénéralement\b|\bsouvent\b|\best (?:souvent|généralement|communément)\b",
    ),
}
ADVICE = {
    "fr": (
        r"\b(?:veuillez|(?:voulez|souhaitez|désirez)-vous|veux-tu|puis-je|comment puis-je|vous (?:pouvez|pourriez)|je vous|n'hésitez|consultez|si vous|je (?:recommande|suggère)|essayez"
        r"|vérifiez|tu peux)\b",
        r"\b(?:mairie|archives?|hôtel|musée|bibliothèque|club|office|commune|paroisse|fédération|association|famille|établissement|historiens?|journal|lettres|correspondance|carnets|registres?|site) (?:[\w'-]+ ){0,6}?(?:pourrai(?:en)?t|pourra|pourront|peut-être|peut|peuvent|sauront|saura)(?: [\w'-]+){0,3}? (?:vous |te |l')?(?:avoir|renseigner|aider|répondre|savoir|éclairer|informer|détenir|conserver|indiquer)\b",
    ),
}
PREAMBLE = {
    "fr": (
        r"(?:(?:je suis |suis )?(?:vraiment |sincèrement )?(?:désolée?|navrée?)|excusez-moi|pardon|toutes mes excuses|malheureusement"
        r"|hélas|je regrette|bonjour|(?:j'aimerais|je voudrais|j'aurais aimé|j'aurais voulu) (?:bien )?(?:pouvoir |vous |t')?(?:\w+)[^.]{0,30}|salut|(?:la |ma )?réponse(?: finale)?(?: est)?|là|ma foi|eh bien|alors là|sur ce coup|pour le coup|honnêtement|franchement|euh+|ben|bah|bof"
        r"|hum+|ça|cela|à vrai dire|bonne question|merci[^.]{0,40}|donc|alors|ainsi"
        r"|par conséquent|en résumé|oui|non|je crains|et|(?:ce|cet|cette|ces|le|la|les|l'|son|sa) ?(?:noms?|prenom|reponse|date|chiffre|detail|nombre|identite|informations?|donnees?|annee|age|lieu|titre|resultat|cause|motif|metier|prix|adresse)(?:(?: (?:exact|précis|concret)\w*| (?:de|du|des|que|d'))(?:(?! (?:est|était|fut|sont) )[^.\d]){0,40})?|par (?:prudence|honnêteté|souci|respect|rigueur|précaution|discrétion|principe)(?: [\w' ]{0,30})?|dsl|sorry|o[uh]+ ?l[aà]+|pf+|mdr|lol|ah|oh|h[eé]+|ouh|(?:je suis |vraiment |sincèrement )*(?:navrée?|désolée?|pardon|mes excuses|je m'excuse|je regrette)(?: (?:(?! (?:est|était|fut) |c'est)[^.\d]){0,45})?|vous m'avez eue?|tu m'as eue?|je (?:vais être|serai|serais) (?:\w+ )?(?:franc(?:he)?|honnête|sincère|transparente?)|pour être (?:\w+ )?(?:franc(?:he)?|honnête|sincère)|(?:très |bien )?sincèrement|en toute (?:franchise|honnêteté|sincérité)|par contre|en revanche|aïe|oups|hmm+|mince|zut|là-dessus|à ce sujet|à ma connaissance|(?:pour )?autant que je sache|que je sache|sur ce point|je le crains|pour l'instant|moi|celle-là|celle-ci|pour tout (?:vous )?dire|frère|mec|bro|(?:j'ai (?:beau )?(?:avoir )?|après avoir )(?:cherché|consulté|parcouru|regardé|vérifié|essayé|relu|tenté|fouillé)(?:(?! (?:est|était|sont|fut) |c'est)[^.\d]){0,60}|(?:c'est|il s'agit d'|il s'agit de|ceci est|cela reste) ?(?:une? )?(?:information|détail|donnée|question|point|renseignement) (?:très |trop |assez |plutôt |bien )?(?:locale?|précise?|pointue?|spécifique|particuli\w+|privée?|personnelle?|confidentielle?|technique)|en tant (?:que |qu')(?:\w+ )?(?:modèle|assistante?|ia|intelligence)[^.]{0,50})",
    ),
}
TOPIC = {
    "fr": (
        r"(?:jusqu'à|en|concernant|quant|selon|d'après|sur|avec|sans|pour|au|dans|après|étant|vu|faute|bien|du|à|de|compte|parmi|si je (?:vous |te )?(?:donnais|disais|répondais|citais|avançais|proposais|devais (?:vous |te )?(?:donner|répondre|dire))|s'agissant|au sujet|à propos|par rapport) [^.]{0,120}",
    ),
}
META = {
    "fr": (
        r"^(?:la |cette )?question (?:\w+ )?(?:porte|concerne|demande|est de|traite|vise)|^on (?:me )?demande\b|\b(?:archives|bibliothèque|musée|mairie|fédération|registres?|annuaires?|état civil|service|association|ministère|base|institut|société|site|presse|spécialistes?|historiens?|fonds|inventaire|ouvrages?|biographies?)(?: [\w'-]+){0,9}? (?:conserv|gard|détien|dispos|fourni|contien|recens|pourrai|pourron|peuvent|devrai|possèd|recèl|donn|permett|renseign)\w*(?: [\w'-]+){0,6}? (?:bilans?|données|informations?|documents?|registres?|détails?|réponse|renseign\w+|répondre|aider|éclairer|trace|dossiers?|actes?|listes?|chiffres?|fiches?|copies?|orienter|préciser|confirmer|indications?)\b|^l'utilisateur\b"
        r"|^il s'agit de (?:trouver|déterminer|donner)",
        r"^(?:la |cette |votre )?question$|^telle (?:qu'elle|quelle) (?:\w+ )?(?:est |a été )?(?:posée|formulée)?$",
    ),
}
STATES = {
    "fr": (
        r"^(?:c'est|c'était|ce (?:fut|sont|n'est)|il s'agit|(?:le|la|les|l')\s?\w+(?: \w+){0,5}? (?:est|fut|était|sont))\b"
        r"(?! (?:impossible|difficile|possible|inconnue?|une bonne|une question|un sujet|important|pas)\b)",
    ),
}
LOOSE = {
    "fr": (
        r"\b(?:sais|savoir|sait|sûre?|certaine?|certitude|inconnue?|ignor\w+|impossible|souvien\w+|information\w*|données|répondre"
        r"|déterminer|idée|désolée?|abst\w+|dispose)\b",
    ),
}
NEGATION = {
    "fr": (r"\b(?:ne|n'\w+|pas|jamais|aucune?|ni|sans|rien|impossible|mythe|faux|non)\b",),
}
YES_NO = {
    "fr": (
        r"^(?:est-ce|y a-t-il|existe-t-il|peut-on|doit-on|faut-il|le \w+ est-il|les \w+ \w+-ils|es-tu|êtes-vous) ?",
    ),
}
