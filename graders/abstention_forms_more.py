"""Core forms of not answering in further languages: see `graders.abstention_forms`."""

# One family of forms a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

IGNORANCE = {
    "it": (
        r"\bnon (?:lo |la |ne )?so\b|\bnon saprei\b|\bnon ne ho (?:idea|la minima)|\bnessuna idea\b|\bnon ho (?:\w+ ){0,3}(?:idea|informazioni|dati|risposta|accesso)|\bnon (?:posso|riesco a|sono in grado di) (?:\w+ )?(?:rispondere|"
        r"dire|determinare|confermare|verificare|sapere|ricordare|fornire|trovare)|\bnon (?:mi )?ricordo\b|\bnon dispongo\b|\bnon conosco\b|\bpreferisco non\b|\bmi astengo\b|\bboh\b|^passo\W*$|\blo ignoro\b|\bnon si sa\b|\bnessuno (?:lo )?sa\b"
        r"|\bimpossibile (?:dirlo|da dire|saperlo|determinare)|\b(?:è|resta) sconosciut\w\b|\bnon è (?:noto|nota|possibile)\b|\bnon ci sono (?:\w+ )?(?:informazioni|dati)",
    ),
    "nl": (
        r"\b(?:ik )?wee?t (?:ik )?(?:het |dat )?(?:helaas |echt )?niet\b|\bgeen (?:flauw )?(?:idee|antwoord)\b|\bik (?:kan|heb) (?:\w+ ){0,4}(?:niet (?:beantwoorden|zeggen|bepalen|bevestigen|vinden)|geen (?:\w+ )?(?:informatie|gegevens|antwoord))"
        r"|\bheb ik geen\b|\bik herinner me\b|\bniet bekend\b|\bis onbekend\b|\bniemand weet\b|\bik onthoud me\b|\bik pas\W*$|\bniet te (?:zeggen|bepalen)\b|\bik ken (?:\w+ ){0,2}niet\b|\bonvoldoende informatie\b",
    ),
    "sv": (
        r"\b(?:jag )?vet (?:jag )?(?:det |tyvarr )?(?:inte|ej)\b|\bingen aning\b|\bjag kan (?:\w+ ){0,3}inte (?:svara|säga|avgöra|bekräfta)|\bjag har (?:\w+ ){0,2}ingen (?:information|uppgift)|\bär okän[dt]\w*\b|\bingen vet\b|\bjag minns inte\b|\bkender ikke\b"
        r"|\b(?:jeg|det) ved (?:jeg |det )?ikke\b|\b(?:jeg|det) vet (?:jeg )?ikke\b|\bjeg har ingen (?:anelse|aning|informasjon)",
    ),
    "pl": (
        r"\bnie wiem\b|\bnie mam (?:\w+ )?(?:pojęcia|informacji|danych|dostępu)|\bnie (?:znam|pamiętam)\b|\bnie (?:mogę|jestem w stanie|potrafię) (?:\w+ ){0,3}(?:odpowiedzieć|powiedzieć|określić|potwierdzić|ustalić|stwierdzić|podać)|\bnie wiadomo\b|\bnikt nie wie\b"
        r"|\bwstrzymuję się\b|\bbrak (?:\w+ )?(?:informacji|danych|odpowiedzi)|\bnie da się\b|\bnie posiadam\b|\bjest nieznan\w+\b",
    ),
    "ru": (
        r"не знаю|не знаем|не помню|не (?:могу|можем|в состоянии|удалось|смог\w*) (?:\w+ ){0,3}(?:ответ\w+|сказать|определить|подтвердить|назвать|установить|наити|утверждать|вспомнить)|понятия не имею|нет (?:\w+ ){0,3}(?:информации|данных|сведении|ответа|представления)|не (?:располагаю|обладаю)"
        r"|мне (?:это )?(?:не ?известно)|неизвестно|никто не знает|воздерж\w+|невозможно (?:\w+ )?(?:сказать|определить|ответить|узнать|установить)|затрудняюсь|без понятия|не имею (?:\w+ )?(?:представления|информации|данных|понятия)|предпочитаю не|не в курсе",
    ),
    "uk": (
        r"не знаю|не маю (?:\w+ )?(?:уявлення|інформації|даних)|не можу (?:\w+ )?(?:відповісти|сказати|визначити)|невідомо|гадки не маю|ніхто не знає|не памʼятаю|не пам'ятаю",
    ),
    "ar": (
        r"لا (?:أ|ا)عرف|لا (?:أ|ا)علم|لا (?:أ|ا)دري|لست (?:متأكد|متاكد|على علم|أدري|أعرف)|لا (?:أ|ا)ستطيع (?:\w+ )?(?:الإجابة|الاجابة|تحديد|التأكد|تأكيد|القول)|لا يمكنني (?:\w+ )?(?:الإجابة|الاجابة|تحديد|تأكيد|التأكد|القول|معرفة)|(?:ليس|ليست) (?:لدي|عندي) (?:\w+ )?(?:معلومات|فكرة|إجابة|علم|بيانات)"
        r"|لا (?:تتوفر|توجد|أملك|أمتلك|املك|تتوافر) (?:\w+ )?(?:لدي )?(?:معلومات|بيانات|إجابة|فكرة)|غير معروف|لا (?:أ|ا)تذكر|لا أحد يعرف|من غير الممكن|لا يمكن (?:تحديد|معرفة)|غير معلوم|أمتنع|ما بعرف|ما أدري|مش عارف|لا فكرة لدي",
    ),
    "hi": (
        r"(?:नहीं|नही) (?:पता|मालूम|जानता|जानती|जानते|बता सकता|बता सकती|कह सकता|कह सकती|दे सकता|दे सकती)|(?:पता|मालूम|जानकारी|याद|ज्ञात|उपलब्ध|संभव) (?:नहीं|नही)|(?:उत्तर|जवाब) (?:नहीं|नही)|कोई (?:जानकारी|अंदाज़ा|अंदाजा|आइडिया) (?:नहीं|नही)|अज्ञात|कोई नहीं जानता",
    ),
    "tr": (
        r"\bbilm[iı]yor(?:um|uz)\b|\bbilemiyorum\b|\bbilmem\b|\bfikrim yok\b|\bbilgim yok\b|\bbilgi(?:ye)? (?:\w+ )?(?:yok|sahip deg)|\bhat[iı]rlam[iı]yorum\b|\bcevap (?:veremem|veremiyorum)|\byan[iı]tlayam(?:am|[iı]yorum)|\bbilinm(?:iyor|emektedir)\b|\bkimse bilm|\bemin de[gğ]ilim\b|\bbelirlenem|\bbulamad[iı]m\b"
        r"|\bcekimser\b|\bbilgi bulunm",
    ),
    "vi": (
        r"\b(?:toi|tôi|minh|em) (?:\w+ )?khong (?:biet|ro|chac|nho|co (?:\w+ )?thong tin|the (?:tra loi|xac dinh|xac nhan))|^khong (?:biet|ro|co thong tin|the xac dinh|chac)|\bkhong ai biet\b|\bchua ro\b|\bchiu\W*$",
    ),
    "id": (
        r"\b(?:saya |aku )?(?:tidak|tak|nggak|gak|enggak|kurang) (?:tahu|tau|yakin|ingat|mengetahui|memiliki (?:\w+ )?(?:informasi|data)|punya (?:\w+ )?informasi|dapat (?:\w+ )?(?:menjawab|menentukan|memastikan)|bisa (?:\w+ )?(?:menjawab|menentukan|memastikan))|\btidak (?:ada|tersedia) (?:\w+ )?informasi|\btidak diketahui\b|\btak seorang pun tahu\b",
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
UNSURE = {
    "it": (r"\bnon (?:ne )?sono (?:\w+ )?(?:sicur|cert)[oa]\b",),
    "nl": (r"\bik (?:ben|weet) (?:er |het )?(?:niet|on) ?(?:\w+ )?zeker\b|\bniet zeker\b",),
    "sv": (r"\bjag är (?:\w+ )?(?:inte säker|osäker)\b|\bjeg er ikke sikker\b",),
    "pl": (r"\bnie jestem (?:\w+ )?(?:pewien|pewna|pewny)\b|\bnie mam pewności\b",),
    "ru": (r"не (?:\w+ )?уверен\w*|сомневаюсь",),
}
GUESS = {
    "it": (r"\b(?:forse|probabilmente|credo|penso|direi|suppongo|immagino|potrebbe)\b",),
    "nl": (r"\b(?:misschien|waarschijnlijk|ik (?:denk|geloof|gok|vermoed)|mogelijk)\b",),
    "sv": (r"\b(?:kanske|troligen|jag (?:tror|gissar)|förmodligen|möjligen|måske|kanskje)\b",),
    "pl": (r"\b(?:może|chyba|prawdopodobnie|myślę|sądzę|wydaje mi się|być może)\b",),
    "ru": (r"возможно|наверное|вероятно|думаю|полагаю|кажется|может быть|предположу|скорее всего",),
    "ar": (r"ربما|أعتقد|اعتقد|أظن|اظن|على الأرجح|قد يكون|لعل",),
    "hi": (r"शायद|संभवतः|मुझे लगता|हो सकता",),
    "tr": (r"\b(?:belki|muhtemelen|sanirim|galiba|tahminim|bence|olabilir)\b|sanırım",),
}
REFUSAL = {
    "it": (
        r"\bnon posso (?:\w+ )?(?:aiutar\w*|assister\w*|soddisfare|partecipare)|\bcontro le mie (?:linee|regole|politiche)",
    ),
    "nl": (r"\bik kan (?:\w+ ){0,4}niet (?:mee )?helpen\b|\btegen mijn richtlijnen\b",),
    "ru": (r"не могу (?:\w+ ){0,3}(?:помочь|выполнить)|противоречит (?:моим|правилам)",),
    "pl": (r"\bnie mogę (?:\w+ ){0,3}(?:pomóc|spełnić)",),
    "ar": (r"لا (?:أستطيع|يمكنني) (?:\w+ )?(?:مساعدتك|المساعدة)",),
}
WHOLE = {
    "it": (
        r"(?:sconosciut[oa]|non (?:noto|nota|disponibile|determinabile|so|specificato)|nessuna risposta|ignoto)",
    ),
    "nl": (r"(?:onbekend|geen antwoord|weet niet|niet bekend)",),
    "ru": (r"(?:неизвестно|неизвестен|неизвестна|без ответа|нет ответа|нет данных|воздержусь)",),
    "pl": (r"(?:nieznan[yaei]|brak odpowiedzi|brak danych)",),
    "sv": (r"(?:okänd|okänt|ukjent|ukendt|inget svar)",),
    "tr": (r"(?:bilinmiyor|cevap yok|belirsiz)",),
    "ar": (r"(?:غير معروف|مجهول|لا إجابة)",),
    "vi": (r"(?:khong ro|khong biet|chua biet)",),
}
PREAMBLE = {
    "it": (r"(?:mi dispiace|purtroppo|scus[ai]|(?:la )?risposta(?: finale)?|sinceramente)",),
    "nl": (r"(?:sorry|helaas|het spijt me|(?:het )?antwoord)",),
    "ru": (r"(?:извините|к сожалению|простите|увы|(?:\w+ )?ответ)",),
    "pl": (r"(?:przepraszam|niestety|przykro mi|odpowiedz|odpowiedź)",),
    "sv": (r"(?:tyvärr|ledsen|förlåt|svar|svaret|beklager)",),
    "tr": (r"(?:üzgünüm|maalesef|cevap|özür dilerim|uzgunum)",),
    "ar": (r"(?:عذرا|عذراً|آسف|للأسف|الإجابة|أعتذر)",),
    "hi": (r"(?:क्षमा करें|माफ़ कीजिए|माफ कीजिए|मुझे खेद है|उत्तर)",),
    "vi": (r"(?:xin loi|rat tiec|tra loi|dap an)",),
    "id": (r"(?:maaf|mohon maaf|sayangnya|jawaban)",),
}
