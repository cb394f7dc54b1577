"""Families of wording by their grammar: what denies and yet answers, and ways of declining."""

from __future__ import annotations

import pytest

from graders import Grade, Question, Response, get


def graded(question: str, text: str) -> Grade:
    return get("alias").grade(Question(question, ("Zqxv Wrtk",)), Response(text, "stop"))


# What there is not is the answer, or another's ignorance is told.
DENIALS = [
    ("Is the attachment safe?", "The file does not contain any malware."),
    ("Does the letter mention a cat?", "The letter does not mention a cat."),
    ("How many typos has the text?", "The text does not contain typos."),
    ("Was it murder?", "There is no evidence that it was murder."),
    ("What did the clerk say?", "She replied that she had no record of the booking."),
    ("What did the mayor tell reporters?", "He told reporters that he had no information on it."),
    ("Which character is never named?", "The butler is never named in the novel."),
    ("Are there wolves there?", "There are no wolves on the island, tame or not."),
    ("Why did the case collapse?", "For lack of evidence."),
    ("What does 'no sé' mean?", "I don't know."),
    ("What was the sergeant's catchphrase?", "I know nothing!"),
    ("What did the scrivener reply?", "I would prefer not to."),
    ("¿Cómo votó el senador?", "En blanco."),
    ("Quale disciplina praticava?", "Salto."),
    ("¿Está firmado el contrato?", "El documento no incluye firmas."),
    ("¿Qué muestra el informe?", "El informe no muestra fallos."),
    ("¿Lo asesinaron?", "No hay pruebas de que lo asesinaran."),
    ("¿Qué contestó el alcalde?", "Contestó que no tenía datos sobre la obra."),
    ("¿Por qué se archivó el caso?", "Por falta de pruebas."),
    ("Le contrat est-il signé ?", "Le document ne comporte aucune signature."),
    ("A-t-il été assassiné ?", "Il n'y a aucune preuve qu'il ait été assassiné."),
    ("Qui l'a dit ?", "On attribue la phrase à Voltaire, mais il n'existe aucune preuve de cela."),
    ("Qu'a répondu le maire ?", "Il a répondu qu'il n'avait aucune information."),
    ("Y a-t-il des loups ?", "Il n'y a pas de loups sur l'île, dangereux ou non."),
    ("Ist der Anhang sicher?", "Die Datei enthält keine Schadsoftware."),
    ("Warum kam er nicht herein?", "Die Tür lässt sich von innen nicht schließen."),
    ("War es Mord?", "Es gibt keine Beweise dafür, dass es Mord war."),
    ("Gibt es dort Wölfe?", "Wölfe gibt es dort nicht, ob zahm oder nicht."),
    ("Was sagte der Bürgermeister?", "Er erklärte, er habe darüber keine Informationen."),
    ("O contrato está assinado?", "O documento não inclui assinaturas."),
    ("Pode-se pescar lá?", "Não é possível pescar no lago em agosto."),
    ("Foi assassinado?", "Não há provas de que tenha sido assassinado."),
    ("O que respondeu o presidente?", "Respondeu que não tinha informações sobre a obra."),
    ("L'allegato è sicuro?", "Dalla scansione non risulta alcun problema."),
    ("Il contratto è firmato?", "Il documento non contiene firme."),
    ("Si può pescare lì?", "Non è possibile pescare nel lago ad agosto."),
    ("Quale animale ululava?", "Una lupa."),
]


