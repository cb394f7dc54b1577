"""Spanish, French and Portuguese forms of not answering: see `graders.abstention_forms`."""

# One family of forms a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

_ES_INFO = (
    r"(?:informaci[oó]n(?:es)?|datos?|respuesta|idea|conocimientos?|detalles?|registros?|constancia"
    r"|certeza|evidencias?|noticias?|fuentes?|documentaci[oó]n|acceso|elementos|referencias?|pistas?"
    r"|contexto|resultados?|recuerdos?|memoria|seguridad|confirmaci[oó]n|pruebas?)"
)
_ES_TELL = (
    r"(?:responder\w*|contestar\w*|saber\w*|determinar\w*|decir\w*|confirmar\w*|verificar\w*|precisar\w*"
    r"|afirmar\w*|asegurar\w*|encontrar\w*|identificar\w*|proporcionar\w*|dar\w*|ofrecer\w*|recordar\w*"
    r"|acordarme|establecer\w*|concretar\w*|especificar\w*|indicar\w*|facilitar\w*|predecir\w*|adivinar\w*"
    r"|localizar\w*|garantizar\w*|hallar\w*|brindar\w*|inferir\w*|deducir\w*|conocer\w*|aclarar\w*"
    r"|comprobar\w*|calcular\w*|resolver\w*|concluir\w*)"
)
_ES = r"(?:[\w'-]+ ){0,3}"

_FR_INFO = (
    r"(?:informations?|infos?|idée|réponse|données?|connaissances?|éléments?|détails?|certitude|trace"
    r"|sources?|souvenir|accès|contexte|preuves?|précisions?|renseignements?|documentation|moyen"
    r"|résultats?|mémoire|références?|assurance)"
)
_FR_TELL = (
    r"(?:répondre|dire|savoir|déterminer|confirmer|vérifier|affirmer|trouver|identifier|fournir|donner"
    r"|préciser|établir|indiquer|prédire|deviner|garantir|localiser|connaître|rappeler|souvenir"
    r"|conclure|renseigner|certifier|trancher|retrouver|prononcer|estimer|apporter|communiquer|calculer)"
)
_FR = r"(?:[\w'-]+ ){0,3}"

_PT_INFO = (
    r"(?:informaç\w+|dados?|resposta|ideia|idéia|conhecimentos?|detalhes?|registr?os?|certeza"
    r"|evidências?|fontes?|noção|acesso|elementos|referências?|contexto|resultados?|provas?|memória"
    r"|lembrança|confirmaç\w+)"
)
_PT_TELL = (
    r"(?:responder|responde-\w+|saber|determinar|determiná-\w+|dizer|dizê-\w+|confirmar|confirmá-\w+"
    r"|verificar|verificá-\w+|afirmar|afirmá-\w+|garantir|garanti-\w+|encontrar|identificar|fornecer|dar"
    r"|precisar|estabelecer|indicar|prever|adivinhar|localizar|lembrar|recordar|especificar|informar"
    r"|assegurar|concluir|inferir|deduzir|oferecer|achar|conhecer|calcular|resolver|esclarecer|opinar)"
)
_PT = r"(?:[\w'-]+ ){0,3}"

