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
_W = r"(?:[\w'-]+ ){0,%d}"
# What may tell or be silent: a text, its author, the sources.
_SOURCE = (
    r"(?:textos?|passage(?:m|ns)|artigos?|trechos?|excertos?|parágrafos?|enunciado|contos?|romance|narrativa|narrador\w*|história|historiografia|poema|autora?|autores|cronistas?|crônicas?|crónicas?"
    r"|fontes?|documentos?|documentação|registr?os?|arquivos?|ficheiros?|atas?|actas?|cartas?|diários?|livros?|bibliografia|literatura|biografias?|biógraf\w+|enciclopédias?|relatos?|materia(?:l|is)|contexto"
    r"|obra|reportagem|notícia|matéria|catálogos?|inventários?|base|bases|fragmento|recorte|relatórios?|historiador\w*|estudios\w+|especialistas|pesquisador\w*|investigador\w*|cadernos?|jornais|imprensa)"
)
# What is asked for.
_ASKED = (
    r"(?:nomes?|sobrenome|apelido|identidade|data|datas|ano|dia|mês|idade|profissão|números?|quantidade|valor|valores|cifras?|preço|autoria|autor|motivo|causa|razão|origem|local|lugar|endereço|altura"
    r"|resposta|informaç(?:ão|ões)|dados?|detalhes?|pormenor\w*|resultados?|placar|título|estatísticas?|quantia|montante|paradeiro|dimensões|duração|fundador|arquitet[oa]|arquitect[oa]|isso|isto)"
)
_SAY = (
    r"(?:diz\w*|dizem|menciona\w*|especifica\w*|indica\w*|informa\w*|fornece\w*|esclarece\w*|revela\w*|fala\w*|permite\w*|responde\w*|refer\w+|conta(?:m|va)?|explica\w*"
    r"|registra\w*|regista\w*|detalha\w*|cita\w*|nomeia\w*|identifica\w*|aponta\w*|descreve\w*|precisa\w*|aborda\w*|deixa\w* claro|elucida\w*|transmite\w*|adianta\w*)"
)
# What is done with it where it is told, or was found out: "mencionado", "foi apurada".
_TOLD = (
    r"(?:mencionad|citad|ditad|dit|referid|informad|indicad|especificad|revelad|divulgad|esclarecid|registrad|registad|documentad|identificad|apurad|estabelecid|determinad|confirmad|fornecid|apresentad"
    r"|nomead|explicitad|descrit|contad|anotad|publicad|tornad|comprovad|descobert|resolvid|desvendad|elucidad|conhecid|preservad|conservad|detalhad|abordad|especificad|atestad|noticiad|fixad|explicad|respondid)[oa]s?"
)
_VENTURE = (
    r"(?:inventar|adivinhar|chutar|arriscar|especular|cravar|palpitar|supor|improvisar|fabricar|citar|nomear|apontar|atribuir|indicar|avançar|fixar|afirmar|dar|dizer|comprometer\w*|responder|opinar|apostar|estimar"
    r"|fornecer|apresentar|sugerir|lançar|atirar|mencionar)"
)
_VALUE = r"(?:nomes?|números?|datas?|anos?|valor\w*|respostas?|cifras?|palpites?|chutes?|quantidade|preço|autoria|idade|lugar|local|dado|informação|título|hipótese\w*|afirmação|resultado|estimativa)"
_RASH = (
    r"(?:invenção|inventad[oa]|inventar|chute|palpite|adivinhação|adivinhar|especula\w+|leviano|leviandade|irresponsáve(?:l|is)|irresponsabilidade|temerári[oa]|imprudente|desonest[oa]|precipitad[oa]|arriscado|puro chute|achismo"
    r"|fictíci[oa]|enganos[oa]|fantasia|conjectura|conjetura|suposição|presunçoso|abusivo|arbitrári[oa]|sem fundamento|um tiro no escuro|enganador|incorreto da minha parte)"
)

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
        rf"\b(?:preciso|precisaria|(?<!por )falta|faltam|faltam-me|necessito|seria necessário) (?:de )?(?:\w+ )?{_INFO}"
        rf"|\bnão dá (?:para|pra) (?:saber|dizer|determinar|responder|confirmar|afirmar|ter certeza)",
        r"\bnão (?:tenho|possuo) (?:\w+ ){0,2}(?:opini[ãa]o|opiniões|preferências?|gostos?|sentimentos)\b|\bcareço de\b|\b(?:foge-me|escapa-me|me escapa|me foge|fugiu-me|falha-me|falta-me|varreu-se-me)\b|\b(?:vai|vá) (?:lá )?saber\b|\bquem (?:é que )?(?:sabe|saberá)\W*$|\bsei (?:lá|não)\b|\bnão sei (?:te |lhe |vos |dizer|responder)|\bsó deus sabe\b|\bnunca ouvi\b"
        r"|\bnão me (?:diz|soa|lembro|recordo|ocorre|vem)\b|\bnem (?:faço|tenho) (?:\w+ )?(?:ideia|noção)\b|\bnão (?:saberia|saberei)\b|\b(?:me )?pegou (?:de jeito|desprevenid\w|nessa)\b",
        r"\b(?:para|pra|a fim de) (?:não|evitar) (?:lhe |te )?(?:passar|dar|fornecer|induzir|confundir)(?:-lhe|-te)? (?:\w+ ){0,2}(?:erro|errad\w+|incorret\w+|fals\w+|enganos\w+|equivocad\w+)\b|\b(?:em vez|ao invés|antes) (?:de|que) (?:\w+ )?(?:inventar|adivinhar|chutar|especular|arriscar)\b"
        r"|\bprefiro não\b|^(?:eu |ainda |só |aí )?(?:teria|precisaria|preciso|tenho|precisava) (?:de |que )?(?:pesquisar|verificar|procurar|consultar|checar|conferir|buscar|investigar)\b",
        r"\b(?:meus?|minhas?) (?:conhecimentos?|dados|informações|treinamento|treino|base) (?:\w+ ){0,4}(?:até|termina\w*|acaba\w*|limita\w*|alcança\w*)\b|\b(?:posterior\w*|depois|após) (?:a|à|ao|de|da|do)? ?(?:\w+ )?(?:minha|meu|meus) (?:\w+ )?(?:última|atualização|treinamento|conhecimento|corte|dados)",
        r"\bnão (?:entendi|compreendi|entendo|percebi|compreendo) (?:\w+ )?(?:a|sua|tua|essa|esta|o|bem)\b|\bnão tenho (?:\w+ ){1,3}para (?:responder|determinar|saber|confirmar)\b",
        # Idioms of being stumped.
        rf"\b(?:fico|ficarei|vou ficar|ficando|fiquei|estou) (?:te |lhe |vos |a |eu )?(?:devendo|dever|devê-\w+)\b(?! (?:dinheiro|favor))|\b(?:essa|esta|isso|resposta) {_W % 3}(?:fico|vou ficar|ficarei) {_W % 2}(?:devendo|a dever)\b|\b(?:aí|agora|essa|nessa|nesta|dessa vez|desta vez) {_W % 2}(?:me )?(?:pegou|pegaste|apanhaste|apanhou|pegaram|tramou|tramaste|ferrou|lascou)\b|\b(?:você|tu|vocês) (?:agora )?me (?:pegou|pegaste|apertou)\b|\b(?:apanhou|apanhaste|pegou|pegaste)-me\b"
        r"|\b(?:essa|esta|nessa|nesta|dessa|desta)(?: pergunta| aí| eu| vez)? (?:eu )?(?:passo|boio|boiei|pulo|desisto)\b|^(?:eu )?(?:passo|pulo) (?:essa|esta|adiante|a vez|desta|dessa)\b|\b(?:estou|tô|fico|fiquei|ando) (?:\w+ )?(?:às cegas|às escuras|a zeros?|no escuro|em branco|a leste|a nora|à nora|boiando|perdid[oa] nessa|sem saber|sem resposta|por fora|sem palavras|de mãos atadas)\b|\bdeu(?:-me)? (?:\w+ )?(?:um )?branco\b|\bbranco (?:total|completo)\b"
        r"|\bnem (?:\w+ )?(?:imagino|sonho|desconfio|suspeito|sei|eu sei|me lembro|por sombras)\b|\b(?:não|nem|n) (?:faço|tenho) (?:\w+ )?(?:mínima|menor|mais pequena|mais leve|mais remota|pálida|puta|remota)\b|\b(?:debaixo|ponta|na ponta) da (?:minha )?língua\b|\bgostaria (?:eu )?de (?:também )?saber(?: também)?\W*$|\bquem me dera (?:a mim )?(?:saber|ter)\b|\bsó (?:quem|deus|o próprio) (?:\w+ ){0,3}(?:poderia|saberia|sabe|saberá)\b",
        r"\b(?:ñ|n|nao|num|nun) (?:te |lhe )?(?:sei|lembro|conheço|faço ideia|tenho ideia|me lembro|consigo lembrar|dá pra saber|tenho essa|tenho certeza nenhuma)\b|\bsei n(?:ã|a)?o?\b(?=\W*$| (?:viu|mesmo|cara|mano|meu|desculp\w+))|\bsei l[aá]\b|\bvai saber\b|\bvá-se lá saber\b|\bsabe-se lá\b|\bsabe deus\b|\bdeus (?:é que )?sabe\b|\b(?:confesso|admito|assumo|reconheço) (?:\w+ ){0,3}(?:ignorância|desconhec\w+|não s\w+|não conhe\w+|não tenho|não faço|não me)"
        r"|\b(?:minha|a minha) (?:total |completa |mais pura )?ignorância\b|\bsem comentários\W*$|\bnão é (?:a )?minha praia\b|\bchego ao limite do que sei\b|\bdesisto\W*$",
        # Does not know it, has it not.
        r"\bnão (?:\w+ )?(?:reconheço|identifico|conheço|localizo|associo|recordo|relaciono) (?:\w+ ){0,2}(?:nome|pessoa|personagem|figura|clube|obra|título|lugar|evento|entidade|ninguém|nenhum\w*|essa|esse|tal|isso|este|esta)\b|\bnunca (?:vi|li|ouvi|encontrei|me deparei|soube|tinha ouvido|cruzei)\b(?= (?:\w+ ){0,3}(?:nome|nada|falar|esse|essa|este|esta|tal|com|isso|disso|menção|referência)|\W*$)|\b(?:nome|isso|isto|título|essa pessoa|termo|referência) (?:\w+ ){0,3}não me (?:é|soa|diz|parece|lembra|evoca|sugere|traz|remete)\b"
        r"|\bnão me (?:é|são) (?:\w+ )?(?:familiar\w*|conhecid\w+|estranh\w+ mas|possível|acessíve\w+)\b|\bnão me (?:sai|ocorre|vem|chega|consta|recordo|lembro|diz)\b|\bnão consigo (?:\w+ )?(?:associar|ligar|relacionar|situar|precisar|apurar|consultar|acessar|aceder|verificar|ver|rastrear|obter|recuperar|atribuir|apontar|chegar|descobrir|reconhecer|prever|enxergar|distinguir|fundamentar|sustentar|comprovar|nomear|cravar|datar|ler|apresentar)\b|\bnão (?:teria|tenho|terei|tinha) (?:\w+ )?(?:como|meios|modo|maneira|forma|condições|bases?|elementos|subsídios)\b",
        rf"\b(?:não|n) (?:\w+ )?(?:consegui|pude|posso|poderia|logrei|fui capaz de|foi possível|conseguiria|saberia|sei|ouso|me arrisco a|me atrevo a|me aventuro a) (?:\w+ ){{0,2}}(?:apurar|achar|encontrar|descobrir|obter|localizar|rastrear|confirmar|acessar|aceder|consultar|identificar|cravar|precisar|datar|atribuir|nomear|comprovar|sustentar|asseverar|arriscar|avançar|apontar|citar|associar|relacionar|dar|dizer|palpitar)\b"
        rf"|\bnão (?:\w+ )?(?:tenho|possuo|disponho|guardo|detenho|conto com|trago) {_W % 4}(?:dados?|informaç\w+|resposta|número|nome|data|valor|cifra|registros?|detalhes?|pormenores|fonte|estatísticas?|referências?|anotad\w|segurança|conhecimento|lembrança|memória|à mão|de cabeça|de memória|na ponta)\b|\b(?:não|n) (?:\w+ )?(?:sei|tenho|lembro|recordo) {_W % 5}(?:de cor|de cabeça|de memória|à mão|na cabeça|agora)\b",
        rf"\b{_ASKED} (?:\w+ )?(?:exat\w+ |exact\w+ |específic\w+ |cert\w+ )?(?:eu )?(?:não|nunca) (?:\w+ )?(?:sei|tenho|conheço|lembro|recordo|consegui|encontrei|possuo|disponho|consigo|achei)\b|\b(?:escapa|foge|ultrapassa|excede|transcende|extrapola) (?:ao|a[os]?|à|do|o)? ?(?:\w+ )?(?:meus?|minhas?|que (?:eu )?(?:sei|conheço)|conhecimento)\b|\b(?:fora|além|longe) d[oae]s? (?:\w+ )?(?:meus?|minhas?|que (?:eu )?(?:sei|conheço))\b|\bnão está (?:\w+ )?ao meu alcance\b|\bescapa-(?:me|nos)\b"
        rf"|\b(?:meus?|minhas?|nosso) (?:\w+ )?(?:conhecimentos?|dados|treinamento|treino|base|informações|memória|saber|registros|repertório|fontes|ferramentas) {_W % 3}não (?:\w+ )?(?:chega\w*|abrang\w+|cobr\w+|alcança\w*|inclu\w+|contém|contêm|vai|vão|permite\w*|consta\w*|traz\w*|me ajuda\w*|registra\w*|dá|dão|guarda\w*|me dize\w*)\b|\bentre (?:o que|as coisas que|os dados que) (?:eu )?(?:sei|conheço|tenho)\b",
        rf"\b(?:minhas?|na|numa|nas) (?:\w+ )?(?:pesquisas?|buscas?|procura|consultas?) {_W % 4}(?:não|sem|nada|nenhum\w*|vã|em vão|infrutífer\w+)\b|\b(?:pesquisa|busca|consulta) {_W % 2}(?:não (?:retornou|devolveu|trouxe|deu em|revelou|resultou|produziu)|sem resultados?|foi infrutífera|em vão)\b|\b(?:procurei|busquei|pesquisei) {_W % 5}(?:não|sem|nada|nenhum\w*|em vão)\b|\bnão (?:\w+ )?(?:encontrei|achei|localizei|encontro|acho|vejo|obtive|tenho) {_W % 2}(?:nada|nenhum\w*|qualquer|rasto|rastro|sinal|menção|referência|registr?o|vestígio|indicação)\b",
        # The speaker would be guessing, and does not commit.
        rf"\b(?:qualquer|todo|um|uma|dar|citar|arriscar|chutar|apontar|indicar|afirmar|dizer|nomear|isso|tudo|outra coisa|o resto|o mais) {_W % 7}(?:seria|seriam|não passaria de|não passa de|equivaleria a) {_W % 3}{_RASH}\b|(?<!porque )\bseria {_W % 4}{_RASH}\b(?= (?:da minha|de minha|minha|meu|dar|citar|arriscar|indicar|apontar|afirmar|responder|nomear|dizer|escolher|fixar|atribuir)|\W*$)"
        rf"|\b(?:estaria|ia estar|iria estar|acabaria|teria de|teria que) (?:a |por |só |apenas ){{0,2}}(?:inventar|inventando|chutando|chutar|adivinhar|adivinhando|especulando|especular|fabricando|fabricar|fantasiando|mentindo|mentir)\b|\b(?:chutar|inventar|adivinhar|especular) {_W % 3}(?:não (?:ajud\w+|adianta\w*|serv\w+|resolv\w+|seria)|seria)\b",
        rf"\b(?:não|nem) (?:me )?(?:vou|quero|irei|pretendo|gostaria de|devo|ouso|posso|gosto de|me atrevo a|me arrisco a|arrisco|tenciono|consigo|me sinto (?:\w+ )?para|estou em condições de) (?:\w+ )?{_VENTURE} {_W % 4}{_VALUE}\b|\b(?:não|nem) (?:me )?(?:vou|quero|irei|pretendo|gostaria de|devo|ouso) (?:\w+ )?(?:inventar|adivinhar|chutar|arriscar|especular|palpitar|responder|opinar|me comprometer|comprometer-me)\b"
        rf"|\b(?:prefiro|preferia|preferiria|opto por|escolho|melhor) (?:\w+ )?(?:não|nem|evitar|me calar|calar|ficar calad\w|deixar|guardar|silêncio|abster\w*)\b|\bnão me (?:comprometo|arrisco|atrevo|aventuro|pronuncio|sinto (?:à vontade|segur\w|confortável|em condições|habilitad\w|apt\w))\b|\bnão (?:arrisco|ouso|invento|chuto|cravo|especulo|aposto|palpito|cito|nomeio) {_W % 2}(?:{_VALUE}|nada|nenhum\w*|qualquer)\b|\b(?:hesito|hesitaria|reluto|relutaria) em\b|\bevito (?:dar|citar|arriscar|chutar|inventar|especular|apontar)\b"
        rf"|\brecuso-me a (?:adivinhar|chutar|inventar|especular|arriscar)\b|\bme recuso a (?:adivinhar|chutar|inventar|especular|arriscar)\b|\b(?:não|nem) (?:ponho|boto|coloco|poria|meto|metia) (?:as? )?(?:minhas? )?mãos? no (?:fogo|lume) por (?:nenhum\w*|qualquer) {_W % 2}{_VALUE}\b|\b(?:não|nenhum\w*) {_W % 3}(?:{_VALUE}) {_W % 4}(?:que eu possa|em que (?:eu )?confie|que (?:eu )?me sinta|para (?:lhe |te )?(?:dar|oferecer|indicar|apresentar)|a (?:dar|indicar|informar|oferecer|apontar|citar))\b",
        # Beyond the cutoff, and what changes from day to day.
        rf"\b(?:posterior\w*|depois|após|além) {_W % 4}(?:(?:meus?|minha) (?:\w+ ){{0,3}}(?:treinamento|treino|corte|cut-?off|atualização|conhecimentos?|dados)|(?:eu )?fui treinad[oa])\b|\b(?:meus?|minha) (?:\w+ )?(?:dados|conhecimentos?|informações|base|treino|treinamento|data de corte) {_W % 4}(?:vão|vai|só|até|param|para em|pararam|anteriores?|terminam?|acabam?)\b|\bainda não (?:se )?(?:\w+ )?(?:aconteceu|ocorreu|houve|realizou|realizad\w|disputad\w|disputou|acontecido|ocorrido|foi (?:lançad|jogad|eleit|disputad|escolhid|concluíd)\w|se sabe)\b"
        rf"|\b(?:em tempo real|preços atuais|preços atualizados|cotações|preços) (?:eu )?não (?:consigo|tenho|posso|vejo)\b|\bnão (?:consigo|tenho|posso|possuo|disponho|trabalho|navego|estou) {_W % 5}(?:em tempo real|ao vivo|atualizad[oa]s|acesso (?:à|a) (?:internet|web|rede)|ligação à internet|bola de cristal)\b|\bestá (?:\w+ )?no futuro\b(?= (?:para|em relação)|\W*$)|\bainda está por (?:vir|acontecer|realizar|decidir|disputar)\b",
        # The passage or the context is not there.
        rf"\b(?:^falta|^faltou|^cadê|esqueceste|(?:você|vc|o senhor|a senhora) {_W % 3}esqueceu|(?:você|vc|o senhor|a senhora) {_W % 3}não (?:enviou|anexou|incluiu|colou|mandou|forneceu)|não (?:enviaste|anexaste|incluíste|mandaste|recebi|vejo|foi (?:enviad|anexad|incluíd|fornecid|colad)\w)) (?:\w+ ){{0,3}}(?:textos?|trechos?|excertos?|passagem|artigo|parágrafo|enunciado|contexto|anexo|documento)\b|^sem (?:o|a|os|as|mais|maiores|outro|qualquer|um|esse|este|essa|esta|ver o|ler o|ter o) (?:\w+ )?(?:texto|trecho|excerto|passagem|artigo|enunciado|contexto|informaç\w+|elementos|detalhes|dados|pormenores)\b|\b(?:preciso|precisaria|necessito|careço) (?:de |que )?(?:\w+ )?(?:{_SOURCE}|contexto|esclarecimento\w*)\b",
        r"\bnão vou (?:\w+ )?saber\b|\bnão (?:domino|guardo|acompanho|monitoro|monitorizo|alcanço) (?:\w+ ){0,2}(?:ess[ea]|est[ea]|tema|assunto|tipo|isso|pormenor\w*|detalhes?|cotações|preços|a esse|resultados|notícias)\b|\b(?:específic[oa]|particular|obscur[oa]|local|técnic[oa]|detalhad[oa]) demais para (?:mim|o que|os meus|meus|o meu|meu)\b|\b(?:demasiado|muito) (?:específic[oa]|obscur[oa]|pormenorizad[oa]|detalhad[oa]) para (?:mim|o que|os meus|meus|o meu|meu)\b"
        r"|^(?:isso |isto |essa )?só (?:consultando|perguntando|procurando|vendo|indo|pesquisando|recorrendo|com acesso)\b|^(?:isso|isto|essa|essa informação) só (?:[\w-]+ ){1,5}(?:saberá|poderá|pode|sabe|saberia|poderia|saberão) ?(?:dizer|responder|informar|confirmar|esclarecer)?\W*$",
        rf"\bnão (?:dá|tem como|temos como|há como|tem jeito de|temos (?:forma|maneira|modo|meios?) de|há (?:forma|maneira|modo) de) (?:para |pra |de )?(?:\w+ )?(?:prever|adivinhar|averiguar|apurar|descobrir|{_TELL[3:]}|\bnão (?:faz|fazem|está|estão|entra|entram) (?:\w+ )?(?:parte d[oae]s?|entre) (?:(?:os |as )?(?:meus?|minhas?) (?:dados|conhecimentos?|treino|treinamento|informaç\w+|base|registr?os|fontes|formação)|o que (?:eu )?(?:\w+ )?(?:aprendi|sei|conheço)|aquilo que)\b|\b(?:tenho de|tenho que|devo|prefiro|vou) deixar (?:\w+ ){{0,3}}(?:em aberto|sem resposta)\b|\bdeixo (?:\w+ ){{0,3}}(?:em aberto|sem resposta)\b|\bnão (?:tenho|possuo|disponho de|encontro) nada (?:de )?(?:\w+ )?(?:concreto|preciso|seguro|fiável|confiável|específico|certo|a (?:dizer|informar|comunicar)|para (?:lhe |te )?(?:dizer|oferecer|comunicar))",
        rf"\bnão (?:faço|tenho) a (?:mais |menor |mínima )?(?:\w+ )?(?:ideia|noção)\b|\bnão (?:fez|fazia|fizeram|faziam) parte d[oae]s? (?:meus?|minhas?) (?:dados|conhecimentos?|treino|treinamento|informaç\w+|base|registr?os|fontes|formação)\b|\bnão me (?:sinto|acho|considero|vejo) (?:\w+ )?(?:capaz|apt[oa]|em condições|habilitad[oa]|qualificad[oa])\b|\bnada (?:me |nos )?permite (?:\w+ )?{_TELL}|\bnão (?:creio|acho|acredito) que (?:eu )?(?:possa|consiga|saiba|tenha como)\b",
        r"\bsó (?:poderia|posso|podia) (?:adivinhar|chutar|especular|conjeturar|conjecturar|inventar)\b|(?<!que )\bnada (?:eu )?sei\b|\bsei nada (?:d|sobre)\w*|\bseria (?:pura |mera |só )?conje[c]?tura\b|\b(?:não tenho|não possuo|sem) (?:uma |a )?bola de cristal\b",
    ),
}
UNKNOWN = {
    "pt": (
        r"\bnão (?:se (?:sabe|conhece|pode|especifica|menciona|informa|dispõe|tem|consegue|encontra\w*)"
        r"|está (?:\w+ )?(?:claro|especificad\w|disponível|mencionad\w|definid\w)|fica claro|foi (?:\w+ )?"
        r"(?:revelad|divulgad|informad|mencionad|especificad|determinad)\w|é (?:\w+ )?(?:conhecid\w|claro"
        r"|mencionad\w|informad\w|especificad\w|sabid\w|divulgad\w)|pode ser (?:\w+ )?(?:determinad"
        r"|respondid|confirmad|verificad|conhecid|estabelecid)\w|estão disponíveis|consta\b|constam\b|são "
        r"conhecid\w+)",
        rf"\bnão (?:é|seria|foi|me é) (?:\w+ )?possível(?=\W*$| (?:\w+ )?(?:{_TELL}|apurar|descobrir|datar|atribuir|reconstruir|estimar|definir|avaliar|comprovar|nomear|apontar|obter|aceder|acessar|consultar|rastrear|distinguir|chegar a|citar|quantificar|fixar|provar|ter certeza|ter a certeza)\b)",
        r"\b(?:é|permanece|continua|segue|ficou) (?:\w+ )?(?:desconhecid[oa]|incert[oa]|impossível"
        r"|indeterminad[oa]|difícil (?:de )?(?:dizer|saber|determinar))\b(?! (?:do|para o) )",
        rf"\b(?:é )?(?:impossível|difícil|complicado) (?:de |para mim )?(?:se )?{_TELL}|\bnão há (?:como|forma"
        rf"|maneira|modo)\b",
        r"\bninguém (?:\w+ )?(?:o )?(?:sabe|conhece|pode)\b",
        rf"\b(?:não há|não existem?|sem|insuficientes?|(?<!por )falta(?:m)?(?: de)?) (?:\w+ ){{0,2}}(?:{_INFO[3:]}"
        rf"(?: (?:suficiente|disponíve|sobre|para|a respeito|pública|confiáve|acerca|fiáve)|\W*$)",
        rf"\b{_INFO} (?:\w+ )?(?:\w+ )?(?:não (?:é|são|está|estão|se|basta\w*|permite\w*|consta\w*|inclui\w*"
        rf"|menciona\w*|contém|detalha\w*|especifica\w*|fornece\w*|indica\w*|esclarece\w*)|insuficientes?|indisponíve\w+)",
        r"\b(?:texto|passagem|artigo|contexto|documentos?|enunciado|pergunta|parágrafo|fontes?|arquivos?|trecho"
        r"|problema|ficheiros?) (?:\w+ )?(?:não|nada) (?:\w+ )?(?:diz\w*|menciona\w*|especifica\w*|indica\w*"
        r"|informa\w*|fornece\w*|contém|contêm|esclarece\w*|dá|inclui\w*|revela\w*|traz\w*|fala\w*|permite\w*"
        r"|apresenta\w*|responde\w*|refere\w*)",
        r"\b(?:dado|cifra|número|nome|data|identidade|informação|causa|isso|detalhes?|valor|resultados?|motivos?) (?:\w+ ){0,4}(?:não|nunca|jamais) (?:foi|foram|é|são|chegou a ser) (?:\w+ )?(?:públic|revelad|divulgad|publicad|anunciad|confirmad|tornad|documentad|registrad|registad)\w*|\bainda não (?:(?:foi|foram) (?:\w+ )?(?:anunciad|divulgad|realizad|decidid|confirmad|definid|revelad|publicad)\w*|aconteceu|ocorreu|houve)\b"
        r"|^(?:não tem|não há|não existe|carece de) (?:\w+ )?(?:resposta|solução)\b|\bpergunta (?:\w+ ){0,5}(?:não tem|carece de) (?:\w+ )?resposta\b|\bnão (?:se )?(?:conserv\w+|restou|sobreviv\w+|ficou) (?:\w+ ){0,2}(?:regist\w+|document\w+)|\bnão há (?:\w+ ){0,2}(?:registr?o|registo)s?\b",
        # The source tells nothing of it.
        rf"\b{_SOURCE} {_W % 5}(?:não|nada|nem|nunca|jamais) (?:se |o |a |os |as |nos |lhe |me )?(?:\w+ )?{_SAY}\b|\b{_SOURCE} {_W % 5}(?:silencia\w*|silenciam|cala\w*|calam-se|cala-se|omite\w*|omitem|omiss[oa]s?|em aberto|se cala\w*|guarda\w* silêncio|não (?:\w+ )?(?:concord\w+|coincid\w+|convergem))\b"
        rf"|\b(?:nenhum\w?|nenhuma d[ao]s|nenhum d[ao]s) (?:\w+ )?{_SOURCE} {_W % 5}(?:{_SAY}|sobreviveu|restou|existe|resta|subsiste|comprova|atesta|conhecid\w|permite)\b|\b(?:em|n)(?: |)?(?:nenhum\w?) (?:momento|parte|ponto|lugar|lado|altura|passagem|linha|trecho|instante|documento|fonte) {_W % 6}(?:{_SAY}|{_TOLD})\b|\b(?:{_TOLD}) {_W % 3}em (?:nenhum|nenhuma|momento algum|parte alguma|lugar (?:algum|nenhum)|lado (?:algum|nenhum))\b",
        rf"\b{_ASKED} (?:\w+ ){{0,6}}(?:não|nunca|jamais) (?:\w+ )?(?:é|são|foi|foram|fica|ficou|ficaram|está|estão|vem|vêm|aparece\w*|consta\w*|figura\w*|surge\w*|se (?:encontra|menciona|sabe|conhece|conserv\w+|preserv\w+)|chegou|chegaram|sobreviv\w+|veio|vieram|restou|há|existe\w*) ?(?:\w+ ){{0,2}}(?:{_TOLD}|aparece\w*|no (?:texto|trecho|excerto|enunciado)|na (?:passagem|narrativa)|n[ao]s? {_SOURCE}|a público|até nós|pública?s?|clar[oa]s?|público|nos registros)\b(?! (?:até (?:\d|o século|que)|antes))|\b{_ASKED} (?:\w+ ){{0,4}}(?:não|nunca|jamais) (?:\w+ )?(?:aparece|consta|figura|surge|vem mencionad\w)\w*\b",
        rf"\b(?:isso|isto|tal) (?:\w+ )?(?:não|nunca|jamais) (?:é|foi|fica|ficou|está|vem) (?:\w+ ){{0,2}}{_TOLD}\b|^(?:não|nunca|jamais) (?:é|foi|fica|ficou|está|vem|foram) (?:\w+ )?(?:{_TOLD})\b(?= (?:no|na|nos|nas|em|pel[oa]s?|por|com|até|quem|qual)|\W*$)|\bnão (?:há|existe\w*|se encontra\w*|encontro|vejo|consta\w*|aparece\w*|vem) {_W % 3}(?:menção|referência|alusão|indicação|indicações|indícios?|registr?os?|notícia|informaç\w+|documentaç\w+|rasto|rastro|pista|pistas|prova|vestígio|dados|sinal|resposta|nomes?|consenso|certeza|unanimidade|acordo entre (?:os |as )?(?:especialistas|historiador\w+|estudios\w+|autores|investigador\w+|pesquisador\w+|fontes))\b"
        rf"|\b(?:não|nem) (?:\w+ )?(?:consta|vem|aparece|figura|está|se diz|se menciona|se fala|é dito|se indica|se informa|se esclarece|se refere) {_W % 3}(?:n[oa]s?|d[oa]s?) {_SOURCE}\b|\b(?:n[oa]s?|pel[oa]s?|d[oa]s?) {_SOURCE} {_W % 3}não (?:\w+ )?(?:se |há |é |dá |consta|aparece|fala)\w*\b|\b{_SOURCE} (?:\w+ ){{0,2}}(?:deixa\w*|deixam) {_W % 4}(?:em aberto|sem resposta|por esclarecer|no ar|por dizer)\b|\b(?:fica|ficou|ficam|permanece\w*|continua\w*|segue\w*|está|é) {_W % 3}(?:em aberto|por (?:esclarecer|apurar|determinar|identificar|saber|resolver)|sem resposta|por conhecer)\b(?<!caso continua em aberto)",
        # Lost, or known to nobody.
        rf"\b(?:{_ASKED}|registr?os?|documentação) (?:\w+ ){{0,5}}(?:perdeu-se|perderam-se|se perdeu|se perderam|caiu no esquecimento|no esquecimento|não sobreviv\w+|não (?:se )?conserv\w+|não chega\w+ (?:até )?(?:a )?nós)\b(?= (?:n[oa]s?|com|há|para|ao|por|quando|num|numa|d[oa])|\W*$)|\b(?:perdeu-se|perderam-se|se perdeu|se perderam) (?:\w+ )?(?:na memória|na noite|no tempo|no passar|na poeira|com o tempo|nas brumas)\b"
        rf"|\b(?:não|nem|nunca) (?:nos )?(?:chegou|chegaram|veio|sobreviv\w+|sobrou|restou|restam|resta) {_W % 3}(?:até nós|aos nossos dias|até (?:aos|os) nossos dias|até hoje|registr?o\w*|documento\w*|notícia|nada|nome|qualquer)\b|\bnoite dos tempos\b|\bbrumas do (?:tempo|passado)\b|(?<!porque )\b(?:ninguém|nenhum \w+|historiador algum|nem mesmo os \w+) {_W % 4}(?:sabe|saberá|soube|descobriu|registr?ou|registou|anotou|tomou nota|identificou|conseguiu (?:\w+ )?(?:identificar|descobrir|apurar|provar|confirmar|estabelecer|determinar)|documentou|esclareceu|apurou|confirmou|guardou|escreveu o nome|contou ao certo)\b(?! (?:quem era|que ele|que ela))"
        rf"|\b(?:nunca|jamais|não) (?:se )?(?:o |a )?(?:saberemos|saberá|soube ao certo|se soube|apurou|descobriu ao certo|vamos saber|viremos a saber|se apurou|se descobriu|se esclareceu|se chegou a)\b|^(?:nunca|jamais) (?:foi|ficou|chegou a ser|se) (?:\w+ )?(?:{_TOLD}|soube|apurou|esclareceu|descobriu|identificou|determinou)\b|\b(?:nunca|jamais) (?:foi|foram|chegou a ser|ficou) (?:\w+ )?(?:apurad|esclarecid|estabelecid|identificad|determinad|documentad|registrad|registad|desvendad)[oa]s?\b(?= (?:com|por|quem|qual|ao certo|pel\w+|o|a|oficialmente|em)|\W*$)(?<!corpo nunca foi identificado)",
        rf"\b(?:é|permanece|continua|segue|fica|ficou|está) (?:\w+ ){{0,3}}(?:um mistério|um enigma|uma incógnita|um segredo|uma questão em aberto|envolt[oa] em mistério|mistério|incógnita|matéria de (?:debate|discussão|especulação)|objeto de (?:debate|discussão)|motivo de debate|um ponto obscuro|assunto de debate|tema de debate)\b(?! (?:d[eoa]s?|policial|com)\b)|^mistério (?:total|completo|absoluto)\W*$|\b(?:historiadores|especialistas|estudiosos|pesquisadores|investigadores|arqueólogos|linguistas|fontes|académicos|acadêmicos|biógrafos) {_W % 4}(?:diverg\w+|discord\w+|debatem|discutem|não (?:\w+ )?(?:concordam|chegaram|se entendem|se põem|sabem|conseguiram|têm)|dividem-se|se dividem|ignoram|desconhecem)\b"
        rf"|\b(?:não há|inexiste|sem|falta|não existe) {_W % 2}(?:consenso|unanimidade|certeza) (?:entre|sobre|quanto|a respeito|acerca|científico|histórico|acadêmico|académico)\b|\bnão há (?:\w+ )?consenso\b|\b(?:vários|várias|diversos|muitos|diferentes) (?:\w+ )?(?:candidatos|hipóteses|teorias|versões|nomes) {_W % 4}(?:nenhum\w?|sem|não)\b|\bnenhum\w? (?:deles |delas |dessas hipóteses )?(?:\w+ )?(?:confirmad[oa]|comprovad[oa]|segur[oa]|convence|certo|provad[oa]|reúne consenso)\b|\b(?:ignora-se|desconhece-se|desconhecem-se|ignoram-se|não se (?:sabe|conhece|apurou|conserva|tem|registrou|registou|guardou|conseguiu|chegou a))\b",
        # Not for the public, or not yet.
        rf"\b(?:empresa|editora|gravadora|clube|governo|autor|autora|artista|estúdio|família|marca|fabricante|produtora|banco|fundação|instituição|organizadores|banda|companhia|entidade|federação|museu|igreja|organização|universidade) {_W % 3}(?:não|nunca|jamais) (?:\w+ )?(?:divulg\w+|revel\w+|public\w+|torn\w+ públic\w+|inform\w+|confirm\w+|coment\w+|disponibiliz\w+|esclarec\w+) {_W % 3}(?:ess[ea]s?|est[ea]s?|tais|tal|o valor|os valores|números?|dados?|informaç\w+|a data|cifras?|a identidade|detalhes|isso|quant\w+|nenhum\w*|oficialmente|publicamente|tirage\w*|vendas|salários?|audiências?|lucros|preços|contratos?)\b(?! (?:acima|superior|maior|menor|abaixo))"
        rf"|\b(?:ess[ea]s?|est[ea]s?|tais|os|o|esse|a|as) (?:{_ASKED}) {_W % 3}(?:não|nunca|jamais) (?:\w+ )?(?:vieram|veio|vem|é|são|foram|foi|estão|está) {_W % 2}(?:a público|públic[oa]s?|tornad[oa]s?|divulgad[oa]s?|disponíve\w+|acessíve\w+|revelad[oa]s?|publicad[oa]s?)\b|\b(?:informaç\w+|dados?|resultados|notas?|endereços?) (?:\w+ ){{0,4}}(?:é|são) (?:\w+ )?(?:privad[oa]s?|confidencia(?:l|is)|sigilos[oa]s?|pesso(?:al|ais))\b|\b(?:é|são|trata-se de) (?:\w+ )?(?:privad[oa]s?|confidencia(?:l|is)|sigilos[oa]s?|informaç\w+ (?:privad\w+|pessoa\w+|confidencia\w+)|dados pessoais|(?:um )?assunto privado)\b",
        # The question rests on something that is not so.
        rf"\b(?:pergunta|questão|enunciado) {_W % 4}(?:parte|assenta|baseia|pressupõe|supõe|contém|apoia|repousa|tem) {_W % 5}(?:errad\w+|fals\w+|incorret\w+|incorrect\w+|equivocad\w+|erro|engano|equívoco|inexistente|que não)\b|\b(?:premissa|pressuposto|suposição) {_W % 4}(?:errad|fals|incorret|incorrect|equivocad|não (?:é|está|procede|se sustenta|corresponde|bate))\w*|\b(?:premissa|pressuposto) (?:\w+ )?(?:errad|fals|incorret|incorrect|equivocad)\w+"
        rf"|\b(?:não existe\w*|não existiu|nunca existiu|não houve|nunca houve|não há) (?:\w+ )?(?:tal|tais|ess[ea]|ness[ea]|semelhante)\b(?! coisa como)|^(?:ess[ea]|est[ea]|tal) {_W % 4}(?:não existe|nunca existiu|não existiu|não existia|nunca foi (?:criad|realizad)\w|nunca houve|não houve|parece não existir|não parece existir)\b|\b(?:logo|portanto|assim|por isso|pelo que) não (?:há|houve|existe) {_W % 2}(?:nome|resposta|vencedor\w*|data|ninguém)\b|\bnão há {_W % 3}(?:nome|resposta|data|número) (?:\w+ )?(?:a|para|que|algum)\b"
        rf"|\bparece {_W % 2}(?:não existir|não ter existido|nunca ter existido|ser (?:uma |um )?(?:invenção|fictíci\w+|inventad\w+)|tratar-se de (?:uma |um )?(?:\w+ )?(?:fictíci\w+|inventad\w+))\b|\bnão parece (?:existir|ter existido|haver)\b|\bparece (?:tratar-se de |ser )?(?:uma |um )?(?:personagem|pessoa|figura|nome|obra|invenção) (?:fictíci\w+|inventad\w+|inexistente)\b|\b(?:inacessíve(?:l|is)|irrecuperáve(?:l|is)|insondáve(?:l|is)|indetermináve(?:l|is))\b(?= (?:a nós|para nós|hoje)|\W*$)",
        rf"\bnada (?:\w+ )?(?:n[oa]s?|d[oa]s?) {_SOURCE} {_W % 3}{_SAY}\b|\bnada (?:disso|disto) {_W % 2}(?:está|consta|aparece|é dito|figura|vem)\b|\bnão há nada (?:n[oa]s?|em) (?:\w+ )?{_SOURCE}\b|\b(?:optou|preferiu|escolheu|opta|prefere) (?:por )?não (?:nomear|revelar|dizer|nomeá-\w+|identificar|especificar|mencionar)\b|\b(?:fica|ficou|ficam) por (?:dizer|contar|saber|explicar)\b|\bnão (?:restou|resta|restam|sobrou|sobreviveu|sobreviveram|subsiste|subsistem) (?:nenhum\w? |qualquer |quaisquer )?(?:\w+ )?{_SOURCE}\b|\b(?:{_SOURCE}|assentos?|certidão|manuscrito) {_W % 4}não sobreviv\w+\b"
        rf"|\bo mistério (?:\w+ )?(?:permanece|continua|persiste|mantém-se|se mantém)\b|\b(?:há|existe|parece haver|deve haver) (?:um |uma )?(?:\w+ )?(?:equívoco|erro|engano|confusão|imprecisão) (?:\w+ )?(?:na|nesta|nessa|em|n[oa] enunciad[oa]) ?(?:sua |tua )?(?:pergunta|questão|premissa)\b|\bnão (?:há|existem|existe) (?:\w+ ){{0,2}}(?:números?|dados|registr?os|fontes|estatísticas|informações|cifras) (?:oficia\w+|confiáve\w+|fiáve\w+|segur\w+|públic\w+|exat\w+|precis\w+|concret\w+)\b",
        r"\bninguém (?:\w+ )?(?:consegue|poderia|conseguiria|conseguirá|poderá) (?:\w+ )?(?:prever|saber|dizer|adivinhar|responder|afirmar|garantir)\w*|\bé (?:\w+ )?cedo (?:demais )?para (?:\w+ )?(?:dizer|saber|prever|afirmar|responder)\w*|\bnunca (?:\w+ )?(?:comentou|falou|revelou|disse|divulgou|declarou|confirmou|contou|esclareceu|comentaram|revelaram) (?:\w+ ){0,4}(?:publicamente|em público|a público|oficialmente)\b",
        r"\b(?:registr?os?|documentos?|arquivos?|atas|fontes|livros) (?:[\w-]+ ){0,5}não (?:foram|se|chegaram a ser) (?:\w+ )?(?:conserv|preserv|guard)\w+|\bsó (?:você|tu|o senhor|a senhora|vocês) (?:é que )?(?:pode|podes|sabe|sabes|podem|poderá) (?:\w+ )?(?:decidir|saber|responder|dizer|escolher)\w*",
        r"\bnunca (?:falou|disse|revelou|contou|mencionou|comentou|confessou) (?:\w+ )?(?:d[eoa]s?|sobre|qual|quem|seus?|suas?|nada)\b|\bpode ter mudado desde (?:a )?(?:minha|meu)\b",
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
        r"(?:n/[dai]|n\. ?d\.?|s/[ird]|s\. ?d\.?|(?:(?:o |a )?(?:dado|dados|informac\w+|nome|data|resposta|valor|idade|autor|ano) )?(?:nao|nunca) (?:e |foi |foram |esta |consta |ha |aparece |vem |se )?(?:\w+ )?(?:fornecid|mencionad|informad|identificad|especificad|divulgad|revelad|disponive|citad|registrad|registad|indicad|conhecid|localizad|encontrad|documentad|apurad|declarad|consta|aparece|referid|publicad|esclarecid|encontra|preservad|determinad|determinave|sabe)\w*(?: (?:no|na|nos|nas|pelo|pela|em|do) \w+(?: \w+){0,2})?"
        r"|(?:nao consta|sem (?:registr?o|informac\w+|menc\w+|dados|referenci\w+|resposta|fontes?|ideia|comentarios?)|nenhum\w? (?:registr?o|informac\w+|dado|mencao|ideia|resposta))(?: \w+){0,4}|(?:nome|data|ano|local|autor|idade|valor|autoria) (?:desconhecid|incert|ignorad|indeterminad)[oa]|ignorad[oa]|autor(?:ia)? desconhecid[oa]|proxima pergunta|pulo|nada (?:consta|encontrado|disponivel|registrado)(?: \w+){0,3}|sem info\w*|nao (?:tem|esta|ha|diz) (?:isso )?(?:no|na) (?:texto|trecho|excerto|passagem|artigo)|(?:e |era )?impossivel (?:saber|dizer|determinar|precisar)(?: \w+){0,3})",
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
        r"(?:^|\bpor favor,? |\bme )(?:envie|envia|mande|manda|cole|cola|anexe|anexa|compartilhe|partilhe|partilha|inclua|forneça|diga|diz|informe|especifique|indique)(?:-me)? (?:o|a|qual|mais|melhor|de que) (?:\w+ ){0,2}(?:texto|trecho|excerto|passagem|artigo|contexto|enunciado|informações|detalhes|nome completo)\b|\b(?:pode\w*|podia\w*|consegue\w*|dá para|poderia\w*) (?:\w+ )?(?:enviar|mandar|colar|anexar|partilhar|compartilhar|incluir|dizer-me|me dizer|dar)\b[^?]{0,60}\?",
        r"^(?:mas )?(?:de|a|sobre|em|com) (?:que|qual|quais|quem) (?:[\w-]+ ){0,6}(?:fala\w*|falando|refer\w+|trata|pensando|pensar|quer\w*|deseja\w*)\b[^?]{0,20}\?|^(?:mas )?(?:qual|quais|que) (?:[\w-]+ ){0,2}(?:deles|delas|exatamente|especificamente|em concreto)[^?]{0,20}\?|\b(?:existem|há) (?:vários|várias|muitos|muitas|diversos|diversas|mais de um|mais de uma|diferentes|dois|duas|três|inúmer\w+) (?:[\w-]+ ){0,3}(?:com (?:esse|este|o mesmo|tal) nome|chamad\w+|homônim\w+|homónim\w+|de mesmo nome)\b|\bpergunta (?:\w+ )?(?:é|está) (?:\w+ )?(?:ambígua|vaga|incompleta|imprecisa|pouco clara)\b",
        r"^(?:você |tu )?(?:está|estás|estaria) (?:a )?(?:falar|falando|se referindo|referindo-se|a referir-se|pensando|a pensar) (?:de|a|em|sobre|n[oa]) (?:que|qual|quem)\b",
        r"\bcom mais (?:pormenores|detalhes|contexto|informaç\w+|dados|elementos)\b|\bde onde (?:vem|é|saiu|foi tirada) (?:a|essa|esta) (?:citação|frase|fala)\b|^(?:pergunte|pergunta|contacte|contate|contacta|procure|experimente|tente|fale|consulte)(?: (?:contact|contat|perguntar|falar)\w*)? (?:[\w-]+ ){0,2}(?:diretamente|directamente|a[o ]|junto|com) ?(?:[\w-]+ ){0,3}(?:clube|arquivo\w*|câmara|prefeitura|museu|paróquia|organização|federação|família|hotel|biblioteca|liga|própri[oa]s?|entidade)\b",
        r"^o (?:melhor|ideal|mais seguro) (?:é|seria|será) (?:\w+ )?(?:perguntar|contactar|contatar|falar com|ligar para|verificar (?:no|na|com|junto))",
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
        r"\bnão (?:divulgo|partilho|compartilho|forneço|revelo|dou|passo|informo|repasso|exponho) (?:\w+ ){0,2}(?:dados|informações|informação|endereços?|contatos?|contactos?|telefones?|moradas?)(?: (?:pessoais|privad[oa]s|particulares|de terceiros|desse tipo|deste tipo|de pessoas))?\b|\b(?:dados|informações|endereços?|moradas?|contatos?) (?:\w+ ){0,3}(?:que )?(?:eu )?não (?:\w+ )?(?:posso|devo|vou|divulgo|partilho|compartilho|forneço)\b|\bnão (?:vou|posso|devo|irei) (?:\w+ )?(?:expor|divulgar|revelar|partilhar|compartilhar|procurar|repassar) (?:\w+ ){0,3}(?:privad\w+|pessoa\w+|endereços?|moradas?|dados|confidencia\w+|particular\w*)\b",
        r"\bnão (?:emito|expresso|formulo|manifesto|dou|defendo) (?:\w+ )?(?:opini\w+|juízos?|posições|pareceres)\b|\bnão (?:tomo|assumo|adoto|(?:posso|devo|vou) (?:tomar|assumir)) (?:\w+ )?(?:partido|posiç\w+|lado)\b|\bnão faço (?:\w+ )?(?:juízos?|julgamentos?|acusaç\w+|suposiç\w+|especulaç\w+)\b|\bnão me (?:cabe|compete)\b|\bnão cabe a mim\b|\bnão é (?:o )?meu papel\b|\bnão (?:vou|posso|devo|quero) (?:\w+ )?(?:julgar|acusar|rotular|apontar o dedo|posicionar-me|me posicionar)\b|\b(?:mantenho-me|me mantenho|procuro ser|devo ser|tento ser|sou) (?:\w+ )?(?:neutr[oa]|imparcial)\b",
        r"\bnão posso (?:escolher|decidir|optar) por (?:você|ti|si|vocês)\b",
        r"\bnão (?:posso|devo|vou) fazer (?:esse|este|esses|estes) (?:tipos? )?(?:de )?(?:julgamentos?|juízos?|acusaç\w+|avaliaç\w+)\b|\bseria injusto (?:da minha parte )?(?:julgar|acusar|apontar|que eu)\w*",
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
        r"\b(?:arquivos?|bibliotecas?|hemeroteca|museus?|paróquia|conservatória|cartório|câmara|prefeitura|secretaria|site|sítio|embaixada|assessoria|federação|editora|historiador\w*|família|junta|iphan|tre\S*|instituto) (?:[\w-]+ ){0,7}(?:talvez|pode\w*|poderá|poderão|deve|devem|deverá|mantém|costuma\w*) (?:\w+ ){0,5}(?:guard|ajud|ter|tenha|conter|conserv|resolv|esclarec|inform|possu|dispor|saber|saiba|respond|consult|confirm|acervo|arquivo)\w*",
    ),
}
PREAMBLE = {
    "pt": (
        r"(?:(?:me |peço |(?:as )?minhas )?desculp(?:a|e|as)|perdão|(?:sinto|lamento)(?: muito)?|infelizmente|lamentavelmente|bom|bem|olá|(?:gostaria|queria|quem me dera|adoraria) (?:de )?(?:muito )?(?:poder|saber|ajudar)[^.]{0,30}|oi|(?:a |minha )?resposta"
        r"(?: final)?(?: é)?|sinceramente|honestamente|para ser (?:honest|sincer)[^.]{0,10}|francamente|puxa|poxa|olha|hum+"
        r"|boa pergunta|que eu saiba|até onde (?:eu )?sei|pelo que (?:eu )?sei|obrigad[oa][^.]{0,40}|portanto|então|assim|logo|em resumo|sim|não|receio|e|vamos por partes|ih|ixe|putz|rapaz|pá|epá|eh pá|desculpa lá|desculpe lá|cara|mano|nossa|caramba|bah|uai|ué|opa|poxa vida|então tá|a sério|sei lá|só que|mistério|incógnita|ora|ora bem|pois|eita|xi|vixe|olhe|confesso|ah|ai|opa|bela pergunta|pergunta interessante|infelizmente|na verdade"
        r"|(?:(?:o|a|os|as) )?(?:nome|sobrenome|apelido|data|ano|local|idade|profissão|autor|autora|autoria|título|preço|número|valor|resultado|arquiteto|arquiteta|fonte|status|naturalidade)(?: (?:exat[oa]|complet[oa]|original|de nascimento|do autor|da obra))?|(?:há|existem|circulam) (?:vári[oa]s|divers[oa]s|muit[oa]s|diferentes) (?:\w+ )?(?:candidat[oa]s|hipóteses|teorias|versões|lendas)(?: \w+){0,3}|(?:enquanto|como|sendo) (?:um |uma )?(?:modelo|assistente|ia|inteligência|sistema)[^.]{0,40}|(?:ess[ea]|est[ea]|isso|trata-se de|é) (?:é )?(?:um |uma )?(?:informação|pormenor|detalhe|dado|questão|pergunta) (?:muito |bem |bastante |demasiado |tão )?(?:local|específic[oa]|particular|pontual|privad[oa]|pessoal|técnic[oa]))",
    ),
}
TOPIC = {
    "pt": (
        r"(?:quem|qual|quais|onde|quando|quant[oa]s?|se (?:ele|ela|houve|teve|o|os|as)|por que|o que|de quem|de onde) [^.]{0,120}",
        r"(?:até|em|sobre|quanto|segundo|com|sem|como|por|para|de|após|dad[oa]|devido|acerca|na|no|nos|nas|a|ao|do|da) [^.]{0,120}",
    ),
}
META = {
    "pt": (
        r"^(?:a |esta |essa )?pergunta (?:\w+ )?(?:é sobre|trata|pede|refere|quer|busca|pergunta)|^pergunta-se\b|^o"
        r" (?:usuário|utilizador)\b|^perguntam\b",
        r"^(?:a |esta |essa |sua )?pergunta$|^(?:da forma|do modo|tal) como (?:foi|está|é) (?:\w+ )?(?:feita|formulada|colocada|posta)?$",
        r"\b(?:arquivos?|bibliotecas?|museus?|paróquia|câmara|prefeitura|clube|liga|federação|associação|família|hotel|organização|historiador\w*|editora|entidade)(?: [\w-]+){0,6}? (?:possa|possam|pode\w*|poderá|poderão|saiba|saberá|consiga|tenha)(?: [\w-]+){0,2}? (?:te |lhe |vos )?(?:ajudar\w*|informar\w*|esclarecer\w*|responder\w*|ter|tê-l[ao]|dizer\w*|saber|guardar|dispor)\b",
        r"\b(?:diários?|cartas?|correspondência|memórias|biografi\w+) (?:[\w-]+ ){0,2}(?:talvez|possa|possam|poderia\w*) (?:[\w-]+ )?(?:digam?|dizer|esclare\w+|ajud\w+|revel\w+|mencion\w+)\b",
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
