"""Core forms of not answering in further languages: see `graders.abstention_forms`."""

# One family of forms a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

# Where the answer would stand, what is asked for, and the verbs of telling and of finding it.
_RU_SOURCE = r"(?:текст\w*|отрыв\w+|фрагмент\w*|стать[еяию]\w*|роман\w*|повест\w+|рассказ\w*|книг\w+|произведени\w+|фильм\w*|интервью|источник\w*|архив\w*|летопис\w+|документ\w*|биографи\w+|биограф\w*|историк\w*|таблиц\w+|график\w*|материал\w*|автор\w*|хроник\w*|словар\w+|справочник\w*|энциклопеди\w+|литератур\w+|мемуар\w*|контекст\w*|абзац\w*|новост\w+|пресс\w*|публикаци\w+|условия\w*|задани\w+|вопрос\w*|запис\w+|титр\w*|истори[яи]|история|описани\w+|сообщени\w+|отчет\w*|данн\w+)"
_RU_TOLD = r"(?:указ\w+|назв\w+|назыв\w+|упом\w+|сказан\w*|говор\w+|привод\w+|привед\w+|содерж\w+|сообщ\w+|уточн\w+|раскры\w+|отраж\w+|отраз\w+|зафиксир\w+|записан\w*|фигурир\w+|встреча\w+|встрет\w+|значит\w*|числит\w*|прописан\w*|обознач\w+|да[её]т\w*|донес\w*|сохран\w+|описан\w*|опис\w+|комментир\w+|освещ\w+|разглаш\w+|публикова\w+|опубликова\w+|обнародова\w+|оглаша\w+|выясн\w+|установ\w+|известн\w+|дош\w+|уцел\w+|найден\w*|нашл\w+|обнаруж\w+|определен\w*|проясн\w+|попада\w+|осталось|уста?н\w+|подтвержд\w+|афиширова\w+|конкретизир\w+)"
_RU_SAID = r"указ\w+|назван\w*|назва(?:л|ла|ли)|назыв\w+|упом\w+|сказан\w*|говор\w+|привод\w+|привед\w+|содерж\w+|сообщ\w+|уточн\w+|раскры\w+|отраж\w+|отраз\w+|зафиксир\w+|записан\w*|фигурир\w+|встреча\w+|прописан\w*|обознач\w+|да[её]т|дают|донес\w*|сохранил[аи](?!сь)|описан\w*|комментир\w+|освещ\w+|конкретизир\w+|знают|знает|известн\w+|позволя\w+|хватает"
_RU_ASKED = r"(?:им(?:я|ени|ен|ена)|фамили\w+|отчеств\w+|прозвищ\w+|названи\w+|дат\w+|год|года|месяц\w*|день|место|мест[ао]|числ\w+|количеств\w+|цифр\w+|сумм\w+|цен\w+|стоимост\w+|возраст\w*|рост|вес|размер\w*|адрес\w*|личност\w+|ответ\w*|сведени\w+|данн\w+|информаци\w+|упоминани\w+|подробност\w+|детал\w+|автор\w*|авторств\w+|источник\w*|свидетельств\w*|документов|записеи|статистик\w+|показател\w+|тираж\w*|зарплат\w*|оклад\w*|кто именно|кто это|сколько|каков\w*|как (?:его|ее|их|именно)? ?звали|где именно|когда именно|этот факт|это|этого|об этом|подтверждени\w+|биографи\w+|происхождени\w+)"
_RU_INF = r"(?:сообра[зж]\w+|врать|лгать|обманывать|лукавить|ответ\w+|сказ\w+|назв\w+|назыв\w+|определ\w+|подтверд\w+|подтвержд\w+|установ\w+|устанавлива\w+|наити|отыска\w+|разыска\w+|выясн\w+|узна\w+|вспомн\w+|припомн\w+|проверит\w*|обнаруж\w+|дать|давать|привести|приводить|указ\w+|сообщ\w+|подсказ\w+|помочь|утвержд\w+|суди\w+|гада\w+|угад\w+|предполож\w+|предполаг\w+|выдум\w+|придум\w+|сочин\w+|фантазир\w+|спекулир\w+|восстанов\w+|идентифицир\w+|распозна\w+|сопостав\w+|разобра\w+|поня\w+|знать|уточн\w+|предостав\w+|предсказ\w+|прогнозир\w+|озвуч\w+|вычисл\w+|посчита\w+|подобра\w+|выбра\w+|сориентир\w+|отнест\w+|высказ\w+|добав\w+|вводить|восполн\w+)"

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
    "pl": (
        r"\bnie wiem\b|\bnie mam (?:\w+ )?(?:pojęcia|informacji|danych|dostępu)|\bnie (?:znam|pamiętam)\b|\bnie (?:mogę|jestem w stanie|potrafię) (?:\w+ ){0,3}(?:odpowiedzieć|powiedzieć|określić|potwierdzić|ustalić|stwierdzić|podać)|\bnie wiadomo\b|\bnikt nie wie\b"
        r"|\bwstrzymuję się\b|\bbrak (?:\w+ )?(?:informacji|danych|odpowiedzi)|\bnie da się\b|\bnie posiadam\b|\bjest nieznan\w+\b",
        r"\b(?:diabli|bóg|kto|licho) (?:to |go )?(?:wie|wiedzą)\W*$|\bzielonego pojęcia\b|\bbladego pojęcia\b|\bnie (?:znalazł[ae]?m|znajduję|słyszał[ae]?m|kojarzę|przypominam|orientuję|dysponuję|wiadomo|wiemy)\b|\bnigdy (?:o \w+ )?nie słyszał[ae]?m\b|\bnie (?:mogę|potrafię|umiem|jestem w stanie|zdołał[ae]?m) (?:\w+ ){0,3}(?:odpowiedzieć|powiedzieć|znaleźć|zweryfikować|wybrać|przewidzieć|wskazać|udzielić|sprawdzić|pomóc|ustalić)|\bnie mam (?:\w+ ){0,2}(?:zdania|preferencji|opinii|danych|wiedzy|informacji|dostępu|pewności)\b|\bmoja wiedza (?:\w+ ){0,3}(?:kończy|sięga|obejmuje|ogranicz)\w*|\bwolę nie\b|\bmusiał\w* (?:to )?(?:sprawdzić|poszukać)|\bnic mi to nie mówi\b|\bnie zgaduj\w*",
        r"\bnie (?:chcę|będę|zamierzam|zaryzykuję|podejmę się|odważę się|śmiem|wolę|mogę|jestem w stanie|umiem|potrafię|udało mi się|zdołał[ae]?m) (?:\w+ ){0,3}(?:zgadywać|zmyślać|wymyślać|spekulować|podawać|podać|wskazać|ręczyć|zaręczyć|gwarantować|nazwać|wymienić|znaleźć|ustalić|odnaleźć|dotrzeć|dopasować|rozpoznać|zidentyfikować|odtworzyć)|\b(?:to byłoby|byłoby to|musiał[ae]?bym|mógłbym tylko|mogłabym tylko) (?:\w+ ){0,2}(?:zmyśl\w+|zgad\w+|zgadywanie|wymyśl\w+|spekulacj\w+)|\b(?:nazwa|tytuł|nazwisko|imię) (?:\w+ ){0,3}(?:nic mi nie mówi|nie jest mi znan\w)|\bnie (?:natrafił\w+|spotkał\w+|natknął\w+|zetknął\w+) się\b|\b(?:poza|wykracza poza) (?:\w+ )?(?:mo\w+|zakres\w*) (?:\w+ )?wiedz\w+|\bpoddaję się\b|\bzabiłeś mi ćwieka\b|\bwyleciało mi z głowy\b|\bnie (?:przychodzi|przychodzą) mi (?:\w+ )?do głowy\b|\bskąd (?:mam|miał[ae]?bym|mogę) (?:to )?wiedzieć\b",
    ),
    "ru": (
        r"не знаю|не знаем|не помню|не (?:могу|можем|в состоянии|удалось) (?:\w+ ){0,3}(?:ответ\w+|сказать|определить|подтвердить|назвать|установить|наити|утверждать|вспомнить)|понятия не имею|нет (?:\w+ ){0,3}(?:информации|данных|сведении|ответа|представления)|не (?:располагаю|обладаю)"
        r"|мне (?:это )?(?:не ?известно)\b|неизвестно\b|никто не знает|воздерж\w+|невозможно (?:\w+ )?(?:сказать|определить|ответить|узнать|установить)|затрудняюсь|без понятия|не имею (?:\w+ )?(?:представления|информации|данных|понятия)|предпочитаю не|не в курсе",
        r"(?:^|\s)хз\b|^понятия не|кто (?:его |же )?знает|бог (?:его )?знает|ч[её]рт (?:его )?знает|не (?:берусь|возьмусь|стану|буду) (?:\w+ )?(?:утвержда|суди|гада|отвеча|предполага|сказа)\w*|(?:никогда|впервые) (?:не )?слыш\w*|не слышал\w*|не знаком\w*|не припомин\w*|не могу (?:\w+ ){0,3}(?:провер|получи|найти|наити|предсказ|выбра|уточни|припомни|сообщи|предостав)\w*|не могу ответить|не наш[её]л\w*|не удалось (?:\w+ )?(?:найти|наити|обнаруж|установи|подтверд)\w*|(?:мои|моя) (?:знания|данные|информация|база) (?:\S+ ){0,3}(?:огранич|заканчива|обновл)\w*|нет (?:\S+ ){0,2}(?:доступа|предпочтени\w*|мнения)|надо (?:бы )?(?:поискать|посмотреть|проверить|уточнить)|ума не приложу|без малейшего",
        rf"(?:(?:^|\bя |\bмы |\bтак и |\bпока |\bмне |\bувы |\bно )не (?:смог(?:ла|ли)?|сумел(?:а)?)|не (?:могу|можем|смогу|в (?:силах|состоянии)|готов(?:а)?|берусь|возьмусь|рискну|решусь|решаюсь|стану|буду|хочу|хотел(?:ось|а)? бы|хочется|удалось|удается|удастся|получилось|получается|получится|вышло|выходит|представляется возможным|имею возможности|способ\w+|умею|вправе)|невозможно|нельзя|нереально|затруднительно|затрудняюсь|сложно|трудно|бессил\w+|воздержусь от того чтобы|непросто|рискованно|неправильно|нечестно|некорректно) (?:[\w-]+ ){{0,4}}?{_RU_INF}",
        rf"{_RU_INF} (?:[\w«»\"'-]+ ){{0,8}}?(?:мне |я |так и |тоже |пока |тут |здесь |достоверно |точно ){{0,3}}(?:не (?:удалось|удается|удастся|получилось|получается|получится|вышло|выходит|смог\w*|могу|можем|сумел\w*|представляется возможным|берусь|возьмусь|готов\w?|решусь|рискну|стану|буду|хочу|в силах|в состоянии)|невозможно|нельзя|нереально|затрудн\w+|сложно|трудно|проблематично|не из чего|неоткуда)",
        r"(?:^|\s)(?:я )?(?:не (?:подскажу|скажу|назову|отвечу|вспомню|соображу|ведаю|дам ответа|помогу|угадаю|определю|припоминаю|разберу\w*|имею чести знать|осведомлен\w*|информирован\w*|эксперт|специалист|силен|сильна|владею|нахожу|слыхал\w*|слыхивал\w*|встречал\w*|попадал\w*|сталкивал\w*)|сдаюсь|пасую|я пас|тут (?:я )?пас|пас$|запамятовал\w*|бессилен|бессильна|промолчу|умолкаю|пропускаю(?: вопрос)?|пропущу|без комментариев)(?=$|\W)|откуда (?:же |ж )?(?:мне|я|нам) (?:\w+ )?(?:знать|знаю)|поч[её]м (?:мне|я) знат?ь?ю?|(?:кто|шут|фиг|хрен|пес|леший|бог|аллах|черт|бес) (?:его |её |ее |их |же |ж |только )*(?:знает|разбер[еу]т|ведает)|(?:фиг|хрен|шут) знает|одному богу|(?:поставил\w*|ставит\w*|загнал\w*) (?:\w+ ){0,3}(?:в тупик|затруднение)|в тупик\w*|(?:из головы|из памяти) (?:вылетел\w*|выпал\w*)|(?:вылетел\w*|выпал\w*|стерл\w+|выветрил\w*) (?:\w+ )?(?:из|у меня)|не (?:приходит|идет|всплывает|припоминается|вспоминается|лезет)(?: \w+){0,2}|вопрос не (?:ко мне|по адресу)|не ко мне|не по зубам|не моя (?:тема|область|специализация)|я (?:тут |здесь )?(?:профан|не эксперт|не силен|не знаток)|(?:слабо|плохо|мало) (?:знаком\w*|ориентир\w*|разбира\w*|осведомлен\w*)|ничем (?:\w+ )?(?:помочь )?не (?:могу|помогу|смогу|порад\w+)|не по(?:могу|радую) (?:ответом)?|не смогу помочь|нечего (?:сказать|ответить|добавить)",
        r"(?:у меня|мне|в мо\w+|из мо\w+|среди мо\w+|мо[ияе]\w?|в (?:доступн\w+|имеющ\w+|открыт\w+|известн\w+)) (?:[\w-]+ ){0,6}?(?:нет(?:у)?\b|отсутству\w+|не ?(?:имеется|значит\w*|числит\w*|найд\w+|нашл\w+|встреча\w+|встрет\w+|попада\w+|содерж\w+|отраж\w+|фигурир\w+|сохран\w+|хран\w+|оказалось|известн\w+|знаком\w*|доступн\w+|ведом\w+|охватыва\w+|включа\w+|располага\w+|вход\w+|говорит\w*)|ничего не (?:говорит|известно|нашл\w+|сказано)|ни о ч[её]м не говорит|незнаком\w*|неведом\w*|неизвестн\w+|недоступн\w+|маловато|недостаточно|не хватает)|(?:ответа|информаци\w+|сведени\w*|данн\w+|подтверждени\w+|фамили\w+|имени|доступа|упоминани\w+|названия|понятия|представления|источник\w*)(?: [\w-]+){0,6} у меня (?:\w+ )?нет(?:у)?\b|(?:ответа|подтверждени\w+|сведени\w*|данных|информации|имени|фамилии|упоминани\w+|романа|книги|фильма|песни|человека|персоны|ничего)(?: [\w«»\"-]+){0,6}? (?:я )?(?:так и |нигде |пока )?не (?:знаю|наш[её]л\w*|нашл\w*|нашлось|обнаруж\w+|отыскал\w*|встретил\w*|встречал\w*|увидел\w*|удалось|имею|дам|вижу|получил\w*)|(?:никогда|ни разу|раньше|прежде) (?:\w+ )?(?:о|об|про|не) (?:\w+ ){0,4}(?:слыш\w+|слыха\w+|встреча\w+|чита\w+)|впервые (?:\w+ )?(?:слышу|вижу|встречаю|о н[её]м|сталкиваюсь)|поиск\w* (?:\w+ ){0,4}(?:ничего|не дал|безрезультат|безуспеш|не привел|не принес)\w*",
        r"(?:выход\w+|наход\w+|лежит|остается) (?:\w+ ){0,2}(?:за (?:рамк\w+|предел\w+)|вне) (?:\w+ ){0,3}(?:мо\w+|знани\w+|компетенци\w+|возможност\w+|данн\w+)|за пределами мо\w+|вне мо\w+|не вход\w+ в (?:мо\w+|круг)|(?:знани\w+|данн\w+|сведени\w+|обучени\w+|информаци\w+) (?:\w+ ){0,3}(?:обрыва\w+|ограничен\w*|заканчива\w+|актуальн\w+|доход\w+ до|охватыва\w+|заверш\w+)|(?:позже|после) (?:\w+ ){0,4}(?:обучени\w+|обновлени\w+|отсечк\w+|среза|моих данных)|не (?:могу|умею|берусь) (?:\w+ )?(?:заглянуть|предвид\w+|предсказ\w+)|будущее (?:\w+ )?(?:неведом|неизвестн|не дано|знать)\w*",
        r"(?:выдум\w+|придум\w+|сочин\w+|нафантазир\w+|фантаз\w+|домысл\w*|догадк\w+|спекуляц\w+|с потолка|пальцем в небо|наугад|наобум|от балды|отсебятин\w+|гада\w+|угадыва\w+|предположени\w+|небылиц\w+|случайн\w+ (?:имя|фамили\w+|цифр\w+|дат\w+|числ\w+)) (?:[\w-]+ ){0,4}?(?:не (?:хочу|хочется|хотел(?:ось|а)? бы|буду|стану|желаю|собираюсь|намерен\w?|могу|люблю|имеет смысла|стоит)|бы\b|было бы|бесполезно|бессмысленно|нет смысла|неправильно)|(?:не (?:хочу|хочется|хотел(?:ось|а)? бы|буду|стану|желаю|собираюсь|намерен\w?|имеет смысла|стоит|дело)|чтобы не|вместо того|остается (?:только|лишь)|можно (?:только|лишь)|могу (?:только|лишь)|(?:было|были|была|будет|будут|это) бы(?:ло|ли|ла)?|бы (?:просто|лишь|только)|чист\w+|сплошн\w+|лишь|лучше|пришлось бы|придется|взят\w+|буква?льно) (?:[\w-]+ ){0,3}?(?:выдум\w+|придум\w+|сочин\w+|фантаз\w+|домысл\w*|догад\w+|спекуляц\w+|спекулир\w+|с потолка|пальцем в небо|наугад|наобум|отсебятин\w+|гада\w+|угадыва\w+|вводить (?:\w+ )?в заблуждение|вранье|врать|промолчать|воздержаться|не (?:называть|отвечать|гадать|говорить|указывать|рисковать))|предпочту (?:\w+ )?(?:промолчать|не|воздержаться)|остав\w+ (?:\w+ ){0,3}(?:без ответа|пуст\w+|незаполнен\w+)|прочерк",
        r"(?:так\w+|эт\w+|под таким|с таким) (?:[\w«»\"-]+ ){0,4}?(?:не существу\w+|не существовал\w*|не было|не значится|не нашлось|не наш[её]л\w*|не знаю|не встреча\w+|не выходил\w*|незнаком\w*|неизвестн\w+|мне не попада\w+)|(?:вопрос|посылк\w+|предпосылк\w+|утверждени\w+) (?:[\w-]+ ){0,5}?(?:неверн\w+|ложн\w+|некорректн\w+|ошибочн\w+|не имеет смысла|лишен\w* смысла|не соответству\w+|бессмыслен\w+)|(?:знаете|знает|известно|можете знать|может знать) (?:только|лишь|разве что) (?:\w+ )?(?:вы|вам|сам\w*|он|она|автор\w*|богу)|(?:только|лишь) (?:вы|вам|ему|ей|сами|богу) (?:\w+ )?(?:знаете|известно|можете)|вы (?:мне )?(?:об этом |этого |ничего )?(?:\w+ )?не (?:рассказыва\w+|сообща\w+|говорил\w*|сказал\w*|прислал\w*|приложил\w*|указал\w*|уточнил\w*)|(?:текст|отрывок|фрагмент|статья|изображение|файл|документ|фото\w*|картинк\w+) (?:\w+ ){0,3}не (?:прилож\w+|прикреп\w+|привед\w+|вид\w+|предостав\w+|загру\w+|прислан\w*|прикладыва\w+|добавлен\w*)|не вижу (?:\w+ ){0,3}(?:текст\w*|отрывк\w+|вложени\w+|файл\w*|изображени\w+|стать\w+|картинк\w+|ответа)|без (?:[\w-]+ ){0,6}(?:невозможно|не могу|нельзя|сложно|не получится|не удастся|не отвечу|не обойтись|трудно)(?!\w)|(?:недостаточно|мало|слишком мало|не хватает) (?:\w+ ){0,3}(?:данных|информации|контекста|сведении|вводных|исходных|деталеи|подробносте\w)|не (?:\w+ )?(?:понять|понимаю|ясно|понятно),? (?:о (?:ком|ч[её]м)|какой|какая|кто|кого|что)\b",
        r"ни малеиш\w+ (?:представлени\w+|поняти\w+|иде\w+)|(?:в|к) (?:вопрос\w|услови\w+|формулировк\w) (?:\w+ ){0,3}(?:ошибк\w+|неточност\w+|нестыковк\w+|противоречи\w+)|(?:вы )?(?:\w+ )?забыли (?:\w+ )?(?:приложить|прислать|вставить|добавить|указать|прикрепить)|(?:нужен|нужна|нужно|нужны|потребуется|понадобится|необходим\w*) (?:\w+ ){0,3}(?:текст|отрывок|контекст|фрагмент|подробност\w+|детали|уточнени\w+|данные)|(?:знаю|знания|данные|осведомлен\w*|информация|сведения) (?:\w+ ){0,5}(?:только |лишь )?до (?:\w+ )?(?:года )?20\d\d|(?:читать|слышать|встречать|видеть|сталкиваться|знать) (?:\w+ ){0,2}не (?:приходилось|доводилось|случалось|могу|дано)|не (?:приходилось|доводилось|случалось) (?:\w+ ){0,3}(?:читать|слышать|встречать|видеть|сталкиваться)|(?:такои|такого|таких) (?:\w+ ){0,3}(?:нет|не существует|не бывало)\W*$|(?:и|я) рад\w? бы (?:\w+ )?(?:помочь|ответить|подсказать)",
    ),
    "uk": (
        r"не знаю|не маю (?:\w+ )?(?:уявлення|інформації|даних)|не можу (?:\w+ )?(?:відповісти|сказати|визначити)|невідомо|гадки не маю|ніхто не знає|не памʼятаю|не пам'ятаю",
    ),
    "ar": (
        r"لا (?:أ|ا)عرف|لا (?:أ|ا)علم|لا (?:أ|ا)دري|لست (?:متأكد|متاكد|على علم|أدري|أعرف)|لا (?:أ|ا)ستطيع (?:\w+ )?(?:الإجابة|الاجابة|تحديد|التأكد|تأكيد|القول)|لا يمكنني (?:\w+ )?(?:الإجابة|الاجابة|تحديد|تأكيد|التأكد|القول|معرفة)|(?:ليس|ليست) (?:لدي|عندي) (?:\w+ )?(?:معلومات|فكرة|إجابة|علم|بيانات)"
        r"|لا (?:تتوفر|توجد|أملك|أمتلك|املك|تتوافر) (?:\w+ )?(?:لدي )?(?:معلومات|بيانات|إجابة|فكرة)|غير معروف|لا (?:أ|ا)تذكر|لا أحد يعرف|من غير الممكن|لا يمكن (?:تحديد|معرفة)|غير معلوم|أمتنع|ما بعرف|ما أدري|مش عارف|لا فكرة لدي",
        r"الله أعلم|الله اعلم|لم أسمع|لا (?:أحفظ|أذكر)|لا (?:يمكنني|أستطيع|يسعني|أقدر) (?:\S+ ){0,2}(?:الوصول|التحقق|العثور|التنبؤ|الاختيار|تقديم|إعطاء|الجزم|التخمين)|لم (?:أجد|أعثر|أتمكن)|(?:معرفتي|معلوماتي|بياناتي) (?:\S+ ){0,3}(?:تتوقف|محدودة|تنتهي|حتى|قديمة)|(?:أفضل|أفضّل) (?:عدم|ألا)|ليس لدي|ليست لدي|لا أملك|لا أمتلك|لا تتوفر لدي|ما عندي (?:فكرة|علم|معلومات)|مدري|معرفش|ماعرفش|مش متأكد",
        r"(?:لا|لن|لست) (?:أريد|أود|أرغب|أستطيع|يمكنني|أجرؤ|أخاطر|أخمن|أختلق|مستعد) ?(?:\S+ ){0,3}(?:أخمن|التخمين|تخمين|اختلاق|أختلق|ذكر|أذكر|تأليف|ضمان|أضمن|تضليل)|لا (?:أ|ا)عرف|(?:سيكون|سأكون|يكون) (?:\S+ ){0,3}(?:تخمين|اختلاق|مجرد تخمين)\S*|(?:ليس|لا يوجد|لا توجد|لم يرد|لا يتوفر) (?:\S+ ){0,4}(?:لدي|عندي|في (?:بياناتي|معلوماتي|معرفتي|ذاكرتي))|خارج (?:نطاق )?(?:معرفتي|معلوماتي|علمي)|لا علم لي|لا يحضرني|لا (?:أتذكر|يخطر ببالي)|لم (?:أستطع|يتسن لي|أهتد|أوفق)",
    ),
    "hi": (
        r"(?:नहीं|नही) (?:पता|मालूम|जानता|जानती|जानते|बता सकता|बता सकती|कह सकता|कह सकती|दे सकता|दे सकती)|(?:पता|मालूम|जानकारी|याद|ज्ञात|उपलब्ध|संभव) (?:नहीं|नही)|(?:उत्तर|जवाब) (?:नहीं|नही)|कोई (?:जानकारी|अंदाज़ा|अंदाजा|आइडिया) (?:नहीं|नही)|अज्ञात(?: है| हैं|$|[।.])|कोई नहीं जानता",
        r"(?:नहीं|नही) (?:पता|मालूम|जानता|जानती|सुना|चुन|ढूंढ)|(?:स्रोत|जानकारी|उत्तर|जवाब|रिकॉर्ड|विवरण) (?:\S+ ){0,3}(?:नहीं|नही) मिल|(?:पता|मालूम|जानकारी|याद|पहुँच|पहुंच|स्रोत|विचार|डेटा|पसंद|राय)\S* (?:\S+ ){0,2}(?:नहीं|नही)|नहीं (?:कह|बता|दे|जान|कर) ?(?:सकता|सकती|सकते|पाऊँगा|पाऊंगा)|(?:कह|बता|जान|दे) (?:नहीं|नही) (?:सकता|सकती|सकते)|भगवान (?:ही )?जाने|क्या पता|कौन जाने|(?:मेरा|मेरी|मेरे) (?:ज्ञान|जानकारी|डेटा) (?:\S+ ){0,4}(?:तक|सीमित)|अंदाज़?ा (?:भी )?नहीं",
        r"(?:मनगढ़ंत|अटकल|अनुमान|अंदाज़?ा|गलत)\S* (?:\S+ ){0,4}(?:नहीं|नही) (?:चाहता|चाहती|दूँगा|दूंगा|लगाऊँगा|लगाऊंगा|दे)|(?:मेरे पास|मेरी जानकारी में|मेरे डेटा में|मेरी स्मृति में) (?:\S+ ){0,6}(?:नहीं|नही)|मुझे (?:\S+ ){0,4}(?:नहीं|नही) (?:पता|मालूम|मिला|मिली|मिल|याद|आता)|(?:नाम|संख्या|तारीख|उत्तर|जवाब) (?:\S+ ){0,3}(?:नहीं|नही) (?:बता|दे|कह)|मेरी जानकारी (?:के|से) (?:दायरे से )?(?:बाहर|परे)",
    ),
    "tr": (
        r"\bbilm[iı]yor(?:um|uz)\b|\bbilemiyorum\b|\bbilmem\b|\bfikrim yok\b|\bbilgim yok\b|\bbilgi(?:ye)? (?:\w+ )?(?:yok|sahip deg)|\bhat[iı]rlam[iı]yorum\b|\bcevap (?:veremem|veremiyorum)|\byan[iı]tlayam(?:am|[iı]yorum)|\bbilinm(?:iyor|emektedir)\b|\bkimse bilm|\bemin de[gğ]ilim\b|\bbelirlenem|\bbulamad[iı]m\b"
        r"|\bcekimser\b|\bbilgi bulunm",
        r"\berişim\w* (?:\w+ )?(?:yok|bulunmuyor|değil)\b|\b(?:hiç )?duymad[iı]m\b|\bkim bilir\b|\bnereden bileyim\b|\bne bileyim\b|\ballah bilir\b|\b(?:bir )?kaynak (?:\w+ )?bulamad|\bbulamad[iı]m\b|\b(?:söyle|diye|belirle|doğrula|yan[iı]tla|tahmin ed|cevapla|onayla|seç)\w*(?:emem|amam|emiyorum|am[iı]yorum|emeyeceğim|amayacağ[iı]m)\b|\b(?:tercihim|görüşüm|fikrim|bilgim|verim|cevab[iı]m) (?:\w+ )?yok\b|\bbilgi\w* (?:\w+ ){0,3}s[iı]n[iı]rl[iı]\b|\baraşt[iı]rmam (?:gerek|laz[iı]m)|\bakl[iı]ma gelmiyor\b|\bemin (?:\w+ )?değilim\b|\başinas[iı] değilim\b",
        r"\b(?:uydur\w*|tahmin\w*|spekülasyon\w*|rastgele) (?:\w+ ){0,4}(?:istemem|istemiyorum|istemiyor\w*|olurdu|olur|etmeyeceğim|yapmayacağ[iı]m|etmek istemem|yapmak istemiyorum|yürütmek istemem)\b|\b(?:isim|tarih|say[iı]|rakam|cevap|yan[iı]t) (?:\w+ ){0,3}(?:vermem|veremem|veremiyorum|vermeyeceğim|vermek istemiyorum|söyleyemem|söylemek istemiyorum)\b|\b(?:bende|elimde|veri\w*|kaynaklar[iı]mda|belleğimde) (?:\w+ ){0,4}(?:yok|bulunmuyor|mevcut değil|yer alm[iı]yor)\b|\b(?:bilgi|uzmanl[iı]k) alan[iı]m[iı]n d[iı]ş[iı]nda\b|\bhiçbir fikrim\b|\b(?:bu )?(?:isim|ad|kitap|film) bana (?:\w+ )?(?:bir şey|hiçbir şey) (?:ifade|çağr[iı]şt[iı]r)\w*|\bpes (?:ediyorum|doğrusu)\b|\bç[iı]karamad[iı]m\b|\bhat[iı]rlayam[iı]yorum\b|\btespit edemed\w+|\bulaşamad[iı]m\b",
    ),
    "vi": (
        r"\b(?:toi|tôi|minh|em) (?:\w+ )?khong (?:biet|ro|chac|nho|co (?:\w+ )?thong tin|the (?:tra loi|xac dinh|xac nhan))|^khong (?:biet|ro|co thong tin|the xac dinh|chac)|\bkhong ai biet\b|\bchua ro\b|\bchiu\W*$",
        r"\b(?:toi|tôi|minh|em) (?:\w+ ){0,2}khong (?:tim (?:thay|duoc|ra)|co (?:\w+ ){0,3}(?:quyen truy cap|du lieu|nguon|y kien|so thich|cau tra loi|thong tin)|the (?:\w+ ){0,2}(?:tra loi|truy cap|xac (?:dinh|nhan|minh)|biet|doan|noi|chon|kiem tra|cung cap)|nam ro|duoc biet|quen|nghe)|\bchua (?:tung )?nghe\b|\bkien thuc cua toi (?:\w+ ){0,2}(?:den|gioi han|dung)|\bai ma biet\b|\bchiu(?: thua)?\W*$|\bkhong dam (?:doan|chac)|\bquen mat (?:roi)?|\bkhong (?:nho|biet|ro) (?:nua|a|nhi|dau)\W*$",
        r"\b(?:toi|minh|em) (?:\w+ ){0,3}(?:khong|chua|chang) (?:\w+ ){0,2}(?:muon|dam|đam|the|tien|nen) (?:\w+ ){0,3}(?:bia|doan|đoan|suy đoan|suy doan|neu|đua ra|dua ra|khang đinh|khang dinh|bao đam|bao dam|phong đoan)\b|\b(?:neu|moi) (?:\w+ ){0,4}(?:thi |đeu |deu )?(?:chi )?la (?:bia|đoan mo|doan mo|phong đoan|bia đat)|\b(?:nam )?ngoai (?:pham vi )?(?:hieu biet|kien thuc|kha nang) cua (?:toi|minh)\b|\btrong du lieu cua (?:toi|minh) (?:\w+ )?khong\b|\b(?:toi|minh) (?:xin )?(?:chiu|bo tay|đau hang|dau hang)\b|\b(?:toi|minh) (?:mu tit|khong ro|chua ro|chua biet)\b",
    ),
    "id": (
        r"\b(?:saya |aku )?(?:tidak|tak|nggak|gak|enggak|kurang) (?:tahu|tau|yakin|ingat|mengetahui|memiliki (?:\w+ )?(?:informasi|data)|punya (?:\w+ )?informasi|dapat (?:\w+ )?(?:menjawab|menentukan|memastikan)|bisa (?:\w+ )?(?:menjawab|menentukan|memastikan))|\btidak (?:ada|tersedia) (?:\w+ )?informasi|\btidak diketahui\b|\btak seorang pun tahu\b",
        r"^entah(?:lah)?\b|\bmana (?:saya|aku|gue) tahu\b|\b(?:saya|aku) (?:\w+ )?(?:tidak|tak|belum|kurang|nggak|gak|ga) (?:\w+ )?(?:menemukan|paham|kenal|mengenal|pernah (?:\w+ )?(?:mendengar|dengar)|punya (?:\w+ )?(?:ide|info\w*|akses|data|pendapat)|memiliki (?:\w+ ){0,2}(?:akses|pendapat|preferensi|informasi|data|catatan|pengetahuan)|dapat (?:\w+ )?(?:menemukan|mengakses|memverifikasi|memprediksi|memilih|memberikan|menyebutkan)|bisa (?:\w+ )?(?:menemukan|mengakses|memverifikasi|memprediksi|memilih|memberikan|menyebutkan|jawab|mengatakan))|\bpengetahuan saya (?:\w+ ){0,3}(?:sampai|terbatas|hingga|berakhir)|\b(?:tidak|nggak|gak|ga|kagak) (?:tau|tahu|ngerti)\b|\bwallahu a'?lam\b|\b(?:saya|aku|gue|gua|sudah|udah|agak|benar-benar) (?:[\w-]+ ){0,2}lupa\b|\blupa (?:saya|aku|namanya|tepatnya|lagi)\b|\bsaya lebih memilih tidak\b",
        r"\b(?:saya|aku) (?:\w+ ){0,2}(?:tidak|tak|enggan|nggak) (?:\w+ )?(?:mau|ingin|berani|akan|bisa|dapat|sanggup) (?:\w+ ){0,3}(?:menebak|mengarang|berspekulasi|menyebut\w*|memberi\w*|menjamin|mengada-ada|menduga|memastikan|menemukan|menelusuri|melacak)\b|\b(?:itu|hanya) (?:\w+ )?(?:akan|cuma) (?:\w+ )?(?:mengarang|menebak|tebakan|karangan|spekulasi)\b|\bdi luar (?:\w+ )?(?:pengetahuan|jangkauan|cakupan|kemampuan)(?: \w+)? ?(?:saya|aku)?\b|\b(?:data|catatan|pengetahuan) saya (?:\w+ ){0,3}(?:tidak|belum)\b|\b(?:saya|aku) menyerah\b|\b(?:nama|judul) (?:itu|ini|tersebut) (?:asing|tidak (?:saya )?(?:kenal|ketahui))\b|\bsaya tidak (?:mendapati|menjumpai|mempunyai)\b",
    ),
    "el": (
        r"δεν (?:ξερω|γνωριζω|θυμαμαι|εχω (?:\w+ )?(?:ιδεα|πληροφορι\w+)|μπορω να (?:απαντησω|πω|προσδιορισω|επιβεβαιωσω)|ειμαι σιγουρ\w+)|αγνωστο|κανεις δεν ξερει",
    ),
    "he": (
        r"(?:אני )?לא (?:יודע|יודעת|זוכר|זוכרת|בטוח|בטוחה|ידוע|יכול לענות|יכולה לענות)|אין לי (?:מושג|מידע)|איני יודע",
    ),
    "fa": (
        r"نمی ?‌?دانم|نمیدانم|نمی ?‌?دونم|اطلاعی ندارم|اطلاعات\w* ?(?:\w+ )?ندارم|مطمئن نیستم|نامشخص|نامعلوم|نمی ?‌?توانم (?:\w+ ){0,3}(?:پاسخ|بگویم|تعیین)",
    ),
    "th": (r"ไม่(?:ทราบ|รู้|แน่ใจ|มีข้อมูล|สามารถ(?:ตอบ|ระบุ|ยืนยัน))|จำไม่ได้",),
    "cs": (
        r"\bnevim\b|\bnemam (?:\w+ )?(?:tuseni|poneti|informace)|\bnevime\b|\bneznam\b|\bnepamatuji\b|\bnemohu (?:\w+ )?(?:odpovedet|rici|urcit)|\bneni znamo\b|\bnikdo nevi\b",
    ),
    "ro": (
        r"\bnu (?:stiu|știu|cunosc|sunt sigur\w?|îmi amintesc|am (?:\w+ )?(?:idee|informatii|informații))\b|\bnu (?:pot|se poate) (?:\w+ )?(?:raspunde|spune|determina|confirma)|\bhabar nu am\b|\bnu se stie\b|\bnecunoscut\b",
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
    "ru": (
        r"\bв (?:\w+ )?(?:тексте|отрывке|документ\w*|статье|источник\w*|контексте) (?:\S+ ){0,3}(?:не (?:указ|упом|сказ|говор|привод|содерж|уточн)\w*|нет\b|ничего)|невозможно (?:сказать|знать|определить|предсказать|установить|ответить)|(?:не|никогда не) (?:была |было |были |был )?(?:обнародован|разглаша|раскрыва|сообщал)\w*|никто (?:\S+ )?не (?:знает|может)|нет (?:достоверн\S+|надёжн\S+|надежн\S+|публичн\S+|официальн\S+) (?:информации|данных|сведени\w*|источников)|(?:трудно|сложно) сказать|не имеет ответа|нельзя (?:\S+ )?(?:ответить|сказать|предсказать|определить)",
        rf"{_RU_SOURCE}(?: [\w«»\"-]+){{0,6}}? (?:не|нигде не|ни разу не|так и не|никак не|ничего не|прямо не|также не|тоже не) (?:[\w-]+ ){{0,2}}?(?:{_RU_SAID})|{_RU_SOURCE}(?: [\w-]+){{0,5}}? (?:молч\w+|умалчива\w+|обход\w+ (?:\w+ ){{0,3}}(?:сторонои|молчанием)|ни слова|ни словом|ничего нет|нет (?:ни\w* )?{_RU_ASKED})|(?:ни слова|ни строчки|ничего) (?:\w+ ){{0,3}}(?:в|об) (?:\w+ ){{0,3}}{_RU_SOURCE}",
        rf"{_RU_ASKED}(?: [\w«»\"-]+){{0,8}}? (?:не|нигде не|так и не|до нас не|никогда не|нигде |пока не|никому не|мне не|достоверно не|публично не|тоже не) ?(?:[\w-]+ ){{0,3}}?{_RU_TOLD}",
        rf"(?:не (?:сохранил\w*|дош\w+|осталось|существу\w+|найден\w*|найти|встреча\w+|имеется|удалось (?:наити|обнаружить)|встрет\w+|хватает|зафиксирован\w*|обнаружен\w*|вел\w*|велось|велась|имею|публик\w+|установлен\w*)|(?:нет|отсутству\w+|никаких|ни одного|недостаточно)) (?:[\w-]+ ){{0,4}}?{_RU_ASKED}|(?:ответ|информаци\w+|сведени\w+|данн\w+|упоминани\w+|запис\w+|подтверждени\w+|источник\w*|документ\w*)(?: [\w-]+){{0,6}}? (?:отсутству\w+|(?:утрачен|утерян|сгорел|погиб|потерян|уничтожен)\w*\W*$|нет\b|недоступн\w+|недостаточно|скудн\w+|противоречив\w+|разрозненн\w+)|(?:никто|никем) (?:\w+ ){{0,2}}не (?:вел\w*|считал\w*|записыва\w+|фиксирова\w+|подсчитыва\w+|зафиксирова\w+|скаж\w+|может сказать)",
        r"(?:остается|останется|осталось|остались|оста[юе]тся|осталась|остался) (?:[\w-]+ ){0,4}?(?:неизвестн\w+|загадк\w+|таин\w+|вопрос\w*|невыяснен\w+|неясн\w+|под вопросом|открыт\w+|неустановлен\w+|нераскрыт\w+|нерешен\w+|белым пятном|предметом (?:\w+ )?спор\w+)|(?:покрыт\w*|окутан\w*) (?:\w+ )?(?:мраком|таинои|тумано[мв])|истори\w (?:об этом |\w+ ){0,3}(?:умалчивает|не сохранила|молчит)|кану\w+ в лету|(?:это|до сих пор|по сеи день|для всех) (?:\w+ ){0,3}(?:загадка|таина|неясно|неизвестно|невыяснено)\W*$|\bеще не (?:состоял\w+|произош\w+|наступ\w+|прош\w+|провод\w+|объяв\w+|известн\w+|сыгран\w*|заверш\w+|выш\w+|определ\w+|прове\w+|начал\w+|случил\w+|разыгран\w*)|(?:ни\w+ |публично |открыто ){1,2}(?:\w+ )?(?:не )?(?:раскрыва\w+|сообща\w+|рассказыва\w+|называ\w+|афиширова\w+|разглаша\w+|упомина\w+)|(?:имя|фамили\w+|дата|год|число|количеств\w+|сумма|цифра|автор\w*|возраст|точн\w+ (?:дата|число|сумма|год|место)|место|название|личность|адрес|ответ) (?:[\w-]+ ){0,5}(?:неизвест\w+|неизвестен|не ?известн\w+)\W*$|мне (?:\w+ )?неизвест\w+|(?:вопрос|загадка|проблема) (?:\w+ ){0,2}не (?:решен\w*|разгадан\w*|закрыт\w*)|(?:она|это|они|он|информация|данные|семья|артист\w*) (?:\w+ ){0,2}не (?:публикова\w+|разглаша\w+|обнародова\w+|афиширова\w+|раскрыва\w+|оглаша\w+|опубликован\w*)",
    ),
    "ar": (
        r"(?:النص|المقال|الوثيقة|السياق|المصدر|الفقرة) (?:\S+ ){0,2}لا (?:يذكر|يحدد|تذكر|يوضح|يشير|يحتوي)|لا (?:يذكر|يحدد|يوضح) النص|لا أحد (?:\S+ )?(?:يعلم|يعرف|يدري|يستطيع)|لم (?:يتم )?(?:يُكشف|يكشف|الكشف|الإعلان|يُعلن|يعلن|تُنشر|ينشر)|لا (?:توجد|يوجد|تتوفر) (?:\S+ ){0,3}(?:معلومات|سجلات|سجل|بيانات|مصادر|دليل)|(?:من )?(?:المستحيل|الصعب) (?:معرفة|القول|تحديد|الجزم|التنبؤ)|لا يمكن (?:الإجابة|التنبؤ|الجزم)|ليس (?:معروفا|معروفًا|من المعروف)",
        r"(?:اسم|تاريخ|عدد|عمر|رقم|الاسم|التاريخ|العدد|الإجابة|هوية|المصادر|النص|الكاتب|المؤلف)\S* (?:\S+ ){0,5}(?:لم (?:يذكر|تذكر|يُذكر|يرد|يصل|تصل|يسجل|يحدد|يوثق|يصرح)|غير (?:مذكور|معروف|محدد|مسجل|موثق|واضح|متوفر|متاح))\S*|لم (?:تصلنا|يصلنا|يبق|تحفظ|ترد)|(?:يبقى|تبقى|يظل|تظل|ما (?:زال|يزال)) (?:\S+ ){0,3}(?:مجهول|غامض|لغز|سر)\S*|لا (?:ذكر|أثر) (?:ل|في)\S*",
    ),
    "hi": (
        r"(?:पाठ|लेख|दस्तावेज़?|अनुच्छेद|संदर्भ|गद्यांश|स्रोत)\S* (?:\S+ ){0,6}(?:नहीं|नही)|(?:उल्लेख|ज्ञात|उपलब्ध|स्पष्ट|सार्वजनिक) (?:\S+ )?(?:नहीं|नही)|किसी को (?:\S+ )?(?:नहीं|नही)|कोई (?:\S+ )?नहीं जानता|(?:बताना|कहना|जानना) (?:मुश्किल|असंभव|कठिन|संभव नहीं)|असंभव है",
        r"(?:नाम|तारीख|संख्या|उम्र|उत्तर|तिथि|जानकारी|विवरण)\S* (?:\S+ ){0,6}(?:नहीं|नही) (?:दिया|दी|बताया|बताई|मिलता|मिलती|है|किया|लिखा)|(?:स्रोत|इतिहास|ग्रंथ|लेखक)\S* (?:\S+ ){0,4}(?:मौन|चुप)|(?:रहस्य|अज्ञात|अनसुलझा) (?:बना|बनी|ही) (?:हुआ|हुई|है)|कोई (?:\S+ )?(?:रिकॉर्ड|प्रमाण|अभिलेख|दस्तावेज़?) (?:\S+ )?(?:नहीं|नही)",
    ),
    "tr": (
        r"\b(?:metin\w*|belge\w*|makale\w*|bağlam\w*|kaynak\w*|soru\w*) (?:\w+ ){0,5}(?:belirtilm(?:em|iy)|bahsedilm(?:em|iy)|yer alm(?:am|[iı]y)|verilm(?:em|iy)|geçm(?:em|iy)|belirtm(?:em|iy)|söylem(?:em|iy))\w*|\b(?:söylemek|bilmek|tahmin etmek|belirlemek|cevaplamak) (?:\w+ )?(?:mümkün değil|imkans[iı]z|zor)|\bimkans[iı]z(?:d[iı]r)?\W*$|\b(?:aç[iı]klanmad|aç[iı]klanmam|yay[iı]nlanmad|bilinmemekte|belli değil|belirsiz(?:dir)?\W*$)\w*|\bkesin (?:\w+ )?bilinm\w+",
        r"\b(?:ad[iı]|ismi|tarihi|say[iı]s[iı]|yaş[iı]|kimliği|cevab[iı]|miktar[iı]|bilgi|kay[iı]t|kayd[iı]) (?:\w+ ){0,6}(?:bilinmiyor|belirtilmemiş\w*|geçmiyor|verilmemiş\w*|günümüze ulaşmam[iı]ş\w*|kaydedilmemiş\w*|aç[iı]klanmam[iı]ş\w*|bulunmuyor|bulunmamakta\w*|yer alm[iı]yor|mevcut değil|yok)\b|\bkaynaklar(?:da)? (?:\w+ ){0,3}(?:suskun|sessiz|bilgi yok|bilgi vermiyor|rastlanm\w+)\b|\bgünümüze (?:\w+ )?ulaşmam[iı]ş\w*|\b(?:gizemini|s[iı]rr[iı]n[iı]) koru\w+|\btart[iı]şmal[iı](?:d[iı]r)?\W*$",
    ),
    "pl": (
        r"\b(?:tekście|tekst|dokument\w*|artykule|kontekst\w*|fragmen\w+|źródł\w+) (?:\w+ )?nie (?:\w+ )?(?:podano|podaje|ma|wspom\w+|zawiera|określ\w+|wymienia|precyzuje)|\btrudno (?:\w+ )?(?:powiedzieć|stwierdzić|określić)|\bnie (?:można|sposób|da się) (?:\w+ )?(?:odpowiedzieć|powiedzieć|przewidzieć|ustalić|określić|stwierdzić)|\bnikt (?:\w+ )?nie (?:wie|może)\b|\b(?:nie|nigdy nie) (?:podano|ujawniono|opublikowano|ogłoszono|został\w* (?:\w+ )?(?:ujawnion|opublikowan|podan|ogłoszon)\w*)|\bniemożliwe (?:do|jest)\b",
        r"\b(?:imię|imienia|nazwisko|nazwiska|data|daty|liczba|liczby|kwota|wiek|odpowiedź|odpowiedzi|tożsamość) (?:[\w-]+ ){0,6}nie (?:\w+ ){0,2}(?:podan\w+|wymienion\w+|zachował\w+|jest znan\w+|przetrwał\w+|pad[ał]\w*|ujawnion\w+|pojawia|ustalon\w+|odnotowan\w+|da się ustalić)|\b(?:nie zachowały się|nie przetrwały|brak|nie ma) (?:\w+ ){0,3}(?:źród\w+|dokument\w+|zapis\w+|informacj\w+|danych|wzmian\w+|przekaz\w+)|\b(?:źródła|autor|tekst|kroniki) (?:\w+ ){0,2}(?:milcz\w+|przemilcza\w*)|\bpozostaje (?:\w+ )?(?:nieznan\w+|zagadk\w+|tajemnic\w+|nieustalon\w+|niejasn\w+)",
    ),
    "vi": (
        r"\b(?:van ban|bai viet|tai lieu|đoan van|doan van|ngu canh|nguon) (?:\w+ ){0,3}khong (?:\w+ )?(?:đe cap|de cap|noi|neu|cho biet|chua|co|đưa|dua)|\bkhong the (?:\w+ )?(?:xac đinh|xac dinh|biet|noi|tra loi|du đoan|du doan|đoan)\b|\bkhong ai (?:\w+ )?(?:biet|co the)\b|\bchua (?:đuoc|duoc|tung) (?:\w+ )?(?:cong bo|tiet lo|xac nhan|ghi nhan)|\bkhong co (?:\w+ ){0,3}(?:thong tin|ghi chep|ho so|du lieu|nguon|tai lieu)|\bkho (?:ma )?(?:noi|biet|xac đinh|xac dinh)",
        r"\b(?:ten|ngay|nam|so luong|con so|tuoi|danh tinh|cau tra loi|thong tin) (?:\w+ ){0,6}(?:khong|chua|chang) (?:\w+ )?(?:đuoc|duoc|he|co) (?:\w+ )?(?:nhac|neu|ghi|tiet lo|cong bo|biet|xac đinh|xac dinh|luu|đe cap|de cap)\b|\b(?:su sach|tai lieu|sach|nguon) (?:\w+ ){0,3}khong (?:\w+ )?(?:ghi|chep|nhac|luu|đe cap)\b|\b(?:van|con) (?:\w+ ){0,2}(?:la (?:mot )?(?:bi an|an so|đieu bi an)|chua (?:co loi giai|ro|đuoc lam ro|ngã ngu))\b|\bđa that truyen\b|\bkhong con (?:\w+ ){0,3}(?:tai lieu|ghi chep|thong tin|tu lieu)\b",
    ),
    "id": (
        r"\b(?:teks|dokumen|artikel|bacaan|konteks|sumber)(?: \w+){0,2} tidak (?:\w+ )?(?:menyebut|mencantum|menjelas|memuat|memberi)\w*|\btidak ada (?:\w+ )?(?:yang (?:\w+ )?(?:tahu|mengetahui|bisa)|catatan|informasi|data|sumber|rekaman)|\btidak (?:dapat|bisa) (?:\w+ )?(?:dipastikan|ditentukan|dijawab|diketahui|diprediksi|dikonfirmasi)|\b(?:tidak|belum) (?:pernah )?(?:diumumkan|dipublikasikan|diungkap\w*|tersedia|jelas|disebutkan)\b|\b(?:mustahil|sulit) (?:untuk )?(?:dipastikan|diketahui|dijawab|mengatakan|menentukan)",
        r"\b(?:nama|namanya|tanggal|tahun|jumlah|angka|usia|identitas|jawaban\w*|informasi|data) (?:[\w-]+ ){0,6}(?:tidak|belum|tak) (?:\w+ ){0,2}(?:disebut\w*|diketahui|tercatat|terdokumentasi|dicatat|tersedia|diungkap\w*|dijelaskan|ditemukan|dicantumkan|sampai kepada)\b|\b(?:sumber|teks|penulis|sejarah|naskah) (?:\w+ ){0,3}(?:diam|bungkam|tidak (?:\w+ )?(?:menyebut|mencatat|menjelaskan|mengungkap)\w*)|\bmasih (?:\w+ )?(?:misteri|teka-teki|menjadi (?:misteri|teka-teki|perdebatan))\b|\b(?:catatan|arsip|dokumen)\w* (?:\w+ ){0,3}(?:hilang|musnah|tidak tersisa)\b",
    ),
}
CLARIFY = {
    "nl": (
        r"\b(?:kunt|kun|kan|zou) (?:u|je) (?:\w+ ){0,4}(?:verduidelijken|aangeven|specificeren|toelichten|vertellen)[^?]*\?|\bwelke (?:[\w-]+ ){1,5}(?:bedoelt|bedoel)",
    ),
    "ru": (
        r"(?:уточните|поясните|могли бы вы (?:\S+ )?уточнить|не могли бы вы|можете (?:ли вы )?уточнить)|о каком (?:\S+ ){1,4}(?:идет|идёт|вы говорите)|^(?:рекомендую|советую|лучше) (?:\S+ ){0,3}(?:обрати|провери|уточни|посмотре)\w* (?:\S+ ){0,6}(?:официальн|саит|сайт|источник)\w*",
        r"как(?:ои|ая|ое|ого|ую|ие) (?:\w+ )?(?:именно )?(?:[\w«»-]+ ){0,3}(?:имеется в виду|имеете в виду|вас интересует|вы имеете|подразумева\w+)|(?:пришлите|приложите|вставьте|приведите|скопируйте|добавьте|дайте|предоставьте|сообщите|пояснит\w+|укажите|напишите) (?:[\w,-]+ ){0,5}(?:текст\w*|отрыв\w+|фрагмент\w*|стать\w+|контекст\w*|изображени\w+|ссылк\w+|детал\w+|подробност\w+|город\w*|год\w*|данные|информаци\w+|котор\w+)|о ком (?:именно )?(?:идет|речь|вы)|^(?:я )?(?:рекоменд\w+|совету\w+|лучше|попробуите|стоит|имеет смысл|можно|предлагаю|обратитесь|загляните|поищите|спросите|проверьте)[^.]{0,80}(?:архив\w*|музе\w+|библиотек\w+|сайт\w*|саит\w*|источник\w*|специалист\w*|краевед\w*|энциклопеди\w+|справочник\w*|историк\w*|администраци\w+|родн\w+|бабушк\w+|родствен\w+|близк\w+|маме|маму)",
    ),
    "ar": (
        r"(?:هل )?(?:يمكنك|بإمكانك|تستطيع|يرجى|من فضلك) (?:\S+ )?(?:توضيح|التوضيح|تحديد|تزويدي|ذكر)|(?:أي|من) (?:\S+ ){1,4}تقصد",
    ),
    "hi": (
        r"(?:कृपया )?(?:स्पष्ट|साफ़?|विस्तार से) (?:करें|बताएं|बताएँ|कीजिए)|आप किस (?:\S+ ){1,6}(?:बात|पूछ)",
    ),
    "tr": (
        r"\b(?:belirtir|aç[iı]klar|netleştirir|söyler|verir) (?:misiniz|misin)\b|\bhangi (?:[\w']+ ){1,5}kast",
    ),
    "pl": (
        r"\b(?:czy )?(?:możesz|mógłbyś|mogłabyś|może pan\w*|proszę) (?:\w+ )?(?:doprecyzować|sprecyzować|wyjaśnić|podać|uściślić)|\bo (?:któr\w+|kogo|jak\w+) (?:[\w-]+ ){1,4}chodzi\b",
    ),
    "vi": (
        r"\b(?:ban|anh|chi) (?:\w+ )?(?:co the|vui long) (?:\w+ )?(?:noi ro|lam ro|cho biet|cung cap|neu ro)|\bvui long (?:\w+ )?(?:lam ro|noi ro|cung cap|neu ro)",
    ),
    "id": (
        r"\b(?:bisakah|dapatkah|bolehkah|mohon|tolong) (?:anda |kamu )?(?:\w+ )?(?:menjelaskan|memperjelas|jelaskan|perjelas|memberikan|sebutkan)\w*|\b(?:mana|siapa) yang (?:anda )?(?:dimaksud|maksud)",
    ),
}
UNSURE = {
    "nl": (r"\bik (?:ben|weet) (?:er |het )?(?:niet|on) ?(?:\w+ )?zeker\b|\bniet zeker\b",),
    "sv": (r"\bjag är (?:\w+ )?(?:inte säker|osäker)\b|\bjeg er ikke sikker\b",),
    "pl": (r"\bnie jestem (?:\w+ )?(?:pewien|pewna|pewny)\b|\bnie mam pewności\b",),
    "ru": (
        r"не (?:\w+ )?уверен\w*|сомневаюсь",
        r"(?:мнени\w+|данн\w+|источник\w*|верси\w+|оценк\w+|историк\w*|исследовател\w+|учен\w+|сведени\w+|показани\w+) (?:[\w-]+ ){0,5}?(?:расход\w+|разн(?:ят|ит)\w+|противореч\w+|спорят|не (?:сход|совпада|едины|пришли)\w*|различ\w+)|(?:единого|единои|общепринят\w+|однозначн\w+|общего) (?:\w+ )?(?:мнени\w+|ответа|верси\w+|точки зрения|позиции|взгляда) (?:\w+ ){0,4}(?:нет|не существует|не сложилось)|нет (?:\w+ )?(?:единого|единои|однозначн\w+|общепринят\w+) (?:мнени\w+|ответа|версии|точки)|(?:вопрос|авторство) (?:\w+ ){0,3}(?:спорн\w+|дискуссионн\w+|открыт\w*)|(?:ведутся|идут|не утихают) (?:\w+ )?споры|(?:существует |есть |тут |здесь )?(?:несколько|много|множество|разные) (?:верси\w+|предположени\w+|гипотез\w*)|не (?:могу|готов\w?|берусь|возьмусь|рискну) (?:\w+ ){0,3}(?:ручаться|поручиться|гарантир\w+|отвечать за)|за точность не ручаюсь",
    ),
    "tr": (r"\b(?:tam )?emin değilim\b",),
    "id": (r"\b(?:saya |aku )?(?:tidak|kurang|nggak) (?:\w+ )?yakin\b",),
    "vi": (r"\b(?:toi )?khong (?:\w+ )?chac(?: chan)?\b",),
    "hi": (r"(?:पक्का|निश्चित|यकीन)\S* (?:\S+ )?(?:नहीं|नही)|(?:मैं )?निश्चित रूप से (?:नहीं|नही)",),
    "ar": (r"لست (?:متأكد|متاكد|واثق)\S*",),
}
GUESS = {
    "nl": (
        r"\b(?:misschien|waarschijnlijk|ik (?:denk|geloof|gok|vermoed)|mogelijk)\b",
        r"\b(?:ik gok|vermoedelijk|meestal|als ik moet gokken)\b",
    ),
    "sv": (r"\b(?:kanske|troligen|jag (?:tror|gissar)|förmodligen|möjligen|måske|kanskje)\b",),
    "pl": (
        r"\b(?:może|chyba|prawdopodobnie|myślę|sądzę|wydaje mi się|być może)\b",
        r"\b(?:zwykle|strzelam|zgaduję|obstawiam|przypuszczam)\b",
    ),
    "ru": (
        r"возможно|наверное|вероятно|думаю|полагаю|кажется|может быть|предположу|скорее всего",
        r"обычно|если угадывать|по-моему|предполагаю",
    ),
    "ar": (
        r"ربما|أعتقد|اعتقد|أظن|اظن|على الأرجح|قد يكون|لعل",
        r"عادة|إذا كان علي أن أخمن|أرجح|أخمن",
    ),
    "hi": (
        r"शायद|संभवतः|मुझे लगता|हो सकता",
        r"आमतौर पर|मेरे ख्याल से|अनुमान (?:है|से)",
    ),
    "tr": (
        r"\b(?:belki|muhtemelen|sanirim|galiba|tahminim|bence|olabilir)\b|sanırım",
        r"\b(?:genellikle|tahmin etmem gerekirse|tahminimce|herhalde)\b",
    ),
    "vi": (
        r"\b(?:co le|toi (?:nghi|đoan|doan|tin)|có lẽ|thuong đuoc|thuong duoc|neu phai đoan)\b",
    ),
    "id": (
        r"\b(?:mungkin|barangkali|saya (?:rasa|kira|duga|pikir|tebak)|sepertinya|kemungkinan|biasanya)\b",
    ),
}
REFUSAL = {
    "nl": (r"\bik kan (?:\w+ ){0,4}niet (?:mee )?helpen\b|\btegen mijn richtlijnen\b",),
    "ru": (r"не могу (?:\w+ ){0,3}(?:помочь|выполнить)|противоречит (?:моим|правилам)",),
    "pl": (r"\bnie mogę (?:\w+ ){0,3}(?:pomóc|spełnić)",),
    "ar": (r"لا (?:أستطيع|يمكنني) (?:\w+ )?(?:مساعدتك|المساعدة)",),
}
WHOLE = {
    "nl": (
        r"(?:onbekend|geen antwoord|weet niet|niet bekend)",
        r"(?:geen gegevens|niet (?:vermeld|genoemd|opgegeven|gegeven|beschikbaar)|n\. ?b\.?|n\.?v\.?t\.?|geen idee|onduidelijk|weet ik niet|geen informatie)",
    ),
    "ru": (
        r"(?:неизвестно|неизвестен|неизвестна|без ответа|нет ответа|нет данных|воздержусь)",
        r"(?:н/д|н\.? ?д\.?|(?:нет|без) (?:\w+ )?(?:данных|ответа|информации|сведении|понятия|комментариев)|(?:ответ|данные|сведения|информация|упоминание|записи)(?: об этом)? (?:отсутству\w+|неизвест\w+|недоступн\w+|утрачены)|не ?(?:указан|установлен|назван|упомянут|уточн|привед|найден|определ|опубликован|раскрыт|сохранил|раскрыва|упомина|называ|сообща)\w*(?: в \w+)?|не ?известн\w*|неизвестен|нет сведений|не упомин\w+|не могу (?:знать|сказать)|неясно|непонятно|сведении (?:\w+ )?нет|данных (?:\w+ )?нет|информации (?:\w+ )?нет|ответа нет|затрудняюсь(?: ответить)?|пас|пропуск\w*|прочерк|загадка|неопределенно|не определено|не знаю|хз|сдаюсь)",
    ),
    "pl": (
        r"(?:nieznan[yaei]|brak odpowiedzi|brak danych)",
        r"(?:b\. ?d\.?|nie (?:podano|wiem|wiadomo|ustalono|określono)|nieustalon\w|brak (?:informacji|wzmianki))",
    ),
    "sv": (r"(?:okänd|okänt|ukjent|ukendt|inget svar)",),
    "tr": (
        r"(?:bilinmiyor|cevap yok|belirsiz)",
        r"(?:veri yok|bilgi yok|belirtilmemiş|bilinmemektedir|bilmiyorum|kay[iı]t yok|mevcut değil)",
    ),
    "ar": (
        r"(?:غير معروف|مجهول|لا إجابة)",
        r"(?:غير (?:مذكور|محدد|متوفر|متاح|موثق)|لا (?:يوجد|توجد) (?:بيانات|معلومات|إجابة)|لا أعرف|لا أدري)",
    ),
    "vi": (
        r"(?:khong ro|khong biet|chua biet)",
        r"(?:khong (?:co (?:thong tin|du lieu|cau tra loi)|ro|biet|xac đinh|xac dinh|đuoc nhac đen)|chua (?:ro|biet|xac đinh|xac dinh)|khuyet danh)",
    ),
    "id": (
        r"(?:tidak (?:diketahui|disebutkan|tersedia|ada (?:data|informasi|jawaban)|tahu|jelas)|n/a|entah(?:lah)?|belum diketahui)",
    ),
}
PREAMBLE = {
    "nl": (r"(?:sorry|helaas|het spijt me|(?:het )?antwoord)",),
    "ru": (
        r"(?:извините|к сожалению|простите|увы|(?:\w+ )?ответ)",
        r"(?:(?:хороший|интересный|сложный|отличный|непростой|трудный|любопытный) вопрос|хм+|эм+|э-э|ну|ох|ой|м-да|мда|честно(?: говоря)?|если честно|откровенно говоря|признаться|боюсь|жаль|сожалею|прошу прощения|виноват|насколько (?:я знаю|мне известно)|к (?:моему )?сожалению|(?:я )?(?:перебрал\w?|проверил\w?|поискал\w?|искал\w?|просмотрел\w?|перерыл\w?|посмотрел\w?|подумал\w?)(?: [\w-]+){0,8}|что помню об? [\w -]{1,40}|[\w«» \"-]{1,50} с (?:таким )?(?:названием|именем|такой фамилией)[\w«» \"-]{0,30} (?:было |есть |существу\w+ |в \w+ ){0,3}(?:много|множество|несколько|немало|десятки|сотни|не один|не одна|больше одного)(?: \w+)?|(?:однофамильцев|тезок|одноименных [\w-]+)(?: [\w-]+){0,3} (?:много|множество|несколько|немало)|во избежание [\w ]{1,30}|чтобы не [\w ]{1,40})",
        r"(?:похоже|видимо|по-видимому|по всей видимости|судя по всему|боюсь ошибиться|не хочу ошибиться|чтобы не ошибиться|рад\w? бы помочь|и рад\w? бы|это (?:личная|частная|закрытая|приватная) (?:информация|тайна)|архив\w* (?:сгорел\w*|утрачен\w*|погиб\w*)|ну и вопрос\w*|вопрос (?:сложный|хороший|интересный|непростой|на засыпку)|тут (?:все )?(?:сложно|непросто)|увы и ах|как ни прискорбно|каюсь|извиняюсь|прости|сорри|блин|ого)",
    ),
    "pl": (r"(?:przepraszam|niestety|przykro mi|odpowiedz|odpowiedź)",),
    "sv": (r"(?:tyvärr|ledsen|förlåt|svar|svaret|beklager)",),
    "tr": (r"(?:üzgünüm|maalesef|cevap|özür dilerim|uzgunum)",),
    "ar": (r"(?:عذرا|عذراً|آسف|للأسف|الإجابة|أعتذر)",),
    "hi": (r"(?:क्षमा करें|माफ़ कीजिए|माफ कीजिए|मुझे खेद है|उत्तर)",),
    "vi": (r"(?:xin loi|rat tiec|tra loi|dap an)",),
    "id": (r"(?:maaf|mohon maaf|sayangnya|jawaban)",),
}