IGNORANCE = {
    "es": (
        r"\bno (?:te |le |os |les )?(?:lo |la )?se(?=\W*$| (?:la|el|los|las|lo|quien|quienes|que|cual\w*"
        r"|cuando|donde|como|cuant\w+|con|si|de|nada|exactamente|muy|bien|al|mucho|decir\w*|responder\w*"
        r"|contestar\w*|a ciencia|realmente|en|por|esa|ese|eso|esto|tanto|y|sobre|dar\w*)\b)"
        r"|^nose\W*$|\byo no se\b|\bno sabemos\b",
        r"\b(?:lo |la |yo )?desconozco\b|\bdesconocemos\b|\bignoro\b|\b(?:lo |la )?ignoramos\b",
        r"\b(?:ni|no tengo(?: ni)?|sin) (?:(?:la )?(?:mas )?(?:\w+ )?idea\b|puta idea|pajolera idea)"
        r"|^ni (?:la )?(?:\w+ ){0,3}idea\b|^ni zorra\b|^ni papa\b",
        r"\bno (?:lo |la )?sabría (?:\w+ )?(?:decir\w*|responder\w*|contestar\w*|indicar\w*|precisar\w*"
        r"|asegurar\w*|que|confirmar\w*)",
        r"\bmejor (?:no|me abstengo|paso)\b|\bno (?:figura|consta|está|aparece|viene|se encuentra)\w* en m(?:is?|emoria)\b|\bno caigo\b|\bni flores\b|\bpunta de la lengua\b"
        r"|\bvaya usted a saber\b|\bno me (?:dice|llega)\b|\ben blanco\b|\bno lo tengo (?:registrado|claro|presente)\b",
        r"\bno (?:lo |la |me )?(?:conozco|recuerdo|acuerdo|consta)\b|\bno logro recordar\b|\bno me (?:suena"
        r"|viene|sale|resulta familiar)\b|\b(?:se me escapa|se me olvid\w+|lo he olvidado|olvidé)\b",
        rf"\bno (?:tengo|dispongo de|cuento con|poseo|encuentro|hallo|hay|existen?|veo|encontr[eé]"
        rf"|hemos encontrado|obtuve|se encontr\w+|tenemos|disponemos de|guardo|manejo) {_ES}{_ES_INFO}",
        rf"\bno (?:he|hemos|pude|logr[eé]|consigo|conseguí|alcanzo) (?:a )?(?:podido |logrado |conseguido"
        rf" |encontrado )?(?:{_ES_TELL[3:]}\b|\bno (?:lo |la )?he encontrado\b|\bno encuentro\b",
        rf"\b(?:no (?:te |le |lo |la |me )?(?:puedo|podría|podemos|soy capaz de|estoy en condiciones de"
        rf"|me atrevo a|me es posible|me resulta posible|es posible para mi)|me es imposible|incapaz de)"
        rf" (?:\w+ )?{_ES_TELL}",
        r"\b(?:lamento|siento) no (?:poder|saber|conocer|tener|disponer)\b|\bme temo que no\b"
        r"|\btemo no\b",
        r"\b(?:prefiero|preferiría|elijo|opto por|decido) (?:no (?:responder\w*|contestar\w*|adivinar\w*"
        r"|arriesgar\w*|especular\w*|decir\w*|dar\w*|aventurar\w*|contestar|opinar|hacerlo)|abstener\w*)",
        r"\bme abst(?:engo|endré)\b|\bvoy a abstenerme\b|\bdebo abstenerme\b|\babstenerme\b|^abstencion\b"
        r"|\bno (?:voy a|quiero) (?:responder|contestar|adivinar|arriesgar\w*|especular|inventar\w*)\b"
        r"|^(?:yo )?paso(?: (?:de responder|palabra|esta vez|a la siguiente|en esta|de esta))?\W*$"
        r"|\bpaso palabra\b|\bme rindo\b",
        r"\bno (?:tengo|poseo) (?:\w+ ){0,2}(?:conocimiento|constancia|noticia|forma de|manera de|modo de)"
        r"|\bno estoy (?:\w+ )?(?:al tanto|al corriente|informad\w|familiarizad\w|en condiciones)"
        r"|\bno (?:estoy|soy) capaz\b|\bme es desconocid\w\b|\b(?:fuera|más allá) de mi(?:s)? (?:conocim\w+"
        r"|alcance|datos)|\bescapa a mi(?:s)? conocim\w+",
        r"\bmi(?:s)? (?:conocimientos?|datos|información|entrenamiento|base de datos|fuentes|registros)"
        r" (?:[\w]+ ){0,5}?(?:no|termina|llega solo|se limita|es limitad\w)\b",
        r"\b(?:quién|dios|vete a|a) sabe(?:r)?\W*$|^quién sabe\b|^a saber\b|\byo que se\b|^sabe dios"
        r"|\bni puñetera\b|\bme (?:pillas|has pillado|pilla)\b|\bestoy en blanco\b",
        r"\bsería (?:pura )?(?:especul\w+|adivinar|una conjetura)|\b(?:estaría|solo estaría) (?:adivinando"
        r"|especulando|inventando)",
        rf"\b(?:necesito|necesitaría|haría falta|falta|faltan|hace falta|se necesita\w*) (?:\w+ )?"
        rf"(?:\w+ )?{_ES_INFO}",
    ),
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
        rf"(?: pas| aucune?| nulle?| point| plus)? {_FR}(?:d'|l'|de |la |cette |ces |d’|en |suffisamment )?"
        rf"(?:assez |suffisamment )?(?:d'|de )?{_FR_INFO}",
        rf"\bj'?(?:e )?(?:n'?)?ai (?:pas|aucune?|rien|malheureusement pas) {_FR}(?:d'|l'|de |la |cette )?"
        rf"(?:{_FR_INFO[3:]}\b|\bje n'ai rien (?:trouvé|sur|à)|\bje n'ai (?:\w+ )?(?:pas|rien|aucun\w*|jamais)"
        rf" {_FR}(?:trouvé|pu|su|réussi)\b|\bje (?:ne|n'en) dispose pas\b|\bje n'en ai (?:pas|aucune?)\b",
        rf"\b(?:je|nous) (?:ne |n')?(?:\w+ )?(?:peux|puis|pouvons|parviens|arrive|suis pas (?:en mesure|capable"
        rf"|apte|à même)|suis plus en mesure|suis malheureusement pas en mesure|pourrais)(?: \w+)?(?: pas)?"
        rf" (?:\w+ )?(?:de |d'|à )?(?:vous |le |l'|la |y |en |me |m')?(?:\w+ )?{_FR_TELL}"
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
        rf"|davantage |des )*{_FR_INFO}|\bfaute (?:de |d')(?:\w+ )?{_FR_INFO}|\bsans (?:plus|davantage)"
        rf" (?:de |d')",
    ),
    "pt": (
        r"\b(?:eu )?não (?:o |a |lhe |te )?sei\b(?! (?:se é isso))|^n(?:ã|a)?o? ?sei\W*$|\bsei lá\b|^sei não\b"
        r"|\bnão (?:o )?sabemos\b|\beu não sei\b",
        r"\bnão (?:consta|figura|está|aparece)\w* (?:n[oa]s? )?m(?:eus?|inhas?)\b|\bmelhor (?:não|me abster|passar)\b|\bponta da língua\b|\bnão me diz nada\b|\bbranco total\b",
        r"\b(?:eu )?desconheço\b|\bignoro\b|\bdesconhecemos\b",
        r"\b(?:não (?:faço|tenho)|nem|sem) (?:\w+ )?(?:\w+ )?(?:ideia|idéia|noção)\b|^nem ideia\b",
        r"\bnão (?:lhe |te |o )?saberia (?:\w+ )?(?:dizer\w*|responder\w*|informar\w*|precisar\w*|afirmar"
        r"|indicar\w*|ao certo)|\bnão saberia\b",
        r"\b(?:não|nao) (?:o |a |me )?(?:conheço|lembro|recordo|ocorre|vem)\b|\bnão (?:estou|consigo) (?:me )?"
        r"(?:lembrar|lembrado|recordar|lembrando)|\b(?:esqueci|escapa-me|me escapa|fugiu-me|me foge)\b"
        r"|\bdeu branco\b|\bnunca ouvi falar\b",
        rf"\bnão (?:\w+ )?(?:tenho|disponho|possuo|encontro|encontrei|há|existem?|temos|dispomos|achei|detenho"
        rf"|vejo|foram encontrad\w+|foi encontrad\w+|localizei|obtive|consta\w*) {_PT}{_PT_INFO}",
        r"\bnão (?:o |a )?(?:encontrei|achei|localizei)\b(?= (?:nada|isso|essa|nenhum\w*|o|a)|$)"
        r"|\bnão disponho\b|\bnão tenho como\b|\bnão encontrei nada\b",
        rf"\b(?:não (?:lhe |te |o |a |me |vos )?(?:posso|consigo|poderia|podemos|sou capaz de|estou em condiç\w+"
        rf" de|me é possível|consegui|pude|me atrevo a|conseguimos|tenho como)|é-me impossível|sou incapaz de"
        rf"|incapaz de|impossibilitad\w de|não fui capaz de)"
        rf" (?:\w+ )?{_PT_TELL}",
        r"\b(?:prefiro|preferia|opto por|escolho|decido|melhor) (?:não (?:responder|adivinhar|arriscar|chutar"
        r"|especular|dizer|opinar|dar|palpitar|inventar|comentar)|abster|me abster|abster-me|passar)",
        r"\b(?:me abstenho|abstenho-me|vou me abster|vou abster-me|abster-me|me abster|devo me abster)\b"
        r"|^abstenção\b|^(?:eu )?passo(?: (?:essa|esta|a vez|desta|dessa|esta pergunta))?\W*$|\bdesisto\b"
        r"|\bnão (?:vou|quero|irei) (?:responder|adivinhar|arriscar|chutar|especular|inventar)\b",
        r"\bnão (?:tenho|possuo) (?:\w+ )?(?:\w+ )?conhecimento\b|\bnão estou (?:\w+ )?(?:a par|ciente|informad\w"
        r"|familiarizad\w)\b|\bé-me desconhecid\w\b|\b(?:fora|além) d[oae]s? (?:meus?|minhas?) (?:conhecim\w+"
        r"|alcance|dados|base)|\bfoge a[oe]? (?:meu )?(?:conhecim\w+|alcance)|\bnão é do meu conhecimento\b",
        r"\b(?:receio|temo|lamento|sinto muito)(?: mas| que| por)? não (?:saber|ter|poder|dispor|conhecer"
        r"|conseguir|ser|possuir|tenho|sei|posso|lembrar)\b",
        r"\b(?:meus?|minhas?) (?:conhecimentos?|dados|informações|treinamento|treino|base|registr?os)"
        r" (?:[\w]+ ){0,5}?(?:não|termina|vai só|limita-se|se limita|é limitad\w)\b",
        r"\b(?:quem|deus|vai|só deus) (?:é que )?sab(?:e|er)\W*$|^quem sabe\W*$|\bsabe-se lá\b"
        r"|\b(?:eu )?sei lá\b|\bcomo (?:é que )?(?:eu )?(?:vou|hei de) saber\b|\bboiando\b",
        r"\bseria (?:pur[oa] |apenas |só |mera )*(?:especul\w+|adivinha\w*|palpite|chute|um palpite|um chute)"
        r"|\b(?:estaria|só estaria) (?:a )?(?:chutando|adivinhando|adivinhar|especulando|inventando)",
        rf"\b(?:preciso|precisaria|falta|faltam|faltam-me|necessito|seria necessário) (?:de )?(?:\w+ )?{_PT_INFO}"
        rf"|\bnão dá (?:para|pra) (?:saber|dizer|determinar|responder|confirmar|afirmar|ter certeza)",
    ),
}

