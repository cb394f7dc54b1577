"""The Portuguese forms of not answering: see `graders.abstention_forms`."""

# One family of forms a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

_INFO = (
    r"(?:informaç\w+|dados?|resposta|ideia|idéia|conhecimentos?|detalhes?|registros?|registos?|certeza"
    r"|evidências?|fontes?|noção|acesso|elementos|referências?|contexto|resultados?|provas?|memória"
    r"|lembrança|confirmaç\w+)"
)

_TELL = (
    r"(?:responder|responde-\w+|saber|determinar|determiná-\w+|dizer|dizê-\w+|confirmar|confirmá-\w+"
    r"|verificar|verificá-\w+|afirmar|afirmá-\w+|garantir|garanti-\w+|encontrar|identificar|fornecer|dar"
    r"|precisar|estabelecer|indicar|prever|adivinhar|localizar|lembrar|recordar|especificar|informar"
    r"|assegurar|concluir|inferir|deduzir|oferecer|achar|conhecer|calcular|resolver|esclarecer|opinar)"
)

_FEW = r"(?:[\w'-]+ ){0,3}"

IGNORANCE = {
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
        rf"|vejo|foram encontrad\w+|foi encontrad\w+|localizei|obtive|consta\w*) {_FEW}{_INFO}",
        r"\bnão (?:o |a )?(?:encontrei|achei|localizei)\b(?= (?:nada|isso|essa|nenhum\w*|o|a)|$)"
        r"|\bnão disponho\b|\bnão tenho como\b|\bnão encontrei nada\b",
        rf"\b(?:não (?:lhe |te |o |a |me |vos )?(?:posso|consigo|poderia|podemos|sou capaz de|estou em condiç\w+"
        rf" de|me é possível|consegui|pude|me atrevo a|conseguimos|tenho como)|é-me impossível|sou incapaz de"
        rf"|incapaz de|impossibilitad\w de|não fui capaz de)"
        rf" (?:\w+ )?{_TELL}",
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
        rf"\b(?:preciso|precisaria|falta|faltam|faltam-me|necessito|seria necessário) (?:de )?(?:\w+ )?{_INFO}"
        rf"|\bnão dá (?:para|pra) (?:saber|dizer|determinar|responder|confirmar|afirmar|ter certeza)",
        r"\bnão (?:tenho|possuo) (?:\w+ ){0,2}(?:opini[ãa]o|opiniões|preferências?|gostos?|sentimentos)\b|\bcareço de\b|\b(?:foge-me|escapa-me|me escapa|me foge|fugiu-me|falha-me|falta-me|varreu-se-me)\b|\b(?:vai|vá) (?:lá )?saber\b|\bquem (?:é que )?(?:sabe|saberá)\W*$|\bsei (?:lá|não)\b|\bnão sei (?:te |lhe |vos |dizer|responder)|\bsó deus sabe\b|\bnunca ouvi\b"
        r"|\bnão me (?:diz|soa|lembro|recordo|ocorre|vem)\b|\bnem (?:faço|tenho) (?:\w+ )?(?:ideia|noção)\b|\bnão (?:saberia|saberei)\b|\b(?:me )?pegou (?:de jeito|desprevenid\w|nessa)\b",
        r"\b(?:para|pra|a fim de) (?:não|evitar) (?:lhe |te )?(?:passar|dar|fornecer|induzir|confundir)(?:-lhe|-te)? (?:\w+ ){0,2}(?:erro|errad\w+|incorret\w+|fals\w+|enganos\w+|equivocad\w+)\b|\b(?:em vez|ao invés|antes) (?:de|que) (?:\w+ )?(?:inventar|adivinhar|chutar|especular|arriscar)\b"
        r"|\bprefiro não\b|^(?:eu |ainda |só |aí )?(?:teria|precisaria|preciso|tenho|precisava) (?:de |que )?(?:pesquisar|verificar|procurar|consultar|checar|conferir|buscar|investigar)\b",
        r"\b(?:meus?|minhas?) (?:conhecimentos?|dados|informações|treinamento|treino|base) (?:\w+ ){0,4}(?:até|termina\w*|acaba\w*|limita\w*|alcança\w*)\b|\b(?:posterior\w*|depois|após) (?:a|à|ao|de|da|do)? ?(?:\w+ )?(?:minha|meu|meus) (?:\w+ )?(?:última|atualização|treinamento|conhecimento|corte|dados)",
        r"\bnão (?:entendi|compreendi|entendo|percebi|compreendo) (?:\w+ )?(?:a|sua|tua|essa|esta|o|bem)\b|\bnão tenho (?:\w+ ){1,3}para (?:responder|determinar|saber|confirmar)\b",
    ),
}
UNKNOWN = {
    "pt": (
        r"\bnão (?:se (?:sabe|conhece|pode|especifica|menciona|informa|dispõe|tem|consegue|encontra\w*)"
        r"|está (?:\w+ )?(?:claro|especificad\w|disponível|mencionad\w|definid\w)|fica claro|foi (?:\w+ )?"
        r"(?:revelad|divulgad|informad|mencionad|especificad|determinad)\w|é (?:\w+ )?(?:conhecid\w|claro"
        r"|mencionad\w|informad\w|especificad\w|sabid\w|possível|divulgad\w)|pode ser (?:\w+ )?(?:determinad"
        r"|respondid|confirmad|verificad|conhecid|estabelecid)\w|estão disponíveis|consta\b|constam\b|são "
        r"conhecid\w+)",
        r"\b(?:é|permanece|continua|segue|ficou) (?:\w+ )?(?:desconhecid[oa]|incert[oa]|impossível"
        r"|indeterminad[oa]|difícil (?:de )?(?:dizer|saber|determinar))\b(?! (?:do|para o) )",
        rf"\b(?:é )?(?:impossível|difícil|complicado) (?:de |para mim )?(?:se )?{_TELL}|\bnão há (?:como|forma"
        rf"|maneira|modo)\b",
        r"\bninguém (?:\w+ )?(?:o )?(?:sabe|conhece|pode)\b",
        rf"\b(?:não há|não existem?|sem|insuficientes?|falta(?:m)?(?: de)?) (?:\w+ ){{0,2}}(?:{_INFO[3:]}"
        rf"(?: (?:suficiente|disponíve|sobre|para|a respeito|pública|confiáve|acerca|fiáve)|\W*$)",
        rf"\b{_INFO} (?:\w+ )?(?:\w+ )?(?:não (?:é|são|está|estão|se|basta\w*|permite\w*|consta\w*|inclui\w*"
        rf"|menciona\w*|contém|detalha\w*|especifica\w*|fornece\w*|indica\w*|esclarece\w*)|insuficientes?|indisponíve\w+)",
        r"\b(?:texto|passagem|artigo|contexto|documentos?|enunciado|pergunta|parágrafo|fontes?|arquivos?|trecho"
        r"|problema|ficheiros?) (?:\w+ )?(?:não|nada) (?:\w+ )?(?:diz\w*|menciona\w*|especifica\w*|indica\w*"
        r"|informa\w*|fornece\w*|contém|contêm|esclarece\w*|dá|inclui\w*|revela\w*|traz\w*|fala\w*|permite\w*"
        r"|apresenta\w*|responde\w*|refere\w*)",
        r"\b(?:dado|cifra|número|nome|data|identidade|informação|causa|isso|detalhes?|valor|resultados?|motivos?) (?:\w+ ){0,4}(?:não|nunca|jamais) (?:foi|foram|é|são|chegou a ser) (?:\w+ )?(?:públic|revelad|divulgad|publicad|anunciad|confirmad|tornad|documentad|registrad|registad)\w*|\bainda não (?:(?:foi|foram) (?:\w+ )?(?:anunciad|divulgad|realizad|decidid|confirmad|definid|revelad|publicad)\w*|aconteceu|ocorreu|houve)\b"
        r"|^(?:não tem|não há|não existe|carece de) (?:\w+ )?(?:resposta|solução)\b|\bpergunta (?:\w+ ){0,5}(?:não tem|carece de) (?:\w+ )?resposta\b|\bnão (?:se )?(?:conserv\w+|restou|sobreviv\w+|ficou) (?:\w+ ){0,2}(?:regist\w+|document\w+)|\bnão há (?:\w+ ){0,2}(?:registr?o|registo)s?\b",
    ),
}
WHOLE = {
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
    "pt": (
        r"\bnão (?:estou|tenho|me sinto|tenha|esteja)? ?(?:\w+ ){0,4}(?:certeza|cert[oa]|segur[oa]|convict[oa])\b"
        r"|\bsem (?:\w+ )?(?:certeza|garantia)|^(?:pouco|nada) cert[oa]\b",
        r"\b(?:posso|poderia) estar (?:enganad[oa]|errad[oa])|\b(?:tenho|há) (?:muitas |sérias )?dúvidas\b"
        r"|\bduvido\b|\bestou (?:em dúvida|indecis[oa]|insegur[oa]|na dúvida)\b",
        r"\bnão (?:o )?(?:sei|posso \w+|lembro|me lembro|consigo \w+) (?:\w+ )?(?:ao certo|com (?:\w+ )?(?:certeza|exatidão"
        r"|precisão)|exatamente|bem|direito)",
        r"\b(?:minha )?(?:confiança|certeza|segurança) (?:\w+ ){0,3}(?:baixa|insuficiente|limitada|pouca)\b",
    ),
}
CLARIFY = {
    "pt": (
        r"(?:poderia|pode|podia|podes|poderias)[^?]{0,30} (?:esclarecer|especificar|precisar|fornecer|dar|indicar"
        r"|explicar|reformular|dizer)[^?]*\?|\ba (?:que|qual) (?:\w+ ){1,3}se refere",
        r"^(?:recomendo|sugiro|aconselho|por favor|você pode|pode|o melhor é|recomenda-se|sugere-se) (?:\w+ ){0,3}(?:consult|verifi|visit|contat|contact|procur|acess)(?:ar|e|em|quem?|que) (?:\w+ ){0,8}(?:ofici\w+|site|sítio|página|fontes?|arquivos?|especialistas?|museu|biblioteca|registros?)\b",
        r"\ba (?:que|qual|quem) (?:\w+ ){1,5}(?:se|te|você|está|estás) refer\w+|\b(?:há|existem) (?:vários|várias|muitos|muitas|diversos) (?:\w+ ){0,3}com (?:esse|este|o mesmo) nome\b|\bpreciso (?:de )?(?:\w+ )?(?:esclarec|precis|contexto)\w*",
    ),
}
REFUSAL = {
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
    "pt": (
        r"\bnão (?:existe\w*|existiu|existia|há|houve|havia)\b|\bnunca (?:\w+ )?(?:existiu|aconteceu|houve|foi)"
        r"|\bfictíci|\b(?:premissa|pressuposto|pergunta|suposição) (?:\w+ ){0,6}(?:errad|fals|incorret|equivocad)\w*|\b(?:há|existe) (?:\w+ ){0,2}(?:confusão|erro|engano)\b|\bisso não (?:aconteceu|ocorreu|é verdade)|\bmito\b|\bnão (?:faz sentido|tem (?:resposta|solução))"
        r"|\bsubjetiv|\bdepende\b|\bimpossível\b|\bnão (?:se pode|é possível) prever|\bquestão de|\bdebat\w+"
        r"|\bsem resposta",
    ),
}
GUESS = {
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
    "pt": (
        r"\b(?:por favor|(?:você )?(?:quer|quiser|queres|deseja)|gostaria|posso (?:te |lhe )?ajud\w+|como posso|você pode|recomendo|sugiro|consulte|se (?:você|puder|quiser|precisar|desejar)|pode consultar"
        r"|verifique|tente|aconselho)\b",
    ),
}
PREAMBLE = {
    "pt": (
        r"(?:(?:me |peço |(?:as )?minhas )?desculp(?:a|e|as)|perdão|(?:sinto|lamento)(?: muito)?|infelizmente|lamentavelmente|bom|bem|olá|(?:gostaria|queria|quem me dera|adoraria) (?:de )?(?:muito )?(?:poder|saber|ajudar)[^.]{0,30}|oi|(?:a |minha )?resposta"
        r"(?: final)?(?: é)?|sinceramente|honestamente|para ser (?:honest|sincer)[^.]{0,10}|francamente|puxa|poxa|olha|hum+"
        r"|boa pergunta|obrigad[oa][^.]{0,40}|portanto|então|assim|logo|em resumo|sim|não|receio|e)",
    ),
}
TOPIC = {
    "pt": (
        r"(?:até|em|sobre|quanto|segundo|com|sem|como|por|para|de|após|dad[oa]|devido|acerca|na|no|nos|nas|a|ao|do|da) [^.]{0,120}",
    ),
}
META = {
    "pt": (
        r"^(?:a |esta |essa )?pergunta (?:\w+ )?(?:é sobre|trata|pede|refere|quer|busca|pergunta)|^pergunta-se\b|^o"
        r" (?:usuário|utilizador)\b|^perguntam\b",
        r"^(?:a |esta |essa |sua )?pergunta$|^(?:da forma|do modo|tal) como (?:foi|está|é) (?:\w+ )?(?:feita|formulada|colocada|posta)?$",
    ),
}
STATES = {
    "pt": (
        r"^(?:é|era|foi|são|foram|chama-se|trata-se|(?:o|a|os|as) \w+(?: \w+){0,5}? (?:é|foi|era|são|foram))\b"
        r"(?! (?:impossível|difícil|possível|desconhecid\w|uma boa|uma pergunta|um tema|importante|necessário)\b)",
    ),
}
LOOSE = {
    "pt": (
        r"\b(?:sei|saber|sabe|certeza|segur[oa]|desconhe\w+|impossível|lembro|recordo|informaç\w+|dados|responder|determinar|ideia"
        r"|lamento|abst\w+|consigo|disponho)\b",
    ),
}
NEGATION = {
    "pt": (r"\b(?:não|nem|nunca|jamais|nenhuma?|sem|carecem?|nada|impossível|mito|falso)\b",),
}
YES_NO = {
    "pt": (
        r"^(?:é|são|está|estão|há|existe\w*|tem|têm|pode\w*|deve\w*|será\w*|foi|você acredita) ",
    ),
}