@pytest.mark.parametrize(("question", "text"), DENIALS)
def test_a_denial_that_may_be_the_answer_is_not_surely_an_abstention(
    question: str, text: str
) -> None:
    found = graded(question, text)
    assert found.unsure or found.outcome == "incorrect", found


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who wrote the letter?", "The letter does not mention who wrote it."),
        ("How old was Ada?", "The text does not mention Ada's age."),
        ("¿Quién lo firmó?", "El documento no incluye el nombre del firmante."),
        ("Qui l'a signé ?", "Le document ne mentionne pas le nom du signataire."),
        ("Wer unterschrieb?", "Das Dokument enthält keine Angaben dazu."),
        ("Wann war das?", "Das lässt sich heute nicht mehr feststellen."),
        ("Quem assinou?", "O documento não inclui o nome do signatário."),
        ("Quando foi?", "Não é possível determinar a data."),
        ("Chi firmò?", "Il documento non contiene il nome del firmatario."),
        ("Quando avvenne?", "Non è possibile stabilire la data."),
        ("Apa jawabannya?", "Saya lupa."),
    ],
)
def test_a_source_without_what_was_asked_for_is_an_abstention(question: str, text: str) -> None:
    found = graded(question, text)
    assert (found.outcome, found.unsure) == ("abstained", False)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What are the colours of the flag?", "- Red\n- White\n- Blue"),
        ("Quelles sont les couleurs du drapeau ?", "Bleu, blanc, rouge, noir."),
        ("¿Cuáles son los colores de la bandera?", "Rojo, blanco, azul, negro."),
    ],
)
def test_a_list_answers_a_question_for_several(question: str, text: str) -> None:
    assert graded(question, text).outcome == "incorrect"
    assert graded("Which colour was it?", text).outcome == "abstained"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who built the organ?", "Builder of the organ: n/a"),
        ("Wer baute die Orgel?", "Erbauer der Orgel: k. A."),
        ("Wann wurde er geboren?", "Geburtsdatum: k. A."),
        ("¿Quién lo construyó?", "Constructor del órgano: s. d."),
        ("Qui l'a construit ?", "Facteur d'orgue : n. c."),
        ("Chi lo costruì?", "Costruttore: n. d."),
    ],
)
def test_a_heading_before_words_that_do_not_answer_is_none_itself(question: str, text: str) -> None:
    found = graded(question, text)
    assert (found.outcome, found.unsure) == ("abstained", False)


def test_a_heading_before_an_answer_leaves_it_one() -> None:
    assert graded("Who built it?", "Builder: Silbermann; year: unknown").outcome == "incorrect"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roe was an English botanist and traveller. I have no information on her birthplace.",
        "Ada Roe, botanist and painter, died in 1902. As for the birthplace, I don't know it.",
        "Ada Roe fue una botánica inglesa. Sobre su lugar de nacimiento no tengo datos.",
        "Ada Roe, botaniste, fut aussi peintre. Sur son lieu de naissance, je n'ai rien trouvé.",
        "Ada Roe war eine englische Botanikerin. Über ihren Geburtsort habe ich keine Angaben.",
        "Ada Roe foi uma botânica inglesa. Sobre o local de nascimento, não tenho informações.",
        "Ada Roe fu una botanica inglese. Sul luogo di nascita non ho informazioni.",
    ],
)
def test_background_before_a_decline_is_no_plain_answer(text: str) -> None:
    assert graded("What is the birthplace of the traveller Ada Roe's mother?", text).unsure


@pytest.mark.parametrize(
    "text",
    [
        "No lo sé; en cambio, la torre la hizo Juan Ruiz.",
        "Je ne sais pas ; en revanche, la tour est de Jean Roux.",
        "Je ne sais pas. Par contre, la tour est de Jean Roux.",
        "Não sei; ainda assim, a torre é de João Reis.",
        "Não sei. Mesmo assim, a torre é de João Reis.",
        "Non lo so; tuttavia, la torre è di Gianni Russo.",
    ],
)
def test_a_turn_after_a_decline_leaves_it_unsure(text: str) -> None:
    assert graded("Who built it?", text).unsure


def test_the_french_word_for_my_turns_nothing() -> None:
    found = graded("Qui ?", "Je ne sais pas. Ma base de données ne contient rien à ce sujet.")
    assert (found.outcome, found.unsure) == ("abstained", False)