UNKNOWN = {
    "es": (
        r"\b(?:se desconoce|se ignora|no se (?:sabe|conoce|ha \w+|dispone|puede|especifica|menciona|indica"
        r"|proporciona|aclara|tiene|cuenta|precisa|encuentra\w*|hace mención|detalla|dice|da|ofrece)"
        r"|no puede (?:\w+ )?(?:saberse|determinarse|responderse|establecerse|conocerse|confirmarse))\b",
        r"\b(?:es|permanece|sigue siendo|resulta|está|queda) (?:\w+ )?(?:desconocid[oa]|incierto|incierta"
        r"|imposible|indeterminad[oa]|sin determinar|poco claro)\b(?! (?:para el|por el) )",
        rf"\b(?:no es|no parece|no resulta) (?:\w+ )?(?:posible|factible) {_ES_TELL}|\b(?:es )?(?:imposible|difícil"
        rf"|complicado) (?:de )?{_ES_TELL}|\bno hay (?:forma|manera|modo) de\b",
        r"\bnadie (?:\w+ )?(?:lo )?(?:sabe|conoce|puede)\b",
        rf"\b(?:no hay|no existen?|sin|insuficientes?|falta(?:n)?(?: de)?|faltan) (?:\w+ ){{0,3}}(?:{_ES_INFO[3:]}"
        rf"(?: (?:suficiente|disponible|sobre|para|al respecto|public|fiable|del|de|acerca|confiable)|$)",
        rf"\b{_ES_INFO} (?:\w+ )?(?:\w+ )?(?:no (?:es|son|está|están|se|basta\w*|permite\w*|figura\w*|incluye\w*"
        rf"|consta\w*|menciona\w*|contiene\w*|alcanza\w*)|insuficientes?|es insuficiente|no disponible)",
        r"\b(?:texto|pasaje|artículo|contexto|documentos?|enunciado|pregunta|párrafo|fuentes?|archivos?"
        r"|fragmento|problema) (?:\w+ )?(?:no|tampoco) (?:\w+ )?(?:dice\w*|menciona\w*|especifica\w*|indica\w*"
        r"|proporciona\w*|contiene\w*|aclara\w*|da|dan|incluye\w*|precisa\w*|aporta\w*|ofrece\w*|lo|la|habla\w*"
        r"|revela\w*|permite\w*|señala\w*|hace\w*|responde\w*)",
        r"\bno (?:queda|está) (?:\w+ )?claro\b|\bno (?:consta|figura|aparece|viene)(?: \w+)?(?: \w+)? ?"
        r"(?:en|$)|\bno (?:está|están) disponibles?\b|\bno (?:fue|ha sido) (?:revelad|divulgad|publicad)\w",
    ),
    "fr": (
        r"\b(?:nul|personne) (?:ne |n')(?:le |l'|en |la )?(?:sait|connaît|peut)\b|\bon (?:ne |n'|n'en )?(?:le |l'|en"
        r" |la )?(?:sait|connaît|peut|dispose|a) (?:pas|rien|plus)\b|\bon (?:l')?ignore\b",
        r"\b(?:est|reste|demeure|sont|restent|demeurent) (?:\w+ )?(?:\w+ )?(?:inconnue?s?|indéterminée?s?"
        r"|incertaine?s?|impossible|introuvable|ignorée?)\b(?! (?:du|au|des) )",
        rf"\b(?:il est|c'est|ce n'est pas|il n'est pas|est|impossible|difficile) (?:\w+ )?(?:impossible|possible"
        rf"|difficile|compliqué)? ?(?:de |d'|à )(?:le |l'|la |y |en )?{_FR_TELL}",
        rf"\bil n'(?:y a|existe|y avait) (?:\w+ )?(?:pas|aucune?|ni) (?:\w+ ){{0,2}}(?:d'|de |l')?(?:\w+ )?"
        rf"{_FR_INFO}|\b(?:aucune?|pas d'|pas de|pas assez d[e']|sans) ?(?:\w+ )?{_FR_INFO}"
        r"(?: (?:disponible|sur|à|fiable|ne|n'|concernant|connue|précise|suffisante|trouvée|officielle)|\W*$)",
        rf"\b{_FR_INFO} (?:[\w']+ ){{0,3}}(?:ne |n')?(?:permet\w*|suffi\w*|mentionne\w*|est|sont|contien\w*|précis\w*)"
        rf" (?:\w+ )?pas\b|\b(?:{_FR_INFO[3:]} (?:\w+ )?(?:insuffisante?s?|manquante?s?|indisponibles?)",
        r"\b(?:texte|passage|article|contexte|documents?|énoncé|question|paragraphe|sources?|fichiers?|extrait"
        r"|problème) (?:\w+ )?(?:ne|n') ?(?:\w+ )?(?:l[ea'] ?)?(?:\w+ )?(?:pas|rien|aucune?)\b",
        r"\b(?:ne peut|ne peuvent|ne saurait)(?: pas)? être (?:\w+ )?(?:détermin|connu|établi|confirm|vérifi"
        r"|répondu|su|précis|identifi)\w*|\bne permet(?:tent)? pas (?:de |d')|\bn'est pas (?:\w+ )?(?:connue?"
        r"|précisée?|mentionnée?|indiquée?|spécifiée?|claire?|disponible|établie?|déterminée?|possible)\b"
        r"|\bne sont pas (?:\w+ )?(?:connue?s|disponibles|publi\w+)",
    ),
    "pt": (
        r"\bnão (?:se (?:sabe|conhece|pode|especifica|menciona|informa|dispõe|tem|consegue|encontra\w*)"
        r"|está (?:\w+ )?(?:claro|especificad\w|disponível|mencionad\w|definid\w)|fica claro|foi (?:\w+ )?"
        r"(?:revelad|divulgad|informad|mencionad|especificad|determinad)\w|é (?:\w+ )?(?:conhecid\w|claro"
        r"|mencionad\w|informad\w|especificad\w|sabid\w|possível|divulgad\w)|pode ser (?:\w+ )?(?:determinad"
        r"|respondid|confirmad|verificad|conhecid|estabelecid)\w|estão disponíveis|consta\b|constam\b|são "
        r"conhecid\w+)",
        r"\b(?:é|permanece|continua|segue|ficou) (?:\w+ )?(?:desconhecid[oa]|incert[oa]|impossível"
        r"|indeterminad[oa]|difícil (?:de )?(?:dizer|saber|determinar))\b(?! (?:do|para o) )",
        rf"\b(?:é )?(?:impossível|difícil|complicado) (?:de |para mim )?(?:se )?{_PT_TELL}|\bnão há (?:como|forma"
        rf"|maneira|modo)\b",
        r"\bninguém (?:\w+ )?(?:o )?(?:sabe|conhece|pode)\b",
        rf"\b(?:não há|não existem?|sem|insuficientes?|falta(?:m)?(?: de)?) (?:\w+ ){{0,2}}(?:{_PT_INFO[3:]}"
        rf"(?: (?:suficiente|disponíve|sobre|para|a respeito|pública|confiáve|acerca|fiáve)|\W*$)",
        rf"\b{_PT_INFO} (?:\w+ )?(?:\w+ )?(?:não (?:é|são|está|estão|se|basta\w*|permite\w*|consta\w*|inclui\w*"
        rf"|menciona\w*|contém)|insuficientes?|indisponíve\w+)",
        r"\b(?:texto|passagem|artigo|contexto|documentos?|enunciado|pergunta|parágrafo|fontes?|arquivos?|trecho"
        r"|problema|ficheiros?) (?:\w+ )?(?:não|nada) (?:\w+ )?(?:diz\w*|menciona\w*|especifica\w*|indica\w*"
        r"|informa\w*|fornece\w*|contém|contêm|esclarece\w*|dá|inclui\w*|revela\w*|traz\w*|fala\w*|permite\w*"
        r"|apresenta\w*|responde\w*|refere\w*)",
    ),
}

