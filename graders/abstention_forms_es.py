"""The Spanish forms of not answering: see `graders.abstention_forms`."""

# One family of forms a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

_INFO = (
    r"(?:informaci[oó]n(?:es)?|datos?|respuesta|idea|conocimientos?|detalles?|registros?|constancia"
    r"|certeza|evidencias?|noticias?|fuentes?|documentaci[oó]n|acceso|elementos|referencias?|pistas?"
    r"|contexto|resultados?|recuerdos?|memoria|seguridad|confirmaci[oó]n|pruebas?)"
)

_TELL = (
    r"(?:responder\w*|contestar\w*|saber\w*|determinar\w*|decir\w*|confirmar\w*|verificar\w*|precisar\w*"
    r"|afirmar\w*|asegurar\w*|encontrar\w*|identificar\w*|proporcionar\w*|dar\w*|ofrecer\w*|recordar\w*"
    r"|acordarme|establecer\w*|concretar\w*|especificar\w*|indicar\w*|facilitar\w*|predecir\w*|adivinar\w*"
    r"|localizar\w*|garantizar\w*|hallar\w*|brindar\w*|inferir\w*|deducir\w*|conocer\w*|aclarar\w*"
    r"|comprobar\w*|calcular\w*|resolver\w*|concluir\w*)"
)