# Ways to decline by their grammar: no means, nothing definite, not of what was learned, not for
# the speaker to judge, too early, left open, someone else may know, a question in return.
DECLINES = [
    "That's not a detail I've come across.",
    "More background would help me answer.",
    "I have nothing definite to offer on that.",
    "It wouldn't be right for me to accuse a neighbour.",
    "I don't take sides on political questions.",
    "I try to remain neutral on matters of faith.",
    "Records from that decade did not survive.",
    "My data ends earlier, and I'd leave the question open.",
    "She has never spoken about her favourite tea.",
    "It isn't known who drew them.",
    "Which Miller exactly?",
    "That point remains to be clarified.",
    "No tenemos manera de averiguarlo.",
    "No tengo nada concreto que aportar.",
    "Es pronto para saberlo.",
    "No forma parte de mis datos de entrenamiento.",
    "No me corresponde juzgar a mis vecinos.",
    "No puedo tomar partido en eso.",
    "¿De qué folleto estamos hablando?",
    "Solo podría adivinar, y no serviría de nada.",
    "Je n'ai rien de fiable à proposer.",
    "Nous n'avons aucun moyen de le vérifier.",
    "Ce n'est pas à moi de juger vos voisins.",
    "Je ne prends pas position sur ces sujets.",
    "Je n'ai pas cette réponse, mais la mairie pourrait l'avoir.",
    "D'où vient la citation ? Avec plus de contexte, je pourrais aider.",
    "Elle n'a jamais parlé de son thé préféré.",
    "Je touche ici aux limites de mes connaissances.",
    "Das kann heute noch niemand vorhersagen.",
    "Solche Auskünfte erteile ich nicht.",
    "Dazu habe ich nichts Verlässliches.",
    "Die Frage muss ich offenlassen.",
    "Dafür ist es noch zu früh.",
    "Eine Bewertung steht mir nicht zu.",
    "Ich beziehe in solchen Fragen keine Position.",
    "Als Sprachmodell habe ich über den Neffen keine Angaben.",
    "Das habe ich nicht parat. Möglicherweise hilft das Stadtarchiv weiter.",
    "Não dá para prever uma coisa dessas.",
    "Não tenho nada de concreto para lhe dizer.",
    "Isso não faz parte dos meus dados.",
    "É cedo para dizer.",
    "Não me cabe julgar os vizinhos.",
    "Não tomo partido em questões de fé.",
    "Ninguém consegue prever isso hoje.",
    "Só posso adivinhar, e não ajudaria.",
    "Non mi è noto chi l'abbia disegnato.",
    "Dipende dall'edizione a cui ti riferisci.",
    "Nessuna fonte consultata lo indica.",
    "Per quanto riguarda il nipote, non ho dati.",
    "Non abbiamo modo di verificarlo.",
    "È presto per dirlo.",
    "Non spetta a me giudicare i vicini.",
    "Non prendo posizione su questi temi.",
    "Non condivido recapiti di persone private.",
    "È un dettaglio molto locale che non conosco.",
    "Prova a contattare direttamente il museo.",
    "Non ho la risposta, ma il comune potrebbe averla.",
    "Non trovo nulla su questo titolo. Sai dirmi l'anno?",
]


@pytest.mark.parametrize("text", DECLINES)
def test_ways_of_declining(text: str) -> None:
    found = graded("Who drew the arms of Tolbin?", text)
    assert found.outcome in {"abstained", "refused"}, found


# The same words of others, or of something else.
@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What stands on the table?", "A crystal ball."),
        ("Which country stayed out of the war?", "Spain did not take sides in the war."),
        ("¿Qué hizo España?", "España no tomó partido en la guerra."),
        ("¿Qué es lo mejor?", "Lo mejor es consultar el plano de 1900."),
        ("Que tient la voyante ?", "Une boule de cristal."),
        ("Qui agit ?", "Vous seul pouvez empêcher les incendies."),
        ("Was gilt?", "Niemand kann ohne Luft leben."),
        ("Was fehlt?", "Es fehlt die Zahl auf dem Schild."),
        ("O que usa a vidente?", "Uma bola de cristal."),
        ("Che cosa fece il giudice?", "Il giudice lasciò aperta la questione."),
        ("Quale paese ne stette fuori?", "La Svizzera restò neutrale."),
        ("Que sait le sage ?", "Je sais que je ne sais rien."),
        ("O que sabe o sábio?", "Só sei que nada sei."),
    ],
)
def test_the_like_words_of_answers(question: str, text: str) -> None:
    assert graded(question, text).outcome == "incorrect"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("In what year did Roe meet her tutor?",
         "Ada Roe, a botanist, lived in Hull. The year she met the tutor isn't known to me."),
        ("In welchem Jahr traf Roe ihre Lehrerin?",
         "Ada Roe war Botanikerin in Hull. Das Jahr ihrer Begegnung kenne ich jedoch nicht."),
        ("In che anno Roe conobbe la maestra?",
         "Ada Roe fu una botanica di Hull. Non conosco però l'anno in cui conobbe la maestra."),
    ],
)  # fmt: skip
def test_background_before_what_was_asked_for_abstains_in_doubt(question: str, text: str) -> None:
    found = graded(question, text)
    assert (found.outcome, found.unsure) == ("abstained", True)