WHOLE = {
    "es": (
        r"(?:(?:respuesta )?(?:es )?desconocid[oa]|(?:respuesta )?indeterminad[oa]|no (?:disponible|conocid[oa]"
        r"|se sabe|aplica|consta|especificad[oa]|determinad[oa]|determinable|mencionad[oa]|se puede"
        r"(?: determinar| saber| responder)?|hay datos|hay informacion|hay respuesta|segur[oa])|sin (?:respuesta"
        r"|datos|informacion|determinar|especificar|identificar|idea)|ns/nc|abstencion|imposible"
        r"(?: de)? (?:saber(?:lo)?|determinar(?:lo)?|decir(?:lo)?)|insuficiente informacion|informacion"
        r" (?:insuficiente|no disponible)|datos insuficientes|incierto|incierta|no lo se|paso|no se|nose|no"
        r" estoy segur[oa]|no claro|poco claro)",
    ),
    "fr": (
        r"(?:(?:reponse )?inconnue?|indetermine(?:e)?|non (?:determine|precise|specifie|mentionne|connu|communique"
        r"|disponible|renseigne|identifie|indique)e?|pas (?:de reponse|connu|precise|sure?|certaine?|d'idee)"
        r"|sans (?:reponse|idee|objet)|aucune reponse|nsp|jsp|je passe|abstention|informations? insuffisantes?|pas"
        r" (?:assez|suffisamment) d'informations?|donnees insuffisantes|impossible (?:a|de) (?:(?:le )?(?:dire"
        r"|savoir|determiner)|repondre)|incertaine?|pas clair|aucune idee|indisponible|non sure?)",
    ),
    "pt": (
        r"(?:(?:resposta )?desconhecid[oa]|indeterminad[oa]|nao (?:disponivel|conhecid[oa]|informad[oa]"
        r"|especificad[oa]|determinad[oa]|mencionad[oa]|se sabe|se aplica|sei|ha dados|ha informac\w+"
        r"|determinavel|esta claro|e possivel (?:saber|determinar|responder)|identificad[oa])|sem (?:resposta|dados"
        r"|informac\w+|ideia)|abstencao|informac\w+ (?:insuficientes?|indisponive\w+|nao disponive\w+)|dados"
        r" insuficientes|impossivel (?:de )?(?:saber|determinar|dizer|responder)|incert[oa]|passo|ns/nr"
        r"|indisponivel)",
    ),
}