_FEW = r"(?:[\w'-]+ ){0,3}"

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
        rf"|hemos encontrado|obtuve|se encontr\w+|tenemos|disponemos de|guardo|manejo) {_FEW}{_INFO}",
        rf"\bno (?:he|hemos|pude|logr[eé]|consigo|conseguí|alcanzo) (?:a )?(?:podido |logrado |conseguido"
        rf" |encontrado )?(?:{_TELL[3:]}\b|\bno (?:lo |la )?he encontrado\b|\bno encuentro\b",
        rf"\b(?:no (?:te |le |lo |la |me )?(?:puedo|podría|podemos|soy capaz de|estoy en condiciones de"
        rf"|me atrevo a|me es posible|me resulta posible|es posible para mi)|me es imposible|incapaz de)"
        rf" (?:\w+ )?{_TELL}",
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
        rf"(?:\w+ )?{_INFO}",
        r"\bno (?:tengo|poseo) (?:\w+ ){0,2}(?:opini[oó]n(?:es)?|preferencias?|gustos|sentimientos)\b|\bcarezco de\b|\bno me (?:viene|acuerdo|ubico)\b|\bse me (?:va|ha ido|fue|olvid\w+|ha olvidado) ?(?:el|la|de)?\b|\bme (?:coges|agarras|pescas|dejas) (?:en|fuera|sin|con)\b|\bni (?:repajolera|remota|jota|pajolera)\b"
        r"|\b(?:sepa|sabrá) (?:dios|el diablo)\b|\bqué sé yo\b|\bvete (?:tú )?a saber\b|\bnunca (?:he )?o[ií](?:do)? hablar\b|\bno he oído hablar\b|\bno (?:sabemos|sabría|sabria)\b",
        r"\b(?:para|por) (?:no|evitar) (?:confundir(?:te|le)|equivocarme|inducir(?:te|le)|(?:dar|proporcionar|ofrecer|facilitar)(?:te|le|les)? (?:\w+ ){0,2}(?:error\w*|incorrect\w+|erróne\w+|fals\w+|equivocad\w+|inexact\w+))|\b(?:en lugar|en vez|antes) (?:de|que) (?:\w+ )?(?:inventar\w*|adivinar\w*|especular\w*|arriesgar\w*)"
        r"|\bprefiero no\b|\bprefiero dejar\w*\b|^(?:\w+ )?(?:tendría|habría|tengo) que (?:buscar|consultar|comprobar|investigar|mirar|verificar|averiguar|revisar)\w*\b",
        r"\bmi(?:s)? (?:conocimientos?|datos|información|entrenamiento|base de datos) (?:\w+ ){0,4}(?:hasta|termina\w*|acaba\w*|se deti\w+|se corta\w*|alcanza\w*)\b|\b(?:posterior\w*|después|más allá|fuera) (?:a|de|al) (?:\w+ )?(?:mi|mis|fecha de corte) ?(?:\w+ )?(?:última|actualización|entrenamiento|conocimientos?|datos|corte)?\b",
        r"\bno (?:he |lo )?(?:entend(?:í|ido|emos)|entiendo|comprendo|comprendí|comprendido) (?:\w+ )?(?:la|tu|su|esta|el|lo|a qué|bien)\b|\bno tengo (?:\w+ ){1,3}para (?:responder|contestar|determinar|saber|confirmar)\w*\b",
    ),
}
UNKNOWN = {
    "es": (
        r"\b(?:se desconoce|se ignora|no se (?:sabe|conoce|ha \w+|dispone|puede|especifica|menciona|indica"
        r"|proporciona|aclara|tiene|cuenta|precisa|encuentra\w*|hace mención|detalla|dice|da|ofrece)"
        r"|no puede (?:\w+ )?(?:saberse|determinarse|responderse|establecerse|conocerse|confirmarse))\b",
        r"\b(?:es|permanece|sigue siendo|resulta|está|queda) (?:\w+ )?(?:desconocid[oa]|incierto|incierta"
        r"|imposible|indeterminad[oa]|sin determinar|poco claro)\b(?! (?:para el|por el) )",
        rf"\b(?:no es|no parece|no resulta) (?:\w+ )?(?:posible|factible) {_TELL}|\b(?:es )?(?:imposible|difícil"
        rf"|complicado) (?:de )?{_TELL}|\bno hay (?:forma|manera|modo) de\b",
        r"\bnadie (?:\w+ )?(?:lo )?(?:sabe|conoce|puede)\b",
        rf"\b(?:no hay|no existen?|sin|insuficientes?|falta(?:n)?(?: de)?|faltan) (?:\w+ ){{0,3}}(?:{_INFO[3:]}"
        rf"(?: (?:suficiente|disponible|sobre|para|al respecto|public|fiable|del|de|acerca|confiable)|$)",
        rf"\b{_INFO} (?:\w+ )?(?:\w+ )?(?:no (?:es|son|está|están|se|basta\w*|permite\w*|figura\w*|incluye\w*"
        rf"|consta\w*|menciona\w*|contiene\w*|alcanza\w*|detalla\w*|especifica\w*|proporciona\w*|ofrece\w*|indica\w*|aclara\w*|precisa\w*)|insuficientes?|es insuficiente|no disponible)",
        r"\b(?:texto|pasaje|artículo|contexto|documentos?|enunciado|pregunta|párrafo|fuentes?|archivos?"
        r"|fragmento|problema) (?:\w+ )?(?:no|tampoco) (?:\w+ )?(?:dice\w*|menciona\w*|especifica\w*|indica\w*"
        r"|proporciona\w*|contiene\w*|aclara\w*|da|dan|incluye\w*|precisa\w*|aporta\w*|ofrece\w*|lo|la|habla\w*"
        r"|revela\w*|permite\w*|señala\w*|hace\w*|responde\w*)",
        r"\bno (?:queda|está) (?:\w+ )?claro\b|\bno (?:consta|figura|aparece|viene)(?: \w+)?(?: \w+)? ?"
        r"(?:en|$)|\bno (?:está|están) disponibles?\b|\bno (?:fue|ha sido) (?:revelad|divulgad|publicad)\w",
        r"\bno se (?:conserva\w*|guarda\w*|localiza\w*) (?:\w+ ){0,2}(?:registr|document|constancia|dato|testimoni)\w*|\b(?:dato|cifra|número|nombre|fecha|identidad|información|causa|eso|detalles?|monto|resultados?|motivos?) (?:\w+ ){0,4}(?:no|nunca|jamás) (?:se )?(?:ha|han|fue|fueron)(?: (?:hecho|sido))? (?:\w+ )?(?:públic|revelad|divulgad|publicad|anunciad|confirmad|difundid|documentad|registrad)\w*"
        r"|^(?:no tiene|no hay|no existe|carece de) (?:\w+ )?(?:respuesta|solución)\b|\bpregunta (?:\w+ ){0,5}(?:no tiene|carece de|no admite) (?:\w+ )?respuesta\b|\baún no (?:ha|han|se ha|se han) (?:\w+ )?(?:celebrad|ocurrid|anunciad|decidid|producid|sucedid|sabid|jugad|confirmad)\w*|\btodavía no (?:se )?(?:ha|han) (?:\w+ )?(?:celebrad|ocurrid|anunciad|decidid|producid|sucedid|confirmad)\w*",
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
        r"\b(?:mi )?(?:confianza|certeza|seguridad) (?:\w+ ){0,3}(?:baja|insuficiente|limitada|escasa)\b",
    ),
}
CLARIFY = {
    "es": (
        r"(?:podría|podrías|puede|puedes|podéis|me)[^?]{0,30} (?:aclarar|especificar|precisar|proporcionar|dar\w*"
        r"|indicar|concretar|explicar|compartir|reformular)\w*[^?]*\?|\ba (?:qué|cuál) (?:\w+ ){1,4}se refiere",
        r"^(?:te |le |os )?(?:recomiendo|sugiero|aconsejo|recomendaría|sugeriría|por favor|puedes?|podrías?|lo mejor es|convendría) (?:\w+ ){0,3}(?:consult|revis|visit|verific|contact|busc|acud)(?:ar|ir|e|en|a|quen?|que) (?:\w+ ){0,8}(?:oficial\w*|web|sitio|página|fuentes?|archivos?|expertos?|museo|biblioteca|especialistas?|registros?)\b",
        r"\ba (?:qué|cuál) (?:\w+ ){1,5}(?:se|te|os) refier\w+|\b¿?(?:qué|cuál|quién) (?:\w+ ){0,4}(?:quieres decir|se refiere|te refieres)|\bnecesito (?:\w+ )?(?:aclar|precis|contexto)\w*|\bhay (?:varios|varias|muchos|muchas|distintos) (?:\w+ ){0,3}con (?:ese|el mismo|este) nombre\b",
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
}
PREMISE = {
    "es": (
        r"\bno (?:existe\w*|existió|existía|hay|hubo|había)\b|\bnunca (?:\w+ )?(?:existió|ocurrió|ha \w+|fue|hubo)"
        r"|\bficticio|\bpremisa (?:\w+ ){0,4}(?:falsa|errónea|incorrecta|equivocada)|\bpregunta (?:\w+ ){0,6}(?:errónea|error|fals[ao]|incorrect[ao]|equivocad[ao])\b|\b(?:hay|existe) (?:\w+ ){0,2}(?:confusión|error)\b|\beso no (?:es cierto|ocurrió|sucedió)|\bmito\b|\bno tiene (?:sentido|respuesta|solución)"
        r"|\bsubjetiv|\bdepende\b|\bimposible\b|\bno se puede predecir|\bcuestión de|\bdebat\w+|\bsin respuesta",
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
}
ADVICE = {
    "es": (
        r"\b(?:por favor|(?:quieres|quiere|desea|deseas|te gustaría|le gustaría)|en qué puedo|puedo ayudar\w*|puedes?|podrías?|puede consultar|te recomiendo|le recomiendo|recomiendo|consulte|consulta|si"
        r" (?:me|puedes?|tiene|desea|quieres|necesita)|te sugiero|le sugiero|sugiero|intente|verifique)\b",
    ),
}
PREAMBLE = {
    "es": (
        r"(?:lo (?:siento|lamento)(?: mucho)?|(?:mis )?disculpas?|disculp[ae]|perdón|perdona|lamentablemente"
        r"|desafortunadamente|desgraciadamente|por desgracia|bueno|pues|hola|(?:ojalá|me (?:gustaría|encantaría)|quisiera) (?:\w+ )?(?:pudiera|poder|supiera|saber|ayudar)[^.]{0,30}|(?:la |mi )?respuesta(?: final)?(?: es| seria)?"
        r"|sinceramente|honestamente|la verdad|francamente|uf+|vaya|buena pregunta|gracias[^.]{0,40}|por (?:lo )?tanto|así que|entonces|en resumen|sí|no|me temo|temo|y)",
    ),
}
TOPIC = {
    "es": (
        r"(?:hasta|en|sobre|respecto|acerca|según|con|sin|como|por|para|de|tras|después|dad[oa]|debido|basándome|a|al|del) [^.]{0,120}",
    ),
}
META = {
    "es": (
        r"^(?:la |esta )?pregunta (?:\w+ )?(?:trata|es sobre|pide|se refiere|pregunta|quiere|busca)|^se (?:pregunta|pide)\b|^el"
        r" usuario\b|^me preguntan\b",
        r"^(?:la |esta |tu )?pregunta$|^(?:tal (?:y )?como|según) (?:está|esta|se|fue) (?:\w+ )?(?:plantead|formulad|redactad)\w*$",
    ),
}
STATES = {
    "es": (
        r"^(?:es|era|fue|son|fueron|eran|se llama|se trata|(?:el|la|los|las) \w+(?: \w+){0,5}? (?:es|fue|era|son|fueron))\b"
        r"(?! (?:imposible|difícil|posible|desconocid\w|una buena|una pregunta|un tema|complicado|importante|necesario|que)\b)",
    ),
}
LOOSE = {
    "es": (
        r"\b(?:sé|saber|sabe|seguro|segura|seguridad|certeza|desconoc\w+|imposible|recuerdo|información|datos|responder|contestar"
        r"|determinar|idea|lamento|siento|abst\w+|dispongo|ignoro)\b",
    ),
}
NEGATION = {
    "es": (
        r"\b(?:no|ni|nunca|jamás|ningún|ninguna|ninguno|sin|carecen?|tampoco|nada|imposible|mito|falso)\b",
    ),
}
YES_NO = {
    "es": (
        r"^¿?(?:es|son|está|están|hay|existe\w*|tiene\w*|puede\w*|debe\w*|será\w*|fue|crees|deberíamos|podemos) ",
    ),
}
