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

# Where an answer would stand, and what is asked for.
_TEXT = (
    r"(?:textos?|pasajes?|fragmentos?|extractos?|documentos?|contextos?|enunciados?|párrafos?|fuentes?|material(?:es)?|reportajes?"
    r"|noticias?|artículos?(?! \d)|relatos?|crónicas?|(?:auto)?biografías?|entrevistas?|transcripci[oó]n(?:es)?|documentación|bibliografía|resultados"
    r"|búsquedas?|registros?|archivos?|informes?|enciclopedias?|fichas?|historiadores|cronistas|biógrafos)"
)
_WORK = (
    rf"(?:(?<!porque el )(?<!porque la )(?<!porque los )(?<!porque las )(?:{_TEXT}|novelas?|libros?|obras?|películas?|series?|cuentos?|poemas?|cartas?|guion(?:es)?|autor(?:es|as?)?|narrador(?:a)?|historia"
    r"|prensa|actas?|memorias|evangelios?|biblia|saga|notas?|web|página|canción|letra|director(?:a)?|escritor(?:a)?|cineasta|trama|argumento|guionistas?|novelistas?|poetas?|dramaturg[oa]|periodistas?|redactor(?:a)?|compositor(?:a)?|ensayista))"
)
_ASKED = (
    r"(?:(?:sobre|pre)?nombres?|apellidos?|apodo|fechas?|año|día|mes|horas?|edad|lugar(?:es)?|ciudad|país|localidad|cifras?|números?|cantidad(?:es)?"
    r"|cuantía|precios?|costes?|costos?|importes?|montos?|valor(?:es)?|respuestas?|datos?|detalles?|informaci[oó]n(?:es)?|info|identidad(?:es)?"
    r"|autoría|causas?|motivos?|razón|razones|paradero|profesi[oó]n|oficio|ocupación|títulos?|resultados?|marcador|puntuaci[oó]n|altura|peso"
    r"|longitud|distancias?|superficie|población|velocidad|duración|nacionalidad|procedencia|direcci[oó]n|domicilio|significado|parentesco"
    r"|estadísticas?|porcentajes?|estimaci[oó]n(?:es)?|presupuesto|medidas?|dimensiones|profundidad|temperatura|color|marca|modelo|especie"
    r"|responsables?|ganador(?:a|es)?|titular|extremo|recuento|censo|cómputo|atribución|dorsal|desenlace|circunstancias)"
)
_WH = r"(?:qui[eé]n(?:es)?|cu[aá]l(?:es)?|cu[aá]ndo|d[oó]nde|cómo|cu[aá]nt[oa]s?|qué|por qué|si|de qué|en qué|a qué|con qué)"
_NEVER = r"(?:no|nunca|jamás|tampoco|en ningún momento|ni siquiera|apenas)"
_TELLS = (
    r"(?:di(?:ce|jo|cen|jeron|rá)|mencion\w+|nombra\w*|especifi\w+|precis\w+|indic\w+|aclar\w+|revel\w+|cuenta\w*|explic\w+|explicit\w+"
    r"|detall\w+|aport\w+|ofrec\w+|facilit\w+|proporcion\w+|recog\w+|incluy\w+|conten\w+|contien\w+|señal\w+|identific\w+|concret\w+|consign\w+"
    r"|registr\w+|da|dan|dio|dieron|cit\w+|alud\w+|hablan?|habló|trat\w+|abord\w+|desvel\w+|describ\w+|respond\w+|contest\w+|inform\w+"
    r"|confirm\w+|document\w+|refleja\w*|menta\w*|toca\w*|nos dicen?|consta\w*|conserv\w+|guard\w+|reten\w+|retuv\w+|transmit\w+|deja\w* claro"
    r"|hac\w+ (?:\w+ )?(?:referencia|mención|alusión|constar)|(?:llega|alcanza|acierta|entra)\w* (?:nunca )?(?:a|en) \w+|permit\w+ \w+)"
)
_TILL = (
    r"(?![^.]*\b(?:hasta (?!hoy|ahora|la fecha|el momento|el día de hoy|donde)|sino\b|antes de))"
)
_FOUND_OUT = (
    r"(?:identific|esclarec|aclar|establec|determin|averigu|descub|sup[oi]|sabid|conoc|revel|confirm|public|públic|document|registr|precis|resuel"
    r"|resolv|concret|desvel|fij|acredit|comprob|verific|trascend|divulg|difund|anunci|consign|recog|conserv|demostr|dilucid|especific|facilit"
    r"|comunic|transmit|anot)\w*"
)
_SAY = (
    r"(?:inventar\w*|invent[aá]rme\w*|aventurar\w*|arriesgar\w*|especular\w*|adivinar\w*|improvisar\w*|conjeturar|fabular|elucubrar|suponer"
    r"|inducir\w*|confundir\w*|engañar\w*|despistar\w*|mentir\w*|equivocarme|meter la pata|desinformar\w*|comprometerme|mojarme"
    r"|(?:dar|decir|soltar|lanzar|ofrecer|citar|poner|proponer|proporcionar|facilitar|atribuir|asignar|apuntar|señalar|afirmar|asegurar|sugerir"
    r"|contestar|responder|hacer)\w* (?:\w+ ){0,4}(?:"
    + _ASKED
    + r"|\w+ (?:falso|errónea|equivocad|inventad|incorrect)\w*|azar|voleo|boleo"
    r"|a ciegas|sin (?:base|fundamento|pruebas|respaldo|certeza|estar|saber|comprobar\w*|verificar\w*)|algo|creer|perder))"
)
_STAND = (
    r"(?:respaldar\w*|avalar\w*|sostener\w*|defender\w*|dar (?:fe|por)|fundamentar\w*|justificar\w*|decantar\w*|inclinarme|elegir|escoger"
    r"|asociar\w*|relacionar\w*|ubicar\w*|situar\w*|vincular\w*|atribuir\w*|corroborar\w*|contrastar\w*|acreditar\w*|fechar\w*|datar\w*"
    r"|poner(?:le|les)? (?:nombre|fecha|cifra)\w*|nombrar\w*|citar\w*|aportar\w*|señalar\w*|reconstruir\w*|completar\w*|averiguar\w*|rastrear\w*"
    r"|reconocer\w*|emparejar\w*|comprometerme|pronunciarme|reproducir\w*|rescatar\w*|sacar\w*|descifrar\w*|distinguir\w*|leer\w*|documentar\w*"
    r"|descubrir\w*|consultar\w*|acceder\w*|comprobar\w*|navegar|buscar\w*|poner(?:le|les)? (?:\w+ )?(?:nombre|fecha|cifra|cara|rostro)|entender\w*|atestiguar\w*|certificar\w*|sustentar\w*|extraer\w*|obtener\w*|recuperar\w*|apuntar\w*|darte|darle)"
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
        r"\b(?:no|ni) (?:te |le |me |lo |la |os )?(?:daré|diré|inventaré|aventuraré|arriesgaré|propondré|citaré|ofreceré|contestaré|responderé|especularé|pondré|afirmaré|adivinaré|nombraré|facilitaré)\b|\bno (?:me )?fío de\b|\bme reservo\b|\b(?:temo|me temo|miedo a|arriesgo a|podría) (?:equivocarme|errar|confundirme|meter la pata)\b|\b(?:perdí|he perdido|perdido) (?:la pista|el rastro|el hilo)\b",
        r"\ba mí que me registren\b|\b(?:ahí|aquí|en eso|en esto|con esta|con eso) me pierdo\b|\bme (?:ha|has|deja|dejas) dejado (?:sin|ko|frí|de piedra|en blanco)|\bestoy (?:pez|pegad[oa]|perdid[oa]|a cero|in albis)\b|\bno (?:termina|acaba)\w* de (?:venir|salir|llegar)\w*\b|\b(?:habría|tendrías|tendría|tendríais) que (?:preguntár|preguntar|consultar|indagar|acudir|buscar|investigar|rastrear|mirar)\w*(?=\W*$| (?:a|al|en|el|la|los|las|con|un|una)\b)(?! (?:tres|dos|cuatro))(?! las? llaves?)|\bpregúnt(?:a|e)(?:le|selo)\b",
        r"\bno (?:tengo|hay|cuento con|guardo) (?:ni )?la (?:más )?(?:mínima|menor|remota|ligera|pálida)\b|\bno sé (?:ni|por dónde|qué (?:decir|contestar|responder))\b|\bno estoy (?:\w+ )?(?:actualizad|al día|versad|enterad|documentad|puest)\w*\b|\bmi (?:entrenamiento|formación|conocimiento|base) (?:\w+ )?(?:conclu|termin|finaliz|se cerr|se detuv|acab|carece|se interrump)\w*|\b(?:mis?|mi base de datos|mis fuentes|mis registros) (?:[\w]+ ){0,4}carecen? de\b|\b(?:aún |todavía )?no (?:se )?había (?:\w+ )?(?:ocurrido|sucedido|celebrado|anunciado|producido|publicado|decidido|disputado|salido)\W*$",
        r"\b(?:busc|rastre|indag)\w+ (?:[\w'-]+ ){0,4}?(?:en vano|sin (?:éxito|suerte|resultado|fortuna|fruto))|\bpor más que (?:busco|lo intento|he buscado|rebusco|pienso)\b|\b(?:cuesta|costaría) (?:mucho )?(?:recordar|precisar|saber|decir)\w*\b|\bno (?:hay|existe|tengo|encuentro) (?:\w+ ){0,2}?"
        + _ASKED
        + r" (?:\w+ )?que (?:te |le |me )?(?:pueda|valga|sea|puedo|ofrezca|satisfaga|esté)\w*",
        # The speaker has none, finds none, cannot place or stand behind any.
        rf"\bno (?:te |le |os |me )?(?:tengo|dispongo de|cuento con|manejo|poseo|guardo|conservo|encuentro|veo|hallo|localizo|ubico|identifico|retengo"
        rf"|recuerdo|asocio|relaciono|conozco|tenemos|disponemos de|contamos con|aparece|me consta|consta|llevo)(?: a)? (?:\w+ ){{0,4}}?{_ASKED}\b",
        r"\bno (?:me )?(?:lo|la|los|las) (?:tengo|encuentro|localizo|ubico|identifico|sitúo|reconozco|retengo|manejo|hallo|veo|asocio|relaciono|domino"
        r"|controlo|sé|conservo|guardo)(?=\W*$| (?:en|entre|por|a mano|registrad\w|apuntad\w|clar[oa]|ahora|aquí|presente|memorizad\w|de memoria|con"
        r"|anotad\w|guardad\w|y|ni|tampoco|la verdad|almacenad\w|localizad\w|fichad\w|documentad\w)\b)",
        rf"\bno (?:he |hemos )?(?:localicé|hallé|encontré|encontramos|vi|identifiqué|ubiqué|obtuve|localizado|hallado|encontrado|visto|logrado|conseguido"
        rf"|obtenido|reconozco|identifico|ubico|sitúo|asocio|encuentro|localizo)(?: a)? (?:\w+ ){{0,4}}?(?:{_ASKED}|ningun\w*|nada|nadie|alguna?|quien|tal|ese|esa|dicho|dicha"
        rf"|rastro|mención|referencias?|constancia|fuente|registros?|documentos?)\b",
        r"\bno (?:doy|di|he dado|hemos dado|consigo dar|logro dar|logré dar|daba) con\b|\bni (?:siquiera )?(?:lo |la )?(?:sé|conozco|recuerdo)\b(?=\W*$| (?:ni|quien|cuando|donde|como|cual|si|que)\b)",
        r"\b(?:ahí|hasta ahí|hasta allí|a tanto|a eso|tan lejos|a ese (?:nivel|detalle|punto)|a esa) (?:ya )?(?:no|tampoco) (?:me |te )?(?:llego|alcanzo|llega\w*|alcanza\w*|puedo|entro)\b"
        r"|\bno (?:me )?(?:llego|alcanzo|llega\w*|alcanza\w*) (?:\w+ ){0,3}?(?:a tanto|ahí|hasta ahí|tan lejos|a eso|a ese|a esa|a una|a ningun\w*|a saber\w*|para)\b",
        r"\bse me (?:resiste\w*|borró|borra|atraganta|ha borrado|queda|despinta)\b|\bno me (?:la|lo) (?:sé|conozco)\b|\b(?:es|esa|ese|eso|esta|esto|ahí|ahora)? ?me (?:supera|sobrepasa|viene grande|queda lejos|excede)\b",
        r"\b(?:nunca|jamás|no) (?:he |había |yo )?(?:oí|oído|escuché|escuchado|leí|leído|visto|sabido)(?: yo)?(?: nada)?(?: hablar)? (?:de|sobre|nada|acerca|ese|esa|tal|nombrar|mencionar)\b"
        r"|\bme (?:es|son|resulta|resultan) (?:\w+ )?(?:desconocid|ajen|extrañ)\w*|\bme suena a chino\b|\bni me suena\b|\bno (?:me )?(?:suena|dice) de nada\b|\bno me (?:dice|aporta) nada\b",
        rf"\b(?:no (?:te |le |lo |la |os )?(?:puedo|podría|podemos|logro|consigo|alcanzo a|soy capaz de|sabría|sé|he podido|he logrado|he conseguido|pude|logré|conseguí|hemos podido"
        rf"|me es posible|me resulta posible|estoy en (?:posición|disposición|condiciones|situación) (?:de|para)|me siento (?:\w+ )?(?:para|de|en condiciones de|capaz de))"
        rf"|me (?:es|resulta) (?:imposible|difícil)|incapaz de) (?:\w+ )?{_STAND}",
        rf"\bno (?:estoy|me siento|me encuentro|me hallo|me veo) (?:\w+ )?(?:en (?:posición|disposición|condiciones|situación)|capacitad\w|facultad\w|capaz)(?: (?:de|para|como))? (?:\w+ )?(?:{_TELL}|{_STAND})",
        r"\bno me (?:atrevería|atrevo|aventuro|aventuraría|arriesgo|arriesgaría|comprometo|comprometería|mojo|mojaría|la juego|pronuncio|pronunciaré|inclino por|decanto por|animo|animaría)\b",
        # I would be inventing it.
        rf"\b(?:no|ni) (?:te |le |os |lo |la |me )?(?:quisiera|quiero|querría|gustaría|deseo|pretendo|pienso|voy a|vamos a|puedo permitirme|debo|debería|conviene|procede|sería honesto|sería responsable|sería prudente|sería correcto|sería serio) (?:\w+ )?{_SAY}",
        r"\bme (?:lo |la |los |las )?(?:estaría|estoy|estaba|iba a) inventa\w*|\b(?:te|le|os) (?:mentiría|engañaría|estaría (?:mintiendo|engañando))\b|\bmentiría si\b|\bestaría (?:mintiendo|tirando a ciegas|fabulando|improvisando|conjeturando|lanzando)\b|\bme lo inventaría\b|\btendría que inventar\w*",
        r"\b(?:cualquier|todo|toda|lo que) (?:[\w']+ ){1,9}?(?:sería|serían|será|resultaría|es|no (?:pasaría|dejaría)|tendría|carecería|estaría|saldría)\b (?:[\w]+ ){0,4}(?:invent|conjetur|especul|adivin|suposic|invenci|arbitrari|fals|cieg|azar|engañ|fiab|loter|disparo|aproxim|fantas|ficci|imagin|fundament|temerari)\w*",
        r"\b(?:dar|decir|ofrecer|citar|poner|aventurar|señalar|proponer|apuntar|afirmar|facilitar|inventar|proporcionar|responder|contestar|arriesgar|lanzar|elegir)\w* (?:[\w]+ ){0,6}?(?:sería|no sería|no tendría|no tiene|implicaría|supondría|equivaldría|resultaría) (?:[\w]+ ){0,3}?(?:invent|conjetur|especul|adivin|suposic|invenci|arbitrari|fals|cieg|azar|engañ|fiab|mentir|irrespons|honest|deshonest|temer|imprud|arriesg|aventur|sentido|prudente|serio|rigur|riesgo|rigor|correcto|responsable)\w*",
        r"\b(?:sería|es|resultaría) (?:\w+ )?(?:inventar\w*|inventármel\w|mentir\w*|engañar\w*|faltar a la verdad|un invento|una invención|una temeridad|temerario|aventurado|irresponsable por mi parte|deshonesto por mi parte|imprudente por mi parte|dar palos de ciego|tirar (?:a ciegas|una moneda)|disparar al aire|hablar por hablar|jugar a (?:las )?adivinanzas)\b",
        # Better said so, or left.
        r"\bprefer(?:iría|iré|imos)? ?(?:no|callar\w*|guardar silencio|reconocer\w*|admitir\w*|ser (?:\w+ )?(?:honest|sincer|franc|prudente|claro|clara)\w*|decir(?:te|le)? que no|dejar\w*|abstener\w*)\b"
        r"|\bprefiero (?:callar\w*|guardar silencio|reconocer\w*|admitir\w*|ser (?:\w+ )?(?:honest|sincer|franc|prudente)\w*|decir(?:te|le)? que no|pasar|quedarme|reservar\w*|la prudencia|el silencio)\b",
        r"\b(?:lo|la|dejo|dejaré|dejarla|dejarlo|dejar) (?:dejo |dejaré )?(?:(?:la|esta|esa|su|tu) )?(?:(?:pregunta|respuesta|casilla|cuestión) )?(?:en blanco|sin (?:responder|contestar|respuesta)|vacía|vacío)\b|\bdeclino (?:la |esta )?(?:respuesta|respond\w*|contest\w*|esta|dar)\b"
        r"|\b(?:admito|reconozco|confieso|debo (?:admitir|reconocer|confesar)|tengo que (?:admitir|reconocer|confesar)|he de (?:admitir|reconocer|confesar)) (?:\w+ )?(?:que )?(?:(?:no|tampoco|lo desconozco|lo ignoro|ni idea|mi (?:ignorancia|desconocimiento))\b)",
        r"\bojalá (?:yo )?(?:lo |la )?(?:supiera|supiese|recordara|tuviera|pudiera (?:decir|ayud|respond|confirm|contest|dar)\w*)\b|\bquién (?:lo )?supiera\b|\bqué más quisiera\b|\bme (?:gustaría|encantaría) saber\w*\b|\bquisiera saberlo\b|\bya me gustaría\b|\bsi (?:yo )?lo supiera\b",
        # Not in what I have learned; beyond the cutoff.
        r"\b(?:no|tampoco) (?:\w+ )?(?:aparec|figur|const|vien|está|se encuentra|sale|se halla|se recog|entr|forma parte|se inclu|exist|hay|qued)\w* (?:[\w'-]+ ){0,6}?(?:en|de|entre|dentro de) (?:lo (?:que|aprendid)|mis?\b|los (?:datos|conocimientos|registros|elementos|textos) (?:que|de los|con los|a los)|las fuentes (?:que|a las|de las)|la (?:información|documentación|base|parte) (?:que|de la|a la|con))",
        r"\b(?:excede\w*|sobrepasa\w*|supera\w*|rebasa\w*|escapa\w*|queda\w* (?:\w+ )?(?:fuera|lejos|más allá)|está\w* (?:\w+ )?(?:fuera|lejos|más allá)|va más allá) (?:de |a |del? )?(?:\w+ )?(?:mis?\b|lo que (?:sé|conozco|puedo|manejo|tengo|he)|mi alcance)",
        r"\b(?:demasiado|muy|tan) (?:\w+ )?(?:específic|concret|reciente|recóndit|puntual|local|particular|oscur|minucios|nuev|detallad|precis|antigu)\w* (?:\w+ )?(?:para (?:que yo|mí|mis?|lo que|haber|un|una|tenerl|saberl|constar|figurar)|que (?:se me|no|desconozco|yo no|ignoro)|como para)\b",
        r"\bmi(?:s)? (?:conocimientos?|datos|información|entrenamiento|fuentes?|registros?|memoria|corpus|base(?: de (?:datos|conocimientos?))?|saber|documentación|referencias?) (?:[\w'-]+ ){0,6}?(?:no|tampoco|nada|llegan? (?:solo |hasta )|se (?:quedan?|detien\w+|paran?|interrump\w+|acaban?|cortan?|limita\w*)|terminan?|acaban?|alcanzan? (?:solo |hasta )|(?:es|son|resultan?) (?:\w+ )?(?:limitad|escas|incomplet|insuficient|pobre|parcial|fragmentari))\w*",
        r"\bno soy (?:adivin[oa]|vidente|capaz)\b|\bno (?:tengo|poseo|dispongo de) (?:una |la )?(?:bola de cristal|capacidad de (?:predecir|ver))|\bno puedo (?:predecir|prever|ver|anticipar|conocer|adivinar) (?:el |lo |al )?(?:futuro|que|resultado|porvenir)|\b(?:habrá|habría|toca|tendremos) que esperar\b|\bhay que esperar (?:para|a (?:que|ver|saber))\b|\bel tiempo (?:lo )?dirá\b",
        r"^(?:pues )?nose (?:la|tio|tia|bro|pero|perdon\w*|sorry|amigo|wey|man|compa|que|quien|cual|nada|como|donde)\b|^n\.?p\.?i\.?\W*$|^nidea\b|^nu ?se\W*$|^nop?\W? ni idea\b|\bni (?:la )?(?:más )?(?:remota|mínima|menor|pálida|repajolera|puñetera|maldita) idea\b|\bni (?:repuñetera )?(?:puta|guarra|pajolera|zorra|pastelera)(?: idea)?\W*$|\bni pajolera\b",
        r"\b(?:eso|esto|aquello|esa|ese|ahí|ahora) (?:sí que |ya )?(?:me (?:la|lo) )?(?:no|ni) (?:me )?(?:lo|la) sé\b|\bno tengo (?:ni )?(?:la |una |mucha |mayor |otra |más )*(?:constancia|noción|noticia|pista|referencia|idea|certidumbre|seguridad|garantía|conocimiento)\w*\b|\bno (?:me )?(?:viene|venía) (?:nada |el nombre |ningun\w* (?:\w+ )?)?a la (?:mente|cabeza|memoria)\b|\bno (?:me )?sale\W*$|\bno me (?:ha )?(?:quedado|queda) (?:grabad|constancia|claro)\w*",
        # The passage is not there.
        r"\b(?:no|falta|faltan|olvid\w+|sin) (?:me |se )?(?:ha |has |han |he )?(?:adjunt\w+|veo|aparece|encuentro|pasad\w|pasaste|enviad\w|enviaste|facilitad\w|dado|diste|incluid\w|incluiste|inclu\w+|recibí|recibid\w|proporcion\w+|compartid\w|compartiste|tengo (?:delante|acceso a)|veo adjunt\w|pegad\w|pegaste|copiad\w|el|la|los|las)? ?(?:\w+ ){0,3}?(?:texto|pasaje|artículo|documento|imagen|archivo|fragmento|contexto|enlace|extracto|párrafo)\b(?= (?:adjunt|al que|a que|de referencia|en cuestión|original|complet|proporcionad|en (?:tu|su|el|la) (?:mensaje|pregunta|consulta))|\W*$)",
        r"\btampoco (?:lo |la |me |te |le )?(?:sé|tengo|dispongo|puedo|conozco|recuerdo|consta|encuentro|he podido|he encontrado|sabría)\b(?=\W*$| (?:[\w'-]+ ){0,4}?(?:dato|nombre|fecha|cifra|informaci[oó]n|decir|confirmar|precisar|responder|quien|cual|cuando|donde|como|ese|esa|nada|de|con|el|la))|\binventar(?:me|te|le|nos)? (?:[\w'-]+ ){1,5}?no (?:te |le |os |me |nos )?(?:serviría|ayudaría|aportaría|sería|tendría|conduciría|haría)\w*",
        rf"\b(?:imposible|difícil|complicado|arriesgado|aventurado) (?:de |para mí )?{_STAND}\b|\bno (?:es|son) (?:\w+ )?(?:dato|algo|información|cifra|detalle|cosa|asunto|pregunta|tema)s? (?:que (?:pueda|sepa|conozca|domine|maneje|se (?:sepa|conozca|haya)|yo|figure|conste|tenga|esté)|públic\w+\W*$)",
        r"\bno (?:lo |la )?(?:tengo|llevo|conservo) (?:registrad|anotad|apuntad|clar|presente|identificad|memorizad|fichad|guardad|localizad)\w*\b",
        r"\bno (?:tenemos|tengo|disponemos de|dispongo de|poseo|se tiene) (?:\w+ ){0,2}(?:formas?|maneras?|modos?|medios?|posibilidad) (?:\w+ )?(?:de|para) (?:\w+ )?(?:saber|conocer|averiguar|comprobar|verificar|determinar|confirmar)\w*|\bno (?:tengo|poseo|dispongo de|cuento con|puedo (?:ofrecer|dar|decir)\w*|encuentro) nada (?:\w+ )?(?:concreto|preciso|seguro|fiable|claro|útil|específico|firme|que (?:\w+ )?(?:decir|ofrecer|aportar|comunicar|contar)\w*)",
        r"\b(?:debo|tengo que|he de|prefiero|voy a|tendré que|toca) (?:\w+ )?dejar(?:la|lo)? (?:\w+ ){0,3}(?:abiert[ao]|sin (?:contestar|responder|respuesta|resolver)|en (?:blanco|el aire))\b|\bno me (?:es|resulta|son|resultan) (?:\w+ )?(?:conocid|familiar|sabid)\w*|\b(?:no forma parte|no está|no figura|no se encuentra|no entra) (?:\w+ ){0,2}(?:de|entre|en) (?:lo que (?:\w+ )?(?:aprendí|sé|conozco|he aprendido)|aquello que|los datos (?:con|en) (?:los )?que)",
        r"\bno creo (?:que )?(?:\w+ )?(?:pueda|poder|saber|tener|sepa|tenga|disponer) (?:\w+ )?(?:respond\w*|contest\w*|dec\w*|asegur\w*|datos?|información|la|el|eso|esa|ese)\b|\bno (?:formó|formaba|formaron|forma|formaban) parte de (?:mis? (?:\w+ )?(?:entrenamiento|datos|conocimientos?|formación|base|información)|lo que (?:\w+ )?(?:aprendí|sé))\b|\bnada (?:me |nos )?permite (?:\w+ )?(?:afirmar|decir|asegurar|saber|confirmar|determinar)\w*",
        r"\bs[oó]lo (?:podría|puedo) (?:adivinar|especular|conjeturar|inventar|hacer conjeturas)\b|\bnada sé\b|\bno tengo (?:una |la )?bola de cristal\b|\bno (?:puedo|sé) ver el futuro\b",
    ),
}
UNKNOWN = {
    "es": (
        r"\b(?:se desconoce|se ignora|no se (?:sabe|conoce|ha \w+|dispone|puede|especifica|menciona|indica"
        r"|proporciona|aclara|tiene|cuenta|precisa|encuentra\w*|hace mención|detalla|dice|da|ofrece)"
        r"|no puede (?:\w+ )?(?:saberse|determinarse|responderse|establecerse|conocerse|confirmarse))\b",
        r"(?<!naturaleza )(?<!función )(?<!composición )\b(?:es|permanece|sigue siendo|resulta|está|queda) (?:\w+ )?(?:desconocid[oa]|incierto|incierta"
        r"|imposible|indeterminad[oa]|sin determinar|poco claro)\b(?! (?:para el|por el) )",
        rf"\b(?:no es|no parece|no resulta) (?:\w+ )?(?:posible|factible) {_TELL}|\b(?:es )?(?:imposible|difícil"
        rf"|complicado) (?:de )?{_TELL}|\bno hay (?:forma|manera|modo) de\b",
        r"\bnadie (?:\w+ )?(?:lo )?(?:sabe|conoce|puede)\b",
        rf"\b(?:no hay|no existen?|sin|insuficientes?|falta(?:n)?(?: de)?|faltan) (?:\w+ ){{0,3}}(?:{_INFO[3:]}"
        rf"(?: (?:suficiente|disponible|sobre|para|al respecto|public|fiable|del|de|acerca|confiable)|$)",
        rf"\b{_INFO} (?:\w+ )?(?:\w+ )?(?:no (?:es|son|está|están|se(?! (?:\w+ )?hasta)|basta\w*|permite\w*|figura\w*|incluye\w*"
        rf"|consta\w*|menciona\w*|contiene\w*|alcanza\w*|detalla\w*|especifica\w*|proporciona\w*|ofrece\w*|indica\w*|aclara\w*|precisa\w*)|insuficientes?|es insuficiente|no disponible)",
        r"\b(?:texto|pasaje|artículo(?! \d)|contexto|documentos?|enunciado|pregunta|párrafo|fuentes?|archivos?(?! (?:\w+ )?no (?:contiene|incluye|tiene) (?:virus|errores))"
        r"|fragmento|problema) (?:\w+ )?(?:no|tampoco) (?:\w+ )?(?:dice\w*|menciona\w*|especifica\w*|indica\w*"
        r"|proporciona\w*|contiene\w*|aclara\w*|da|dan|incluye\w*|precisa\w*|aporta\w*|ofrece\w*|lo|la|habla\w*"
        r"|revela\w*|permite\w*|señala\w*|hace\w*|responde\w*)",
        r"\bno (?:queda|está) (?:\w+ )?claro\b|\bno (?:consta|figura|aparece|viene)(?: \w+)?(?: \w+)? ?"
        r"(?:en(?! (?:\w+ ){0,2}(?:fotos?|fotografías?|imagen|listas?|dni|mapas?|bandera|escudo|escena|cartel|portada|alineación|reparto|pasaporte|lienzo|cuadro|nómina|fila)\b)|$)|\bno (?:está|están) disponibles?\b|\bno (?:fue|ha sido) (?:revelad|divulgad|publicad)\w",
        r"\bno se (?:conserva\w*|guarda\w*|localiza\w*) (?:\w+ ){0,2}(?:registr|document|constancia|dato|testimoni)\w*|\b(?:dato|cifra|número|nombre|fecha|identidad|información|causa|eso|detalles?|monto|resultados?|motivos?) (?:\w+ ){0,4}(?:no|nunca|jamás) (?:se )?(?:ha|han|fue|fueron)(?: (?:hecho|sido))? (?:\w+ )?(?:públic|revelad|divulgad|publicad|anunciad|confirmad|difundid|documentad|registrad)\w*"
        r"|^(?:no tiene|no hay|no existe|carece de) (?:\w+ )?(?:respuesta|solución)\b|\bpregunta (?:\w+ ){0,5}(?:no tiene|carece de|no admite) (?:\w+ )?respuesta\b|\baún no (?:ha|han|se ha|se han) (?:\w+ )?(?:celebrad|ocurrid|anunciad|decidid|producid|sucedid|sabid|jugad|confirmad)\w*|\btodavía no (?:se )?(?:ha|han) (?:\w+ )?(?:celebrad|ocurrid|anunciad|decidid|producid|sucedid|confirmad)\w*",
        rf"\b{_WORK}(?: [\w'-]+){{0,7}}? (?:(?:termina|acaba|se corta|se interrumpe|se detiene|concluye)n? antes\b|carecen? de (?:\w+ )?(?:{_ASKED}|referencias?|mención|esa|ese)|(?:prefiere|prefirió|evita|rehúsa|decide|opta por|elige|no (?:quiere|quiso)) (?:\w+ )?(?:no )?(?:revelar|decir|nombrar|precisar|aclarar|contar|mencionar|acordar|dar|explicar|desvelar|identificar)\w*|no (?:le |les )?(?:pone|da|asigna|otorga|concede)n? (?:un |ningún )?(?:nombre|apellido))",
        r"\b(?:muy poco|poco|poco o nada|apenas|casi nada|bien poco|prácticamente nada|poquísimo) (?:se (?:sabe|conoce|conserva)|(?:es lo que )?(?:se )?sabemos|hay (?:información|datos|documentación|constancia|noticias)|existe (?:información|documentación))|\bse (?:sabe|conoce) (?:muy poco|poco|apenas|casi nada|bien poco|más bien poco)\b|\bapenas (?:se )?(?:sabe|hay|existen?|conserva)\w*\b (?:nada|inform|dat|documen|consta|notic|registr|fuent)",
        r"\bnadie (?:[\w]+ )?(?:ha|han|había) (?:\w+ )?(?:conseguido|logrado|podido|sabido|aclarado|averiguado|dejado|identificado|documentado)\b|\bnadie (?:dejó|registró|anotó|recogió|apuntó|documentó|sabría|consignó|supo|llegó a saber)\b(?! (?:en|hasta))|\bni siquiera (?:[\w'-]+ ){1,5}?(?:han? podido|saben?|lo saben?|lograron?|pudieron|conocen?)\b",
        r"^(?:es[ea]|dich[oa]|tal|est[ea]) (?:[\w'-]+ ){1,4}?no (?:existen?|existió|ha existido|parece existir|se (?:entregó|celebró|disputó|concedió|otorgó|produjo))\b|\bno (?:existe|existió|hay|hubo) (?:tal|es[ea]|dich[oa]) [\w'-]+\W*$|\bno se (?:llega|llegó) a (?:saber|decir|conocer|aclarar|mencionar|precisar|revelar|explicar|averiguar)\w*\b|\b(?:suena|parece|huele) a (?:invención|inventad[oa]|ficción|bulo|leyenda)\b|^(?:(?:el|la|este|esta|ese|esa) )?(?:personaje|protagonista|narrador|narradora|héroe|heroína) (?:[\w'-]+ ){0,3}?(?:carece de|no tiene|no recibe|nunca recibe) (?:nombre|apellido)",
        rf"\b(?:ning[uú]n|ninguna) (?:\w+ )?{_ASKED}(?: [\w'-]+){{0,5}}? (?:consta|aparece|figura|se (?:da|menciona|cita|ofrece)|ha (?:llegado|trascendido)|me (?:consta|suena|viene|convence))\b|\bno está (?:\w+ )?(?:resuelt|aclarad|zanjad|establecid|cerrad|determinad|esclarecid|confirmad)[oa]\b|^quedó sin (?:registrar|documentar|anotar|identificar|nombrar|aclarar)\b",
        # The source does not tell it, whatever the words.
        rf"\b{_WORK}(?: [\w'-]+){{0,7}}? (?<!que ){_NEVER} (?:se |me |nos )?(?:lo |la |los |las |le )?{_TELLS} (?:[\w'-]+ ){{0,4}}?(?:{_ASKED}|{_WH}|nada|palabra|ello|eso|esto|al respecto|sobre)\b{_TILL}",
        rf"\b{_WORK}(?: [\w'-]+){{0,7}}? (?<!que )(?:{_NEVER} (?:se |me |nos )?(?:lo |la |los |las |nada )?{_TELLS}(?: \w+)?\W*$|{_NEVER} (?:nos )?lo {_TELLS}){_TILL}",
        rf"\b{_TEXT}(?: [\w'-]+){{0,5}}? {_NEVER} (?:se )?(?:lo |la )?(?:dice\w*|menciona\w*|especifica\w*|indica\w*|precisa\w*|aclara\w*|trata\w*|aborda\w*|entra\w*|nombra\w*|cita\w*|identifica\w*|detalla\w*|recoge\w*|llega\w*|permite\w*|responde\w*|alcanza\w*|basta\w*|habla\w*) (?:a |en |de |para |con )?(?:est[ae]|es[ae]|dich[ao]|tal|la|el|al|los|las|a|ese|eso|ello|esto|ning\w+|{_TELL})\b",
        rf"\b{_WORK}(?: [\w'-]+){{0,6}}? (?:guarda\w* silencio|pasan? (?:\w+ )?por alto|omiten?|silencian?|calla\w*|dejan? (?:\w+ ){{0,4}}?(?:sin (?:nombrar|especificar|aclarar|mencionar|decir|precisar|nombre|identificar|resolver|respuesta)|en el aire|a la imaginación)|evitan? (?:decir|mencion|nombr|precis|especific)\w*|se (?:limitan?|ciñen?|centran?|queda\w*) (?:a|en)|rehúye\w*|elude\w*)\b",
        r"\bno (?:dicen?|sueltan?|cuentan?|aportan?|dedican?) (?:ni )?(?:una |ni )*(?:sola )?(?:palabra|pío|mu|jota|línea|media palabra)\b|\b(?:de|sobre|acerca de) (?:[\w'-]+ ){1,5}(?:no|tampoco|nada) (?:se )?(?:dicen?|hablan?|cuentan?|mencionan?|aclaran?|consta|precisan?|indican?|especifican?)(?: nada)?\W*$",
        rf"\bnada (?:[\w'-]+ ){{0,7}}?(?:permite\w* (?:\w+ )?{_TELL}|(?:indica|dice|aclara|revela|precisa|sugiere|apunta|especifica|menciona)\w*\b)|\bnada (?:se (?:dice|sabe|menciona|indica|aclara|precisa)|(?:dice|consta|indica|aclara|precisa|menciona))\b",
        r"\ben (?:ningún|ninguna|ninguno|ningunas) (?:[\w'-]+ ){0,6}?(?:se (?:\w+ )?(?:menciona|dice|indica|especifica|precisa|nombra|revela|aclara|recoge|cita|habla|alude|da|ofrece|hace|detalla|señala|explica|concreta)\w*|aparece|figura|consta|viene|hay|encuentro|he (?:visto|encontrado|leído)|hallo|veo|(?:lo )?menciona|(?:lo )?dice|(?:lo )?indica)\b",
        r"\b(?:no|tampoco|nunca|jamás|ni) (?:se )?(?:lo |la )?(?:aparece|figura|consta|viene|está|encuentra|sale|halla|localiza|asoma|menciona|dice|indica|nombra|veo|encuentro)n? (?:[\w'-]+ ){0,5}?(?:por|en) (?:ningún|ninguna|ninguno)\b",
        rf"\b(?:no|nunca|jamás|tampoco) se (?:nos )?(?:ha |han |había )?(?:nombra|recoge|registra|consigna|revela|reporta|documenta|explicita|señala|concreta|desvela|alude|informa|identifica|cita|explica|aborda|mencionan|especifican|indican|precisan|detallan|facilita|aporta|desprende|deduce|refleja|contempla|hace (?:referencia|alusión)|trata|anota|publica)(?=\W*$| (?:n?i |en|el|la|los|las|su|sus|a|del?|quien|cual|cuando|donde|como|cuant\w+|que|por|nada|ningun\w*|esa|ese|este|esta|dich\w|tal|claramente|expresamente|explicitamente|con)\b){_TILL}",
        rf"\b(?:nunca|jamás) (?:se )?(?:lo |la )?(?:supo|sabrá|sabremos|ha sabido|sabido|averiguó|conocerá|llegó a (?:saber|conocer|averiguar|esclarecer|identificar|determinar)\w*|aclaró|esclareció|determinó|menciona|dice|nombra|especifica|revela|indica|aclara|precisa|explica|desvela|cuenta|identificó|ha (?:aclarado|esclarecido|revelado|averiguado|dicho|identificado|determinado|confirmado|explicado|contado))\b(?=\W*$| (?:[\w'-]+ ){{0,4}}?(?:{_ASKED}|{_WH}|nada|con|públicamente|oficialmente|en)\b){_TILL}",
        rf"\b{_ASKED}(?: [\w'-]+){{0,7}}? (?<!que )(?<!ya )(?:no|nunca|jamás|tampoco|sin) (?:se |nos |lo |la )?(?:(?:fue|fueron|ha|han|había|sido|llegó a|llegaron a|llega a|ha llegado a|pudo|pudieron|puede|pueden|ha podido|hecho|hizo|hecha|está|están|esté|estaba|quedó|quedan?|queda|aparece|aparecen|consta|constan|figura|figuran|es|son|se|ser|quedado|sea|haya|encuentra|encuentran|halla|hallan) ){{0,4}}(?:\w+ )?{_FOUND_OUT}{_TILL}",
        rf"\b{_ASKED}(?: [\w'-]+){{0,7}}? (?<!que )(?<!ya )(?:no|nunca|tampoco) (?:se |me |nos )?(?:consta\w*|figura\w*|aparece\w*|viene\w*|se (?:encuentra|halla|recoge|menciona|dice|indica|da|especifica|precisa|conoce|sabe|conserva|nombra)\w*|ha (?:llegado|trascendido|quedado)|han (?:llegado|trascendido|quedado)|trascendió|trascendieron|(?:lo |la )sé|(?:lo |la )?(?:conozco|tengo|recuerdo|encuentro|manejo|poseo|localizo|ubico|domino)|me (?:consta|suena|viene|es|sale)|llega\w*|está\w* (?:\w+ )?(?:clar|disponib|document|registr|aqu|indicad|al alcance|recogid|en)\w*)\b{_TILL}",
        rf"\b(?:ning[uú]n|ninguna|ninguno|ningunas)(?: de)?(?: (?:[\w'-]+)){{0,3}}? {_WORK}(?: [\w'-]+){{0,8}}? (?:(?:lo|la|se|me|nos) )?(?:{_TELLS}|llegan?|basta\w*|dej\w+)\b",
        # Left open, unnamed, lost.
        rf"\b(?:queda|quedan|permanece|permanecen|sigue|siguen|está|están|continúa|continúan|dejan?|se quedan?) (?:\w+ ){{0,3}}?(?:en el aire|en suspenso|en la incógnita|en el anonimato|sin (?:aclarar\w*|esclarecer\w*|respuesta|nombrar\w*|identificar\w*|precisar\w*|determinar\w*|especificar\w*|confirmar\w*|explicar\w*|mencionar\w*|nombre|desvelar\w*|conocer\w*|saber\w*)|por (?:determinar|aclarar|esclarecer|confirmar|dilucidar)|sin (?:ser|haber sido) (?:\w+ )?{_FOUND_OUT}|envuelt[oa]s? en)\b",
        r"^(?:(?:eso|esto|ello|aquello|su|la|el|hoy|todavía|aún|lo) (?:[\w'-]+ ){0,7}?)?(?:es|sigue siendo|continúa siendo|permanece siendo|permanece|resulta|constituye|sigue|continúa) (?:\w+ )?(?:todo |toda )?una? (?:verdader[oa] |gran |auténtic[oa] |completo )?(?:misterio|enigma|incógnita|interrogante)(?=\W*$| (?:hasta|sin|para|aún|todavía|quien|como|donde|cual|historic\w|incluso|a día|por)\b)"
        r"|\b(?:es|sigue siendo|continúa siendo|permanece|sigue|queda) (?:\w+ )?(?:sin respuesta|una (?:cuestión|pregunta|incógnita|interrogante|interrogación|duda) (?:\w+ )?(?:abierta|sin respuesta|sin resolver|por resolver)|(?:una )?(?:cuestión|incógnita) (?:abierta|sin resolver))(?=\W*$| (?:hasta|para|hoy|a día|entre)\b)",
        rf"\b(?:(?:ese|esa|este|esta|el|la|su|los|las|sus) (?:\w+ )?{_ASKED}(?: [\w'-]+){{0,6}}? se (?:ha|han|perdió|perdieron) ?(?:perdid\w*)?|no (?:nos )?(?:ha|han) llegado (?:[\w'-]+ ){{0,8}}?(?:documento|nombre|constancia|dato|registro|noticia|testimonio|fecha|fuente|información|referencia|partida|acta)s?)\b",
        rf"\b(?:historia|crónicas?|cronistas|fuentes?|archivos?|historiadores|tradición|posteridad|anales|registros?|prensa|memoria|biógrafos|actas?) (?:[\w'-]+ ){{0,4}}?(?:no|tampoco|nunca) (?:nos |se |lo |la )?(?:han? )?(?:conserv|recog|registr|guard|reten|retuv|transmit|deja|consign|anot|legad|preserv|document)\w* (?:[\w'-]+ ){{0,4}}?(?:{_ASKED}|constancia|rastro|ningun\w*|memoria|quien|como|cuando|donde)\b",
        r"\bno (?:me |nos |se )?(?:quedan?|queda|ha quedado|han quedado|conservan?|conserva|subsisten?|sobreviven?|consta|constan|existen?|hay|tenemos|conocemos|encuentra|encuentran|hallan?|localizan?|dispone de) (?:[\w'-]+ ){0,4}?(?:constancia|registros?|documentos?|documentación|testimonios?|rastro|noticias?|partidas?|actas?|archivos?|mención|menciones|censos?|fuentes?|datos?|huella documental|referencias?)\b(?! de (?:vida|agua|violencia|lucha))",
        rf"\bno (?:hay|existen?|se conocen?|consta|constan|se dispone de|disponemos de|tenemos|se ha(?:n)? (?:dado|establecido|publicado)|se publicó) (?:[\w'-]+ ){{0,3}}?(?:{_ASKED}|consenso|acuerdo|unanimidad|versi[oó]n|lista) (?:\w+ )?(?:oficial|exact|confirmad|precis|clar|definitiv|documentad|concret|únic|fiab|conocid|registrad|establecid|verificad|públic|segur|disponib|fidedign|consensuad|contrastad|universal|general|entre los|sobre|al respecto|publicad|unánime|inequívoc)\w*",
        r"\b(?:resultados|búsqueda|consulta|rastreo|mi búsqueda)(?: [\w'-]+){0,5}? (?:no|tampoco) (?:me )?(?:ha |han )?(?:arroj|devol|devuel|di[oe]|da|dado|ofrec|muestr|mostr|proporcion|produj|trajo|sac|revel|encontr|conten|contien|inclu)\w*(?! (?:\w+ )?(?:virus|amenazas|errores|malware|fallos|defectos|problemas)\b)",
        r"\b(?:eso|esto|ello|ese|esa|se trata de|trata de|es|son|pertenece|pertenecen|forma|afecta|entra|corresponde|cae|atañe)(?: [\w'-]+){0,5}? (?:vida (?:privada|personal|íntima)|ámbito (?:privado|personal|íntimo)|esfera (?:privada|personal|íntima)|(?:informaci[oó]n|dato|datos|asunto|asuntos|cuestión|tema|detalle|detalles) (?:\w+ )?(?:privad|personal|confidencial|íntim|reservad|clasificad|sensible|secret)\w*)\b",
        # Not made public; for someone else to say; not yet.
        r"\b(?:no|nunca|jamás) (?:ha|han|había) trascendido\b|\bno trascend(?:ió|ieron)\b|\b(?:no|nunca|jamás) (?:lo (?:ha|han|había|quiso|quisieron)? ?|(?:ha|han) )(?:hecho públic\w|hizo públic\w|hicieron públic\w|hacer(?:lo)? públic\w|comunic|revel|anunci|desvel|difund|divulg|confirm|aclar|precis|detall|explic|public)\w*(?=\W*$| (?:ese|esa|este|esta|el|la|su|oficial|ni|nunca|dich|al respecto|que yo|quien|cual|cuando|donde|como|cuant|tal)\w*){TILL}".replace(
            "{TILL}", _TILL
        ),
        r"\b(?:eso |esto |ello )?s[oó]lo (?:lo sabe\w*|(?:[\w'-]+ ){1,4}?(?:lo sabe\w*|sabe\w* (?:la respuesta|con)|(?:podría|puede|podrá|sabría|podrían|pueden)\w* (?:decir|saber|responder|contestar|aclarar|confirmar|resolver)\w*))\b|\b(?:lo|la) sabrá (?:él|ella|su|quien|el|la)\b",
        rf"\b(?:aún|todavía|de momento|por ahora|por el momento|hoy por hoy) no (?:se |lo |la )?(?:ha|han|sabe|saben|conoce|conocen|hay|está|están|es|puede|ha sido|existe|consta|tiene|tengo|dispongo)\b(?:(?: [\w'-]+){{0,3}}? (?:celebrad|ocurrid|anunciad|decidid|producid|sucedid|sabid|jugad|confirmad|disputad|fallad|fijad|elegid|nombrad|conocid|publicad|estrenad|finalizad|concluid|terminad|resuelt|revelad|acontecid|hecho públic|clar|disponib|{_ASKED}|noticia|constancia)\w*|\W*$| (?:quien|cual|cuando|donde|como|si)\b)",
        # The question rests on something that is not so, or on no one known.
        r"\bpregunta (?:[\w'-]+ ){0,3}?(?:parte|se basa|se apoya|asume|presupone|supone|da por|contiene|confunde|mezcla|incurre|descansa|encierra|se sustenta) (?:[\w'-]+ ){0,4}?(?:supuest|premisa|error|errone|equivocad|fals|hecho|sentado|ciert|inexist|algo que|incorrect|confusi|imprecis|dato|evento|persona)\w*|\bla premisa (?:[\w'-]+ ){0,5}?(?:no|falsa|errónea|incorrecta|equivocada)\b|\b(?:hay|existe|creo que hay|parece haber) (?:un|una|algún|alguna) (?:error|errata|confusión|malentendido|equivocación|imprecisión) (?:[\w'-]+ ){0,3}?(?:pregunta|nombre|enunciado|planteamiento|premisa|consulta|título)\b",
        r"\bno (?:parece|creo) (?:que )?(?:exist\w+|haya existido|ser (?:una? )?(?:\w+ )?real\w*|correspond\w+|haber|que haya)\b|\bparece (?:ser )?(?:un |una )?(?:\w+ )?(?:ficticio|ficticia|inventad[oa]|inexistente|fruto de la ficción|imaginari[oa])\b|\bno (?:se trata de|es) (?:una? )?(?:persona|personaje|lugar|libro|obra|evento|título|equipo) (?:\w+ )?(?:real|conocid[oa]|que (?:conozca|exista|yo))\b"
        r"|\bno (?:existe|hay|existió|hubo|conozco|encuentro|aparece|figura|me consta|consta|identifico|reconozco|localizo|me suena) (?:a )?(?:ning[uú]n\w* |nadie |tal )?(?:[\w'-]+ ){0,5}?(?:con (?:ese|este|tal|dicho|esos|ese mismo) (?:\w+ )?(?:nombre|título|apellido|nombre y apellidos|datos|cargo)|llamad[oa]|que se llame|de (?:ese|tal|dicho) nombre|así)\b",
        r"\b(?:pregunta|consulta) (?:\w+ )?(?:es|resulta|está|me parece) (?:\w+ )?(?:\w+ )?(?:ambigu|vag|imprecis|genéric|incomplet|confus|mal (?:formul|plante)|poco clar|subjetiv)\w*|\bno (?:queda|está|me queda) (?:\w+ )?clar[oa] (?:a )?(?:que|cual|quien|de quien|si)\b|\b(?:falta|faltan|me falta|me faltan|haría falta|hace falta|necesito|necesitaría|se necesitarían?|se requerirían?|requeriría) (?:\w+ )?(?:más )?(?:\w+ )?(?:contexto|datos|información|detalles|pistas|precisión|el texto|el pasaje|el artículo)\b",
        rf"\b{_ASKED}(?: [\w'-]+){{0,6}}? (?:todavía|aún|sigue\w*|continúa\w*|está\w*) (?:se |sin |siendo |en |bajo |por )?(?:investig|estudi|debat|zanj|resolv|esclarec|dirim|cerrar|aclarar|discusi|duda)\w*|\b(?:cuestión|asunto|debate|tema|enigma|misterio|duda) (?:\w+ )?(?:sigue|continúa|está|permanece|queda) sin (?:zanjar|resolver|aclarar|cerrar|dirimir|esclarecer)\w*",
        rf"\bni (?:[\w'-]+ ){{1,4}}?ni (?:[\w'-]+ ){{1,4}}?(?:lo |la |se |nos lo |me lo )(?:{_TELLS})\b|\bno hay (?:\w+ )?(?:forma|manera|modo|medio) (?:\w+ )?de\b|\b(?:sin|no tiene|carece de) respuesta (?:conocida|clara|definitiva|posible|segura|cierta|documentada)\b|\b(?:nunca|jamás|no) se hizo (?:oficial|públic[oa])\b(?! hasta)|\bpasan? de puntillas\b|(?<!que )\bno (?:se )?dan? (?:los |las |más |el |la |ningún |ninguna )?(?:nombres?|fechas?|cifras?|detalles?|datos?|apellidos?)\b(?! (?:de alta|por|a los|hasta))",
        r"\bno (?:lo |la |se )?(?:puede|podría|podrá|sabe|sabrá) (?:\w+ )?(?:saber|predecir|prever|adivinar|decir|conocer|asegurar)?(?:lo|la)? ?(?:\w+ )?nadie\b|\bes (?:\w+ )?(?:pronto|temprano) (?:todavía |aún )?para (?:\w+ )?(?:saber|decir|predecir|afirmar|responder|asegurar)\w*",
        r"\b(?:nunca|jamás|no) ha (?:\w+ )?(?:hablado|dicho|revelado|contado|mencionado|comentado|confesado|desvelado)(?: nunca| jamás| \w+)? (?:de|del|sobre|cuál|qué|quién|su|sus|públicamente|en público|nada)\b|\b(?:puede|podría) haber cambiado desde mi\w*\b",
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
        r" estoy segur[oa]|no claro|poco claro|n/[sdcae](?:/[cn][ce]?)?|ns/nc|n\. ?[sdcae]\.?(?: ?[cn]\. ?[ce]?\.?)?|s/[drin]|s\. ?[drin]\.?|npi|no (?:es )?(?:verificable|comprobable|determinable|aplicable)|no sabe(?:\W+no contesta)?|no data|no info|no (?:identificad[oa]s?|precisad[oa]s?|indicad[oa]s?|confirmad[oa]s?"
        r"|documentad[oa]s?|registrad[oa]s?|revelad[oa]s?|facilitad[oa]s?|publicad[oa]s?|reportad[oa]s?|encontrad[oa]s?|localizad[oa]s?|establecid[oa]s?|disponibles?"
        r"|proporcionad[oa]s?|definid[oa]s?|clar[oa]|contesto|respondo|figura|aparece|se conoce|se menciona|se indica|se especifica|se ignora)(?: (?:en|por) [\w ]{3,40})?"
        r"|sin (?:confirmar|precisar|registro|registros|constancia|especificaci[oó]n|comentarios|nombre conocido|referencias|aclarar|contestar|respuesta por mi parte|dato|resultados|noticias|mencion)"
        r"|(?:dato|informaci[oó]n|nombre|fecha|cifra|identidad|respuesta|autor[ií]a?|causa) (?:no (?:\w+ )?\w+[ao]s?|desconocid[oa]|ausente|omitid[oa]|pendiente|ignorad[oa]|sin \w+|inexistente|faltante)"
        r"|(?:la )?siguiente(?: pregunta)?|por (?:determinar|confirmar|definir|aclarar|identificar)|pendiente(?: de \w+)?|inciert[oa]s?|ignorad[oa]|en blanco|sin m[aá]s datos|desconozco|ninguna? (?:conocid|registrad|disponible|identificad)\w*)",
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
        r"\b(?:hay|existen?|persisten?) (?:\w+ )?(?:discrepancias?|desacuerdos?|controversias?|dudas|debates?|confusi[oó]n|contradicciones|discusi[oó]n) (?:entre|sobre|al respecto|acerca|en (?:las|los)|respecto)|\bning[uú]n[oa]? (?:de (?:ellas|ellos|las dos|los dos|ambas) )?me (?:convence|cuadra|encaja|parece)\b",
        r"\b(?:historiadores|expertos|fuentes|biógrafos|estudiosos|especialistas|investigadores|autores|versiones|cronistas|arqueólogos|científicos|académicos|cifras|datos|registros|referencias|testimonios|estimaciones) (?:[\w'-]+ ){0,4}?(?:no (?:se ponen|logran|han (?:llegado|logrado)|coinciden|están|llegan|concuerdan|cuadran)|discrepan|difieren|se contradicen|divergen|debaten|siguen (?:debatiendo|discutiendo|sin)|están divid\w+|varían (?:tanto|demasiado|mucho)|son (?:contradictori|confus|dispar|discrepant|imprecis)\w+)",
        r"\b(?:hay|existen?|circulan?|corren|se barajan|se han propuesto|manejan) (?:\w+ ){0,2}?(?:versi[oó]n(?:es)?|teor[ií]as?|hipótesis|candidat[oa]s?|opini[oó]n(?:es)?|interpretaci[oó]n(?:es)?|fuentes|respuestas|posibilidades|datos|cifras|fechas|atribuciones|propuestas)(?: [\w'-]+){0,4}? ?(?:para todos los gustos|contradictori\w+|encontrad\w+|divers\w+|discrepant\w+|dispar\w*|enfrentad\w+|(?:y|sin que|pero) ning\w+(?: [\w'-]+){0,12}|\W*$)(?: y ning\w+(?: [\w'-]+){0,12})?",
        r"\bningun[oa](?: de (?:ellas|ellos|las|los)(?: \w+)?)? (?:(?:me |nos )?(?:parece|resulta|convence|es|está|ha sido|goza|cuenta)?) ?(?:[\w'-]+ ){0,5}?(?:sólid|fiab|segur|convinc|conclu|definitiv|verific|confirm|probad|satisfac|clar|del todo|aceptad|documentad|avalad|sustentad|corroborad|demostrad|respaldo|consenso|contrastad|acreditad)\w*",
        r"\b(?:no|tampoco|ni) (?:hay|existe|se ha alcanzado|se llegó a|consta) (?:\w+ )?(?:\w+ )?(?:consenso|acuerdo|unanimidad|certeza)\b|\b(?:es|son|sigue siendo|siguen siendo|resulta|está) (?:\w+ )?(?:objeto|motivo|materia|tema) de (?:\w+ )?(?:debate|disputa|discusión|controversia|especulación|polémica|conjetura)\b|\b(?:es|sigue siendo|está) (?:\w+ )?(?:controvertid|discutid|debatid|disputad)[oa]\b",
        r"\bno (?:me )?(?:pondría|pongo|meto) la mano en el fuego\b|\bno (?:lo |la )?(?:apostaría|juraría)\b|\b(?:nivel|grado|margen) de (?:confianza|certeza|seguridad|fiabilidad) (?:[\w'-]+ ){0,4}?(?:baj|insuficient|limitad|escas|nul|mínim)\w*|\b(?:no (?:tengo|hay|cuento con)|sin) (?:la |una |ninguna |suficiente |plena )*(?:fiabilidad|garantías?|seguridad|certeza|confianza|respaldo)\b",
    ),
}
CLARIFY = {
    "es": (
        r"(?:podría|podrías|puede|puedes|podéis|me)[^?]{0,30} (?:aclarar|especificar|precisar|proporcionar|dar\w*"
        r"|indicar|concretar|explicar|compartir|reformular)\w*[^?]*\?|\ba (?:qué|cuál) (?:\w+ ){1,4}se refiere",
        r"^(?:te |le |os )?(?:recomiendo|sugiero|aconsejo|recomendaría|sugeriría|por favor|puedes?|podrías?|lo mejor es|convendría) (?:\w+ ){0,3}(?:consult|revis|visit|verific|contact|busc|acud)(?:ar|ir|e|en|a|quen?|que) (?:\w+ ){0,8}(?:oficial\w*|web|sitio|página|fuentes?|archivos?|expertos?|museo|biblioteca|especialistas?|registros?)\b",
        r"\ba (?:qué|cuál) (?:\w+ ){1,5}(?:se|te|os) refier\w+|\b¿?(?:qué|cuál|quién) (?:\w+ ){0,4}(?:quieres decir|se refiere|te refieres)|\bnecesito (?:\w+ )?(?:aclar|precis|contexto)\w*|\bhay (?:varios|varias|muchos|muchas|distintos) (?:\w+ ){0,3}con (?:ese|el mismo|este) nombre\b",
        r"\bnecesit(?:o|aría) que (?:me )?(?:\w+ )?(?:dig|diga|indi|acla|des|dé|pas|espec|concr|prec|confir|propor|compart)\w*|^(?:especific|precis|indic|aclar|concret|confirm|reformul)(?:a|e|ame|eme|ad|anos)\b[^.?!]* (?:por favor|qué|cuál|quién|a qué|de qué)|^¿?(?:est[aá]s? )?segur[oa]s? (?:de )?que [^?]*\?",
        r"(?:puedes?|podrías?|podría|podéis|puede|podrían|te importa|le importaría|te importaría|serías tan amable)[^?]{0,30} (?:pasar|enviar|compartir|copiar|pegar|adjuntar|mandar|facilitar|decirme|confirmar|darme|ampliar|detallar|revisar)\w*[^?]*\?|^(?:pásame|pégame|pega|envíame|comparte|facilítame|adjunta|indícame|dime|acláreme|aclárame|especifica|especifique|proporciona|proporcióname|copia|indique|facilite|adjunte|envíe|comparta|proporcione) (?:[\w'-]+ ){0,6}(?:texto|pasaje|artículo|documento|fragmento|contexto|datos|detalles|información|enlace|a qu[eé]|de qu[eé]|cu[aá]l|quién|más|nombre|pregunta)\b",
        r"\bdepende (?:de )?(?:a |de )?(?:qué|cuál|quién|la (?:temporada|época|edición|versión|fuente|definición)|el (?:año|criterio|periodo))\b|\b¿?(?:es|sería|no será) (?:posible|probable) que (?:[\w'-]+ ){0,4}(?:mal escrit|equivocad|error|errat|confund)\w*[^?]*\?|\b(?:quizás?|tal vez|a lo mejor|puede que|es posible que) (?:[\w'-]+ ){0,4}(?:mal escrit|equivocad|confundid|refier)\w*",
        r"^(?:pero )?\W?(?:de|a|en|con|sobre) (?:qué|cuál|quién) (?:[\w-]+ ){0,5}(?:se trata|hablas?|habla|estamos hablando|hablamos|está hablando|estás hablando)\b|\bde dónde (?:viene|procede|sale|es) (?:la|esa|esta) (?:cita|frase|línea)\b|\bcon (?:más|algo más de|algunos|otros) (?:datos|detalles|contexto|información|pistas)\b|^(?:pregunt[ae]|consult[ae]|contact[ae]|acud[ae]|dir[ií]j[ae]te) (?:[\w-]+ ){0,2}(?:directamente|al?|con|en) (?:[\w-]+ ){0,4}(?:clubes|club|archivo\w*|ayuntamiento|museo|parroquia|organización|federación|familia|hotel|biblioteca|oficina|autor\w*|entidad|propi[oa]s?)\b",
        r"^(?:lo mejor|lo más seguro|lo suyo|lo ideal) (?:es|sería) (?:que (?:pregunt|consult|acud|contact|llam|escrib)\w+|preguntar\w*|acudir|contactar|ponerse en contacto)",
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
        r"\bno (?:facilito|comparto|proporciono|doy|difundo|revelo|divulgo|puedo (?:facilitar|compartir|revelar|divulgar)) (?:\w+ )?(?:est[aeo]|es[aeo]|ningún|ninguna)?(?: tipo| clase)?(?: de)? ?(?:datos?|informaci[oó]n(?:es)?|detalles)\b",
        r"\b(?:no|nunca|tampoco) (?:me )?(?:comparto|compartimos|divulgo|difundo|revelo|publico|compartiré|doy|facilito|proporciono|manejo) (?:\w+ ){0,2}?(?:datos (?:\w+ )?(?:personales|privados|de (?:contacto|particulares|carácter))|información (?:\w+ )?(?:personal|privada|confidencial|de contacto)|direcciones|teléfonos)\b",
        r"\bno (?:me )?(?:parece|es|sería|resulta|considero|creo|veo) (?:\w+ )?(?:oportuno|justo|pertinente|procedente|honesto) (?:\w+ )?(?:que|hacer|acusar|señalar|especular|juzgar|opinar|hablar)\b|(?:^|\byo )no (?:emito|expreso|sostengo|formulo) (?:\w+ )?(?:opiniones|juicios|valoraciones|posturas|veredictos)\b|\bno (?:ofrezco|puedo (?:emitir|expresar)|debo (?:emitir|expresar)) (?:\w+ )?(?:opini\w+|juicios?|valoraci\w+|posturas?|veredictos?)\b|\bno (?:tomo|adopto) (?:\w+ )?(?:partido|posici\w+|postura) (?:en|por|sobre|ante) (?:\w+ )?(?:cuestion\w+|temas?|asuntos?|polític\w+|debates?|religi\w+|ningun\w*)\b|\bno (?:puedo|debo|voy a|quiero) (?:tomar|adoptar) (?:\w+ )?(?:partido|posici\w+|postura)\b",
        r"\bno (?:voy a|puedo|debo|quiero|soy qui[eé]n para|me toca) (?:\w+ )?(?:valorar|juzgar|acusar|señalar|etiquetar|calificar|especular|pronunciarme|posicionarme)\b(?= (?:a|al|sobre|acerca|qué|cuál|quién|las?|los?|la|el|en|entre|si)\b|\W*$)|\bno me (?:corresponde|compete|incumbe)\b|\bno es mi (?:papel|función|cometido)\b|\b(?:me mantengo|debo (?:ser|mantenerme)|procuro (?:ser|mantenerme)|intento (?:ser|mantenerme)) (?:\w+ )?(?:neutral|imparcial)\b",
        r"\bno (?:facilito|comparto|proporciono|doy|difundo|revelo|divulgo|puedo (?:facilitar|compartir|revelar|divulgar|dar|proporcionar)) (?:\w+ ){0,2}(?:domicilios?|direcci[oó]n(?:es)?|teléfonos?|números?|correos?|señas) (?:\w+ )?(?:privad|personal|particular|de (?:particular|nadie|un|una|persona|alguien|otr))\w*|\bs[oó]lo (?:tú|usted|ustedes|vosotros) (?:puedes?|podéis|pueden|sabes?) (?:\w+ )?(?:decidir|saber|elegir|responder)\w*|\bno puedo (?:elegir|decidir|escoger) por (?:ti|usted|vosotros|ustedes)\b",
        r"\bno puedo (?:\w+ )?hacer (?:ese|este|esa|esta) (?:tipo|clase) de (?:juicios?|valoraci\w+|afirmaci\w+|acusaci\w+)|\b(?:sería|es) injusto (?:por mi parte )?(?:juzgar|señalar|acusar|que yo)\w*",
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
        r"|sinceramente|honestamente|la verdad|francamente|uf+|vaya|buena pregunta|gracias[^.]{0,40}|por (?:lo )?tanto|así que|entonces|en resumen|sí|no|me temo|temo|y|(?:pues )?mir[ae]|oye|hombre|a ver|en fin|ay|uy|ups|vale|t[ií][oa]|bro|(?:para )?ser(?:te|le)? (?:sincer|honest|franc)[oa]|siendo (?:sincer|honest|franc)[oa]|si (?:te|le) soy (?:sincer|honest|franc)[oa]|con toda (?:honestidad|sinceridad|franqueza)|(?:es[ea]|est[ea]|el|la|su|los|las) (?:datos?|nombres?|respuesta|fecha|cifra|detalle|número|apellido|identidad|informaci[oó]n|a[ñn]o|edad|lugar|título|resultado|autoría|causa|motivo)(?: (?:exact\w|precis\w|concret\w))?(?:(?! (?:es|fue|era|son|ha) )[^.\d]){0,30}|si (?:te|le|os) (?:contesto|respondo|doy uno|doy una|digo algo)|en cambio|por el contrario|te (?:soy|seré|voy a ser) (?:sincer|honest|franc)[oa]|(?:seré|voy a ser) (?:sincer|honest|franc)[oa]|(?:siento|lamento|perdona|disculpa|perdón por|me sabe mal|me disculpo) (?:(?! (?:es|fue|era) )[^.\d]){0,40}|por desgracia|que yo sepa|hasta donde (?:yo )?s[eé]|por lo que s[eé]|de momento|por ahora|hoy por hoy|eso s[ií]|ah[ií]|lo (?:he )?intentado|disculpas|a decir verdad|la verdad es que|(?:lo |ya )?he (?:revisado|buscado|consultado|repasado|mirado|intentado|rastreado|comprobado|indagado)(?:(?! (?:es|fue|era|son|fueron) )[^.\d]){0,60}|(?:es|se trata de|esa es|eso es|este es) (?:una? )?(?:dato|información|detalle|cuestión|pregunta) (?:muy |bastante |tan |demasiado )?(?:local|específic[oa]|concret[oa]|particular|puntual|privad[oa]|personal|técnic[oa]))",
    ),
}
TOPIC = {
    "es": (
        r"(?:hasta|en|sobre|respecto|acerca|según|con|sin|como|por|para|de|tras|después|dad[oa]|debido|basándome|a|al|del|entre (?:mis|lo|los|las)|si (?:te|le|os|les|yo te|yo le) (?:di[je]\w+|diera|diese|respondi\w+|contest\w+|respondo|doy|digo|ofreci\w+)|de|lo de|lo del|en cuanto|respecto|tratándose|al tratarse|siendo) [^.]{0,120}",
    ),
}
META = {
    "es": (
        r"^(?:la |esta )?pregunta (?:\w+ )?(?:trata|es sobre|pide|se refiere|pregunta|quiere|busca)|^se (?:pregunta|pide)\b|^el"
        r" usuario\b|^me preguntan\b",
        r"^(?:la |esta |tu )?pregunta$|^(?:tal (?:y )?como|según) (?:está|esta|se|fue) (?:\w+ )?(?:plantead|formulad|redactad)\w*$",
        r"\b(?:archivo|biblioteca|hemeroteca|registros?|federación|museo|ayuntamiento|anuarios?|cronista|parroquia|asociación|ministerio|instituto|club|prensa|historiador\w*|fundación|catálogo|especialista\w*|fuentes?|biograf\w+)(?: [\w'-]+){0,9}? (?:conserv|guard|recoj|recog|tien|teng|dispon|custodi|ofrec|ofrezc|aport|proporcion|facilit|pued|podr|contien|conteng|consign|registr|deberí)\w*(?: [\w'-]+){0,6}? (?:datos?|ficha|registros?|informaci[oó]n|documentaci[oó]n|documentos?|actas?|partidas?|copias?|expedientes?|detalles?|cifras?|respuesta|ayudar\w*|listados?|protocolos|orientar\w*|aclarar\w*|confirmar\w*|balances?|sacar\w* de dudas|resolver\w*)\b|^(?:quizás?|tal vez|puede que|es posible que|a lo mejor) (?:lo |la |el dato |la respuesta |esa información |se )?(?:\w+ )?(?:contara|mencionara|dijera|explicara|figure|aparezca|conste|esté|exista|recoja|recojan|encuentre|haya) (?:[\w'-]+ ){0,3}(?:en|otras?|alg[uú]n\w*)\b|\b(?:valdría|vale|merece|merecería) la pena (?:echar|consultar|revisar|mirar|preguntar|buscar|acudir|contactar|rastrear)\b",
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