UNSURE = {
    "es": (
        r"\bno (?:estoy|me siento|ando|estaría)? ?(?:\w+ ){0,4}segur[oa]\b|^(?:nada|poco) segur[oa]\b|\bsin (?:estar"
        r" )?(?:\w+ )?segur[oa]\b|\bno (?:tengo|hay)(?: la)? (?:\w+ )?(?:certeza|seguridad|confirmación oficial)"
        r"|\bsin (?:\w+ )?(?:certeza|confirmar)\b",
        r"\b(?:puedo|podría) (?:estar )?(?:equivocad[oa]|equivocarme)|\btengo (?:mis |muchas |serias )?dudas\b"
        r"|\bdudo\b|\bno lo tengo claro\b|\bestoy (?:indecis|insegur)[oa]\b",
        r"\bno (?:lo )?(?:sé|se|puedo \w+|recuerdo|conozco) (?:\w+ ){0,2}(?:con (?:\w+ )?(?:certeza|seguridad"
        r"|exactitud|precisión)|exactamente|bien|a ciencia cierta|al 100)",
    ),
    "fr": (
        r"\bj'?(?:e )?(?:ne |n')?(?:n'?en )?(?:suis|sois) (?:\w+ )?(?:pas|guère|plus)(?: (?:tout à fait|entièrement|\w+))?"
        r" (?:sûre?|certaine?|convaincue?)\b|^pas (?:\w+ )?(?:sûre?|certaine?)\b|\b(?:sans|aucune) (?:\w+ )?"
        r"(?:certitude|être sûre?|garantie)\b",
        r"\bje (?:peux|pourrais) (?:me tromper|faire erreur)|\bj'ai (?:des|un) doutes?\b|\bje doute\b|\bj'hésite\b"
        r"|\bje (?:suis|reste) (?:incertaine?|indécise?)\b|\bn'en (?:suis|sois) pas\b",
        r"\bje ne (?:le |l')?(?:sais|peux \w+|connais) pas (?:\w+ )?(?:avec (?:\w+ )?(?:certitude|précision)"
        r"|exactement|précisément)",
    ),
    "pt": (
        r"\bnão (?:estou|tenho|me sinto|tenha|esteja)? ?(?:\w+ ){0,4}(?:certeza|cert[oa]|segur[oa]|convict[oa])\b"
        r"|\bsem (?:\w+ )?(?:certeza|garantia)|^(?:pouco|nada) cert[oa]\b",
        r"\b(?:posso|poderia) estar (?:enganad[oa]|errad[oa])|\b(?:tenho|há) (?:muitas |sérias )?dúvidas\b"
        r"|\bduvido\b|\bestou (?:em dúvida|indecis[oa]|insegur[oa]|na dúvida)\b",
        r"\bnão (?:o )?(?:sei|posso \w+|lembro|me lembro|consigo \w+) (?:\w+ )?(?:ao certo|com (?:\w+ )?(?:certeza|exatidão"
        r"|precisão)|exatamente|bem|direito)",
    ),
}

CLARIFY = {
    "es": (
        r"(?:podría|podrías|puede|puedes|podéis|me)[^?]{0,30} (?:aclarar|especificar|precisar|proporcionar|dar\w*"
        r"|indicar|concretar|explicar|compartir|reformular)\w*[^?]*\?|\ba (?:qué|cuál) (?:\w+ ){1,4}se refiere",
    ),
    "fr": (
        r"(?:pourriez|pouvez|pourrais|peux)(?:-vous|-tu)? [^?]{0,30}(?:préciser|clarifier|fournir|donner|indiquer"
        r"|reformuler|expliquer|spécifier)[^?]*\?|\bde (?:quel|quelle) \w+ (?:parlez|s'agit|voulez)|\b(?:veuillez"
        r"|merci de) (?:préciser|clarifier|reformuler|fournir)",
    ),
    "pt": (
        r"(?:poderia|pode|podia|podes|poderias)[^?]{0,30} (?:esclarecer|especificar|precisar|fornecer|dar|indicar"
        r"|explicar|reformular|dizer)[^?]*\?|\ba (?:que|qual) (?:\w+ ){1,3}se refere",
    ),
}

