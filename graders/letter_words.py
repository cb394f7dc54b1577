"""The words that lead to the letter of an answer, in the languages models answer in."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


ANSWER = _set(
    "answer answers ans response solution respuesta réponse reponse antwort resposta risposta"
    " antwoord ответ cevap án الإجابة الجواب תשובה odpowiedź odpověď svar jawaban răspunsul"
    " răspuns vastaus απάντηση válasz"
    " lösung solución solução soluzione"
)
OPTION = _set(
    "option options choice choices letter alternative statement one opción letra opção opzione"
    " lettera lettre buchstabe auswahl вариант буква optie seçenek şık pilihan alternativa"
)
SINGLES_OUT = _set(
    "correct right best final selected chosen my true only proper appropriate accurate correcta"
    " correcte bonne richtige korrekte richtig correta certa corretta giusta правильный верный"
    " juiste doğru benar"
)
CHOOSES = _set(
    "choose chose pick picked select selected selecting choosing picking say guess think believe"
    " go going with answered lean leaning leans inclined settle opt"
    " towards toward sure certain confident positive elijo elegiría escojo selecciono choisis"
    " choisirais wähle nehme"
    " escolho seleciono scelgo выбираю kies vote conclude"
)
CONCLUDES = _set(
    "therefore thus hence so conclusion finally conclude overall final verdict also daher donc"
    " folglich luego entonces portanto quindi итак значит"
)
LINKS = _set(
    "is are was be would must should 's its it's it will seems appears to as es sería est serait"
    " ist wäre é seria è sarebbe будет это"
)
FILLS = LINKS | _set(
    "the that i i'd i'll either both between could might may definitely clearly likely"
    " probably most therefore thus indeed simply"
    " actually certainly still letter for on number la le el die der das o a l que"
)
CJK_ANSWERS = (
    "答案", "答案是", "答案为", "答案為", "答案选", "答案選", "答案应为", "答案应该是", "答案就是",
    "选", "選", "选择", "選擇", "应选", "應選", "故选", "故選", "选项", "選項", "正解",
    "正解は", "答え",
    "答えは", "解答", "解答は", "回答", "回答は", "回答：", "정답", "정답은", "답", "답은",
    "답변", "답변은",
    "正确答案是", "正确选项是", "正确的是", "最终答案", "最佳答案是", "선택지", "선택지는",
    "選択肢", "選択肢は",
)  # fmt: skip
