"""Core forms of not answering in further languages: see `graders.abstention_forms`."""

# One family of forms a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

IGNORANCE = {
    "it": (
        r"\bnon (?:lo |la |ne )?so\b|\bnon saprei\b|\bnon ne ho (?:idea|la minima)|\bnessuna idea\b|\bnon ho (?:\w+ ){0,3}(?:idea|informazioni|dati|risposta|accesso)|\bnon (?:posso|riesco a|sono in grado di) (?:\w+ )?(?:rispondere|"
        r"dire|determinare|confermare|verificare|sapere|ricordare|fornire|trovare)|\bnon (?:mi )?ricordo\b|\bnon dispongo\b|\bnon conosco\b|\bpreferisco non\b|\bmi astengo\b|\bboh\b|^passo\W*$|\blo ignoro\b|\bnon si sa\b|\bnessuno (?:lo )?sa\b"
        r"|\bimpossibile (?:dirlo|da dire|saperlo|determinare)|\b(?:è|resta) sconosciut\w\b|\bnon è (?:noto|nota|possibile)\b|\bnon ci sono (?:\w+ )?(?:informazioni|dati)",
        r"\bnon mi (?:risulta|viene|sovviene|dice|ricordo|torna)\b|^chi lo sa\b|\bchiss[aà]\W*$|\bva(?:llo)? a sapere\b|\bmai sentit[oa]\b|\bnon ne (?:so|ho) (?:nulla|niente|idea)\b|\bmi sfugge\b|\b(?:dovrei|devo|bisognerebbe) (?:cercar|verificar|controllar|guardar|informar)\w*|\bnon ho (?:trovato|idea|opinioni|preferenze|modo|elementi|la minima|la pi[uù] pallida)\b|\bpreferi(?:sco|rei) (?:non|evitare)\b|\bnon (?:ho|abbiamo) (?:\w+ ){0,3}(?:accesso|notizie|notizia|fonti|ricordo|memoria)\b"
        r"|\ble mie (?:conoscenze|informazioni) (?:\w+ ){0,3}(?:ferman|arriv|limit|termin)\w*|\b(?:i miei dati|il mio addestramento|la mia conoscenza) (?:\w+ ){0,3}(?:ferma|arriva|limita|termina)\w*|\bnon (?:posso|riesco a|sono in grado di|saprei) (?:\w+ )?(?:dir\w+|indicar\w*|precisar\w*|identificar\w*|sceglier\w*|predir\w*|accedere|stabilir\w*|aiutar\w*)|\bper (?:non|evitare di) (?:\w+ ){0,3}(?:errat\w+|sbagliat\w+|errori|ingann\w+|fuorvi\w+)",
    ),
    "nl": (
        r"\b(?:ik )?wee?t (?:ik )?(?:het |dat )?(?:helaas |echt )?niet\b|\bgeen (?:flauw )?(?:idee|antwoord)\b|\bik (?:kan|heb) (?:\w+ ){0,4}(?:niet (?:beantwoorden|zeggen|bepalen|bevestigen|vinden)|geen (?:\w+ )?(?:informatie|gegevens|antwoord))"
        r"|\bheb ik geen\b|\bik herinner me\b|\bniet bekend\b|\bis onbekend\b|\bniemand weet\b|\bik onthoud me\b|\bik pas\W*$|\bniet te (?:zeggen|bepalen)\b|\bik ken (?:\w+ ){0,2}niet\b|\bonvoldoende informatie\b",
        r"\b(?:joost|god) mag het weten\b|\bgeen (?:flauw(?:e)? )?(?:benul|notie|antwoord|weet)\b|\b(?:zou|kan) ik (?:\w+ ){0,3}niet (?:weten|zeggen|vertellen)\b|\b(?:die|deze) naam zegt me niets\b|\bzegt me niets\b|\bnooit van gehoord\b|\b(?:ben|sta) ik (?:\w+ )?(?:overvraagd|met de mond vol)|\bmoet ik (?:\w+ )?(?:passen|opzoeken|nakijken|schuldig blijven)|\b(?:schiet|valt) me (?:\w+ )?niet (?:te binnen|in)\b|\bliever niet (?:\w+ ){0,2}(?:gissen|gokken|raden|speculeren|naar)|\bga ik (?:\w+ )?niet (?:raden|gokken|gissen)"
        r"|\bik (?:kon|kan|heb|vind|vond|beschik) (?:\w+ ){0,4}(?:geen|niet) (?:\w+ ){0,4}(?:bron|bronnen|informatie|gegevens|toegang|voorkeur\w*|mening\w*|vinden|gevonden|herinneren|bevestigen|beantwoorden|zeggen|nagaan|achterhalen)\b|\bmijn (?:kennis|gegevens|training\w*) (?:\w+ ){0,3}(?:reik\w+|loopt|stopt|eindig\w*|gaat|tot)\b|\bdaar heb ik geen\b",
    ),
    "sv": (
        r"\b(?:jag )?vet (?:jag )?(?:det |tyvarr )?(?:inte|ej)\b|\bingen aning\b|\bjag kan (?:\w+ ){0,3}inte (?:svara|säga|avgöra|bekräfta)|\bjag har (?:\w+ ){0,2}ingen (?:information|uppgift)|\bär okän[dt]\w*\b|\bingen vet\b|\bjag minns inte\b|\bkender ikke\b"
        r"|\b(?:jeg|det) ved (?:jeg |det )?ikke\b|\b(?:jeg|det) vet (?:jeg )?ikke\b|\bjeg har ingen (?:anelse|aning|informasjon)",
    ),
    "pl": (
        r"\bnie wiem\b|\bnie mam (?:\w+ )?(?:pojęcia|informacji|danych|dostępu)|\bnie (?:znam|pamiętam)\b|\bnie (?:mogę|jestem w stanie|potrafię) (?:\w+ ){0,3}(?:odpowiedzieć|powiedzieć|określić|potwierdzić|ustalić|stwierdzić|podać)|\bnie wiadomo\b|\bnikt nie wie\b"
        r"|\bwstrzymuję się\b|\bbrak (?:\w+ )?(?:informacji|danych|odpowiedzi)|\bnie da się\b|\bnie posiadam\b|\bjest nieznan\w+\b",
        r"\b(?:diabli|bóg|kto|licho) (?:to |go )?(?:wie|wiedzą)\W*$|\bzielonego pojęcia\b|\bbladego pojęcia\b|\bnie (?:znalazł[ae]?m|znajduję|słyszał[ae]?m|kojarzę|przypominam|orientuję|dysponuję|wiadomo|wiemy)\b|\bnigdy (?:o \w+ )?nie słyszał[ae]?m\b|\bnie (?:mogę|potrafię|umiem|jestem w stanie|zdołał[ae]?m) (?:\w+ ){0,3}(?:odpowiedzieć|powiedzieć|znaleźć|zweryfikować|wybrać|przewidzieć|wskazać|udzielić|sprawdzić|pomóc|ustalić)|\bnie mam (?:\w+ ){0,2}(?:zdania|preferencji|opinii|danych|wiedzy|informacji|dostępu|pewności)\b|\bmoja wiedza (?:\w+ ){0,3}(?:kończy|sięga|obejmuje|ogranicz)\w*|\bwolę nie\b|\bmusiał\w* (?:to )?(?:sprawdzić|poszukać)|\bnic mi to nie mówi\b|\bnie zgaduj\w*",
    ),
    "ru": (
        r"не знаю|не знаем|не помню|не (?:могу|можем|в состоянии|удалось|смог\w*) (?:\w+ ){0,3}(?:ответ\w+|сказать|определить|подтвердить|назвать|установить|наити|утверждать|вспомнить)|понятия не имею|нет (?:\w+ ){0,3}(?:информации|данных|сведении|ответа|представления)|не (?:располагаю|обладаю)"
        r"|мне (?:это )?(?:не ?известно)\b|неизвестно\b|никто не знает|воздерж\w+|невозможно (?:\w+ )?(?:сказать|определить|ответить|узнать|установить)|затрудняюсь|без понятия|не имею (?:\w+ )?(?:представления|информации|данных|понятия)|предпочитаю не|не в курсе",
        r"(?:^|\s)хз\b|^понятия не|кто (?:его |же )?знает|бог (?:его )?знает|ч[её]рт (?:его )?знает|не (?:берусь|возьмусь|стану|буду) (?:\w+ )?(?:утвержда|суди|гада|отвеча|предполага|сказа)\w*|(?:никогда|впервые) (?:не )?слыш\w*|не слышал\w*|не знаком\w*|не припомин\w*|не могу (?:\w+ ){0,3}(?:провер|получи|найти|наити|предсказ|выбра|уточни|припомни|сообщи|предостав)\w*|не могу ответить|не наш[её]л\w*|не удалось (?:\w+ )?(?:найти|наити|обнаруж|установи|подтверд)\w*|(?:мои|моя) (?:знания|данные|информация|база) (?:\S+ ){0,3}(?:огранич|заканчива|обновл)\w*|нет (?:\S+ ){0,2}(?:доступа|предпочтени\w*|мнения)|надо (?:бы )?(?:поискать|посмотреть|проверить|уточнить)|ума не приложу|без малейшего",
    ),
    "uk": (
        r"не знаю|не маю (?:\w+ )?(?:уявлення|інформації|даних)|не можу (?:\w+ )?(?:відповісти|сказати|визначити)|невідомо|гадки не маю|ніхто не знає|не памʼятаю|не пам'ятаю",
    ),
    "ar": (
        r"لا (?:أ|ا)عرف|لا (?:أ|ا)علم|لا (?:أ|ا)دري|لست (?:متأكد|متاكد|على علم|أدري|أعرف)|لا (?:أ|ا)ستطيع (?:\w+ )?(?:الإجابة|الاجابة|تحديد|التأكد|تأكيد|القول)|لا يمكنني (?:\w+ )?(?:الإجابة|الاجابة|تحديد|تأكيد|التأكد|القول|معرفة)|(?:ليس|ليست) (?:لدي|عندي) (?:\w+ )?(?:معلومات|فكرة|إجابة|علم|بيانات)"
        r"|لا (?:تتوفر|توجد|أملك|أمتلك|املك|تتوافر) (?:\w+ )?(?:لدي )?(?:معلومات|بيانات|إجابة|فكرة)|غير معروف|لا (?:أ|ا)تذكر|لا أحد يعرف|من غير الممكن|لا يمكن (?:تحديد|معرفة)|غير معلوم|أمتنع|ما بعرف|ما أدري|مش عارف|لا فكرة لدي",
        r"الله أعلم|الله اعلم|لم أسمع|لا (?:أحفظ|أذكر)|لا (?:يمكنني|أستطيع|يسعني|أقدر) (?:\S+ ){0,2}(?:الوصول|التحقق|العثور|التنبؤ|الاختيار|تقديم|إعطاء|الجزم|التخمين)|لم (?:أجد|أعثر|أتمكن)|(?:معرفتي|معلوماتي|بياناتي) (?:\S+ ){0,3}(?:تتوقف|محدودة|تنتهي|حتى|قديمة)|(?:أفضل|أفضّل) (?:عدم|ألا)|ليس لدي|ليست لدي|لا أملك|لا أمتلك|لا تتوفر لدي|ما عندي (?:فكرة|علم|معلومات)|مدري|معرفش|ماعرفش|مش متأكد",
    ),
    "hi": (
        r"(?:नहीं|नही) (?:पता|मालूम|जानता|जानती|जानते|बता सकता|बता सकती|कह सकता|कह सकती|दे सकता|दे सकती)|(?:पता|मालूम|जानकारी|याद|ज्ञात|उपलब्ध|संभव) (?:नहीं|नही)|(?:उत्तर|जवाब) (?:नहीं|नही)|कोई (?:जानकारी|अंदाज़ा|अंदाजा|आइडिया) (?:नहीं|नही)|अज्ञात(?: है| हैं|$|[।.])|कोई नहीं जानता",
        r"(?:नहीं|नही) (?:पता|मालूम|जानता|जानती|सुना|चुन|ढूंढ)|(?:स्रोत|जानकारी|उत्तर|जवाब|रिकॉर्ड|विवरण) (?:\S+ ){0,3}(?:नहीं|नही) मिल|(?:पता|मालूम|जानकारी|याद|पहुँच|पहुंच|स्रोत|विचार|डेटा|पसंद|राय)\S* (?:\S+ ){0,2}(?:नहीं|नही)|नहीं (?:कह|बता|दे|जान|कर) ?(?:सकता|सकती|सकते|पाऊँगा|पाऊंगा)|(?:कह|बता|जान|दे) (?:नहीं|नही) (?:सकता|सकती|सकते)|भगवान (?:ही )?जाने|क्या पता|कौन जाने|(?:मेरा|मेरी|मेरे) (?:ज्ञान|जानकारी|डेटा) (?:\S+ ){0,4}(?:तक|सीमित)|अंदाज़?ा (?:भी )?नहीं",
    ),
    "tr": (
        r"\bbilm[iı]yor(?:um|uz)\b|\bbilemiyorum\b|\bbilmem\b|\bfikrim yok\b|\bbilgim yok\b|\bbilgi(?:ye)? (?:\w+ )?(?:yok|sahip deg)|\bhat[iı]rlam[iı]yorum\b|\bcevap (?:veremem|veremiyorum)|\byan[iı]tlayam(?:am|[iı]yorum)|\bbilinm(?:iyor|emektedir)\b|\bkimse bilm|\bemin de[gğ]ilim\b|\bbelirlenem|\bbulamad[iı]m\b"
        r"|\bcekimser\b|\bbilgi bulunm",
        r"\berişim\w* (?:\w+ )?(?:yok|bulunmuyor|değil)\b|\b(?:hiç )?duymad[iı]m\b|\bkim bilir\b|\bnereden bileyim\b|\bne bileyim\b|\ballah bilir\b|\b(?:bir )?kaynak (?:\w+ )?bulamad|\bbulamad[iı]m\b|\b(?:söyle|diye|belirle|doğrula|yan[iı]tla|tahmin ed|cevapla|onayla|seç)\w*(?:emem|amam|emiyorum|am[iı]yorum|emeyeceğim|amayacağ[iı]m)\b|\b(?:tercihim|görüşüm|fikrim|bilgim|verim|cevab[iı]m) (?:\w+ )?yok\b|\bbilgi\w* (?:\w+ ){0,3}s[iı]n[iı]rl[iı]\b|\baraşt[iı]rmam (?:gerek|laz[iı]m)|\bakl[iı]ma gelmiyor\b|\bemin (?:\w+ )?değilim\b|\başinas[iı] değilim\b",
    ),
    "vi": (
        r"\b(?:toi|tôi|minh|em) (?:\w+ )?khong (?:biet|ro|chac|nho|co (?:\w+ )?thong tin|the (?:tra loi|xac dinh|xac nhan))|^khong (?:biet|ro|co thong tin|the xac dinh|chac)|\bkhong ai biet\b|\bchua ro\b|\bchiu\W*$",
        r"\b(?:toi|tôi|minh|em) (?:\w+ ){0,2}khong (?:tim (?:thay|duoc|ra)|co (?:\w+ ){0,3}(?:quyen truy cap|du lieu|nguon|y kien|so thich|cau tra loi|thong tin)|the (?:\w+ ){0,2}(?:tra loi|truy cap|xac (?:dinh|nhan|minh)|biet|doan|noi|chon|kiem tra|cung cap)|nam ro|duoc biet|quen|nghe)|\bchua (?:tung )?nghe\b|\bkien thuc cua toi (?:\w+ ){0,2}(?:den|gioi han|dung)|\bai ma biet\b|\bchiu(?: thua)?\W*$|\bkhong dam (?:doan|chac)|\bquen mat (?:roi)?|\bkhong (?:nho|biet|ro) (?:nua|a|nhi|dau)\W*$",
    ),
    "id": (
        r"\b(?:saya |aku )?(?:tidak|tak|nggak|gak|enggak|kurang) (?:tahu|tau|yakin|ingat|mengetahui|memiliki (?:\w+ )?(?:informasi|data)|punya (?:\w+ )?informasi|dapat (?:\w+ )?(?:menjawab|menentukan|memastikan)|bisa (?:\w+ )?(?:menjawab|menentukan|memastikan))|\btidak (?:ada|tersedia) (?:\w+ )?informasi|\btidak diketahui\b|\btak seorang pun tahu\b",
        r"^entah(?:lah)?\b|\bmana (?:saya|aku|gue) tahu\b|\b(?:saya|aku) (?:\w+ )?(?:tidak|tak|belum|kurang|nggak|gak|ga) (?:\w+ )?(?:menemukan|paham|kenal|mengenal|pernah (?:\w+ )?(?:mendengar|dengar)|punya (?:\w+ )?(?:ide|info\w*|akses|data|pendapat)|memiliki (?:\w+ ){0,2}(?:akses|pendapat|preferensi|informasi|data|catatan|pengetahuan)|dapat (?:\w+ )?(?:menemukan|mengakses|memverifikasi|memprediksi|memilih|memberikan|menyebutkan)|bisa (?:\w+ )?(?:menemukan|mengakses|memverifikasi|memprediksi|memilih|memberikan|menyebutkan|jawab|mengatakan))|\bpengetahuan saya (?:\w+ ){0,3}(?:sampai|terbatas|hingga|berakhir)|\b(?:tidak|nggak|gak|ga|kagak) (?:tau|tahu|ngerti)\b|\bwallahu a'?lam\b|\blupa\W*$|\bsaya lebih memilih tidak\b",
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
    "it": (
        r"\b(?:testo|brano|documento|documenti|passaggio|articolo|contesto|fonti) (?:\w+ )?non (?:\w+ )?(?:specific|menzion|indic|dic|riport|contien|fornisc|precis|parl)\w*|\b(?:informazion[ei]|dato|dati) (?:\w+ ){0,3}non (?:è|e|sono) (?:\w+ )?(?:disponibil|pubblic|not)\w*|\bnon (?:è|sono|è mai|sono mai) (?:\w+ )?(?:stat[oaei] )?(?:res[oaei] pubblic\w+|divulgat\w*|rivelat\w*|specificat\w*|disponibil\w*|not[oaie]\b)|\bnessuno (?:\w+ )?(?:può|puo|sa)\b|\bnon (?:esistono|ci sono|vi sono|esiste|c'è) (?:\w+ ){0,3}(?:informazioni|dati|registrazioni|documenti|traccia|fonti)\b|\bnon si (?:sa|può|puo|conosce)\b|\b(?:non ha|senza) risposta\b|\bnon può (?:\w+ )?(?:avere risposta|essere (?:determinat|previst|stabilit)\w*)",
    ),
    "nl": (
        r"\b(?:tekst|passage|document\w*|artikel|context|bronnen?) (?:\w+ ){0,6}(?:niet|niets|geen)\b|\bniemand (?:\w+ )?(?:kan|weet)\b|\bvalt niet te (?:zeggen|beantwoorden|voorspellen)\b|\b(?:is|zijn|werd|werden) (?:\w+ ){0,3}(?:niet|nooit) (?:\w+ )?(?:bekend\w*|openbaar|vastgelegd|overgeleverd|gepubliceerd|beschikbaar)\b|\bonmogelijk te (?:zeggen|weten|bepalen)\b|\ber (?:is|zijn) (?:\w+ ){0,2}geen (?:\w+ ){0,3}(?:informatie|gegevens|bronnen)\b|\bniet te beantwoorden\b",
    ),
    "ru": (
        r"\bв (?:\w+ )?(?:тексте|отрывке|документ\w*|статье|источник\w*|контексте) (?:\S+ ){0,3}(?:не (?:указ|упом|сказ|говор|привод|содерж|уточн)\w*|нет\b|ничего)|невозможно (?:сказать|знать|определить|предсказать|установить|ответить)|(?:не|никогда не) (?:была |было |были |был )?(?:обнародован|разглаша|раскрыва|сообщал)\w*|никто (?:\S+ )?не (?:знает|может)|нет (?:достоверн\S+|надёжн\S+|надежн\S+|публичн\S+|официальн\S+) (?:информации|данных|сведени\w*|источников)|(?:трудно|сложно) сказать|не имеет ответа|нельзя (?:\S+ )?(?:ответить|сказать|предсказать|определить)",
    ),
    "ar": (
        r"(?:النص|المقال|الوثيقة|السياق|المصدر|الفقرة) (?:\S+ ){0,2}لا (?:يذكر|يحدد|تذكر|يوضح|يشير|يحتوي)|لا (?:يذكر|يحدد|يوضح) النص|لا أحد (?:\S+ )?(?:يعلم|يعرف|يدري|يستطيع)|لم (?:يتم )?(?:يُكشف|يكشف|الكشف|الإعلان|يُعلن|يعلن|تُنشر|ينشر)|لا (?:توجد|يوجد|تتوفر) (?:\S+ ){0,3}(?:معلومات|سجلات|سجل|بيانات|مصادر|دليل)|(?:من )?(?:المستحيل|الصعب) (?:معرفة|القول|تحديد|الجزم|التنبؤ)|لا يمكن (?:الإجابة|التنبؤ|الجزم)|ليس (?:معروفا|معروفًا|من المعروف)",
    ),
    "hi": (
        r"(?:पाठ|लेख|दस्तावेज़?|अनुच्छेद|संदर्भ|गद्यांश|स्रोत)\S* (?:\S+ ){0,6}(?:नहीं|नही)|(?:उल्लेख|ज्ञात|उपलब्ध|स्पष्ट|सार्वजनिक) (?:\S+ )?(?:नहीं|नही)|किसी को (?:\S+ )?(?:नहीं|नही)|कोई (?:\S+ )?नहीं जानता|(?:बताना|कहना|जानना) (?:मुश्किल|असंभव|कठिन|संभव नहीं)|असंभव है",
    ),
    "tr": (
        r"\b(?:metin\w*|belge\w*|makale\w*|bağlam\w*|kaynak\w*|soru\w*) (?:\w+ ){0,5}(?:belirtilm(?:em|iy)|bahsedilm(?:em|iy)|yer alm(?:am|[iı]y)|verilm(?:em|iy)|geçm(?:em|iy)|belirtm(?:em|iy)|söylem(?:em|iy))\w*|\b(?:söylemek|bilmek|tahmin etmek|belirlemek|cevaplamak) (?:\w+ )?(?:mümkün değil|imkans[iı]z|zor)|\bimkans[iı]z(?:d[iı]r)?\W*$|\b(?:aç[iı]klanmad|aç[iı]klanmam|yay[iı]nlanmad|bilinmemekte|belli değil|belirsiz(?:dir)?\W*$)\w*|\bkesin (?:\w+ )?bilinm\w+",
    ),
    "pl": (
        r"\b(?:tekście|tekst|dokument\w*|artykule|kontekst\w*|fragmen\w+|źródł\w+) (?:\w+ )?nie (?:\w+ )?(?:podano|podaje|ma|wspom\w+|zawiera|określ\w+|wymienia|precyzuje)|\btrudno (?:\w+ )?(?:powiedzieć|stwierdzić|określić)|\bnie (?:można|sposób|da się) (?:\w+ )?(?:odpowiedzieć|powiedzieć|przewidzieć|ustalić|określić|stwierdzić)|\bnikt (?:\w+ )?nie (?:wie|może)\b|\b(?:nie|nigdy nie) (?:podano|ujawniono|opublikowano|ogłoszono|został\w* (?:\w+ )?(?:ujawnion|opublikowan|podan|ogłoszon)\w*)|\bniemożliwe (?:do|jest)\b",
    ),
    "vi": (
        r"\b(?:van ban|bai viet|tai lieu|đoan van|doan van|ngu canh|nguon) (?:\w+ ){0,3}khong (?:\w+ )?(?:đe cap|de cap|noi|neu|cho biet|chua|co|đưa|dua)|\bkhong the (?:\w+ )?(?:xac đinh|xac dinh|biet|noi|tra loi|du đoan|du doan|đoan)\b|\bkhong ai (?:\w+ )?(?:biet|co the)\b|\bchua (?:đuoc|duoc|tung) (?:\w+ )?(?:cong bo|tiet lo|xac nhan|ghi nhan)|\bkhong co (?:\w+ ){0,3}(?:thong tin|ghi chep|ho so|du lieu|nguon|tai lieu)|\bkho (?:ma )?(?:noi|biet|xac đinh|xac dinh)",
    ),
    "id": (
        r"\b(?:teks|dokumen|artikel|bacaan|konteks|sumber)(?: \w+){0,2} tidak (?:\w+ )?(?:menyebut|mencantum|menjelas|memuat|memberi)\w*|\btidak ada (?:\w+ )?(?:yang (?:\w+ )?(?:tahu|mengetahui|bisa)|catatan|informasi|data|sumber|rekaman)|\btidak (?:dapat|bisa) (?:\w+ )?(?:dipastikan|ditentukan|dijawab|diketahui|diprediksi|dikonfirmasi)|\b(?:tidak|belum) (?:pernah )?(?:diumumkan|dipublikasikan|diungkap\w*|tersedia|jelas|disebutkan)\b|\b(?:mustahil|sulit) (?:untuk )?(?:dipastikan|diketahui|dijawab|mengatakan|menentukan)",
    ),
}
CLARIFY = {
    "it": (
        r"\b(?:potresti|potrebbe|puoi|può|potete) (?:\w+ )?(?:precisar|chiarir|specificar|fornir|indicar|dirmi)\w*[^?]*\?|\ba (?:quale|chi) (?:\w+ ){1,4}(?:ti riferisci|si riferisce)|^(?:ti |le )?(?:consiglio|suggerisco) (?:\w+ ){0,3}(?:consultar|verificar|controllar|visitar)\w* (?:\w+ ){0,6}(?:ufficial\w*|sito|fonti)\b",
    ),
    "nl": (
        r"\b(?:kunt|kun|kan|zou) (?:u|je) (?:\w+ ){0,4}(?:verduidelijken|aangeven|specificeren|toelichten|vertellen)[^?]*\?|\bwelke (?:[\w-]+ ){1,5}(?:bedoelt|bedoel)",
    ),
    "ru": (
        r"(?:уточните|поясните|могли бы вы (?:\S+ )?уточнить|не могли бы вы|можете (?:ли вы )?уточнить)|о каком (?:\S+ ){1,4}(?:идет|идёт|вы говорите)|^(?:рекомендую|советую|лучше) (?:\S+ ){0,3}(?:обрати|провери|уточни|посмотре)\w* (?:\S+ ){0,6}(?:официальн|саит|сайт|источник)\w*",
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
    "it": (
        r"\bnon (?:ne )?sono (?:\w+ )?(?:sicur|cert)[oa]\b",
        r"\bnon ne ho (?:la )?certezza\b",
    ),
    "nl": (r"\bik (?:ben|weet) (?:er |het )?(?:niet|on) ?(?:\w+ )?zeker\b|\bniet zeker\b",),
    "sv": (r"\bjag är (?:\w+ )?(?:inte säker|osäker)\b|\bjeg er ikke sikker\b",),
    "pl": (r"\bnie jestem (?:\w+ )?(?:pewien|pewna|pewny)\b|\bnie mam pewności\b",),
    "ru": (r"не (?:\w+ )?уверен\w*|сомневаюсь",),
    "tr": (r"\b(?:tam )?emin değilim\b",),
    "id": (r"\b(?:saya |aku )?(?:tidak|kurang|nggak) (?:\w+ )?yakin\b",),
    "vi": (r"\b(?:toi )?khong (?:\w+ )?chac(?: chan)?\b",),
    "hi": (r"(?:पक्का|निश्चित|यकीन)\S* (?:\S+ )?(?:नहीं|नही)|(?:मैं )?निश्चित रूप से (?:नहीं|नही)",),
    "ar": (r"لست (?:متأكد|متاكد|واثق)\S*",),
}
GUESS = {
    "it": (
        r"\b(?:forse|probabilmente|credo|penso|direi|suppongo|immagino|potrebbe)\b",
        r"\b(?:a occhio|azzarderei|tirare a indovinare|di solito|scommetterei|mi pare|mi sembra)\b",
    ),
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