REFUSAL = {
    "es": (
        r"\bno (?:te |le |os |me )?(?:puedo|podemos|podré|es posible|voy a|debo|quiero) (?:\w+ )?(?:ayudar\w*|asistir\w*"
        r"|cumplir|participar|colaborar|generar|crear|escribir|atender\w*|acceder|hacer (?:eso|esto)|hacerlo"
        r"|complacer\w*|procesar|discutir|hablar de|apoyar|fomentar|realizar|seguir con|continuar con|satisfacer)",
        r"\bno (?:puedo|podemos|voy a|debo) (?:\w+ )?(?:proporcionar\w*|dar\w*|ofrecer\w*|compartir\w*|facilitar\w*"
        r"|revelar\w*|brindar\w*|producir) (?:\w+ ){0,2}(?:instrucciones|contenido|información (?:personal|privada"
        r"|confidencial|sensible)|asesor\w+|consejos? (?:médic|legal|financ)\w+|datos personales|material|ayuda"
        r"|asistencia|ese tipo)",
        r"\b(?:va |iría |es |está )?(?:en )?contra (?:de )?(?:mis|nuestras|las|mi|la) (?:normas|políticas?|directrices"
        r"|principios|reglas|programación)|\b(?:infring|viola|incumpl|contravien|vulner)\w* (?:\w+ ){0,3}(?:políticas?"
        r"|normas|directrices|principios|reglas|términos)|\bcontrari[oa] a mis\b",
        r"\bme niego a\b|\b(?:debo|tengo que|he de) (?:rechazar|declinar|negarme)|\brechazo (?:esta|tu|su|la)\b"
        r"|\bno (?:sería|es|resulta|me parece) (?:\w+ )?(?:apropiado|adecuado|ético|correcto) (?:que )?\w+|\bsería"
        r" (?:inapropiado|inadecuado|poco ético|ilegal)|\bno (?:estoy autorizad[oa]|se me permite|tengo permitido"
        r"|me está permitido)\b|\b(?:motivos|razones) (?:de seguridad|éticas?|legales|de privacidad)",
    ),
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
        r"|aide|assistance)|\bdonnées personnelles\b",
        r"\bcontraire (?:à|aux) (?:\w+ )?(?:principes|règles|directives|politiques?|valeurs)|\b(?:enfrein\w*|viol\w+"
        r"|contrevien\w+|va à l'encontre|vont à l'encontre)(?: de)? (?:\w+ ){0,3}(?:règles|politiques?|principes"
        r"|directives|conditions|consignes)",
        r"\bje refuse (?:de |d'|cette|votre)|\bje (?:dois|me vois|suis) (?:\w+ )?(?:décliner|refuser|obligée? de"
        r" (?:décliner|refuser)|contrainte? de (?:décliner|refuser))|\bje décline\b|\b(?:ne serait|n'est) pas"
        r" (?:approprié|éthique|convenable)|\b(?:serait|est) (?:inapproprié|contraire à l'éthique|illégal)|\bje ne"
        r" suis pas (?:autorisée?|habilitée?|à l'aise)\b|\b(?:raisons|motifs) (?:de sécurité|éthiques?|légales"
        r"|de confidentialité)",
    ),
    "pt": (
        r"\bnão (?:te |lhe |o |a |vos |me )?(?:posso|consigo|podemos|poderei|é possível|vou|devo|quero|irei) (?:te |lhe |o"
        r" |a |me )?(?:ajud\w+|auxili\w+|atender|participar|colaborar|gerar|criar|escrever|fazer isso|prosseguir"
        r"|assistir|cumprir|discutir|apoiar|incentivar|realizar|satisfazer|continuar com|produzir|falar sobre)",
        r"\bnão (?:posso|podemos|vou|devo|consigo) (?:te |lhe )?(?:fornecer|dar|oferecer|compartilhar|partilhar|divulgar"
        r"|revelar|disponibilizar) (?:\w+ ){0,2}(?:instruções|conteúdos?|aconselhamento|conselhos? (?:médic|jurídic"
        r"|financ)\w+|informações (?:pessoais|privadas|confidenciais)|dados pessoais|orientação|assistência|ajuda)",
        r"\b(?:vai |é |iria )?contra (?:as |os )?(?:minhas|nossas|meus|nossos|as|os) (?:diretrizes|políticas|princípios"
        r"|regras|normas)|\b(?:viola\w*|infring\w*|contrari\w*|fere) (?:\w+ ){0,3}(?:políticas?|diretrizes|normas"
        r"|princípios|regras|termos)",
        r"\brecuso-me a\b|\bme recuso a\b|\b(?:devo|tenho de|tenho que|preciso) (?:recusar|declinar)|\brecuso (?:este"
        r"|esse)|\bnão (?:seria|é|acho) (?:\w+ )?(?:apropriado|adequado|ético|correto)\b|\bseria (?:inapropriado"
        r"|inadequado|antiético|ilegal)|\bnão (?:estou autorizad[oa]|tenho permissão|me é permitido)\b|\b(?:motivos"
        r"|razões|questões) (?:de segurança|éticas?|legais|de privacidade)",
    ),
}

PREMISE = {
    "es": (
        r"\bno (?:existe\w*|existió|existía|hay|hubo|había)\b|\bnunca (?:\w+ )?(?:existió|ocurrió|ha \w+|fue|hubo)"
        r"|\bficticio|\bpremisa (?:falsa|errónea|incorrecta)|\bmito\b|\bno tiene (?:sentido|respuesta|solución)"
        r"|\bsubjetiv|\bdepende\b|\bimposible\b|\bno se puede predecir|\bcuestión de|\bdebat\w+|\bsin respuesta",
    ),
    "fr": (
        r"\bn'(?:existe\w*|a jamais|ont jamais|est pas réel)|\bil n'y (?:a|avait|eut) (?:pas|aucun|jamais)|\bfictif"
        r"|\bprémisse (?:fausse|erronée)|\bmythe\b|\bn'a (?:pas|aucun) (?:de )?(?:sens|réponse|solution)|\bsubjecti"
        r"|\bdépend\b|\bimpossible\b|\bne peut pas prédire|\bquestion de (?:goût|point)|\bdébat\b|\bsans réponse",
    ),
    "pt": (
        r"\bnão (?:existe\w*|existiu|existia|há|houve|havia)\b|\bnunca (?:\w+ )?(?:existiu|aconteceu|houve|foi)"
        r"|\bfictíci|\bpremissa (?:falsa|errada|incorreta)|\bmito\b|\bnão (?:faz sentido|tem (?:resposta|solução))"
        r"|\bsubjetiv|\bdepende\b|\bimpossível\b|\bnão (?:se pode|é possível) prever|\bquestão de|\bdebat\w+"
        r"|\bsem resposta",
    ),
}

GUESS = {
    "es": (
        r"\b(?:probablemente|posiblemente|seguramente|quizás?|tal vez|a lo mejor|acaso|supuestamente|presuntamente)\b"
        r"|\b(?:creo|pienso|supongo|diría|imagino|opino|considero|sospecho|apostaría|me parece|me suena|entiendo|juraría"
        r"|estimo|intuyo|me inclino)\b|\blo más (?:probable|seguro)\b|\b(?:mi )?(?:mejor )?(?:respuesta|estimación"
        r"|suposición|apuesta|conjetura|intento) (?:es|sería)\b|\bsi tuviera que\b|\b(?:podría|puede|pudo|debe|debió|debería)"
        r" (?:ser|haber sido|tratarse)\b|\bes (?:posible|probable) que\b|\bse (?:suele|le suele|cree|atribuye|considera|dice"
        r"|le atribuye|piensa)\b|\b(?:hasta donde|que yo) s[eé]\w*|\brespuesta (?:final )?(?:es|sería)\b"
        r"|\bgeneralmente\b|\bhabitualmente\b|\bhabría sido\b",
    ),
    "fr": (
        r"\b(?:probablement|vraisemblablement|possiblement|peut-être|sans doute|sûrement|certainement|apparemment"
        r"|éventuellement|supposément)\b|\bje (?:crois|pense|dirais|suppose|suppute|parie\w*|pencherais|penche|présume"
        r"|devine|miserais|opterais|choisirais|soupçonne|répondrais|tenterais)\b|\bj'(?:imagine|opterais|estime)\b"
        r"|\bil me semble\b|\b(?:ma )?(?:meilleure )?(?:réponse|estimation|supposition|hypothèse) (?:est|serait)\b|\bsi je"
        r" devais\b|\b(?:il est|c'est) (?:possible|probable)\b(?! (?:de|d'))|\b(?:ce|il) (?:serait|pourrait|doit|devrait)\b"
        r"|\bil s'agi(?:t|rait)\b|\bon (?:cite|attribue|considère|pense|croit|dit)\b|\b(?:à ma connaissance|autant que je"
        r" sache|sauf erreur)\b|\bgénéralement\b|\bsouvent\b|\best (?:souvent|généralement|communément)\b",
    ),
    "pt": (
        r"\b(?:provavelmente|possivelmente|talvez|quiçá|porventura|supostamente|certamente|decerto)\b|\b(?:acho|acredito"
        r"|creio|diria|suponho|imagino|penso|julgo|presumo|parece-me|me parece|suspeito|apostaria|arriscaria|arrisco|chuto"
        r"|chutaria|estimo)\b|\b(?:meu|minha|o meu|a minha) (?:melhor )?(?:palpite|resposta|estimativa|suposição|chute|aposta)"
        r"\b|\bse (?:eu )?tivesse (?:que|de)\b|\b(?:pode|poderia|deve|podia) (?:ser|ter sido|tratar)\b|\bé (?:possível"
        r"|provável) que\b|\bo mais provável\b|\bcostuma-se\b|\bé (?:a|o) mais\b|\b(?:que eu saiba|até onde (?:eu )?sei|se não me"
        r" engano|salvo erro)\b|\bgeralmente\b|\bresposta (?:final )?(?:é|seria)\b|\bvou arriscar\b|\bteria sido\b",
    ),
}

ADVICE = {
    "es": (
        r"\b(?:por favor|puedes?|podrías?|puede consultar|te recomiendo|le recomiendo|recomiendo|consulte|consulta|si"
        r" (?:me|puedes?|tiene|desea|quieres|necesita)|te sugiero|le sugiero|sugiero|intente|verifique)\b",
    ),
    "fr": (
        r"\b(?:veuillez|vous (?:pouvez|pourriez)|je vous|n'hésitez|consultez|si vous|je (?:recommande|suggère)|essayez"
        r"|vérifiez|tu peux)\b",
    ),
    "pt": (
        r"\b(?:por favor|você pode|recomendo|sugiro|consulte|se (?:você|puder|quiser|precisar|desejar)|pode consultar"
        r"|verifique|tente|aconselho)\b",
    ),
}

PREAMBLE = {
    "es": (
        r"(?:lo (?:siento|lamento)(?: mucho)?|(?:mis )?disculpas?|disculp[ae]|perdón|perdona|lamentablemente"
        r"|desafortunadamente|desgraciadamente|por desgracia|bueno|pues|hola|(?:la |mi )?respuesta(?: final)?(?: es| seria)?"
        r"|sinceramente|honestamente|la verdad|francamente|uf+|vaya|buena pregunta|gracias[^.]{0,40}|por (?:lo )?tanto|así que|entonces|en resumen|sí|no|me temo|temo|y)",
    ),
    "fr": (
        r"(?:(?:je suis |suis )?(?:vraiment |sincèrement )?(?:désolée?|navrée?)|excusez-moi|pardon|toutes mes excuses|malheureusement"
        r"|hélas|je regrette|bonjour|salut|(?:la |ma )?réponse(?: finale)?(?: est)?|honnêtement|franchement|euh+|ben|bah|bof"
        r"|hum+|ça|cela|à vrai dire|bonne question|merci[^.]{0,40}|donc|alors|ainsi"
        r"|par conséquent|en résumé|oui|non|je crains|et)",
    ),
    "pt": (
        r"(?:(?:me )?desculp[ae]|perdão|(?:sinto|lamento)(?: muito)?|infelizmente|lamentavelmente|bom|bem|olá|oi|(?:a |minha )?resposta"
        r"(?: final)?(?: é)?|sinceramente|honestamente|para ser (?:honest|sincer)[^.]{0,10}|francamente|puxa|poxa|olha|hum+"
        r"|boa pergunta|obrigad[oa][^.]{0,40}|portanto|então|assim|logo|em resumo|sim|não|receio|e)",
    ),
}

TOPIC = {
    "es": (
        r"(?:en|sobre|respecto|acerca|según|con|sin|como|por|para|de|tras|después|dad[oa]|debido|basándome|a|al|del) [^.]{0,120}",
    ),
    "fr": (
        r"(?:en|concernant|quant|selon|d'après|sur|avec|sans|pour|au|dans|après|étant|vu|faute|bien|du|à|de|compte) [^.]{0,120}",
    ),
    "pt": (
        r"(?:em|sobre|quanto|segundo|com|sem|como|por|para|de|após|dad[oa]|devido|acerca|na|no|nos|nas|a|ao|do|da) [^.]{0,120}",
    ),
}

META = {
    "es": (
        r"^(?:la |esta )?pregunta (?:\w+ )?(?:trata|es sobre|pide|se refiere|pregunta|quiere|busca)|^se (?:pregunta|pide)\b|^el"
        r" usuario\b|^me preguntan\b",
    ),
    "fr": (
        r"^(?:la |cette )?question (?:\w+ )?(?:porte|concerne|demande|est de|traite|vise)|^on (?:me )?demande\b|^l'utilisateur\b"
        r"|^il s'agit de (?:trouver|déterminer|donner)",
    ),
    "pt": (
        r"^(?:a |esta |essa )?pergunta (?:\w+ )?(?:é sobre|trata|pede|refere|quer|busca|pergunta)|^pergunta-se\b|^o"
        r" (?:usuário|utilizador)\b|^perguntam\b",
    ),
}

STATES = {
    "es": (
        r"^(?:es|era|fue|son|fueron|eran|se llama|se trata|(?:el|la|los|las) \w+(?: \w+){0,5}? (?:es|fue|era|son|fueron))\b"
        r"(?! (?:imposible|difícil|posible|desconocid\w|una buena|una pregunta|un tema|complicado|importante|necesario|que)\b)",
    ),
    "fr": (
        r"^(?:c'est|c'était|ce (?:fut|sont|n'est)|il s'agit|(?:le|la|les|l')\s?\w+(?: \w+){0,5}? (?:est|fut|était|sont))\b"
        r"(?! (?:impossible|difficile|possible|inconnue?|une bonne|une question|un sujet|important|pas)\b)",
    ),
    "pt": (
        r"^(?:é|era|foi|são|foram|chama-se|trata-se|(?:o|a|os|as) \w+(?: \w+){0,5}? (?:é|foi|era|são|foram))\b"
        r"(?! (?:impossível|difícil|possível|desconhecid\w|uma boa|uma pergunta|um tema|importante|necessário)\b)",
    ),
}

LOOSE = {
    "es": (
        r"\b(?:sé|saber|sabe|seguro|segura|seguridad|certeza|desconoc\w+|imposible|recuerdo|información|datos|responder|contestar"
        r"|determinar|idea|lamento|siento|abst\w+|dispongo|ignoro)\b",
    ),
    "fr": (
        r"\b(?:sais|savoir|sait|sûre?|certaine?|certitude|inconnue?|ignor\w+|impossible|souvien\w+|information\w*|données|répondre"
        r"|déterminer|idée|désolée?|abst\w+|dispose)\b",
    ),
    "pt": (
        r"\b(?:sei|saber|sabe|certeza|segur[oa]|desconhe\w+|impossível|lembro|recordo|informaç\w+|dados|responder|determinar|ideia"
        r"|lamento|abst\w+|consigo|disponho)\b",
    ),
}

NEGATION = {
    "es": (
        r"\b(?:no|ni|nunca|jamás|ningún|ninguna|ninguno|sin|carecen?|tampoco|nada|imposible|mito|falso)\b",
    ),
    "fr": (r"\b(?:ne|n'\w+|pas|jamais|aucune?|ni|sans|rien|impossible|mythe|faux|non)\b",),
    "pt": (r"\b(?:não|nem|nunca|jamais|nenhuma?|sem|carecem?|nada|impossível|mito|falso)\b",),
}

YES_NO = {
    "es": (
        r"^¿?(?:es|son|está|están|hay|existe\w*|tiene\w*|puede\w*|debe\w*|será\w*|fue|crees|deberíamos|podemos) ",
    ),
    "fr": (
        r"^(?:est-ce|y a-t-il|existe-t-il|peut-on|doit-on|faut-il|le \w+ est-il|les \w+ \w+-ils|es-tu|êtes-vous) ?",
    ),
    "pt": (
        r"^(?:é|são|está|estão|há|existe\w*|tem|têm|pode\w*|deve\w*|será\w*|foi|você acredita) ",
    ),
}
